import type { MasteryMatrix } from './matrix.js';

export interface Summary {
  /** Cells at or above the proficient level. */
  readonly proficient: number;
  /** Cells that have a level. */
  readonly withLevel: number;
  /** Cells without one. */
  readonly without: number;
  /** Cells per level, lowest first. */
  readonly distribution: readonly number[];
}

/** Counts over a part of the matrix, without copying cells: a row, a column, a group by a domain. */
export function summarizeCells(matrix: MasteryMatrix, rows: readonly number[], columns: readonly number[], proficient: number): Summary {
  const distribution = Array.from({ length: matrix.levels }, () => 0);
  let without = 0;
  for (const row of rows) {
    for (const column of columns) {
      const level = matrix.level[row * matrix.columns + column]!;
      if (level < 0) without++;
      else distribution[level]!++;
    }
  }
  const withLevel = rows.length * columns.length - without;
  return { proficient: distribution.slice(proficient).reduce((sum, n) => sum + n, 0), withLevel, without, distribution };
}
