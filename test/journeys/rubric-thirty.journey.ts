/** A teacher scores thirty works by five criteria by keyboard alone: one key a mark, one key to go on. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { focused, openJourney, shown, tabTo, waitForText, type Journey } from './harness.js';

const scorer = 'way-rubric-scorer';
const criteria = ['Idea', 'Order', 'Words', 'Proof', 'Care'];
const learners = Array.from({ length: 30 }, (_, i) => ({ id: `s-${i}`, givenName: `Learner ${String(i + 1).padStart(2, '0')}` }));
const school = {
  learners,
  groups: [{ id: 'g', title: 'Room', learnerIds: learners.map(({ id }) => id) }],
  rubrics: [{ id: 'r', version: 1, title: 'Explain it', criteria: criteria.map((title, i) => ({ id: `c${i}`, title, standardIds: [`std-${i}`], levels: [1, 2, 3, 4].map((points) => ({ id: `c${i}-${points}`, label: ['Starting', 'Growing', 'Meeting', 'Beyond'][points - 1], points })) })) }],
  standards: criteria.map((title, i) => ({ id: `std-${i}`, code: `S.${i}`, statement: title })),
};
/** The level of each mark, so that every work differs. */
const digitFor = (work: number, criterion: number) => 1 + ((work * 3 + criterion * 5) % 4);

mkdirSync('test-results', { recursive: true });
const folder = mkdtempSync(join('test-results', 'thirty-'));
let journey: Journey;
before(async () => {
  cpSync('dist/cdn', join(folder, 'cdn'), { recursive: true });
  writeFileSync(join(folder, 'school.json'), JSON.stringify(school));
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Thirty</title><script type="module" src="cdn/waymark.js"></script><way-data database="thirty" src="school.json" viewer-role="teacher" viewer-id="t-1"><way-rubric-scorer group="g" work="w-1"></way-rubric-scorer></way-data></html>',
  );
  journey = await openJourney(folder);
});
after(async () => {
  await journey.close();
  rmSync(folder, { recursive: true });
});

async function toFirstMark(page: Page): Promise<void> {
  await shown(page, `${scorer} >>> fieldset.criterion`);
  await tabTo(page, /^select/);
  await tabTo(page, /^input/);
}

test('thirty works by keyboard alone, with a reload in the middle', async () => {
  const page = await journey.page('/', { width: 1280 });
  const { keyboard } = page;
  let keys = 0;
  const press = async (key: '1' | '2' | '3' | '4' | 'Enter') => {
    keys++;
    await keyboard.press(key);
  };
  await toFirstMark(page);
  for (let work = 0; work < 30; work++) {
    const name = learners[work]!.givenName;
    await waitForText(page, `${work} of 30`, `${scorer} >>> [part=pile]`);
    await waitForText(page, name, `${scorer} >>> h3.whose`);
    for (let criterion = 0; criterion < 5; criterion++) {
      if (work === 14 && criterion === 2) {
        await waitForText(page, /2 of 5 criteria scored.*Saved\./, scorer);
        await page.reload();
        await waitForText(page, '2 of 5 criteria scored', scorer);
        await waitForText(page, name, `${scorer} >>> h3.whose`);
        await toFirstMark(page);
        await tabTo(page, /^input/);
        await tabTo(page, /^input/);
      }
      assert.match(await focused(page), /^input/);
      await press(String(digitFor(work, criterion)) as '1');
    }
    if (work === 29) break;
    assert.match(await focused(page), /^button "Submit, next student/);
    await press('Enter');
    await page.waitForFunction(() => document.querySelector('way-rubric-scorer')?.shadowRoot?.activeElement?.localName === 'input');
  }
  // The last one has nobody after it.
  assert.match(await focused(page), /^button "Submit/);
  await press('Enter');
  await waitForText(page, 'Submitted on', scorer);
  assert.equal(keys, 30 * 6, 'one key a mark and one to go on');

  await page.reload();
  await waitForText(page, 'All work here is scored.', `${scorer} >>> [part=pile]`);
  const stored = await page.evaluate(async () => {
    const open = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('waymark thirty');
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error as Error));
    });
    const all = (store: string) =>
      new Promise<unknown[]>((resolve) => {
        const request = open.transaction(store).objectStore(store).getAll();
        request.addEventListener('success', () => resolve(request.result as unknown[]));
      });
    const scorings = (await all('scorings')) as { learnerId: string; status: string; marks: { criterionId: string; levelId: string }[] }[];
    const evidence = await all('evidence');
    open.close();
    return { scorings: scorings.map(({ learnerId, status, marks }) => [learnerId, status, criteriaOf(marks)]), evidence: evidence.length };
    function criteriaOf(marks: { criterionId: string; levelId: string }[]) {
      return marks.map(({ levelId }) => levelId).sort((x, y) => (x < y ? -1 : 1)).join(' ');
    }
  });
  const expected = learners.map(({ id }, work) => [id, 'submitted', criteria.map((_, criterion) => `c${criterion}-${digitFor(work, criterion)}`).join(' ')]);
  const byId = (a: readonly unknown[], b: readonly unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1);
  assert.deepEqual(stored.scorings.sort(byId), expected.sort(byId));
  assert.equal(stored.evidence, 150, 'one piece of evidence for each mark');
});
