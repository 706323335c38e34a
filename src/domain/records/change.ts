import type { CollectionName, RecordTypes } from './collections.js';

/** The lists whose entries are written one by one, and the field that tells their entries apart. */
export const ENTRY_KEYS: Readonly<Record<string, string>> = { marks: 'criterionId', replies: 'id' };
type Entries<R> = { readonly [F in keyof R & ('marks' | 'replies')]?: NonNullable<R[F]> };

/** One change to one record, as an element proposes it and a source writes it. */
export type Change = {
  [K in CollectionName]:
    | { collection: K; action: 'create'; id: string; record: RecordTypes[K] }
    /**
     * `fields` holds only what changes; `undefined` clears a field. `entries` changes single entries of a list, each a write of its own: they take the
     * place of those with the same key (`ENTRY_KEYS`) or are added, and whoever writes another entry is not in the way.
     */
    | { collection: K; action: 'update'; id: string; fields: Partial<Omit<RecordTypes[K], 'id' | 'version'>>; entries?: Entries<RecordTypes[K]> }
    | { collection: K; action: 'remove'; id: string };
}[CollectionName];
