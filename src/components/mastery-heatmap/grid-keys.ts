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
