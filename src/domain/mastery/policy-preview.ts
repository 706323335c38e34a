/** What another policy would change, before anybody is told another level. */
import { inOneGo } from '../records/steps.js';
import { computeCell, type CellContext } from './compute-cell.js';
import type { MasteryMatrix } from './matrix.js';

export interface LevelMoves {
  readonly up: number;
  readonly down: number;
  /** Cells that would get a level and have none now. */
  readonly gained: number;
  /** Cells that would lose theirs. */
  readonly lost: number;
}

export interface PolicyPreview extends LevelMoves {
  /** Learners with at least one change. */
  readonly learners: number;
  /** By column of the matrix, only those with a change. */
  readonly standards: readonly (LevelMoves & { readonly column: number })[];
}

interface Counts {
  up: number;
  down: number;
  gained: number;
  lost: number;
}
const none = (): Counts => ({ up: 0, down: 0, gained: 0, lost: 0 });

/**
 * Compares the levels that readers see now with those of another context; the matrix stays as it is. An override stands under every policy, so
 * its cell does not change. The same levels must be meant: a context with another number of levels is refused.
 * @throws RangeError where the scales differ in their number of levels
 */
export const previewPolicy = (matrix: MasteryMatrix, context: CellContext): PolicyPreview => inOneGo(previewPolicyInSteps(matrix, context));

/**
 * The same in steps, a learner each, so that a page stays alive meanwhile.
 * @yields how much is done, from 0 to 1
 */
export function* previewPolicyInSteps(matrix: MasteryMatrix, context: CellContext): Generator<number, PolicyPreview> {
  if (context.scale.levels.length !== matrix.levels) throw new RangeError('a policy is previewed on the scale of the matrix');
  const all = none();
  const byColumn = Array.from({ length: matrix.columns }, none);
  let learners = 0;
  for (let row = 0; row < matrix.rows; row++) {
    let changed = false;
    for (let column = 0; column < matrix.columns; column++) {
      const pieces = matrix.evidenceAt(row, column);
      if (pieces.length === 0) continue;
      const before = matrix.level[row * matrix.columns + column]!;
      const { level: after } = computeCell(pieces, context, matrix.overridesAt(row, column));
      if (after === before) continue;
      const move = before < 0 ? 'gained' : after < 0 ? 'lost' : after > before ? 'up' : 'down';
      all[move]++;
      byColumn[column]![move]++;
      changed = true;
    }
    if (changed) learners++;
    yield (row + 1) / matrix.rows;
  }
  const standards = byColumn.map((moves, column) => ({ column, ...moves })).filter(({ up, down, gained, lost }) => up + down + gained + lost > 0);
  return { ...all, learners, standards };
}
