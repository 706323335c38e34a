/** Sharing, bringing in, trying out; and others who are touched. */
import { expect, waitUntil } from '@open-wc/testing';
import { boardFile } from '../../../src/domain/board/board-file.js';
import type { RecordSet } from '../../../src/domain/records/collections.js';
import { axeViolations, menu, set, show, teacher } from './editor.fixture.js';

const open = (data: RecordSet) => show(data, { ...teacher, board: 'menu' });
async function bringIn(shown: Awaited<ReturnType<typeof show>>, text: string) {
  const input = shown.$('input[type=file]') as HTMLInputElement;
  const files = new DataTransfer();
  files.items.add(new File([text], 'boards.json', { type: 'application/json' }));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await waitUntil(() => shown.root.querySelector('.brought'), 'a report came');
  await shown.settle();
}

describe('board editor: files', () => {
  it('duplicates a board under new ids, unsaved', async () => {
    const shown = await show(set([menu()]));
    await shown.click('Duplicate Menu');
    expect(shown.$('h2').textContent).to.equal('Menu (copy)');
    await shown.click('Save');
    const [change] = shown.asked[0]!;
    expect([change!.action, change!.id === 'menu']).to.deep.equal(['create', false]);
    expect(shown.element['records'].boards!.map(({ title }) => title)).to.deep.equal(['Menu', 'Menu (copy)']);
  });
  it('brings in a file with what it needs, overwrites nothing, and says what it left out', async () => {
    const from = set([menu({ options: [{ ...menu().options[0], standardIds: ['st-9'] }] })], { standards: [{ id: 'st-9', version: 1, code: 'NEW.1', statement: 'New', parentIds: [] }] });
    const file = boardFile(from.boards![0]!, from);
    const shown = await show(set([menu()]));
    await bringIn(shown, JSON.stringify({ ...file, boards: [...file.boards!, 7] }));
    expect(shown.$('.brought').textContent).to.contain('boards[1]');
    expect(shown.asked, 'nothing is saved unasked').to.deep.equal([]);
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    shown.all('.board button[data-focus^=edit]')[1]!.click();
    await shown.settle();
    await shown.type('Title', 'Came in');
    await shown.click('Save');
    expect(shown.asked[0]!.map(({ collection, action }) => `${action} ${collection}`)).to.deep.equal(['create standards', 'create boards']);
    expect(shown.board('menu')!.title).to.equal('Menu');
  });
  it('refuses a file that is none, in words, and changes nothing', async () => {
    const shown = await show(set([menu()]));
    await bringIn(shown, '{"boards": [');
    expect(shown.$('.brought').textContent).to.contain('not valid JSON');
    expect(shown.all('.board').length).to.equal(1);
  });
});

describe('board editor: the preview', () => {
  it('shows the draft as a learner sees it, and lets nothing out', async () => {
    const shown = await open(set([menu()]));
    const heard: string[] = [];
    for (const name of ['way-choice-request', 'way-choice-change']) document.addEventListener(name, () => heard.push(name), { once: true });
    await shown.type('Title', 'Draft words');
    await shown.click('Preview as a learner');
    await waitUntil(() => shown.root.querySelector('dialog[open] way-choice-board')?.shadowRoot?.querySelector('.card'), 'the board is there');
    const board = shown.$('way-choice-board');
    expect(board.shadowRoot!.textContent).to.contain('Draft words');
    board.shadowRoot!.querySelector<HTMLElement>('.choose, .card input[type=radio]')?.click();
    await shown.settle();
    expect(heard).to.deep.equal([]);
    await shown.click('Close');
    expect(shown.root.querySelector('dialog[open]')).to.equal(null);
  });
});

describe('board editor: others', () => {
  const choices = [{ id: 'c', version: 1, boardId: 'menu', optionId: 'a', learnerId: 's-1', status: 'started' }];
  it('says who is touched, asks before something is taken away, and keeps their choices', async () => {
    const shown = await open(set([menu()], { choices }));
    expect(shown.text()).to.contain('1 learner works on this board');
    expect(shown.text()).to.contain('touches none of them');
    await shown.click('Details of “Soup”');
    await shown.click('Remove “Soup”');
    expect(shown.text()).to.contain('has chosen a square that is gone now');
    await shown.click('Save');
    expect(shown.asked).to.deep.equal([]);
    await shown.click('Go on editing');
    await shown.click('Save');
    await shown.click('Save all the same');
    expect(shown.asked.length).to.equal(1);
    expect(shown.asked[0]!.map(({ collection }) => collection)).to.deep.equal(['boards']);
  });
  it('takes in what others changed, and asks where both changed the same', async () => {
    const shown = await open(set([menu()]));
    await shown.type('Title', 'Mine');
    shown.element.data = set([menu({ version: 2, description: 'Theirs' })]);
    await shown.settle();
    expect(shown.text()).to.contain('What they did is in your draft now');
    expect((shown.named('What learners read first') as HTMLTextAreaElement).value).to.equal('Theirs');
    shown.element.data = set([menu({ version: 3, description: 'Theirs', title: 'Their title' })]);
    await shown.settle();
    expect(shown.$('.conflict-band').textContent).to.contain('Their title');
    await shown.click('Save');
    expect(shown.asked).to.deep.equal([]);
    await shown.click('Keep mine');
    await shown.click('Save');
    expect(shown.asked[0]).to.deep.equal([{ collection: 'boards', action: 'update', id: 'menu', fields: { title: 'Mine' } }]);
  });
});
