/** What a learner does: choose, change their mind, start, hand in, look back. */
import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { WaymarkError } from '../../../src/domain/errors/waymark-error.js';
import type { ChangeRequestEvent } from '../../../src/ui/events/change-events.js';
import { ana, axeViolations, choice, grid, list, menu, must, set, show, told } from './board.fixture.js';

describe('choice board: main task', () => {
  it('chooses, starts, hands in, looks back, by clicks alone', async () => {
    const shown = await show(set(grid()));
    expect(shown.left()).to.equal('Choose 2 more in a row, column, or diagonal.');
    await shown.click('Choose Square a');
    expect(shown.asked[0]!.map(({ collection, action }) => `${collection} ${action}`)).to.deep.equal(['choices create']);
    expect(shown.card('Square a').querySelector('.state')!.textContent).to.contain('Chosen');
    expect(shown.control('Chosen Square a').getAttribute('aria-pressed')).to.equal('true');
    expect(shown.left()).to.equal('Choose 2 more in a row, column, or diagonal, or finish “Square a” and choose “Square i”.');
    await shown.click('Start Square a');
    expect(shown.focused()?.textContent).to.contain('Hand in');
    await shown.click('Hand in Square a');
    expect(shown.$('dialog').matches(':modal')).to.equal(true);
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    await shown.click('Hand in');
    expect(shown.focused()?.id, 'nothing written yet (fault 105)').to.equal('field-note');
    expect(shown.$('#field-note').getAttribute('aria-invalid')).to.equal('true');
    expect(shown.$(`#${shown.$('#field-note').getAttribute('aria-describedby')!.split(' ').at(-1)!}`).textContent).to.contain('Write a few words');
    await shown.type('#field-note', 'On the class wall');
    await shown.type('#field-link', 'docs.example.org/mine');
    await shown.click('Hand in');
    expect(shown.asked.at(-1)).to.deep.equal([{ collection: 'choices', action: 'update', id: shown.asked[0]![0]!.id, fields: { status: 'submitted', evidenceNote: 'On the class wall', evidenceLink: 'https://docs.example.org/mine' } }]);
    expect(shown.focused()?.id).to.equal('field-reflection');
    await shown.type('#field-reflection', 'I would draw first.');
    await shown.click('Save my thoughts');
    expect(shown.asked.at(-1)![0]).to.deep.include({ fields: { reflection: 'I would draw first.' } });
    expect(shown.card('Square a').className).to.contain('submitted');
    expect(shown.focused() !== null, 'focus is never lost').to.equal(true);
    await waitUntil(() => told().includes('is saved'), 'said aloud', { timeout: 6000 });
  });

  it('changes its mind without penalty, and keeps what was typed', async () => {
    const shown = await show(set(grid(), [choice('grid', 'a', 'started', { evidenceNote: 'Page 3' })]));
    await shown.click('Chosen Square a');
    expect(shown.asked.at(-1)![0]).to.deep.equal({ collection: 'choices', action: 'remove', id: 'c-a' });
    expect(shown.focused() === shown.control('Choose Square a'), 'has focus').to.equal(true);
    await shown.click('Choose Square a');
    await shown.click('Start Square a');
    await shown.click('Hand in Square a');
    expect((shown.$('#field-note') as HTMLTextAreaElement).value).to.equal('Page 3');
  });

  it('refuses a locked square with words and stays where it is', async () => {
    const shown = await show(set(must()));
    const locked = shown.control('Choose Map it');
    expect(locked.getAttribute('aria-disabled')).to.equal('true');
    expect(locked.hasAttribute('disabled')).to.equal(false);
    expect(shown.$(`#${locked.getAttribute('aria-describedby')!}`).textContent).to.contain('First finish what is in “First”.');
    await shown.click('Choose Map it');
    expect(shown.asked.length).to.equal(0);
    expect(shown.$('.refusal').textContent).to.contain('“Map it” is locked. First finish what is in “First”.');
    expect(shown.focused() === locked, 'has focus').to.equal(true);
    await waitUntil(() => told().includes('“Map it” is locked'), 'said aloud', { timeout: 6000 });
    expect(shown.left()).to.equal('Choose “Ask” and “Read”, and choose one from “Then”.');
  });

  it('refuses one more than the limit with words; "2 of 2 chosen" is an output', async () => {
    const shown = await show(set(menu(), [choice('menu', 'c', 'chosen'), choice('menu', 'd', 'started')]));
    expect(shown.all('output').map((output) => output.textContent)).to.deep.equal(['0 of 2 done, 1 on the way', '0 of 1 chosen', '2 of 2 chosen']);
    await shown.click('Choose Fish');
    expect(shown.asked.length).to.equal(0);
    expect(shown.$('.refusal').textContent).to.contain('“Main” takes 2. Put one back to choose this.');
  });

  it('makes radios of a section that takes one: another choice takes its place in one change', async () => {
    const shown = await show(set(menu(), [choice('menu', 'a', 'chosen')]));
    const radios = shown.all('input[type=radio]') as HTMLInputElement[];
    expect(radios.map(({ checked }) => checked)).to.deep.equal([true, false]);
    expect(new Set(radios.map(({ name }) => name)).size).to.equal(1);
    radios[0]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    await shown.settle();
    expect(shown.asked[0]!.map(({ action }) => action)).to.deep.equal(['remove', 'create']);
    expect((shown.all('input[type=radio]') as HTMLInputElement[]).map(({ checked }) => checked)).to.deep.equal([false, true]);
    expect(shown.focused() === radios[1], 'has focus').to.equal(true);
    await shown.click(/^Put it back Salad/);
    expect(shown.focused()?.textContent?.trim()).to.equal('Salad');
  });

  it('puts a radio back when the host refuses, and when it is locked', async () => {
    const shown = await show(set(menu(), [choice('menu', 'a', 'chosen')]));
    shown.element.addEventListener('way-choice-request', (event) => event.preventDefault());
    await shown.click('Choose Salad');
    expect((shown.all('input[type=radio]') as HTMLInputElement[]).map(({ checked }) => checked)).to.deep.equal([true, false]);
    const locked = await show(set(menu(), [choice('menu', 'a', 'submitted')]));
    await locked.click('Choose Salad');
    expect(locked.asked.length).to.equal(0);
    expect((locked.$('input[type=radio]') as HTMLInputElement).checked).to.equal(false);
    expect(locked.$('.refusal').textContent).to.contain('that one is handed in');
  });

  it('keeps the text when saving fails, and says so', async () => {
    const shown = await show(set(grid(), [choice('grid', 'a', 'started')]));
    shown.element.addEventListener('way-choice-request', (event) => (event as ChangeRequestEvent).respondWith(Promise.reject(new WaymarkError('offline', 'no net'))));
    await shown.click('Hand in Square a');
    await shown.type('#field-note', 'Keep me');
    await shown.click('Hand in');
    expect((shown.$('#field-note') as HTMLTextAreaElement).value).to.equal('Keep me');
    expect(shown.$('[part=error]').textContent).to.contain('Not connected');
    await shown.click('Close');
    await shown.click('Hand in Square a');
    expect((shown.$('#field-note') as HTMLTextAreaElement).value).to.equal('Keep me');
  });

  it('loses nothing that is typed while a change is on its way', async () => {
    const shown = await show(set(grid(), [choice('grid', 'a', 'chosen')]));
    await shown.click('Square a');
    let answer: ((value: boolean) => void) | undefined;
    const element = shown.element as unknown as { requestChange: (...all: unknown[]) => Promise<string> };
    const really = element.requestChange.bind(element);
    element.requestChange = async (...all) => {
      const outcome = await really(...all);
      await new Promise<boolean>((done) => {
        answer = done;
      });
      return outcome;
    };
    await shown.click('Start');
    await shown.type('#field-note', 'Bread and time');
    answer!(true);
    await shown.settle();
    expect((shown.$('#field-note') as HTMLTextAreaElement).value).to.equal('Bread and time');
  });
  it('makes one write of a double tap and of Enter held down (fault 103)', async () => {
    const shown = await show(set(grid()));
    const choose = shown.control('Choose Square a');
    choose.click();
    choose.click();
    await shown.settle();
    shown.control('Chosen Square a').click();
    await shown.settle();
    expect(shown.asked.length).to.equal(1);
    await aTimeout(450);
    const other = shown.control('Choose Square b');
    other.focus();
    for (let i = 0; i < 5; i++) other.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', repeat: i > 0, bubbles: true, composed: true, cancelable: true }));
    const held = new KeyboardEvent('keydown', { key: 'Enter', repeat: true, bubbles: true, composed: true, cancelable: true });
    other.dispatchEvent(held);
    expect(held.defaultPrevented).to.equal(true);
    shown.$('#title-1').click();
    await shown.settle();
    const inDialog = shown.control('Choose');
    inDialog.click();
    await shown.settle();
    shown.control('Start').click();
    await shown.settle();
    expect(shown.asked.length, 'the next step took the place of the last: still one').to.equal(2);
  });
});

