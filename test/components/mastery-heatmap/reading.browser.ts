/** What the grid, the lists, the panel and paper say: spread, trend, the learner's language, comments, who set a level. */
import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import type { MasteryHeatmapElement } from '../../../src/components/mastery-heatmap/mastery-heatmap.element.js';
import type { RecordSet } from '../../../src/domain/records/collections.js';
import { aClass, cell, clickOn, focused, root, score, show, type } from './a-class.js';
import '../../../src/components/mastery-heatmap/define.js';

const dialog = (element: Element) => root(element).querySelector('dialog')!;
const text = (found: Element | null) => found?.textContent.replace(/\s+/g, ' ').trim() ?? '';
async function openCell(element: MasteryHeatmapElement, name: string): Promise<void> {
  cell(element, name).click();
  await element.updateComplete;
}
async function printing(element: MasteryHeatmapElement, look: () => void): Promise<void> {
  window.dispatchEvent(new Event('beforeprint'));
  look();
  window.dispatchEvent(new Event('afterprint'));
  await element.updateComplete;
}
const translated = { language: 'en', translations: [{ language: 'es-MX', statement: 'Sumar fracciones', shortStatement: 'Sumar' }] };
const inTwoLanguages = (more: object = {}): RecordSet =>
  aClass({
    learners: [
      { id: 's-0', givenName: 'Ana', languages: ['es', 'en'], pronunciation: 'AH-na' },
      { id: 's-1', givenName: 'Ben', languages: ['en', 'es'] },
      { id: 's-2', givenName: 'Chloé', languages: ['fr', 'es'] },
    ],
    standards: [{ id: 'st-0', code: 'A.1', statement: 'Add and subtract fractions.', shortStatement: 'Add fractions', ...translated }],
    evidence: [score(0, 0, 3), score(1, 0, 2), score(2, 0, 2)],
    ...more,
  });

describe('reading the grid', () => {
  it('says a steady trend as well as a rising and a falling one', async () => {
    const at = (day: number) => ({ assessedAt: `2026-03-0${day}` });
    const element = await show(aClass({ evidence: [score(0, 0, 3, at(1)), score(0, 0, 3, at(2)), score(1, 0, 2, at(1)), score(1, 0, 4, at(2)), score(2, 0, 4, at(1)), score(2, 0, 1, at(2)), score(3, 0, 3)] }));
    const sign = (name: string) => [cell(element, `${name}, A.1`).dataset['mark'], cell(element, `${name}, A.1`).getAttribute('aria-label')!.split(', ').at(-1)];
    expect(['Ana', 'Ben', 'Chloé', 'Dov'].map(sign)).to.deep.equal([['→', 'Steady'], ['↗', 'Rising'], ['↘', 'Falling'], [undefined, '1 piece of evidence']]);
    expect(text(root(element).querySelector('.legend'))).to.contain('→Steady');
  });

  it('shows how each standard is spread: as a bar, in its name, and in words below', async () => {
    const element = await show();
    const head = root(element).querySelector<HTMLElement>('[role=columnheader][aria-label^="A.1"]')!;
    expect(head.getAttribute('aria-label')).to.contain('2 of 3 learners at Meeting or above. Starting 1, Meeting 1, Beyond 1, no level yet 1.');
    expect(head.style.getPropertyValue('--_bar')).to.contain('25%');
    head.focus();
    await element.updateComplete;
    expect(text(root(element).querySelector('.at p'))).to.contain('Starting 1, Meeting 1, Beyond 1, no level yet 1');
    expect([...root(element).querySelectorAll('.at .spread rect')].map((part) => part.getAttribute('width'))).to.deep.equal(['25', '0', '25', '25', '25']);
  });
});

describe('the learner’s language', () => {
  it('is in the panel beside the framework’s words, where there is one and it is not the framework’s own', async () => {
    const element = await show(inTwoLanguages());
    await openCell(element, 'Ana, A.1');
    const whole = [...dialog(element).querySelectorAll('.why [lang]')].map((part) => [(part as HTMLElement).lang, text(part)]);
    expect(whole).to.deep.equal([['en', 'Add and subtract fractions.'], ['es-MX', 'Sumar fracciones']]);
    expect(text(dialog(element))).to.contain('say: AH-na');
    dialog(element).close();
    await openCell(element, 'Ben, A.1');
    expect(text(dialog(element))).to.not.contain('Sumar');
    dialog(element).close();
    await openCell(element, 'Chloé, A.1');
    expect(text(dialog(element))).to.contain('Sumar fracciones');
  });

  it('comes first where a learner looks', async () => {
    const element = await show(inTwoLanguages(), { 'viewer-role': 'student', 'viewer-id': 's-0' });
    await waitUntil(() => root(element).querySelector('.standard'));
    expect(text(root(element).querySelector('.standard .what'))).to.equal('SumarAdd fractions A.1');
  });
});

