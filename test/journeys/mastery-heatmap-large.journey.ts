/** The heatmap at the size of a large school, by keyboard alone; and the published ratings of 21,409 children in one grid. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { MasteryMatrix } from '../../src/domain/mastery/matrix.js';
import { checkRecordSet } from '../../src/domain/records/check.js';
import { schemas } from '../../src/domain/records/collections.js';
import { parseCsv } from '../../src/sdk/sources/csv/parse-csv.js';
import { needs } from '../sdk/shared-data.js';
import { focused, gone, openJourney, shown, tabTo, waitForText, type Journey } from './harness.js';

const heatmap = 'way-mastery-heatmap';
const dialog = `${heatmap} >>> dialog[open]`;
const today = '2026-03-20';
let journey: Journey;
before(async () => (journey = await openJourney('portal/dist')));
after(() => journey.close());

/** 1,000 × 200, by whole-number arithmetic alone: the page and the test make the same. Runs in both. */
function largeSchool(): object {
  const labels = ['Starting', 'Growing', 'Meeting', 'Beyond'];
  const evidence = [];
  for (let learner = 0; learner < 1000; learner++) {
    for (let standard = 0; standard < 200; standard++) {
      // A third of the cells is empty; the others hold one to three pieces.
      const draw = (learner * 7919 + standard * 104_729 + learner * standard * 31) % 1009;
      for (let piece = 0; piece < draw % 4 - (draw % 3 === 0 ? 1 : 0); piece++) {
        const points = 1 + ((draw * (piece + 3) + (learner % 17)) % 4);
        evidence.push({ id: `e${learner}-${standard}-${piece}`, learnerId: `l${learner}`, standardId: `s${standard}`, points, assessedAt: `2026-0${1 + piece}-1${learner % 9}` });
      }
    }
  }
  return {
    learners: Array.from({ length: 1000 }, (_, i) => ({ id: `l${i}`, givenName: ['Ana', 'Ben', 'Chloé', 'Dov', 'Eun'][i % 5], familyName: `Family ${String(i).padStart(4, '0')}` })),
    standards: Array.from({ length: 200 }, (_, i) => ({ id: `s${i}`, code: `S.${i + 1}`, statement: `Statement ${i + 1}`, order: i })),
    scales: [{ id: 'sc', levels: labels.map((label, i) => ({ id: label, label, shortLabel: label[0], cut: i + 1 })), proficientLevelId: 'Meeting' }],
    masteryPolicies: [{ id: 'p', method: { kind: 'decayingAverage', rate: 0.65 } }],
    evidence,
  };
}

/** Waits for a file to be whole in a folder. */
async function download(folder: string): Promise<string> {
  for (let waited = 0; waited < 200; waited++) {
    const name = readdirSync(folder).find((file) => file.endsWith('.csv'));
    if (name) return readFileSync(join(folder, name), 'utf8');
    await new Promise((later) => setTimeout(later, 50));
  }
  return assert.fail('no file came');
}

