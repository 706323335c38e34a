/**
 * `node bench/rubric.mjs` (after `npm run build`): the rubric scorer beside a table of buttons as Sakai draws one, made by hand, in the same run: a
 * rubric of 50 criteria × 10 levels.
 * 1. Opening: the rubric in hand until what is in view is painted (the rest of a long rubric follows; when all of it is there stands beside it), and
 *    again in a second one, when the parts of the element are here.
 * 2. A key: from pressing a digit until the frame with the mark is made; keys a quick typist's distance apart, then each as soon as that frame is made.
 * Each measurement of opening has a fresh page; the two take turns; medians; read the ratio. `--json` prints figures, `--reps 9` takes more. Exit code 1
 * where a ratio is above 1.0.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { launchOptions } from '../scripts/browser.mjs';
import { rubricOf } from './rubric-of.mjs';
import { servePages } from './serve.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const at = process.argv.indexOf('--reps');
const reps = at > 0 ? Number(process.argv[at + 1]) : 7;
const json = process.argv.includes('--json');
const KEYS = 20;
/** Milliseconds between keys, as of a quick typist: what a page does after the frame (the scorer saves) must be over by then, else it shows in the next key. */
const BETWEEN_KEYS = 60;
const GOAL = 1;
function stop(why) {
  console.error(`bench: ${why}`);
  process.exit(1);
}
if (!Number.isInteger(reps) || reps < 1) stop('--reps takes a whole number');
if (!existsSync('dist/cdn/waymark.js')) stop('dist/cdn/waymark.js is not there: run `npm run build` first');

const size = { criteria: 50, levels: 10 };
const data = JSON.stringify(rubricOf(size));
const { origin, close } = await servePages({ '/rubric.json': data });
const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

async function press(tab, between) {
  const keys = [];
  for (let key = 0; key < KEYS; key++) {
    if (between > 0) await new Promise((rested) => setTimeout(rested, between));
    await tab.evaluate('void (window.painted = window.nextKey())');
    await tab.keyboard.press(String(1 + (key % 9)));
    keys.push(await tab.evaluate('window.painted'));
  }
  return median(keys.slice(2));
}

async function measure(browser, page) {
  const tab = await browser.newPage();
  const problems = [];
  tab.on('pageerror', (error) => problems.push(String(error)));
  try {
    await tab.setViewport({ width: 1280, height: 900 });
    await tab.goto(`${origin}/${page}.html`, { waitUntil: 'load' });
    await tab.waitForFunction('window.firstPaint !== undefined', { timeout: 20_000 });
    const opening = await tab.evaluate('window.firstPaint');
    const all = await tab.evaluate('window.allThere()');
    const again = await tab.evaluate('window.paintAgain()');
    await tab.evaluate('window.allThere().then(() => window.focusFirst())');
    const key = await press(tab, BETWEEN_KEYS);
    const atOnce = await press(tab, 0);
    const marked = await tab.evaluate('window.marked()');
    if (marked !== 2 * KEYS) stop(`${page}: ${2 * KEYS} keys made ${marked} marks`);
    return { opening, all, again, key, atOnce };
  } catch (error) {
    return stop(`${page} showed nothing in 20 s${problems.length > 0 ? `: ${problems.join('; ')}` : ` (${error.message})`}`);
  } finally {
    await tab.close();
  }
}

const taken = { rubric: [], 'plain-rubric': [] };
const browser = await launch({ ...(await launchOptions()), protocolTimeout: 20_000 });
try {
  // One of each unmeasured: the first page of a browser pays for starting it.
  for (const page of Object.keys(taken)) await measure(browser, page);
  for (let rep = 0; rep < reps; rep++) for (const page of rep % 2 === 0 ? ['rubric', 'plain-rubric'] : ['plain-rubric', 'rubric']) taken[page].push(await measure(browser, page));
} finally {
  await browser.close();
  close();
}

const figures = ['opening', 'again', 'key', 'atOnce', 'all'].map((what) => {
  const [own, plain] = Object.values(taken).map((pageTaken) => median(pageTaken.map((one) => one[what])));
  return { what, scorer: own, table: plain, ratio: own / plain };
});
const missed = figures.filter(({ what, ratio }) => what !== 'all' && ratio > GOAL).map(({ what, ratio }) => `${what} ${ratio.toFixed(2)}`);
if (json) console.log(JSON.stringify({ size, reps, figures, missed }, null, 2));
else {
  const names = { opening: 'opening, parts still to load', again: 'opening, parts here', key: 'key to frame', atOnce: 'key to frame, back to back', all: 'all of it in the page' };
  console.log(`rubric of ${size.criteria} × ${size.levels}, ${reps} fresh pages each, median ms`);
  for (const { what, scorer, table, ratio } of figures) console.log(`  ${names[what].padEnd(30)} ${scorer.toFixed(1).padStart(7)} beside ${table.toFixed(1).padStart(7)}, ratio ${ratio.toFixed(2)}`);
  console.log(missed.length > 0 ? `missed (goal ${GOAL.toFixed(1)}): ${missed.join('; ')}` : 'all within the goals');
}
process.exitCode = missed.length > 0 ? 1 : 0;