describe('comments', () => {
  const said = { id: 'k1', version: 1, learnerId: 's-0', standardId: 'st-0', text: 'Well explained.', by: 't-2', at: '2026-03-02T09:00:00Z' };
  const changesOf = (element: Element) => {
    const changes: { action: string; record?: Record<string, unknown> }[] = [];
    element.addEventListener('way-comment-request', (event) => changes.push(...(event as unknown as { changes: typeof changes }).changes));
    return changes;
  };

  it('are read, written once, and taken away by who wrote them, with their words kept (fault 103)', async () => {
    const element = await show(aClass({ masteryComments: [said] }), { 'viewer-role': 'teacher', 'viewer-id': 't-1' });
    const changes = changesOf(element);
    const detail: unknown[] = [];
    element.addEventListener('way-comment-change', (event) => detail.push((event as CustomEvent).detail));
    await openCell(element, 'Ana, A.1');
    expect(text(dialog(element).querySelector('.comments'))).to.contain('A teacher').and.to.contain('Well explained.');
    expect(dialog(element).querySelector('.comments li button'), 'not of another').to.equal(null);
    await clickOn(element, 'Add comment');
    await waitUntil(() => focused(element)?.id === 'comment-text');
    expect(text(root(element).querySelector('#comment-problem'))).to.contain('write something');
    await type(element, root(element).querySelector<HTMLTextAreaElement>('#comment-text')!, ' She helped Ben. ');
    const form = dialog(element).querySelector<HTMLFormElement>('.comments form')!;
    form.requestSubmit();
    form.requestSubmit();
    await waitUntil(() => dialog(element).querySelectorAll('.comments li').length === 2);
    expect(changes.filter(({ action }) => action === 'create').map(({ record }) => [record!['text'], record!['by']])).to.deep.equal([['She helped Ben.', 't-1']]);
    expect(dialog(element).querySelectorAll('.comments li').length).to.equal(2);
    expect(JSON.stringify(detail)).to.not.contain('helped');
    expect(text(dialog(element).querySelector('.comments li:last-child'))).to.contain('You');
    dialog(element).querySelector<HTMLButtonElement>('.comments li:last-child button')!.click();
    await waitUntil(() => dialog(element).querySelectorAll('.comments li').length === 1);
    expect(root(element).querySelector<HTMLTextAreaElement>('#comment-text')!.value).to.equal('She helped Ben.');
    await waitUntil(() => focused(element)?.id === 'comment-text');
  });

  it('can be written by the learner on their own cells, and only read by families', async () => {
    const student = await show(aClass({ masteryComments: [said] }), { 'viewer-role': 'student', 'viewer-id': 's-0' });
    await waitUntil(() => root(student).querySelector('.standard'));
    root(student).querySelector<HTMLElement>('.standard')!.click();
    await student.updateComplete;
    expect(root(student).querySelector('#comment-text')).to.not.equal(null);
    expect(root(student).querySelector('#override-level'), 'no other level').to.equal(null);
    const family = await show(aClass({ masteryComments: [said] }), { 'viewer-role': 'guardian', learner: 's-0' });
    family.viewer = { id: 'f', role: 'guardian', learnerIds: ['s-0'] };
    family.viewerRole = undefined;
    await family.updateComplete;
    await waitUntil(() => root(family).querySelector('.standard'));
    root(family).querySelector<HTMLElement>('.standard')!.click();
    await family.updateComplete;
    expect(text(dialog(family))).to.contain('Well explained.');
    expect(root(family).querySelector('#comment-text')).to.equal(null);
  });
});

