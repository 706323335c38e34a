/** Records → what the heatmap shows. No Lit, no DOM, no words. */
import type { RecordSet } from '../../domain/records/collections.js';
import type { Standard } from '../../domain/records/framework.js';
import type { Learner } from '../../domain/records/learner.js';
import type { MasteryMethod, MasteryPolicy } from '../../domain/records/mastery.js';
import type { Scale } from '../../domain/records/scale.js';
import { proficientIndex } from '../../domain/mastery/levels.js';
import { FLAG, MasteryMatrix, type MatrixInput } from '../../domain/mastery/matrix.js';
import { cellNeed, learnerNeed, type Need } from '../../domain/mastery/needs.js';
import { summarizeCells, type Summary } from '../../domain/mastery/summaries.js';
import { learnerName, readable } from '../../ui/learner-name.js';
import type { NameOrder } from '../../ui/locale/name-order.js';

export interface HeatmapOptions {
  readonly learner?: string | undefined;
  readonly group?: string | undefined;
  /** Ids that may be shown at all; left out: everyone. */
  readonly only?: readonly string[] | undefined;
  readonly method?: MasteryMethod['kind'] | undefined;
  readonly policy?: MasteryPolicy | undefined;
  readonly today: string;
}

export interface HeatmapRow {
  readonly id: string;
  readonly name: string;
  readonly learner: Learner | undefined;
}
export interface HeatmapColumn {
  readonly id: string;
  readonly code: string;
  readonly statement: string;
  /** The heading above it in the framework. */
  readonly domainId: string | undefined;
  readonly standard: Standard | undefined;
}

export interface HeatmapGroup {
  readonly id: string;
  readonly title: string;
  readonly learnerIds: ReadonlySet<string>;
}

export interface HeatmapModel {
  readonly rows: readonly HeatmapRow[];
  readonly columns: readonly HeatmapColumn[];
  readonly domains: readonly { readonly id: string; readonly title: string }[];
  /** Groups that have learners among the rows. */
  readonly groups: readonly HeatmapGroup[];
  readonly scale: Scale;
  readonly policy: MasteryPolicy;
  readonly proficient: number;
  readonly matrix: MasteryMatrix;
}

/** Where records hold no scale: four levels with neutral names, one per point. */
const PLAIN_SCALE: Scale = { id: 'plain', version: 0, title: '', levels: [1, 2, 3, 4].map((cut) => ({ id: String(cut), label: String(cut), shortLabel: String(cut), cut })) };
const PLAIN_POLICY: MasteryPolicy = { id: 'plain', version: 0, title: '', method: { kind: 'decayingAverage', rate: 0.65 }, dateBasis: 'assessed', attempts: 'all', leastEvidence: 1 };
/** Each method with its default figures (MASTERY.md). */
const METHODS: { readonly [K in MasteryMethod['kind']]: Extract<MasteryMethod, { kind: K }> } = {
  weightedAverage: { kind: 'weightedAverage', weight: 0.65 },
  decayingAverage: { kind: 'decayingAverage', rate: 0.65 },
  nTimes: { kind: 'nTimes', times: 5 },
  highest: { kind: 'highest' },
  latest: { kind: 'latest' },
  average: { kind: 'average' },
  mostCommon: { kind: 'mostCommon', tie: 'higher' },
  meanOfTop: { kind: 'meanOfTop', top: 3 },
  powerLaw: { kind: 'powerLaw' },
  streak: { kind: 'streak', length: 3 },
  mOfN: { kind: 'mOfN', m: 3, n: 5 },
};

export const METHOD_KINDS = Object.keys(METHODS) as MasteryMethod['kind'][];
/** The same policy with another method and its default figures. */
export const withMethod = (policy: MasteryPolicy, kind: MasteryMethod['kind']): MasteryPolicy => ({ ...policy, method: METHODS[kind] });

const distinct = (ids: Iterable<string>): string[] => [...new Set(ids)];

function rowsOf(records: RecordSet, { learner, group, only }: HeatmapOptions): HeatmapRow[] {
  const known = new Map((records.learners ?? []).map((record) => [record.id, record]));
  // A group that is not among the records has nobody: never everyone instead (FAULTS 70).
  const members = group == null ? undefined : (records.groups?.find(({ id }) => id === group)?.learnerIds ?? []);
  let ids: readonly string[] = learner != null ? [learner] : (members ?? (records.learners ? [...known.keys()] : distinct((records.evidence ?? []).map((piece) => piece.learnerId))));
  if (only) {
    const allowed = new Set(only);
    ids = ids.filter((id) => allowed.has(id));
  }
  // An id is a fair name only where records hold no people at all (a bare list of scores).
  return distinct(ids).map((id) => ({ id, name: known.has(id) ? learnerName(known.get(id)) : records.learners ? '' : id, learner: known.get(id) }));
}

