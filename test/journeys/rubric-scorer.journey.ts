import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { fill, focused, openJourney, shown, tabTo, waitForText, type Journey } from './harness.js';

const scorer = 'way-rubric-scorer';
const heatmap = 'way-mastery-heatmap';
const cell = (code: string) => `${heatmap} >>> [role="gridcell"][aria-label^="Emi Quintero, ${code} "]`;
const picker = `${scorer} >>> select[data-focus="learner"]`;
let journey: Journey;
before(async () => (journey = await openJourney('portal/dist')));
after(() => journey.close());

const click = async (page: Page, selector: string) => (await shown(page, selector)).click();
const nameOf = async (page: Page, selector: string) => (await shown(page, selector)).evaluate((element) => element.getAttribute('aria-label') ?? '');
/** The `level`-th cell of a criterion, both from 1. */
const level = (criterion: number, at: number) => `${scorer} >>> fieldset.criterion:nth-of-type(${criterion}) input[type="radio"][value="${at - 1}"]`;

/** The student reads what the teacher has submitted, says so, and a reload knows it. */
async function studentReads(page: Page, words: string, acknowledge: () => Promise<void>): Promise<void> {
  const tasks = await shown(page, `${scorer} >>> select[data-focus="task"]`);
  const value = await tasks.evaluate((select) => [...select.querySelectorAll('option')].find(({ text }) => text === 'Sharing the garden')?.value ?? '');
  await tasks.select(value);
  await waitForText(page, 'What went well', scorer);
  await waitForText(page, words, scorer);
  await acknowledge();
  await waitForText(page, 'You read this on', scorer);
  await waitForText(page, 'Saved.', scorer);
}

test('by mouse: a teacher scores and submits; the heatmap moves; the student reads it', async () => {
  const reader = await journey.reader();
  const page = await journey.pageOf(reader, '/class.html', { width: 1280 });
  assert.match(await nameOf(page, cell('5.NF.B.5')), /No evidence yet/);
  await (await shown(page, picker)).select('s-01');
  await waitForText(page, '0 of 4 criteria scored', scorer);
  await (await shown(page, `${scorer} >>> fieldset.criterion:nth-of-type(1) select`)).select('notApplicable');
  await click(page, level(2, 3));
  await waitForText(page, /3 of 4 points.*Saved\./, scorer);

  await page.reload();
  await (await shown(page, picker)).select('s-01');
  await waitForText(page, '3 of 4 points', scorer);
  await click(page, level(3, 4));
  await click(page, level(4, 4));
  await fill(page, `${scorer} >>> .overall textarea`, 'I could build it from your plan.');
  await click(page, `${scorer} >>> [data-focus="submit"]`);
  await waitForText(page, 'Submitted on', scorer);
  await page.waitForSelector(`${cell('5.NF.B.5')}[aria-label*=": Beyond"]`);
  await page.close();

  const student = await journey.pageOf(reader, '/learner.html');
  await studentReads(student, 'I could build it from your plan.', () => click(student, 'aria/I have read this[role="button"]'));
  await student.close();

  const again = await journey.pageOf(reader, '/class.html', { width: 1280 });
  await (await shown(again, picker)).select('s-01');
  await waitForText(again, 'Read on', scorer);
  assert.match(await nameOf(again, cell('5.NF.B.5')), /: Beyond/);
});

test('by keyboard alone: the same', async () => {
  const reader = await journey.reader();
  const page = await journey.pageOf(reader, '/class.html', { width: 1280 });
  const { keyboard } = page;
  const toEmi = async () => {
    await shown(page, picker);
    await tabTo(page, /^select "Abdi Warsame/);
    await keyboard.type('Emi Q');
    await waitForText(page, '0 of 4 criteria scored', scorer);
  };
  await toEmi();
  await tabTo(page, /^input/);
  for (const key of ['3', '2'] as const) await keyboard.press(key);
  await waitForText(page, /2 of 4 criteria scored.*Saved\./, scorer);
  assert.match(await focused(page), /^input/, 'the focus goes on to the next level');

  await page.reload();
  await shown(page, picker);
  await tabTo(page, /^select "Abdi Warsame/);
  await keyboard.type('Emi Q');
  await waitForText(page, '2 of 4 criteria scored', scorer);
  for (let criterion = 1; criterion <= 3; criterion++) await tabTo(page, /^input/);
  for (const key of ['4', '4'] as const) await keyboard.press(key);
  await waitForText(page, '4 of 4 criteria scored', scorer);
  assert.match(await focused(page), /^button "Submit, next student/, 'after the last mark the work can be handed in');
  await keyboard.down('Shift');
  await tabTo(page, /^textarea/);
  await keyboard.up('Shift');
  await keyboard.type('You checked it twice.');
  await tabTo(page, /^button "Submit/);
  await keyboard.press('Enter');
  await waitForText(page, 'Submitted on', scorer);
  await page.waitForSelector(`${cell('5.NF.B.5')}[aria-label*=": Beyond"]`);
  await page.close();

  const student = await journey.pageOf(reader, '/learner.html');
  await studentReads(student, 'You checked it twice.', async () => {
    await tabTo(student, /^button "I have read this/, 160);
    await student.keyboard.press('Enter');
  });
});
