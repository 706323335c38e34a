/** A board from a template, its squares and sections, saving, and what is never lost. */
import { expect } from '@open-wc/testing';
import { addLocale } from '../../../src/ui/locale/registry.js';
import { es } from '../../../src/locales/es.js';
import { axeViolations, menu, option, set, show, teacher } from './editor.fixture.js';

const titles = (shown: Awaited<ReturnType<typeof show>>) => shown.all<HTMLInputElement>('.line > .field input').map(({ value }) => value);

describe('board editor: the list', () => {
  it('shows every board, and makes a new one from a template', async () => {
    const shown = await show(set([menu()], { choices: [{ id: 'c', boardId: 'menu', optionId: 'a', learnerId: 's-1' }] }));
    expect(shown.text()).to.contain('4 squares · 1 learner has begun');
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    await shown.click(/^Bingo/);
    expect(shown.focused()).to.equal('Title');
    expect(shown.all('.row').length).to.equal(25);
    expect(shown.all('.row.free').length).to.equal(1);
    expect(shown.asked, 'nothing is saved unasked').to.deep.equal([]);
    await shown.click('All boards');
    expect(shown.text()).to.contain('Not saved yet');
  });
  it('keeps a draft from the first letter, and saves it once', async () => {
    const shown = await show(set([]));
    await shown.click(/^Menu/);
    await shown.type('Title', 'W');
    await shown.click('All boards');
    await shown.click('Edit W');
    await shown.type('Title', 'Water');
    const button = shown.named('Save');
    button.click();
    button.click();
    await shown.settle();
    expect(shown.asked.length).to.equal(1);
    const [change] = shown.asked[0]!;
    expect(change!.action).to.equal('create');
    expect(shown.element['records'].boards!.length).to.equal(1);
    expect(shown.text()).to.not.contain('Not saved yet');
    await shown.type('Title', 'Water!');
    await shown.click('Save');
    expect(shown.asked[1]).to.deep.equal([{ collection: 'boards', action: 'update', id: change!.id, fields: { title: 'Water!' } }]);
  });
  it('is for teachers', async () => {
    const student = await show(set([menu()]), { 'viewer-role': 'student' });
    expect(student.text()).to.contain('Only a teacher');
    expect(student.all('button').length).to.equal(0);
    const office = await show(set([menu()]), { 'viewer-role': 'administrator' });
    expect(office.all('.template').length).to.equal(0);
    await office.click('Look at Menu');
    expect(office.all('input:not([disabled]), select:not([disabled]), .primary').length).to.equal(0);
  });
  it('speaks Spanish', async () => {
    addLocale(es);
    const shown = await show(set([menu()]), teacher, 'es');
    expect(shown.text()).to.contain('Tableros de opciones');
    await shown.click(/^Editar Menu/);
    expect(shown.text()).to.contain('¿Se puede completar?');
  });
});

