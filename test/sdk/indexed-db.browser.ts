import { expect, waitUntil } from '@open-wc/testing';
import { createClient, indexedDbSource } from '../../src/sdk/index.js';

const seed = { goals: [{ id: 'g-1', version: 1, learnerId: 's-1', title: 'Read' }] } as never;

describe('indexedDbSource in a browser', () => {
  it('keeps what was saved when it is opened again, and two sources in step', async () => {
    const name = `test ${Math.random()}`;
    const open = () => createClient({ source: indexedDbSource({ name, seed }) });
    const first = open();
    await first.goals.update('g-1', { title: 'Read more' });
    await first.close();
    const [one, other] = [open(), open()];
    expect((await one.goals.list())[0]!.title).to.equal('Read more');
    let seen = '';
    other.goals.watch({}, ({ records }) => (seen = records[0]?.title ?? ''));
    await other.goals.list();
    await one.goals.update('g-1', { title: 'Read most' });
    await waitUntil(() => seen === 'Read most');
    await Promise.all([one.close(), other.close()]);
    indexedDB.deleteDatabase(`waymark ${name}`);
  });

  it('waits for an older tab, says so, and goes on when that is closed (fault 38)', async () => {
    const name = `test ${Math.random()}`;
    const older = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open(`waymark ${name}`, 1);
      request.addEventListener('success', () => done(request.result));
    });
    const client = createClient({ source: indexedDbSource({ name, seed, openTimeout: 40 }) });
    let view: { status: string; code?: string | undefined; records: number } | undefined;
    client.goals.watch({}, ({ status, error, records }) => (view = { status, code: error?.code, records: records.length }));
    await waitUntil(() => view?.status === 'error');
    expect(view).to.deep.equal({ status: 'error', code: 'storage-blocked', records: 0 });
    older.close();
    await waitUntil(() => view?.status === 'ready');
    expect(view).to.deep.equal({ status: 'ready', code: undefined, records: 1 });
    await client.signOut();
  });

  it('leaves nothing on the device after signing out, in every tab (fault 47)', async () => {
    const name = `test ${Math.random()}`;
    const open = () => createClient({ source: indexedDbSource({ name, seed }) });
    const [one, other] = [open(), open()];
    let view: { status: string; records: readonly unknown[] } | undefined;
    other.goals.watch({}, (shown) => (view = shown));
    await Promise.all([one.goals.list(), other.goals.list()]);
    await one.drafts!.put('typed', 'Ana');
    await one.signOut();
    await waitUntil(() => view?.status === 'signed-out');
    expect(view!.records).to.deep.equal([]);
    expect((await indexedDB.databases()).map((database) => database.name)).not.to.include(`waymark ${name}`);
  });
});
