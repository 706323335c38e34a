/** What only shows when records are seen together: the same id twice, links to nothing, rings. */
import { ringClosingLinks } from '../graph/rings.js';
import type { CollectionName, RecordSet, RecordTypes } from './collections.js';
import type { ReportEntry } from './report.js';

/** Keeps one record per id: the highest version, and of equal versions the last (FAULTS 69). Ids are compared exactly. */
export function uniqueById<T extends { id: string; version: number }>(collection: CollectionName, records: readonly T[], entries: ReportEntry[]): readonly T[] {
  const newest = new Map<string, T>();
  for (const [i, record] of records.entries()) {
    const other = newest.get(record.id);
    if (other) entries.push({ outcome: 'dropped', code: 'duplicate-id', place: `${collection}[${i}]`, collection });
    if (!other || record.version >= other.version) newest.set(record.id, record);
  }
  return newest.size === records.length ? records : [...newest.values()];
}

/** Leaves out records that point at a learner or standard that is not there (FAULTS 70), where that list is there to look in. */
function withoutStrays<T extends object>(collection: CollectionName, records: readonly T[], field: keyof T & string, known: ReadonlySet<string> | undefined, entries: ReportEntry[]): readonly T[] {
  if (!known) return records;
  const kept = records.filter((record, i) => {
    const id = record[field];
    if (typeof id !== 'string' || known.has(id)) return true;
    entries.push({ outcome: 'dropped', code: 'unknown-link', place: `${collection}[${i}].${field}`, collection, field });
    return false;
  });
  return kept.length === records.length ? records : kept;
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
export function linkRecords(set: RecordSet, entries: ReportEntry[]): RecordSet {
  const out: { [K in CollectionName]?: readonly RecordTypes[K][] } = {};
  for (const name of Object.keys(set) as CollectionName[]) {
    (out as Record<string, unknown>)[name] = uniqueById(name, set[name] as readonly RecordTypes[typeof name][], entries);
  }
  const learners = idsOf(out.learners);
  const standards = idsOf(out.standards);
  if (out.evidence) {
    out.evidence = withoutStrays('evidence', out.evidence, 'learnerId', learners, entries);
    out.evidence = withoutStrays('evidence', out.evidence, 'standardId', standards, entries);
  }
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
