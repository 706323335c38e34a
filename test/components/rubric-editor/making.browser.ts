/** A rubric from a template, its levels and criteria, saving, and what is never lost. */
import { expect } from '@open-wc/testing';
import { addLocale } from '../../../src/ui/locale/registry.js';
import { es } from '../../../src/locales/es.js';
import { axeViolations, criterion, names, open, rubric, scoring, set, show, teacher } from './rubric.fixture.js';

const titles = (shown: Awaited<ReturnType<typeof show>>) => shown.all<HTMLInputElement>('.line > .field input').map(({ value }) => value);
const points = (shown: Awaited<ReturnType<typeof show>>) => shown.all<HTMLInputElement>('.heads .number input').map(({ value }) => value);

describe('rubric editor: the list', () => {
  it('shows every rubric, and makes a new one from a template', async () => {
    const shown = await show(set([rubric()], { scorings: [scoring('x', 's-1', { a: 2 })] }));
    expect(shown.text()).to.contain('Analytic · 3 criteria · 1 work was scored with it');
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    await shown.click(/^Four levels with ranges/);
    expect(shown.focused()).to.equal('Title');
    expect(shown.all('.criterion').length).to.equal(3);
    expect(points(shown)).to.deep.equal(['0', '3', '4', '6', '7', '9', '10', '10']);
    expect(shown.asked, 'nothing is saved unasked').to.deep.equal([]);
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    await shown.click('All rubrics');
    expect(shown.text()).to.contain('Not saved yet');
  });
  it('keeps a draft from the first letter, and saves it once it can be scored', async () => {
    const shown = await show(set([]));
    await shown.click(/^Single-point/);
    await shown.type('Title', 'W');
    await shown.click('All rubrics');
    await shown.click('Edit W');
    await shown.click('Save');
    expect(shown.asked, 'criteria without a title are in the way').to.deep.equal([]);
    expect(shown.text()).to.contain('Something is in the way');
    expect(shown.focused()).to.equal('Criterion 1');
    for (const [i, title] of ['One', 'Two', 'Three'].entries()) await shown.type(`Criterion ${i + 1}`, title);
    expect(shown.text()).to.contain('It is ready to be saved');
    const button = shown.named('Save');
    button.click();
    button.click();
    await shown.settle();
    expect(shown.asked.length).to.equal(1);
    const [change] = shown.asked[0]!;
    expect(change!.action).to.equal('create');
    expect((change as unknown as { record: { structureHash: string } }).record.structureHash).to.match(/^[0-9a-f]{16}$/);
    expect(shown.element['records'].rubrics!.length).to.equal(1);
    expect(shown.text()).to.not.contain('Not saved yet');
  });
  it('is for teachers', async () => {
    const student = await show(set([rubric()]), { 'viewer-role': 'student' });
    expect(student.text()).to.contain('Only a teacher');
    expect(student.all('button').length).to.equal(0);
    const office = await show(set([rubric()]), { 'viewer-role': 'administrator' });
    expect(office.all('.template').length).to.equal(0);
    await office.click('Look at Essay');
    expect(office.all('input:not([disabled]), select:not([disabled]), textarea:not([disabled]), .primary').length).to.equal(0);
  });
  it('speaks Spanish', async () => {
    addLocale(es);
    const shown = await show(set([rubric()]), teacher, 'es');
    await shown.click(/^Editar Essay/);
    expect(shown.text()).to.contain('¿Se puede valorar con ella?');
  });
});