function columnsOf(records: RecordSet): { columns: HeatmapColumn[]; domains: { id: string; title: string }[] } {
  const standards = records.standards ?? [];
  if (standards.length === 0) {
    return { columns: distinct((records.evidence ?? []).map((piece) => piece.standardId)).map((id) => ({ id, code: id, statement: '', domainId: undefined, standard: undefined })), domains: [] };
  }
  const byId = new Map(standards.map((standard) => [standard.id, standard]));
  const parents = new Set(standards.flatMap((standard) => standard.parentIds));
  const place = new Map<string, number>();
  const inTree = (list: readonly Standard[]) => [...list].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  const children = new Map<string | undefined, Standard[]>();
  for (const standard of standards) {
    const parent = standard.parentIds.find((id) => byId.has(id));
    const siblings = children.get(parent);
    if (siblings) siblings.push(standard);
    else children.set(parent, [standard]);
  }
  // A walk with a stack of its own: frameworks may be thousands of levels deep (FAULTS 71).
  const stack = inTree(children.get(undefined) ?? []).reverse();
  while (stack.length > 0) {
    const standard = stack.pop()!;
    if (place.has(standard.id)) continue;
    place.set(standard.id, place.size);
    stack.push(...inTree(children.get(standard.id) ?? []).reverse());
  }
  const evidenced = new Set((records.evidence ?? []).map((piece) => piece.standardId));
  const columns = standards
    .filter((standard) => !parents.has(standard.id) || evidenced.has(standard.id))
    .sort((a, b) => (place.get(a.id) ?? Infinity) - (place.get(b.id) ?? Infinity))
    .map((standard) => ({
      id: standard.id,
      code: readable(standard.code) || readable(standard.shortStatement) || readable(standard.statement) || standard.id,
      statement: readable(standard.shortStatement) || (readable(standard.code) ? readable(standard.statement) : ''),
      domainId: standard.parentIds.find((id) => byId.has(id)),
      standard,
    }));
  const domains = distinct(columns.flatMap(({ domainId }) => (domainId === undefined ? [] : [domainId]))).map((id) => ({ id, title: byId.get(id)!.shortStatement || byId.get(id)!.statement || byId.get(id)!.code }));
  return { columns, domains };
}

export function policyOf(records: RecordSet, { policy, method }: HeatmapOptions): MasteryPolicy {
  const base = policy ?? records.masteryPolicies?.[0] ?? PLAIN_POLICY;
  return method && Object.hasOwn(METHODS, method) && method !== base.method.kind ? withMethod(base, method) : base;
}

/** All but the levels. */
function outline(records: RecordSet, options: HeatmapOptions): { outline: Omit<HeatmapModel, 'matrix'>; input: MatrixInput } {
  const rows = rowsOf(records, options);
  const { columns, domains } = columnsOf(records);
  const policy = policyOf(records, options);
  const scale = records.scales?.find(({ id }) => id === policy.scaleId) ?? records.scales?.[0] ?? PLAIN_SCALE;
  const input = {
    learnerIds: rows.map(({ id }) => id),
    standardIds: columns.map(({ id }) => id),
    evidence: records.evidence ?? [],
    overrides: records.masteryOverrides ?? [],
    context: { scale, policy, today: options.today },
  };
  const here = new Set(rows.map(({ id }) => id));
  const groups = (records.groups ?? []).flatMap(({ id, title, learnerIds }) => (learnerIds.some((learnerId) => here.has(learnerId)) ? [{ id, title, learnerIds: new Set(learnerIds) }] : []));
  return { outline: { rows, columns, domains, groups, scale, policy, proficient: proficientIndex(scale) }, input };
}

export function makeModel(records: RecordSet, options: HeatmapOptions): HeatmapModel {
  const made = outline(records, options);
  return { ...made.outline, matrix: new MasteryMatrix(made.input) };
}

/** The same for very many results, in steps; each gives how much is done, from 0 to 1. */
export function* makeModelInSteps(records: RecordSet, options: HeatmapOptions): Generator<number, HeatmapModel> {
  const made = outline(records, options);
  return { ...made.outline, matrix: yield* MasteryMatrix.inSteps(made.input) };
}

