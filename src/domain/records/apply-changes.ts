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
  const out = { ...set } as Record<CollectionName, readonly AnyRecord[] | undefined>;
  for (const change of changes) {
    const records = out[change.collection] ?? [];
    const index = records.findIndex((record) => record.id === change.id);
    const found = records[index];
    if (change.action === 'create') {
      if (found) throw new WaymarkError('exists-already', `${change.collection}: a record with this id exists already`);
      out[change.collection] = [...records, { ...change.record, version: Math.max(1, change.record.version) }];
    } else if (!found) {
      throw new WaymarkError('not-found-record', `${change.collection}: no record with this id`);
    } else if (change.action === 'update') {
      const next = { ...withFields(found, change.fields), id: found.id, version: (found.version || 0) + 1 };
      out[change.collection] = records.map((record, i) => (i === index ? next : record));
    } else {
      out[change.collection] = records.filter((_, i) => i !== index);
    }
  }
  return out as RecordSet;
}
