/** A page that was left and comes back from the browser's back/forward cache (FAULTS 56). */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { openJourney, siteWith, waitForText } from './harness.js';

const page = (title: string, body: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><script type="module" src="cdn/waymark.js"></script>${body}</html>`;
const files = {
  'goals.html': page('Goals', '<way-data database="back" src="goals.json" viewer-role="student" viewer-id="s-1"><way-goal-tracker learner="s-1"></way-goal-tracker></way-data>'),
  'other.html': page('Other', '<p>Another page</p>'),
  'goals.json': JSON.stringify({ learners: [{ id: 's-1', givenName: 'Ana' }], goals: [{ id: 'g-1', learnerId: 's-1', title: 'Read ten books' }] }),
};
/** Writes as a page's own script would. */
const rename = (where: Page, title: string) =>
  where.evaluate(async (words) => {
    await (document.querySelector('way-data') as unknown as { currentClient: { goals: { update: (id: string, fields: object) => Promise<unknown> } } }).currentClient.goals.update('g-1', { title: words });
  }, title);

test('saves after it came back, and shows what another tab changed meanwhile (fault 56)', async () => {
  const folder = siteWith(files);
  // A page that the server forbids to store is never kept.
  const journey = await openJourney(folder, { keepsPages: true, headersOf: () => ({ 'Cache-Control': 'no-cache' }) });
  try {
    const first = await journey.page('/goals.html');
    await waitForText(first, 'Read ten books', 'way-goal-tracker');
    const leave = async () => {
      await first.evaluate(() => {
        window.addEventListener('pageshow', ({ persisted }) => (document.body.dataset['persisted'] = String(persisted)));
        location.href = 'other.html';
      });
      await first.waitForFunction(() => location.pathname === '/other.html');
    };
    const back = async () => {
      await first.evaluate(() => history.back());
      await first.waitForFunction(() => location.pathname === '/goals.html');
    };
    await leave();
    await back();
    await waitForText(first, 'Read ten books', 'way-goal-tracker');
    assert.equal(await first.evaluate(() => document.body.dataset['persisted']), 'true', 'the page is the one that was left, not a new one');
    await rename(first, 'Read twelve books');
    await waitForText(first, 'Read twelve books', 'way-goal-tracker');

    await leave();
    const second = await journey.page('/goals.html');
    await waitForText(second, 'Read twelve books', 'way-goal-tracker');
    await rename(second, 'Read twenty books');
    await second.close();
    await first.bringToFront();
    await back();
    await waitForText(first, 'Read twenty books', 'way-goal-tracker');
  } finally {
    await journey.close();
    rmSync(folder, { recursive: true });
  }
});
