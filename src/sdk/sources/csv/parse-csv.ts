import { WaymarkError } from '../../../domain/errors/waymark-error.js';
import { withoutFormulaGuard } from '../../../domain/export/formula-guard.js';

const DELIMITERS = [',', ';', '\t', '|'];

/** The line that tells Excel the delimiter. */
const DELIMITER_LINE = /^sep=(.)(?=[\r\n])/i;

export const startsWithDelimiterLine = (text: string): boolean => DELIMITER_LINE.test(text);

/** The delimiter that the file names, or that the first row has most of, outside quotes. */
export function delimiterOf(text: string): string {
  const told = DELIMITER_LINE.exec(text)?.[1];
  if (told !== undefined) return told;
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

/** Where the cell that a quote opens is closed; a quote written twice is part of the cell. */
function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

/**
 * Line ends of one kind outside quotes. A file put together from two systems has both, and the parser knows one: rows would run into each
 * other, and their scores be lost.
 */
function evenLineEnds(text: string, delimiter: string): string {
  let even = '';
  let copied = 0;
  for (let at = 0; at < text.length; at++) {
    const before = text[at - 1];
    if (text[at] === '"' && (before === undefined || before === delimiter || before === '\n')) {
      at = closingQuote(text, at);
      if (at < 0) break;
    } else if (text[at] === '\r' && text[at + 1] === '\n') {
      even += text.slice(copied, at);
      copied = at + 1;
    }
  }
  return even + text.slice(copied);
}

/**
 * Rows of cells, exactly as written; blank lines stay in place so that row numbers are those a spreadsheet shows. The parser is fetched with
 * the first CSV: readers of JSON do not pay for it.
 * @throws WaymarkError `not-csv` where a quote is never closed: everything after it would be one cell
 */
export async function parseCsv(text: string, delimiter = delimiterOf(text)): Promise<string[][]> {
  const { default: papa } = await import('papaparse').catch((cause: unknown) => {
    throw new WaymarkError('offline', 'the CSV reader could not be loaded', { retryable: true, cause });
  });
  const isMixed = text.includes('\r\n') && /(?:^|[^\r])\n/.test(text);
  const { data, errors } = papa.parse<string[]>(isMixed ? evenLineEnds(text, delimiter) : text, { delimiter, ...(isMixed ? { newline: '\n' } : {}) });
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes');
  if (unclosed) throw new WaymarkError('not-csv', `a quote is opened and never closed, from row ${(unclosed.row ?? 0) + 1}`, { details: { row: (unclosed.row ?? 0) + 1 } });
  if (text.includes("'")) for (const row of data) for (const [i, cell] of row.entries()) row[i] = withoutFormulaGuard(cell);
  return data;
}
