/** The same numbers for every grid: levels 0 to 4, row by row, drawn from a fixed seed. */
export const COLOURS = ['#e5e7eb', '#fca5a5', '#fde047', '#6ee7b7', '#60a5fa'];
/** Every grid is asked for these sizes, in px. */
export const BOX = { width: 1280, height: 800, row: 28, column: 40, names: 160, heads: 40 };
export const SORTED = 3;

export function randomOf(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

export function matrixOf(rows, cols) {
  const random = randomOf(12);
  const levels = Uint8Array.from({ length: rows * cols }, () => Math.floor(random() * 5));
  // Every sort by the sorted column is to be seen in the first row.
  levels[SORTED] = 2;
  return { rows, cols, levels, rowName: (row) => `Learner ${row + 1}`, colName: (col) => `S.${col + 1}` };
}

/** For grids that do not sort by themselves. */
export function orderBy({ rows, cols, levels }, col, direction) {
  return Uint32Array.from({ length: rows }, (_, row) => row).sort((one, other) => direction * (levels[one * cols + col] - levels[other * cols + col]) || one - other);
}

/** For grids that want a row as an object. */
export const asObjects = ({ rows, cols, levels, rowName }) =>
  Array.from({ length: rows }, (_, row) => Object.fromEntries([['id', String(row)], ['name', rowName(row)], ...Array.from({ length: cols }, (__, col) => [`c${col}`, levels[row * cols + col]])]));

export function addStyle(css) {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
}

/** The middle of an element's upper left, where its text is not. */
export function pointOf(element) {
  if (!element) return [-1, -1];
  const { left, top } = element.getBoundingClientRect();
  return [left + 8, top + 8];
}
