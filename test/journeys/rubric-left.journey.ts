/** A mark is seen first and sent after that frame. Nobody leaves before it is saved without knowing. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { openJourney, shown, siteWith, waitForText, type Journey } from './harness.js';

const scorer = 'way-rubric-scorer';
const criteria = Array.from({ length: 6 }, (_, i) => ({ id: `c${i}`, title: `Part ${i + 1}`, levels: [1, 2, 3].map((points) => ({ id: `c${i}-${points}`, label: `Level ${points}`, points })) }));
const school = { rubrics: [{ id: 'r', version: 1, title: 'Explain it', criteria }], learners: [{ id: 's-1', givenName: 'Ana' }], scorings: [] };

const folder = siteWith({
  'school.json': JSON.stringify(school),
  'away.html': '<!doctype html><title>Away</title>',
  'index.html': `<!doctype html><html lang="en"><meta charset="utf-8"><title>Score</title><script type="module" src="cdn/waymark.js"></script>
    <way-data database="closed" src="school.json" viewer-role="teacher" viewer-id="t-1"><way-rubric-scorer learner="s-1"></way-rubric-scorer></way-data></html>`,
});
let journey: Journey;
before(async () => (journey = await openJourney(folder)));
after(async () => {
  await journey.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

async function open(): Promise<Page> {
  const page = await journey.page('/index.html');
  await shown(page, `${scorer} >>> fieldset`);
  // A hand on the way to a level, as it is before every mark.
  await page.evaluate((tag) => document.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>('fieldset input')!.focus(), scorer);
  await page.waitForNetworkIdle({ idleTime: 100 });
  return page;
}

test('whoever leaves in the moment of a mark is asked; who stays finds it saved, and there after a reload', async () => {
  const page = await open();
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  // In the task of the key itself, so that no frame can come in between.
  await page.evaluate(() => window.addEventListener('keydown', () => (location.href = 'away.html'), { once: true }));
  await page.keyboard.press('2');
  await waitForText(page, /1 of 6 criteria scored.*Saved\./, scorer);
  assert.deepEqual(asked, ['beforeunload']);
  await page.reload();
  await waitForText(page, '1 of 6 criteria scored', scorer);
  assert.equal(asked.length, 1, 'once it is saved nobody is asked');
});
