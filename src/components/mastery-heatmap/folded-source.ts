/**
 * Class, school, district: the same cells with groups of learners and headings of standards folded into rows and columns of their own. Figures
 * of a fold are made when they are first seen, so what stays folded or out of sight costs nothing.
 */
import { FoldTree, type FoldLine } from '../../domain/graph/fold-tree.js';
import { FoldCounts } from '../../domain/mastery/fold-counts.js';
import { summarizeCells, type Summary } from '../../domain/mastery/summaries.js';
import type { RecordSet } from '../../domain/records/collections.js';
import { modelSource, type ModelSourceNeeds } from './grid-model-source.js';
import { CODE, type GridSource } from './grid-source.js';
import { levelLabel } from './heatmap-words.js';
import type { HeatmapModel } from './mastery-heatmap.model.js';

export interface Folds {
  readonly rows: FoldTree | undefined;
  readonly columns: FoldTree | undefined;
  readonly titles: ReadonlyMap<string, string>;
}

/** Flexible groups lie across classes and fold nothing. */
export function foldsOf(records: RecordSet, model: HeatmapModel, folded: { readonly groups: boolean; readonly standards: boolean }): Folds {
  const titles = new Map<string, string>();
  const groups = (records.groups ?? []).filter(({ kind }) => kind !== 'flexible');
  for (const { id, title } of groups) titles.set(id, title);
  const rows = new FoldTree(groups.map(({ id, parentId, learnerIds }) => ({ id, parentId, items: learnerIds.flatMap((learnerId) => model.matrix.rowOf.get(learnerId) ?? []) })));
  const standards = records.standards ?? [];
  const parents = new Set(standards.flatMap(({ parentIds }) => parentIds));
  const headings = standards.filter(({ id }) => parents.has(id));
  const known = new Set(headings.map(({ id }) => id));
  const items = new Map<string, number[]>();
  for (const [column, { domainId }] of model.columns.entries()) if (domainId !== undefined) items.set(domainId, [...(items.get(domainId) ?? []), column]);
  for (const { id, shortStatement, statement, code } of headings) titles.set(id, shortStatement?.trim() || statement.trim() || code);
  const columns = new FoldTree(headings.map(({ id, parentIds }) => ({ id, parentId: parentIds.find((parent) => known.has(parent)), items: items.get(id) ?? [] })));
  return { rows: folded.groups && rows.size > 0 ? rows : undefined, columns: folded.standards && columns.size > 0 ? columns : undefined, titles };
}

/** A source that can also say which learners and standards a line stands for. */
export interface FoldedSource extends GridSource {
  rowIds(row: number): readonly string[];
  columnIds(column: number): readonly string[];
  /** The branch at a header; undefined: a learner or a standard. */
  branchAt(place: { readonly row: number; readonly column: number }): { readonly key: string; readonly open: boolean } | undefined;
}

const asItems = (order: readonly number[]): FoldLine[] => order.map((item) => ({ kind: 'item', item, depth: 0, branch: undefined }));

