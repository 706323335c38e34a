import { aTimeout, expect, fixture, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { checkRecordSet } from '../../../src/domain/records/check.js';
import { schemas, type RecordSet } from '../../../src/domain/records/collections.js';
import type { MasteryHeatmapElement } from '../../../src/components/mastery-heatmap/mastery-heatmap.element.js';
import { heatmapCsv } from '../../../src/components/mastery-heatmap/export-csv.js';
import { arrange, EVERYTHING, makeModel } from '../../../src/components/mastery-heatmap/mastery-heatmap.model.js';
import '../../../src/components/mastery-heatmap/define.js';

const scale = { id: 'sc', levels: ['Starting', 'Growing', 'Meeting', 'Beyond'].map((label, i) => ({ id: label, label, shortLabel: label[0], cut: i + 1 })), proficientLevelId: 'Meeting' };
const people = ['Ana', 'Ben', 'Chloé', 'Dov'];
const standards = ['A.1', 'A.2', 'B.1'].map((code, i) => ({ id: `st-${i}`, code, statement: `Statement ${code}`, order: i }));
let serial = 0;
const score = (who: number, what: number, points: unknown, more: object = {}) => ({ id: `e${serial++}`, learnerId: `s-${who}`, standardId: `st-${what}`, points, assessedAt: '2026-03-01', ...more });
const data = () =>
  ({
    learners: people.map((givenName, i) => ({ id: `s-${i}`, givenName })),
    standards,
    scales: [scale],
    evidence: [score(0, 0, 3), score(0, 1, 1), score(1, 0, 4), score(1, 1, 4), score(1, 2, 4), score(2, 0, 1), score(2, 0, 2, { assessedAt: '2026-03-05' }), score(2, 1, 99)],
  }) as unknown as RecordSet;

async function make(records: unknown = data(), attributes: Record<string, string> = {}): Promise<MasteryHeatmapElement> {
  const host = await fixture<HTMLElement>(html`<div lang="en"></div>`);
  const element = document.createElement('way-mastery-heatmap');
  for (const name of Object.keys(attributes)) element.setAttribute(name, attributes[name]!);
  element.today = '2026-03-20';
  element.data = records as RecordSet;
  host.append(element);
  await element.updateComplete;
  await nextFrame();
  return element;
}
const root = (element: Element) => element.shadowRoot!;
const visibleRows = (element: Element) => [...root(element).querySelectorAll<HTMLElement>('.row:not([hidden])')].sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')));
/** One key, with Control held where the name says so. */
async function press(name: string): Promise<void> {
  const [key, control] = name.startsWith('Control+') ? [name.slice(8), true] : [name, false];
  if (control) await sendKeys({ down: 'Control' });
  await sendKeys({ press: key });
  if (control) await sendKeys({ up: 'Control' });
}
const names = (element: Element) => visibleRows(element).map((row) => row.querySelector('.name')!.textContent);
const focused = (element: Element) => root(element).activeElement as HTMLElement;
const named = (element: Element) => focused(element)?.getAttribute('aria-label') ?? '';
const cell = (element: Element, row: number, column: number) => visibleRows(element)[row]!.querySelector<HTMLElement>(`.cell[aria-colindex="${column + 2}"]`)!;
async function choose(element: Element, label: string, value: string) {
  const select = [...root(element).querySelectorAll('.tool')].find((tool) => tool.textContent.includes(label))!.querySelector('select')!;
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await (element as MasteryHeatmapElement).updateComplete;
}

/** Clicks the button that says this. */
async function clickOn(element: Element, words: string) {
  [...root(element).querySelectorAll('button')].find((button) => button.textContent.includes(words))!.click();
  await (element as MasteryHeatmapElement).updateComplete;
}

describe('the grid', () => {
  it('prints a level as colour and label, and no evidence as neither', async () => {
    const element = await make();
    expect(cell(element, 0, 0).textContent).to.equal('M');
    expect(cell(element, 0, 0).classList.contains('level-4')).to.equal(true);
    expect(cell(element, 3, 2).classList.contains('level-none')).to.equal(true);
    expect(cell(element, 3, 2).textContent).to.equal('–');
  });

  it('names a cell in full, and the true size of the grid', async () => {
    const element = await make();
    const grid = root(element).querySelector('[role=grid]')!;
    expect(grid.getAttribute('aria-rowcount')).to.equal('5');
    expect(grid.getAttribute('aria-colcount')).to.equal('4');
    expect(cell(element, 2, 0).getAttribute('aria-label')).to.equal('Chloé, A.1 Statement A.1: Starting, 1.65 of 4, 2 pieces of evidence, Rising');
    expect(cell(element, 3, 2).getAttribute('aria-label')).to.equal('Dov, B.1 Statement B.1: No evidence yet');
    expect(visibleRows(element)[1]!.querySelector('[role=rowheader]')!.getAttribute('aria-label')).to.equal('Ben. 3 of 3 standards at Meeting or above.');
  });

  it('flags a score out of range and does not count it (fault 67)', async () => {
    const element = await make();
    expect(cell(element, 2, 1).getAttribute('aria-label')).to.contain('A score is out of range');
    expect(cell(element, 2, 1).classList.contains('level-none')).to.equal(true);
    cell(element, 2, 1).click();
    await element.updateComplete;
    expect(root(element).querySelector('dialog')!.textContent).to.contain('99').and.to.contain('out of range');
  });

  it('holds only what can be seen of 5,000 × 300, and scrolls to the last cell (fault 74)', async () => {
    const big = {
      learners: Array.from({ length: 5000 }, (_, i) => ({ id: `s-${i}`, givenName: `L${i}` })),
      standards: Array.from({ length: 300 }, (_, i) => ({ id: `st-${i}`, code: `C${i}`, order: i })),
      scales: [scale],
      evidence: [score(4999, 299, 4)],
    };
    const element = await make(big);
    expect(root(element).querySelectorAll('.cell').length).to.be.lessThan(1500);
    expect(root(element).querySelector('[role=grid]')!.getAttribute('aria-rowcount')).to.equal('5001');
    await waitUntil(() => root(element).querySelector('[tabindex="0"].cell'));
    root(element).querySelector<HTMLElement>('[tabindex="0"].cell')!.focus();
    await press('Control+End');
    expect(named(element)).to.contain('L4999, C299').and.to.contain('Beyond');
    await press('Control+Home');
    expect(named(element)).to.contain('L0, C0');
    expect(root(element).querySelectorAll('.cell').length).to.be.lessThan(1500);
  });
});

describe('keys of the grid', () => {
  let element: MasteryHeatmapElement;
  beforeEach(async () => {
    element = await make();
    root(element).querySelector<HTMLElement>('.cell[tabindex="0"]')!.focus();
  });

  it('is one tab stop', () => {
    expect(root(element).querySelectorAll('.grid [tabindex="0"]').length).to.equal(1);
  });

  for (const [key, expected] of [
    ['ArrowRight', 'Ana, A.2'],
    ['ArrowDown', 'Ben, A.1'],
    ['ArrowUp', 'A.1. Statement A.1'],
    ['ArrowLeft', 'Ana. 1 of 2'],
    ['End', 'Ana, B.1'],
    ['PageDown', 'Dov, A.1'],
    ['Control+End', 'Dov, B.1'],
    ['c', 'Chloé, A.1'],
  ] as const) {
    it(`${key} goes to ${expected}`, async () => {
      await press(key);
      expect(named(element)).to.contain(expected);
      expect(root(element).querySelectorAll('.grid [tabindex="0"]').length).to.equal(1);
    });
  }

  it('does not wrap', async () => {
    await press('Control+End');
    await press('ArrowRight');
    await press('ArrowDown');
    expect(named(element)).to.contain('Dov, B.1');
  });

  it('follows the reading direction (fault 89)', async () => {
    element.parentElement!.dir = 'rtl';
    await press('ArrowLeft');
    expect(named(element)).to.contain('Ana, A.2');
  });

  it('opens with Enter, closes with Escape, and gives focus back to the cell', async () => {
    await press('ArrowDown');
    await press('Enter');
    await waitUntil(() => root(element).querySelector('dialog')!.open);
    expect(root(element).querySelector('dialog')!.textContent).to.contain('Ben').and.to.contain('Newer work counts more');
    await press('Escape');
    await waitUntil(() => !root(element).querySelector('dialog')!.open);
    await waitUntil(() => named(element).includes('Ben, A.1'), 'focus is back');
  });

  it('sorts from a column head, says so, and keeps focus there', async () => {
    await press('ArrowUp');
    await press('Enter');
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['Ben', 'Ana', 'Chloé', 'Dov']);
    expect(focused(element).getAttribute('aria-sort')).to.equal('descending');
    await press('Enter');
    await element.updateComplete;
    expect(names(element), 'no evidence stays last').to.deep.equal(['Chloé', 'Ana', 'Ben', 'Dov']);
    await waitUntil(() => document.getElementById('waymark-announcements')!.textContent.includes('By A.1'));
  });

  it('keeps focus on the learner and the standard when the order or the records change', async () => {
    await press('ArrowDown');
    await choose(element, 'Order', 'proficient');
    expect(names(element)[0]).to.equal('Ben');
    element.data = { ...data(), evidence: [score(0, 0, 4), score(1, 0, 1)] } as never;
    await element.updateComplete;
    expect(root(element).querySelector('.grid [tabindex="0"]')!.getAttribute('aria-label')).to.contain('Ben, A.1');
  });
});

