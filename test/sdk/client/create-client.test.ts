import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { WaymarkError } from '../../../src/domain/errors/waymark-error.js';
import type { CollectionView } from '../../../src/sdk/client/client.types.js';
import { createClient } from '../../../src/sdk/client/create-client.js';
import { memorySource } from '../../../src/sdk/sources/memory-source.js';
import type { Source, SourceChange, WriteAnswer } from '../../../src/sdk/sources/source.types.js';
import type { Goal } from '../../../src/domain/records/goal.js';

const goal = (id: string, title = id) => ({ id, version: 1, learnerId: 's-1', title });
const turn = () => new Promise((resolve) => setImmediate(resolve));
const coded = (code: string) => (error: unknown) => error instanceof WaymarkError && error.code === code;

/** A source whose answers are given by hand, one after the other. */
function slowSource(records: unknown[] = [goal('g-1')]) {
  const inner = memorySource({ goals: records });
  const waiting: ((answer?: WriteAnswer) => void)[] = [];
  const listeners = new Set<(change: SourceChange) => void>();
  let reads = 0;
  const source: Source = {
    ...inner,
    read: (collection) => {
      reads++;
      return inner.read(collection);
    },
    write: (mutation) => new Promise((resolve) => waiting.push((answer) => (answer ? resolve(answer) : void inner.write(mutation).then(resolve)))),
    changes: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { source, inner, answer: (answer?: WriteAnswer) => waiting.shift()!(answer), tell: (change: SourceChange) => listeners.forEach((listener) => listener(change)), reads: () => reads };
}

const refusal = (code: 'refused' | 'conflict'): WriteAnswer => ({ outcome: 'refused', error: new WaymarkError(code, 'no') });

describe('client', () => {
  it('lists, gets, creates, updates and removes', async () => {
    const client = createClient({ source: memorySource({ goals: [goal('g-1'), { ...goal('g-2'), learnerId: 's-2' }] }) });
    assert.deepEqual((await client.goals.list({ learnerId: 's-1' })).map(({ id }) => id), ['g-1']);
    assert.deepEqual((await client.goals.list({ learnerId: ['s-1', 's-2'] })).length, 2);
    const made = await client.goals.create({ learnerId: 's-1', title: 'Read' });
    assert.equal(made.version, 1);
    assert.ok(made.id.length > 10);
    assert.equal((await client.goals.update(made.id, { title: 'Read more' })).version, 2);
    await client.goals.remove(made.id);
    assert.equal(await client.goals.get(made.id), undefined);
  });

  it('shows a change at once as saving, and as ready when the source has said so', async () => {
    const { source, answer } = slowSource();
    const client = createClient({ source });
    const seen: [string, string | undefined][] = [];
    client.goals.watch({}, ({ records, status }) => seen.push([status, records[0]?.title]));
    await turn();
    const saving = client.goals.update('g-1', { title: 'New' });
    await turn();
    assert.deepEqual(seen.at(-1), ['saving', 'New']);
    answer();
    await saving;
    assert.deepEqual(seen, [['loading', undefined], ['ready', 'g-1'], ['saving', 'New'], ['ready', 'New']]);
  });

  it('takes a refused change back, and the view says so and keeps what was wanted', async () => {
    const { source, answer } = slowSource();
    const client = createClient({ source });
    let view: CollectionView<Goal> | undefined;
    client.goals.watch({}, (now) => (view = now));
    const saving = client.goals.update('g-1', { title: 'New' });
    await turn();
    answer(refusal('refused'));
    await assert.rejects(saving, coded('refused'));
    assert.equal(view!.records[0]!.title, 'g-1');
    assert.equal(view!.status, 'ready');
    assert.equal(view!.refused!.error.code, 'refused');
    assert.deepEqual(view!.refused!.changes, [{ collection: 'goals', action: 'update', id: 'g-1', fields: { title: 'New' } }]);
    const again = client.goals.update('g-1', { title: 'Newer' });
    await turn();
    answer();
    await again;
    assert.equal(view!.refused, undefined);
  });

  it('keeps both values of a conflict: theirs is shown, ours is in the view (fault 17)', async () => {
    const source = memorySource({ goals: [goal('g-1')] });
    const [ours, theirs] = [createClient({ source }), createClient({ source })];
    await Promise.all([ours.goals.list(), theirs.goals.list()]);
    let view: CollectionView<Goal> | undefined;
    ours.goals.watch({}, (now) => (view = now));
    const both = await Promise.allSettled([theirs.goals.update('g-1', { title: 'Theirs' }), ours.goals.update('g-1', { title: 'Ours' })]);
    assert.deepEqual(both.map(({ status }) => status), ['fulfilled', 'rejected']);
    assert.equal(view!.status, 'conflict');
    assert.equal(view!.records[0]!.title, 'Theirs');
    assert.equal((view!.refused!.changes[0] as { fields: { title: string } }).fields.title, 'Ours');
  });

  it('merges changes of two clients to different fields of one record', async () => {
    const source = memorySource({ goals: [goal('g-1')] });
    const [one, other] = [createClient({ source }), createClient({ source })];
    await Promise.all([one.goals.list(), other.goals.list()]);
    await Promise.all([one.goals.update('g-1', { title: 'T' }), other.goals.update('g-1', { why: 'W' })]);
    await turn();
    assert.deepEqual([(await one.goals.get('g-1'))?.title, (await one.goals.get('g-1')) ], ['T', await other.goals.get('g-1')]);
  });

  it('writes several collections together or not at all', async () => {
    const source = memorySource({ goals: [goal('g-1')] });
    const client = createClient({ source });
    const reflection = { collection: 'reflections', action: 'create', id: 'r-1', record: { id: 'r-1', version: 0, learnerId: 's-1', text: 'x' } } as never;
    await assert.rejects(client.write([reflection, { collection: 'goals', action: 'update', id: 'nobody', fields: { title: 'x' } }]), coded('not-found-record'));
    assert.deepEqual(await client.reflections.list(), []);
    await client.write([reflection, { collection: 'goals', action: 'update', id: 'g-1', fields: { title: 'Both' } }]);
    assert.equal((await client.reflections.list()).length, 1);
    assert.equal((await client.goals.get('g-1'))!.title, 'Both');
  });

  it('refuses an invalid write before it is sent and names the field (fault 105)', async () => {
    let writes = 0;
    const source = memorySource({ goals: [goal('g-1')] });
    const client = createClient({ source: { ...source, write: (mutation) => (writes++, source.write(mutation)) } });
    await assert.rejects(client.goals.update('g-1', { dueOn: '2026-02-30' }), (error) => error instanceof WaymarkError && error.code === 'refused' && error.details['field'] === 'dueOn');
    await assert.rejects(client.goals.create({ id: 'g-1', learnerId: 's-1' }), coded('exists-already'));
    assert.equal(writes, 0);
    assert.equal((await client.goals.get('g-1'))!.dueOn, undefined);
  });

  it('writes once when the same mutation or the same new record is sent twice (fault 103)', async () => {
    const source = memorySource();
    const client = createClient({ source });
    const twice = await Promise.allSettled([client.goals.create({ id: 'g-9', learnerId: 's-1' }), client.goals.create({ id: 'g-9', learnerId: 's-1' })]);
    assert.deepEqual(twice.map(({ status }) => status), ['fulfilled', 'rejected']);
    const mutation = { id: 'm-1', changes: [{ collection: 'goals', action: 'update', id: 'g-9', fields: { title: 'x' } }] as never, was: [{ title: '' }] };
    assert.equal(await source.write(mutation), await source.write(mutation));
    assert.equal(((await source.read('goals')).records[0] as { version: number }).version, 2);
  });

  it('reads each collection once for fifty watchers (fault 63)', async () => {
    const { source, reads } = slowSource();
    const client = createClient({ source });
    let shown = 0;
    for (let i = 0; i < 50; i++) client.goals.watch({}, ({ status }) => (shown += status === 'ready' ? 1 : 0));
    await Promise.all([client.goals.list(), client.goals.get('g-1')]);
    await turn();
    assert.deepEqual([reads(), shown], [1, 50]);
  });

  it('never puts an older version over a newer one (faults 23, 24)', async () => {
    let rows = [{ ...goal('g-1', 'new'), version: 5 }];
    const { source, tell } = slowSource();
    const client = createClient({ source: { ...source, read: () => Promise.resolve({ records: rows }) } });
    await client.goals.list();
    rows = [{ ...goal('g-1', 'old'), version: 4 }];
    tell({ collections: ['goals'] });
    tell({ collections: ['goals'] });
    await turn();
    assert.equal((await client.goals.get('g-1'))!.title, 'new');
    rows = [{ ...goal('g-1', 'newest'), version: 6 }];
    tell({ collections: ['goals', 'nothing-we-know' as never] });
    await turn();
    assert.equal((await client.goals.get('g-1'))!.title, 'newest');
  });

  it('shows a record that was removed and made again elsewhere, although its version is lower (fault 23)', async () => {
    const source = memorySource({ goals: [{ ...goal('g-1', 'old'), version: 5 }] });
    const [here, elsewhere] = [createClient({ source }), createClient({ source })];
    await Promise.all([here.goals.list(), elsewhere.goals.list()]);
    let view: CollectionView<Goal> | undefined;
    here.goals.watch({}, (now) => (view = now));
    await elsewhere.write([{ collection: 'goals', action: 'remove', id: 'g-1' }, { collection: 'goals', action: 'create', id: 'g-1', record: goal('g-1', 'anew') as never }]);
    await turn();
    assert.deepEqual(view!.records.map(({ title, version }) => [title, version]), [['anew', 1]]);
    await here.goals.update('g-1', { title: 'anew and changed' });
    assert.deepEqual([view!.records[0]!.title, view!.records[0]!.version], ['anew and changed', 2]);
  });

  it('keeps the last good records when a later read fails, and recovers', async () => {
    let fails = false;
    const { source, tell } = slowSource();
    const client = createClient({ source: { ...source, read: (name) => (fails ? Promise.reject(new WaymarkError('offline', 'no')) : source.read(name)) } });
    let view: CollectionView<Goal> | undefined;
    client.goals.watch({}, (now) => (view = now));
    await turn();
    fails = true;
    tell({ collections: ['goals'] });
    await turn();
    assert.deepEqual([view!.status, view!.error!.code, view!.records.length], ['error', 'offline', 1]);
    fails = false;
    tell({ collections: ['goals'] });
    await turn();
    assert.deepEqual([view!.status, view!.error], ['ready', undefined]);
  });

  it('lets one watcher throw without harming the others (fault 100)', async (t) => {
    const thrown: unknown[] = [];
    const catcher = (error: unknown) => thrown.push(error);
    const before = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    process.on('uncaughtException', catcher);
    t.after(() => {
      process.off('uncaughtException', catcher);
      for (const listener of before) process.on('uncaughtException', listener);
    });
    const client = createClient({ source: memorySource({ goals: [goal('g-1')] }) });
    let seen = '';
    client.goals.watch({}, () => {
      throw new Error('the page broke');
    });
    client.goals.watch({}, ({ status }) => (seen = status));
    await client.goals.list();
    await turn();
    assert.equal(seen, 'ready');
    assert.ok(thrown.length > 0 && thrown.every((error) => (error as Error).message === 'the page broke'));
  });

  it('puts every record of a source through the door and reports it (faults 45, 69, 80)', async () => {
    const goals = [...Array.from({ length: 9999 }, (_, i) => goal(`g-${i}`)), { title: 'no id' }, { ...goal('g-0', 'newer'), version: 2 }];
    const client = createClient({ source: memorySource({ goals }) });
    assert.equal((await client.goals.list()).length, 9999);
    assert.equal((await client.goals.get('g-0'))!.title, 'newer');
    assert.deepEqual(client.getDataReport().entries.map(({ code, place }) => `${code} ${place}`), ['no-id goals[9999].id', 'duplicate-id goals[0]']);
  });

  it('writes thousands of changes to thousands of records at once', async () => {
    const source = memorySource({ goals: Array.from({ length: 20_000 }, (_, i) => goal(`g-${i}`)) });
    const client = createClient({ source });
    await client.write(Array.from({ length: 10_000 }, (_, i) => ({ collection: 'goals', action: i % 2 ? 'remove' : 'update', id: `g-${i}`, fields: { title: 'x' } }) as never));
    assert.deepEqual([(await client.goals.list()).length, (await client.goals.list({ title: 'x' })).length], [15_000, 5000]);
  });

  it('is done when it is closed', async () => {
    const client = createClient({ source: memorySource() });
    await client.close();
    await assert.rejects(client.goals.list(), coded('closed'));
    assert.throws(() => client.goals.watch({}, () => undefined), coded('closed'));
  });
});
