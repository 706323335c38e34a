/**
 * `node bench/goals.mjs`: the goal tracker beside a plain list of the same goals, in the same run. One learner with 200 goals and 5,000 check-ins,
 * and a class of 35 learners × 6 goals: first paint, with the parts of the element still to load, and the paint of a second one; and on the list, from pressing Save in a check-in to the new figure painted. Each measurement
 * has a fresh page; the two take turns. `--json` prints the figures, `--reps 9` takes more. Exit code 1 where a goal is missed: ratio of first
 * paints at most 1.2, a check-in at most one frame (16.7 ms) over the plain list.
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import sirv from 'sirv';
import { launchOptions } from '../scripts/browser.mjs';
import { goalsOf } from './goals-of.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const sizes = { list: { learners: 1, goals: 200, checkIns: 25 }, class: { learners: 35, goals: 6, checkIns: 4 } };
const most = { paint: 1.2, checkIn: 1000 / 60 };
const at = process.argv.indexOf('--reps');
const reps = at > 0 ? Number(process.argv[at + 1]) : 9;
const json = process.argv.includes('--json');

function stop(why) {
  console.error(`bench: ${why}`);
  process.exit(1);
}
if (!Number.isInteger(reps) || reps < 1) stop('--reps takes a whole number');
if (!existsSync('dist/cdn/waymark.js')) stop('dist/cdn/waymark.js is not there: run `npm run build` first');

const files = sirv('dist', { dev: true });
const pages = sirv('bench/pages', { dev: true });
const data = Object.fromEntries(Object.entries(sizes).map(([what, size]) => [`/${what}-goals.json`, JSON.stringify(goalsOf(size))]));
const server = createServer((request, response) => {
  const file = data[request.url];
  if (file) response.setHeader('Content-Type', 'application/json').end(file);
  else pages(request, response, () => files(request, response));
});
await new Promise((ready) => {
  server.listen(0, '127.0.0.1', ready);
});
const origin = `http://localhost:${server.address().port}`;

async function measure(browser, page, what) {
  const tab = await browser.newPage();
  const problems = [];
  tab.on('pageerror', (error) => problems.push(String(error)));
  try {
    await tab.setViewport({ width: 1280, height: 900 });
    await tab.goto(`${origin}/${page}.html?what=${what}`, { waitUntil: 'load' });
    await tab.waitForFunction('window.firstPaint !== undefined', { timeout: 20_000 });
    const paint = await tab.evaluate('window.firstPaint');
    const checkIn = what === 'list' ? await tab.evaluate('window.checkIn()') : undefined;
    return { paint, checkIn, again: await tab.evaluate('window.paintAgain()') };
  } catch (error) {
    return stop(`${page} ${what} showed nothing in 20 s${problems.length > 0 ? `: ${problems.join('; ')}` : ` (${error.message})`}`);
  } finally {
    await tab.close();
  }
}

const browser = await launch(await launchOptions());
const taken = {};
try {
  for (const what of Object.keys(sizes)) {
    taken[what] = { goals: [], 'plain-goals': [] };
    // One of each unmeasured: the first page of a browser pays for starting it.
    for (const page of Object.keys(taken[what])) await measure(browser, page, what);
    for (let rep = 0; rep < reps; rep++) {
      const order = rep % 2 === 0 ? ['goals', 'plain-goals'] : ['plain-goals', 'goals'];
      for (const page of order) taken[what][page].push(await measure(browser, page, what));
    }
  }
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const figures = Object.entries(taken).map(([what, kinds]) => {
  const paint = (page) => median(kinds[page].map((one) => one.paint));
  const checkIn = (page) => median(kinds[page].map((one) => one.checkIn));
  const again = (page) => median(kinds[page].map((one) => one.again));
  const told = { what, size: sizes[what], reps, paint: paint('goals'), plainPaint: paint('plain-goals'), paintRatio: paint('goals') / paint('plain-goals'), again: again('goals'), plainAgain: again('plain-goals'), againRatio: again('goals') / again('plain-goals') };
  return what === 'list' ? { ...told, checkIn: checkIn('goals'), plainCheckIn: checkIn('plain-goals'), checkInOver: checkIn('goals') - checkIn('plain-goals') } : told;
});
const missed = figures.flatMap(({ what, paintRatio, checkInOver }) => [paintRatio > most.paint ? `${what}: first paint ${paintRatio.toFixed(2)} times the plain list, at most ${most.paint}` : [], checkInOver > most.checkIn ? `${what}: check-in ${checkInOver.toFixed(1)} ms over the plain list, at most one frame` : []].flat());
if (json) console.log(JSON.stringify({ figures, missed }, null, 2));
else {
  for (const { what, size, paint, plainPaint, paintRatio, again, plainAgain, againRatio, checkIn, plainCheckIn } of figures) {
    console.log(`${what}: ${size.learners} × ${size.goals} goals × ${size.checkIns} check-ins, ${reps} fresh pages each, median ms`);
    console.log(`  first paint  ${paint.toFixed(1)} beside ${plainPaint.toFixed(1)}, ratio ${paintRatio.toFixed(2)}`);
    console.log(`  again        ${again.toFixed(1)} beside ${plainAgain.toFixed(1)}, ratio ${againRatio.toFixed(2)} (parts loaded)`);
    if (checkIn !== undefined) console.log(`  check-in     ${checkIn.toFixed(1)} beside ${plainCheckIn.toFixed(1)}`);
  }
  console.log(missed.length > 0 ? `missed: ${missed.join('; ')}` : 'all within the goals');
}
process.exitCode = missed.length > 0 ? 1 : 0;