describe('finding who needs what', () => {
  it('filters by need and by name, and offers the way back', async () => {
    const element = await make();
    await choose(element, 'Show', 'support');
    expect(names(element)).to.deep.equal(['Ana', 'Chloé']);
    await choose(element, 'Show', 'readyForMore');
    expect(names(element)).to.deep.equal(['Ben']);
    await choose(element, 'Show', 'noEvidence');
    expect(names(element)).to.deep.equal(['Dov']);
    expect(root(element).querySelector('.narrowed')!.textContent).to.contain('1 of 4 learners is shown.');
    await clickOn(element, 'Not up to date');
    expect(root(element).querySelector('.empty')!.textContent).to.contain('No learner fits');
    await clickOn(element, 'Clear all');
    expect(names(element).length).to.equal(4);
    expect(focused(element).localName, 'focus stays inside').to.equal('input');
  });

  it('shows one domain, and all again', async () => {
    const heads = ['A', 'B'].map((id, order) => ({ id, code: id, statement: `Domain ${id}`, order }));
    const element = await make({ ...data(), standards: [...heads, ...standards.map((standard) => ({ ...standard, parentIds: [standard.code[0]] }))] });
    const codes = () => [...root(element).querySelectorAll('.column-head .code')].map((code) => code.textContent);
    await choose(element, 'Standards', 'B');
    expect(codes()).to.deep.equal(['B.1']);
    expect(visibleRows(element).map((row) => row.querySelectorAll('.cell').length)).to.deep.equal([1, 1, 1, 1]);
    expect(cell(element, 1, 0).getAttribute('aria-label')).to.contain('Ben, B.1');
    await choose(element, 'Standards', '');
    expect(codes()).to.deep.equal(['A.1', 'A.2', 'B.1']);
    expect(cell(element, 1, 2).getAttribute('aria-label')).to.contain('Ben, B.1');
  });

  it('goes on when the standard it is sorted by is gone from new records', async () => {
    const element = await make();
    root(element).querySelector<HTMLElement>('[role=columnheader][aria-label^="B.1"]')!.click();
    await element.updateComplete;
    expect(root(element).querySelector('[aria-sort=descending]')!.getAttribute('aria-label')).to.contain('B.1');
    element.data = { ...data(), standards: standards.slice(0, 1) } as never;
    await element.updateComplete;
    expect(root(element).querySelector('[aria-sort=descending], [aria-sort=ascending]')).to.equal(null);
    const search = root(element).querySelector<HTMLInputElement>('input[type=search]')!;
    search.value = 'ben';
    search.dispatchEvent(new Event('input'));
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['Ben']);
  });

  it('exports what is on screen, in its order, safely (fault 106)', () => {
    const records = data();
    const withFormula = checkRecordSet({ ...records, learners: [{ id: 's-0', givenName: '=1+1' }, ...records.learners!.slice(1)] }, schemas).records;
    const model = makeModel(withFormula, { today: '2026-03-20' });
    const shown = arrange(model, { ...EVERYTHING }, new Intl.Collator('en'));
    const csv = heatmapCsv({ model, shown, nameOf: (row) => model.rows[row]!.name, words: { say: (key) => key, lang: 'en' } });
    expect(csv).to.contain(`"'=1+1"`);
    expect(csv.split('\r\n')[0]).to.equal('learners,Meeting,A.1,A.2,B.1');
  });
});

