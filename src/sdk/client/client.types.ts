/** The client as elements and pages see it. Types only: `ui` imports this without shipping a byte of the SDK. */
import type { Change } from '../../domain/records/change.js';
import type { CollectionName, RecordTypes } from '../../domain/records/collections.js';
import type { ImportReport } from '../../domain/records/report.js';
import type { Viewer } from '../../domain/records/viewer.js';
import type { WaymarkError } from '../../domain/errors/waymark-error.js';
import type { DraftStore } from '../sources/source.types.js';

export type { DraftStore };

export type ViewStatus = 'loading' | 'ready' | 'stale' | 'saving' | 'queued' | 'conflict' | 'error' | 'signed-out' | 'read-only';

/** Records whose fields equal the given values; a list of values means any of them. */
export type Filter<R> = { readonly [F in keyof R]?: R[F] | readonly R[F][] };

/** A write that the source did not take. The records show what the source has; `changes` keeps what the person wanted, so nothing is lost. */
export interface Refusal {
  /** `conflict` where someone else changed the same field meanwhile. */
  readonly error: WaymarkError;
  readonly changes: readonly Change[];
}

/** What a watcher is shown: always the last good records, whatever the status. */
export interface CollectionView<R> {
  readonly records: readonly R[];
  readonly status: ViewStatus;
  /** Why reading failed, or something that a person should know although everything works. */
  readonly error?: WaymarkError;
  /** The last write, where it was refused; gone with the next one that is saved. */
  readonly refused?: Refusal;
}

export type NewRecord<R> = Partial<Omit<R, 'version'>>;
export type Fields<R> = Partial<Omit<R, 'id' | 'version'>>;

export interface Collection<R> {
  list(filter?: Filter<R>): Promise<readonly R[]>;
  get(id: string): Promise<R | undefined>;
  /** Calls back at once with what is known (`loading` at first), then after every change. Returns the function that stops it. */
  watch(filter: Filter<R>, show: (view: CollectionView<R>) => void): () => void;
  /** Resolves when the source has said that it is saved. Without an id, one is made. */
  create(record: NewRecord<R>): Promise<R>;
  update(id: string, fields: Fields<R>): Promise<R>;
  remove(id: string): Promise<void>;
}

export type Client = { readonly [K in CollectionName]: Collection<RecordTypes[K]> } & {
  readonly viewer: Viewer | undefined;
  /** Where what is typed may be kept before it is saved: the source's own place on this device. Left out: in memory only. */
  readonly drafts?: DraftStore | undefined;
  /** Several changes that belong together: all are saved or none. Shown at once, rolled back where the source refuses. */
  write(changes: readonly Change[]): Promise<void>;
  /** What was dropped or mended on the way in. */
  getDataReport(): ImportReport;
  /**
   * Signing out, or another person at the same device: every tab forgets what it shows, and records, drafts and typed words leave this device, with or
   * without a connection. The client answers `wiped` from then on.
   */
  signOut(): Promise<void>;
  close(): Promise<void>;
};
