import { deleteDB, openDB, type IDBPDatabase, type IDBPObjectStore, type IDBPTransaction } from 'idb';
import { WaymarkError, asWaymarkError } from '../../domain/errors/waymark-error.js';
import { schemas, type CollectionName, type RecordSet } from '../../domain/records/collections.js';
import { memorySource } from './memory-source.js';
import type { DraftStore, Mutation, ReadAnswer, Source, SourceChange, WriteAnswer } from './source.types.js';
import { collectionsOf, writeRecords } from './write-records.js';

export interface IndexedDbOptions {
  /** One database per name. Two schools, or two users of one device, need two names (FAULTS 46). */
  name: string;
  /** Fills a new database, once, also when two tabs open it at the same moment. */
  seed?: RecordSet | Source | (() => Promise<RecordSet> | RecordSet);
  /** Milliseconds until an `open()` that never answers is given up (FAULTS 37); two and a half times that where another tab is in the way (FAULTS 38). */
  openTimeout?: number;
}

/** Raised with every new collection: an older database gets its store when it is opened. */
const STRUCTURE = 4;
const META = 'meta';
/** Drafts stand beside the other notes about the database, under keys that begin like this. */
const DRAFT = 'draft ';
const DRAFT_DAYS = 14;
const names = Object.keys(schemas) as CollectionName[];
const stores = [META, ...names];
type Database = IDBPDatabase;
const databaseName = (name: string) => `waymark ${name}`;

/** The browser's own errors, told apart by name; their texts differ between engines (FAULTS 35, 40, 41, 44, 48). */
function storageError(cause: unknown): WaymarkError {
  if (cause instanceof WaymarkError) return cause;
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  if (name === 'QuotaExceededError') return new WaymarkError('storage-full', 'there is no room left for records', { cause });
  if (name === 'VersionError') return new WaymarkError('storage-newer', 'the database was made by a newer version', { cause });
  if (name === 'DataCloneError') return new WaymarkError('refused', 'a record holds something that cannot be stored', { cause });
  return new WaymarkError('storage-unavailable', 'the database cannot be used', { retryable: true, cause });
}

/** A handle that died under us and can be opened anew (FAULTS 39). */
const isDeadHandle = (cause: unknown) => cause instanceof Error && (cause.name === 'InvalidStateError' || cause.name === 'UnknownError' || cause.name === 'AbortError');

type Writing = IDBPTransaction<unknown, string[], 'readwrite'>;

/** Runs `work` in a transaction and resolves when it is complete. What throws inside takes everything back: without that, the part written before would stay. */
async function allOrNothing<T>(transaction: Writing, work: (store: (name: string) => ReturnType<Writing['objectStore']>) => Promise<T>): Promise<T> {
  const { done } = transaction;
  done.catch(() => undefined);
  let result: T;
  try {
    result = await work((name) => transaction.objectStore(name));
  } catch (cause) {
    try {
      transaction.abort();
    } catch {
      // It has ended by itself.
    }
    throw cause;
  }
  await done;
  return result;
}

/** Asks for a write whose failure shows as the failure of its transaction. */
const requested = (ask: () => Promise<unknown>): void => void ask().catch(() => undefined);

/** The records that fill a new database; of a source, all that it holds. */
async function recordsOf(seed: NonNullable<IndexedDbOptions['seed']>): Promise<RecordSet> {
  if (typeof seed === 'function') return seed();
  if (typeof (seed as Source).read !== 'function') return seed as RecordSet;
  const answers = await Promise.all(names.map(async (name) => [name, (await (seed as Source).read(name)).records] as const));
  return Object.fromEntries(answers);
}

interface Opening {
  readonly database: Promise<Database>;
  /** An older tab does not step aside: the browser opens the database when that tab is closed. */
  isBlocked: boolean;
  /** The wait for it that all share. */
  answer?: Promise<Database> | undefined;
}

