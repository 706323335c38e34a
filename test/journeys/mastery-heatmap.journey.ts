import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { fill, focused, gone, openJourney, shown, tabTo, waitForText, type Journey } from './harness.js';

const heatmap = 'way-mastery-heatmap';
const dialog = `${heatmap} >>> dialog[open]`;
/** One cell of the grid, by learner and code. */
const cell = (learner: string, code: string) => `${heatmap} >>> [role="gridcell"][aria-label^="${learner}, ${code} "]`;
let journey: Journey;
before(async () => (journey = await openJourney('portal/dist')));
after(() => journey.close());

const click = async (page: Page, selector: string) => (await shown(page, selector)).click();
const nameOf = async (page: Page, selector: string) => (await shown(page, selector)).evaluate((element) => element.getAttribute('aria-label') ?? '');
/** The learners on screen, from the top. */
const learners = (page: Page) =>
  page.$eval(heatmap, (host) =>
    [...host.shadowRoot!.querySelectorAll('[role="rowheader"]')]
      .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
      .map((head) => (head.getAttribute('aria-label') ?? '').split('.')[0]!),
  );

test('by mouse: sort, filter, see why a cell has its level, set another one; a reload finds it', async () => {
  const page = await journey.pageOf(await journey.reader(), '/class.html', { width: 1280 });
  const before = await learners((await shown(page, cell('Ale Ibarra', '5.OA.A.1')), page));
  assert.deepEqual(before, [...before].sort((a, b) => a.localeCompare(b)), 'by name at first');
  await click(page, `${heatmap} >>> [role="columnheader"][aria-label^="5.NF.A.1."]`);
  await page.waitForSelector(`${heatmap} >>> [role="columnheader"][aria-label^="5.NF.A.1."][aria-sort="descending"]`);
  assert.notDeepEqual(await learners(page), before, 'the order is another one');

  await (await shown(page, `${heatmap} >>> .tools select`)).select('support');
  await page.waitForFunction((tag, all) => document.querySelector(tag)!.shadowRoot!.querySelector('.grid')!.getAttribute('aria-rowcount') !== all, {}, heatmap, '29');
  const fewer = await learners(page);
  await (await shown(page, `${heatmap} >>> .tools select`)).select('all');
  // Rows are drawn anew over the next frames; a click before that would open the learner who stands there then.
  await page.waitForFunction((tag, all) => document.querySelector(tag)!.shadowRoot!.querySelector('.grid')!.getAttribute('aria-rowcount') === all, {}, heatmap, '29');
  for (let tries = 0; tries < 250 && (await learners(page)).join() === fewer.join(); tries++) await new Promise((again) => setTimeout(again, 20));

  assert.match(await nameOf(page, cell('Emi Quintero', '5.NF.A.2')), /: Meeting/);
  await click(page, cell('Emi Quintero', '5.NF.A.2'));
  await waitForText(page, 'Emi Quintero', dialog);
  await waitForText(page, 'How it is worked out', dialog);
  await waitForText(page, 'Fraction stories check', dialog);
  await (await shown(page, `${heatmap} >>> #override-level`)).select('beyond');
  await fill(page, `${heatmap} >>> #override-reason`, 'Taught it to the whole table.');
  await click(page, `${dialog} >>> button[type="submit"]`);
  await gone(page, dialog);

  await page.reload();
  assert.match(await nameOf(page, cell('Emi Quintero', '5.NF.A.2')), /: Beyond.*Set by a teacher/);
  await click(page, cell('Emi Quintero', '5.NF.A.2'));
  await waitForText(page, 'Reason: Taught it to the whole table.', dialog);
  await waitForText(page, 'Worked out from the evidence it would be Meeting.', dialog);
});

test('by keyboard alone: the same', async () => {
  const page = await journey.pageOf(await journey.reader(), '/class.html', { width: 1280 });
  const { keyboard } = page;
  const press = async (key: Parameters<typeof keyboard.press>[0], times = 1) => {
    for (let i = 0; i < times; i++) await keyboard.press(key);
  };
  await shown(page, cell('Ale Ibarra', '5.OA.A.1'));
  const before = await learners(page);
  // One tab stop for the whole grid: Tab reaches it once, arrows move inside.
  await tabTo(page, /^select "Everyone/);
  await keyboard.type('Needs');
  await page.waitForFunction((tag) => document.querySelector(tag)!.shadowRoot!.querySelector('.grid')!.getAttribute('aria-rowcount') !== '29', {}, heatmap);
  await press('Home');
  await page.waitForFunction((tag) => document.querySelector(tag)!.shadowRoot!.querySelector('.grid')!.getAttribute('aria-rowcount') === '29', {}, heatmap);
  await tabTo(page, /5\.OA\.A\.1/);
  await press('ArrowUp');
  assert.match(await focused(page), /^div "5\.OA\.A\.1/);
  await press('Enter');
  await page.waitForSelector(`${heatmap} >>> [role="columnheader"][aria-label^="5.OA.A.1."][aria-sort="descending"]`);
  assert.notDeepEqual(await learners(page), before);
  assert.match(await focused(page), /^div "5\.OA\.A\.1/, 'the focus stays on the header');
  await press('ArrowDown');
  const name = (await focused(page)).slice('div "'.length).split(',')[0]!;
  const was = await nameOf(page, cell(name, '5.OA.A.1'));
  await press('Enter');
  await waitForText(page, 'How it is worked out', dialog);
  await tabTo(page, /^select/);
  await keyboard.type('Starting');
  await tabTo(page, /^textarea/);
  await keyboard.type('Needed help with the brackets today.');
  await tabTo(page, /^button "Set this level/);
  await press('Enter');
  await gone(page, dialog);
  // The dialog tells of its closing a moment after it is gone.
  await page.waitForFunction((tag, who) => document.querySelector(tag)!.shadowRoot!.activeElement?.getAttribute('aria-label')?.startsWith(who), {}, heatmap, name);

  await page.reload();
  assert.doesNotMatch(was, /Starting/);
  assert.match(await nameOf(page, cell(name, '5.OA.A.1')), /: Starting.*Set by a teacher/);
});
