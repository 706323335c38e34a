import { daysBetween, isLocalDate } from '../calendar/calendar.js';
import type { Goal } from '../records/goal.js';

export type GoalProblemCode = 'no-title' | 'no-target' | 'target-equals-baseline' | 'bad-start' | 'bad-due' | 'due-before-start' | 'blank-step' | 'step-after-due' | 'no-steps' | 'no-due-date' | 'no-why';

export interface GoalProblem {
  readonly code: GoalProblemCode;
  /** `stop`: it cannot be saved as a goal like this. `hint`: worth a word, never in the way. */
  readonly weight: 'stop' | 'hint';
  readonly field: 'title' | 'why' | 'measure' | 'steps' | 'startOn' | 'dueOn';
}

/** Nothing a person could read: spaces and zero-width characters alone (FAULTS 87). */
export const isBlank = (text: string): boolean => !/[^\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u115F\u1160\u2800\u3164]/u.test(text);

/** A goal as it is being written: numbers and dates may still be missing. */
export type WrittenGoal = Pick<Goal, 'title' | 'why' | 'steps' | 'startOn' | 'dueOn'> & {
  measure: { kind: 'steps' } | { kind: 'number'; baseline: number | undefined; target: number | undefined } | { kind: 'level' | 'criterion' };
};

/** What is wrong or missing in a goal, what stops it first. */
export function goalProblems(goal: WrittenGoal): readonly GoalProblem[] {
  const found: GoalProblem[] = [];
  const add = (code: GoalProblemCode, weight: GoalProblem['weight'], field: GoalProblem['field']) => found.push({ code, weight, field });
  const { measure, startOn, dueOn, steps } = goal;
  if (isBlank(goal.title)) add('no-title', 'stop', 'title');
  if (measure.kind === 'number') {
    if (!Number.isFinite(measure.target)) add('no-target', 'stop', 'measure');
    else if (measure.target === (measure.baseline ?? 0)) add('target-equals-baseline', 'stop', 'measure');
  }
  const startOk = !startOn || isLocalDate(startOn);
  const dueOk = !dueOn || isLocalDate(dueOn);
  if (!startOk) add('bad-start', 'stop', 'startOn');
  if (!dueOk) add('bad-due', 'stop', 'dueOn');
  if (startOn && dueOn && startOk && dueOk && daysBetween(startOn, dueOn) < 0) add('due-before-start', 'stop', 'dueOn');
  if (steps.some((step) => isBlank(step.title))) add('blank-step', 'hint', 'steps');
  if (dueOn && dueOk && steps.some((step) => step.dueOn && daysBetween(dueOn, step.dueOn) > 0)) add('step-after-due', 'hint', 'steps');
  if (measure.kind === 'steps' && steps.length === 0) add('no-steps', 'hint', 'steps');
  if (!dueOn) add('no-due-date', 'hint', 'dueOn');
  if (isBlank(goal.why)) add('no-why', 'hint', 'why');
  return found;
}
