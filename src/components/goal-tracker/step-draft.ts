/** A step being written in its dialog: its words, its day, and what ticks it. */
import { isBlank } from '../../domain/goal/problems.js';
import type { Goal, Step } from '../../domain/records/goal.js';
import { criterionKey, type GoalDraft, type Trouble } from './goal-tracker.drafts.js';

/** The fields of the form that tie something to a level or to a criterion. */
export type Tie = Pick<GoalDraft, 'learnerId' | 'standardId' | 'criterionKey' | 'levelId' | 'baselineLevelId'> & {
  /** `steps`: it is ticked by hand. */
  counts: 'steps' | 'level' | 'criterion';
};

export interface StepDraft extends Tie {
  readonly kind: 'step';
  readonly goalId: string;
  readonly id: string;
  at: string;
  /** The step being changed; left out for a new one. */
  readonly before: Step | undefined;
  title: string;
  dueOn: string;
  trouble: Trouble | 'level';
}

/** What ticks a step, as fields of the form. */
export const tieOf = (learnerId: string, reach: Step['reach']): Tie => ({
  learnerId, counts: reach?.kind ?? 'steps', standardId: reach?.kind === 'level' ? reach.standardId : '', criterionKey: reach?.kind === 'criterion' ? criterionKey(reach.rubricId, reach.criterionId) : '', levelId: reach?.levelId ?? '', baselineLevelId: undefined,
});

export const stepDraft = (goal: Goal, before: Step | undefined, newStepId: string, at: string): StepDraft => ({
  kind: 'step', goalId: goal.id, id: before?.id ?? newStepId, at, before, title: before?.title ?? '', dueOn: before?.dueOn ?? '', ...tieOf(goal.learnerId, before?.reach), trouble: undefined,
});

/** What ticks the step; `undefined`: whoever does it. */
export function reachOf({ counts, standardId, criterionKey: key, levelId }: Tie): Step['reach'] {
  if (counts === 'level' && standardId && levelId) return { kind: 'level', standardId, levelId };
  if (counts !== 'criterion' || !key || !levelId) return undefined;
  const [rubricId, criterionId] = JSON.parse(key) as [string, string];
  return { kind: 'criterion', rubricId, criterionId, levelId };
}

/** Whether there is nothing to save: an untouched step, or a new one without a word or a choice. */
export const isBareStep = (draft: StepDraft): boolean => {
  const { before } = draft;
  if (!before) return isBlank(draft.title) && !draft.dueOn && draft.counts === 'steps';
  return draft.title === before.title && draft.dueOn === (before.dueOn ?? '') && JSON.stringify(reachOf(draft)) === JSON.stringify(before.reach);
};

/** The steps as they are now with this one as it was written: what others changed meanwhile stays, its tick too. */
export function withStep(steps: readonly Step[], draft: StepDraft, title: string): Step[] {
  const { reach: _reach, dueOn: _dueOn, ...rest } = steps.find(({ id }) => id === draft.id) ?? { id: draft.id, done: false };
  const reach = reachOf(draft);
  const step: Step = { ...rest, title, ...(draft.dueOn ? { dueOn: draft.dueOn } : {}), ...(reach ? { reach } : {}) };
  return steps.some(({ id }) => id === step.id) ? steps.map((one) => (one.id === step.id ? step : one)) : [...steps, step];
}
