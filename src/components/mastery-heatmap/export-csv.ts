/** The grid as CSV: the rows, columns and order on screen, formula-safe (FAULTS 106). */
import { writeCsv } from '../../domain/export/csv.js';
import { levelLabel, type Words } from './heatmap-words.js';
import { rowSummary, type HeatmapModel, type Shown } from './mastery-heatmap.model.js';

export function heatmapCsv(model: HeatmapModel, shown: Shown, nameOf: (row: number) => string, { say }: Words): string {
  const { matrix } = model;
  const label = levelLabel(model, model.proficient);
  return writeCsv([
    [say('learners'), label, ...shown.columns.map((column) => model.columns[column]!.code)],
    ...shown.rows.map((row) => {
      const { proficient, withLevel } = rowSummary(model, row, shown.columns);
      const levels = shown.columns.map((column) => {
        const level = matrix.level[row * matrix.columns + column]!;
        return level < 0 ? '' : levelLabel(model, level);
      });
      return [nameOf(row), say('rowSummary', { proficient, known: withLevel }), ...levels];
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
