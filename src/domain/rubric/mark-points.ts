import type { Criterion, CriterionLevel, Mark } from '../records/rubric.js';
import { checkPoints } from './check-mark.js';
import { levelOfPoints, maxPoints } from './ranges.js';

/** The level of a scored mark: the one it names, else the one its points belong to. */
export function levelOfMark(criterion: Criterion, mark: Mark | undefined): CriterionLevel | undefined {
  if (mark?.state !== 'scored') return undefined;
  const named = typeof mark.levelId === 'string' ? criterion.levels.find(({ id }) => id === mark.levelId) : undefined;
  return named ?? (typeof mark.points === 'number' ? levelOfPoints(criterion.levels, mark.points) : undefined);
}

/**
 * The points of a mark that count. A level alone stands for its points, a range for its top. `undefined`, and never 0, where the mark is not
 * scored, its level has no points, or its points are out of range: those are kept and shown, not counted.
 */
export function pointsOfMark(criterion: Criterion, mark: Mark | undefined): number | undefined {
  if (mark?.state !== 'scored') return undefined;
  const points = typeof mark.points === 'number' ? mark.points : levelOfMark(criterion, mark)?.points;
  const max = maxPoints(criterion);
  if (typeof points !== 'number' || max === undefined) return undefined;
  const checked = checkPoints(points, { max });
  return checked.ok ? checked.points : undefined;
}

/** Marks are never changed in place: a list that was gone through once need not be again, however many criteria are asked for one by one. */
const goneThrough = new WeakMap<readonly Mark[], ReadonlyMap<string, Mark>>();

/** The marks of a scoring by criterion; of doubles the newest version. */
export function marksByCriterion(marks: readonly Mark[]): ReadonlyMap<string, Mark> {
  const known = goneThrough.get(marks);
  if (known) return known;
  const found = new Map<string, Mark>();
  for (const mark of marks) {
    const other = found.get(mark.criterionId);
    if (!other || mark.version >= other.version) found.set(mark.criterionId, mark);
  }
  goneThrough.set(marks, found);
  return found;
}

/** The criteria of a rubric, one for each id: the first. A mark names its criterion by id, so a double could not have one of its own. */
export function criteriaOf(rubric: { readonly criteria: readonly Criterion[] }): readonly Criterion[] {
  const seen = new Set<string>();
  return rubric.criteria.filter(({ id }) => !seen.has(id) && seen.add(id));
}
