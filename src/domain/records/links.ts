/** What only shows when records are seen together: the same id twice, links to nothing, rings. */
import { ringClosingLinks } from '../graph/rings.js';
import type { CollectionName, RecordSet, RecordTypes } from './collections.js';
import type { Evidence } from './evidence.js';
import type { ReportCode, ReportEntry } from './report.js';
import { inOneGo } from './steps.js';

/** Reports what happens to a record at the place it had in its file, although others have been left out before it. */
class Places {
  #positions = new Map<CollectionName, Map<object, number>>();

  constructor(
    private readonly set: RecordSet,
    private readonly entries: ReportEntry[],
  ) {}

  drop(code: ReportCode, collection: CollectionName, record: object, field?: string): void {
    // Made for the first report only: most files need none.
    const positions = this.#positions.get(collection) ?? this.#positionsOf(collection);
    this.#positions.set(collection, positions);
    const index = positions.get(record) ?? 0;
    this.entries.push({ outcome: 'dropped', code, place: `${collection}[${index}]${field ? `.${field}` : ''}`, collection, index, ...(field ? { field } : {}) });
  }

  #positionsOf(collection: CollectionName): Map<object, number> {
    const gone = new Set(this.entries.filter((entry) => entry.outcome === 'dropped' && entry.collection === collection).map(({ index }) => index));
    const positions = new Map<object, number>();
    let index = 0;
    for (const record of this.set[collection] ?? []) {
      while (gone.has(index)) index++;
      positions.set(record, index++);
    }
    return positions;
  }
}

/** Keeps one record per id: the highest version, and of equal versions the last (FAULTS 69). Ids are compared exactly. */
function* uniqueById<T extends { id: string; version: number }>(collection: CollectionName, records: readonly T[], places: Places, size: number): Generator<number, readonly T[]> {
  const newest = new Map<string, T>();
  let seen = 0;
  for (const record of records) {
    if (++seen % size === 0) yield seen;
    const other = newest.get(record.id);
    const wins = !other || record.version >= other.version;
    if (other) places.drop('duplicate-id', collection, wins ? other : record);
    if (wins) newest.set(record.id, record);
  }
  return newest.size === records.length ? records : [...newest.values()];
}

/** Leaves out evidence of a learner or for a standard that is not there (FAULTS 70), where those lists are there to look in. */
function* withoutStrays(
  evidence: readonly Evidence[],
  learners: ReadonlySet<string> | undefined,
  standards: ReadonlySet<string> | undefined,
  places: Places,
  size: number,
): Generator<number, readonly Evidence[]> {
  const kept: Evidence[] = [];
  let seen = 0;
  for (const piece of evidence) {
    const field = learners && !learners.has(piece.learnerId) ? 'learnerId' : standards && !standards.has(piece.standardId) ? 'standardId' : undefined;
    if (field) places.drop('unknown-link', 'evidence', piece, field);
    else kept.push(piece);
    if (++seen % size === 0) yield seen;
  }
  return kept.length === evidence.length ? evidence : kept;
}

/** Cuts rings among records that point at each other (FAULTS 71). */
function withoutRings<T extends { id: string }>(
  collection: CollectionName,
  records: readonly T[],
  field: string,
  linksOf: (record: T) => readonly string[],
  without: (record: T, link: string) => T,
  entries: ReportEntry[],
): readonly T[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const cut = ringClosingLinks(byId.keys(), (id) => {
    const record = byId.get(id);
    return record ? linksOf(record) : [];
  });
  for (const [from, to] of cut) {
    byId.set(from, without(byId.get(from)!, to));
    entries.push({ outcome: 'mended', code: 'ring', place: `${collection}.${field}`, collection, field });
  }
  return cut.length === 0 ? records : [...byId.values()];
}

const idsOf = (records: readonly { id: string }[] | undefined) => (records ? new Set(records.map((record) => record.id)) : undefined);

/** A checked set with doubles, strays and rings taken out; each is listed in `entries`. */
export const linkRecords = (set: RecordSet, entries: ReportEntry[]): RecordSet => inOneGo(linkRecordsInSteps(set, entries, Infinity));

/** The same in steps of so many records, so that a page stays alive meanwhile. */
export function* linkRecordsInSteps(set: RecordSet, entries: ReportEntry[], size = 2000): Generator<number, RecordSet> {
  const places = new Places(set, entries);
  const out: { [K in CollectionName]?: readonly RecordTypes[K][] } = {};
  for (const name of Object.keys(set) as CollectionName[]) {
    (out as Record<string, unknown>)[name] = yield* uniqueById(name, set[name] as readonly RecordTypes[typeof name][], places, size);
  }
  if (out.evidence) out.evidence = yield* withoutStrays(out.evidence, idsOf(out.learners), idsOf(out.standards), places, size);
  if (out.standards) {
    out.standards = withoutRings('standards', out.standards, 'parentIds', (s) => s.parentIds, (s, link) => ({ ...s, parentIds: s.parentIds.filter((id) => id !== link) }), entries);
  }
  if (out.goals) {
    out.goals = withoutRings('goals', out.goals, 'parentId', (g) => (g.parentId === undefined ? [] : [g.parentId]), (g) => ({ ...g, parentId: undefined }), entries);
  }
  if (out.boards) {
    out.boards = out.boards.map((board) => {
      const options = withoutRings('boards', board.options, 'options.needs', (o) => o.needs, (o, link) => ({ ...o, needs: o.needs.filter((id) => id !== link) }), entries);
      return options === board.options ? board : { ...board, options: [...options] };
    });
  }
  return out;
}
