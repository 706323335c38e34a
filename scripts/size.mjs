/** `npm run size`: what each entry weighs, minified, beside its goal. `--json` prints `[{ entry, gzip, brotli }]` in bytes. Exit code 1 over a ceiling. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isOld } from './build-state.mjs';
import { measureSizes } from './measure-sizes.mjs';
import { sizeGoals } from './size-goals.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
if (isOld()) {
  // What the build says goes to the error stream: with --json the other one holds JSON alone.
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(1);
}
const sizes = await measureSizes();
const over = sizes.filter(({ entry, gzip }) => {
  const { goal, ceiling = goal } = sizeGoals.find((wanted) => wanted.entry === entry);
  return ceiling && gzip > ceiling * 1000;
});
if (process.argv.includes('--json')) {
  console.log(JSON.stringify(sizes.map(({ entry, gzip, brotli }) => ({ entry, gzip, brotli })), null, 2));
} else {
  const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(7);
  console.log(`${'kB, minified'.padEnd(24)}   gzip  brotli    goal  lazy adds`);
  for (const { entry, gzip, brotli, goal, lazy } of sizes) {
    const verdict = goal && gzip > goal ? '  over' : '';
    console.log(`${entry.padEnd(22)}${kilobytes(gzip)} ${kilobytes(brotli)} ${goal ? kilobytes(goal) : '       '}    ${kilobytes(lazy)}${verdict}`);
  }
  for (const { entry } of sizeGoals.filter((wanted) => !sizes.some((size) => size.entry === wanted.entry))) console.log(`${entry}: not built`);
}
process.exitCode = over.length > 0 ? 1 : 0;
