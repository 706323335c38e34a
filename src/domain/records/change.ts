import type { CollectionName, RecordTypes } from './collections.js';

/** One change to one record, as an element proposes it and a source writes it. */
export type Change = {
  [K in CollectionName]:
    | { collection: K; action: 'create'; id: string; record: RecordTypes[K] }
    /** `fields` holds only what changes; `undefined` clears a field. */
    | { collection: K; action: 'update'; id: string; fields: Partial<Omit<RecordTypes[K], 'id' | 'version'>> }
    | { collection: K; action: 'remove'; id: string };
}[CollectionName];
