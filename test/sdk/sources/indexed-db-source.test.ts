import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { WaymarkError } from '../../../src/domain/errors/waymark-error.js';
import { createClient } from '../../../src/sdk/client/create-client.js';
import type { Client } from '../../../src/sdk/client/client.types.js';
import { indexedDbSource, type IndexedDbOptions } from '../../../src/sdk/sources/indexed-db-source.js';
import { fileSource } from '../../../src/sdk/sources/file/file-source.js';

const goal = (id: string, title = id) => ({ id, version: 1, learnerId: 's-1', title });
const seed = { goals: [goal('g-1'), goal('g-2')] } as never;
const coded = (code: string) => (error: unknown) => error instanceof WaymarkError && error.code === code;

let clients: Client[] = [];
const open = (options: Partial<IndexedDbOptions> = {}) => {
  const client = createClient({ source: indexedDbSource({ name: 'school', ...options }) });
  clients.push(client);
  return client;
};
/** Waits for what another tab brings. */
async function until(check: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if (await check()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  assert.fail('it never came');
}

describe('indexedDbSource', () => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });
  afterEach(async () => {
    await Promise.all(clients.map((client) => client.close()));
    clients = [];
  });

  it('keeps what was saved when it is opened again (fault 50)', async () => {
    const first = open({ seed });
    await first.goals.update('g-1', { title: 'Kept' });
    await first.goals.remove('g-2');
    await first.close();
    const again = open({ seed });
    assert.deepEqual((await again.goals.list()).map(({ title, version }) => [title, version]), [['Kept', 2]]);
  });

  it('keeps drafts beside the records, by how their keys begin, until they are dropped or too old (fault 58)', async () => {
    const { drafts } = open({ seed });
    await drafts!.put('tracker "s-1" a', { steps: new Set(['x']) });
    await drafts!.put('tracker "s-1" b', 'typed');
    await drafts!.put('tracker "s-10" a', 'of another');
    await drafts!.remove('tracker "s-1" b');
    assert.deepEqual(await open().drafts!.list('tracker "s-1" '), [['tracker "s-1" a', { steps: new Set(['x']) }]]);
    const db = await openDB('waymark school');
    await db.put('meta', { at: Date.now() - 15 * 86_400_000, draft: 'old' }, 'draft tracker "s-10" a');
    db.close();
    assert.deepEqual(await open().drafts!.list('tracker "s-10" '), []);
    assert.equal((await open().goals.list()).length, 2);
  });

  it('keeps two tabs in step', async () => {
    const [one, other] = [open({ seed }), open({ seed })];
    await Promise.all([one.goals.list(), other.goals.list()]);
    await one.goals.update('g-1', { title: 'From one' });
    await until(async () => (await other.goals.get('g-1'))?.title === 'From one');
    await other.goals.create({ id: 'g-3', learnerId: 's-1' });
    await until(async () => (await one.goals.get('g-3')) !== undefined);
  });

  it('shows what another tab removed and made again, although its version is lower (fault 23)', async () => {
    const [one, other] = [open({ seed: { goals: [{ ...goal('g-1'), version: 7 }] } as never }), open()];
    await Promise.all([one.goals.list(), other.goals.list()]);
    await one.write([{ collection: 'goals', action: 'remove', id: 'g-1' }, { collection: 'goals', action: 'create', id: 'g-1', record: goal('g-1', 'Anew') as never }]);
    await until(async () => (await other.goals.get('g-1'))?.title === 'Anew');
  });

  it('plants the seed once when two tabs open a new database together', async () => {
    let planted = 0;
    const grow = () => {
      planted++;
      return Promise.resolve({ goals: [goal(`g-${planted}`)] } as never);
    };
    const [one, other] = [open({ seed: grow }), open({ seed: grow })];
    const [seen, seenToo] = await Promise.all([one.goals.list(), other.goals.list()]);
    assert.equal(seen.length, 1);
    assert.deepEqual(seen, seenToo);
  });

  it('takes a file as its seed', async () => {
    const client = open({ seed: fileSource({ data: seed }) });
    assert.equal((await client.goals.list()).length, 2);
  });

  it('keeps databases of different names apart (fault 46)', async () => {
    await open({ seed }).goals.list();
    assert.deepEqual(await open({ name: 'other school' }).goals.list(), []);
  });

  it('writes all or nothing when one record cannot be stored (fault 48)', async () => {
    const source = indexedDbSource({ name: 'school' });
    const answer = await source.write({
      id: 'm-1',
      was: [],
      changes: [
        { collection: 'goals', action: 'create', id: 'g-1', record: goal('g-1') as never },
        { collection: 'goals', action: 'create', id: 'g-2', record: { ...goal('g-2'), title: () => 'a function' } as never },
      ],
    });
    assert.equal(answer.outcome === 'refused' && answer.error.code, 'refused');
    assert.deepEqual((await source.read('goals')).records, []);
    await source.close();
  });

  it('leaves a corrupt record out, reports it and shows the others (fault 45)', async () => {
    await open({ seed }).close();
    await open({ seed }).goals.list();
    const raw = await openDB('waymark school');
    await raw.put('goals', { id: 'broken', learnerId: {} });
    raw.close();
    const client = open({ seed });
    assert.equal((await client.goals.list()).length, 2);
    assert.equal(client.getDataReport().dropped, 1);
  });

  it('reads and writes nothing in a database of a newer release (fault 44)', async () => {
    (await openDB('waymark school', 99, { upgrade: (database) => void database.createObjectStore('future') })).close();
    const client = open({ seed });
    await assert.rejects(client.goals.list(), coded('storage-newer'));
    await assert.rejects(client.goals.create({ learnerId: 's-1' }), coded('storage-newer'));
    const raw = await openDB('waymark school');
    assert.deepEqual([...raw.objectStoreNames], ['future']);
    raw.close();
  });

  for (const [why, broken] of [
    ['is not there', undefined],
    ['throws', { open: () => { throw new DOMException('no', 'SecurityError'); } }],
  ] as const) {
    it(`keeps records in memory and says so where IndexedDB ${why} (fault 35)`, async () => {
      globalThis.indexedDB = broken as never;
      const client = open({ seed });
      let error: WaymarkError | undefined;
      let status = '';
      client.goals.watch({}, (view) => ({ error, status } = view as never));
      await client.goals.update('g-1', { title: 'In memory' });
      assert.equal((await client.goals.get('g-1'))!.title, 'In memory');
      assert.deepEqual([error?.code, status], ['storage-unavailable', 'ready']);
    });
  }

  it('gives up an open that never answers (fault 37)', async () => {
    globalThis.indexedDB = { open: () => new EventTarget() } as never;
    const client = open({ seed, openTimeout: 20 });
    assert.equal((await client.goals.list()).length, 2);
  });

  it('opens the database anew when its handle dies (fault 39)', async (t) => {
    const client = open({ seed });
    await client.goals.list();
    const { prototype } = IDBDatabase;
    // oxlint-disable-next-line typescript/unbound-method -- put back as it was
    const original = prototype.transaction;
    let failures = 2;
    t.after(() => (prototype.transaction = original));
    prototype.transaction = function (this: IDBDatabase, ...args: never[]) {
      if (failures-- > 0) throw new DOMException('The database connection is closing.', 'InvalidStateError');
      return (original as (...rest: never[]) => IDBTransaction).apply(this, args);
    } as never;
    await client.goals.update('g-1', { title: 'Still saved' });
    assert.equal(((await indexedDbSource({ name: 'school' }).read('goals')).records[0] as { title: string }).title, 'Still saved');
  });

  for (const [name, code] of [['QuotaExceededError', 'storage-full'], [undefined, 'storage-unavailable']] as const) {
    it(`refuses a write whose transaction ends with ${name ?? 'no reason given'} (faults 40, 41)`, async (t) => {
      const client = open({ seed });
      await client.goals.list();
      const { prototype } = IDBObjectStore;
      // oxlint-disable-next-line typescript/unbound-method -- put back as it was
      const original = prototype.put;
      t.after(() => (prototype.put = original));
      prototype.put = function () {
        if (name) throw new DOMException('full', name);
        this.transaction.abort();
        throw new DOMException('aborted', 'AbortError');
      };
      await assert.rejects(client.goals.update('g-1', { title: 'Lost' }), coded(code));
      assert.equal((await client.goals.get('g-1'))!.title, 'g-1');
    });
  }

  it('says which tabs are in the way of a newer one, never takes memory for the records, and goes on once they are closed (fault 38)', async () => {
    const older = await openDB('waymark school', 1);
    const client = open({ seed, openTimeout: 20 });
    let view: unknown;
    client.goals.watch({}, (shown) => (view = shown));
    const began = Date.now();
    for (const ask of [() => client.goals.list(), () => client.goals.create({ learnerId: 's-1' })]) await assert.rejects(ask, (error) => coded('storage-blocked')(error) && (error as WaymarkError).retryable);
    assert.ok(Date.now() - began >= 90, 'it waits longer for a tab than for a database that never answers, each time');
    older.close();
    await until(() => Promise.resolve((view as { status: string }).status === 'ready'));
    assert.equal((await client.goals.list()).length, 2);
  });

  it('signing out takes everything off the device, and every tab forgets what it shows (fault 47)', async () => {
    const [here, there] = [open({ seed }), open({ seed })];
    await here.drafts!.put('tracker "s-1" a', 'Ana Ibarra');
    let view: unknown;
    there.goals.watch({}, (shown) => (view = shown));
    await there.goals.list();
    await here.goals.update('g-1', { title: 'Goal of Ana Ibarra' });
    await here.signOut();
    await until(async () => (view as { status: string }).status === 'signed-out');
    assert.deepEqual((view as { records: unknown[] }).records, []);
    for (const client of [here, there]) {
      await assert.rejects(client.goals.list(), coded('wiped'));
      await assert.rejects(client.goals.create({ learnerId: 's-1' }), coded('wiped'));
    }
    assert.deepEqual(await indexedDB.databases(), []);
  });

  it('signing out empties the database also where a tab does not let go of it (fault 47)', async () => {
    const client = open({ seed });
    await client.goals.list();
    const raw = await openDB('waymark school');
    await client.signOut();
    assert.deepEqual([await raw.getAll('goals'), await raw.getAllKeys('meta')], [[], []]);
    raw.close();
  });

  it('a write that is on its way when somebody signs out shows nothing again (fault 47)', async () => {
    const client = open({ seed });
    await client.goals.list();
    const write = client.goals.update('g-1', { title: 'Late' });
    const seen: unknown[] = [];
    client.goals.watch({}, ({ records }) => seen.push(...(seen.length > 0 || records.length === 0 ? records : [])));
    await Promise.all([client.signOut(), assert.rejects(write, coded('wiped'))]);
    assert.deepEqual(seen, []);
    await assert.rejects(client.goals.get('g-1'), coded('wiped'));
  });

  it('ten tabs that edit one goal all show the same in the end, and every field that was acknowledged (fault 57)', async () => {
    const tabs = Array.from({ length: 10 }, () => open({ seed }));
    const views: string[] = [];
    await Promise.all(tabs.map(async (tab, i) => {
      tab.goals.watch({}, ({ records, status }) => (views[i] = `${status} ${JSON.stringify(records.find(({ id }) => id === 'g-1'))}`));
      await tab.goals.list();
    }));
    const fields = ['title', 'why', 'outcome', 'obstacle'] as const;
    const answers = await Promise.allSettled(tabs.map((tab, i) => tab.goals.update('g-1', { [fields[i % fields.length]!]: `by ${i}` })));
    const won = answers.flatMap(({ status }, i) => (status === 'fulfilled' ? [i] : []));
    assert.equal(won.length, fields.length, 'of those who write one field at once, one is acknowledged and the others are told of the conflict');
    for (const answer of answers) if (answer.status === 'rejected') assert.ok(coded('conflict')(answer.reason), String(answer.reason));
    await until(() => Promise.resolve(new Set(views.map((view) => view.slice(view.indexOf('{')))).size === 1 && views.every((view) => !view.startsWith('saving'))));
    const last = (await open().goals.get('g-1')) as unknown as Record<string, unknown>;
    for (const i of won) assert.equal(last[fields[i % fields.length]!], `by ${i}`);
    assert.equal(views[0]!.slice(views[0]!.indexOf('{')), JSON.stringify(last));
  });

  it('goes on where the browser or a reader has thrown the database away (fault 42)', async () => {
    const client = open({ seed });
    await client.goals.list();
    await deleteDB('waymark school');
    await client.goals.update('g-1', { title: 'After' }).catch((error: unknown) => assert.ok(error instanceof WaymarkError, String(error)));
    assert.equal((await open({ seed }).goals.list()).length, 2);
    await client.goals.create({ id: 'g-3', learnerId: 's-1' });
    assert.ok(await open().goals.get('g-3'));
  });

  it('opens a database of an older release, whole or cut off before its first record, and keeps what is in it (fault 43)', async () => {
    const older = await openDB('waymark school', 1, { upgrade: (database) => void database.createObjectStore('goals', { keyPath: 'id' }) });
    await older.put('goals', goal('old'));
    older.close();
    const client = open({ seed });
    assert.deepEqual((await client.goals.list()).map(({ id }) => id).sort(), ['g-1', 'g-2', 'old']);
    await client.learners.create({ id: 's-1', givenName: 'Ana' });
  });

  it('steps aside for a newer tab (fault 38)', async () => {
    const client = open({ seed });
    await client.goals.list();
    const newer = await openDB('waymark school', 99);
    assert.equal(newer.version, 99);
    newer.close();
    await assert.rejects(client.goals.update('g-1', { title: 'x' }), coded('storage-newer'));
  });

  it('is not thrown off by strange messages from other tabs (fault 99)', async () => {
    const client = open({ seed });
    await client.goals.list();
    const stranger = new BroadcastChannel('waymark school');
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a broadcast channel has none
    const say = (message: unknown) => stranger.postMessage(message);
    for (const message of [null, 7, {}, { collections: 'goals' }, { collections: ['__proto__', 'nothing'] }]) say(message);
    say({ collections: ['goals'] });
    await new Promise((resolve) => setTimeout(resolve, 20));
    stranger.close();
    assert.equal((await client.goals.list()).length, 2);
  });
});
