/** Millions of scores as columns of numbers: no record per piece, for districts and for servers. The rules are those of `compute-cell`. */
import { TOLERANCE } from './levels.js';

type Numbers = Float64Array | Float32Array | Uint8Array | Uint16Array | Int32Array;

/** One place in each array per piece; every piece counts (scored, in range, on the scale, weight 1). */
export interface EvidenceColumns {
  /** Index of the learner. */
  readonly row: Uint32Array;
  /** Index of the standard. */
  readonly column: Uint32Array | Uint16Array;
  /** On the scale. */
  readonly score: Numbers;
  /** Days since 1970-01-01; left out: the pieces are in time order. */
  readonly day?: Int32Array;
}

/** Scores grouped by cell and in time order within it: those of cell `c` are `score[start[c]]` up to `score[start[c + 1]]`. */
export interface GroupedScores {
  readonly rows: number;
  readonly columns: number;
  readonly start: Uint32Array;
  readonly score: Float64Array;
}

/**
 * Groups once what is read often. Pieces of one day stay in the order given.
 * @throws RangeError where a row or column lies outside the grid
 */
export function groupByCell({ row, column, score, day }: EvidenceColumns, rows: number, columns: number): GroupedScores {
  const cells = rows * columns;
  const pieces = row.length;
  const start = new Uint32Array(cells + 1);
  for (let i = 0; i < pieces; i++) {
    if (!(row[i]! < rows && column[i]! < columns)) throw new RangeError(`piece ${i} lies outside the grid of ${rows} × ${columns}`);
    start[row[i]! * columns + column[i]! + 1]!++;
  }
  for (let cell = 0; cell < cells; cell++) start[cell + 1]! += start[cell]!;
  const fill = start.slice(0, cells);
  const grouped = new Float64Array(pieces);
  const days = day && new Int32Array(pieces);
  for (let i = 0; i < pieces; i++) {
    const cell = row[i]! * columns + column[i]!;
    // Insertion from behind: files come nearly in time order, and a cell holds few pieces.
    let at = fill[cell]!++;
    if (days) {
      for (const first = start[cell]!; at > first && days[at - 1]! > day[i]!; at--) {
        days[at] = days[at - 1]!;
        grouped[at] = grouped[at - 1]!;
      }
      days[at] = day[i]!;
    }
    grouped[at] = score[i]!;
  }
  return { rows, columns, start, score: grouped };
}

/** The decaying average of every cell; NaN where there is no piece. `into` is filled and given back where it is handed in. */
export function decayingAverages({ start, score }: GroupedScores, rate: number, into = new Float64Array(start.length - 1)): Float64Array {
  for (let cell = 0; cell < into.length; cell++) {
    const end = start[cell + 1]!;
    let i = start[cell]!;
    if (i === end) {
      into[cell] = NaN;
      continue;
    }
    let value = score[i]!;
    for (i++; i < end; i++) value += rate * (score[i]! - value);
    into[cell] = value;
  }
  return into;
}

/** Index of the level of every value, -1 for NaN. A value below the lowest cut is the lowest level, as in a cell. */
export function levelsOfValues(values: Float64Array, cuts: readonly number[], into = new Int16Array(values.length)): Int16Array {
  for (let cell = 0; cell < values.length; cell++) {
    const value = values[cell]! + TOLERANCE;
    let level = Number.isNaN(value) ? -1 : 0;
    while (level >= 0 && level + 1 < cuts.length && value >= cuts[level + 1]!) level++;
    into[cell] = level;
  }
  return into;
}
