/** Grid, list, table of the same cells; names on a screen that others can see. */
import { expect, fixture, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { RecordSet } from '../../../src/domain/records/collections.js';
import type { MasteryHeatmapElement } from '../../../src/components/mastery-heatmap/mastery-heatmap.element.js';
import { es } from '../../../src/locales/es.js';
import { addLocale } from '../../../src/ui/locale/registry.js';
import '../../../src/components/mastery-heatmap/define.js';

const scale = { id: 'sc', levels: ['Starting', 'Growing', 'Meeting', 'Beyond'].map((label, i) => ({ id: label, label, shortLabel: label[0], cut: i + 1 })), proficientLevelId: 'Meeting' };
let serial = 0;
const score = (who: number, what: number, points: number, assessedAt = '2026-03-01') => ({ id: `v${serial++}`, learnerId: `s-${who}`, standardId: `st-${what}`, points, assessedAt });
const data = () =>
  ({
    learners: [
      { id: 's-0', givenName: 'Anastasia', familyName: 'Ito', preferredName: 'Ana', pronunciation: 'AH-na EE-toh' },
      { id: 's-1', givenName: 'Ben', familyName: 'Okafor' },
      { id: 's-2', givenName: 'Ava', familyName: 'Ito' },
    ],
    groups: [
      { id: 'g-1', title: 'Morning', learnerIds: ['s-0', 's-1'] },
      { id: 'g-2', title: 'Afternoon', learnerIds: ['s-2'] },
    ],
    standards: ['A.1', 'B.1'].map((code, i) => ({ id: `st-${i}`, code, statement: `Statement ${code}`, order: i })),
    scales: [scale],
    masteryPolicies: [{ id: 'p', method: { kind: 'latest' }, staleAfterDays: 30 }],
    evidence: [score(0, 0, 3), score(0, 1, 1, '2025-12-01'), score(1, 0, 4), score(2, 0, 1)],
  }) as unknown as RecordSet;

async function make(attributes: Record<string, string> = {}): Promise<MasteryHeatmapElement> {
  const host = await fixture<HTMLElement>(html`<div lang=${attributes['lang'] ?? 'en'}></div>`);
  const element = document.createElement('way-mastery-heatmap');
  for (const name of Object.keys(attributes)) element.setAttribute(name, attributes[name]!);
  element.today = '2026-03-20';
  element.data = data();
  host.append(element);
  await element.updateComplete;
  await nextFrame();
  return element;
}
const root = (element: Element) => element.shadowRoot!;
const rowNames = (element: Element) => [...root(element).querySelectorAll('.row:not([hidden]) .name')].map((name) => name.textContent).sort();
const button = (element: Element, words: string) => [...root(element).querySelectorAll('button')].find((candidate) => candidate.textContent.includes(words))!;
async function click(element: MasteryHeatmapElement, words: string) {
  button(element, words).click();
  await element.updateComplete;
}
async function choose(element: MasteryHeatmapElement, label: string, value: string) {
  const select = [...root(element).querySelectorAll('.tool')].find((tool) => tool.textContent.includes(label))!.querySelector('select')!;
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await element.updateComplete;
}
const forget = () => localStorage.clear();
beforeEach(forget);
after(forget);

describe('views of the same data', () => {
  it('are one key away, say so, keep the focus inside, and are remembered', async () => {
    const element = await make();
    root(element).querySelector<HTMLElement>('.cell[tabindex="0"]')!.focus();
    await sendKeys({ press: '3' });
    await waitUntil(() => root(element).querySelector('table'));
    await waitUntil(() => root(element).activeElement?.matches('.table-scroll'), 'focus is on the table');
    await waitUntil(() => document.getElementById('waymark-announcements')!.textContent.includes('Shown as: Table'));
    const other = await make();
    expect(button(other, 'Table').getAttribute('aria-pressed')).to.equal('true');
    root(other).querySelector<HTMLElement>('.table-scroll')!.focus();
    await sendKeys({ press: '2' });
    await waitUntil(() => root(other).activeElement?.matches('.pick select'));
    expect((await make({ view: 'grid' })).shadowRoot!.querySelector('.grid'), 'what the page says comes first').to.not.equal(null);
  });

  it('leave digits that a person types alone', async () => {
    const element = await make({ view: 'grid' });
    root(element).querySelector<HTMLInputElement>('input[type="search"]')!.focus();
    await sendKeys({ press: '3' });
    await element.updateComplete;
    expect(root(element).querySelector('table')).to.equal(null);
    expect(root(element).querySelector<HTMLInputElement>('input[type="search"]')!.value).to.equal('3');
  });

  it('list one standard at a time, by what learners need, and open the same panel', async () => {
    const element = await make({ view: 'list' });
    expect(root(element).textContent).to.contain('Say: AH-na EE-toh');
    await click(element, 'By standard');
    const headings = () => [...root(element).querySelectorAll('h3')].map((heading) => heading.textContent.replace(/\s+/g, ' ').trim());
    expect(headings()).to.deep.equal(['Needs support 1 learner', 'On track 1 learner', 'Ready for more 1 learner']);
    root(element).querySelector<HTMLButtonElement>('.pick button[aria-label="Next"]')!.click();
    await element.updateComplete;
    expect(root(element).querySelector('.summary')!.textContent).to.equal('B.1 Statement B.1');
    const opener = [...root(element).querySelectorAll<HTMLElement>('.standard')].find((candidate) => candidate.textContent.includes('Ana Ito'))!;
    opener.click();
    await element.updateComplete;
    expect(root(element).querySelector('dialog')!.textContent).to.contain('Ana Ito').and.to.contain('Statement B.1');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => root(element).activeElement === opener, 'focus is back');
    await click(element, 'By learner');
    expect(root(element).querySelector('.summary')!.textContent).to.contain('standards tried so far');
  });
});

