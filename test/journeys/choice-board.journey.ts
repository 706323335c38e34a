import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ElementHandle, Page } from 'puppeteer-core';
import { fill, focused, gone, openJourney, shown, tabTo, waitForText, type Journey } from './harness.js';

const board = 'way-choice-board';
const dialog = `${board} >>> dialog[open]`;
const button = (name: string) => `aria/${name}[role="button"]`;
let journey: Journey;
before(async () => (journey = await openJourney('portal/dist')));
after(() => journey.close());

/** Two taps within half a second are one double tap; a person who reads takes longer. */
const read = () => new Promise((done) => setTimeout(done, 700));
const click = async (page: Page, selector: string) => (await shown(page, selector)).click();
test('by mouse: a learner chooses, hands in and looks back; the teacher approves; each reload finds it', async () => {
  const reader = await journey.reader();
  const page = await journey.pageOf(reader, '/learner.html');
  await click(page, button('Choose Fair shares at home'));
  await click(page, button('Start Fair shares at home'));
  await shown(page, button('Hand in Fair shares at home'));
  await read();
  await click(page, button('Hand in Fair shares at home'));
  await fill(page, `${board} >>> #field-note`, 'Pizza, juice and the sofa.');
  await click(page, button('Hand in'));
  await shown(page, `${board} >>> #field-reflection`);
  await waitForText(page, 'Saved.', board);

  await page.reload();
  await waitForText(page, 'Handed in', board);
  await click(page, button('Fair shares at home'));
  await waitForText(page, 'Pizza, juice and the sofa.', dialog);
  await fill(page, `${board} >>> #field-reflection`, 'Sharing is dividing.');
  await click(page, button('Save my thoughts'));
  await waitForText(page, 'Saved.', board);
  await page.close();

  const staff = await journey.pageOf(reader, '/class.html');
  // The name is hidden text of one pixel: the hand goes to its button, once the page above has come to rest.
  const name = await shown(staff, `${board} >>> button::-p-text(Emi Quintero: Fair shares at home)`);
  await read();
  const opener = (await name.evaluateHandle((text) => text.closest('button'))) as ElementHandle<HTMLButtonElement>;
  await opener.click();
  await waitForText(staff, 'Sharing is dividing.', dialog);
  await fill(staff, `${board} >>> #field-feedback`, 'Clear examples.');
  await click(staff, button('Approve'));
  await gone(staff, button('Approve'));
  await staff.close();

  const again = await journey.pageOf(reader, '/learner.html');
  await click(again, button('Fair shares at home'));
  await waitForText(again, 'Clear examples.', dialog);
  await waitForText(again, 'Done', dialog);
});

test('by keyboard alone: the same', async () => {
  const reader = await journey.reader();
  const page = await journey.pageOf(reader, '/learner.html');
  const press = async (on: Page, what: RegExp) => {
    await tabTo(on, what, 160);
    await read();
    await on.keyboard.press('Enter');
  };
  await shown(page, button('Half a recipe'));
  await tabTo(page, /^button "Half a recipe/, 160);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  assert.match(await focused(page), /^button "Fair shares at home/);
  await page.keyboard.press('Enter');
  await shown(page, dialog);
  await press(page, /^button "Choose/);
  await shown(page, `${dialog} >>> button::-p-text(Start)`);
  await press(page, /^button "Start/);
  await shown(page, `${board} >>> #field-note`);
  await tabTo(page, /^textarea/);
  await page.keyboard.type('Bread and time.');
  await press(page, /^button "Hand in/);
  await shown(page, `${board} >>> #field-reflection`);
  await waitForText(page, 'Saved.', board);

  await page.reload();
  await shown(page, button('Half a recipe'));
  await tabTo(page, /^button "Half a recipe/, 160);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await waitForText(page, 'Bread and time.', dialog);
  await page.keyboard.press('Escape');
  await gone(page, dialog);
  assert.match(await focused(page), /^button "Fair shares at home/, 'the focus is back where it was');
  await page.close();

  const staff = await journey.pageOf(reader, '/class.html');
  await shown(staff, `${board} >>> button::-p-text(Emi Quintero: Fair shares at home)`);
  await press(staff, /^button "Review Emi Quintero: Fair shares at home/);
  await waitForText(staff, 'Bread and time.', dialog);
  await press(staff, /^button "Approve/);
  await gone(staff, button('Approve'));
  await staff.close();

  const again = await journey.pageOf(reader, '/learner.html');
  await click(again, button('Fair shares at home'));
  await waitForText(again, 'Done', dialog);
});
