/**
 * `npm run bench`: the mastery heatmap's first paint from records beside a plain table; then, once `npm ci --prefix bench/grids` has been run, first
 * paint, updates, sorting, scrolling and memory beside five grids and charts and a plain table. `--json` prints the figures, `--reps 9` takes more,
 * `--sizes 1000x200` and `--grids ag-grid,echarts` choose, `--only first-paint` leaves the grids out. Read the ratios: the milliseconds belong to
 * this machine.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measureFirstPaint, printFirstPaint } from './first-paint.mjs';
import { areInstalled, measureGrids, printGrids } from './grids.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 ? process.argv[at + 1] : otherwise;
};
const json = process.argv.includes('--json');
const reps = Number(option('reps', '5'));
const sizes = option('sizes', '30x40,1000x200').split(',');

function stop(why) {
  console.error(`bench: ${why}`);
  process.exit(1);
}
if (!Number.isInteger(reps) || reps < 1) stop('--reps takes a whole number');
if (!sizes.every((size) => /^\d+x\d+$/.test(size))) stop('--sizes takes learners x standards: 30x40,1000x200');
if (!existsSync('dist/cdn/waymark.js')) stop('dist/cdn/waymark.js is not there: run `npm run build` first');

const firstPaint = await measureFirstPaint(reps);
if (!json) printFirstPaint(firstPaint);
const wanted = option('only') !== 'first-paint';
if (wanted && !areInstalled()) console.error('bench: the other grids are not installed and left out: npm ci --prefix bench/grids');
const grids = wanted && areInstalled() ? await measureGrids({ sizes, reps, only: option('grids')?.split(','), said: (text) => console.error(text) }) : [];
if (json) console.log(JSON.stringify({ ...firstPaint, grids }, null, 2));
else printGrids(grids);
