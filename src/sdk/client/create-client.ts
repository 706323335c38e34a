import { WaymarkError, asWaymarkError } from '../../domain/errors/waymark-error.js';
import type { Change } from '../../domain/records/change.js';
import { checkRecord } from '../../domain/records/check.js';
import { schemaOf, schemas, type AnyRecord, type CollectionName } from '../../domain/records/collections.js';
import { summarize } from '../../domain/records/report.js';
import { entriesIn, updated } from '../../domain/records/apply-changes.js';
import type { Viewer } from '../../domain/records/viewer.js';
import type { Mutation, Source } from '../sources/source.types.js';
import { CollectionState } from './collection-state.js';
import { forgetTyped } from './forget-typed.js';
import type { Client, Collection, NewRecord } from './client.types.js';

export interface ClientOptions {
  source: Source;
  /** Who looks. Shapes views only: permission is the server's. */
  viewer?: Viewer;
  /** Makes ids for new records and mutations. */
  newId?: () => string;
}

const randomId = () =>
  typeof crypto.randomUUID === 'function' ? crypto.randomUUID() : Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A record as the schema wants it, or a refusal that names the field. Unlike data from outside, an own write is never mended in silence. */
function checked(collection: CollectionName, record: unknown): AnyRecord {
  let wrong: string | undefined;
  const result = checkRecord<AnyRecord>(schemaOf(collection), record, (_outcome, _code, field) => (wrong ??= field ?? ''));
  if (wrong !== undefined || !result) throw new WaymarkError('refused', `${collection}: the field "${wrong ?? ''}" is missing or not valid`, { details: { field: wrong ?? '' } });
  return result;
}

/**
 * One client for a page: typed collections over a source, shown at once, saved in order.
 *
 * ```ts
 * const client = createClient({ source: indexedDbSource({ name: 'lincoln-middle' }), viewer: { id: 't-7', role: 'teacher' } });
 * const stop = client.goals.watch({ learnerId: 's-1' }, ({ records, status }) => { … });
 * ```
 */
export function createClient({ source, viewer, newId = randomId }: ClientOptions): Client {
  const names = Object.keys(schemas) as CollectionName[];
  const states = new Map(names.map((name) => [name, new CollectionState(name, source)]));
  const state = (name: CollectionName) => states.get(name)!;
  const own = new Set<string>();
  let closed = false;
  let wiped: WaymarkError | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  function forget(): void {
    if (wiped) return;
    wiped = new WaymarkError('wiped', 'the records were taken off this device');
    forgetTyped();
    for (const each of states.values()) each.forget(wiped);
  }

  const stopChanges = source.changes(({ collections, mutationId, wiped: isWiped }) => {
    if (isWiped) return forget();
    if (mutationId !== undefined && own.has(mutationId)) return;
    for (const name of collections) states.get(name)?.changed();
  });

  const open = () => {
    if (closed) throw new WaymarkError('closed', 'the client is closed');
  };

  /** Completes and checks a change against what is shown now. */
  function prepare(change: Change): { change: Change; was: Record<string, unknown> | undefined } {
    const { collection, action, id } = change;
    const before = state(collection).find(id);
    if (action === 'create') {
      if (before) throw new WaymarkError('exists-already', `${collection}: a record with this id exists already`);
      return { change: { ...change, record: checked(collection, { ...change.record, id }) } as Change, was: undefined };
    }
    if (!before) throw new WaymarkError('not-found-record', `${collection}: no record with this id`);
    if (action === 'remove') return { change, was: undefined };
    const after = checked(collection, updated(before, change)) as unknown as Record<string, unknown>;
    const fields: Record<string, unknown> = {};
    const was: Record<string, unknown> = {};
    for (const field of Object.keys(change.fields)) {
      fields[field] = after[field];
      was[field] = (before as unknown as Record<string, unknown>)[field];
    }
    if (!change.entries) return { change: { ...change, fields }, was };
    const entries: Record<string, unknown> = {};
    for (const [field, given] of Object.entries(change.entries) as [string, readonly unknown[]][]) {
      entries[field] = entriesIn(after, field, given);
      was[field] = entriesIn(before, field, given);
    }
    return { change: { ...change, fields, entries }, was };
  }

  async function write(changes: readonly Change[]): Promise<void> {
    open();
    if (source.readonly) throw new WaymarkError('read-only', 'this source cannot be written');
    const touched = [...new Set(changes.map(({ collection }) => collection))].map(state);
    await Promise.all(touched.map((touchedState) => touchedState.load()));
    if (wiped) throw wiped;
    const mutationId = newId();
    const prepared: ReturnType<typeof prepare>[] = [];
    try {
      for (const change of changes) {
        const next = prepare(change);
        prepared.push(next);
        state(change.collection).begin(mutationId, next.change);
      }
    } catch (error) {
      for (const touchedState of touched) touchedState.drop(mutationId);
      throw error;
    }
    own.add(mutationId);
    for (const touchedState of touched) touchedState.notify();
    const sent = queue.then(() => send({ id: mutationId, changes: prepared.map((item) => item.change), was: prepared.map((item) => item.was) }, touched));
    queue = sent.catch(() => undefined);
    await sent;
  }

  async function send(mutation: Mutation, touched: readonly CollectionState[]): Promise<void> {
    try {
      const answer = await source.write(mutation);
      if (wiped) throw wiped;
      if (answer.outcome === 'refused') throw answer.error;
      for (const touchedState of touched) {
        touchedState.acknowledge(
          mutation.id,
          answer.records.filter(({ collection }) => collection === touchedState.name).map(({ record }) => record),
        );
        touchedState.notify();
      }
    } catch (cause) {
      if (wiped) throw wiped;
      const error = asWaymarkError(cause);
      for (const touchedState of touched) {
        touchedState.drop(mutation.id);
        touchedState.refused = { error, changes: mutation.changes };
        touchedState.notify();
        // What is there now is what the person should see beside their own text.
        if (['conflict', 'not-found-record', 'exists-already'].includes(error.code)) await touchedState.load(true).catch(() => undefined);
      }
      throw error;
    }
  }

  function collection(name: CollectionName): Collection<AnyRecord> {
    const own = state(name);
    return {
      async list(filter = {}) {
        open();
        await own.load();
        return own.select(filter);
      },
      async get(id) {
        open();
        await own.load();
        return own.find(id);
      },
      watch(filter, show) {
        open();
        return own.watch(filter, show as never);
      },
      async create(record: NewRecord<AnyRecord>) {
        const id = record.id ?? newId();
        await write([{ collection: name, action: 'create', id, record: { ...record, id } } as Change]);
        return own.find(id)!;
      },
      async update(id: string, fields: object) {
        await write([{ collection: name, action: 'update', id, fields }]);
        return own.find(id)!;
      },
      remove: (id) => write([{ collection: name, action: 'remove', id }]),
    };
  }

  const collections = Object.fromEntries(names.map((name) => [name, collection(name)]));
  return {
    ...collections,
    viewer,
    get drafts() {
      return source.drafts;
    },
    write,
    getDataReport: () => summarize([...states.values()].flatMap(({ entries }) => entries)),
    async signOut() {
      forget();
      await source.wipe?.();
    },
    async close() {
      closed = true;
      stopChanges();
      for (const each of states.values()) each.stop();
      await queue;
      await source.close();
    },
  } as Client;
}
