import { dayOf, daysBetween } from '../calendar/calendar.js';
import type { LocalDate } from '../records/fields.js';
import type { CheckIn, Goal, Step } from '../records/goal.js';
import { startDay } from './pace.js';
import { checkInsInOrder, isStepDone, type GoalProgress, type Proof } from './progress.js';

/** A goal without a check-in for this many days asks for one. */
export const STALE_AFTER_DAYS = 14;

export const lastCheckIn = (goal: Pick<Goal, 'checkIns' | 'learnerId'>): CheckIn | undefined => checkInsInOrder(goal).at(-1);

/**
 * Days since the last check-in, or since the start where there was none; never negative. `undefined` where neither is known.
 * @param dayAt the day of a check-in; by default as it was written down. A view hands in the reader's own zone
 */
export function daysWithoutCheckIn(goal: Goal, today: LocalDate, dayAt: (when: string) => LocalDate = dayOf): number | undefined {
  const last = lastCheckIn(goal);
  const since = last ? dayAt(last.at) : startDay(goal);
  const days = since === undefined ? NaN : daysBetween(since, today);
  return Number.isNaN(days) ? undefined : Math.max(0, days);
}

/** Whether an active goal has gone without a check-in for `afterDays` days or more. */
export function isStale(goal: Goal, today: LocalDate, afterDays: number = STALE_AFTER_DAYS, dayAt?: (when: string) => LocalDate): boolean {
  const days = goal.status === 'active' ? daysWithoutCheckIn(goal, today, dayAt) : undefined;
  return days !== undefined && days >= afterDays;
}

/** Whether the learner asked for help at the last check-in. */
export const asksForHelp = (goal: Goal): boolean => goal.status === 'active' && lastCheckIn(goal)?.help === true;

/** What comes next for a goal that is being worked on. */
export type NextMove =
  | { readonly kind: 'step'; readonly step: Step }
  /** What the learner said at the last check-in. */
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'checkIn' }
  | { readonly kind: 'addStep' }
  /** The target is reached: time to look back. */
  | { readonly kind: 'close' };

/** The first step that is open, in the learner's own order; else the learner's own words; else what is missing. */
export function nextMove(goal: Goal, progress: GoalProgress, proof?: Proof): NextMove {
  if (progress.result && progress.met) return { kind: 'close' };
  const step = goal.steps.find((one) => !isStepDone(one, proof));
  if (step) return { kind: 'step', step };
  const text = lastCheckIn(goal)?.nextStep?.trim();
  if (text) return { kind: 'words', text };
  return { kind: goal.measure.kind === 'steps' ? 'addStep' : 'checkIn' };
}
