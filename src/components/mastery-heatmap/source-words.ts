/** What a grid shows, as words: for tables, files and print, whatever the grid draws (learners, folds, a matrix). */
import { CODE, type GridSource } from './grid-source.js';
import type { Words } from './heatmap-words.js';

/** Words for the codes of one source. `labels`: its levels, lowest first. */
export function codeWords(labels: readonly string[], { say, lang }: Words): (code: number) => string {
  const percent = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 });
  // Two different things, as on screen: nothing is there, or too little.
  return (code) => (code >= CODE.share ? percent.format((code - CODE.share) / 100) : (labels[code] ?? say(code === CODE.notEnough ? 'notEnough' : 'noEvidence')));
}

/** Heads and rows as people read them; blank only where a cell is not taken. */
export function sourceRows(source: GridSource, labels: readonly string[], summary: string, words: Words, takes?: (rowKey: string, columnKey: string) => boolean): string[][] {
  const textOf = codeWords(labels, words);
  const columns = Array.from({ length: source.columnCount }, (_, column) => column);
  const noted = summary !== '';
  return [
    [source.corner, ...(noted ? [summary] : []), ...columns.map((column) => source.columnHeader(column).text)],
    ...Array.from({ length: source.rowCount }, (_, row) => {
      const { text, note } = source.rowHeader(row);
      const key = source.rowKey(row);
      return [text, ...(noted ? [note] : []), ...columns.map((column) => (takes?.(key, source.columnKey(column)) === false ? '' : textOf(source.levelAt(row, column))))];
    }),
  ];
}
