import type { GridSource, Place } from './grid-source.js';

/** Where a key leads in a grid with one header row (row −1) and one header column (column −1). No wrapping. */
export interface GridExtent {
  readonly rows: number;
  readonly columns: number;
  /** Rows of one page. */
  readonly page: number;
  readonly rtl: boolean;
}

export function keyTarget(
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { row, column }: { readonly row: number; readonly column: number },
  { rows, columns, page, rtl }: GridExtent,
): { row: number; column: number } | undefined {
  const at = (nextRow: number, nextColumn: number) => ({ row: Math.max(-1, Math.min(rows - 1, nextRow)), column: Math.max(-1, Math.min(columns - 1, nextColumn)) });
  const forward = rtl ? -1 : 1;
  switch (key) {
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowLeft':
      return at(row, column - forward);
    case 'ArrowRight':
      return at(row, column + forward);
    case 'Home':
      return ctrlKey ? at(0, 0) : at(row, 0);
    case 'End':
      return ctrlKey ? at(rows - 1, columns - 1) : at(row, columns - 1);
    case 'PageUp':
      return at(Math.max(0, row - page), column);
    case 'PageDown':
      return at(row + page, column);
    default:
      return undefined;
  }
}

/** Typing letters goes to the next learner whose name begins with them. */
export class TypeAhead {
  #typed = '';
  #at = -Infinity;

  target(event: KeyboardEvent, source: GridSource, { row, column }: Place): Place | undefined {
    if (event.ctrlKey || !/^.$/u.test(event.key)) return undefined;
    this.#typed = (event.timeStamp - this.#at < 800 ? this.#typed : '') + event.key.toLocaleLowerCase();
    this.#at = event.timeStamp;
    const from = Math.max(0, row) + (this.#typed.length === event.key.length ? 1 : 0);
    for (let step = 0; step < source.rowCount; step++) {
      const at = (from + step) % source.rowCount;
      const text = source.rowText?.(at) ?? source.rowHeader(at).text;
      // Lower case may be longer than the letters it comes from (İ): one more is taken and the start compared.
      if (text.slice(0, this.#typed.length + 1).toLocaleLowerCase().startsWith(this.#typed)) return { row: at, column };
    }
    return undefined;
  }
}
