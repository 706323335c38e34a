/** Selecting by keys, clicks, dragging and taps; what is done with the selection. */
import { expect, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import type { MasteryHeatmapElement } from '../../../src/components/mastery-heatmap/mastery-heatmap.element.js';
import '../../../src/components/mastery-heatmap/define.js';
import { aClass, buttonOf, cell, clickOn, focused, named, press, root, show, type } from './a-class.js';

const bar = (element: Element) => root(element).querySelector('.selection')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const chosen = (element: Element) => [...root(element).querySelectorAll('[role=gridcell][aria-selected=true]')].map((found) => found.getAttribute('aria-label')!.split(':')[0]!.replace(/ Statement.*/, '')).sort();
const dialog = (element: Element) => root(element).querySelector('dialog')!;

describe('selecting by keys', () => {
  let element: MasteryHeatmapElement;
  beforeEach(async () => {
    element = await show();
    await waitUntil(() => root(element).querySelector('.at') ?? buttonOf(element, 'Select'));
    cell(element, 'Ana, A.1').focus();
  });

  for (const [keys, expected, words] of [
    [['Space'], ['Ana, A.1'], '1 cell is selected: 1 learner, 1 standard.'],
    [['Space', 'ArrowDown', 'Space'], ['Ana, A.1', 'Ben, A.1'], '2 cells are selected: 2 learners, 1 standard.'],
    [['Shift+ArrowRight', 'Shift+ArrowDown'], ['Ana, A.1', 'Ana, A.2', 'Ben, A.1', 'Ben, A.2'], '4 cells are selected: 2 learners, 2 standards.'],
    [['Shift+ArrowRight', 'Shift+ArrowLeft'], ['Ana, A.1'], '1 cell is selected'],
    [['Shift+Space'], ['Ana, A.1', 'Ana, A.2', 'Ana, B.1'], '3 cells are selected: 1 learner, 3 standards.'],
    [['Control+Space'], ['Ana, A.1', 'Ben, A.1', 'Chloé, A.1', 'Dov, A.1'], '4 cells are selected: 4 learners, 1 standard.'],
  ] as const) {
    it(`${keys.join(', ')} selects ${words}`, async () => {
      for (const key of keys) await press(key);
      await element.updateComplete;
      await nextFrame();
      await waitUntil(() => chosen(element).join() === expected.join(), `${chosen(element).join()} is ${expected.join()}`);
      expect(bar(element)).to.contain(words);
      await waitUntil(() => document.getElementById('waymark-announcements')!.textContent.includes(words), words, { timeout: 4000 });
    });
  }

  it('Control+A selects all, Space takes one out, Escape ends it; the focus stays', async () => {
    await press('Control+a');
    await element.updateComplete;
    expect(bar(element)).to.contain('12 cells are selected: 4 learners, 3 standards.');
    await press('Space');
    await element.updateComplete;
    expect(bar(element)).to.contain('11 cells');
    await press('Escape');
    await element.updateComplete;
    expect(bar(element)).to.equal('');
    expect(named(element)).to.contain('Ana, A.1');
  });

  it('is kept through sorting and counts only what is shown', async () => {
    await press('Shift+Space');
    await press('ArrowUp');
    await press('Enter');
    await element.updateComplete;
    await nextFrame();
    expect(bar(element)).to.contain('1 learner, 3 standards');
    await type(element, root(element).querySelector<HTMLInputElement>('input[type=search]')!, 'ben');
    expect(bar(element)).to.not.contain('learner, 3');
  });
});

describe('selecting by mouse and touch', () => {
  const middle = (found: Element): [number, number] => {
    const { left, top, width, height } = found.getBoundingClientRect();
    return [Math.round(left + width / 2), Math.round(top + height / 2)];
  };
  afterEach(() => resetMouse());

  it('drags over cells without opening one', async () => {
    const element = await show();
    await waitUntil(() => root(element).querySelector('.tools select'));
    await sendMouse({ type: 'move', position: middle(cell(element, 'Ana, A.1')) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: middle(cell(element, 'Ben, A.1')) });
    await sendMouse({ type: 'move', position: middle(cell(element, 'Ben, A.2')) });
    await sendMouse({ type: 'up' });
    await element.updateComplete;
    expect(bar(element)).to.contain('4 cells are selected: 2 learners, 2 standards.');
    expect(dialog(element).open).to.equal(false);
  });

  it('adds with Control, reaches with Shift, and a tap selects where that is switched on', async () => {
    const element = await show();
    await clickOn(element, 'Select');
    expect(bar(element)).to.contain('Tap cells');
    cell(element, 'Ana, A.1').click();
    await element.updateComplete;
    expect(bar(element)).to.contain('1 cell is');
    await clickOn(element, 'Select');
    const click = (name: string, init: MouseEventInit) => cell(element, name).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...init }));
    click('Chloé, B.1', { ctrlKey: true });
    await element.updateComplete;
    expect(bar(element)).to.contain('2 cells are selected: 2 learners, 2 standards.');
    click('Dov, B.1', { shiftKey: true });
    await element.updateComplete;
    expect(bar(element)).to.contain('3 cells');
    expect(dialog(element).open).to.equal(false);
  });
});

