/** Where records live, behind four methods. A source hands out and takes raw records; the client checks them at the door. */
import type { WaymarkError } from '../../domain/errors/waymark-error.js';
import type { Change } from '../../domain/records/change.js';
import type { AnyRecord, CollectionName } from '../../domain/records/collections.js';
import type { ImportReport } from '../../domain/records/report.js';

/** Changes that are written together or not at all. */
export interface Mutation {
  /** Made once, before the first send: a source that sees it again answers as it did the first time. */
  readonly id: string;
  readonly changes: readonly Change[];
  /** Per change, what the updated fields (and entries of lists) held when the writer last saw them: a field that holds something else by now is in conflict. */
  readonly was: readonly (Readonly<Record<string, unknown>> | undefined)[];
}

export type WriteAnswer =
  /** Written. `records` holds the created and updated records as the source has them now, with their versions. */
  | { readonly outcome: 'acknowledged'; readonly records: readonly { readonly collection: CollectionName; readonly record: AnyRecord }[] }
  | { readonly outcome: 'refused'; readonly error: WaymarkError };

/** Something changed at the source, by another client or tab. */
export interface SourceChange {
  readonly collections: readonly CollectionName[];
  /** The mutation that did it, so that its own writer need not read again. */
  readonly mutationId?: string;
  /** Everything was taken off this device: whoever shows records forgets them. */
  readonly wiped?: true;
}

export interface ReadAnswer {
  readonly records: readonly unknown[];
  /** True where the source has put the records through the door itself: they are not checked a second time. */
  readonly checked?: boolean;
  /**
   * True where the answer is what the source holds at this moment, never an older copy: a record with a lower version than before was removed and made
   * anew. A source that cannot promise this gives an id that is made again a higher version than it had.
   */
  readonly current?: boolean;
  /** What the source itself left out or mended, for example while reading a file. */
  readonly report?: ImportReport;
}

/** What people began to type and have not saved, kept on this device. See docs/decisions/0010. */
export interface DraftStore {
  /** The drafts whose keys begin like this. */
  list(prefix: string): Promise<readonly (readonly [key: string, draft: unknown])[]>;
  put(key: string, draft: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

export interface Source {
  /** True where nothing can be written. */
  readonly readonly?: boolean;
  /** Something a person should know although everything works, such as records that are kept in memory only. */
  readonly notice?: WaymarkError | undefined;
  /** Only where the integrator chose to keep records on the device. */
  readonly drafts?: DraftStore | undefined;
  read(collection: CollectionName): Promise<ReadAnswer>;
  write(mutation: Mutation): Promise<WriteAnswer>;
  /** Calls back when records changed by someone else. Returns the function that stops it. */
  changes(listener: (change: SourceChange) => void): () => void;
  /** Takes every record and draft off this device and tells all who share the source, also in other tabs. After that it gives `wiped`. */
  wipe?(): Promise<void>;
  close(): Promise<void>;
}
