/**
 * What the grid asks and whom it tells. Cells are asked for, one visible window at a time; nothing is copied per cell, so the size of the data
 * is in no cost of a frame. Rows and columns count from 0 as shown, without headers: a source keeps the order (sorted, filtered, folded) as a
 * `Uint32Array` of its own rows and columns and looks through it.
 */

/** Codes of `levelAt` beside the levels of the scale, which count from 0 for the lowest. */
export const CODE = {
  /** Nothing is known: drawn as a dash on a pattern, never as the lowest level. */
  none: 1001,
  /** Some evidence, less than the policy wants. */
  notEnough: 1002,
  /** Still being worked out. */
  pending: 1003,
  /** A cell of a group or of a branch of standards: `share + percent`, 0 to 100, with `distributionAt` for its bar. */
  share: 1100,
} as const;

/** Bits of `marksAt`. */
export const MARK = { stale: 1, rising: 2, falling: 4, overridden: 8, newerThanOverride: 16, selected: 32, steady: 64 } as const;

/** One header. `text` and `note` are seen, `name` is heard. */
export interface GridHead {
  readonly text: string;
  /** A short figure beside it: "12 of 24". */
  readonly note: string;
  readonly name: string;
  /** On hover: the whole statement. */
  readonly hint?: string;
  /** How its cells are spread: how many at each level, lowest first, and last without one. Drawn as a bar. */
  readonly spread?: readonly number[];
  /** How deep it stands in a tree, from 0. */
  readonly depth?: number;
  /** Left out: it does not unfold. */
  readonly expanded?: boolean;
}

export interface GridSource {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Short label and colour step (1 to 5) of each level, lowest first. */
  readonly levels: readonly { readonly short: string; readonly step: number }[];
  /** -1: by name; -2: by nothing that a column shows. */
  readonly sortColumn: number;
  readonly sortDirection: 'ascending' | 'descending' | 'none';
  readonly corner: string;
  /** Rows or columns fold: the grid says `treegrid`. */
  readonly folds?: boolean;

  /** A level or a `CODE`. */
  levelAt(row: number, column: number): number;
  /** Bits of `MARK`. */
  marksAt(row: number, column: number): number;
  /** For cells of `CODE.share`: how many at each level, lowest first, and last without one. */
  distributionAt?(row: number, column: number): ArrayLike<number>;
  /** Left out: all rows are learners. */
  rowKind?(row: number): 'learner' | 'group';
  /** Left out: all columns are standards. */
  columnKind?(column: number): 'standard' | 'branch';
  /** Stable across sorting and filtering, so that focus follows the learner and the standard. */
  rowKey(row: number): string;
  columnKey(column: number): string;
  /** Where a key stands now, -1 for nowhere. Left out: the grid looks through the keys. */
  rowOfKey?(key: string): number;
  columnOfKey?(key: string): number;
  rowHeader(row: number): GridHead;
  columnHeader(column: number): GridHead;
  /** The full name of a cell: who, what, level, how much evidence. */
  cellName(row: number, column: number): string;
  /** For type-ahead, asked of many rows. Left out: the text of the header. */
  rowText?(row: number): string;
}

/** A cell, or a header: row −1 is the header row, column −1 the row headers. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What the grid tells the element. */
export interface GridDeeds {
  /** Enter, Space or a click on a cell, a row header (column −1), a column header (row −1) or the corner (both −1). */
  activate(place: Place, event: Event): void;
  /** Before the grid's own keys: true where the element took the key (selection, folding, Escape). */
  key?(event: KeyboardEvent, place: Place): boolean;
  /** The active cell has changed, by key, pointer or focus. */
  moved?(place: Place): void;
}
