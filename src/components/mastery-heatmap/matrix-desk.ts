/** What the element does with a `matrix` in place of records. Loaded with the grid. */
import { matrixSource, type HeatmapMatrix, type MatrixOrder } from './grid-matrix.js';
import type { GridSource, Place } from './grid-source.js';
import type { Words } from './heatmap-words.js';
import type { NamesShown } from './shown-names.js';

export interface MatrixHost {
  words(): Words;
  noName(): string;
  announce(text: string): void;
  dispatchEvent(event: Event): boolean;
  sortMatrix(standard?: number, descending?: boolean): void;
}

export function deskSource(matrix: HeatmapMatrix, order: MatrixOrder, names: NamesShown, host: MatrixHost): GridSource {
  const words = host.words();
  // A matrix has names only, so that initials cannot be told apart from other words in them: both ways hide.
  const nameOf = names === 'full' ? {} : { nameOf: (learner: number) => words.say('anonymous', { number: learner + 1 }) };
  return matrixSource({ matrix, order, words, noName: host.noName(), ...nameOf });
}

/** Enter, Space or a click: a header sorts, a cell tells the page. */
export function activateMatrix({ row, column }: Place, source: GridSource, matrix: HeatmapMatrix, { standard, descending }: MatrixOrder, host: MatrixHost): void {
  if (row >= 0) {
    host.dispatchEvent(new CustomEvent('way-cell-activate', { bubbles: true, composed: true, detail: { learner: Number(source.rowKey(row)), standard: column } }));
    return;
  }
  const again = column < 0 ? standard === undefined : standard === column;
  if (column < 0) host.sortMatrix(undefined, again && !descending);
  else host.sortMatrix(column, again ? !descending : true);
  const { say } = host.words();
  const order = column < 0 ? say('sortName') : say('sortStandard', { code: matrix.standardCode(column) });
  host.announce(say('sortedBy', { order, count: matrix.learners }));
}