describe('what is done with a selection', () => {
  async function select(records = aClass()) {
    const element = await show(records);
    await clickOn(element, 'Select');
    cell(element, 'Ana, A.1').click();
    await element.updateComplete;
    cell(element, 'Chloé, A.1').click();
    await element.updateComplete;
    return element;
  }

  it('makes a group: asks for a name, then saves the record', async () => {
    const element = await select();
    await clickOn(element, 'Make a group');
    expect(dialog(element).open).to.equal(true);
    expect(focused(element)?.matches('.group-title'), 'a name can be typed at once').to.equal(true);
    await clickOn(element, 'Save 1 group');
    await waitUntil(() => focused(element)?.matches('.group-title'));
    expect(dialog(element).textContent).to.contain('Please give each group a name.');
    await type(element, root(element).querySelector<HTMLInputElement>('.group-title')!, 'Number line friends');
    const asked = oneEvent(element, 'way-group-request');
    const changed = oneEvent(element, 'way-group-change');
    buttonOf(element, 'Save 1 group').click();
    const event = (await asked) as unknown as { detail: unknown; changes: readonly { record: { title: string; kind: string; learnerIds: string[] } }[] };
    expect(JSON.stringify(event.detail)).to.not.contain('friends');
    expect(event.changes[0]!.record).to.include({ title: 'Number line friends', kind: 'flexible' });
    expect(event.changes[0]!.record.learnerIds).to.deep.equal(['s-0', 's-2']);
    await changed;
    await waitUntil(() => !dialog(element).open);
  });

  it('asks the page to plan, with ids only, and says so when nobody plans', async () => {
    const element = await select();
    const asked = oneEvent(element, 'way-plan-request');
    buttonOf(element, 'Plan next step').click();
    expect((await asked).detail).to.deep.equal({ learnerIds: ['s-0', 's-2'], standardIds: ['st-0'] });
    await element.updateComplete;
    expect(bar(element)).to.contain('no planner');
    element.addEventListener('way-plan-request', (event) => event.preventDefault());
    await clickOn(element, 'Plan next step');
    expect(bar(element)).to.contain('The plan is open.');
  });

  it('suggests groups for its one standard, lets learners be moved, and saves those that are wanted', async () => {
    const element = await select();
    await clickOn(element, 'Groups for A.1');
    const titles = () => [...root(element).querySelectorAll<HTMLInputElement>('.group-title')].map(({ value }) => value);
    expect(titles()).to.deep.equal(['A.1: Needs support', 'A.1: On track', 'A.1: Ready for more', 'A.1: No evidence yet']);
    const members = () => [...root(element).querySelectorAll('.draft')].map((draft) => [...draft.querySelectorAll('.who')].map((who) => who.textContent).join());
    expect(members()).to.deep.equal(['Chloé', 'Ana', 'Ben', 'Dov']);
    const mover = root(element).querySelector<HTMLSelectElement>('[aria-label="Group of Ana"]')!;
    await type(element, mover, mover.options[0]!.value);
    expect(members()).to.deep.equal(['Chloé,Ana', '', 'Ben', 'Dov']);
    await waitUntil(() => named(element) === 'Group of Ana', 'the focus goes with the learner');
    await clickOn(element, 'Save 3 groups');
    expect(dialog(element).textContent, 'an empty group is not saved').to.contain('at least one learner');
    root(element).querySelectorAll<HTMLInputElement>('.draft input[type=checkbox]')[1]!.click();
    await element.updateComplete;
    const changed = oneEvent(element, 'way-group-change');
    buttonOf(element, 'Save 2 groups').click();
    expect(((await changed) as CustomEvent<{ changes: unknown[] }>).detail.changes.length).to.equal(2);
    await element.updateComplete;
    expect(root(element).querySelector('.tool option[value="g"], .tool')!.textContent).to.not.equal('');
    expect([...root(element).querySelectorAll('.tools option')].some((option) => option.textContent === 'A.1: Needs support'), 'it can be shown at once').to.equal(true);
  });

  it('suggests groups by where to begin, where something comes first, each learner in one', async () => {
    const records = aClass() as { standards: object[] };
    // A.1 and B.1 both lead to A.2; Ben has all three, Ana has A.1.
    records.standards = records.standards.map((standard, i) => (i === 1 ? standard : { ...standard, precedes: ['st-1'] }));
    const element = await show(records as never);
    const way = () => root(element).querySelector<HTMLSelectElement>('dialog .field select');
    await clickOn(element, 'Select');
    cell(element, 'Ana, A.1').click();
    await element.updateComplete;
    await clickOn(element, 'Groups for A.1');
    expect(way(), 'nothing comes before A.1').to.equal(null);
    await clickOn(element, 'Save 3 groups');
    await element.updateComplete;
    await clickOn(element, 'Clear selection');
    cell(element, 'Ana, A.2').click();
    await element.updateComplete;
    await clickOn(element, 'Groups for A.2');
    await type(element, way()!, 'beginning');
    const drafts = [...root(element).querySelectorAll('.draft')].map((draft) => [draft.querySelector<HTMLInputElement>('.group-title')!.value, ...[...draft.querySelectorAll('.who')].map((who) => who.textContent)]);
    expect(drafts).to.deep.equal([
      ['A.2: begin with B.1', 'Ana'],
      ['A.2: begin with A.1', 'Chloé', 'Dov'],
    ]);
  });

  it('is not offered to readers who may change nothing', async () => {
    const element = await show(aClass(), { readonly: '' });
    await clickOn(element, 'Select');
    cell(element, 'Ana, A.1').click();
    await element.updateComplete;
    expect(bar(element)).to.contain('1 cell').and.to.not.contain('Make a group');
  });
});
