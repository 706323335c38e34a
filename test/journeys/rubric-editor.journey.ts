/** A teacher makes a rubric by keyboard alone, brings one in, and edits one in use; a reload in the middle loses nothing. */
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { ElementHandle } from 'puppeteer-core';
import { hasShared, sharedBytes } from '../sdk/shared-data.js';
import { focused, openJourney, shown, tabTo, waitForText, type Journey } from './harness.js';

const editor = 'way-rubric-editor';
const capture = 'data/live-captures/moodle45-rubric_definition.json';
let journey: Journey;
before(async () => (journey = await openJourney('portal/dist')));
after(() => journey.close());

test('by keyboard alone: from a template to a saved rubric, with a reload in the middle', async () => {
  const page = await journey.pageOf(await journey.reader(), '/rubrics.html', { width: 1280 });
  const { keyboard } = page;
  await shown(page, `${editor} >>> [data-focus="template words"]`);
  await tabTo(page, /^button "Four levels in words/);
  await keyboard.press('Enter');
  await waitForText(page, 'About this rubric', editor);
  await keyboard.type('Reading aloud');
  await page.waitForFunction((tag) => document.querySelector(tag)?.shadowRoot?.activeElement?.id === 'about-title', {}, editor);
  const title = (at: number) => `${editor} >>> .criterion:nth-of-type(${at}) .line input`;
  const held = async (at: number) => (await shown(page, title(at))).evaluate((field) => (field as HTMLInputElement).value);
  const onCriterion = () => page.$eval(editor, (host) => host.shadowRoot?.activeElement?.id ?? '');
  while ((await onCriterion()) !== 'c0') await keyboard.press('Tab');
  await keyboard.type('Clear voice');
  await keyboard.press('Enter');
  assert.equal(await onCriterion(), 'c1');
  await keyboard.type('Right pace');

  // Another tab of the same reader knows what is written; a reload, too.
  await new Promise((later) => { setTimeout(later, 600); });
  await page.reload();
  await waitForText(page, 'Not saved yet', editor);
  await tabTo(page, /^button "Edit Reading aloud/);
  await keyboard.press('Enter');
  await waitForText(page, 'About this rubric', editor);
  assert.deepEqual([await held(1), await held(2)], ['Clear voice', 'Right pace']);

  while ((await onCriterion()) !== 'c1') await keyboard.press('Tab');
  await keyboard.down('Alt');
  await keyboard.press('ArrowUp');
  await keyboard.up('Alt');
  assert.equal(await onCriterion(), 'c0', 'the focus went along');
  assert.deepEqual([await held(1), await held(2)], ['Right pace', 'Clear voice']);
  await tabTo(page, /^button "Remove “Criterion 3”/);
  await keyboard.press('Enter');
  await waitForText(page, 'It is ready to be saved', editor);
  await keyboard.down('Control');
  await keyboard.press('s');
  await keyboard.up('Control');
  await waitForText(page, 'Saved.', editor);
  await page.reload();
  await waitForText(page, 'Reading aloud Analytic · 2 criteria', editor);
  assert.doesNotMatch(await (await shown(page, editor)).evaluate((host) => host.shadowRoot?.textContent ?? ''), /Not saved yet/);
  await page.close();
});

test('a rubric from Moodle comes in', { skip: hasShared(capture) ? false : `../shared/${capture} is not here` }, async () => {
  const page = await journey.pageOf(await journey.reader(), '/rubrics.html', { width: 1280 });
  const file = join(mkdtempSync(join(tmpdir(), 'rubric-')), 'moodle.json');
  writeFileSync(file, sharedBytes(capture));
  await shown(page, `${editor} >>> .import`);
  const input = (await page.$(`${editor} >>> input[type=file]`)) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  await waitForText(page, '“Essay rubric” came in from moodle.json', editor);
  await (await shown(page, 'aria/Edit Essay rubric[role="button"]')).click();
  await waitForText(page, 'It is ready to be saved', editor);
  await (await shown(page, `${editor} >>> [data-focus="save"]`)).click();
  await waitForText(page, 'Saved.', editor);
  await page.close();
});

test('a rubric edited in use: the list to look at again is right, also after a reload', async () => {
  const page = await journey.pageOf(await journey.reader(), '/rubrics.html', { width: 1280 });
  await (await shown(page, 'aria/Edit Solve it and explain it[role="button"]')).click();
  await waitForText(page, 'works were scored with it', editor);

  // Counted by hand from the records of the school: works with a mark at the criterion that is about to lose a level.
  const expected = await page.evaluate(async () => {
    const client = (document.querySelector('way-data') as unknown as { client: { scorings: { list(): Promise<{ rubricId: string; marks: { criterionId: string; state: string }[] }[]> } } }).client;
    let count = 0;
    for (const { rubricId, marks } of await client.scorings.list()) if (rubricId === 'r-explain' && marks.some(({ criterionId, state }) => criterionId === 'c-check' && state !== 'notYetScored')) count++;
    return count;
  });
  assert.ok(expected > 1, 'the school has such works');
  await (await shown(page, `${editor} >>> [data-focus="remove c-check"]`)).click();
  await waitForText(page, 'Criteria were removed, or points, weights or standards have changed.', editor);
  await waitForText(page, `${expected} works to look at again after saving`, editor);
  await (await shown(page, `${editor} >>> [data-focus="save"]`)).click();
  await (await shown(page, `${editor} >>> [data-focus="confirm"]`)).click();
  await waitForText(page, `${expected} works to look at again`, editor);

  await page.reload();
  await (await shown(page, 'aria/Edit Solve it and explain it[role="button"]')).click();
  await waitForText(page, `${expected} works to look at again`, editor);
  await (await shown(page, `${editor} >>> [data-focus^="stand "]`)).click();
  await waitForText(page, `${expected - 1} work`, editor);
  assert.match(await focused(page), /work(s)? to look at again/);

  // From the list to the work, scored again by the rubric of today, and back: one less in doubt.
  const scorer = 'way-rubric-scorer';
  await (await shown(page, `${editor} >>> [data-focus^="look "]`)).click();
  await (await shown(page, `${scorer} >>> [data-focus="take-back"]`)).click();
  await (await shown(page, `${scorer} >>> [part="submit"]`)).click();
  await shown(page, `${scorer} >>> [data-focus="take-back"]`);
  await (await shown(page, '#back a')).click();
  await (await shown(page, 'aria/Edit Solve it and explain it[role="button"]')).click();
  await waitForText(page, expected - 2 === 1 ? '1 work to look at again' : `${expected - 2} works to look at again`, editor);
  await page.close();
});