describe('choice board: keyboard', () => {
  it('opens with Enter, closes with Escape, goes back to the card', async () => {
    const shown = await show(set(grid()));
    shown.$('#title-2').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => shown.focused()?.id === 'detail-title', 'the title of the option has the focus');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => shown.focused()?.id === 'title-2', 'the card has the focus again');
    expect(shown.$('dialog').matches(':modal')).to.equal(false);
  });
  it('chooses with Space; arrows go from card to card as they are seen', async () => {
    const shown = await show(set(grid()));
    (shown.element.parentElement as HTMLElement).style.width = '900px';
    await shown.settle();
    shown.$('#title-0').focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(shown.focused()?.id).to.equal('title-1');
    await sendKeys({ press: 'ArrowDown' });
    expect(shown.focused()?.id).to.equal('title-4');
    await sendKeys({ press: 'End' });
    expect(shown.focused()?.id).to.equal('title-8');
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'Tab' });
    expect(shown.focused() === shown.control('Choose Square a'), 'has focus').to.equal(true);
    await sendKeys({ press: ' ' });
    await waitUntil(() => shown.asked.length === 1, 'it is chosen');
    await shown.settle();
    expect(shown.focused() === shown.control('Chosen Square a'), 'has focus').to.equal(true);
  });
  it('follows the reading direction (fault 89)', async () => {
    const shown = await show(set(grid()), ana, { dir: 'rtl' });
    shown.$('#title-0').focus();
    await sendKeys({ press: 'ArrowLeft' });
    expect(shown.focused()?.id).to.equal('title-1');
  });
  it('has one card in the tab order on a large board', async () => {
    const shown = await show(set(list(200)));
    expect(shown.all('.title').length).to.equal(200);
    expect(shown.all('.title:not([tabindex])').length).to.equal(1);
    shown.$('#title-0').focus();
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => shown.focused()?.id === 'title-1', 'the next card has the focus');
    await shown.settle();
    expect(shown.$('.title:not([tabindex])').id).to.equal('title-1');
  });
});

