/** The cells on screen as rows of text: to a file, to the clipboard. In the order of the screen, formula-safe (FAULTS 106). */
import { writeCsv } from '../../domain/export/csv.js';
import { needsFormulaGuard } from '../../domain/export/formula-guard.js';
import { FLAG } from '../../domain/mastery/matrix.js';
import { CODE, type GridSource } from './grid-source.js';
import { levelLabel, type Words } from './heatmap-words.js';
import { rowSummary, type HeatmapModel, type Shown } from './mastery-heatmap.model.js';

export interface ExportScene {
  readonly model: HeatmapModel;
  /** What is taken, in this order. */
  readonly shown: Shown;
  readonly nameOf: (row: number) => string;
  readonly words: Words;
  /** Cells that are left blank when it says no, by row and column of the model; left out: all are taken. */
  readonly takes?: (row: number, column: number) => boolean;
}

/** Heads and rows as people read them; blank only where a cell is not taken. */
export function heatmapRows({ model, shown, nameOf, words: { say }, takes }: ExportScene): string[][] {
  const { matrix } = model;
  return [
    [say('learners'), levelLabel(model, model.proficient), ...shown.columns.map((column) => model.columns[column]!.code)],
    ...shown.rows.map((row) => {
      const { proficient, withLevel } = rowSummary(model, row, shown.columns);
      const levels = shown.columns.map((column) => {
        const level = matrix.level[row * matrix.columns + column]!;
        if (takes?.(row, column) === false) return '';
        // Two different things, as on screen: nothing is there, or too little.
        if (level < 0) return say(matrix.flags[row * matrix.columns + column]! & FLAG.notEnough ? 'notEnough' : 'noEvidence');
        return levelLabel(model, level);
      });
      return [nameOf(row), say('rowSummary', { proficient, known: withLevel }), ...levels];
    }),
  ];
}

export const heatmapCsv = (scene: ExportScene): string => writeCsv(heatmapRows(scene));

/** A grid with folds, line by line: shares in percent where it shows shares. */
export function foldedCsv(source: GridSource, model: HeatmapModel, { say, lang }: Words): string {
  const percent = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 });
  const columns = Array.from({ length: source.columnCount }, (_, column) => column);
  const text = (code: number) => (code >= CODE.share ? percent.format((code - CODE.share) / 100) : code < model.scale.levels.length ? levelLabel(model, code) : '');
  return writeCsv([
    [say('learners'), levelLabel(model, model.proficient), ...columns.map((column) => source.columnHeader(column).text)],
    ...Array.from({ length: source.rowCount }, (_, row) => {
      const head = source.rowHeader(row);
      return [head.text, head.note, ...columns.map((column) => text(source.levelAt(row, column)))];
    }),
  ]);
}

/** Offers text as a file; nothing leaves the browser. */
export function download(text: string, fileName: string): void {
  const address = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** Puts rows on the clipboard, as a table for documents and as tabbed text for spreadsheets, which would run a formula: guarded like a file. */
export async function copyTable(rows: readonly (readonly string[])[]): Promise<void> {
  const guarded = rows.map((row) => row.map((cell) => (needsFormulaGuard(cell) ? `'${cell}` : cell).replace(/[\t\r\n]+/g, ' ')));
  const table = document.createElement('table');
  for (const row of guarded) for (const [i, cell] of row.entries()) (i === 0 ? table.insertRow() : table.rows[table.rows.length - 1]!).insertCell().textContent = cell;
  const blob = (type: string, text: string) => new Blob([text], { type });
  const text = guarded.map((row) => row.join('\t')).join('\r\n');
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', new XMLSerializer().serializeToString(table)) })]);
}
