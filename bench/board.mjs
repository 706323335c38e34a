/**
 * `node bench/board.mjs` (after `npm run build`): the choice board beside the plainest correct way of doing the same, in the same run.
 * 1. Rules: a board of 25 options with a mixed rule tree, judged for 10,000 learners from their choices. The peer walks the rule as it is
 *    written, on sets of ids (Node).
 * 2. First paint of the class view, 1,000 learners × 25 options, beside a plain HTML table of the same words (browser).
 * The two of each pair take turns; medians; read the ratio. `--json` prints figures, `--reps 9` takes more.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { launchOptions } from '../scripts/browser.mjs';
import { boardClass, mixedBoard } from './board-class.mjs';
import { plainComplete } from './board-plain.mjs';
import { servePages } from './serve.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const at = process.argv.indexOf('--reps');
const reps = at > 0 ? Number(process.argv[at + 1]) : 7;
const json = process.argv.includes('--json');
function stop(why) {
  console.error(`bench: ${why}`);
  process.exit(1);
}
if (!Number.isInteger(reps) || reps < 1) stop('--reps takes a whole number');
if (!existsSync('dist/domain/index.js') || !existsSync('dist/cdn/waymark.all.js')) stop('dist/ is not there: run `npm run build` first');
const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const figuresOf = (taken) => Object.entries(taken).map(([what, values]) => ({ what, median: median(values), least: Math.min(...values), most: Math.max(...values), reps }));

/** The same learners judged both ways; that both say the same is part of the measurement's worth. */
async function rules() {
  const { compileBoard, completionJudge } = await import('waymark/domain/board');
  const size = { learners: 10_000, options: 25 };
  const board = mixedBoard();
  const { choices } = boardClass(size, board);
  const byLearner = Map.groupBy ? [...Map.groupBy(choices, ({ learnerId }) => learnerId).values()] : [...choices.reduce((map, choice) => map.set(choice.learnerId, [...(map.get(choice.learnerId) ?? []), choice]), new Map()).values()];
  const ways = {
    rules: () => {
      const isComplete = completionJudge(compileBoard(board));
      let complete = 0;
      for (const own of byLearner) if (isComplete(own)) complete++;
      return complete;
    },
    plain: () => {
      let complete = 0;
      for (const own of byLearner) if (plainComplete(board, own)) complete++;
      return complete;
    },
  };
  const answers = Object.values(ways).map((way) => way());
  if (answers[0] !== answers[1] || answers[0] === 0 || answers[0] === size.learners) stop(`the two ways do not agree, or say nothing: ${answers.join(' and ')}`);
  const taken = { rules: [], plain: [] };
  for (let rep = 0; rep < reps * 3; rep++) {
    for (const what of rep % 2 === 0 ? ['rules', 'plain'] : ['plain', 'rules']) {
      const start = performance.now();
      ways[what]();
      taken[what].push(performance.now() - start);
    }
  }
  return { name: 'rule of 25 options', size, complete: answers[0], figures: figuresOf(taken), ratio: median(taken.rules) / median(taken.plain), goal: 0.5 };
}

async function classView() {
  const size = { learners: 1_000, options: 25 };
  const board = mixedBoard();
  const data = JSON.stringify({ ...boardClass(size, board), boards: [board] });
  const { origin, close } = await servePages({ '/board.json': data });
  const browser = await launch(await launchOptions());
  const taken = { board: [], table: [] };
  const measure = async (kind) => {
    const page = await browser.newPage();
    const problems = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    try {
      await page.setViewport({ width: 1280, height: 900 });
      await page.goto(`${origin}/board.html?${kind}`, { waitUntil: 'load' });
      await page.waitForFunction('window.firstPaint !== undefined', { timeout: 20_000 });
      return await page.evaluate('window.firstPaint');
    } catch (error) {
      return stop(`${kind} showed nothing in 20 s: ${problems.join('; ') || error.message}`);
    } finally {
      await page.close();
    }
  };
  try {
    // One of each unmeasured: the first page of a browser pays for starting it.
    for (const kind of Object.keys(taken)) await measure(kind);
    for (let rep = 0; rep < reps; rep++) for (const kind of rep % 2 === 0 ? ['board', 'table'] : ['table', 'board']) taken[kind].push(await measure(kind));
  } finally {
    await browser.close();
    close();
  }
  return { name: 'class view, first paint', size, figures: figuresOf(taken), ratio: median(taken.board) / median(taken.table), goal: 1 };
}

const results = [await rules(), await classView()];
if (json) console.log(JSON.stringify(results, null, 2));
else {
  for (const { name, size, figures, ratio, goal } of results) {
    console.log(`${name}, ${size.learners} learners × ${size.options} options, ms`);
    for (const { what, median: middle, least, most } of figures) console.log(`  ${what.padEnd(6)} median ${middle.toFixed(1)}  (${least.toFixed(1)} to ${most.toFixed(1)})`);
    console.log(`  ratio  ${ratio.toFixed(2)} (goal ${goal.toFixed(1)})`);
  }
}
