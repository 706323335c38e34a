import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { fill, focused, openJourney, shown, textOf, waitForText, type Journey } from './harness.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = ['index.html', 'learner.html', 'class.html', 'boards.html', 'family.html', 'own-file.html', 'real.html'];
let journey: Journey;
before(async () => (journey = await openJourney('portal/dist')));
after(() => journey.close());

/** Findings in the frame of a page; the elements have their own axe tests. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    const { violations } = await axe.run();
    return violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html ?? ''}`);
  });
}

for (const name of pages) {
  test(`${name} reads well for everybody: axe, one h1, landmarks, no sideways scrolling at 320 px`, async () => {
    const page = await journey.page(`/${name}`, { width: 320 });
    await waitForText(page, 'Alder Creek School');
    if ((await page.$('#records')) !== null) await shown(page, '#tools input');
    assert.deepEqual(await findings(page), []);
    assert.equal((await page.$$('h1')).length, 1);
    for (const landmark of ['main', 'nav', 'header', 'footer']) assert.ok(await page.$(landmark), landmark);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), 'nothing sticks out');
    for (const root of ['html', 'body']) await page.$eval(root, (element) => (element as HTMLElement).style.setProperty('font-size', '200%'));
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), 'nothing sticks out with letters four times as large');
    for (const root of ['html', 'body']) await page.$eval(root, (element) => (element as HTMLElement).style.removeProperty('font-size'));
    await page.keyboard.press('Tab');
    assert.match(await focused(page), /^a "Skip/);
    await page.keyboard.press('Enter');
    assert.match(await focused(page), /^main/);
    await page.close();
  });
}

test('who looks can be chosen by keyboard, and stays chosen after a reload', async () => {
  const page = await journey.page('/learner.html');
  await shown(page, '#tools input');
  await page.focus('#tools input[value="student"]');
  await page.keyboard.press('ArrowRight');
  await page.waitForSelector('#who', { visible: true });
  await page.reload();
  await page.waitForSelector('#who', { visible: true });
  assert.equal(await page.$eval('#tools input:checked', (input) => input.value), 'teacher');
  await page.close();
});

test('the family reads its page in Spanish, also after a reload', async () => {
  const page = await journey.page('/family.html');
  await (await shown(page, '[data-lang="es"]')).click();
  await waitForText(page, 'en la escuela', 'h1');
  await page.reload();
  await waitForText(page, 'en la escuela', 'h1');
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'es');
  assert.equal(await page.title(), 'Familia · Alder Creek School');
  assert.ok(await page.$('aria/Páginas[role="navigation"]'), 'the list of pages is named in Spanish');
  await page.close();
});

test('a pasted gradebook becomes a heatmap; what was wrong in a file is said line by line', async () => {
  const page = await journey.page('/own-file.html');
  await fill(page, '#text', 'student,standard,score,date\nXimena,Add fractions,3,2026-02-02\n');
  await (await shown(page, 'button[type="submit"]')).click();
  await waitForText(page, 'Nothing had to be left out.');
  await waitForText(page, 'Ximena', 'way-mastery-heatmap');
  await (await shown(page, '[data-sample="mistakes"]')).click();
  await waitForText(page, /were? (left out|kept with one field cleared)/, '#summary');
  await (await shown(page, 'summary')).click();
  assert.match(await textOf(page, '#lines'), /not a day that exists/);
  await page.close();
});

test('the real records are shown, or the page says that they are not there', async () => {
  const page = await journey.page('/real.html');
  if (existsSync('portal/dist/real/nces-eclsk-teacher-items.txt')) {
    await (await shown(page, '#show-fractions')).click();
    await waitForText(page, '536 learners, 8 standards', '#fractions-said');
    await waitForText(page, 'Student', '#fractions-view way-mastery-heatmap');
    await (await shown(page, '#show-ratings')).click();
    await waitForText(page, '100 children, 50 ratings each', '#ratings-said');
    await waitForText(page, '0001001C', '#ratings-view way-mastery-heatmap');
    await (await shown(page, '#columns')).select('items');
    await (await shown(page, '#show-ratings')).click();
    await waitForText(page, '100 learners, 7 standards', '#ratings-said');
    await waitForText(page, '0001001C', '#ratings-view way-mastery-heatmap');
  } else {
    await waitForText(page, 'is not beside this copy of Waymark');
  }
  await page.close();
});

test('the school can be reset, and the reset undone; an open tab follows both', async () => {
  const reader = await journey.reader();
  const page = await journey.pageOf(reader, '/learner.html');
  await waitForText(page, '1 of 3 steps', 'way-goal-tracker');
  await (await shown(page, 'way-goal-tracker >>> .next input')).click();
  await waitForText(page, '2 of 3 steps', 'way-goal-tracker');
  const front = await journey.pageOf(reader, '/index.html');
  await (await shown(front, '#reset')).click();
  await waitForText(front, 'as it was on the first day');
  await page.bringToFront();
  await waitForText(page, '1 of 3 steps', 'way-goal-tracker');
  await front.bringToFront();
  await (await shown(front, '#undo')).click();
  await waitForText(front, 'Your changes are back.');
  assert.match(await focused(front), /^button "Reset/);
  await page.bringToFront();
  await waitForText(page, '2 of 3 steps', 'way-goal-tracker');
});
