import { isBlank } from '../goal/problems.js';
import type { Criterion, CriterionLevel, Rubric } from '../records/rubric.js';
import { NEAR, isRange, maxPoints, rangeOf } from './ranges.js';

export type RubricProblemCode =
  | 'no-criteria'
  | 'no-levels'
  | 'no-title'
  | 'double-criterion'
  | 'double-level'
  | 'bad-weight'
  | 'nothing-counts'
  | 'negative-points'
  | 'upside-down'
  | 'range-without-top'
  | 'not-rising'
  | 'gap'
  | 'overlap'
  | 'equal-points'
  | 'some-without-points'
  | 'holistic-criteria'
  | 'single-point-levels';

export interface RubricProblem {
  readonly code: RubricProblemCode;
  readonly criterionId?: string;
  readonly levelId?: string;
}

/** With any of these, two scorers could not give the same mark: they are mended before the rubric is saved, as is a criterion that nobody could name. The others are hints. */
const IN_THE_WAY: ReadonlySet<RubricProblemCode> = new Set(['no-criteria', 'no-levels', 'double-criterion', 'double-level', 'bad-weight', 'negative-points', 'upside-down', 'range-without-top', 'not-rising', 'gap', 'overlap', 'holistic-criteria', 'single-point-levels']);
export const isInTheWay = ({ code, criterionId }: RubricProblem): boolean => IN_THE_WAY.has(code) || (code === 'no-title' && criterionId !== undefined);

/** What is odd about the points of a criterion's levels. Each has a defined meaning all the same: see `levelOfPoints`. */
export function rangeProblems(criterion: Criterion): readonly RubricProblem[] {
  const found: RubricProblem[] = [];
  const add = (code: RubricProblemCode, level?: CriterionLevel) => found.push({ code, criterionId: criterion.id, ...(level ? { levelId: level.id } : {}) });
  const withPoints = criterion.levels.filter((level) => rangeOf(level));
  if (withPoints.length > 0 && withPoints.length < criterion.levels.length) add('some-without-points');
  for (const level of criterion.levels) {
    const { points, minPoints } = level;
    if (typeof minPoints === 'number' && typeof points !== 'number') add('range-without-top', level);
    if ((rangeOf(level)?.min ?? 0) < 0) add('negative-points', level);
    if (typeof points === 'number' && typeof minPoints === 'number' && minPoints > points) add('upside-down', level);
  }
  // Between whole numbers the next one up leaves no gap.
  const step = withPoints.every((level) => Number.isInteger(level.points) && Number.isInteger(level.minPoints ?? 0)) ? 1 : 0;
  for (const [i, level] of withPoints.entries()) {
    const below = withPoints[i - 1];
    if (!below) continue;
    const [low, high] = [rangeOf(below)!, rangeOf(level)!];
    const ranges = isRange(below) || isRange(level);
    if (Math.abs(high.max - low.max) <= NEAR && Math.abs(high.min - low.min) <= NEAR) add('equal-points', level);
    else if (high.max < low.max - NEAR) add('not-rising', level);
    else if (high.min < low.max - NEAR || (step === 1 && ranges && high.min === low.max)) add('overlap', level);
    else if (ranges && high.min - low.max > step + NEAR) add('gap', level);
  }
  return found;
}

/** What a rubric's author should look at. The scorer works with each of these. */
export function rubricProblems(rubric: Rubric): readonly RubricProblem[] {
  const found: RubricProblem[] = [];
  const { criteria, kind } = rubric;
  if (isBlank(rubric.title)) found.push({ code: 'no-title' });
  if (criteria.length === 0) found.push({ code: 'no-criteria' });
  if (kind === 'holistic' && criteria.length > 1) found.push({ code: 'holistic-criteria' });
  const seen = new Set<string>();
  for (const criterion of criteria) {
    const criterionId = criterion.id;
    if (seen.has(criterionId)) found.push({ code: 'double-criterion', criterionId });
    seen.add(criterionId);
    if (isBlank(criterion.title)) found.push({ code: 'no-title', criterionId });
    // A criterion for feedback alone may do without.
    if (criterion.levels.length === 0 && criterion.weight !== 0) found.push({ code: 'no-levels', criterionId });
    if (kind === 'singlePoint' && criterion.levels.length > 1) found.push({ code: 'single-point-levels', criterionId });
    if (criterion.weight < 0) found.push({ code: 'bad-weight', criterionId });
    const levels = new Set<string>();
    for (const { id } of criterion.levels) {
      if (levels.has(id)) found.push({ code: 'double-level', criterionId, levelId: id });
      levels.add(id);
    }
    found.push(...rangeProblems(criterion));
  }
  const withPoints = criteria.filter((criterion) => maxPoints(criterion) !== undefined);
  if (withPoints.length > 0 && !withPoints.some(({ weight }) => weight > 0)) found.push({ code: 'nothing-counts' });
  return found;
}
