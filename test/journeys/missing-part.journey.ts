/** A site that was half copied, or a connection that went: what comes after the first look is not there, and nothing is blank. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { openJourney, shown, siteWith, textOf, waitForText, type Journey } from './harness.js';

const goals = JSON.stringify({ goals: [{ id: 'g-1', learnerId: 's-1', title: 'Read 20 books', status: 'active', steps: [{ id: 'a', title: 'Pick one', done: false }] }] });
const page = `<!doctype html><html lang="en"><title>Goals</title><script type="module" src="cdn/waymark.js"></script>
<way-goal-tracker id="lost" src="not-there.json" learner="s-1"></way-goal-tracker>
<way-goal-tracker id="kept" learner="s-1" viewer-role="student" viewer-id="s-1"><script type="application/json">${goals}</script></way-goal-tracker></html>`;

let journey: Journey;
let folder: string;
before(async () => {
  folder = siteWith({ 'index.html': page });
  const parts = readdirSync(join(folder, 'cdn', 'parts')).filter((name) => name.startsWith('after-first-look'));
  assert.ok(parts.length > 0, 'the part has its own file');
  for (const name of parts) rmSync(join(folder, 'cdn', 'parts', name));
  journey = await openJourney(folder);
});
after(async () => {
  await journey.close();
  rmSync(folder, { recursive: true });
});

test('an error is said in a short sentence with a way on; a change that cannot be made says so and is not shown as made', async () => {
  const tab = await journey.page('/', { expectErrors: [/404|after-first-look|not-there/] });
  await waitForText(tab, 'Something went wrong. What you typed is still here. Try again', '#lost');
  await waitForText(tab, 'Read 20 books', '#kept');
  const step = await shown(tab, '#kept >>> .next input');
  await step.click();
  await waitForText(tab, 'Not connected. Nothing you typed is lost. Try again', '#kept');
  assert.match(await textOf(tab, '#kept'), /Pick one/);
});
