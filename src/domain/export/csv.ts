/** CSV that a spreadsheet cannot run (FAULTS 106; ASVS 1.2.10, RFC 4180). */
import { needsFormulaGuard } from './formula-guard.js';

export type CsvCell = string | number | boolean | null | undefined;

const QUOTED = /["',;\t\r\n|]|^\s|\s$/;

function written(cell: CsvCell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const guarded = needsFormulaGuard(cell);
  const text = guarded ? `'${cell}` : cell;
  return guarded || QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Rows as CSV text: commas, CRLF, quotes where needed. A cell that a spreadsheet would run as a formula is prefixed with an apostrophe, which
 * Waymark's own reader takes off again; plain numbers stay numbers.
 */
export const writeCsv = (rows: readonly (readonly CsvCell[])[]): string => rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');