describe('board editor: squares', () => {
  const open = (board: object = menu()) => show(set([board]), { ...teacher, board: (board as { id: string }).id });

  it('has no accessibility violations with a square in full', async () => {
    const shown = await open();
    await shown.click('Details of “Soup”');
    expect(await axeViolations(shown.element)).to.deep.equal([]);
  });
  it('names square after square with Enter, and adds one at the end', async () => {
    const shown = await open();
    shown.$('[data-focus="title a"]').focus();
    await shown.press('Enter');
    expect((shown.root.activeElement as HTMLInputElement).value).to.equal('Salad');
    await shown.press('Enter');
    expect(shown.all('.row').length).to.equal(5);
    expect((shown.root.activeElement as HTMLInputElement).value).to.equal('');
  });
  it('moves by buttons and by keys, and the focus goes with it', async () => {
    const shown = await open();
    await shown.click('Move “Soup” down');
    expect(titles(shown)).to.deep.equal(['Salad', 'Soup', 'Rice', 'Beans']);
    expect(shown.focused()).to.equal('Move “Soup” down');
    shown.$('[data-focus="title a"]').focus();
    await shown.press('ArrowUp', { altKey: true });
    expect(titles(shown)).to.deep.equal(['Soup', 'Salad', 'Rice', 'Beans']);
    expect((shown.root.activeElement as HTMLInputElement).value).to.equal('Soup');
    await shown.click('Move “Soup” up');
    expect(titles(shown)[0], 'at the end it stays').to.equal('Soup');
  });
  it('moves between sections, duplicates, takes off, undoes and does again', async () => {
    const shown = await open();
    await shown.click('Details of “Soup”');
    await shown.choose('Section', 'm');
    expect(titles(shown)).to.deep.equal(['Salad', 'Rice', 'Beans', 'Soup']);
    await shown.click('Duplicate “Soup”');
    expect(titles(shown)).to.deep.equal(['Salad', 'Rice', 'Beans', 'Soup', 'Soup (copy)']);
    await shown.click('Remove “Soup”');
    expect(titles(shown)).to.deep.equal(['Salad', 'Rice', 'Beans', 'Soup (copy)']);
    expect((shown.root.activeElement as HTMLInputElement).value).to.equal('Soup (copy)');
    await shown.click('Undo');
    await shown.click('Undo');
    await shown.click('Undo');
    expect(titles(shown)).to.deep.equal(['Soup', 'Salad', 'Rice', 'Beans']);
    expect(shown.text()).to.not.contain('Not saved yet');
    await shown.click('Redo');
    expect(titles(shown)).to.deep.equal(['Salad', 'Rice', 'Beans', 'Soup']);
  });
  it('undoes what was typed in one field in one step', async () => {
    const shown = await open();
    for (const text of ['M', 'Me', 'Men', 'Menus']) await shown.type('Title', text);
    await shown.click('Undo');
    expect(shown.$('h2').textContent).to.equal('Menu');
  });
  it('finds a standard by its words, by keyboard', async () => {
    const shown = await open(menu({ options: [option('a', 'Soup', { standardIds: [] })] }));
    await shown.click(/^Show the first: 1 square names/);
    expect(shown.focused()).to.equal('Find a standard');
    await shown.type('Find a standard', 'multiply');
    expect(shown.text()).to.contain('1 match');
    await shown.press('Enter');
    expect(shown.$('.chosen').textContent).to.contain('5.NF.B.4');
    await shown.click('Take 5.NF.B.4 off');
    expect(shown.root.querySelector('.chosen')).to.equal(null);
    expect(shown.focused()).to.equal('Find a standard');
  });
  it('gives the same standards to all squares that name none, in one step', async () => {
    const shown = await show(set([menu({ options: menu().options.map((each, i) => ({ ...each, standardIds: i === 1 ? ['st-2'] : [] })) })]), { ...teacher, board: 'menu' });
    await shown.click('Details of “Soup”');
    await shown.type('Find a standard', 'add');
    await shown.press('Enter');
    await shown.click('Use for all 2 squares that name none');
    await shown.click('Save');
    expect(shown.board()!.options.map(({ standardIds }) => standardIds)).to.deep.equal([['st-1'], ['st-2'], ['st-1'], ['st-1']]);
  });
  it('offers one way of showing it, or several', async () => {
    const shown = await show(set([menu()]), { ...teacher, board: 'menu' });
    await shown.click('Details of “Soup”');
    await shown.click('Draw');
    await shown.click('Speak');
    await shown.click('Save');
    const { modality, modalities } = shown.board()!.options[0]!;
    expect([modality, modalities]).to.deep.equal(['draw', ['draw', 'speak']]);
    await shown.click('Draw');
    await shown.click('Save');
    expect([shown.board()!.options[0]!.modality, shown.board()!.options[0]!.modalities]).to.deep.equal(['speak', undefined]);
  });
  it('keeps half a number in its field, says so, and does not save (fault 66)', async () => {
    const shown = await open();
    await shown.click('Details of “Soup”');
    await shown.type('Minutes', '2 or 3');
    expect(shown.text()).to.contain('A number is needed here.');
    await shown.click('Save');
    expect(shown.asked).to.deep.equal([]);
    expect(shown.focused()).to.contain('Minutes');
    await shown.type('Minutes', '25');
    await shown.click('Save');
    expect(shown.asked.length).to.equal(1);
    expect(shown.board()!.options[0]!.minutes).to.equal(25);
  });
  it('loses nothing when the host refuses', async () => {
    const shown = await open();
    shown.element.addEventListener('way-board-request', (event) => event.preventDefault());
    await shown.type('Title', 'New words');
    await shown.click('Save');
    expect(shown.text()).to.contain('What you wrote is still here');
    expect((shown.named('Title') as HTMLInputElement).value).to.equal('New words');
  });
});
