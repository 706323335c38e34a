/** The records' own matrix, as the grid asks for it. */
import { FLAG } from '../../domain/mastery/matrix.js';
import { formatPercent } from '../../ui/locale/message.js';
import { levelStep } from '../../ui/level-step.js';
import { CODE, MARK, type GridSource } from './grid-source.js';
import { cellName, levelLabel, levelShort, spreadWords, type Words } from './heatmap-words.js';
import { columnSummary, rowSummary, type Arrangement, type HeatmapModel, type Shown } from './mastery-heatmap.model.js';

export interface ModelSourceNeeds {
  readonly model: HeatmapModel;
  readonly shown: Shown;
  readonly arrangement: Arrangement;
  readonly words: Words;
  /** Of a row of the model. */
  readonly nameOf: (row: number) => string;
  /** Of a row and a column of the model. */
  readonly selected?: (row: number, column: number) => boolean;
}

const marksOf = (flags: number): number =>
  (flags & FLAG.stale ? MARK.stale : 0) |
  (flags & FLAG.rising ? MARK.rising : 0) |
  (flags & FLAG.falling ? MARK.falling : 0) |
  (flags & FLAG.steady ? MARK.steady : 0) |
  (flags & FLAG.overridden ? MARK.overridden : 0) |
  (flags & FLAG.newerThanOverride ? MARK.newerThanOverride : 0);
/** Bits of `MARK` for bits of `FLAG`. */
export const marksOfFlags = Uint8Array.from({ length: 256 }, (_, flags) => marksOf(flags));

/** A level or a `CODE`. */
export const codeOfCell = ({ level, flags }: HeatmapModel['matrix'], cell: number): number => (level[cell]! >= 0 ? level[cell]! : flags[cell]! & FLAG.notEnough ? CODE.notEnough : CODE.none);

export function modelSource({ model, shown, arrangement: { sort, descending }, words, nameOf, selected }: ModelSourceNeeds): GridSource {
  const { matrix } = model;
  const rows = Uint32Array.from(shown.rows);
  const columns = Uint32Array.from(shown.columns);
  const level = levelLabel(model, model.proficient);
  const sorted = sort.by === 'standard' ? columns.indexOf(matrix.columnOf.get(sort.standardId) ?? -1) : -1;
  // Two numbers of a class can be read in a narrow column; of a district, their share.
  const summaryWords = (proficient: number, known: number) => (known === 0 ? '–' : known > 99 ? formatPercent(proficient / known, words.lang) : words.say('rowSummary', { proficient, known }));
  const at = (row: number, column: number) => rows[row]! * matrix.columns + columns[column]!;
  return {
    rowCount: rows.length,
    columnCount: columns.length,
    levels: model.scale.levels.map((_, i) => ({ short: levelShort(model, i), step: levelStep(i, model.scale.levels.length) })),
    sortColumn: sort.by === 'name' ? -1 : sort.by === 'standard' && sorted >= 0 ? sorted : -2,
    sortDirection: descending ? 'descending' : 'ascending',
    corner: words.say('learners'),
    levelAt: (row, column) => codeOfCell(matrix, at(row, column)),
    marksAt: (row, column) => marksOfFlags[matrix.flags[at(row, column)]!]! | (selected?.(rows[row]!, columns[column]!) ? MARK.selected : 0),
    rowKey: (row) => model.rows[rows[row]!]!.id,
    columnKey: (column) => model.columns[columns[column]!]!.id,
    rowOfKey: (key) => rows.indexOf(matrix.rowOf.get(key) ?? -1),
    columnOfKey: (key) => columns.indexOf(matrix.columnOf.get(key) ?? -1),
    rowHeader(row) {
      const { proficient, withLevel } = rowSummary(model, rows[row]!, shown.columns);
      const name = nameOf(rows[row]!);
      return { text: name, note: summaryWords(proficient, withLevel), name: words.say('rowName', { name, proficient, count: withLevel, level }) };
    },
    columnHeader(column) {
      const { code, statement } = model.columns[columns[column]!]!;
      const summary = columnSummary(model, columns[column]!, shown.rows);
      const { proficient, withLevel, without, distribution } = summary;
      return { text: code, note: summaryWords(proficient, withLevel), name: words.say('columnName', { code, statement, proficient, count: withLevel, level, spread: spreadWords(model, summary, words) }), hint: statement, spread: withLevel > 0 ? [...distribution, without] : [] };
    },
    cellName: (row, column) => cellName(model, nameOf(rows[row]!), rows[row]!, columns[column]!, words),
    rowText: (row) => nameOf(rows[row]!),
  };
}
