/** More than one voice on one work: a second scorer moderates six works blind, a student scores their own before reading the teacher's. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { fill, focused, openJourney, shown, tabTo, textOf, waitForText, type Journey } from './harness.js';

const scorer = 'way-rubric-scorer';
/** Levels of each story, 1 to 4: `[the teacher's, the second scorer's]`. */
const ideas = [[1, 1], [2, 2], [2, 3], [3, 3], [4, 4], [4, 3]] as const;
const steps = [[2, 2], [1, 2], [3, 3], [2, 4], [4, 4], [3, 3]] as const;
const rubric = {
  id: 'r', version: 1, title: 'Explain it',
  criteria: ['Ideas', 'Steps'].map((title, i) => ({ id: `c${i}`, title, standardIds: [`std-${i}`], levels: [1, 2, 3, 4].map((points) => ({ id: `c${i}-${points}`, label: ['Starting', 'Growing', 'Meeting', 'Beyond'][points - 1], studentWording: `I can ${title} ${points}`, points })) })),
};
const learners = ideas.map((_, i) => ({ id: `s-${i + 1}`, givenName: `Givenname${i + 1}` }));
const scoringOf = (i: number) => ({
  id: `first-${i}`, version: 1, rubricId: 'r', rubricVersion: 1, learnerId: `s-${i}`, workId: `w-${i}`, workTitle: `Story ${i}`, scorerId: 't-1', role: 'teacher', status: 'submitted', submittedAt: '2026-03-10T10:00:00Z', comment: `Overallsecret${i}`,
  marks: [ideas, steps].map((levels, c) => ({ criterionId: `c${c}`, state: 'scored', levelId: `c${c}-${levels[i - 1]![0]}`, points: levels[i - 1]![0], comment: `Marksecret${i}`, version: 1 })),
});
const school = {
  learners, rubrics: [rubric], groups: [{ id: 'g', title: 'Room', learnerIds: learners.map(({ id }) => id) }],
  standards: rubric.criteria.map(({ title, standardIds }) => ({ id: standardIds[0], code: title, statement: title })),
  scorings: [...learners.map((_, i) => scoringOf(i + 1)), { ...scoringOf(1), id: 'draft', workId: 'w-9', workTitle: 'Story 9', status: 'draft' }],
};
const page = (inside: string, viewer: string, database: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Voices</title><script type="module" src="cdn/waymark.js"></script><way-data database="${database}" src="${database}.json" ${viewer}>${inside}</way-data></html>`;

mkdirSync('test-results', { recursive: true });
const folder = mkdtempSync(join('test-results', 'voices-'));
let journey: Journey;
before(async () => {
  cpSync('dist/cdn', join(folder, 'cdn'), { recursive: true });
  writeFileSync(join(folder, 'second.json'), JSON.stringify(school));
  writeFileSync(join(folder, 'self.json'), JSON.stringify({ ...school, rubrics: [{ ...rubric, asks: ['self'], blind: true }] }));
  writeFileSync(join(folder, 'second.html'), page('<way-rubric-scorer group="g" view="moderation"></way-rubric-scorer>', 'viewer-role="teacher" viewer-id="t-2"', 'second'));
  writeFileSync(join(folder, 'self.html'), page('<way-rubric-scorer learner="s-4"></way-rubric-scorer>', 'viewer-role="student" viewer-id="s-4"', 'self'));
  journey = await openJourney(folder);
});
after(async () => {
  await journey.close();
  rmSync(folder, { recursive: true });
});

/** Everything in the page, seen or not: all markup, attributes, and what fields hold, through all shadow roots. */
const everything = (of: Page): Promise<string> =>
  of.evaluate(() => {
    const read = (root: ParentNode): string => [...root.querySelectorAll('*')].map((each) => `${each.outerHTML} ${(each as HTMLInputElement).value ?? ''} ${each.shadowRoot ? read(each.shadowRoot) : ''}`).join(' ');
    return read(document);
  });
const row = async (of: Page, at: string) => (await textOf(of, `${scorer} >>> .figures tbody tr${at}`));

/**
 * Worked by hand. Pairs are (first, second); o = Σ(a − b)² over pairs; e = Σ n₁(a)·n₂(b)·(a − b)² over all a, b; kappa = 1 − pairs·o ÷ e.
 * Alpha, ordinal: each level stands in the middle of its ratings in order (M); D = 2·Σ(M(a) − M(b))² over the pairs; E = Σ over a < b of
 * 2·n(a)·n(b)·(M(a) − M(b))²; alpha = 1 − (n − 1)·D ÷ E, n ratings in all.
 *
 * Ideas (1,1)(2,2)(2,3)(3,3)(4,4)(4,3): exact 4÷6 = 67%, next 6÷6 = 100%, drift (1 − 1)÷6 = 0.
 *   first 1:1 2:2 3:1 4:2, second 1:1 2:1 3:3 4:1; o = 1 + 1 = 2; e = 22 + 16 + 6 + 32 = 76; kappa = 1 − 6·2÷76 = 0.842
 *   n 1:2 2:3 3:4 4:3 = 12; M = 1, 3.5, 7, 10.5; D = 2·(12.25 + 12.25) = 49; E = 75 + 576 + 1083 + 294 + 882 + 294 = 3204; alpha = 1 − 11·49÷3204 = 0.832
 * Steps (2,2)(1,2)(3,3)(2,4)(4,4)(3,3): exact 4÷6 = 67%, next 5÷6 = 83%, drift (1 + 2)÷6 = 0.5.
 *   first 1:1 2:2 3:2 4:1, second 2:2 3:2 4:2; o = 1 + 4 = 5; e = 28 + 20 + 8 + 10 = 66; kappa = 1 − 6·5÷66 = 0.545
 *   n 1:1 2:4 3:4 4:3 = 12; M = 0.5, 3, 7, 10.5; D = 2·(6.25 + 56.25) = 125; E = 50 + 338 + 600 + 512 + 1350 + 294 = 3144; alpha = 1 − 11·125÷3144 = 0.563
 * In all, 12 pairs: exact 8÷12 = 67%, next 11÷12 = 92%, drift 3÷12 = 0.25.
 *   first 1:2 2:4 3:3 4:3, second 1:1 2:3 3:5 4:3; o = 7; e = 100 + 72 + 30 + 78 = 280; kappa = 1 − 12·7÷280 = 0.700
 *   n 1:3 2:7 3:8 4:6 = 24; M = 1.5, 6.5, 14, 21; D = 2·(56.25 + 49 + 25 + 210.25) = 681; E = 1050 + 7500 + 13689 + 6300 + 17661 + 4704 = 50904; alpha = 1 − 23·681÷50904 = 0.692
 */
const figures = {
  ideas: / 6 67% 100% 0\.84 0\.83 as high$/,
  steps: / 6 67% 83% 0\.55 0\.56 0\.5 levels higher$/,
  all: / 12 67% 92% 0\.70 0\.69 0\.25 levels higher$/,
};

test('a second scorer moderates six works blind; the report shows the agreement worked out by hand', async () => {
  const second = await journey.page('/second.html', { width: 1280 });
  await waitForText(second, 'scored twice', scorer);
  await fill(second, `${scorer} >>> [data-focus="sample-seed"]`, 'spring');
  await second.keyboard.press('Enter');
  const openSample = async () => (await shown(second, `${scorer} >>> .samples button`)).click();
  await openSample();
  const done = new Set<number>();
  for (let turn = 1; turn <= 6; turn++) {
    await waitForText(second, `${turn - 1} of 6`, `${scorer} >>> [part=pile]`);
    await waitForText(second, `Work ${turn}`, `${scorer} >>> h3.whose`);
    const story = Number(/Story (\d)/.exec(await textOf(second, `${scorer} >>> [part=header]`))?.[1]);
    const page = await everything(second);
    for (const { id } of learners) {
      const i = Number(id.slice(2));
      assert.ok(!page.includes(`Givenname${i}`), `no name of a learner at work ${turn}`);
      if (!done.has(i)) assert.ok(!page.includes(`Marksecret${i}`) && !page.includes(`Overallsecret${i}`), `nothing of the first marks of story ${i} at work ${turn}`);
    }
    await shown(second, `${scorer} >>> fieldset.criterion`);
    if (turn === 1) await tabTo(second, /^input/);
    await second.keyboard.press(String(ideas[story - 1]![1]) as '1');
    if (turn === 4) {
      await waitForText(second, /1 of 2 criteria scored.*Saved\./, scorer);
      await second.reload();
      await openSample();
      await waitForText(second, 'Work 4', `${scorer} >>> h3.whose`);
      await waitForText(second, '1 of 2 criteria scored', scorer);
      await tabTo(second, /^input/);
      await tabTo(second, /^input/);
    }
    await second.keyboard.press(String(steps[story - 1]![1]) as '1');
    done.add(story);
    assert.match(await focused(second), turn < 6 ? /^button "Submit, next/ : /^button "Submit/);
    await second.keyboard.press('Enter');
    if (turn < 6) await second.waitForFunction(() => document.querySelector('way-rubric-scorer')?.shadowRoot?.activeElement?.localName === 'input');
  }
  assert.deepEqual([...done].sort((a, b) => a - b), [1, 2, 3, 4, 5, 6], 'each work once; the draft is not drawn');
  await waitForText(second, 'Submitted on', scorer);
  await (await shown(second, `${scorer} >>> [data-focus="view-moderation"]`)).click();
  const check = async () => {
    await waitForText(second, '6 works were scored twice. In 12 pairs of marks, 67% have the same level, and 92% the same or the next one. That is fair.', scorer);
    assert.match(await row(second, ':nth-child(1)'), figures.ideas);
    assert.match(await row(second, ':nth-child(2)'), figures.steps);
    assert.match(await row(second, '.all'), figures.all);
  };
  await check();
  await second.reload();
  await check();
  assert.deepEqual(await evidenceIn(second, 'second'), [], 'second marks write no evidence');
});

test('a student scores their own work, sees nothing of the teacher before, then both', async () => {
  const student = await journey.page('/self.html', { width: 720 });
  const noSecrets = async (when: string) => assert.doesNotMatch(await everything(student), /Overallsecret|Marksecret/, when);
  await shown(student, `${scorer} >>> fieldset.criterion`);
  await noSecrets('at first');
  await tabTo(student, /^input/);
  await student.keyboard.press('2');
  await waitForText(student, /1 of 2 .*Saved\./, scorer);
  await noSecrets('with one mark');

  await student.reload();
  await waitForText(student, '1 of 2', scorer);
  await noSecrets('after a reload');
  await tabTo(student, /^input/);
  await tabTo(student, /^input/);
  await student.keyboard.press('2');
  await waitForText(student, '2 of 2', scorer);
  await noSecrets('with all marks');
  await tabTo(student, /^button "Submit/);
  await student.keyboard.press('Enter');

  // The teacher gave Meeting and Growing, the student Growing twice.
  const both = async () => {
    await waitForText(student, 'Overallsecret4', scorer);
    await waitForText(student, /Side by side.*1 of 2 parts/, scorer);
    const voices = await textOf(student, `${scorer} >>> [part=voices]`);
    assert.match(voices, /Growing You.*Meeting Teacher/);
    assert.match(await everything(student), /Marksecret4/);
  };
  await both();
  await student.reload();
  await both();
  assert.deepEqual(await evidenceIn(student, 'self'), [], 'own marks write no evidence');
});

const evidenceIn = (of: Page, database: string): Promise<unknown[]> =>
  of.evaluate(async (name) => {
    const open = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(`waymark ${name}`);
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error as Error));
    });
    const all = await new Promise<unknown[]>((resolve) => {
      const request = open.transaction('evidence').objectStore('evidence').getAll();
      request.addEventListener('success', () => resolve(request.result as unknown[]));
    });
    open.close();
    return all;
  }, database);
