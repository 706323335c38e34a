/** What a folded row or column shows: shares and counts over many cells, kept up to date cell by cell. */
import type { FoldTree } from '../graph/fold-tree.js';
import type { MasteryMatrix } from './matrix.js';
import type { Summary } from './summaries.js';

/**
 * Counts of levels per branch of learners and per standard. A branch is counted when it is first asked for (one pass over its learners) and
 * from then on follows single cells, so a district that stays folded costs nothing.
 */
export class FoldCounts {
  /** Per branch: `columns × (levels + 1)` counts; the first of each column counts cells without a level. */
  readonly #counts = new Map<string, Uint32Array>();

  constructor(
    private readonly matrix: MasteryMatrix,
    private readonly tree: FoldTree,
    /** Index of the level from which a cell counts as proficient. */
    private readonly proficient: number,
  ) {}

  /** @param columns the standards below a folded column, or the one column */
  summary(branch: string, columns: readonly number[]): Summary {
    const counts = this.#countsOf(branch);
    const width = this.matrix.levels + 1;
    const distribution = Array.from({ length: this.matrix.levels }, () => 0);
    let [without, proficient, withLevel] = [0, 0, 0];
    for (const column of columns) {
      without += counts[column * width]!;
      for (let level = 0; level < this.matrix.levels; level++) {
        const count = counts[column * width + level + 1]!;
        distribution[level]! += count;
        withLevel += count;
        if (level >= this.proficient) proficient += count;
      }
    }
    return { proficient, withLevel, without, distribution };
  }

  /** Call after a cell got another level. */
  cellChanged(row: number, column: number, before: number, after: number): void {
    const width = this.matrix.levels + 1;
    for (const [branch, counts] of this.#counts) {
      if (!isAmong(this.tree.itemsBelow(branch), row)) continue;
      counts[column * width + before + 1]!--;
      counts[column * width + after + 1]!++;
    }
  }

  #countsOf(branch: string): Uint32Array {
    const known = this.#counts.get(branch);
    if (known) return known;
    const { columns, level, levels } = this.matrix;
    const width = levels + 1;
    const counts = new Uint32Array(columns * width);
    for (const row of this.tree.itemsBelow(branch)) {
      const start = row * columns;
      for (let column = 0; column < columns; column++) counts[column * width + level[start + column]! + 1]!++;
    }
    this.#counts.set(branch, counts);
    return counts;
  }
}

function isAmong(sorted: Uint32Array, item: number): boolean {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < item) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === item;
}