describe('rubric editor: levels and criteria', () => {
  it('names a level once for all criteria, and lets one have its own', async () => {
    const shown = await open(set([rubric()]));
    await shown.type('Level 1', 'Beginning');
    await shown.click('Save');
    expect(shown.rubric()!.criteria.map(({ levels }) => levels[0]!.label)).to.deep.equal(['Beginning', 'Beginning', 'Beginning']);
    shown.all('[data-focus="own b"]')[0]!.click();
    await shown.settle();
    const own = shown.all<HTMLInputElement>('.criterion:nth-child(2) .cell input');
    expect(own[0]!.value).to.equal('Beginning');
    own[1]!.value = '7';
    own[1]!.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await shown.settle();
    expect(shown.text()).to.contain('1 criterion has levels of its own');
    expect(shown.text()).to.contain('“Growing” gives fewer points than the level before it'.replaceAll(/[“”]/g, ''));
    await shown.click('Put levels in order of points');
    expect(shown.text()).to.contain('It is ready to be saved');
    await shown.click('Use the common levels');
    expect(shown.text()).to.not.contain('levels of its own.');
    expect(await axeViolations(shown.element)).to.deep.equal([]);
  });
  it('moves by buttons and keys, adds, duplicates and removes, with undo, and never loses the focus', async () => {
    const shown = await open(set([rubric()]));
    await shown.click('Move “Order” up');
    expect(titles(shown)).to.deep.equal(['Order', 'Ideas', 'Voice']);
    expect(shown.focused()).to.equal('Move “Order” up');
    await shown.click('Move “Order” up');
    expect(titles(shown), 'at the end it stays').to.deep.equal(['Order', 'Ideas', 'Voice']);
    shown.all('.line input')[0]!.focus();
    await shown.press('ArrowDown', { altKey: true });
    expect(titles(shown)).to.deep.equal(['Ideas', 'Order', 'Voice']);
    expect((shown.root.activeElement as HTMLInputElement).value).to.equal('Order');
    await shown.click('Duplicate “Order”');
    expect(titles(shown)).to.deep.equal(['Ideas', 'Order', 'Order (copy)', 'Voice']);
    expect((shown.root.activeElement as HTMLInputElement).value).to.equal('Order (copy)');
    await shown.click('Remove “Voice”');
    expect((shown.root.activeElement as HTMLInputElement).value).to.equal('Order (copy)');
    await shown.press('Enter');
    expect(titles(shown).length).to.equal(4);
    expect(shown.focused()).to.equal('Criterion 4');
    for (let i = 0; i < 6; i++) await shown.click('Undo');
    expect(titles(shown)).to.deep.equal(['Ideas', 'Order', 'Voice']);
    await shown.press('y', { ctrlKey: true });
    expect(titles(shown)).to.deep.equal(['Order', 'Ideas', 'Voice']);
  });
  it('moves, adds and takes levels away for all criteria', async () => {
    const shown = await open(set([rubric()]));
    await shown.click('Add a level');
    expect(shown.focused()).to.equal('Level 5');
    expect(points(shown)).to.deep.equal(['1', '2', '3', '4', '5']);
    await shown.click('Move “Growing” lower');
    expect(shown.text()).to.contain('fewer points than the level before');
    expect(shown.focused()).to.equal('Move “Growing” lower');
    await shown.click('Put levels in order of points');
    await shown.click('Take the level “Starting” away');
    expect(shown.focused()).to.equal('Level 1');
    expect(points(shown)).to.deep.equal(['2', '3', '4', '5']);
  });
  it('changes kind and points, and undo brings back what was there', async () => {
    const shown = await open(set([rubric()]));
    await shown.choose('Kind', 'singlePoint');
    expect(shown.all('.heads .cell').length).to.equal(1);
    expect(shown.all('.criterion .cell textarea').map((area) => (area as HTMLTextAreaElement).value)).to.deep.equal(['Ideas 3', 'Order 3', 'Voice 3']);
    await shown.click('Undo');
    expect(shown.all('.criterion .cell textarea').length).to.equal(12);
    await shown.choose('Kind', 'holistic');
    expect(shown.$('#about-kind').getAttribute('aria-describedby')).to.contain('about-kind-problem');
    expect(shown.$('#about-kind-problem').textContent).to.contain('A holistic rubric has one criterion');
    await shown.click('Undo');
    await shown.choose('A level gives', 'ranges');
    expect(points(shown)).to.deep.equal(['0', '1', '2', '2', '3', '3', '4', '4']);
    await shown.choose('A level gives', 'none');
    expect(points(shown)).to.deep.equal([]);
  });
  it('asks for weight, group, feedback only, standards and student words', async () => {
    const shown = await open(set([rubric()]));
    await shown.click(/^Also in a student/);
    await shown.type('The criterion in a student’s words', 'I have ideas.');
    shown.all<HTMLDetailsElement>('details')[0]!.open = true;
    await shown.settle();
    await shown.type('Weight', '-1');
    expect(shown.$('#c0-weight-problem').textContent).to.contain('below zero');
    expect(shown.$('#c0-weight').getAttribute('aria-invalid')).to.equal('true');
    await shown.type('Weight', '2,5');
    await shown.type('Group', 'Content');
    await shown.type('Find a standard', '5.NF');
    await shown.press('Enter');
    await shown.type('Find a standard', 'multiply');
    await shown.click(/Multiply fractions/);
    await shown.click('May be left without a mark');
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    await shown.click('Save');
    const { weight, group, standardIds, studentWording, optional } = shown.rubric()!.criteria[0]!;
    expect({ weight, group, standardIds, studentWording, optional }).to.deep.equal({ weight: 2.5, group: 'Content', standardIds: ['st-1', 'st-2'], studentWording: 'I have ideas.', optional: true });
    await shown.click('For feedback only: it does not count');
    await shown.click('Save');
    expect(shown.rubric()!.criteria[0]!.weight).to.equal(0);
  });
});

