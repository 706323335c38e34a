/**
 * `node bench/mastery.mjs`: the decaying average of five million results over 10,000 learners × 500 standards, beside a tight loop over the same
 * typed arrays in the same run. The two take turns; the figure is the ratio of their medians. `--json` prints figures for a program.
 */
import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
if (!existsSync('dist/domain/index.js')) {
  console.error('bench: dist/ is not there: run `npm run build` first');
  process.exit(1);
}
const { decayingAverages, groupByCell } = await import('waymark/domain/mastery');

const [results, rows, columns, rate] = [5e6, 10_000, 500, 0.65];
const at = process.argv.indexOf('--reps');
const reps = at > 0 ? Number(process.argv[at + 1]) : 9;

/** Seeded, so that every run works on the same numbers. */
function drawn() {
  let seed = 12_345;
  const next = () => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0);
  const given = { row: new Uint32Array(results), column: new Uint32Array(results), score: new Uint8Array(results) };
  for (let i = 0; i < results; i++) {
    given.row[i] = next() % rows;
    given.column[i] = (next() >>> 8) % columns;
    given.score[i] = (next() >>> 16) % 101;
  }
  return given;
}

/** What one would write by hand for this one method. */
function plainLoop({ start, score }, into) {
  for (let cell = 0; cell < into.length; cell++) {
    const end = start[cell + 1];
    let i = start[cell];
    if (i === end) {
      into[cell] = NaN;
      continue;
    }
    let value = score[i++];
    for (; i < end; i++) value += rate * (score[i] - value);
    into[cell] = value;
  }
}

const given = drawn();
const began = performance.now();
const grouped = groupByCell(given, rows, columns);
const grouping = performance.now() - began;
const [ours, plain] = [new Float64Array(rows * columns), new Float64Array(rows * columns)];
const taken = { waymark: [], loop: [] };
const timed = (list, work) => {
  const from = performance.now();
  work();
  list.push(performance.now() - from);
};
for (let rep = -2; rep < reps; rep++) {
  const into = rep < 0 ? { waymark: [], loop: [] } : taken;
  timed(into.waymark, () => decayingAverages(grouped, rate, ours));
  timed(into.loop, () => plainLoop(grouped, plain));
}
for (let cell = 0; cell < ours.length; cell++) if (!Object.is(ours[cell], plain[cell])) throw new Error(`cell ${cell}: ${ours[cell]} and ${plain[cell]}`);
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const figures = { results, cells: rows * columns, waymark: median(taken.waymark), loop: median(taken.loop), ratio: median(taken.waymark) / median(taken.loop), groupingOnce: grouping };
if (process.argv.includes('--json')) console.log(JSON.stringify(figures));
else console.log(`${results} results, decaying average: ${figures.waymark.toFixed(1)} ms, plain loop ${figures.loop.toFixed(1)} ms, ratio ${figures.ratio.toFixed(2)} (grouping once: ${grouping.toFixed(0)} ms)`);
