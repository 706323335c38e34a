/** A teacher makes a board from a template by keyboard alone, sees whether it can be completed; learners work on it, it is changed meanwhile, it is shared. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { gone, openJourney, shown, textOf, waitForText, type Journey } from './harness.js';

const editor = 'way-board-editor';
const board = 'way-choice-board';
const button = (name: string) => `aria/${name}[role="button"]`;
/** Two taps within half a second are one double tap; a person who reads takes longer. */
const read = () => new Promise((done) => setTimeout(done, 700));
const click = async (page: Page, selector: string) => {
  await read();
  await (await shown(page, selector)).click();
};

let school: Journey;
let folder: string;
before(async () => {
  school = await openJourney('portal/dist');
  mkdirSync('test-results', { recursive: true });
  folder = mkdtempSync(join('test-results', 'board-editor-'));
});
after(async () => {
  rmSync(folder, { recursive: true });
  await school.close();
});

/** What has the focus, by the name that a screen reader says. */
const named = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const label = (active as Partial<HTMLInputElement> | null)?.labels?.[0]?.textContent;
    return (active?.getAttribute('aria-label') ?? label ?? active?.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
/** Presses Tab, or Shift and Tab, until this has the focus. */
async function goTo(page: Page, what: string | RegExp, back = false): Promise<void> {
  const stops: string[] = [];
  for (let stop = 0; stop < 90; stop++) {
    if (back) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (back) await page.keyboard.up('Shift');
    const now = await named(page);
    if (typeof what === 'string' ? now === what : what.test(now)) return;
    stops.push(now);
  }
  assert.fail(`Tab never reached ${String(what)}; it stopped at: ${[...new Set(stops)].join(' · ')}`);
}
const enter = async (page: Page, what: string | RegExp, back = false) => {
  await goTo(page, what, back);
  await page.keyboard.press('Enter');
};
/** The board of this title on the page of a learner or a class. */
async function showBoard(page: Page, title: string): Promise<void> {
  const select = await shown(page, `${board} >>> .which select`);
  const value = await select.evaluate((element, wanted) => [...(element as HTMLSelectElement).options].find(({ text }) => text.includes(wanted))?.value ?? '', title);
  await select.select(value);
  await waitForText(page, title, `${board} >>> h2`);
}

const squares = ['Quiz', 'Number line', 'Fraction strips', 'Cook half a recipe', 'Write three problems', 'Build a model', 'Teach a friend', 'Draw a comic', 'Record a song'];
const TITLE = 'Fractions to order';

/** From the list to a saved board: "the required one, five more, one from each column, twelve points". */
async function makeMenu(page: Page): Promise<void> {
  await shown(page, `${editor} >>> .template`);
  await enter(page, /^Menu/);
  await waitForText(page, 'About this board', editor);
  assert.equal(await named(page), 'Title');
  await page.keyboard.type(TITLE);
  await goTo(page, 'Title of the square');
  for (const [i, title] of squares.entries()) {
    if (i > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(title);
  }
  await enter(page, 'Details of “Quiz”', true);
  await goTo(page, 'Find a standard');
  await page.keyboard.type('5.NF.A.1');
  await waitForText(page, '1 match', editor);
  await page.keyboard.press('Enter');
  await enter(page, 'Use for all 8 squares that name none');
  await enter(page, 'A required square');
  await enter(page, 'A number of squares');
  await goTo(page, 'Number');
  await page.keyboard.type('9');
  await waitForText(page, 'Not as it is.', `${editor} >>> .verdict`);
  assert.match(await textOf(page, `${editor} >>> .rule`), /It asks for 9, and there are 8 to choose from\./, 'why not, at its place');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('5');
  await waitForText(page, 'Yes. There is a way', `${editor} >>> .verdict`);
  await enter(page, 'Points');
  await goTo(page, 'Points');
  await page.keyboard.type('12');
  await waitForText(page, 'It asks for 12 points, and all squares together give 0.', editor);
  await goTo(page, 'Points for every square without points');
  await page.keyboard.type('2');
  await enter(page, 'Give');
  await waitForText(page, 'Yes. There is a way', `${editor} >>> .verdict`);
  assert.equal(await textOf(page, `${editor} >>> .sentence`), 'To complete this board: choose 1 from each column, choose “Quiz”, choose at least 5 more, and earn at least 12 points.');
  await enter(page, 'Show points');
  await page.keyboard.down('Control');
  await page.keyboard.press('s');
  await page.keyboard.up('Control');
  await gone(page, `${editor} >>> .chip.caution`);
}

test('by keyboard alone a teacher makes a menu with a rule of four parts, and sees when it is possible and why not; a learner reads it in words', async () => {
  const reader = await school.reader();
  const page = await school.pageOf(reader, '/boards.html');
  await makeMenu(page);

  const learner = await school.pageOf(reader, '/learner.html');
  await showBoard(learner, TITLE);
  await waitForText(learner, 'Choose “Quiz”, and choose 5 more (with one from “Main course” and one from “Dessert”).', `${board} >>> .left`);
  await click(learner, button('Choose Quiz'));
  await waitForText(learner, 'Finish “Quiz”, and choose 5 more (with one from “Main course” and one from “Dessert”).', `${board} >>> .left`);
  await learner.close();

  // The required square is taken off while a learner works on it.
  await page.bringToFront();
  await waitForText(page, '1 learner works on this board', editor);
  await click(page, button('Remove “Quiz”'));
  await waitForText(page, /1 learner has chosen a square that is gone now.*Emi Quintero/, editor);
  await click(page, `${editor} >>> .editor > .head .btn.primary`);
  await waitForText(page, 'Save, although 1 learner loses something?', `${editor} >>> dialog[open]`);
  await click(page, button('Save all the same'));
  await gone(page, `${editor} >>> .chip.caution`);
  const after = await school.pageOf(reader, '/learner.html');
  await showBoard(after, TITLE);
  await waitForText(after, 'From an earlier board', board);
  assert.match(await textOf(after, board), /What was chosen and done there is kept/);
  await after.close();

  const staff = await school.pageOf(reader, '/class.html');
  await showBoard(staff, TITLE);
  await waitForText(staff, 'Who chose what', board);
  await staff.close();
  await page.close();
});

test('a board goes to another school as a file, with its standards and rule and without its learners', async () => {
  const here = await school.pageOf(await school.reader(), '/boards.html');
  await here.evaluate(() => {
    const files: Promise<string>[] = [];
    const addressOf = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      files.push((blob as Blob).text());
      return addressOf(blob);
    };
    Object.defineProperty(window, 'files', { value: files });
  });
  await click(here, `${editor} >>> button::-p-text(Share as a file)`);
  await here.waitForFunction(() => (window as unknown as { files: unknown[] }).files.length > 0);
  const [text] = await here.evaluate(() => Promise.all((window as unknown as { files: Promise<string>[] }).files));
  assert.doesNotMatch(text!, /s-0\d|choices|supports|Quintero/);
  await here.close();

  writeFileSync(join(folder, 'board.json'), text!);
  writeFileSync(join(folder, 'broken.json'), '{"boards": [');
  const there = await school.pageOf(await school.reader(), '/boards.html');
  await shown(there, `${editor} >>> .import`);
  const input = (await there.$(`${editor} >>> input[type=file]`)) as Awaited<ReturnType<Page['$']>> & { uploadFile(path: string): Promise<void> };
  await input.uploadFile(join(folder, 'broken.json'));
  await waitForText(there, 'broken.json changed nothing here.', `${editor} >>> .brought`);
  await input.uploadFile(join(folder, 'board.json'));
  await waitForText(there, 'came in from board.json', `${editor} >>> .brought`);
  await click(there, `${editor} >>> .board:last-child .actions .btn:last-child`);
  await waitForText(there, 'Not saved yet', editor);
  assert.match(await textOf(there, `${editor} >>> .sentence`), /choose 3 in a line/);
  await click(there, button('Preview as a learner'));
  await waitForText(there, 'Half a recipe', `${editor} >>> dialog[open]`);
  await click(there, `${editor} >>> dialog[open] .dialog-head button`);
  await click(there, `${editor} >>> .editor > .head .btn.primary`);
  await gone(there, `${editor} >>> .chip.caution`);
  await click(there, button('All boards'));
  assert.equal((await there.$$(`${editor} >>> .board`)).length, 4);
  await there.close();
});

test('two tabs of one learner choose the same square at once: it is chosen once, and a class counts one learner', async () => {
  const reader = await school.reader();
  const tabs = [await school.pageOf(reader, '/learner.html'), await school.pageOf(reader, '/learner.html')];
  for (const tab of tabs) {
    await tab.bringToFront();
    await shown(tab, button('Choose Fair shares at home'));
  }
  const choose = (tab: Page) =>
    tab.evaluate((tag) => {
      const buttons = [...document.querySelector(tag)!.shadowRoot!.querySelectorAll<HTMLElement>('.choose')];
      buttons.find(({ textContent }) => textContent.includes('Fair shares at home'))!.click();
    }, board);
  await Promise.all(tabs.map(choose));
  for (const tab of tabs) {
    await tab.bringToFront();
    await waitForText(tab, /Start Fair shares at home/, board);
  }
  const staff = await school.pageOf(reader, '/class.html');
  await waitForText(staff, 'Who chose what', board);
  const states = await staff.evaluate((tag) => {
    const table = document.querySelector(tag)!.shadowRoot!.querySelector('table.class')!;
    const column = [...table.querySelectorAll('thead th')].findIndex(({ textContent }) => textContent.includes('Fair shares'));
    const row = [...table.querySelectorAll('tbody tr')].find(({ textContent }) => textContent.includes('Emi Quintero'))!;
    return [row.children[column]!.textContent.trim(), Number(/\d+/.exec(table.querySelector('tfoot tr')!.children[column]!.textContent)![0]), [...table.querySelectorAll('tbody tr')].filter((each) => !each.children[column]!.matches('.none')).length];
  }, board);
  assert.match(String(states[0]), /^Chosen/);
  assert.equal(states[1], states[2], 'the foot of the table counts learners, not records');
  for (const tab of [...tabs, staff]) await tab.close();
});
