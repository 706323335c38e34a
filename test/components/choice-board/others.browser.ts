/** What teachers, families and peers see, and what none of them may see. */
import { expect, waitUntil } from '@open-wc/testing';
import { axeViolations, ana, choice, family, grid, learners, list, menu, set, show, teacher, told } from './board.fixture.js';

const work = [
  choice('grid', 'a', 'submitted', { evidenceNote: 'See my notebook', evidenceLink: 'https://example.org/a' }),
  choice('grid', 'b', 'done'),
  { id: 'c-2', boardId: 'grid', optionId: 'a', learnerId: 's-2', status: 'submitted' },
];
const supports = [
  { id: 'su-1', learnerId: 's-1', boardId: 'grid', text: 'SUPPORT-FOR-ANA' },
  { id: 'su-2', learnerId: 's-1', optionId: 'a', text: 'HELP-WITH-A' },
  { id: 'su-3', learnerId: 's-2', boardId: 'grid', text: 'SUPPORT-FOR-BEN' },
];
const everything = (root: ShadowRoot) => root.innerHTML + [...root.querySelectorAll('*')].flatMap((each) => [...each.attributes].map(({ value }) => value)).join(' ') + root.textContent;

describe('choice board: a class', () => {
  it('says at a glance who chose what, what waits and what nobody takes', async () => {
    const shown = await show(set(grid(), work), teacher);
    expect(shown.$('.glance').textContent).to.contain('0 learners of 2 have completed this board.');
    expect(shown.$('.glance').textContent).to.contain('Nobody has chosen “Square c”');
    expect(shown.$('#review-head').textContent).to.equal('2 pieces of work wait for you');
    const rows = shown.all('.class tbody tr');
    expect(rows.map((row) => row.querySelector('th')!.textContent.trim())).to.deep.equal(['Ana Ruiz', 'Ben Oak']);
    expect(rows[0]!.textContent).to.contain('Handed in');
    expect(rows[0]!.textContent).to.contain('Done');
    expect(shown.$('tfoot').textContent).to.contain('2 learners');
    expect(shown.$('tfoot').textContent).to.contain('Nobody yet');
    expect(await axeViolations(shown.element)).to.deep.equal([]);
  });

  it('approves, and goes on to the next that waits', async () => {
    const shown = await show(set(grid(), work), teacher);
    await shown.click(/^Review Ana/);
    expect(shown.$('.detail').textContent).to.contain('See my notebook');
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    await shown.type('#field-feedback', 'Clear steps.');
    await shown.click('Approve');
    expect(shown.asked[0]![0]).to.deep.include({ action: 'update', id: 'c-a' });
    expect((shown.asked[0]![0] as unknown as { fields: object }).fields).to.include({ status: 'done', feedback: 'Clear steps.' });
    expect(shown.focused() === shown.control(/^Review Ben/), 'has focus').to.equal(true);
    await waitUntil(() => told().includes('is done'));
    await shown.click(/^Review Ben/);
    await shown.click('Ask for another try');
    expect(shown.focused()?.id, 'words are asked for').to.equal('field-feedback');
    await shown.type('#field-feedback', 'Add a picture.');
    await shown.click('Ask for another try');
    expect((shown.asked[1]![0] as unknown as { fields: object }).fields).to.deep.equal({ status: 'started', feedback: 'Add a picture.' });
    expect(shown.focused()?.id).to.equal('review-head');
    expect(shown.$('#review-head').textContent).to.equal('Nothing waits for you.');
  });

  it('opens one learner, and one option with all who took it', async () => {
    const shown = await show(set(grid(), work), teacher);
    await shown.click('Square a');
    expect(shown.$('.takers').textContent).to.contain('Ana Ruiz');
    expect(shown.$('.takers').textContent).to.contain('Ben Oak');
    await shown.click('Close');
    await shown.click('Ana Ruiz');
    expect(shown.text()).to.contain('Board of Ana Ruiz');
    expect(shown.focused()?.id).to.equal('heading');
    await shown.click('Back to the class');
    expect(shown.all('.class tbody tr').length).to.equal(2);
  });

  it('names learners without a name (fault 87)', async () => {
    const shown = await show({ ...set(grid(), work), learners: [{ id: 's-1' }, { id: 's-2', givenName: '\u200b' }] }, teacher);
    expect(shown.all('.class tbody th').map((row) => row.textContent?.trim())).to.deep.equal(['(no name)', '(no name)']);
    expect(shown.text()).to.not.match(/NaN|undefined|\[object|\(no title\)/);
  });

  it('says what is wrong with the board', async () => {
    const shown = await show(set(grid({ rule: { kind: 'count', of: ['a', 'b'], min: 3 } })), teacher);
    expect(shown.$('.problems').hasAttribute('open')).to.equal(true);
    expect(shown.$('.problems').textContent).to.contain('The rule wants 3 of 2.');
    expect(shown.$('.problems').textContent).to.contain('Nobody can complete it');
  });

  it('shows a window of many learners, and more on request', async () => {
    const many = Array.from({ length: 300 }, (_, i) => ({ id: `l${i}`, givenName: `Name ${String(i).padStart(3, '0')}` }));
    const { group: _, ...all } = teacher;
    const shown = await show({ ...set(list(20)), learners: many }, all);
    expect(shown.all('.class tbody tr').length).to.equal(60);
    await shown.click('Show 240 more learners');
    expect(shown.all('.class tbody tr').length).to.equal(160);
  });

  it('lets an office look and not act', async () => {
    const shown = await show(set(grid(), work), { ...teacher, 'viewer-role': 'administrator' });
    await shown.click(/^Look Ana/);
    expect(shown.all('dialog textarea').length).to.equal(0);
    expect(shown.all('dialog .steps button').length).to.equal(0);
  });
});

describe('choice board: privacy', () => {
  it('shows a learner their own supports and no one else’s', async () => {
    const shown = await show(set(grid(), work, { supports }));
    expect(shown.text()).to.contain('SUPPORT-FOR-ANA');
    await shown.click('Square a');
    expect(shown.$('dialog').textContent).to.contain('HELP-WITH-A');
    expect(everything(shown.root)).to.not.contain('SUPPORT-FOR-BEN');
  });
  it('gives a peer nothing of another learner, nor anything in the page', async () => {
    const shown = await show(set(grid(), work, { supports }), { ...ana, 'viewer-id': 's-2' });
    expect(shown.text()).to.contain('belongs to someone else');
    expect(everything(shown.root)).to.not.match(/SUPPORT-FOR|HELP-WITH|notebook|Ana/);
  });
  it('shows supports to staff who may see them, not to other staff, not to a family', async () => {
    const one = { ...teacher, learner: 's-1' };
    expect((await show(set(grid(), work, { supports }), one)).text()).to.contain('SUPPORT-FOR-ANA');
    const without = await show(set(grid(), work, { supports }), one);
    without.element.viewerRole = without.element.viewerId = undefined;
    without.element.viewer = { id: 't-1', role: 'teacher', capabilities: [] };
    await without.settle();
    expect(everything(without.root)).to.not.contain('SUPPORT-FOR');
    const home = await show(set(grid(), work, { supports }), family);
    expect(home.text()).to.contain('Board of Ana Ruiz');
    expect(everything(home.root)).to.not.match(/SUPPORT-FOR|HELP-WITH/);
  });
  it('keeps words out of its events', async () => {
    const shown = await show(set(grid(), [choice('grid', 'a', 'started')]));
    const details: string[] = [];
    for (const name of ['way-choice-request', 'way-choice-change']) shown.element.addEventListener(name, (event) => details.push(JSON.stringify((event as CustomEvent).detail)));
    await shown.click('Hand in Square a');
    await shown.type('#field-note', 'SECRET-NOTE');
    await shown.click('Hand in');
    expect(details.length).to.equal(2);
    for (const detail of details) expect(detail).to.equal('{"changes":[{"collection":"choices","action":"update","id":"c-a"}]}');
  });
});

describe('choice board: families, reading, looks', () => {
  it('lets a family read and nothing else', async () => {
    const shown = await show(set(menu(), [choice('menu', 'a', 'done', { boardId: 'menu' })]), family);
    expect(shown.all('.card-actions button, input, textarea').length).to.equal(0);
    expect(shown.text()).to.contain('Choose one from “Main”.');
    expect(await axeViolations(shown.element)).to.deep.equal([]);
    await shown.click('Soup');
    expect(shown.all('dialog textarea, dialog .steps button').length).to.equal(0);
  });
  it('links safe addresses and shows the others as text (fault 108)', async () => {
    const block = ['javascript:window.__xss=1', ' JaVaScRiPt:window.__xss=1', 'java\nscript:window.__xss=1', 'vbscript:msgbox(1)', 'data:text/html,<script>window.__xss=1</script>', 'blob:null/0', 'file:///etc/passwd', 'https://user:pass@example.org/', 'ftp://example.org/x', ''];
    const allow = ['https://example.org/a?b=c#d', 'http://example.org/', '/relative/path', '?q=1', 'mailto:teacher@example.org'];
    const linked = (list: string[]) => set(grid({ options: [{ id: 'a', title: 'A', resources: list.map((url) => ({ url, title: 'Help' })) }] }));
    const bad = await show(linked(block));
    await bad.click('A');
    expect(bad.all('dialog a').length).to.equal(0);
    expect(bad.$('dialog').textContent).to.contain('not safe to open');
    const good = await show(linked(allow));
    await good.click('A');
    expect(good.all('dialog a').length).to.equal(allow.length);
    for (const link of good.all('dialog a')) expect(link.getAttribute('rel')).to.contain('noopener');
  });
  it('refuses a link that is none when handing in, with words at the field', async () => {
    const shown = await show(set(grid(), [choice('grid', 'a', 'started')]));
    await shown.click('Hand in Square a');
    for (const link of ['javascript:alert(1)', 'my folder', 'https://u:p@example.org']) {
      await shown.type('#field-link', link);
      await shown.click('Hand in');
      expect(shown.focused()?.id).to.equal('field-link');
      expect((shown.$('#field-link') as HTMLInputElement).value).to.equal(link);
    }
    expect(shown.asked.length).to.equal(0);
  });
  it('looks read-only when it is', async () => {
    const shown = await show(set(grid()), { ...ana, readonly: '' });
    expect(shown.all('.choose').length).to.equal(0);
    expect(shown.$('.card.open .state').textContent).to.contain('Open');
  });
  it('has targets of 44 px for students, and fits 320 px', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const shown = await show(set(menu(), [choice('menu', 'c', 'started')]), ana, { dir });
      (shown.element.parentElement as HTMLElement).style.width = '320px';
      await shown.settle();
      expect(shown.element.scrollWidth).to.be.at.most(320);
      for (const target of shown.all('.card-actions .btn, .pick, .next .btn')) expect(target.getBoundingClientRect().height).to.be.at.least(44);
    }
  });
  it('has no violations in any state of a card, and axe finds one that is planted', async () => {
    const states = await show(set(grid({ options: [{ id: 'a', title: 'A', standardIds: ['st-1'] }, { id: 'b', title: 'B' }, { id: 'c', title: 'C' }, { id: 'd', title: 'D' }, { id: 'e', title: 'E', needs: ['a'] }, { id: 'f', title: 'F', free: true }] }), [choice('grid', 'a', 'chosen'), choice('grid', 'b', 'started', { feedback: 'Again' }), choice('grid', 'c', 'submitted'), choice('grid', 'd', 'done')]));
    expect(await axeViolations(states.element)).to.deep.equal([]);
    states.$('.card').append(document.createElement('img'));
    expect((await axeViolations(states.element)).join()).to.contain('image-alt');
  });
  it('switches between boards where the page names none', async () => {
    const shown = await show({ ...set(grid()), boards: [grid(), menu()], learners });
    const select = shown.$('select') as HTMLSelectElement;
    select.value = 'menu';
    select.dispatchEvent(new Event('change'));
    await shown.settle();
    expect(shown.$('#heading').textContent).to.equal('Menu');
  });
  it('teaches when there is no board', async () => {
    expect((await show({ boards: [] })).$('.empty').textContent).to.contain('Your teacher can make one');
    expect((await show({ boards: [] }, teacher)).$('.empty').textContent).to.contain('Add one to the records');
  });
});
