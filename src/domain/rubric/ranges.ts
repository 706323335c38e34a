import type { Criterion, CriterionLevel } from '../records/rubric.js';

/** Two numbers this near are one: 0.1 + 0.2 reaches 0.3 (FAULTS 67). */
export const NEAR = 1e-9;

/** The points a level holds, lowest to highest; a level with one figure holds just that one. `undefined`: a level without points. */
export function rangeOf(level: CriterionLevel): { readonly min: number; readonly max: number } | undefined {
  const { points, minPoints } = level;
  if (typeof points !== 'number') return undefined;
  return { min: typeof minPoints === 'number' ? Math.min(minPoints, points) : points, max: points };
}

/** Whether the scorer chooses the points inside this level. */
export function isRange(level: CriterionLevel): boolean {
  const range = rangeOf(level);
  return range !== undefined && range.max - range.min > NEAR;
}

/** The most a criterion can give; `undefined` where nothing above 0 can be had (levels without points, or all 0). */
export function maxPoints(criterion: Criterion): number | undefined {
  let most = 0;
  for (const { points } of criterion.levels) if (typeof points === 'number' && points > most) most = points;
  return most > 0 ? most : undefined;
}

/**
 * The level that points belong to: the highest one whose lowest points they reach. So a figure in a gap belongs to the level below the gap, one
 * that two levels hold to the higher one, and of levels with equal points the later one has it. Below every level: none.
 */
export function levelOfPoints(levels: readonly CriterionLevel[], points: number): CriterionLevel | undefined {
  let found: CriterionLevel | undefined;
  let reached = -Infinity;
  for (const level of levels) {
    const range = rangeOf(level);
    if (!range || points < range.min - NEAR || range.min < reached - NEAR) continue;
    found = level;
    reached = range.min;
  }
  return found;
}
