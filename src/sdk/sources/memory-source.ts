import type { RecordSet } from '../../domain/records/collections.js';
import type { Source, SourceChange, WriteAnswer } from './source.types.js';
import { collectionsOf, writeRecords } from './write-records.js';

/** Answers kept for mutations that are sent again. */
const REMEMBERED = 1000;

/** Records in memory, gone with the page. Several clients may share one source and stay in step. */
export function memorySource(records: Readonly<Partial<Record<keyof RecordSet, readonly unknown[]>>> = {}): Source {
  let set = records as RecordSet;
  const answers = new Map<string, WriteAnswer>();
  const listeners = new Set<(change: SourceChange) => void>();
  return {
    read: (collection) => Promise.resolve({ records: [...(set[collection] ?? [])], current: true }),
    write(mutation) {
      const known = answers.get(mutation.id);
      if (known) return Promise.resolve(known);
      const { set: next, answer } = writeRecords(set, mutation);
      set = next;
      answers.set(mutation.id, answer);
      if (answers.size > REMEMBERED) answers.delete(answers.keys().next().value!);
      if (answer.outcome === 'acknowledged') for (const listener of listeners) listener({ collections: collectionsOf(mutation), mutationId: mutation.id });
      return Promise.resolve(answer);
    },
    changes(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    wipe() {
      set = {};
      answers.clear();
      for (const listener of listeners) listener({ collections: [], wiped: true });
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}
