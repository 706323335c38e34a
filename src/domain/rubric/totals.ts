import type { Criterion, Mark, Rubric } from '../records/rubric.js';
import { criteriaOf, marksByCriterion, pointsOfMark } from './mark-points.js';
import { maxPoints } from './ranges.js';

/** How many criteria have a decision: a mark, or a reason why there is none. */
interface Decided {
  readonly decided: number;
  readonly of: number;
}
/**
 * `percent`, 0 to 100: 100 × Σ(points ÷ max × weight) ÷ Σ weight over the `counted` criteria; `points` of `maxPoints` are their plain sums.
 * No result where nothing counts: never 0 %, never a division by 0 (FAULTS 73).
 */
export type RubricTotal = Decided & ({ readonly result: true; readonly percent: number; readonly points: number; readonly maxPoints: number; readonly counted: number } | { readonly result: false; readonly reason: 'no-points' | 'nothing-scored' });

/** Not applicable, excused, not enough evidence and not yet scored leave numerator and denominator, as do a weight of 0 or below and a maximum of 0. */
export function rubricTotal(rubric: Pick<Rubric, 'criteria'>, marks: readonly Mark[]): RubricTotal {
  const byCriterion = marksByCriterion(marks);
  const criteria = criteriaOf(rubric);
  const counting = criteria.filter((criterion) => criterion.weight > 0 && maxPoints(criterion) !== undefined);
  // The largest numbers there are would add up to infinity: those are taken as shares of the heaviest.
  const unit = Number.isFinite(100 * counting.reduce((sum, { weight }) => sum + weight, 0)) ? 1 : Math.max(...counting.map(({ weight }) => weight));
  let points = 0;
  let most = 0;
  let share = 0;
  let weights = 0;
  let counted = 0;
  for (const criterion of counting) {
    const had = pointsOfMark(criterion, byCriterion.get(criterion.id));
    if (had === undefined) continue;
    const max = maxPoints(criterion)!;
    const weight = criterion.weight / unit;
    points += had;
    most += max;
    share += (had / max) * weight;
    weights += weight;
    counted++;
  }
  const isDecided = ({ id }: Criterion) => (byCriterion.get(id)?.state ?? 'notYetScored') !== 'notYetScored';
  // Nobody waits for a criterion that may be left out.
  const decided: Decided = { decided: criteria.filter(isDecided).length, of: criteria.filter((criterion) => !criterion.optional || isDecided(criterion)).length };
  if (counted === 0 || !(weights > 0) || !Number.isFinite(most)) return { result: false, reason: counting.length === 0 ? 'no-points' : 'nothing-scored', ...decided };
  return { result: true, percent: Math.min(100, (100 * share) / weights), points, maxPoints: most, counted, ...decided };
}
