/** What leaves the screen is what is on the screen: files, paper (FAULTS 106, 110). */
import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import type { MasteryHeatmapElement } from '../../../src/components/mastery-heatmap/mastery-heatmap.element.js';
import { parseCsv } from '../../../src/sdk/sources/csv/parse-csv.js';
import { aClass, downloaded, root, score, show, type } from './a-class.js';
import '../../../src/components/mastery-heatmap/define.js';

const text = (found: Element | null | undefined) => found?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const inOrder = (found: Iterable<Element>, by: string) => [...found].sort((a, b) => Number(a.getAttribute(by)) - Number(b.getAttribute(by)));
/** Words of a level for the level's letter; a share as it is. */
const inWords = (cell: Element) => (text(cell).endsWith('%') ? text(cell) : cell.getAttribute('aria-label')!.split(': ')[1]!.split(/[,.]/)[0]!);

/** The grid, line by line, as a person reads it. */
function onScreen(element: Element): string[][] {
  const grid = root(element).querySelector('.grid')!;
  const heads = inOrder(grid.querySelectorAll('.column-head'), 'aria-colindex').map((head) => text(head.querySelector('.code')));
  const rows = inOrder(grid.querySelectorAll('.row'), 'aria-rowindex').map((row) => [text(row.querySelector('.name')), text(row.querySelector('.note')), ...inOrder(row.querySelectorAll('[role=gridcell]'), 'aria-colindex').map(inWords)]);
  return [[text(grid.querySelector('.corner')), 'Meeting', ...heads], ...rows];
}

async function inFile(element: MasteryHeatmapElement): Promise<string[][]> {
  return parseCsv((await downloaded(element)).replace(/\r\n$/, ''), ',');
}
const withGroups = () =>
  aClass({
    learners: ['=1+1', 'Ben', 'Chloé', '@dov'].map((givenName, i) => ({ id: `s-${i}`, givenName, familyName: ['Ito', 'Okafor', 'Ito', ''][i] })),
    groups: [{ id: 'g', title: '+Room', learnerIds: ['s-0', 's-1'] }],
    masteryPolicies: [{ id: 'p', method: { kind: 'latest' }, leastEvidence: 2 }],
    evidence: [score(0, 0, 3), score(0, 0, 4), score(1, 0, 1), score(1, 1, 2), score(1, 1, 2), score(2, 1, 3), score(2, 1, 3), score(2, 0, 1), score(2, 0, 1)],
  });

describe('a file', () => {
  it('is the grid: no evidence and too little are two words, formulas are text, and come back the same (fault 106)', async () => {
    const element = await show(withGroups());
    const lines = onScreen(element);
    expect(await inFile(element)).to.deep.equal(lines);
    expect(lines.flat()).to.include.members(['No evidence yet', 'Not enough evidence yet', '=1+1 Ito', '@dov']);
  });

  it('has the order and the filters of the screen', async () => {
    const element = await show(withGroups());
    root(element).querySelector<HTMLElement>('[role=columnheader][aria-label^="A.1"]')!.click();
    await type(element, root(element).querySelector<HTMLInputElement>('input[type=search]')!, 'o');
    await nextFrame();
    const lines = onScreen(element);
    expect(lines.map(([name]) => name)).to.deep.equal(['Learner', '=1+1 Ito', 'Chloé Ito', '@dov', 'Ben Okafor']);
    expect(await inFile(element)).to.deep.equal(lines);
  });

  for (const names of ['initials', 'hidden']) {
    it(`names nobody where names are ${names} (fault 110)`, async () => {
      const element = await show(withGroups(), { names });
      const file = await inFile(element);
      expect(file).to.deep.equal(onScreen(element));
      expect(JSON.stringify(file)).to.not.match(/Ito|Okafor|Ben|Chlo|dov/);
    });
  }

  it('is the list where the list is shown: one learner, then one standard, in the heaps of the screen', async () => {
    const element = await show(withGroups(), { view: 'list' });
    const listed = () => [...root(element).querySelectorAll('.heap .standard')].map((item) => [text(item.querySelector('.what')).replace(/ *\n */g, ' '), text(item.querySelector('.level-chip'))]);
    const picked = () => text(root(element).querySelector('.pick select option:checked'));
    // The screen has the statement first and its code below, a file the code first.
    const learner = await inFile(element);
    expect(learner[0]).to.deep.equal(['Standard', picked()]);
    expect(learner.slice(1).map(([, level]) => level)).to.deep.equal(listed().map(([, level]) => level));
    expect(learner.length).to.equal(4);
    root(element).querySelector<HTMLElement>('.pick .btn.dense')!.click();
    await element.updateComplete;
    const standard = await inFile(element);
    expect(standard[0]).to.deep.equal(['Learner', picked()]);
    expect(standard.slice(1)).to.deep.equal(listed());
    expect(standard.length).to.equal(5);
  });

  it('is folded where the grid is, share by share', async () => {
    const element = await show(withGroups(), { fold: 'groups' });
    await waitUntil(() => root(element).querySelector('[role=rowheader][aria-expanded]'));
    await nextFrame();
    const file = await inFile(element);
    expect(file[1]!.slice(0, 2)).to.deep.equal(['+Room', '50% · 2']);
    expect(file[1]!.slice(2)).to.deep.equal(['100%', '0%', 'No evidence yet']);
    expect(file.length).to.equal(root(element).querySelectorAll('.row').length + 1);
  });
});

describe('paper', () => {
  it('holds a matrix too, once somebody has been in it', async () => {
    const element = document.createElement('way-mastery-heatmap');
    element.viewerRole = 'teacher';
    element.matrix = { learners: 30, standards: 15, cells: new Uint8Array(450).map((_, i) => i % 3), levels: [{ label: 'Low' }, { label: 'High' }], learnerName: (i) => `L${i}`, standardCode: (j) => `S.${j}` };
    document.body.append(element);
    await element.updateComplete;
    await waitUntil(() => root(element).querySelector('[role=gridcell]'));
    root(element).querySelector<HTMLElement>('[role=gridcell]')!.focus();
    await waitUntil(() => {
      window.dispatchEvent(new Event('beforeprint'));
      const tables = root(element).querySelectorAll('.printed table');
      window.dispatchEvent(new Event('afterprint'));
      return tables.length === 2 && tables[0]!.querySelectorAll('tbody tr').length === 30;
    });
    element.remove();
  });
});
