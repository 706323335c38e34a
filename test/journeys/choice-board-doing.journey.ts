/** A learner plans and is asked to try again; a second suggests an idea; a class and its file agree; a learner's own help stays theirs; paper. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import Papa from 'papaparse';
import type { Page } from 'puppeteer-core';
import { needs, sharedJson } from '../sdk/shared-data.js';
import { fill, gone, openJourney, shown, textOf, waitForText, type Journey } from './harness.js';

const board = 'way-choice-board';
const dialog = `${board} >>> dialog[open]`;
const button = (name: string) => `aria/${name}[role="button"]`;
/** Two taps within half a second are one double tap; a person who reads takes longer. */
const read = () => new Promise((done) => setTimeout(done, 700));
const click = async (page: Page, selector: string) => {
  await read();
  await (await shown(page, selector)).click();
};

/** The name of a review is hidden text of one pixel, which may lie under what is sticky: it is opened by its button, as keys do. */
const review = async (page: Page, name: string) => {
  await read();
  const opener = await shown(page, `${board} >>> button::-p-text(${name})`);
  await opener.evaluate((text) => (text.closest('button') as HTMLButtonElement).focus());
  await page.keyboard.press('Enter');
};

let school: Journey;
let own: Journey;
let folder: string;
before(async () => {
  school = await openJourney('portal/dist');
  mkdirSync('test-results', { recursive: true });
  folder = mkdtempSync(join('test-results', 'board-'));
  cpSync('dist/cdn/waymark.all.js', join(folder, 'waymark.js'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="en"><title>Board</title><script type="module" src="waymark.js"></script><body></body></html>');
  own = await openJourney(folder);
});
after(async () => {
  rmSync(folder, { recursive: true });
  await school.close();
  await own.close();
});

test('a learner plans, does, is asked to try again, finishes; the approved work is evidence', async () => {
  const reader = await school.reader();
  const page = await school.pageOf(reader, '/learner.html');
  await click(page, button('Choose Fair shares at home'));
  await click(page, button('Fair shares at home'));
  await fill(page, `${board} >>> #field-plan`, 'At home, with my sister.');
  await click(page, button('Save my plan'));
  await waitForText(page, 'Saved.', board);
  await click(page, button('Start Fair shares at home'));
  await click(page, button('Hand in Fair shares at home'));
  await waitForText(page, 'At home, with my sister.', dialog);
  await fill(page, `${board} >>> #field-note`, 'Pizza and juice.');
  await click(page, button('Hand in'));
  await shown(page, `${board} >>> #field-reflection`);
  await page.close();

  const staff = await school.pageOf(reader, '/class.html');
  await review(staff, 'Emi Quintero: Fair shares at home');
  await fill(staff, `${board} >>> #field-feedback`, 'Add a third thing.');
  await click(staff, button('Ask for another try'));
  await gone(staff, dialog);
  await staff.close();

  const again = await school.pageOf(reader, '/learner.html');
  await click(again, `${board} >>> button::-p-text(Try “Fair shares at home” again)`);
  await waitForText(again, 'Add a third thing.', dialog);
  await fill(again, `${board} >>> #field-note`, 'Pizza, juice and the sofa.');
  await click(again, button('Hand in'));
  await shown(again, `${board} >>> #field-reflection`);
  await again.close();

  const end = await school.pageOf(reader, '/class.html');
  await review(end, 'Emi Quintero: Fair shares at home');
  await waitForText(end, 'the sofa', dialog);
  await shown(end, `${board} >>> #field-level`);
  await click(end, button('Approve'));
  await gone(end, dialog);
  const written = await end.evaluate(async () => {
    const { client } = document.querySelector('way-data') as unknown as { client: { evidence: { list(): Promise<{ choiceId?: string; learnerId: string; levelId?: string; title?: string }[]> } } };
    return (await client.evidence.list()).filter(({ choiceId }) => choiceId).map(({ learnerId, levelId, title }) => ({ learnerId, levelId, title }));
  });
  assert.equal(written.length, 1);
  assert.equal(written[0]!.title, 'Fair shares at home');
  assert.ok(written[0]!.levelId, 'with a level, so that the heatmap moves');
  await end.close();
});

const records = () => ({
  learners: [
    { id: 's-1', givenName: 'Ana', familyName: 'Ruiz', accommodations: ['ACC-SECRET extra time'] },
    { id: 's-2', givenName: 'Ben', familyName: 'Oak' },
  ],
  groups: [{ id: 'g', title: 'Room 1', learnerIds: ['s-1', 's-2'] }],
  standards: [{ id: 'st', code: '5.NF.A.1', statement: 'Add and subtract fractions.' }],
  supports: [{ id: 'su', learnerId: 's-1', boardId: 'b', text: 'HELP-SECRET in Spanish first' }],
  boards: [{ id: 'b', title: 'Fractions', layout: 'list', rule: { kind: 'count', min: 1 }, options: ['Map it', 'Tell it', 'Build it'].map((title, i) => ({ id: `o${i}`, title, standardIds: ['st'] })) }],
  choices: [{ id: 'c-1', boardId: 'b', optionId: 'o0', learnerId: 's-1', status: 'submitted', evidenceNote: 'On the wall' }],
});

/** The board with records of its own, for one reader. Puts what is downloaded on `window.files`. */
async function open(attributes: Record<string, string>, data: object = records(), width = 1080): Promise<Page> {
  const page = await own.page('/', { width });
  await page.evaluate(
    (tags, set) => {
      const files: Promise<string>[] = [];
      const addressOf = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => {
        files.push((blob as Blob).text());
        return addressOf(blob);
      };
      const element = document.createElement('way-choice-board');
      for (const name of Object.keys(tags)) element.setAttribute(name, tags[name]!);
      Object.defineProperty(window, 'files', { value: files });
      (element as unknown as { data: object }).data = set;
      document.body.append(element);
    },
    attributes,
    data,
  );
  await waitForText(page, /\w+ \w+/, `${board} >>> .way`);
  return page;
}
const student = (id: string) => ({ 'viewer-role': 'student', 'viewer-id': id, learner: id });
const teacher = { 'viewer-role': 'teacher', 'viewer-id': 't-1', group: 'g' };
const recordsOf = (page: Page) => page.evaluate((tag) => (document.querySelector(tag) as unknown as { records: Record<string, unknown> }).records, board);

test('a second learner suggests an option, the teacher says yes; the class and its file say the same', async () => {
  const page = await open(student('s-2'));
  await click(page, button('Suggest an idea'));
  await fill(page, `${board} >>> #field-title`, 'Fractions in football');
  await fill(page, `${board} >>> #field-description`, 'Who had the ball, and how long?');
  await click(page, button('Send to my teacher'));
  await waitForText(page, 'Your teacher will answer', board);
  const suggested = await recordsOf(page);
  await page.close();

  const staff = await open(teacher, suggested);
  await click(staff, `${board} >>> button::-p-text(Ben Oak: Fractions in football)`);
  await waitForText(staff, 'Who had the ball', dialog);
  await fill(staff, `${board} >>> #field-answer`, 'Yes. Show one table.');
  await click(staff, button('Yes, put it on their board'));
  await gone(staff, dialog);
  const answered = await recordsOf(staff);
  await click(staff, button('Download as CSV'));
  const [file] = await staff.evaluate(() => Promise.all((window as unknown as { files: Promise<string>[] }).files));
  const cells = await staff.evaluate((tag) => {
    const table = document.querySelector(tag)!.shadowRoot!.querySelector('table.class')!;
    const plain = (node: Element) => (node.querySelector('.mark span') ?? node).textContent.replace(/\s+/g, ' ').trim();
    return [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map(plain));
  }, board);
  const lines = Papa.parse<string[]>(file!.replace('\uFEFF', '').trim()).data;
  assert.equal(lines.length, 3);
  for (const [i, [name, , ...states]] of cells.entries()) {
    const [written, , ...words] = lines[i + 1]!;
    assert.equal(written, name);
    for (const [at, state] of states.slice(0, 3).entries()) assert.equal(words[at], /Handed in|Done|Chosen|Started/.exec(state)?.[0] ?? '', `${name}, square ${at}`);
  }
  assert.match(lines[2]!.join(), /Fractions in football/);
  await staff.close();

  const back = await open(student('s-2'), answered);
  await waitForText(back, 'Yes. Show one table.', board);
  await click(back, button('Choose Fractions in football'));
  await waitForText(back, 'Chosen', board);
  await back.close();
});

test('a learner sees their own help; nobody who may not has it in the page, in storage or in a file', async () => {
  const ana = await open(student('s-1'));
  await waitForText(ana, 'HELP-SECRET', board);
  assert.match(await textOf(ana, board), /ACC-SECRET/);
  await ana.close();
  for (const attributes of [student('s-2'), { ...student('s-2'), learner: 's-1' }, teacher, { ...teacher, learner: 's-1', projected: '' }, { 'viewer-role': 'guardian', 'viewer-id': 'f', learner: 's-1' }]) {
    const page = await open(attributes);
    if ('group' in attributes && !('learner' in attributes)) await click(page, button('Download as CSV'));
    const found = await page.evaluate(async (tag) => {
      const everything = (node: Node): string => (node instanceof Element ? [...node.attributes].map(({ value }) => value).join(' ') + (node.shadowRoot ? everything(node.shadowRoot) : '') : '') + (node.nodeType === Node.TEXT_NODE ? node.textContent : '') + [...node.childNodes].map(everything).join(' ');
      const files = await Promise.all((window as unknown as { files: Promise<string>[] }).files);
      const databases = (await indexedDB.databases()).map(({ name }) => name);
      return { page: everything(document.querySelector(tag)!), stored: JSON.stringify([{ ...window.localStorage }, { ...window.sessionStorage }, databases, document.cookie]), files: files.join(), url: location.href };
    }, board);
    for (const [where, text] of Object.entries(found)) assert.doesNotMatch(text, /SECRET/, `${where} of ${JSON.stringify(attributes)}`);
    await page.close();
  }
});

test('every layout is one page on paper, and fits 320 px', async () => {
  const options = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `o${i}`, title: `Square ${i + 1}`, description: 'Make something that shows what you know about fractions, and tell a partner about it.', standardIds: ['st'], minutes: 20, modality: 'draw', grouping: 'pair', challenge: 1 + (i % 3), sectionId: `s${i % 3}`, free: i === 12 }));
  const sections = ['Starter', 'Main', 'Dessert'].map((title, i) => ({ id: `s${i}`, title, kind: i === 0 ? 'must' : 'may' }));
  const layouts = [
    { layout: 'grid', columns: 3, options: options(9) },
    { layout: 'grid', columns: 5, options: options(25), rule: { kind: 'line', length: 5 } },
    { layout: 'grid', columns: 7, options: options(28) },
    { layout: 'menu', sections, options: options(12) },
    { layout: 'mustAndMay', sections, options: options(12) },
    { layout: 'tiers', options: options(12) },
    { layout: 'list', options: options(25) },
  ];
  for (const fields of layouts) {
    const page = await open(student('s-2'), { ...records(), choices: [], boards: [{ id: 'b', title: 'On paper', ...fields }] }, 320);
    await waitForText(page, 'Suggest an idea', board);
    const name = `${fields.layout} of ${fields.options.length}`;
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320, `${name} fits 320 px`);
    const paper = Buffer.from(await page.pdf({ format: 'Letter', margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' } })).toString('latin1');
    assert.equal(paper.match(/\/Type\s*\/Page[^s]/g)?.length, 1, `${name} is one page`);
    await page.close();
  }
});

test('links of the shared list: what may not be opened is text, what may is a link (fault 108)', needs('corpora/own/urls.json'), async () => {
  const { block, allow } = sharedJson('corpora/own/urls.json') as { block: string[]; allow: string[] };
  const linksOf = async (urls: string[]) => {
    const page = await open(student('s-2'), { ...records(), boards: [{ id: 'b', title: 'Links', options: [{ id: 'o0', title: 'Map it', standardIds: ['st'], resources: urls.map((url) => ({ url, title: 'Help' })) }] }] });
    await click(page, button('Map it'));
    await shown(page, dialog);
    const found = await page.evaluate((tag) => [...document.querySelector(tag)!.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.resources a')].map(({ href, rel, target }) => ({ href, rel, target })), board);
    await page.close();
    return found;
  };
  assert.ok(block.length > 30 && allow.length > 5, 'the list is there');
  assert.deepEqual(await linksOf(block), []);
  const links = await linksOf(allow);
  assert.equal(links.length, allow.length);
  for (const { rel } of links) assert.match(rel, /noopener/);
});
