/** Class, school, district: folds, a policy tried first, what comes first for a learner, small cells. */
import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { foldedCsv } from '../../../src/components/mastery-heatmap/export-csv.js';
import { foldedSource, foldsOf } from '../../../src/components/mastery-heatmap/folded-source.js';
import { arrange, EVERYTHING, makeModel } from '../../../src/components/mastery-heatmap/mastery-heatmap.model.js';
import type { RecordSet } from '../../../src/domain/records/collections.js';
import { checkRecordSet } from '../../../src/domain/records/check.js';
import { schemas } from '../../../src/domain/records/collections.js';
import '../../../src/components/mastery-heatmap/define.js';
import { aClass, cell, clickOn, focused, named, press, root, score, show, type } from './a-class.js';

const district = (): RecordSet =>
  aClass({
    groups: [
      { id: 'd', title: 'Valley district', kind: 'district', learnerIds: [] },
      { id: 'n', title: 'North school', kind: 'school', parentId: 'd', learnerIds: [] },
      { id: 'n1', title: 'Room 1', kind: 'class', parentId: 'n', learnerIds: ['s-0', 's-1'] },
      { id: 'n2', title: 'Room 2', kind: 'class', parentId: 'n', learnerIds: ['s-2', 's-3'] },
    ],
    standards: [
      { id: 'A', code: 'A', statement: 'Domain A', order: 0 },
      { id: 'B', code: 'B', statement: 'Domain B', order: 1 },
      ...['A.1', 'A.2', 'B.1'].map((code, i) => ({ id: `st-${i}`, code, statement: `Statement ${code}`, order: i, parentIds: [code[0]], precedes: i === 0 ? ['st-1'] : [] })),
    ],
  });
const heads = (element: Element, of: string) => [...root(element).querySelectorAll<HTMLElement>(of)].filter((head) => head.checkVisibility()).map((head) => head.textContent);

describe('folding', () => {
  it('begins with the district and unfolds in place by keys, down to a learner (aria-expanded)', async () => {
    const element = await show(district(), { fold: 'groups standards' });
    await waitUntil(() => root(element).querySelector('[role=treegrid]'));
    expect(root(element).querySelector('[role=treegrid]')!.getAttribute('aria-rowcount')).to.equal('2');
    expect(heads(element, '.column-head .code')).to.deep.equal(['Domain A', 'Domain B']);
    const all = cell(element, 'Valley district, Domain A: 60% at Meeting or above, 3 of 5.');
    expect(all.getAttribute('aria-label')).to.contain('Starting 2, Growing 0, Meeting 1, Beyond 2. No evidence: 3.');
    all.focus();
    await press('ArrowLeft');
    expect(named(element)).to.contain('Valley district. 4 learners.');
    expect(focused(element)!.getAttribute('aria-expanded')).to.equal('false');
    await press('ArrowRight');
    await element.updateComplete;
    expect(focused(element)!.getAttribute('aria-expanded'), 'focus stays').to.equal('true');
    await press('ArrowDown');
    expect(named(element)).to.contain('North school');
    await press('Enter');
    await element.updateComplete;
    await press('ArrowDown');
    await press('ArrowRight');
    await element.updateComplete;
    await nextFrame();
    expect(heads(element, '.row-head .name')).to.deep.equal(['Valley district', 'North school', 'Room 1', 'Ana', 'Ben', 'Room 2']);
    await press('ArrowLeft');
    await element.updateComplete;
    expect(heads(element, '.row-head .name')).to.not.include('Ana');
  });

  it('unfolds standards from their header, and a cell below opens its panel', async () => {
    const element = await show(district(), { fold: 'standards' });
    await waitUntil(() => root(element).querySelector('.branch'));
    root(element).querySelector<HTMLElement>('[role=columnheader][aria-label^="Domain A"]')!.click();
    await element.updateComplete;
    expect(heads(element, '.column-head .code')).to.deep.equal(['Domain A', 'A.1', 'A.2', 'Domain B']);
    await waitUntil(() => cell(element, 'Ana, A.2'));
    cell(element, 'Ana, A.2').click();
    await element.updateComplete;
    expect(root(element).querySelector('dialog')!.textContent).to.contain('Statement A.2');
  });

  it('counts as the plain table does, and exports what is seen', () => {
    const records = checkRecordSet(district(), schemas).records;
    const model = makeModel(records, { today: '2026-03-20' });
    const shown = arrange(model, EVERYTHING, new Intl.Collator('en'));
    const words = { say: (key: string) => key, lang: 'en' };
    const needs = { model, shown, arrangement: EVERYTHING, words, nameOf: (row: number) => model.rows[row]!.name };
    const source = foldedSource(needs, foldsOf(records, model, { groups: true, standards: true }), () => false);
    expect(source.rowIds(0)).to.deep.equal(['s-0', 's-1', 's-2', 's-3']);
    expect(Array.from(source.distributionAt!(0, 0))).to.deep.equal([2, 0, 1, 2, 3]);
    expect(foldedCsv(source, model, words)).to.equal('learners,Meeting,Domain A,Domain B\r\nValley district,67% · 4,60%,100%\r\n');
  });
});

describe('a policy', () => {
  it('is tried before it is used, and announced when it is', async () => {
    const element = await show({ ...aClass(), evidence: [score(0, 0, 1), score(0, 0, 4, { assessedAt: '2026-03-02' }), score(1, 0, 4), score(1, 0, 1, { assessedAt: '2026-03-02' })] as never });
    await clickOn(element, 'More');
    await clickOn(element, 'How levels are worked out');
    await type(element, root(element).querySelector<HTMLSelectElement>('#policy-method')!, 'highest');
    expect(root(element).querySelector('.preview')!.textContent.replace(/\s+/g, ' ')).to.contain('2 of 4 learners would change level. Levels: 2 up, 0 down');
    expect(cell(element, 'Ben, A.1').getAttribute('aria-label'), 'nothing has changed yet').to.contain('Growing');
    await clickOn(element, 'Use it here');
    await waitUntil(() => cell(element, 'Ben, A.1').getAttribute('aria-label')!.includes('Beyond'));
    await waitUntil(() => document.getElementById('waymark-announcements')!.textContent.includes('The best piece counts'), 'said', { timeout: 4000 });
  });
});

describe('what comes first', () => {
  it('is named in the panel and leads to its own cell', async () => {
    const element = await show(district());
    cell(element, 'Chloé, A.2').click();
    await element.updateComplete;
    const panel = root(element).querySelector('dialog')!;
    expect(panel.textContent).to.contain('What comes first');
    [...panel.querySelectorAll<HTMLElement>('.before button')].find((button) => button.textContent.includes('A.1'))!.click();
    await element.updateComplete;
    expect(panel.querySelector('.dialog-head')!.textContent).to.contain('Chloé').and.to.contain('Statement A.1');
    expect(panel.open).to.equal(true);
  });
});

describe('small cells', () => {
  it('show no text and say their cell below', async () => {
    const element = await show(aClass(), { compact: '' });
    await waitUntil(() => root(element).querySelector('.grid[data-compact]'));
    expect(getComputedStyle(cell(element, 'Ana, A.1')).fontSize).to.equal('0px');
    cell(element, 'Ana, A.1').focus();
    await press('ArrowDown');
    await element.updateComplete;
    expect(root(element).querySelector('.at')!.textContent).to.contain('Ben, A.1 Statement A.1: Beyond');
  });
});
