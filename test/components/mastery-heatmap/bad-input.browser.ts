/** What goes wrong in real records, in the grid, the list, the table and the panel (FAULTS 66 to 75 and 81 to 89). */
import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import type { MasteryHeatmapElement } from '../../../src/components/mastery-heatmap/mastery-heatmap.element.js';
import type { RecordSet } from '../../../src/domain/records/collections.js';
import { aClass, cell, clickOn, downloaded, focused, named, press, root, scale, score, show, type } from './a-class.js';
import '../../../src/components/mastery-heatmap/define.js';

const levelOf = (element: Element, name: string) => cell(element, name)?.getAttribute('aria-label')?.split(': ')[1]?.split(',')[0];
const grid = (element: Element) => root(element).querySelector('.grid')!;
const spoken = (element: Element) => root(element).textContent + [...root(element).querySelectorAll('[aria-label]')].map((named) => named.getAttribute('aria-label')).join(' ');
const nonsense = /NaN|undefined|\[object|Infinity/;
/** Every view, and the panel of the first cell: nothing that is no sentence. */
async function expectSense(element: MasteryHeatmapElement): Promise<void> {
  for (const view of ['table', 'list', 'grid']) {
    element.view = view;
    await element.updateComplete;
    expect(spoken(element)).to.not.match(nonsense);
  }
  root(element).querySelector<HTMLElement>('[role=gridcell]')!.click();
  await element.updateComplete;
  expect(root(element).querySelector('dialog')!.textContent).to.not.match(nonsense);
  await press('Escape');
}
const learner = (id: string, givenName: string, more: object = {}) => ({ id, givenName, ...more });

describe('bad records in the heatmap', () => {
  it('a mark that is no number is no mark, and the good ones are shown (faults 66, 80)', async () => {
    const bad = [NaN, Infinity, '1e309', '', '3,5', true, [3]].map((points) => score(0, 0, points as number));
    const element = await show(aClass({ evidence: [...bad, score(0, 0, null as unknown as number), score(0, 1, 3)] }));
    expect(levelOf(element, 'Ana, A.1')).to.equal('No evidence yet');
    expect(levelOf(element, 'Ana, A.2')).to.equal('Meeting');
    expect(element.getDataReport().dropped + element.getDataReport().mended).to.equal(bad.length);
    await expectSense(element);
  });

  it('out of range, on a cut by a hair, and between levels (fault 67)', async () => {
    const element = await show(aClass({ evidence: [score(0, 0, 99), score(0, 1, 2.9999999999999996), score(1, 0, 2.5), score(1, 1, -1)] }));
    expect(cell(element, 'Ana, A.1').getAttribute('aria-label')).to.contain('No evidence yet').and.to.contain('A score is out of range');
    expect(levelOf(element, 'Ana, A.2')).to.equal('Meeting');
    expect(levelOf(element, 'Ben, A.1')).to.equal('Growing');
    cell(element, 'Ana, A.1').click();
    await element.updateComplete;
    expect(root(element).querySelector('dialog')!.textContent).to.contain('99').and.to.contain('the score is out of range');
  });

  it('ids like __proto__, and those that differ in case or form only, are different learners (faults 68, 79)', async () => {
    const ids = ['__proto__', 'constructor', 'toString', 'x', 'X', '\u00e9', 'e\u0301', 'y'.repeat(10_000)];
    const element = await show(
      aClass({ learners: ids.map((id, i) => learner(id, `L${i}`)), evidence: ids.map((learnerId, i) => ({ ...score(0, 0, 1 + (i % 4)), learnerId })) }),
    );
    for (const i of ids.keys()) expect(levelOf(element, `L${i}, A.1`)).to.equal(['Starting', 'Growing', 'Meeting', 'Beyond'][i % 4]);
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  it('of two records with one id the newer counts; strays are left out and listed (faults 69, 70)', async () => {
    const twice = { ...score(0, 0, 1), id: 'one', version: 1 };
    const element = await show(aClass({ evidence: [{ ...twice, points: 4, version: 2 }, twice, score(77, 0, 4), score(0, 77, 4)] }));
    expect(levelOf(element, 'Ana, A.1')).to.equal('Beyond');
    expect(cell(element, 'Ana, A.1').getAttribute('aria-label')).to.contain('1 piece of evidence');
    expect(element.getDataReport().entries.map(({ code }) => code).sort()).to.deep.equal(['duplicate-id', 'unknown-link', 'unknown-link']);
    expect(grid(element).getAttribute('aria-rowcount')).to.equal('5');
  });

  it('rings and 10,000 levels of headings fold and unfold (fault 71)', async () => {
    const deep = Array.from({ length: 10_000 }, (_, i) => ({ id: `h${i}`, code: `H${i}`, parentIds: i > 0 ? [`h${i - 1}`] : [] }));
    const ring = [{ id: 'r1', code: 'R1', parentIds: ['r2'], precedes: ['r2'] }, { id: 'r2', code: 'R2', parentIds: ['r1'], precedes: ['r1'] }];
    const element = await show(aClass({ standards: [...deep, { id: 'st-0', code: 'A.1', parentIds: ['h9999'] }, ...ring], evidence: [score(0, 0, 3)] }), { fold: 'standards' });
    await waitUntil(() => root(element).querySelector('[role=columnheader][aria-expanded]'));
    root(element).querySelector<HTMLElement>('[role=columnheader][aria-expanded="false"]')!.click();
    await element.updateComplete;
    expect(root(element).querySelector('[role=columnheader][aria-expanded="true"]')).to.not.equal(null);
  });

  it('no levels, cuts that do not rise: refused, and plain levels in their place; one level and 200 are readable (fault 72)', async () => {
    for (const levels of [[], [{ id: 'a', label: 'A', cut: 2 }, { id: 'b', label: 'B', cut: 1 }]]) {
      const element = await show(aClass({ scales: [{ id: 'sc', levels }] }));
      expect(element.getDataReport().dropped).to.equal(1);
      expect(levelOf(element, 'Ana, A.1')).to.equal('3');
    }
    const many = await show(aClass({ scales: [{ id: 'sc', levels: Array.from({ length: 200 }, (_, i) => ({ id: `l${i}`, label: `Step ${i + 1}`, cut: i / 40 })) }] }));
    expect(levelOf(many, 'Ana, A.1')).to.equal('Step 121');
    const one = await show(aClass({ scales: [{ id: 'sc', levels: [{ id: 'only', label: 'Done', cut: 1 }] }] }));
    expect(levelOf(one, 'Ben, A.1')).to.be.oneOf(['Done', 'No evidence yet']);
    await expectSense(one);
  });

  it('0 of 0 and weights of nothing are no result (fault 73)', async () => {
    const element = await show(aClass({ evidence: [score(0, 0, 0, { maxPoints: 0 }), score(0, 1, 3, { weight: 0 }), score(1, 0, 3, { weight: -2 })] }));
    for (const name of ['Ana, A.1', 'Ana, A.2', 'Ben, A.1']) expect(levelOf(element, name)).to.equal('No evidence yet');
    await expectSense(element);
  });

  it('nobody, one learner, one standard (fault 74)', async () => {
    const nobody = await show(aClass({ learners: [], evidence: [] }));
    expect(root(nobody).querySelector('.empty')!.textContent).to.contain('It fills up');
    const one = await show(aClass({ learners: [learner('s-0', 'Ana')], standards: [{ id: 'st-0', code: 'A.1' }], evidence: [score(0, 0, 3)] }));
    expect([grid(one).getAttribute('aria-rowcount'), grid(one).getAttribute('aria-colcount')]).to.deep.equal(['2', '2']);
    root(one).querySelector<HTMLElement>('[role=gridcell]')!.focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'PageDown', 'Control+End', 'Control+Home']) {
      await press(key);
      expect(named(one)).to.match(/^Ana, A\.1/);
    }
  });

  it('thousands of standards: a window of cells, the last one by key (fault 74)', async () => {
    const element = await show(aClass({ standards: Array.from({ length: 5000 }, (_, i) => ({ id: `st-${i}`, code: `S.${i}` })) }));
    await waitUntil(() => root(element).querySelector('[role=gridcell][aria-label]'));
    expect(root(element).querySelectorAll('[role=gridcell]').length).to.be.lessThan(400);
    root(element).querySelector<HTMLElement>('[role=gridcell]')!.focus();
    await press('End');
    await waitUntil(() => named(element).startsWith('Ana, S.4999'));
    expect(focused(element)!.getAttribute('aria-colindex')).to.equal('5001');
  });

  it('a CSV of a spreadsheet with semicolons is read; one with an open quote says what is wrong (fault 75)', async () => {
    const address = (text: string) => URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
    const element = document.createElement('way-mastery-heatmap');
    element.viewerRole = 'teacher';
    element.csvColumns = { wide: { student: 'Name' } };
    element.src = address('Name;A.1;A.2\r\nAna;3;\r\nBen;4;1\r\n');
    document.body.append(element);
    await waitUntil(() => root(element).querySelector('[role=gridcell][aria-label^="Ana, A.1"]'));
    element.src = address('Name,A.1\r\n"Ana,3\r\n');
    await waitUntil(() => root(element).querySelector('.band.error'));
    expect(root(element).querySelector('.band.error')!.textContent.trim()).to.not.equal('');
    expect(root(element).querySelector('[role=gridcell][aria-label^="Ana, A.1"]'), 'the last good records stay').to.not.equal(null);
    element.remove();
  });

  it('marks of other scales: levels that are not there do not count, points of a maximum are stretched', async () => {
    const element = await show(aClass({ evidence: [score(0, 0, undefined as unknown as number, { levelId: 'Mastered' }), score(0, 1, 75, { maxPoints: 100 }), score(1, 0, undefined as unknown as number, { levelId: 'Meeting' })] }));
    expect([levelOf(element, 'Ana, A.1'), levelOf(element, 'Ana, A.2'), levelOf(element, 'Ben, A.1')]).to.deep.equal(['No evidence yet', 'Meeting', 'Meeting']);
    cell(element, 'Ana, A.1').click();
    await element.updateComplete;
    expect(root(element).querySelector('dialog')!.textContent).to.contain('the level is not on this scale');
  });
});

describe('text of every kind in the heatmap', () => {
  const withNames = (givenNames: readonly string[], more: object = {}): RecordSet => aClass({ learners: givenNames.map((givenName, i) => learner(`s-${i}`, givenName)), ...more });
  const head = (element: Element, name: string) => root(element).querySelector<HTMLElement>(`.row-head[aria-label^="${CSS.escape(name)}"]`)!;

  it('is text, never markup (fault 81)', async () => {
    const texts = ['<b>bold</b>', '<img src=x onerror=alert(1)>', '&amp;', '${7*7}', '{{7*7}}', "'; drop table", '../../etc/passwd'];
    const element = await show(withNames(texts, { standards: texts.map((code, i) => ({ id: `st-${i}`, code, statement: code })) }));
    const names = [...root(element).querySelectorAll('.row .name')].map((name) => name.textContent);
    const codes = [...root(element).querySelectorAll('.column-head .code')].map((code) => code.textContent);
    expect(names.sort()).to.deep.equal([...texts].sort());
    expect(codes.sort()).to.deep.equal([...texts].sort());
    expect(root(element).querySelector('.grid img, .grid b')).to.equal(null);
  });

  it('of the other direction stays in its cell, with its overrides (fault 82)', async () => {
    const element = await show(withNames(['\u0645\u0631\u062d\u0628\u0627', '\u202eevil', 'Ana']));
    for (const name of root(element).querySelectorAll<HTMLElement>('.row .name')) expect(name.dir).to.equal('auto');
    expect(getComputedStyle(head(element, 'Ana')).direction).to.equal('ltr');
    element.view = 'table';
    await element.updateComplete;
    for (const name of root(element).querySelectorAll('tbody th')) expect(name.querySelector('bdi')).to.not.equal(null);
    element.view = 'list';
    await element.updateComplete;
    await clickOn(element, 'By standard');
    expect([...root(element).querySelectorAll('.standard .what')].every((what) => what.querySelector('bdi') !== null)).to.equal(true);
  });

  it('of any length is clipped to its cell and can be read in full below (fault 83)', async () => {
    const long = [`Z${'\u0335\u0321\u0322'.repeat(3400)}algo`, 'W'.repeat(100_000)];
    const element = await show(withNames([...long, 'Ana'], { standards: [{ id: 'st-0', code: 'C'.repeat(20_000), statement: 'S' }] }));
    const box = grid(element).getBoundingClientRect();
    for (const row of root(element).querySelectorAll<HTMLElement>('.row-head')) {
      const { height, right } = row.getBoundingClientRect();
      expect(height).to.equal(36);
      expect(right).to.be.lessThan(box.right + 1);
    }
    const code = root(element).querySelector<HTMLElement>('.column-head')!;
    expect(code.getBoundingClientRect().height).to.be.lessThan(80);
    expect(getComputedStyle(code.querySelector('.code')!).overflow).to.equal('hidden');
    for (const [i, text] of long.entries()) {
      const at = [...root(element).querySelectorAll<HTMLElement>('.row-head')].find((candidate) => candidate.getAttribute('aria-label')!.startsWith(text.slice(0, 50)))!;
      expect(at, `name ${i}`).to.not.equal(undefined);
      at.focus();
      await element.updateComplete;
      expect(root(element).querySelector('.at')!.textContent).to.contain(text);
      const line = root(element).querySelector('.at p')!;
      expect(line.scrollWidth).to.be.at.most(line.clientWidth + 1);
    }
  });

  it('with half a surrogate is exported as a replacement, never as an error (fault 84)', async () => {
    const element = await show(withNames(['a\ud83dz']));
    expect(await downloaded(element)).to.contain('a\ufffdz');
  });

  it('a comment that is too long says so and is kept; what is typed survives closing (fault 85)', async () => {
    const element = await show();
    cell(element, 'Ana, A.1').click();
    await element.updateComplete;
    const field = () => root(element).querySelector<HTMLTextAreaElement>('#comment-text')!;
    const text = 'x'.repeat(10_002);
    await type(element, field(), text);
    await clickOn(element, 'Add comment');
    await waitUntil(() => focused(element) === field());
    expect(root(element).querySelector('#comment-problem')!.textContent).to.contain('2 letters too long');
    expect(field().getAttribute('aria-describedby')).to.equal('comment-problem');
    await press('Escape');
    cell(element, 'Ana, A.1').click();
    await element.updateComplete;
    expect(field().value).to.equal(text);
  });

  it('initials are whole graphemes (fault 86)', async () => {
    const element = await show(aClass({ learners: [learner('s-0', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}x', { familyName: '\u{1f469}\u{1f3fd}\u200d\u{1f3eb}y' }), learner('s-1', 'e\u0301ve', { familyName: '\u092e\u094d\u092f' })] }), { names: 'initials' });
    expect([...root(element).querySelectorAll('.row .name')].map((name) => name.textContent).sort()).to.deep.equal(['\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u{1f469}\u{1f3fd}\u200d\u{1f3eb}', 'E\u0301\u092e\u094d\u092f'].sort());
  });

  it('that nobody can see is named, and can be reached (fault 87)', async () => {
    const element = await show(withNames(['', '   ', '\u200b\u2060', '\ufeff'], { standards: [{ id: 'st-0', code: '\u200b', statement: 'Adding' }, { id: 'st-1', code: '' }], scales: [{ ...scale, levels: scale.levels.map((level) => ({ ...level, label: '\u200b', shortLabel: '' })) }] }));
    expect([...root(element).querySelectorAll('.row .name')].map((name) => name.textContent)).to.deep.equal(['(no name)', '(no name)', '(no name)', '(no name)']);
    expect([...root(element).querySelectorAll('.column-head .code')].map((code) => code.textContent)).to.deep.equal(['Adding', 'st-1']);
    expect(levelOf(element, '(no name), Adding')).to.equal('3');
    root(element).querySelector<HTMLElement>('[role=gridcell]')!.focus();
    await press('ArrowLeft');
    expect(named(element)).to.match(/^\(no name\)\./);
    for (const name of ['initials', 'hidden']) {
      element.names = name;
      await element.updateComplete;
      expect([...root(element).querySelectorAll('.row .name')].every((shown) => /^Learner \d$/.test(shown.textContent))).to.equal(true);
    }
  });

  it('is in the order of its language, digits as numbers (fault 88)', async () => {
    const element = await show(withNames(['Zoe', '\u0130lkay', 'Learner 10', '\u00dfen', 'Learner 9', '\u02bbOkina', '\u00c5sa', 'Ida']));
    expect([...root(element).querySelectorAll<HTMLElement>('.row')].sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex'))).map((row) => row.querySelector('.name')!.textContent)).to.deep.equal(
      ['Zoe', '\u0130lkay', 'Learner 10', '\u00dfen', 'Learner 9', '\u02bbOkina', '\u00c5sa', 'Ida'].sort(new Intl.Collator('en', { numeric: true }).compare),
    );
  });

  it('keys follow the reading direction in selecting and folding too (fault 89)', async () => {
    const element = await show(aClass({ groups: [{ id: 'g', title: 'Room', learnerIds: ['s-0', 's-1'] }] }), { fold: 'groups' });
    (element.parentElement as HTMLElement).dir = 'rtl';
    await waitUntil(() => root(element).querySelector('[role=rowheader][aria-expanded="false"]'));
    root(element).querySelector<HTMLElement>('[role=rowheader][aria-expanded="false"]')!.focus();
    await press('ArrowLeft');
    await waitUntil(() => root(element).querySelector('[role=rowheader][aria-expanded="true"]'), 'the arrow that points into the row unfolds');
    await press('ArrowRight');
    await waitUntil(() => root(element).querySelector('[role=rowheader][aria-expanded="false"]'));
  });
});

describe('while somebody works in it', () => {
  it('standards that come while it is scrolled leave the place and the focus as they were', async () => {
    const standards = Array.from({ length: 60 }, (_, i) => ({ id: `st-${i}`, code: `S.${i}`, order: i }));
    const element = await show(aClass({ standards }));
    root(element).querySelector<HTMLElement>('[role=gridcell]')!.focus();
    await press('End');
    await waitUntil(() => named(element).startsWith('Ana, S.59'));
    const { scrollLeft } = grid(element);
    element.data = aClass({ standards: [...standards, ...Array.from({ length: 40 }, (_, i) => ({ id: `new-${i}`, code: `N.${i}`, order: 100 + i }))], evidence: [{ ...score(0, 59, 3), standardId: 'st-59' }] });
    await element.updateComplete;
    await nextFrame();
    expect(named(element)).to.match(/^Ana, S\.59 : Meeting/);
    // A page that grows a scroll bar of its own takes its width from the grid.
    expect(grid(element).scrollLeft).to.be.closeTo(scrollLeft, 20);
    expect(grid(element).getAttribute('aria-colcount')).to.equal('101');
    await press('End');
    await waitUntil(() => named(element).startsWith('Ana, N.39'));
  });

  it('focus stays with learner and standard through order, filter and new results; another policy is announced', async () => {
    const element = await show();
    cell(element, 'Ben, A.2').focus();
    const stays = () => expect(named(element)).to.match(/^Ben, A\.2 /);
    element.data = aClass({ evidence: [score(1, 1, 1), score(0, 0, 2)] });
    await element.updateComplete;
    stays();
    const [search] = root(element).querySelectorAll<HTMLInputElement>('input[type=search]');
    search!.value = 'b';
    search!.dispatchEvent(new Event('input'));
    await element.updateComplete;
    stays();
    element.method = 'highest';
    await element.updateComplete;
    stays();
    await waitUntil(() => document.getElementById('waymark-announcements')!.textContent.includes('The best piece counts'), 'another policy is announced', { timeout: 4000 });
  });
});
