/**
 * `npm run build`: types and code by tsc, JSON Schemas, the custom-elements manifest, the CDN files by Rollup, then the portal.
 * Everything is made in a folder beside dist/ and swapped in at the end, so that a failed build leaves the last good one in place.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stamp } from './build-state.mjs';
import { shrinkDecorators } from './shrink-decorators.mjs';
import { shrinkLiterals } from './shrink-literals.mjs';
import { writeSchemas } from './write-schemas.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const staging = `.build-${process.pid}`;
const started = Date.now();
const bin = (...path) => join('node_modules', ...path);

function step(name, args, env = {}) {
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
  if (status === 0) return;
  console.error(`build: ${name} failed`);
  process.exit(1);
}
process.on('exit', () => rmSync(staging, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

mkdirSync(staging);
const began = new Date();
step('tsc', [bin('typescript', 'bin', 'tsc'), '-p', 'tsconfig.json', '--outDir', staging, '--noEmitOnError']);
shrinkDecorators(staging);
await shrinkLiterals(staging);
const collections = await writeSchemas(staging);
step('the manifest', [bin('@custom-elements-manifest', 'analyzer', 'cem.js'), 'analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet']);
step('rollup', [bin('rollup', 'dist', 'bin', 'rollup'), '-c', '--silent'], { WAYMARK_DIST: staging });

rmSync(stamp, { force: true });
rmSync('dist', { recursive: true, force: true });
renameSync(staging, 'dist');
if (existsSync(join('portal', 'build.mjs'))) step('the portal', [join('portal', 'build.mjs')]);
writeFileSync(stamp, '');
// A file changed while this ran is newer than the build: the stamp says when the build began.
utimesSync(stamp, began, began);
console.log(`build: ${collections.length} schemas, dist/, custom-elements.json${existsSync(join('portal', 'dist')) ? ', portal/dist/' : ''} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