describe('filters', () => {
  it('combine, and say how many learners are shown', async () => {
    const element = await make({ view: 'grid' });
    await choose(element, 'Group', 'g-1');
    expect(rowNames(element)).to.deep.equal(['Ana Ito', 'Ben Okafor']);
    await click(element, 'Not up to date');
    expect(rowNames(element)).to.deep.equal(['Ana Ito']);
    expect(root(element).querySelector('.narrowed')!.textContent).to.contain('1 of 3 learners');
    await choose(element, 'Show', 'readyForMore');
    expect(root(element).textContent).to.contain('No learner fits');
    await click(element, 'Clear all');
    expect(rowNames(element).length).to.equal(3);
    expect(root(element).querySelector('.narrowed')).to.equal(null);
  });
});

describe('a narrow place', () => {
  const seen = (element: Element, words: string) => [...root(element).querySelectorAll<HTMLElement>('.tools > .tool, .tools > .toggle')].some((tool) => tool.textContent.includes(words) && tool.checkVisibility());

  it('keeps what is not in use behind "More", so that the view is near the top', async () => {
    const element = await make({ view: 'list' });
    element.parentElement!.style.inlineSize = '360px';
    await nextFrame();
    expect(['Find a learner', 'Show', 'More', 'Order', 'Not up to date'].map((words) => seen(element, words))).to.deep.equal([true, true, true, false, false]);
    await click(element, 'More');
    expect(['Order', 'Not up to date'].map((words) => seen(element, words))).to.deep.equal([true, true]);
    await click(element, 'Not up to date');
    await click(element, 'More');
    expect(['Order', 'Not up to date'].map((words) => seen(element, words)), 'what narrows the view stays in sight').to.deep.equal([false, true]);
    element.parentElement!.style.inlineSize = '900px';
    await nextFrame();
    expect(seen(element, 'Order')).to.equal(true);
  });
});

describe('names on a screen that others can see', () => {
  const told = ['Ana', 'Anastasia', 'Ito', 'Ben', 'Okafor', 'Ava', 'AH-na'];
  const labels = (element: Element) => [...root(element).querySelectorAll('[aria-label]')].map((labelled) => labelled.getAttribute('aria-label')).join(' ');

  for (const view of ['grid', 'list', 'table']) {
    it(`are hidden everywhere in the ${view}`, async () => {
      const element = await make({ view, names: 'hidden' });
      await element.updateComplete;
      const text = root(element).textContent + labels(element);
      for (const name of told) expect(text).to.not.contain(name);
      expect(text).to.contain('Learner 1');
    });
  }

  it('are first letters, apart where two have the same, also in the panel', async () => {
    const element = await make({ view: 'grid' });
    await click(element, 'More');
    await choose(element, 'Names', 'initials');
    expect(rowNames(element)).to.deep.equal(['AI', 'AI 2', 'BO']);
    root(element).querySelector<HTMLElement>('.cell[aria-label^="AI, A.1"]')!.click();
    await element.updateComplete;
    const text = root(element).textContent + labels(element);
    for (const name of told) expect(text).to.not.contain(name);
  });

  it('speak Spanish', async () => {
    addLocale(es);
    const element = await make({ view: 'grid', names: 'hidden', lang: 'es' });
    expect(rowNames(element)).to.deep.equal(['Estudiante 1', 'Estudiante 2', 'Estudiante 3']);
  });
});
