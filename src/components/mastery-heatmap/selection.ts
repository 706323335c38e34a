/**
 * Which cells are chosen: deeds in order, the last that speaks of a cell decides. By ids, so that sorting, filtering and live updates keep it,
 * and a whole class costs no more than one cell. Pure.
 */
export interface Reach {
  readonly rows: ReadonlySet<string> | 'all';
  readonly columns: ReadonlySet<string> | 'all';
}
export interface Deed extends Reach {
  readonly on: boolean;
}
export type Selection = readonly Deed[];

const covers = (set: ReadonlySet<string> | 'all', id: string): boolean => set === 'all' || set.has(id);

export function isSelected(selection: Selection, rowId: string, columnId: string): boolean {
  for (let i = selection.length - 1; i >= 0; i--) {
    const deed = selection[i]!;
    if (covers(deed.rows, rowId) && covers(deed.columns, columnId)) return deed.on;
  }
  return false;
}

export interface Chosen {
  /** Rows and columns that hold a chosen cell, in the order given. */
  readonly rowIds: readonly string[];
  readonly columnIds: readonly string[];
  readonly cells: number;
}

/** What is chosen among these rows and columns. Rows of which the same deeds speak are counted once. */
export function chosenAmong(selection: Selection, rowIds: readonly string[], columnIds: readonly string[]): Chosen {
  const alike = new Map<string, readonly string[]>();
  const rows: string[] = [];
  const columns = new Set<string>();
  let cells = 0;
  for (const rowId of selection.length === 0 ? [] : rowIds) {
    const speaking = selection.filter((deed) => covers(deed.rows, rowId));
    if (!speaking.some(({ on }) => on)) continue;
    const sign = speaking.map((deed) => selection.indexOf(deed)).join();
    let here = alike.get(sign);
    if (!here) {
      here = columnIds.filter((columnId) => isSelected(speaking, rowId, columnId));
      alike.set(sign, here);
      for (const columnId of here) columns.add(columnId);
    }
    if (here.length === 0) continue;
    rows.push(rowId);
    cells += here.length;
  }
  return { rowIds: rows, columnIds: columnIds.filter((id) => columns.has(id)), cells };
}