describe('why, and another level', () => {
  const open = async (element: MasteryHeatmapElement, row: number, column: number) => {
    cell(element, row, column).click();
    await element.updateComplete;
    return root(element).querySelector('dialog')!;
  };

  it('shows the evidence in order, the working, and what would change it', async () => {
    const element = await make();
    const dialog = await open(element, 2, 0);
    const rows = [...dialog.querySelectorAll('tbody tr')].map((row) => [...row.children].map((td) => td.textContent.replace(/\s+/g, ' ').trim()));
    expect(rows).to.deep.equal([
      ['Mar 1, 2026', 'Observation', '1', '35%', '1'],
      ['Mar 5, 2026', 'Observation', '2', '65%', '1.65'],
    ]);
    expect(dialog.textContent).to.contain('The result is 1.65. That is in Starting.').and.to.contain('One more piece at Meeting or better would make it Growing');
  });

  it('asks for nothing better than the top', async () => {
    const element = await make(data(), { method: 'highest' });
    expect((await open(element, 0, 0)).textContent).to.contain('One more piece at Beyond would make it Beyond.');
  });

  it('asks for a reason, keeps what was chosen, and then sets the level beside the computed one (fault 105)', async () => {
    const element = await make();
    let dialog = await open(element, 2, 0);
    const form = dialog.querySelector('form')!;
    form.requestSubmit();
    await element.updateComplete;
    await aTimeout(0);
    const reason = dialog.querySelector('textarea')!;
    expect(focused(element)).to.equal(reason);
    expect(root(element).getElementById(reason.getAttribute('aria-describedby')!)!.textContent).to.contain('Please say why');
    dialog.querySelector('select')!.value = 'Beyond';
    dialog.querySelector('select')!.dispatchEvent(new Event('change'));
    reason.value = 'Explained it to the class';
    reason.dispatchEvent(new Event('input'));
    const changed = oneEvent(element, 'way-override-change');
    form.requestSubmit();
    expect(JSON.stringify((await changed).detail)).to.not.contain('Explained');
    await element.updateComplete;
    expect(cell(element, 2, 0).textContent).to.equal('B');
    expect(cell(element, 2, 0).getAttribute('aria-label')).to.contain('Set by a teacher');
    dialog = await open(element, 2, 0);
    expect(dialog.textContent).to.contain('Explained it to the class').and.to.contain('it would be Starting');
    [...dialog.querySelectorAll('button')].find((button) => button.textContent.includes('Take it back'))!.click();
    await waitUntil(() => cell(element, 2, 0).textContent === 'S');
  });

  it('keeps a typed reason when the panel is closed, for its own cell only, until it is sent', async () => {
    const element = await make();
    const reason = (dialog: HTMLDialogElement) => dialog.querySelector('textarea')!;
    const dialog = await open(element, 2, 0);
    reason(dialog).value = 'Explained it to the class';
    reason(dialog).dispatchEvent(new Event('input'));
    await press('Escape');
    await waitUntil(() => !dialog.open);
    expect(reason(await open(element, 1, 0)).value).to.equal('');
    await press('Escape');
    await waitUntil(() => !dialog.open);
    expect(reason(await open(element, 2, 0)).value).to.equal('Explained it to the class');
    dialog.querySelector('form')!.requestSubmit();
    await waitUntil(() => !dialog.open);
    expect(reason(await open(element, 2, 0)).value).to.equal('');
  });

  it('offers no override to readers who may not', async () => {
    for (const attributes of [{ readonly: '' }, { 'viewer-role': 'administrator' }] as Record<string, string>[]) {
      const element = await make(data(), attributes);
      expect((await open(element, 2, 0)).querySelector('form')).to.equal(null);
    }
  });

  it('follows another method at once', async () => {
    const element = await make();
    element.method = 'highest';
    await element.updateComplete;
    expect(cell(element, 2, 0).textContent).to.equal('G');
  });
});

describe('what a student sees', () => {
  it('is one learner only, strengths first, without falling or other names', async () => {
    const element = await make(data(), { 'viewer-role': 'student', 'viewer-id': 's-0' });
    const text = root(element).textContent;
    expect(text).to.contain('You can do 1 of the 2 standards you have tried.');
    expect(root(element).querySelector('[role=grid]')).to.equal(null);
    expect([...root(element).querySelectorAll('h3')].map((heading) => heading.textContent.trim().split(/\s\s|\n/)[0])).to.deep.equal(['What I can do 1 standard', 'Working on it 1 standard', 'Not tried yet 1 standard']);
    for (const other of ['Ben', 'Chloé', 'Dov', 'Falling']) expect(text).to.not.contain(other);
  });

  it('is nobody when it is not said who looks', async () => {
    const element = await make(data(), { 'viewer-role': 'guardian' });
    for (const name of people) expect(root(element).textContent).to.not.contain(name);
    expect(root(element).querySelector('.empty')).to.not.equal(null);
  });
});
