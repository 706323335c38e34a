import type { Criterion, Mark } from '../records/rubric.js';
import { NEAR, maxPoints, rangeOf } from './ranges.js';

export type PointsCode = 'empty' | 'not-a-number' | 'below-zero' | 'above-max' | 'outside-level';
export type PointsAnswer = { readonly ok: true; readonly points: number } | { readonly ok: false; readonly code: PointsCode };

export interface PointsLimits {
  /** The most the criterion gives. */
  readonly max: number;
  /** The range of the chosen level, where points must stay inside it. */
  readonly within?: { readonly min: number; readonly max: number } | undefined;
}

/** Digits with one decimal mark. A comma with three digits behind it could be a thousand, so it is no number. */
const WRITTEN = /^[+-]?(\d+([.]\d+)?|\d+,\d{1,2}|[.]\d+)$/;

/** Points as given or as typed, hard: for every role no text, nothing negative, nothing above the maximum (FAULTS 66). Nothing is clipped. */
export function checkPoints(given: unknown, { max, within }: PointsLimits): PointsAnswer {
  let points: number;
  if (typeof given === 'number') points = given;
  else if (typeof given === 'string') {
    const text = given.trim();
    if (text === '') return { ok: false, code: 'empty' };
    points = WRITTEN.test(text) ? Number(text.replace(',', '.')) : NaN;
  } else return { ok: false, code: given === null || given === undefined ? 'empty' : 'not-a-number' };
  if (!Number.isFinite(points)) return { ok: false, code: 'not-a-number' };
  if (points < -NEAR) return { ok: false, code: 'below-zero' };
  if (points > max + NEAR) return { ok: false, code: 'above-max' };
  if (within && (points < within.min - NEAR || points > within.max + NEAR)) return { ok: false, code: 'outside-level' };
  return { ok: true, points: Math.min(max, Math.max(0, points)) + 0 };
}

export type MarkCode = Exclude<PointsCode, 'empty'> | 'unknown-level' | 'may-not-be-left-out' | 'no-points-here';

/** What is wrong with a mark as a record; an empty list: nothing. */
export function markProblems(criterion: Criterion, mark: Mark): readonly MarkCode[] {
  if (mark.state === 'notApplicable') return criterion.mayBeNotApplicable ? [] : ['may-not-be-left-out'];
  if (mark.state !== 'scored') return [];
  const found: MarkCode[] = [];
  const level = typeof mark.levelId === 'string' ? criterion.levels.find(({ id }) => id === mark.levelId) : undefined;
  if (typeof mark.levelId === 'string' && !level) found.push('unknown-level');
  if (mark.points !== undefined && mark.points !== null) {
    const max = maxPoints(criterion);
    if (max === undefined) found.push('no-points-here');
    else {
      const answer = checkPoints(mark.points, { max, within: level && rangeOf(level) });
      if (!answer.ok && answer.code !== 'empty') found.push(answer.code);
    }
  }
  return found;
}
