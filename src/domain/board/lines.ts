export type LineDirection = 'row' | 'column' | 'diagonal';

/** Squares in a line, as indexes into the board's options. */
export interface Line {
  readonly direction: LineDirection;
  readonly squares: readonly number[];
}

const STEPS: readonly (readonly [LineDirection, number, number])[] = [
  ['row', 0, 1],
  ['column', 1, 0],
  ['diagonal', 1, 1],
  ['diagonal', 1, -1],
];

/**
 * Every line of `length` squares that lie next to each other in a grid filled row by row; rows first. A last row that is not full has
 * squares that are not there, and no line runs through them.
 */
export function linesOf(count: number, columns: number, length: number): readonly Line[] {
  const lines: Line[] = [];
  if (length < 1) return lines;
  for (const [direction, down, across] of STEPS) {
    // A single square would be a line in every direction.
    if (length === 1 && direction !== 'row') break;
    for (let start = 0; start < count; start++) {
      const lastColumn = (start % columns) + across * (length - 1);
      const last = start + (length - 1) * (down * columns + across);
      if (lastColumn < 0 || lastColumn >= columns || last >= count) continue;
      lines.push({ direction, squares: Array.from({ length }, (_, i) => start + i * (down * columns + across)) });
    }
  }
  return lines;
}