describe('choice board: what a learner sees', () => {
  it('says what is left, and celebrates', async () => {
    const near = await show(set(grid(), [choice('grid', 'a', 'done'), choice('grid', 'i', 'started'), choice('grid', 'b', 'done')]));
    expect(near.left()).to.equal('Choose one more in a row or column, or finish “Square i”.');
    expect(near.$('.next .btn').textContent).to.contain('Go on with “Square i”');
    const complete = await show(set(grid(), ['a', 'i'].map((id) => choice('grid', id, 'done'))));
    expect(complete.left()).to.equal('You did it. This board is complete.');
  });
  it('shows another try first, with the words of the teacher', async () => {
    const shown = await show(set(grid(), [choice('grid', 'a', 'started', { feedback: 'Now label the parts.' }), choice('grid', 'b', 'chosen')]));
    expect(shown.card('Square a').textContent).to.contain('Another try');
    await shown.click(/^Try “Square a” again/);
    expect(shown.$('.feedback').textContent).to.contain('Your teacher asks for another try');
    expect(shown.$('.feedback').textContent).to.contain('Now label the parts.');
  });
  it('always shows the standard, and points only when asked', async () => {
    const pointed = (showPoints: boolean) => grid({ showPoints, options: [{ id: 'a', title: 'A', standardIds: ['st-1'], points: 5 }, { id: 'b', title: 'B', standardIds: ['gone'] }] });
    const shown = await show(set(pointed(false)));
    expect(shown.card('A').textContent).to.contain('5.NF.A.1');
    expect(shown.card('B').textContent).to.contain('gone');
    expect(shown.text()).to.not.contain('5 points');
    expect((await show(set(pointed(true)))).text()).to.contain('5 points');
  });
  it('keeps and explains choices of squares that are gone', async () => {
    const shown = await show(set(grid(), [choice('grid', 'zz', 'done')]));
    expect(shown.$('.gone').textContent).to.contain('took 1 square off this board');
  });
  it('stands 0 options, blank titles and no standards (faults 66, 73, 87)', async () => {
    expect((await show(set(grid({ options: [] })))).text()).to.contain('no squares yet');
    const blank = await show(set(grid({ title: '', options: [{ id: 'a', title: ' \u200b ' }] })));
    expect(blank.$('.title').textContent).to.contain('(no title)');
    blank.$('.title').focus();
    expect(blank.focused() === blank.$('.title')).to.equal(true);
    const broken = await show(set(grid({ rule: { kind: 'count', of: ['a', 'b'], min: 3 } })));
    expect(broken.left()).to.equal('Ask the teacher about this board: it cannot be completed as it is.');
    const odd = await show(set(grid({ options: [{ id: 'a', title: 'A', minutes: '', points: Number.NaN, challenge: '3,5' }] })));
    for (const each of [blank, broken, odd]) expect(each.text()).to.not.match(/NaN|undefined|\[object|Infinity/);
  });
  it('cuts rings of needs, so that somebody can begin (fault 71)', async () => {
    const shown = await show(set(grid({ options: [{ id: 'a', title: 'A', needs: ['b'] }, { id: 'b', title: 'B', needs: ['a'] }] })));
    expect(shown.all('.card.open').length).to.equal(1);
    expect(shown.element.getDataReport().entries.map(({ code }) => code)).to.contain('ring');
  });
  it('keeps hard text in its card (faults 81, 82, 83)', async () => {
    const hard = ['<img src=x onerror=window.__xss=1>', 'W'.repeat(100_000), `Z${'\u0301'.repeat(10_000)}`, '\u202Eevil', 'العربية'];
    const shown = await show(set(grid({ options: hard.map((title, i) => ({ id: `o${i}`, title, description: title })) })), ana);
    (shown.element.parentElement as HTMLElement).style.width = '320px';
    await shown.settle();
    expect(shown.all('.title').map((title) => title.textContent.trim())).to.deep.equal(hard);
    expect(shown.element.scrollWidth).to.be.at.most(320);
    expect(Math.max(...shown.all('.title').map((title) => title.getBoundingClientRect().height))).to.be.below(140);
    expect((window as unknown as { __xss?: number }).__xss).to.equal(undefined);
  });
});
