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
});
