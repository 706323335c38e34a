import 'axe-core/axe.min.js';
import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LONGEST_COMMENT } from '../../../src/components/rubric-scorer/score-desk.js';
import { analytic, ranged, records, show, singlePoint, submitted, teacher, type Shown } from './scorer.fixture.js';

const alone = { ...teacher, learner: 's-1' };
const inClass = { ...teacher, group: 'g' };
const total = (shown: Shown) => shown.text('[part=total]');

async function violations(element: Element): Promise<string[]> {
  const axe = (window as unknown as { axe: { run(node: Element, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe;
  const result = await axe.run(element, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
  return result.violations.map((violation) => `${violation.id}: ${violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

describe('scoring with levels', () => {
  it('is native radios in a fieldset with a legend, one group per criterion', async () => {
    const shown = await show(records(), alone);
    expect(shown.all('fieldset').map((each) => each.querySelector('legend')!.innerText)).to.deep.equal(['Ideas', 'Steps']);
    expect(new Set(shown.all<HTMLInputElement>('input[type=radio]').map(({ name }) => name)).size).to.equal(2);
    expect(shown.level(0, 2).closest('label')!.innerText).to.contain('Meeting').and.to.contain('3 points').and.to.contain('Meeting at a');
  });

  it('creates the draft with the first mark, then changes one mark at a time, each with its own version', async () => {
    const shown = await show(records(), alone);
    expect(total(shown)).to.equal('0 of 2 criteria scored');
    shown.level(0, 2).click();
    await shown.settle();
    shown.level(1, 3).click();
    await shown.settle();
    shown.level(1, 1).click();
    await shown.settle();
    expect(shown.asked.map(({ kind, changes }) => [kind, changes.length, changes[0]!.action])).to.deep.equal([['mark', 1, 'create'], ['mark', 1, 'update'], ['mark', 1, 'update']]);
    const [scoring] = shown.scorings();
    expect(scoring!.status).to.equal('draft');
    expect(scoring!.scorerId).to.equal('t-1');
    expect(scoring!.marks.map(({ criterionId, levelId, points, version }) => [criterionId, levelId, points, version])).to.deep.equal([['a', 'a-3', 3, 1], ['b', 'b-2', 2, 2]]);
    expect(total(shown)).to.equal('2 of 2 criteria scored, 5 of 8 points (56%)');
  });

  it('makes one scoring and one mark of several acts in the same moment (fault 103)', async () => {
    const shown = await show(records(), alone);
    shown.level(0, 2).click();
    shown.level(1, 0).click();
    shown.level(1, 0).click();
    await aTimeout(20);
    await shown.settle();
    expect(shown.scorings().length).to.equal(1);
    expect(shown.scorings()[0]!.marks.length).to.equal(2);
    expect(shown.asked.length).to.equal(2);
  });

  it('is being saved from the moment a mark is seen, so that nobody reads "saved" and leaves', async () => {
    const shown = await show(records({ scorings: [{ ...submitted, status: 'draft' }] }), alone);
    shown.level(0, 0).click();
    await shown.settle();
    expect(shown.element.status).to.equal('ready');
    shown.level(0, 2).click();
    await shown.element.updateComplete;
    expect([shown.asked.length, shown.element.status, shown.text('[part=status]')]).to.deep.equal([1, 'saving', 'Saving…']);
    await shown.settle();
    expect([shown.asked.length, shown.element.status]).to.deep.equal([2, 'ready']);
  });

  it('shows the choice at once and goes back where the host refuses it', async () => {
    let refuse: (reason: unknown) => void = () => undefined;
    const shown = await show(records(), alone, (event) => event.respondWith(new Promise((_, reject) => (refuse = reject))));
    shown.level(0, 1).click();
    await shown.settle();
    expect(shown.level(0, 1).checked).to.equal(true);
    expect(total(shown)).to.contain('1 of 2');
    refuse(new Error('no'));
    await aTimeout(10);
    await shown.settle();
    expect(shown.level(0, 1).checked).to.equal(false);
    expect(shown.$('[part=error]').innerText).to.contain('Something went wrong');
    expect(shown.scorings().length).to.equal(0);
  });

  it('leaves out what does not apply, says so, and clears', async () => {
    const shown = await show(records(), alone);
    shown.level(0, 3).click();
    await shown.settle();
    shown.level(1, 0).click();
    await shown.settle();
    const select = shown.all<HTMLSelectElement>('.reason select')[1]!;
    select.value = 'notApplicable';
    select.dispatchEvent(new Event('change'));
    await shown.settle();
    expect(shown.level(1, 0).checked).to.equal(false);
    expect(total(shown)).to.equal('2 of 2 criteria scored, 4 of 4 points (100%)');
    shown.all('[data-focus^=clear]')[1]!.click();
    await shown.settle();
    expect(total(shown)).to.equal('1 of 2 criteria scored, so far 4 of 4 points (100%)');
    expect(select.value).to.equal('notYetScored');
    expect(shown.focused(), 'the focus goes to the levels').to.match(/^level-/);
  });

  it('undoes step by step, and keeps the focus', async () => {
    const shown = await show(records(), alone);
    for (const [criterion, level] of [[0, 0], [0, 3], [1, 2]] as const) {
      shown.level(criterion, level).click();
      await shown.settle();
    }
    await shown.click('[data-focus=undo]');
    expect(shown.level(1, 2).checked).to.equal(false);
    expect(shown.focused()).to.equal('undo');
    await shown.click('[data-focus=undo]');
    expect(shown.level(0, 0).checked).to.equal(true);
    await shown.click('[data-focus=undo]');
    expect(total(shown)).to.equal('0 of 2 criteria scored');
    expect(shown.focused(), 'no undo is left: the criterion').to.match(/^criterion-/);
  });

  it('shows a mark out of range as text and does not count it (fault 67)', async () => {
    const draft = { ...submitted, status: 'draft', marks: [{ criterionId: 'a', state: 'scored', points: 99, version: 1 }] };
    const shown = await show(records({ scorings: [draft] }), alone);
    expect(shown.text('fieldset')).to.contain('99 points do not fit');
    expect(total(shown)).to.equal('1 of 2 criteria scored');
  });

  it('has no result, and no NaN, where nothing can be had (fault 73)', async () => {
    const odd = { ...analytic, criteria: [{ ...analytic.criteria[0], weight: 0 }, { id: 'z', title: 'Z', weight: -1, levels: [{ id: 'z1', label: 'Zero', points: 0 }] }, { id: 'e', title: 'E', levels: [] }] };
    const shown = await show(records({ rubrics: [odd] }), alone);
    shown.level(0, 0).click();
    await shown.settle();
    shown.level(1, 0).click();
    await shown.settle();
    expect(total(shown)).to.equal('2 of 3 criteria scored');
    expect(shown.text()).to.not.match(/NaN|Infinity|undefined|\[object/);
  });
});

describe('keys', () => {
  it('arrows move and choose, and wrap', async () => {
    const shown = await show(records(), alone);
    shown.level(0, 3).click();
    shown.level(0, 3).focus();
    await shown.settle();
    await sendKeys({ press: 'ArrowDown' });
    await shown.settle();
    expect(shown.scorings()[0]!.marks[0]!.levelId).to.equal('a-1');
    expect(shown.focused()).to.match(/^level-.+-0$/);
  });

  it('digits choose and go on to the next without a mark, then to the button; Backspace goes back', async () => {
    const shown = await show(records(), alone);
    shown.level(0, 0).focus();
    await sendKeys({ press: '3' });
    await shown.settle();
    expect(shown.focused()).to.equal(shown.level(1, 0).dataset['focus']);
    expect(shown.level(1, 0).checked).to.equal(false);
    await sendKeys({ press: '2' });
    await shown.settle();
    expect(shown.focused()).to.equal('submit');
    expect(shown.scorings()[0]!.marks.map(({ levelId }) => levelId)).to.deep.equal(['a-3', 'b-2']);
    shown.level(0, 2).focus();
    await sendKeys({ press: 'Backspace' });
    await shown.settle();
    expect(shown.scorings()[0]!.marks.map(({ state }) => state)).to.deep.equal(['scored', 'notYetScored']);
    expect(shown.focused()).to.equal(shown.level(1, 0).dataset['focus']);
  });

  it('digits choose while a level has the focus, and never while somebody types', async () => {
    const shown = await show(records(), alone);
    shown.level(1, 0).focus();
    await sendKeys({ press: '3' });
    await shown.settle();
    expect(shown.scorings()[0]!.marks.map(({ levelId }) => levelId)).to.deep.equal(['b-3']);
    shown.level(0, 0).focus();
    await sendKeys({ press: '9' });
    shown.$('#comment-all').focus();
    await sendKeys({ press: '1' });
    await shown.settle();
    expect(shown.asked.length).to.equal(1);
    expect(shown.$<HTMLTextAreaElement>('#comment-all').value).to.equal('1');
  });
});

describe('points in ranges', () => {
  const open = () => show(records({ rubrics: [ranged] }), alone);
  it('level and points follow each other', async () => {
    const shown = await open();
    shown.level(0, 1).click();
    await shown.settle();
    const field = shown.$<HTMLInputElement>('.points input');
    expect(field.value).to.equal('6');
    await shown.type('.points input', '8,5');
    expect(shown.level(0, 2).checked).to.equal(true);
    expect(shown.scorings()[0]!.marks[0]).to.include({ points: 8.5, levelId: 'l3' });
    expect(total(shown)).to.contain('8.5 of 10 points (85%)');
  });

  for (const [text, words] of [['11', 'The most here is 10'], ['-1', 'Points start at 0'], ['four', 'Write a number']] as const) {
    it(`"${text}" stays in the field with its message, and is not saved (fault 105)`, async () => {
      const shown = await open();
      await shown.type('.points input', text);
      const field = shown.$<HTMLInputElement>('.points input');
      expect(field.value).to.equal(text);
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      expect(shown.$(`#${field.getAttribute('aria-describedby')}`).innerText).to.contain(words);
      expect(shown.asked).to.deep.equal([]);
      await shown.click('[data-focus=submit]');
      expect(shown.focused(), 'submitting leads to it').to.match(/^points-/);
      expect(shown.asked).to.deep.equal([]);
    });
  }
});

describe('comments', () => {
  it('are saved on leaving the field, with real keys', async () => {
    const shown = await show(records(), alone);
    await shown.click('[data-focus^=open-comment]');
    expect(shown.focused()).to.match(/^comment-/);
    await sendKeys({ type: 'Good' });
    expect(shown.asked.length).to.equal(0);
    await sendKeys({ press: 'Tab' });
    await shown.settle();
    expect(shown.scorings()[0]!.marks[0]).to.include({ comment: 'Good', state: 'notYetScored' });
    await shown.type('#comment-all', 'All in all');
    expect(shown.scorings()[0]!.comment).to.equal('All in all');
  });

  it('stay in the field where saving failed, also when another mark is given (fault 105)', async () => {
    let fail = true;
    const shown = await show(records(), alone, (event) => fail && event.respondWith(Promise.reject(new Error('no'))));
    await shown.type('#comment-all', 'Mine');
    fail = false;
    shown.level(0, 1).click();
    await shown.settle();
    expect(shown.$<HTMLTextAreaElement>('#comment-all').value).to.equal('Mine');
    expect(shown.scorings()[0]!.comment).to.equal('');
    shown.level(1, 1).click();
    await shown.settle();
    await shown.click('[data-focus=submit]');
    expect(shown.scorings()[0]).to.include({ comment: 'Mine', status: 'submitted' });
  });

  it('of 1 MB are counted, never cut, and not sent (fault 85)', async () => {
    const shown = await show(records(), alone);
    const long = 'a'.repeat(1_000_000);
    await shown.type('#comment-all', long);
    expect(shown.$<HTMLTextAreaElement>('#comment-all').value.length).to.equal(1_000_000);
    expect(shown.text('#note-comment-all')).to.contain('996,000 letters too long');
    expect(shown.asked).to.deep.equal([]);
    await shown.type('#comment-all', 'a'.repeat(LONGEST_COMMENT));
    expect(shown.text('#note-comment-all')).to.equal('0 letters left');
    expect(shown.scorings()[0]!.comment.length).to.equal(LONGEST_COMMENT);
  });

  it('come from the bank with one tap, once', async () => {
    const commentSnippets = [{ id: 'c1', text: 'Add a picture', criterionId: 'a' }, { id: 'c2', text: 'For all' }];
    const shown = await show(records({ commentSnippets }), alone);
    await shown.click('[data-focus^=open-comment]');
    await shown.click('fieldset .bank button');
    await shown.click('fieldset .bank button');
    expect(shown.scorings()[0]!.marks[0]!.comment).to.equal('Add a picture');
    expect(shown.focused()).to.match(/^comment-/);
  });
  it('say the name of the one who is scored, by tap and by Alt with a digit', async () => {
    const shown = await show(records({ commentSnippets: [{ id: 'c1', text: 'Well done, {name}!' }, { id: 'c2', text: '{name}, go on.' }] }), { ...teacher, learner: 's-3' });
    expect(shown.text('.overall [part=snippet]')).to.equal('Well done, Chloé!');
    shown.$('#comment-all').focus();
    await sendKeys({ down: 'Alt' });
    await sendKeys({ press: 'Digit2' });
    await sendKeys({ up: 'Alt' });
    await shown.settle();
    expect(shown.scorings()[0]!.comment).to.equal('Chloé, go on.');
    expect(shown.focused()).to.equal('comment-all');
  });
  it('are kept with a place for the name, once, and searched where they are many', async () => {
    const many = Array.from({ length: 12 }, (_, i) => ({ id: `c${i}`, text: `Remark ${i}`, tags: i === 11 ? ['maths'] : [] }));
    const shown = await show(records({ commentSnippets: many }), alone);
    await shown.type('#comment-all', 'Ana, Anabel liked it. So did Ana.');
    await shown.click('[data-focus=keep-comment-all]');
    expect(shown.set().commentSnippets!.at(-1)!.text).to.equal('{name}, Anabel liked it. So did {name}.');
    expect(shown.$('[data-focus=keep-comment-all]').getAttribute('aria-disabled'), 'what is kept is not offered again').to.equal('true');
    expect(shown.all('.overall [part=snippet]').length).to.equal(9);
    expect(shown.text('.overall .bank')).to.contain('4 more');
    const search = shown.$<HTMLInputElement>('.overall input[type=search]');
    search.value = 'MATHS';
    search.dispatchEvent(new InputEvent('input'));
    await shown.settle();
    expect(shown.all('.overall [part=snippet]').map((button) => button.innerText.trim())).to.deep.equal(['Remark 11']);
  });
});

describe('submitting', () => {
  it('writes status and evidence in one change; taking back takes both back; again replaces', async () => {
    const shown = await show(records(), alone);
    shown.level(0, 2).click();
    shown.level(1, 3).click();
    await shown.settle();
    await shown.click('[data-focus=submit]');
    const submit = shown.asked.at(-1)!;
    expect(submit.kind).to.equal('submit');
    const id = shown.scorings()[0]!.id;
    expect(submit.changes.map((change) => [change.collection, change.action, change.id])).to.deep.equal([['scorings', 'update', id], ['evidence', 'create', `${id}:a:x`], ['evidence', 'create', `${id}:b:x`], ['evidence', 'create', `${id}:b:y`]]);
    expect(shown.focused()).to.equal('take-back');
    expect(shown.all('fieldset, textarea, input').length).to.equal(0);
    await shown.click('[data-focus=take-back]');
    expect(shown.set().evidence).to.deep.equal([]);
    expect(shown.scorings()[0]).to.include({ status: 'draft' });
    expect(shown.focused()).to.equal('submit');
    shown.level(0, 0).click();
    await shown.settle();
    await shown.click('[data-focus=submit]');
    expect(shown.set().evidence!.map(({ id: piece, points }) => [piece.replace(id, ''), points])).to.deep.equal([[':a:x', 1], [':b:x', 4], [':b:y', 4]]);
  });

  it('says what has no mark, leads there, and can go on without', async () => {
    const shown = await show(records(), alone);
    shown.level(0, 2).click();
    await shown.settle();
    await shown.click('[data-focus=submit]');
    expect(shown.text('.missing')).to.contain('1 criterion has no mark yet');
    expect(shown.focused()).to.match(/^level-.+-0$/);
    expect(shown.scorings()[0]!.status).to.equal('draft');
    await shown.click('[data-focus=anyway]');
    expect(shown.scorings()[0]!.status).to.equal('submitted');
    expect(shown.set().evidence!.length).to.equal(1);
  });

  it('asked twice is one write (fault 103)', async () => {
    const shown = await show(records({ scorings: [{ ...submitted, status: 'draft' }] }), alone, (event) => event.type.includes('submit') && event.respondWith(aTimeout(10)));
    shown.$('[data-focus=submit]').click();
    shown.$('[data-focus=submit]').click();
    await aTimeout(30);
    await shown.settle();
    expect(shown.asked.filter(({ kind }) => kind === 'submit').length).to.equal(1);
  });
});

describe('a pile of work', () => {
  it('says how far it is, goes to the next who waits, and keeps who is in view', async () => {
    const shown = await show(records({ scorings: [submitted] }), inClass);
    expect(shown.text('.pile-line')).to.equal('1 of 3 scored');
    expect(shown.text('.whose')).to.equal('Ben');
    shown.level(0, 1).click();
    await shown.settle();
    await shown.click('[data-focus=submit]');
    await shown.click('[data-focus=anyway]');
    expect(shown.text('.whose'), 'submitting does not turn the page').to.equal('Ben');
    expect(shown.focused()).to.equal('next');
    await shown.click('[data-focus=next]');
    expect(shown.text('.whose')).to.equal('Chloé');
    expect(shown.focused()).to.equal('whose');
    expect(shown.text('.pile-line')).to.equal('2 of 3 scored');
    expect(shown.level(0, 1).checked, 'nothing carried over').to.equal(false);
  });

  it('keeps what was typed for one learner apart from the next', async () => {
    const shown = await show(records(), inClass, (event) => event.preventDefault());
    await shown.type('#comment-all', 'For Ana');
    await shown.click('[data-focus=next]');
    expect(shown.$<HTMLTextAreaElement>('#comment-all').value).to.equal('');
    await shown.click('[data-focus=previous]');
    expect(shown.$<HTMLTextAreaElement>('#comment-all').value).to.equal('For Ana');
  });

  it("shows another teacher's scoring as a table, and lets a second one score too", async () => {
    const shown = await show(records({ scorings: [{ ...submitted, scorerId: 't-9' }] }), { ...teacher, learner: 's-1' });
    expect(shown.text()).to.contain('Another teacher scored this.');
    await shown.click('[data-focus=score-too]');
    shown.level(0, 0).click();
    await shown.settle();
    expect(shown.scorings().map(({ role, workId }) => [role, workId])).to.deep.equal([['teacher', 'w'], ['second', 'w']]);
  });
});

describe('single-point and holistic', () => {
  it('words on both sides are a mark; no level is forced', async () => {
    const shown = await show(records({ rubrics: [singlePoint] }), alone);
    await shown.type('fieldset textarea[id^=growing]', 'Needs a fact');
    expect(total(shown)).to.equal('1 of 2 criteria scored');
    shown.level(1, 0).click();
    await shown.settle();
    expect(shown.scorings()[0]!.marks.map(({ state, levelId, growing }) => [state, levelId ?? null, growing ?? ''])).to.deep.equal([['scored', null, 'Needs a fact'], ['scored', 'n', '']]);
    expect(shown.text()).to.not.match(/NaN|points/);
  });

  it('a holistic rubric takes its own name for its one criterion', async () => {
    const whole = { ...analytic, kind: 'holistic', criteria: [{ ...analytic.criteria[0], title: '' }] };
    const shown = await show(records({ rubrics: [whole] }), alone);
    expect(shown.text('legend')).to.equal('Explain it');
  });
});

describe('odd and large rubrics', () => {
  it('names what has no title, and can still be used (fault 87)', async () => {
    const blank = { ...analytic, title: ' ', criteria: [{ ...analytic.criteria[0], title: '\u200B' }, { ...analytic.criteria[1], title: '', levels: [{ id: 'q', label: '  ', points: 1 }] }] };
    const shown = await show(records({ rubrics: [blank] }), alone);
    expect(shown.all('legend').map((each) => each.innerText)).to.deep.equal(['(no title)', '(no title)']);
    expect(shown.level(1, 0).closest('label')!.innerText).to.contain('(no title)');
    expect(await violations(shown.element)).to.deep.equal([]);
  });

  it('shows hostile text as text, in its cell (fault 81)', async () => {
    const nasty = ['<img src=x onerror="window.__rubric=1">', '\u202Eevil', 'W'.repeat(100_000), 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢'.repeat(50)];
    const criteria = nasty.map((title, i) => ({ id: `__proto__${i}`, title, description: title, levels: [{ id: 'constructor', label: title, descriptor: title, points: 1 }] }));
    const shown = await show(records({ rubrics: [{ ...analytic, criteria }] }), { ...alone });
    (shown.element.parentElement as HTMLElement).style.width = '320px';
    await shown.settle();
    expect(shown.$('legend').innerText).to.equal(nasty[0]);
    expect(shown.element.shadowRoot!.querySelectorAll('img').length).to.equal(0);
    expect(shown.element.scrollWidth).to.be.at.most(320);
    expect(shown.all('legend').every((each) => each.getBoundingClientRect().height < 300)).to.equal(true);
    shown.level(0, 0).click();
    await shown.settle();
    expect(shown.scorings()[0]!.marks[0]!.criterionId).to.equal('__proto__0');
  });

  it('takes 50 criteria of 10 levels', async () => {
    const criteria = Array.from({ length: 50 }, (_, i) => ({ id: `c${i}`, title: `Criterion ${i}`, levels: Array.from({ length: 10 }, (_each, j) => ({ id: `c${i}-${j}`, label: `Level ${j}`, descriptor: 'What it looks like', points: j })) }));
    const shown = await show(records({ rubrics: [{ ...analytic, criteria }] }), alone);
    expect(shown.all('input[type=radio]').length).to.equal(500);
    shown.level(49, 9).click();
    await shown.settle();
    shown.level(0, 8).focus();
    await sendKeys({ press: '9' });
    await shown.settle();
    expect(total(shown)).to.contain('2 of 50 criteria scored').and.to.contain('17 of 18 points');
    (shown.element.parentElement as HTMLElement).style.width = '320px';
    await shown.settle();
    expect(shown.element.scrollWidth).to.be.at.most(320);
  });
});

describe('accessibility of the form', () => {
  for (const [name, data, attributes] of [['levels', records(), inClass], ['ranges', records({ rubrics: [ranged] }), alone], ['single-point', records({ rubrics: [singlePoint] }), alone]] as const) {
    it(`has no violations: ${name}, marked, with a comment open and a message shown`, async () => {
      const shown = await show(data, attributes);
      shown.level(0, 0).click();
      await shown.settle();
      await shown.click('[data-focus^=open-comment]');
      if (name === 'ranges') await shown.type('.points input', '99');
      await shown.type('#comment-all', 'a'.repeat(LONGEST_COMMENT + 5));
      await shown.click('[data-focus=submit]');
      expect(await violations(shown.element)).to.deep.equal([]);
    });
  }
  it('finds a planted violation', async () => {
    const shown = await show(records(), alone);
    shown.$('legend').parentElement!.append(document.createElement('textarea'));
    expect((await violations(shown.element)).join(' ')).to.contain('label');
  });
});
