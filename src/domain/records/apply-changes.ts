import { WaymarkError } from '../errors/waymark-error.js';
import type { Change } from './change.js';
import type { AnyRecord, CollectionName, RecordSet } from './collections.js';

/** A record with some fields replaced; `undefined` clears a field. */
export function withFields<T extends object>(record: T, fields: object): T {
  const next = { ...record, ...fields } as Record<string, unknown>;
  for (const key of Object.keys(fields)) if (next[key] === undefined) delete next[key];
  return next as T;
}

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
      records.set(id, { ...withFields(found, change.fields), id, version: (found.version || 0) + 1 });
    } else {
      records.delete(id);
    }
  }
  const out = { ...set } as Record<CollectionName, readonly AnyRecord[] | undefined>;
  for (const [collection, records] of touched) out[collection] = [...records.values()];
  return out as RecordSet;
}
