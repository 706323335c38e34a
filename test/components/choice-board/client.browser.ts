/** With a client: what one person does, another sees; an element watches no more than its reader may see. */
import { expect, waitUntil } from '@open-wc/testing';
import { createClient } from '../../../src/sdk/client/create-client.js';
import type { Client } from '../../../src/sdk/client/client.types.js';
import { memorySource } from '../../../src/sdk/sources/memory-source.js';
import type { Viewer } from '../../../src/domain/records/viewer.js';
import { choice, grid, set, show, type Shown } from './board.fixture.js';

const records = () => set(grid(), [choice('grid', 'b', 'chosen', { version: 1 }), { id: 'c-2', version: 1, boardId: 'grid', optionId: 'a', learnerId: 's-2', status: 'started', evidenceNote: 'BEN-NOTE' }], { supports: [{ id: 'su-1', version: 1, learnerId: 's-2', boardId: 'grid', text: 'SUPPORT-FOR-BEN' }] });

async function showTo(viewer: Viewer, source: ReturnType<typeof memorySource>, attributes: Record<string, string>): Promise<Shown & { client: Client }> {
  const client = createClient({ source, viewer });
  const shown = await show(undefined, attributes);
  shown.element.client = client;
  await waitUntil(() => shown.root.querySelector('h2'), 'records came');
  await shown.settle();
  return { ...shown, client };
}

describe('choice board with a client', () => {
  it('takes work from choosing to done between a learner and a teacher', async () => {
    const source = memorySource(records());
    const ana = await showTo({ id: 's-1', role: 'student' }, source, { learner: 's-1' });
    const room = await showTo({ id: 't-1', role: 'teacher' }, source, { group: 'g' });
    await ana.click('Start Square b');
    await waitUntil(() => ana.card('Square b').className.includes('started'));
    await ana.settle();
    expect(ana.focused() !== null, 'focus is kept while the answer is on its way').to.equal(true);
    await ana.click('Hand in Square b');
    await ana.type('#field-note', 'Done it');
    await ana.click('Hand in');
    await waitUntil(() => room.text().includes('1 piece of work waits for you'));
    await room.click(/^Review Ana/);
    await room.click('Approve');
    await waitUntil(() => ana.card('Square b').className.includes('done'), 'the learner sees it');
    expect(ana.text()).to.contain('Saved.');
    expect((await room.client.choices.get('c-b'))?.status).to.equal('done');
    await Promise.all([ana.client.close(), room.client.close()]);
  });

  it('asks the client for nothing of another learner', async () => {
    const source = memorySource(records());
    const ana = await showTo({ id: 's-1', role: 'student' }, source, { learner: 's-1' });
    const home = await showTo({ id: 'f-1', role: 'guardian', learnerIds: ['s-2'] }, source, { learner: 's-2' });
    const nothingYet = { evidence: null, scales: null, masteryPolicies: null, masteryOverrides: null, scorings: null };
    expect(ana.element.filters()).to.deep.equal({ choices: { learnerId: 's-1' }, proposals: { learnerId: 's-1' }, learners: { id: 's-1' }, supports: { learnerId: 's-1' }, ...nothingYet });
    expect(home.element.filters().supports, 'not even to a family').to.deep.equal({ learnerId: [] });
    expect(ana.root.innerHTML).to.not.match(/BEN-NOTE|SUPPORT-FOR-BEN/);
    expect(home.root.innerHTML).to.not.contain('SUPPORT-FOR-BEN');
    await Promise.all([ana.client.close(), home.client.close()]);
  });
});
