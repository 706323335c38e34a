/** The cells on screen as rows of text: to a file, to the clipboard. In the order of the screen, formula-safe (FAULTS 106). */
import { writeCsv } from '../../domain/export/csv.js';
import { needsFormulaGuard } from '../../domain/export/formula-guard.js';
import { codeOfCell, modelSource } from './grid-model-source.js';
import type { GridSource } from './grid-source.js';
import { NEEDS, suggestGroups } from '../../domain/mastery/needs.js';
import { levelLabel, type Words } from './heatmap-words.js';
import { listChoice, type ListWish } from './list-choice.js';
import { EVERYTHING, learnerHeaps, type HeatmapModel, type Shown } from './mastery-heatmap.model.js';
import { codeWords, sourceRows } from './source-words.js';

export interface ExportScene {
  readonly model: HeatmapModel;
  /** What is taken, in this order. */
  readonly shown: Shown;
  readonly nameOf: (row: number) => string;
  readonly words: Words;
  /** Cells that are left blank when it says no, by ids of learner and standard; left out: all are taken. */
  readonly takes?: (learnerId: string, standardId: string) => boolean;
}

export const labelsOf = (model: HeatmapModel): readonly string[] => model.scale.levels.map((_, level) => levelLabel(model, level));

/** Heads and rows as people read them; blank only where a cell is not taken. */
export const heatmapRows = ({ takes, ...needs }: ExportScene): string[][] => gridRows(modelSource({ ...needs, arrangement: EVERYTHING }), needs.model, needs.words, takes);

/** The same for what a grid draws: with folds line by line, shares in percent. */
export const gridRows = (source: GridSource, model: HeatmapModel, words: Words, takes?: ExportScene['takes']): string[][] => sourceRows(source, labelsOf(model), levelLabel(model, model.proficient), words, takes);

/** The same for the list view: one learner's standards, or one standard's learners, in the heaps of the screen. */
export function listRows({ model, shown, nameOf, words }: ExportScene, wish: ListWish): string[][] {
  const { matrix, columns } = model;
  const textOf = codeWords(labelsOf(model), words);
  const levelIn = (row: number, column: number) => textOf(codeOfCell(matrix, row * matrix.columns + column));
  const choice = listChoice(model, shown, wish);
  const standardOf = (column: number) => [columns[column]!.code, columns[column]!.statement].filter(Boolean).join(' ');
  if ('column' in choice) {
    const groups = suggestGroups(matrix, shown.rows, choice.column, model.proficient);
    return [[words.say('learners'), standardOf(choice.column)], ...NEEDS.flatMap((need) => groups[need]).map((row) => [nameOf(row), levelIn(row, choice.column)])];
  }
  const { can, workingOn, notYet } = learnerHeaps(model, choice.row, shown.columns);
  return [[words.say('pickStandard'), nameOf(choice.row)], ...[...can, ...workingOn, ...notYet].map((column) => [standardOf(column), levelIn(choice.row, column)])];
}

export const heatmapCsv = (scene: ExportScene): string => writeCsv(heatmapRows(scene));
export const listCsv = (scene: ExportScene, wish: ListWish): string => writeCsv(listRows(scene, wish));
export const foldedCsv = (source: GridSource, model: HeatmapModel, words: Words): string => writeCsv(gridRows(source, model, words));

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
