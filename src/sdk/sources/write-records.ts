import { WaymarkError } from '../../domain/errors/waymark-error.js';
import { applyChanges, entriesIn } from '../../domain/records/apply-changes.js';
import type { Change } from '../../domain/records/change.js';
import { checkRecord } from '../../domain/records/check.js';
import { schemaOf, type AnyRecord, type CollectionName, type RecordSet } from '../../domain/records/collections.js';
import type { Mutation, WriteAnswer } from './source.types.js';

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The records of a mutation's collections by id, looked up once for all its changes. */
function indexed(set: RecordSet, mutation: Mutation): (change: Change) => AnyRecord | undefined {
  const maps = new Map(collectionsOf(mutation).map((name) => [name, new Map((set[name] as readonly AnyRecord[] | undefined)?.map((record) => [record.id, record]))]));
  return ({ collection, id }) => maps.get(collection)?.get(id);
}

/** The fields of an update that someone else has set to another value since the writer saw them. */
function conflictingFields(set: RecordSet, mutation: Mutation): string[] {
  const { changes, was } = mutation;
  const storedOf = indexed(set, mutation);
  return changes.flatMap((change, i) => {
    if (change.action !== 'update') return [];
    const stored = storedOf(change);
    // Seen through the door, as the writer saw it: a default that is not stored is no difference.
    const now = stored && (checkRecord(schemaOf(change.collection), stored, () => undefined) as Record<string, unknown> | undefined);
    const fields = change.fields as Record<string, unknown>;
    const entries = Object.entries(change.entries ?? {}) as [string, readonly unknown[]][];
    if (!now) return [];
    const taken = (field: string, at: unknown, wanted: unknown) => !same(at, was[i]?.[field]) && !same(at, wanted);
    return [
      ...Object.keys(fields).filter((field) => taken(field, now[field], fields[field])),
      ...entries.filter(([field, given]) => taken(field, entriesIn(now, field, given), given)).map(([field]) => field),
    ];
  });
}

/** What a source that holds its records itself does with a mutation: the new set and the answer, or a refusal with nothing changed. */
export function writeRecords(set: RecordSet, mutation: Mutation): { set: RecordSet; answer: WriteAnswer } {
  const fields = conflictingFields(set, mutation);
  if (fields.length > 0) {
    return { set, answer: { outcome: 'refused', error: new WaymarkError('conflict', `changed by someone else meanwhile: ${fields.join(', ')}`) } };
  }
  try {
    const next = applyChanges(set, mutation.changes);
    const storedOf = indexed(next, mutation);
    const records = mutation.changes.flatMap((change) => {
      const record = change.action === 'remove' ? undefined : storedOf(change);
      return record ? [{ collection: change.collection, record }] : [];
    });
    return { set: next, answer: { outcome: 'acknowledged', records } };
  } catch (error) {
    if (error instanceof WaymarkError) return { set, answer: { outcome: 'refused', error } };
    throw error;
  }
}

export const collectionsOf = (mutation: Mutation): CollectionName[] => [...new Set(mutation.changes.map(({ collection }) => collection))];