test('1,000 × 200 by keyboard: find who needs support, see why, set another level, form a group, take away a file that is the matrix', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'way-heatmap-'));
  const page = await journey.pageOf(await journey.reader(), '/class.html', { width: 1280 });
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, browserContextId: page.browserContext().id });
  await shown(page, `${heatmap} >>> [role="gridcell"][aria-label]`);
  // Made in the page: its records never cross the wire.
  const school = await page.evaluateHandle(largeSchool);
  await page.evaluate(
    (made, day) => {
      const element = document.createElement('way-mastery-heatmap');
      Object.assign(element, { data: made, today: day, viewer: { id: 't-9', role: 'teacher' } });
      const changes: object[] = [];
      (window as unknown as { changes: object[] }).changes = changes;
      for (const kind of ['override', 'group']) element.addEventListener(`way-${kind}-request`, (event) => changes.push(...structuredClone((event as unknown as { changes: object[] }).changes)));
      document.querySelector('main')!.replaceChildren(element);
    },
    school,
    today,
  );
  await shown(page, `${heatmap} >>> [role="gridcell"][aria-label*="Statement"]`);
  const { keyboard } = page;

  // Who needs support.
  await tabTo(page, /^select "Everyone/);
  await keyboard.type('Needs');
  await page.waitForFunction((tag) => document.querySelector(tag)!.shadowRoot!.querySelector('.grid')!.getAttribute('aria-rowcount') !== '1001', {}, heatmap);
  await tabTo(page, /^div "[A-Z].*S\.1 Statement 1:/);
  // A learner further down, found by typing the name; then along to a first piece of evidence.
  await keyboard.type('chlo');
  while (!/: (Starting|Growing|Meeting)/.test(await focused(page))) await keyboard.press('ArrowRight');
  const [who, code] = /^div "(.+?), (S\.\d+) /.exec(await focused(page))!.slice(1) as [string, string];
  assert.match(who, /^Chloé/);

  // Why, and another level with a reason.
  await keyboard.press('Enter');
  await waitForText(page, 'How it is worked out', dialog);
  await tabTo(page, /^select/);
  await keyboard.type('Beyond');
  await tabTo(page, /^textarea/);
  await keyboard.type('Explained it to the class.');
  await tabTo(page, /^button "Set this level/);
  await keyboard.press('Enter');
  await gone(page, dialog);
  await page.waitForFunction((tag, name) => document.querySelector(tag)!.shadowRoot!.activeElement?.getAttribute('aria-label')?.startsWith(name), {}, heatmap, `${who}, ${code} `);
  await page.waitForFunction((tag) => /Beyond.*Set by a teacher/.test(document.querySelector(tag)!.shadowRoot!.activeElement!.getAttribute('aria-label')!), {}, heatmap);

  // A group of this learner and the two below.
  await keyboard.press('Home');
  await keyboard.press('ArrowLeft');
  await keyboard.down('Shift');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await keyboard.up('Shift');
  await waitForText(page, '3 learners', `${heatmap} >>> .selection`);
  await tabTo(page, /^button "Make a group/);
  await keyboard.press('Enter');
  await tabTo(page, /^input/);
  await keyboard.type('Fractions again');
  await tabTo(page, /^button "Save 1 group/);
  await keyboard.press('Enter');
  await gone(page, dialog);

  // The file is what is on screen: the learners who need support, by name, as the rules say.
  await tabTo(page, /^button "Download CSV/, 120);
  await keyboard.press('Enter');
  const csv = await download(folder);
  rmSync(folder, { recursive: true });
  const changes = await page.evaluate(() => (window as unknown as { changes: { collection: string; record: Record<string, unknown> }[] }).changes);
  assert.deepEqual(
    changes.map(({ collection }) => collection),
    ['masteryOverrides', 'groups'],
  );
  const { records } = checkRecordSet({ ...largeSchool(), masteryOverrides: [changes[0]!.record] }, schemas);
  const { learners = [], standards = [], evidence = [], scales = [], masteryPolicies = [], masteryOverrides = [] } = records;
  const matrix = new MasteryMatrix({ learnerIds: learners.map(({ id }) => id), standardIds: standards.map(({ id }) => id), evidence, overrides: masteryOverrides, context: { scale: scales[0]!, policy: masteryPolicies[0]!, today } });
  const nameOf = (row: number) => `${learners[row]!.givenName} ${learners[row]!.familyName}`;
  const lines = learners.flatMap((_, row) => {
    const levels = standards.map((_standard, column) => matrix.level[row * 200 + column]!);
    const known = levels.filter((level) => level >= 0);
    // MASTERY of the element: a third or more of the standards with a level are below proficient, and not just rising towards it.
    const support = levels.filter((level, column) => level === 0 || (level === 1 && (matrix.flags[row * 200 + column]! & 32) === 0));
    if (known.length === 0 || support.length * 3 < known.length) return [];
    const met = known.filter((level) => level >= 2).length;
    const figure = known.length > 99 ? `${Math.round((100 * met) / known.length)}%` : `${met} of ${known.length}`;
    return [{ row, cells: [nameOf(row), figure, ...levels.map((level) => ['Starting', 'Growing', 'Meeting', 'Beyond'][level] ?? 'No evidence yet')] }];
  });
  lines.sort((a, b) => nameOf(a.row).localeCompare(nameOf(b.row), 'en', { numeric: true }));
  assert.ok(lines.length > 0 && lines.length < 1000, `${lines.length} learners need support`);
  const rows = await parseCsv(csv.trimEnd());
  assert.deepEqual(rows[0], ['Learner', 'Meeting', ...standards.map((standard) => standard.code)]);
  assert.equal(rows.length - 1, lines.length);
  for (const [i, { cells }] of lines.entries()) assert.deepEqual(rows[i + 1], cells, `line ${i + 1}`);
  assert.equal(rows.find(([name]) => name === who)![1 + Number(code.slice(2))], 'Beyond');
  const group = changes[1]!.record as { title: string; kind: string; learnerIds: string[] };
  const at = rows.findIndex(([name]) => name === who);
  assert.deepEqual([group.title, group.kind, group.learnerIds.map((id) => nameOf(Number(id.slice(1))))], ['Fractions again', 'flexible', rows.slice(at, at + 3).map(([name]) => name)]);
});

for (const [kind, columns, lastCell] of [['ratings', 50, /^Child \w+, G6 26 .*: (Never|Sometimes|Often|Very often|No evidence yet)/], ['items', 7, /: (Never|Sometimes|Often|Very often|No evidence yet)/]] as const)
  test(`the published ratings of 21,409 children show in one grid of ${columns} columns, to the last row`, needs('data/assess'), async () => {
    const page: Page = await journey.pageOf(await journey.reader(), '/real.html', { width: 1280 });
    page.setDefaultTimeout(120_000);
    await (await shown(page, '#children')).select('0');
    await (await shown(page, '#columns')).select(kind);
    await (await shown(page, '#show-ratings')).click();
    await shown(page, `#ratings-view way-mastery-heatmap >>> [role="gridcell"][aria-label]`);
    const grid = await shown(page, '#ratings-view way-mastery-heatmap >>> .grid');
    assert.deepEqual(await grid.evaluate((element) => [element.getAttribute('aria-rowcount'), element.getAttribute('aria-colcount')]), ['21410', String(columns + 1)]);
    await (await shown(page, '#ratings-view way-mastery-heatmap >>> [role="gridcell"][tabindex="0"]')).focus();
    await page.keyboard.down('Control');
    await page.keyboard.press('End');
    await page.keyboard.up('Control');
    await page.waitForFunction((element) => (element.getRootNode() as ShadowRoot).activeElement?.closest('[role="row"]')?.getAttribute('aria-rowindex') === '21410', {}, grid);
    const last = await page.evaluate((element) => {
      const cell = (element.getRootNode() as ShadowRoot).activeElement!;
      const [inner, outer] = [cell.getBoundingClientRect(), element.getBoundingClientRect()];
      return { name: cell.getAttribute('aria-label')!, isSeen: inner.bottom <= outer.bottom + 1 && inner.top >= outer.top, cells: element.querySelectorAll('[role="gridcell"]').length };
    }, grid);
    assert.ok(last.isSeen, 'the last row is in sight');
    assert.ok(last.cells < 1000, `${last.cells} cells in the document`);
    assert.match(last.name, lastCell);
    await page.close();
  });