function openDatabase(name: string, onClosed: () => void): Opening {
  if (typeof indexedDB === 'undefined') throw new WaymarkError('storage-unavailable', 'this browser has no IndexedDB');
  const database = openDB(databaseName(name), STRUCTURE, {
    upgrade(db) {
      for (const store of stores) if (!db.objectStoreNames.contains(store)) db.createObjectStore(store, store === META ? {} : { keyPath: 'id' });
    },
    blocked: () => void (opening.isBlocked = true),
    blocking(_current, _blocked, event) {
      // A newer tab wants to upgrade: step aside (FAULTS 38).
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
  const opening: Opening = { database, isBlocked: false };
  return opening;
}

/** Waits `timeout` milliseconds; two and a half times that where another tab is in the way. */
async function inTime(opening: Opening, timeout: number): Promise<Database> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      if (!opening.isBlocked) return reject(new WaymarkError('storage-unavailable', 'the database took too long', { retryable: true }));
      timer = setTimeout(() => reject(new WaymarkError('storage-blocked', 'an older tab holds the database', { retryable: true })), timeout * 1.5);
    }, timeout);
  });
  try {
    return await Promise.race([opening.database, late]);
  } catch (cause) {
    throw storageError(cause);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Records kept in this browser: no server, several tabs in step, there after a reload or a crash. A write is acknowledged when its transaction
 * is complete, not before.
 */
export function indexedDbSource({ name, seed, openTimeout = 4000 }: IndexedDbOptions): Source {
  const listeners = new Set<(change: SourceChange) => void>();
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`waymark ${name}`);
  /** Nothing may open, and so make anew, a database that was taken off the device. */
  let wiped = false;
  const tell = (change: SourceChange) => {
    for (const listener of listeners) listener(change);
  };
  channel?.addEventListener('message', ({ data }: MessageEvent<SourceChange | undefined>) => {
    if (!Array.isArray(data?.collections)) return;
    wiped ||= data.wiped === true;
    tell(data);
  });
  const announce = (change: SourceChange) => {
    // A broadcast channel has no target origin: it never leaves this one.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    channel?.postMessage(change);
    tell(change);
  };
  // Node would stay alive for an open channel.
  (channel as unknown as { unref?: () => void } | undefined)?.unref?.();

  /** Where there is no storage (private modes, sandboxed frames): records live in memory and `notice` says so (FAULTS 35). */
  let instead: Source | undefined;
  let notice: WaymarkError | undefined;
  let opening: Opening | undefined;
  let seeded: Promise<void> | undefined;

  function begin(): Opening {
    const begun = openDatabase(name, () => (opening = undefined));
    // The tab that was in the way has gone: whoever has been told so reads again.
    begun.database.then(() => begun.isBlocked && tell({ collections: names }), () => undefined);
    return begun;
  }

  async function database(): Promise<Database> {
    if (wiped) throw new WaymarkError('wiped', 'the records were taken off this device');
    const current = (opening ??= begin());
    let db: Database;
    try {
      db = await (current.answer ??= inTime(current, openTimeout));
    } catch (error) {
      current.answer = undefined;
      // One that waits for another tab goes on.
      if (asWaymarkError(error).code !== 'storage-blocked' && opening === current) {
        // An open that succeeds after all must not hold the database.
        current.database.then((late) => late.close(), () => undefined);
        opening = undefined;
      }
      throw error;
    }
    seeded ??= plant(db);
    try {
      await seeded;
    } catch (error) {
      seeded = undefined;
      throw error;
    }
    return db;
  }

  /** Writes the seed into a database that has none yet. The check and the writes are one transaction, so of two tabs one plants. */
  async function plant(db: Database): Promise<void> {
    if (!seed || (await db.get(META, 'seeded'))) return;
    const set = await recordsOf(seed);
    const transaction = db.transaction(stores, 'readwrite');
    await allOrNothing(transaction, async (store) => {
      if (await store(META).get('seeded')) return;
      requested(() => store(META).put(true, 'seeded'));
      for (const collection of names) for (const record of set[collection] ?? []) requested(() => store(collection).put(record));
    });
  }

  /** Runs once more on a fresh handle where the old one has died, three times at most. */
  async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work(await database());
      } catch (cause) {
        if (attempt >= 3 || !isDeadHandle(cause)) throw storageError(cause);
        opening = undefined;
      }
    }
  }

  async function orInMemory<T>(work: () => Promise<T>, inMemory: (source: Source) => Promise<T>): Promise<T> {
    if (instead) return inMemory(instead);
    try {
      return await work();
    } catch (cause) {
      const error = asWaymarkError(cause);
      // Once the database has answered, its records are the truth: memory would hide them.
      if (error.code !== 'storage-unavailable' || seeded) throw error;
      instead ??= memorySource(seed && (await recordsOf(seed)));
      notice = error;
      return inMemory(instead);
    }
  }

  async function write(db: Database, mutation: Mutation): Promise<WriteAnswer> {
    const collections = collectionsOf(mutation);
    const transaction = db.transaction(collections, 'readwrite');
    return allOrNothing(transaction, async (store) => {
      const set: Record<string, unknown[]> = {};
      for (const collection of collections) {
        const ids = [...new Set(mutation.changes.filter((change) => change.collection === collection).map(({ id }) => id))];
        set[collection] = (await Promise.all(ids.map((id) => store(collection).get(id)))).filter((record) => record !== undefined);
      }
      const { answer } = writeRecords(set, mutation);
      if (answer.outcome === 'acknowledged') {
        // First what goes: one mutation may remove a record and make it anew.
        for (const change of mutation.changes) if (change.action === 'remove') requested(() => store(change.collection).delete(change.id));
        for (const { collection, record } of answer.records) requested(() => store(collection).put(record));
      }
      return answer;
    });
  }

  /** Sent off in one go: a page that is being left does not come to a second step. */
  const noteDraft = (write: (store: IDBPObjectStore<unknown, [typeof META], typeof META, 'readwrite'>) => Promise<unknown>): Promise<void> =>
    withDatabase(async (db) => {
      const transaction = db.transaction(META, 'readwrite', { durability: 'relaxed' });
      const written = write(transaction.store);
      transaction.commit();
      await Promise.all([written, transaction.done]);
    });

  const drafts: DraftStore = {
    list: (prefix) =>
      withDatabase(async (db) => {
        const range = IDBKeyRange.bound(DRAFT + prefix, `${DRAFT}${prefix}\uFFFF`);
        const [keys, kept] = await Promise.all([db.getAllKeys(META, range) as Promise<string[]>, db.getAll(META, range) as Promise<{ at: number; draft: unknown }[]>]);
        const oldest = Date.now() - DRAFT_DAYS * 86_400_000;
        const old = keys.filter((_, i) => kept[i]!.at < oldest);
        await Promise.all(old.map((key) => db.delete(META, key)));
        return keys.flatMap((key, i) => (old.includes(key) ? [] : [[key.slice(DRAFT.length), kept[i]!.draft] as const]));
      }),
    put: (key, draft) => noteDraft((store) => store.put({ at: Date.now(), draft }, DRAFT + key)),
    remove: (key) => noteDraft((store) => store.delete(DRAFT + key)),
  };

  return {
    get notice() {
      return notice;
    },
    // What would be gone with the page is not kept.
    get drafts() {
      return instead ? undefined : drafts;
    },
    read: (collection) =>
      orInMemory<ReadAnswer>(
        () => withDatabase(async (db) => ({ records: await db.getAll(collection), current: true })),
        (source) => source.read(collection),
      ),
    async write(mutation) {
      let answer: WriteAnswer;
      try {
        answer = await orInMemory(
          () => withDatabase((db) => write(db, mutation)),
          (source) => source.write(mutation),
        );
      } catch (cause) {
        return { outcome: 'refused', error: asWaymarkError(cause) };
      }
      if (answer.outcome === 'acknowledged') {
        announce({ collections: collectionsOf(mutation), mutationId: mutation.id });
      }
      return answer;
    },
    changes(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async wipe() {
      wiped = true;
      instead = undefined;
      announce({ collections: [], wiped: true });
      if (typeof indexedDB === 'undefined') return;
      const db = await opening?.answer?.catch(() => undefined);
      // First what is in it: a tab that does not step aside can put off the end of the database, not that.
      if (db) {
        await allOrNothing(db.transaction(stores, 'readwrite'), async (store) => {
          for (const each of stores) requested(() => store(each).clear());
        });
        db.close();
      }
      // Where a tab does not let go, the browser does it when that tab is closed.
      await new Promise<void>((done, failed) => {
        deleteDB(databaseName(name), { blocked: () => done() }).catch(failed).finally(done);
      });
    },
    close() {
      channel?.close();
      listeners.clear();
      opening?.database.then((db) => db.close(), () => undefined);
      return Promise.resolve();
    },
  };
}
