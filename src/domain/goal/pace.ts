import { dayOf, daysBetween, isLocalDate } from '../calendar/calendar.js';
import type { LocalDate } from '../records/fields.js';
import type { Goal } from '../records/goal.js';
import { TOLERANCE, type GoalProgress } from './progress.js';

export type Pace = 'ahead' | 'onTrack' | 'behind' | 'notStarted' | 'overdue' | 'noDates';

/** Progress may be this share away from the time gone and still be on track. A measure that moves in larger bites is given one bite. */
export const PACE_MARGIN = 0.1;

export interface PaceResult {
  readonly pace: Pace;
  /** Share of the time that is gone, 0 to 1. Left out without dates. */
  readonly timeShare?: number;
  /** Whole days until the due day; 0 on it, negative after it. Left out without a due day. */
  readonly daysLeft?: number;
}

/** The day a goal starts: its own, else the day it was written. */
export function startDay(goal: Pick<Goal, 'startOn' | 'createdAt'>): LocalDate | undefined {
  const day = goal.startOn ?? (goal.createdAt && dayOf(goal.createdAt));
  return day && isLocalDate(day) ? day : undefined;
}

/**
 * Share of the time gone by the morning of `today`. Both border days belong to the goal: on the start day nothing is gone, on the due day its
 * last day is still to come, and only the day after is all of it gone. A goal due on its start day has one day.
 */
export function shareOfTimeGone(start: LocalDate, due: LocalDate, today: LocalDate): number {
  const length = daysBetween(start, due) + 1;
  return Math.min(1, Math.max(0, daysBetween(start, today) / length));
}

/**
 * Pace of a goal against time. Rules, the first that fits:
 * 1. the due day is past and the target is not reached: `overdue`;
 * 2. no start day or no due day, or the due day is before the start: `noDates`;
 * 3. before the start day, or nothing measured yet: `notStarted`;
 * 4. progress and time differ by `PACE_MARGIN`, or by one bite of the measure where that is more: `behind` or `ahead`;
 * 5. else `onTrack`.
 * So a goal with three steps is behind from the day on which a third of its time is gone without a step done.
 */
export function paceOf(goal: Pick<Goal, 'startOn' | 'dueOn' | 'createdAt'>, progress: GoalProgress, today: LocalDate): PaceResult {
  const start = startDay(goal);
  const due = goal.dueOn && isLocalDate(goal.dueOn) ? goal.dueOn : undefined;
  const daysLeft = due === undefined ? undefined : daysBetween(today, due);
  const known = daysLeft === undefined ? {} : { daysLeft };
  const met = progress.result && progress.met;
  if (daysLeft !== undefined && daysLeft < 0 && !met) return { pace: 'overdue', ...known };
  if (!start || !due || daysBetween(start, due) < 0) return { pace: 'noDates', ...known };
  const timeShare = shareOfTimeGone(start, due, today);
  const told = { timeShare, ...known };
  if (!progress.result || daysBetween(start, today) < 0) return { pace: 'notStarted', ...told };
  const lead = progress.fraction - timeShare;
  const margin = Math.max(PACE_MARGIN, progress.grain) - TOLERANCE;
  return { pace: lead >= margin ? 'ahead' : -lead >= margin ? 'behind' : 'onTrack', ...told };
}
