import { sortKey } from '../calendar/calendar.js';
import type { CheckIn, Goal, Step } from '../records/goal.js';

/** Figures closer than this are the same figure: 0.1 + 0.2 reaches 0.3 (FAULTS 67). */
export const TOLERANCE = 1e-9;

/** What evidence and scorings say about a goal that is tied to them. */
export interface Proof {
  /** The number, where it counts itself up. */
  readonly value?: number;
  /** Steps whose level is reached, by id. */
  readonly reached?: ReadonlySet<string>;
}

/** Where a learner stands on a scale, as indexes into its levels (lowest is 0, -1 is below the lowest cut). Worked out by the mastery rules. */
export interface LevelStanding extends Proof {
  /** Left out: no level yet. */
  current?: number | undefined;
  target: number;
  /** Left out: the lowest level. */
  baseline?: number | undefined;
}

/** Why there is nothing to show. Never the same as 0. */
export type NoResultReason = 'no-steps' | 'no-value' | 'no-level';

export type GoalProgress =
  | { readonly result: false; readonly reason: NoResultReason }
  | {
      readonly result: true;
      /** 0 to 1, for display. */
      readonly fraction: number;
      readonly met: boolean;
      /** Past the target; `fraction` is cut to 1. */
      readonly beyond: boolean;
      /** On the wrong side of the baseline; `fraction` is cut to 0. */
      readonly belowBaseline: boolean;
      /** The smallest move this measure can make, as a fraction: one step of three is 1/3. 0 where it can be any number. */
      readonly grain: number;
      /** The number that counts: the one evidence gives, else the last one that was typed. */
      readonly value?: number;
      /** Steps or levels, where they can be counted: "3 of 5". */
      readonly count?: { readonly done: number; readonly of: number };
    };

const none = (reason: NoResultReason): GoalProgress => ({ result: false, reason });

/** Words that somebody else left on a goal, such as a family: no value, no confidence, no next step. They are not a check-in. */
export const isKindWord = (goal: Pick<Goal, 'learnerId'>, checkIn: CheckIn): boolean =>
  checkIn.by !== undefined && checkIn.by !== goal.learnerId && typeof checkIn.value !== 'number' && typeof checkIn.confidence !== 'number' && !checkIn.nextStep;

/** Orders worked out before: records are never changed in place, and every figure of a goal asks for the same order. */
const ordered = new WeakMap<readonly CheckIn[], { readonly learnerId: string; readonly list: readonly CheckIn[] }>();

/**
 * Check-ins from first to last, without the words of others. Of equal moments the later in the list is the later one; a day counts as its
 * first moment in UTC.
 */
export function checkInsInOrder(goal: Pick<Goal, 'checkIns' | 'learnerId'>): readonly CheckIn[] {
  const known = ordered.get(goal.checkIns);
  if (known?.learnerId === goal.learnerId) return known.list;
  const list = goal.checkIns.filter((checkIn) => !isKindWord(goal, checkIn)).map((checkIn, i) => ({ checkIn, i, at: sortKey(checkIn.at) || 0 })).sort((a, b) => a.at - b.at || a.i - b.i).map(({ checkIn }) => checkIn);
  ordered.set(goal.checkIns, { learnerId: goal.learnerId, list });
  return list;
}

/** The last measured value that a check-in carries, in the measure's unit. */
export function currentValue(goal: Pick<Goal, 'checkIns' | 'learnerId'>): number | undefined {
  const value = checkInsInOrder(goal).findLast(({ value }) => typeof value === 'number' && Number.isFinite(value))?.value;
  return value ?? undefined;
}

/** A step is done when it was ticked or when the level it asks for is reached. */
export const isStepDone = (step: Step, proof: Proof | undefined): boolean => step.done || proof?.reached?.has(step.id) === true;

/** Whether a goal's progress comes from records outside it. */
export const isTied = ({ measure, steps }: Pick<Goal, 'measure' | 'steps'>): boolean =>
  measure.kind === 'level' || measure.kind === 'criterion' || (measure.kind === 'number' && measure.source !== undefined) || steps.some(({ reach }) => reach !== undefined);

/**
 * How far `value` is on the way from `baseline` to `target`, in either direction. Where both are the same there is no way to measure: the goal is
 * to hold that value, met exactly there and nowhere else, since no direction is known.
 */
export function fractionBetween(baseline: number, value: number, target: number): { fraction: number; met: boolean; beyond: boolean; belowBaseline: boolean } {
  const near = TOLERANCE * Math.max(1, Math.abs(target));
  if (baseline === target) {
    const met = Math.abs(value - target) <= near;
    return { fraction: met ? 1 : 0, met, beyond: false, belowBaseline: false };
  }
  // The widest numbers run into infinity unless halved first; the smallest ones vanish if they are.
  const half = Number.isFinite(target - baseline) && Number.isFinite(value - baseline) ? 1 : 2;
  const raw = (value / half - baseline / half) / (target / half - baseline / half);
  const met = raw >= 1 - TOLERANCE;
  return { fraction: met ? 1 : Math.max(0, raw), met, beyond: raw > 1 + TOLERANCE, belowBaseline: raw < -TOLERANCE };
}

/** Whether a level is known, and the one aimed at is on its scale. */
export const knowsLevel = (standing: Proof | undefined): standing is LevelStanding & { readonly current: number } =>
  standing !== undefined && 'target' in standing && (standing as LevelStanding).current !== undefined && (standing as LevelStanding).target >= 0;

/**
 * Progress of one goal by its own measure.
 * @param standing what evidence and scorings say; without it a goal measured by a level has no result
 */
export function goalProgress(goal: Pick<Goal, 'measure' | 'steps' | 'checkIns' | 'learnerId'>, standing?: LevelStanding | Proof): GoalProgress {
  const { measure } = goal;
  if (measure.kind === 'steps') {
    const of = goal.steps.length;
    if (of === 0) return none('no-steps');
    const done = goal.steps.filter((step) => isStepDone(step, standing)).length;
    return { result: true, fraction: done / of, met: done === of, beyond: false, belowBaseline: false, grain: 1 / of, count: { done, of } };
  }
  if (measure.kind === 'number') {
    const value = standing?.value ?? currentValue(goal);
    return value === undefined ? none('no-value') : { result: true, ...fractionBetween(measure.baseline, value, measure.target), grain: 0, value };
  }
  if (!knowsLevel(standing)) return none('no-level');
  const { current, target, baseline = 0 } = standing;
  const of = target - baseline;
  // A level already had at the start is kept by staying at it or above: levels, unlike numbers, have a direction.
  if (of <= 0) return { result: true, fraction: current >= target ? 1 : 0, met: current >= target, beyond: current > target, belowBaseline: current < baseline, grain: 1 };
  return { result: true, ...fractionBetween(baseline, current, target), grain: 1 / of, count: { done: Math.min(of, Math.max(0, current - baseline)), of } };
}
