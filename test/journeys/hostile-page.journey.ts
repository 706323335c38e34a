/** Pages that other people wrote: strict policies, old scripts, names in the way, odd places. Every element still does its work (FAULTS 90 to 95). */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { sampleSchool } from 'waymark-portal/sample-school';
import { openJourney, shown, siteWith, waitForText, type Journey, type PageOptions } from './harness.js';

const school = sampleSchool({ today: '2026-03-20' });
const learner = school.goals!.find((goal) => goal.status === 'active' && goal.steps.some(({ done }) => !done))!.learnerId;

/** Each element, and words that it shows once it has the records. */
const elements: readonly (readonly [tag: string, attributes: string, words: string])[] = [
  ['way-goal-tracker', `learner="${learner}" viewer-role="student" viewer-id="${learner}"`, school.goals!.find((goal) => goal.learnerId === learner && goal.status === 'active')!.title],
  ['way-rubric-scorer', '', 'Next student'],
  ['way-mastery-heatmap', '', 'Abdi Warsame'],
  ['way-choice-board', `learner="${learner}"`, school.boards![0]!.title],
  ['way-board-editor', '', school.boards![0]!.title],
  ['way-rubric-editor', '', school.rubrics![0]!.title],
];
const tags = elements.map(([tag, attributes]) => `<${tag} ${attributes} today="2026-03-20"></${tag}>`).join('\n');
const all = `<way-data src="school.json" database="hostile" viewer-role="teacher" viewer-id="t-1">${tags}</way-data>`;
const page = (body: string, head = '') => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>${head}<script type="module" src="cdn/waymark.js"></script></head><body>${body}</body></html>`;

const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";
const headers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'strict.html': { 'content-security-policy': STRICT },
  'trusted-types.html': { 'content-security-policy': `${STRICT}; require-trusted-types-for 'script'; trusted-types lit-html` },
  'no-policy.html': { 'content-security-policy': `${STRICT}; require-trusted-types-for 'script'; trusted-types 'none'` },
};
const pages: Readonly<Record<string, string>> = {
  'strict.html': page(all),
  'trusted-types.html': page(all),
  'no-policy.html': page(all),
  'old-scripts.html': page(all, '<script src="old-scripts.js"></script>'),
  'clobbered.html': page(`<form id="config" name="fetch"><input name="body"></form><a id="waymark" name="indexedDB"></a><img name="body" alt=""><form id="customElements" name="activeElement"></form>${all}`),
  'places.html': page(`<form action="/sent"><table><tr><td>${all}</td></tr></table><button>Outer</button></form>`),
  'hidden.html': page(`<div id="tab" hidden>${all}</div><div id="narrow">${all}</div>`, '<link rel="stylesheet" href="narrow.css">'),
  'framed.html': page('<iframe sandbox="allow-scripts" src="inside.html" title="Inside" width="900" height="900"></iframe>'),
  'inside.html': page(all),
};

let journey: Journey;
let folder: string;
before(async () => {
  folder = siteWith({
    ...pages,
    'school.json': JSON.stringify(school),
    'narrow.css': '#narrow { inline-size: 0; overflow: hidden }',
    'old-scripts.js': `Array.prototype.toJSON = function () { return '[' + this.map((each) => JSON.stringify(each)).join(', ') + ']'; };
     Object.prototype.evil = function () {};
     const { fetch: ownFetch } = window; window.fetch = (...given) => Promise.resolve().then(() => ownFetch(...given));
     const { define } = customElements; customElements.define = function (...given) { return define.apply(this, given); };`,
  });
  // An opaque origin (a sandboxed frame) may load what says that anybody may.
  journey = await openJourney(folder, { headersOf: (file) => ({ 'access-control-allow-origin': '*', ...headers[file.split('/').pop()!] }) });
});
after(async () => {
  await journey.close();
  rmSync(folder, { recursive: true });
});

/** A reader of their own for each page: what one did is not there for the next. */
const open = async (path: string, options?: PageOptions) => journey.pageOf(await journey.reader(), path, options);
async function everyElementShows(tab: Page): Promise<void> {
  for (const [tag, , words] of elements) await waitForText(tab, words, tag);
}
/** What a learner's tick asks for, and whether it is shown. */
async function tick(tab: Page): Promise<string> {
  await tab.evaluate(() => {
    document.addEventListener('way-step-request', (event) => {
      const { changes } = event as Event & { changes: unknown };
      (globalThis as unknown as { asked: unknown }).asked = structuredClone(changes);
    });
  });
  await (await shown(tab, 'way-goal-tracker >>> .next input')).click();
  await tab.waitForFunction(() => 'asked' in globalThis);
  return tab.evaluate(() => {
    const [change] = (globalThis as unknown as { asked: { collection: string; action: string; fields: { steps: { done: boolean }[] } }[] }).asked;
    return [change!.collection, change!.action, Array.isArray(change!.fields.steps), ...Object.keys(change!.fields)].join(' ');
  });
}

for (const [name, about] of [['strict.html', 'a strict policy'], ['trusted-types.html', 'a strict policy with Trusted Types that allows `lit-html`'], ['old-scripts.html', 'old scripts that change what every object and list has (fault 92)'], ['clobbered.html', 'forms and links with the names of what scripts use (fault 93)']] as const) {
  test(`under ${about}, every element shows its records, opens its parts and asks for its changes`, async () => {
    const tab = await open(`/${name}`);
    await everyElementShows(tab);
    assert.equal(await tick(tab), 'goals update true steps');
    await (await shown(tab, 'way-mastery-heatmap >>> [role="gridcell"][aria-label*="Meeting"]')).click();
    await waitForText(tab, 'How it is worked out', 'way-mastery-heatmap >>> dialog[open]');
    await tab.keyboard.press('Escape');
    assert.equal(await tab.evaluate(() => document.querySelectorAll('#waymark-announcements').length), 1);
  });
}

test('Trusted Types that allow no policy: nothing of the page breaks, and the console names the policy to allow', async () => {
  const tab = await open('/no-policy.html', { expectErrors: [/lit-html/] });
  const said: string[] = [];
  tab.on('pageerror', (error) => said.push(error instanceof Error ? error.message : String(error)));
  await tab.reload();
  while (said.length === 0) await new Promise((again) => setTimeout(again, 20));
  assert.match(said.join(), /Policy "?'?lit-html/);
});

test('inside a form and a table, and beside another button, no control of an element sends the form (fault 94)', async () => {
  const tab = await open('/places.html');
  await everyElementShows(tab);
  assert.equal(await tick(tab), 'goals update true steps');
  await (await shown(tab, 'way-mastery-heatmap >>> input[type="search"]')).type('Abdi\n');
  await (await shown(tab, 'way-goal-tracker >>> button.primary')).click();
  await shown(tab, 'way-goal-tracker >>> dialog[open]');
  await tab.keyboard.press('Enter');
  assert.equal(new URL(tab.url()).pathname, '/places.html');
});

test('in a hidden tab and in no width at all, elements wait, and are whole when they are seen (fault 94)', async () => {
  const tab = await open('/hidden.html');
  await waitForText(tab, 'Abdi Warsame', '#narrow way-mastery-heatmap');
  await tab.evaluate(() => {
    document.querySelector('#tab')!.removeAttribute('hidden');
    document.querySelector('#narrow')!.remove();
  });
  await everyElementShows(tab);
  const cells = await tab.$$('way-mastery-heatmap >>> [role="gridcell"]');
  assert.ok(cells.length > 50, `${cells.length} cells are drawn`);
});

test('in a sandboxed frame, where nothing can be kept, records live in memory and that is said (fault 95)', async () => {
  const tab = await open('/framed.html');
  const inside = await (await shown(tab, 'iframe')).contentFrame();
  assert.ok(inside);
  for (const [tag, , words] of elements) await waitForText(inside as unknown as Page, words, tag);
  await waitForText(inside as unknown as Page, 'This browser does not keep records. Changes last until you close the page.', 'way-goal-tracker');
  assert.equal(await tick(inside as unknown as Page), 'goals update true steps');
});
