import { WaymarkError } from '../errors/waymark-error.js';
import { ENTRY_KEYS, type Change } from './change.js';
import type { AnyRecord, CollectionName, RecordSet } from './collections.js';

/** A record with some fields replaced; `undefined` clears a field. */
export function withFields<T extends object>(record: T, fields: object): T {
  const next = { ...record, ...fields } as Record<string, unknown>;
  for (const key of Object.keys(fields)) if (next[key] === undefined) delete next[key];
  return next as T;
}

type Entry = Readonly<Record<string, unknown>>;
type Update = Extract<Change, { action: 'update' }>;

/** A record after an update: fields replaced, single entries of its lists put in their places or added. */
export function updated<T extends object>(record: T, { fields, entries }: Pick<Update, 'fields' | 'entries'>): T {
  const next = withFields(record, fields);
  for (const field of Object.keys(entries ?? {})) {
    const list = ((next as Record<string, unknown>)[field] ?? []) as readonly Entry[];
    (next as Record<string, unknown>)[field] = withEntries(list, (entries as Record<string, readonly Entry[]>)[field]!, ENTRY_KEYS[field]!);
  }
  return next;
}

function withEntries(list: readonly Entry[], entries: readonly Entry[], key: string): readonly Entry[] {
  const given = new Map(entries.map((entry) => [entry[key], entry]));
  const seen = new Set<unknown>();
  // Of doubles the first place stays.
  const kept = list.filter((entry) => !given.has(entry[key]) || (!seen.has(entry[key]) && seen.add(entry[key])));
  return [...kept.map((entry) => given.get(entry[key]) ?? entry), ...entries.filter((entry) => !seen.has(entry[key]))];
}

/** Those entries of a list that an update is about. */
export const entriesIn = (record: object, field: string, entries: readonly unknown[]): readonly Entry[] => {
  const key = ENTRY_KEYS[field]!;
  const keys = new Set(entries.map((entry) => (entry as Entry)[key]));
  return (((record as Record<string, unknown>)[field] ?? []) as readonly Entry[]).filter((entry) => keys.has(entry[key]));
};

/** A new set in which the changes are made, versions raised. All or none: a change that cannot be made throws and nothing has changed. */
export function applyChanges(set: RecordSet, changes: readonly Change[]): RecordSet {
  const touched = new Map<CollectionName, Map<string, AnyRecord>>();
  for (const change of changes) {
    const { collection, id } = change;
    const records = touched.get(collection) ?? new Map((set[collection] as readonly AnyRecord[] | undefined)?.map((record) => [record.id, record]));
    touched.set(collection, records);
    const found = records.get(id);
    if (change.action === 'create') {
      if (found) throw new WaymarkError('exists-already', `${collection}: a record with this id exists already`);
      records.set(id, { ...change.record, version: Math.max(1, change.record.version) });
    } else if (!found) {
      throw new WaymarkError('not-found-record', `${collection}: no record with this id`);
    } else if (change.action === 'update') {
      records.set(id, { ...updated(found, change), id, version: (found.version || 0) + 1 });
    } else {
      records.delete(id);
    }
  }
  const out = { ...set } as Record<CollectionName, readonly AnyRecord[] | undefined>;
  for (const [collection, records] of touched) out[collection] = [...records.values()];
  return out as RecordSet;
}
