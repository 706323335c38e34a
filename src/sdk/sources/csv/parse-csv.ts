import { WaymarkError } from '../../../domain/errors/waymark-error.js';
import { withoutFormulaGuard } from '../../../domain/export/formula-guard.js';

const DELIMITERS = [',', ';', '\t', '|'];

/** The delimiter that the first row has most of, outside quotes. */
function delimiterOf(text: string): string {
  const counts = new Map(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  for (const char of text.slice(0, 100_000)) {
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === '\n' || char === '\r')) {
      if ([...counts.values()].some((count) => count > 0)) break;
    } else if (!quoted && counts.has(char)) counts.set(char, counts.get(char)! + 1);
  }
  return DELIMITERS.reduce((best, delimiter) => (counts.get(delimiter)! > counts.get(best)! ? delimiter : best));
}

/**
 * Rows of cells, exactly as written; blank lines stay in place so that row numbers are those a spreadsheet shows. The parser is fetched with
 * the first CSV: readers of JSON do not pay for it.
 * @throws WaymarkError `not-csv` where a quote is never closed: everything after it would be one cell
 */
export async function parseCsv(text: string): Promise<string[][]> {
  const { default: papa } = await import('papaparse').catch((cause: unknown) => {
    throw new WaymarkError('offline', 'the CSV reader could not be loaded', { retryable: true, cause });
  });
  const { data, errors } = papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes');
  if (unclosed) throw new WaymarkError('not-csv', `a quote is opened and never closed, from row ${(unclosed.row ?? 0) + 1}`, { details: { row: (unclosed.row ?? 0) + 1 } });
  if (text.includes("'")) for (const row of data) for (const [i, cell] of row.entries()) row[i] = withoutFormulaGuard(cell);
  return data;
}
