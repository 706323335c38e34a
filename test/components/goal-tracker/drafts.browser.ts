import { aTimeout, expect, fixtureSync, html } from '@open-wc/testing';
import type { GoalTrackerElement } from '../../../src/components/goal-tracker/goal-tracker.element.js';
import { createClient } from '../../../src/sdk/client/create-client.js';
import { indexedDbSource } from '../../../src/sdk/sources/indexed-db-source.js';
import { memorySource } from '../../../src/sdk/sources/memory-source.js';
import type { Source } from '../../../src/sdk/sources/source.types.js';
import { learner, reading, show, today } from './tracker.fixture.js';

const records = { learners: [learner('s-1', 'Ana')], goals: [reading()] };
let count = 0;
const freshName = () => `drafts-${Date.now()}-${count++}`;
/** A page of its own: nothing is shared with the one before but the device. */
async function visit(source: Source, reader = 's-1') {
  const host = fixtureSync<HTMLElement>(html`<div></div>`);
  const element: GoalTrackerElement = document.createElement('way-goal-tracker');
  element.today = today;
  element.learner = 's-1';
  const client = createClient({ source, viewer: { id: reader, role: reader === 's-1' ? 'student' : 'teacher' } });
  element.client = client;
  host.append(element);
  const settle = async () => {
    for (let i = 0; i < 10; i++) {
      await element.updateComplete;
      await aTimeout(10);
    }
  };
  await settle();
  const $ = <E extends HTMLElement>(selector: string) => element.shadowRoot!.querySelector<E>(selector);
  return {
    $, settle, client,
    click: async (selector: string) => {
      $(selector)!.click();
      await settle();
    },
    type: async (selector: string, text: string) => {
      const field = $<HTMLInputElement>(selector)!;
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await settle();
    },
    leave: async () => {
      host.remove();
      await client.close();
    },
  };
}
const leaving = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('goal tracker: drafts (fault 58, docs/decisions/0010)', () => {
  it('finds a goal begun before a reload, where it was left, and wipes it when it is saved', async () => {
    const name = freshName();
    const first = await visit(indexedDbSource({ name, seed: records }));
    await first.click('[data-focus=new]');
    await first.click('dialog .btn.primary');
    await first.type('#form-title', 'F');
    expect(leaving(), 'it is on the device already').to.equal(false);
    await first.leave();

    const again = await visit(indexedDbSource({ name }));
    expect(again.$('[data-focus=new]')!.textContent, 'said without a touch').to.contain('Go on');
    await again.click('[data-focus=new]');
    expect(again.$<HTMLInputElement>('#form-title')!.value).to.equal('F');
    while (again.$('dialog[open]') && !again.$('.review')) await again.click('dialog .btn.primary');
    await again.click('dialog .btn.primary');
    expect((await again.client.goals.list()).length).to.equal(2);
    await again.leave();

    const last = await visit(indexedDbSource({ name }));
    expect(last.$('[data-focus=new]')!.textContent).to.not.contain('Go on');
    expect(await last.client.drafts!.list('')).to.deep.equal([]);
    await last.leave();
  });

  it('keeps a check-in with its ticks, and shows it to nobody else', async () => {
    const name = freshName();
    const first = await visit(indexedDbSource({ name, seed: records }));
    await first.click('[data-focus^=check-in]');
    await first.click('dialog input[type=checkbox]');
    await first.type('#check-note', 'It was fun');
    await first.leave();

    const teacher = await visit(indexedDbSource({ name }), 't-1');
    await teacher.click('[data-focus^=check-in]');
    expect(teacher.$<HTMLTextAreaElement>('#check-note')!.value).to.equal('');
    await teacher.leave();

    const again = await visit(indexedDbSource({ name }));
    await again.click('[data-focus^=check-in]');
    expect(again.$<HTMLTextAreaElement>('#check-note')!.value).to.equal('It was fun');
    expect(again.$<HTMLInputElement>('dialog input[type=checkbox]')!.checked).to.equal(true);
    await again.leave();
  });

  it('does not wait its turn when the page is left in the middle of a word', async () => {
    const put: string[] = [];
    const source = memorySource(records);
    // The device takes its time over the first letter.
    const drafts = { list: () => Promise.resolve([]), remove: () => Promise.resolve(), put: (_: string, { title }: { title: string }) => (put.push(title), new Promise<void>(() => undefined)) };
    const shown = await visit({ ...source, drafts });
    await shown.click('[data-focus=new]');
    await shown.click('dialog .btn.primary');
    await shown.type('#form-title', 'F');
    await shown.type('#form-title', 'Fly');
    expect(put).to.deep.equal(['F']);
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(put).to.deep.equal(['F', 'Fly']);
    await shown.leave();
  });

  it('writes nothing to the device unasked: the page is held while something is not saved', async () => {
    const shown = await visit(memorySource(records));
    expect(shown.client.drafts).to.equal(undefined);
    await shown.click('[data-focus^=check-in]');
    expect(leaving(), 'nothing was typed').to.equal(false);
    await shown.type('#check-note', 'It was fun');
    expect(leaving()).to.equal(true);
    await shown.click('dialog .btn.primary');
    expect(leaving(), 'it is saved').to.equal(false);
    await shown.leave();
  });

  it('keeps the drafts of one reader from the next on the same page', async () => {
    const shown = await show(records, { 'viewer-role': 'teacher', 'viewer-id': 't-1', learner: 's-1' });
    await shown.click(/^Check in/);
    await shown.type('#check-note', 'Mine');
    shown.element.viewerId = 't-2';
    await shown.settle();
    expect(shown.all('dialog[open]').length).to.equal(0);
    await shown.click(/^Check in/);
    expect((shown.$('#check-note') as HTMLTextAreaElement).value).to.equal('');
  });
});