describe('rubric editor: bad input', () => {
  it('says what is wrong with points beside their field, tied to it, and keeps what is half a number', async () => {
    const shown = await open(set([rubric()]));
    await shown.choose('A level gives', 'ranges');
    const [from, to] = [shown.$('#common-points-1-min') as HTMLInputElement, shown.$('#common-points-1') as HTMLInputElement];
    const put = async (input: HTMLInputElement, text: string) => {
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await shown.settle();
    };
    await put(from, '5');
    expect(shown.$('#common-points-1-problem').textContent).to.contain('ends below where it begins');
    await put(from, '1');
    expect(shown.$('#common-points-1-problem').textContent).to.contain('hold the same points');
    await put(from, '2');
    await put(to, '2');
    await put(shown.$('#common-points-3') as HTMLInputElement, '9');
    await put(shown.$('#common-points-3-min') as HTMLInputElement, '7');
    expect(shown.$('#common-points-3-problem').textContent).to.contain('that no level holds');
    await put(to, '2..');
    expect(to.getAttribute('aria-describedby')).to.equal('common-points-1-problem');
    await shown.click('Save');
    expect(shown.asked).to.deep.equal([]);
    expect(shown.root.activeElement).to.equal(to);
    expect(to.value, 'nothing typed is lost').to.equal('2..');
  });
  it('keeps a rubric without levels, or with one, and says what is in the way', async () => {
    const shown = await open(set([rubric({ criteria: [criterion('a', 'Ideas', { levels: [] }), criterion('b', 'Order', { levels: [{ id: 'x', label: 'Done' }] })] })]));
    expect(shown.text()).to.contain('has no levels');
    const none = await open(set([rubric({ criteria: [] })]));
    expect(none.text()).to.contain('It has no criteria.');
    await none.click('Add a criterion');
    expect(none.focused()).to.equal('Criterion 1');
  });
  it('shows hostile and endless text as text, inside its field (faults 81, 83)', async () => {
    const nasty = '<img src=x onerror="window.__rubric=1">\u202E evil';
    const long = 'W'.repeat(10_000);
    const shown = await open(set([rubric({ title: nasty, criteria: [criterion('a', nasty, { description: long }), criterion('__proto__', 'toString', { levels: [{ id: 'constructor', label: nasty, descriptor: long }] })] })]));
    shown.element.parentElement!.style.inlineSize = '320px';
    await shown.settle();
    expect(shown.element.scrollWidth).to.be.at.most(320);
    expect(shown.all('img').length).to.equal(0);
    expect((window as unknown as { __rubric?: number }).__rubric).to.equal(undefined);
    expect(shown.all<HTMLTextAreaElement>('.criterion textarea').some(({ value }) => value === long)).to.equal(true);
    await shown.type('Title', 'x');
    await shown.click('Save');
    expect(shown.rubric()!.criteria.map(({ id }) => id)).to.deep.equal(['a', '__proto__']);
  });
  it('edits 50 criteria by 10 levels, those shown that are opened', async () => {
    const many = rubric({ criteria: Array.from({ length: 50 }, (_, i) => criterion(`c${i}`, `Criterion ${i}`, { levels: Array.from({ length: 10 }, (_, j) => ({ id: `c${i}-${j}`, label: `L${j}`, points: j })) })) });
    const shown = await open(set([many]));
    expect(shown.all('.criterion').length).to.equal(50);
    expect(shown.all('.criterion .cell').length).to.equal(0);
    await shown.click('Details of “Criterion 49”');
    expect(shown.all('.criterion .cell').length).to.equal(10);
    await shown.type('Level 10', 'Top');
    await shown.click('Save');
    expect(shown.rubric()!.criteria.every(({ levels }) => levels[9]!.label === 'Top')).to.equal(true);
  });
  it('keeps the text when saving fails or is refused', async () => {
    const shown = await open(set([rubric()]));
    shown.element.addEventListener('way-rubric-request', (event) => (event as Event & { respondWith(p: Promise<void>): void }).respondWith(Promise.reject(new Error('no'))), { once: true });
    await shown.type('Title', 'Changed');
    await shown.click('Save');
    expect(shown.text()).to.contain('This could not be saved');
    shown.element.addEventListener('way-rubric-request', (event) => event.preventDefault(), { once: true });
    await shown.click('Save');
    expect(shown.text()).to.contain('did not take this');
    expect((shown.named('Title') as HTMLInputElement).value).to.equal('Changed');
    await shown.click('Save');
    expect(shown.rubric()!.title).to.equal('Changed');
  });
  it('lays cells out in a row where there is room, and stacks them at 320 px', async () => {
    const shown = await open(set([rubric()]));
    const lefts = () => new Set(shown.all('.criterion:first-child .cell').map((cell) => Math.round(cell.getBoundingClientRect().left))).size;
    shown.element.parentElement!.style.inlineSize = '1100px';
    await shown.settle();
    expect(lefts()).to.equal(names.length);
    shown.element.parentElement!.style.inlineSize = '320px';
    await shown.settle();
    expect(lefts()).to.equal(1);
    expect(shown.element.scrollWidth).to.be.at.most(320);
    for (const control of shown.all('button, input:not([type=checkbox]), select, summary')) if (control.getClientRects().length > 0 && !control.classList.contains('visually-hidden')) expect(control.getBoundingClientRect().height, control.outerHTML.slice(0, 80)).to.be.at.least(28);
  });
});