describe('who set a level', () => {
  it('is you, a name that the page knows, or a teacher', async () => {
    const override = (by: string | undefined, who: number) => ({ id: `o${who}`, learnerId: `s-${who}`, standardId: 'st-0', levelId: 'Beyond', reason: 'Seen in class.', ...(by ? { by } : {}), at: '2026-03-03T09:00:00Z' });
    const element = await show(aClass({ masteryOverrides: [override('t-1', 0), override('t-2', 1), override(undefined, 2)] }), { 'viewer-role': 'teacher', 'viewer-id': 't-1' });
    const words = async (name: string) => {
      await openCell(element, name);
      const found = text(dialog(element));
      dialog(element).close();
      return found;
    };
    expect(await words('Ana, A.1')).to.contain('You set this level on Mar 3, 2026.');
    expect(await words('Ben, A.1')).to.contain('A teacher set this level');
    element.staffName = (id) => ({ 't-2': 'Mr Osei' })[id];
    expect(await words('Ben, A.1')).to.contain('Mr Osei set this level');
    expect(await words('Chloé, A.1')).to.contain('A teacher set this level');
    // A function of the page that fails names nobody, and takes nothing with it (fault 100).
    element.staffName = () => {
      throw new Error('no list');
    };
    expect(await words('Ben, A.1')).to.contain('A teacher set this level');
  });
});

describe('paper', () => {
  it('holds every learner that is shown and no other, in blocks with their heads, and the key (fault 110)', async () => {
    const standards = Array.from({ length: 23 }, (_, i) => ({ id: `st-${i}`, code: `S.${i + 1}`, order: i }));
    const element = await show(aClass({ standards }));
    const [search] = root(element).querySelectorAll<HTMLInputElement>('input[type=search]');
    await type(element, search!, 'n');
    await printing(element, () => {
      const tables = [...root(element).querySelectorAll('.printed table')];
      expect(tables.map((table) => table.querySelectorAll('thead th').length)).to.deep.equal([12, 12, 5]);
      for (const table of tables) expect([...table.querySelectorAll('tbody th')].map(text)).to.deep.equal(['Ana', 'Ben']);
      expect(text(tables[0]!.querySelector('tbody td:nth-of-type(2)'))).to.equal('MMeeting');
      expect(root(element).querySelector('.legend')).to.not.equal(null);
    });
    expect(root(element).querySelector('.printed')).to.equal(null);
  });

  it('folds what is folded, hides what is hidden, and is a list where a list is shown (fault 110)', async () => {
    const element = await show(aClass({ groups: [{ id: 'g', title: 'Room', learnerIds: ['s-0', 's-1', 's-2', 's-3'] }] }), { fold: 'groups' });
    await waitUntil(() => root(element).querySelector('[role=rowheader][aria-expanded]'));
    await printing(element, () => expect([...root(element).querySelectorAll('.printed tbody th')].map(text)).to.deep.equal(['Room']));
    element.fold = undefined;
    element.names = 'hidden';
    await element.updateComplete;
    await printing(element, () => {
      expect(text(root(element).querySelector('.printed'))).to.contain('Learner 1');
      for (const name of ['Ana', 'Ben', 'Chloé', 'Dov']) expect(text(root(element).querySelector('.printed'))).to.not.contain(name);
    });
    element.view = 'list';
    await element.updateComplete;
    await nextFrame();
    await printing(element, () => {
      expect(root(element).querySelector('.printed')).to.equal(null);
      expect(root(element).querySelector('.heap')).to.not.equal(null);
    });
  });

  it('does not stand still at a large size: the first learners, and it says so', async () => {
    const element = await show(aClass({ learners: Array.from({ length: 900 }, (_, i) => ({ id: `s-${i}`, givenName: `L${i}` })), standards: Array.from({ length: 100 }, (_, i) => ({ id: `st-${i}`, code: `S.${i}` })) }));
    await printing(element, () => expect(text(root(element).querySelector('.printed p'))).to.contain('the first 600 of 900 learners'));
  });
});

describe('the plain table', () => {
  it('says the marks of a cell, and has words of its own', async () => {
    const at = (day: number) => ({ assessedAt: `2026-03-0${day}` });
    const learners = Array.from({ length: 30 }, (_, i) => ({ id: `s-${i}`, givenName: `L${String(i).padStart(2, '0')}` }));
    const element = await show(aClass({ learners, evidence: [score(0, 0, 2, at(1)), score(0, 0, 4, at(2))] }), { view: 'table' });
    await waitUntil(() => root(element).querySelector('table.levels td .visually-hidden'));
    expect(text(root(element).querySelector('tbody td:nth-of-type(2) .visually-hidden'))).to.equal('Meeting, Rising');
    expect([...root(element).querySelectorAll('.pages button')].map(text)).to.deep.equal(['Back', 'Next']);
    await clickOn(element, 'Next');
    expect(text(root(element).querySelector('.pages'))).to.contain('Rows 26 to 30 of 30');
  });
});