export type Filter = 'all' | Need;
export type Sort = { readonly by: 'name' | 'proficient' } | { readonly by: 'standard'; readonly standardId: string };
export interface Arrangement {
  readonly search: string;
  readonly filter: Filter;
  /** Only learners with something that is not up to date. */
  readonly stale: boolean;
  /** Only learners of this group. */
  readonly groupId: string | undefined;
  readonly domainId: string | undefined;
  readonly sort: Sort;
  readonly descending: boolean;
}

export const EVERYTHING: Arrangement = { search: '', filter: 'all', stale: false, groupId: undefined, domainId: undefined, sort: { by: 'name' }, descending: false };
export const isNarrowed = ({ search, filter, stale, groupId, domainId }: Arrangement): boolean => search.trim() !== '' || filter !== 'all' || stale || groupId !== undefined || domainId !== undefined;

/** What is on screen: indexes into the model's rows and columns, in the order shown. */
export interface Shown {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export function arrange(model: HeatmapModel, arrangement: Arrangement, order: NameOrder): Shown {
  const { matrix, proficient } = model;
  const { filter, stale, groupId, domainId, sort, descending } = arrangement;
  const members = groupId === undefined ? undefined : model.groups.find(({ id }) => id === groupId)?.learnerIds;
  const columns = model.columns.flatMap((column, i) => (domainId === undefined || column.domainId === domainId ? [i] : []));
  const wanted = arrangement.search.trim().toLocaleLowerCase();
  const isStale = (row: number) => columns.some((column) => (matrix.flags[row * matrix.columns + column]! & FLAG.stale) !== 0);
  const rows = model.rows.flatMap((row, i) => {
    if (wanted && !row.name.toLocaleLowerCase().includes(wanted)) return [];
    if (groupId !== undefined && !members?.has(row.id)) return [];
    if (stale && !isStale(i)) return [];
    if (filter !== 'all' && learnerNeed(matrix, i, columns, proficient) !== filter) return [];
    return [i];
  });
  const byName = (a: number, b: number) => order.compare(model.rows[a]!.name, model.rows[b]!.name) || a - b;
  if (sort.by === 'name') rows.sort((a, b) => (descending ? byName(b, a) : byName(a, b)));
  else {
    // No evidence is neither high nor low: it stays at the end both ways.
    const keys = new Map(rows.map((row) => [row, sortKeyOf(model, row, columns, sort)]));
    rows.sort((a, b) => {
      const [x, y] = [keys.get(a)!, keys.get(b)!];
      if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || byName(a, b);
      return (descending ? y - x : x - y) || byName(a, b);
    });
  }
  return { rows, columns };
}

function sortKeyOf({ matrix, proficient }: HeatmapModel, row: number, columns: readonly number[], sort: Sort): number {
  if (sort.by === 'standard') {
    const column = matrix.columnOf.get(sort.standardId);
    if (column === undefined) return NaN;
    const cell = row * matrix.columns + column;
    const level = matrix.level[cell]!;
    if (level < 0) return NaN;
    // The shown level first; inside a level, the value behind it.
    return level * 1e6 + (matrix.value[cell]! || 0);
  }
  const summary = summarizeCells(matrix, [row], columns, proficient);
  return summary.withLevel === 0 ? NaN : summary.proficient / summary.withLevel;
}

export const rowSummary = (model: HeatmapModel, row: number, columns: readonly number[]): Summary => summarizeCells(model.matrix, [row], columns, model.proficient);
export const columnSummary = (model: HeatmapModel, column: number, rows: readonly number[]): Summary => summarizeCells(model.matrix, rows, [column], model.proficient);

/** A learner's standards in three heaps, strengths first. Inside a heap in the order of the framework. */
export function learnerHeaps(model: HeatmapModel, row: number, columns: readonly number[]): { can: number[]; workingOn: number[]; notYet: number[] } {
  const heaps = { can: [] as number[], workingOn: [] as number[], notYet: [] as number[] };
  for (const column of columns) {
    const need = cellNeed(model.matrix, row, column, model.proficient);
    const level = model.matrix.level[row * model.matrix.columns + column]!;
    (need === 'noEvidence' ? heaps.notYet : level >= model.proficient ? heaps.can : heaps.workingOn).push(column);
  }
  return heaps;
}