export function foldedSource(needs: ModelSourceNeeds, folds: Folds, isOpen: (key: string) => boolean): FoldedSource {
  const { model, shown, words } = needs;
  const { say } = words;
  const { matrix, proficient } = model;
  const base = modelSource(needs);
  const rows = folds.rows ? folds.rows.lines(shown.rows, (id) => isOpen(`row ${id}`)) : asItems(shown.rows);
  const columns = folds.columns ? folds.columns.lines(shown.columns, (id) => isOpen(`column ${id}`)) : asItems(shown.columns);
  const baseRow = new Map(shown.rows.map((row, i) => [row, i]));
  const baseColumn = new Map(shown.columns.map((column, i) => [column, i]));
  const counts = folds.rows && shown.rows.length === matrix.rows ? new FoldCounts(matrix, folds.rows, proficient) : undefined;
  const percent = new Intl.NumberFormat(words.lang, { style: 'percent', maximumFractionDigits: 0 });
  const below = (line: FoldLine, tree: FoldTree | undefined, shownItems: ReadonlyMap<number, number>): readonly number[] =>
    line.kind === 'item' ? [line.item] : [...tree!.itemsBelow(line.id)].filter((item) => shownItems.has(item));
  const columnItems = columns.map((line) => below(line, folds.columns, baseColumn));
  const known = new Map<number, Summary>();
  const summaryAt = (row: number, column: number): Summary => {
    const key = row * columns.length + column;
    let summary = known.get(key);
    if (!summary) {
      const line = rows[row]!;
      summary = line.kind === 'branch' && counts ? counts.summary(line.id, columnItems[column]!) : summarizeCells(matrix, below(line, folds.rows, baseRow), columnItems[column]!, proficient);
      known.set(key, summary);
    }
    return summary;
  };
  const isFold = (row: number, column: number) => rows[row]!.kind === 'branch' || columns[column]!.kind === 'branch';
  const itemAt = (lines: readonly FoldLine[], places: ReadonlyMap<number, number>, at: number): number => {
    const line = lines[at]!;
    return line.kind === 'item' ? places.get(line.item)! : -1;
  };
  const inBase = <T>(row: number, column: number, read: (row: number, column: number) => T): T => read(itemAt(rows, baseRow, row), itemAt(columns, baseColumn, column));
  const shareOf = ({ proficient: met, withLevel }: Summary) => (withLevel === 0 ? '–' : percent.format(met / withLevel));
  const titleOf = (id: string) => folds.titles.get(id)?.trim() || id;
  const whole = shown.columns;
  const keyOf = (lines: readonly FoldLine[], at: number, kind: 'row' | 'column', idOf: (item: number) => string) => {
    const line = lines[at]!;
    return line.kind === 'branch' ? `${kind} ${line.id}` : idOf(line.item);
  };
  const rowId = (item: number) => model.rows[item]!.id;
  const columnId = (item: number) => model.columns[item]!.id;
  const level = levelLabel(model, proficient);
  return {
    ...base,
    rowCount: rows.length,
    columnCount: columns.length,
    folds: true,
    sortColumn: base.sortColumn < 0 ? base.sortColumn : columns.findIndex((line) => line.kind === 'item' && baseColumn.get(line.item) === base.sortColumn),
    levelAt(row, column) {
      if (!isFold(row, column)) return inBase(row, column, (r, c) => base.levelAt(r, c));
      const { withLevel, proficient: met } = summaryAt(row, column);
      return withLevel === 0 ? CODE.none : CODE.share + Math.round((100 * met) / withLevel);
    },
    marksAt: (row, column) => (isFold(row, column) ? 0 : inBase(row, column, (r, c) => base.marksAt(r, c))),
    distributionAt(row, column) {
      const { distribution, without } = summaryAt(row, column);
      return [...distribution, without];
    },
    rowKind: (row) => (rows[row]!.kind === 'branch' ? 'group' : 'learner'),
    columnKind: (column) => (columns[column]!.kind === 'branch' ? 'branch' : 'standard'),
    rowKey: (row) => keyOf(rows, row, 'row', rowId),
    columnKey: (column) => keyOf(columns, column, 'column', columnId),
    rowOfKey: (key) => rows.findIndex((_, at) => keyOf(rows, at, 'row', rowId) === key),
    columnOfKey: (key) => columns.findIndex((_, at) => keyOf(columns, at, 'column', columnId) === key),
    rowHeader(row) {
      const line = rows[row]!;
      if (line.kind === 'item') return { ...base.rowHeader(baseRow.get(line.item)!), depth: line.depth };
      const all = counts ? counts.summary(line.id, whole) : summarizeCells(matrix, below(line, folds.rows, baseRow), whole, proficient);
      const title = titleOf(line.id);
      return { text: title, note: `${shareOf(all)} · ${line.size}`, name: say('foldRow', { title, count: line.size, percent: shareOf(all), level }), depth: line.depth, expanded: line.open };
    },
    columnHeader(column) {
      const line = columns[column]!;
      if (line.kind === 'item') return { ...base.columnHeader(baseColumn.get(line.item)!), depth: line.depth };
      const title = titleOf(line.id);
      return { text: title, note: say('countAt', { count: line.size }), name: say('foldColumn', { title, count: line.size }), hint: title, depth: line.depth, expanded: line.open };
    },
    cellName(row, column) {
      if (!isFold(row, column)) return inBase(row, column, (r, c) => base.cellName(r, c));
      const summary = summaryAt(row, column);
      const [rowLine, columnLine] = [rows[row]!, columns[column]!];
      const who = rowLine.kind === 'branch' ? titleOf(rowLine.id) : needs.nameOf(rowLine.item);
      const what = columnLine.kind === 'branch' ? titleOf(columnLine.id) : model.columns[columnLine.item]!.code;
      const spread = summary.distribution.map((count, i) => `${levelLabel(model, i)} ${count}`).join(', ');
      return summary.withLevel === 0
        ? say('foldCellNone', { who, what, count: summary.without })
        : say('foldCell', { who, what, percent: shareOf(summary), level, proficient: summary.proficient, known: summary.withLevel, spread, count: summary.without });
    },
    rowText(row) {
      const line = rows[row]!;
      return line.kind === 'branch' ? titleOf(line.id) : needs.nameOf(line.item);
    },
    rowIds: (row) => below(rows[row]!, folds.rows, baseRow).map(rowId),
    columnIds: (column) => columnItems[column]!.map(columnId),
    branchAt({ row, column }) {
      const line = row >= 0 && column < 0 ? rows[row]! : row < 0 && column >= 0 ? columns[column]! : undefined;
      return line?.kind === 'branch' ? { key: `${row >= 0 ? 'row' : 'column'} ${line.id}`, open: line.open } : undefined;
    },
  };
}
