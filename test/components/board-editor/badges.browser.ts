/** Badges, and whose board it is. */
import { expect } from '@open-wc/testing';
import { addLocale } from '../../../src/ui/locale/registry.js';
import { es } from '../../../src/locales/es.js';
import { axeViolations, menu, set, show, teacher } from './editor.fixture.js';

const open = (fields: object = {}, more: object = {}, lang = 'en') => show(set([menu(fields)], more), { ...teacher, board: 'menu' }, lang);
const badge = (id: string, title: string, rule: object = { kind: 'count', min: 1 }) => ({ id, title, rule });

describe('board editor: badges', () => {
  it('are off, and begin with one that only wants a name', async () => {
    const shown = await open();
    expect(shown.all('[part="badge"]').length).to.equal(0);
    await shown.click('Give badges on this board');
    expect(shown.focused()).to.equal('Name of the badge');
    await shown.type('Name of the badge', 'Well begun');
    const kind = shown.$('[data-focus="badge-0 "]') as HTMLSelectElement;
    expect([...kind.options].map(({ value }) => value)).to.include.members(['done', 'count', 'perSection', 'points', 'any']);
    expect(shown.all('[part="badge"] select[aria-label="Of which squares"] option').map((each) => (each as HTMLOptionElement).value)).to.deep.equal(['any', 'these'], '"more" is of the board alone');
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    await shown.click('Save');
    const { showBadges, badges } = shown.board()!;
    expect([showBadges, badges!.map(({ title, rule }) => ({ title, rule }))]).to.deep.equal([true, [{ title: 'Well begun', rule: { kind: 'count', min: 3 } }]]);
  });
  it('are for any rule, and are undone step by step', async () => {
    const shown = await open({ showBadges: true, badges: [badge('x', 'One'), badge('y', 'Two')] });
    const kind = shown.$('[data-focus="badge-1 "]') as HTMLSelectElement;
    kind.value = 'done';
    kind.dispatchEvent(new Event('change', { bubbles: true }));
    await shown.settle();
    await shown.click('Move “Two” up');
    expect(shown.focused()).to.equal('Move “Two” up');
    await shown.click('Remove “One”');
    expect(shown.focused()).to.equal('Name of the badge');
    await shown.click('Save');
    expect(shown.board()!.badges).to.deep.equal([{ id: 'y', title: 'Two', rule: { kind: 'done', optionId: 'a' } }]);
    await shown.click('Undo');
    await shown.click('Undo');
    await shown.click('Undo');
    await shown.click('Save');
    expect(shown.board()!.badges).to.deep.equal([badge('x', 'One'), badge('y', 'Two')]);
  });
  it('say when nobody can earn them, and keep half a number', async () => {
    const shown = await open({ showBadges: true, badges: [badge('x', 'One', { kind: 'points', min: 50 })] });
    expect(shown.$('[part="badge"]').textContent).to.contain('It asks for 50 points, and all squares together give 0.');
    const number = shown.$('[data-focus="badge-0  min"]') as HTMLInputElement;
    number.value = 'ten';
    number.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await shown.settle();
    await shown.click('Save');
    expect(shown.asked.length).to.equal(0);
    expect((shown.root.activeElement as HTMLInputElement).value).to.equal('ten');
  });
  it('go with the only square they were for; others lose its name', async () => {
    const shown = await open({ showBadges: true, badges: [badge('x', 'Soup star', { kind: 'done', optionId: 'a' }), badge('y', 'Two', { kind: 'count', of: ['a', 'b'], min: 1 })] });
    await shown.click('Details of “Soup”');
    await shown.click('Remove “Soup”');
    await shown.click('Save');
    expect(shown.board()!.badges).to.deep.equal([badge('y', 'Two', { kind: 'count', of: ['b'], min: 1 })]);
  });
});

describe('board editor: whose board it is', () => {
  const learners = Array.from({ length: 70 }, (_, i) => ({ id: `s-${i}`, givenName: `Kim ${String(i).padStart(2, '0')}` }));
  const groups = [{ id: 'g', title: 'Room 14', learnerIds: ['s-1', 's-2'] }, { id: 'h', title: 'Room 15', learnerIds: ['s-2', 's-69'] }];
  it('is everybody’s until somebody is picked: one by one, by search, by whole groups', async () => {
    const shown = await open({}, { learners, groups });
    expect(shown.text()).not.to.contain('learners picked');
    const some = shown.$('[data-focus="audience some"]') as HTMLInputElement;
    some.focus();
    some.click();
    await shown.settle();
    expect(shown.text()).to.contain('no learner sees this board');
    expect(shown.all('.audience .checks input').length).to.equal(60);
    expect(shown.text()).to.contain('10 more. Type a part of the name');
    await shown.choose('A whole group', 'h');
    await shown.click('Add this group');
    expect(shown.focused()).to.equal('Add this group');
    await shown.type('Find a learner', 'kim 07');
    await shown.click('Kim 07');
    expect(shown.text()).to.contain('3 learners picked');
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    await shown.click('Save');
    expect(shown.board()!.learnerIds).to.deep.equal(['s-2', 's-69', 's-7']);
    (shown.$('[data-focus="audience all"]') as HTMLInputElement).click();
    await shown.settle();
    await shown.click('Save');
    expect(shown.board()!.learnerIds).to.equal(undefined);
    await shown.click('Undo');
    expect(shown.text()).to.contain('3 learners picked');
  });
  it('asks before it is taken from somebody who works on it', async () => {
    const shown = await open({}, { learners, choices: [{ id: 'c', version: 1, boardId: 'menu', optionId: 'a', learnerId: 's-5', status: 'started' }] });
    (shown.$('[data-focus="audience some"]') as HTMLInputElement).click();
    await shown.settle();
    expect(shown.$('.affected').textContent).to.contain('1 learner who has begun does not see this board any more');
    await shown.click('Save');
    expect(shown.$('dialog').textContent).to.contain('Kim 05');
    await shown.click('Save all the same');
    expect(shown.board()!.learnerIds).to.deep.equal([]);
  });
  it('keeps learners who are not in the list, and speaks Spanish', async () => {
    addLocale(es);
    const shown = await open({ learnerIds: ['elsewhere', 's-1'], showBadges: true, badges: [badge('x', 'Uno')] }, { learners }, 'es');
    expect(shown.text()).to.contain('Hay 1 más que no está en esta lista');
    expect(shown.text()).to.contain('Para ganarla:');
    await shown.click('Kim 03');
    await shown.click('Guardar');
    expect(shown.board()!.learnerIds).to.deep.equal(['elsewhere', 's-1', 's-3']);
  });
});
