/**
 * `node bench/goals.mjs`: the goal tracker beside a plain list of the same goals, in the same run: one learner with 200 goals and 5,000 check-ins,
 * and a class of 35 learners × 6 goals. What both start from and what the plain list shows: bench/README.md. Each measurement has a fresh page;
 * the pages take turns. `--json` prints the figures, `--reps 9` takes more. Exit code 1 where a goal is missed: first paint at most 1.2 times the
 * plain list's, a check-in at most one frame (16.7 ms) over it.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { launchOptions } from '../scripts/browser.mjs';
import { goalsOf } from './goals-of.mjs';
import { servePages } from './serve.mjs';

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

const data = Object.fromEntries(Object.entries(sizes).map(([what, size]) => [`/${what}-goals.json`, JSON.stringify(goalsOf(size))]));
const { origin, close } = await servePages(data);

async function measure(browser, page, what) {
  const tab = await browser.newPage();
  const problems = [];
  tab.on('pageerror', (error) => problems.push(String(error)));
  try {
    await tab.setViewport({ width: 1280, height: 900 });
    const [file, cold] = page.split(' ');
    await tab.goto(`${origin}/${file}.html?what=${what}${cold ? '&cold' : ''}`, { waitUntil: 'load' });
    await tab.waitForFunction('window.firstPaint !== undefined', { timeout: 20_000 });
    const paint = await tab.evaluate('window.firstPaint');
    if (cold) return { paint };
    const all = await tab.evaluate('window.allPainted');
    const checkIn = what === 'list' ? await tab.evaluate('window.checkIn()') : undefined;
    return { paint, all, checkIn, again: await tab.evaluate('window.paintAgain()') };
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
    taken[what] = { goals: [], 'plain-goals': [], 'goals cold': [] };
    const pages = Object.keys(taken[what]);
    // One of each unmeasured: the first page of a browser pays for starting it.
    for (const page of pages) await measure(browser, page, what);
    for (let rep = 0; rep < reps; rep++) for (const page of rep % 2 === 0 ? pages : pages.toReversed()) taken[what][page].push(await measure(browser, page, what));
  }
} finally {
  await browser.close();
  close();
}

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const figures = Object.entries(taken).map(([what, kinds]) => {
  const of = (page, figure) => median(kinds[page].map((one) => one[figure]));
  const beside = (figure) => ({ ours: of('goals', figure), plain: of('plain-goals', figure), ratio: of('goals', figure) / of('plain-goals', figure) });
  const cold = of('goals cold', 'paint');
  const told = { what, size: sizes[what], reps, paint: beside('paint'), all: of('goals', 'all'), again: beside('again'), cold: { ours: cold, ratio: cold / of('plain-goals', 'paint') } };
  return what === 'list' ? { ...told, checkIn: { ...beside('checkIn'), over: of('goals', 'checkIn') - of('plain-goals', 'checkIn') } } : told;
});
const missed = figures.flatMap(({ what, paint, cold, checkIn }) => [
  ...(paint.ratio > most.paint ? [`${what}: first paint ${paint.ratio.toFixed(2)} times the plain list, at most ${most.paint}`] : []),
  ...(cold.ratio > most.paint ? [`${what}: tag and records at once ${cold.ratio.toFixed(2)} times the plain list, at most ${most.paint}`] : []),
  ...(checkIn && checkIn.over > most.checkIn ? [`${what}: check-in ${checkIn.over.toFixed(1)} ms over the plain list, at most one frame`] : []),
]);
if (json) console.log(JSON.stringify({ figures, missed }, null, 2));
else {
  for (const { what, size, paint, all, again, cold, checkIn } of figures) {
    const line = ({ ours, plain, ratio }) => `${ours.toFixed(1)} beside ${plain.toFixed(1)}, ratio ${ratio.toFixed(2)}`;
    console.log(`${what}: ${size.learners} × ${size.goals} goals × ${size.checkIns} check-ins, ${reps} fresh pages each, median ms`);
    console.log(`  first paint  ${line(paint)}${what === 'class' ? ` (every row after ${all.toFixed(1)})` : ''}`);
    console.log(`  a second one ${line(again)}`);
    console.log(`  tag and records at once ${cold.ours.toFixed(1)}, ratio ${cold.ratio.toFixed(2)} (further parts still to load)`);
    if (checkIn) console.log(`  check-in     ${checkIn.ours.toFixed(1)} beside ${checkIn.plain.toFixed(1)}, ${checkIn.over.toFixed(1)} over`);
  }
  console.log(missed.length > 0 ? `missed: ${missed.join('; ')}` : 'all within the goals');
}
process.exitCode = missed.length > 0 ? 1 : 0;
