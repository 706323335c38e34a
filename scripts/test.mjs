/**
 * The one test launcher: `npm test` runs everything; `npm test -- node|browser|journeys` one kind; a file, a folder or a piece of a path
 * narrows it; `--name <pattern>` picks tests by name. The last line is `N passed, N failed`; exit code 1 when something failed or nothing ran.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFiles } from './find-files.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const kinds = { node: '.test.ts', browser: '.browser.ts', journeys: '.journey.ts' };
/** Days must not move with the reader: west and east of UTC, half hours, and the first place to see a new day. */
const timeZones = ['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Kiritimati', 'America/St_Johns'];

const { mode, name, filters } = readArguments(process.argv.slice(2));
const scratch = mkdtempSync(join(tmpdir(), 'waymark-test-'));
const sums = { passed: 0, failed: 0, skipped: 0 };
const lines = [];
try {
  const files = Object.fromEntries(Object.entries(kinds).map(([kind, ending]) => [kind, !mode || mode === kind ? choose(findFiles('test', ending)) : []]));
  const built = [...files.node, ...files.journeys].some((file) => /^test\/(package\/(?!import-table|house-rules)|journeys\/)/.test(file.split(sep).join('/')));
  if (built) await buildWhenOld();
  if (files.node.length > 0) await runNode('node', files.node);
  const domain = files.node.filter((file) => file.startsWith(join('test', 'domain')));
  for (const zone of domain.length > 0 ? timeZones : []) await runNode(`domain, TZ=${zone}`, domain, { zone });
  if (files.browser.length > 0) await runBrowser(files.browser);
  if (files.journeys.length > 0) await runNode('journeys', files.journeys, { options: ['--test-concurrency=1'] });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
for (const line of lines) console.log(line);
if (sums.passed + sums.failed === 0) console.log('nothing ran: no test file matches');
console.log(`${sums.passed} passed, ${sums.failed} failed${sums.skipped > 0 ? `, ${sums.skipped} skipped` : ''}`);
process.exitCode = sums.failed > 0 || sums.passed === 0 ? 1 : 0;

function readArguments(given) {
  const filters = [];
  let mode;
  let name;
  for (let at = 0; at < given.length; at++) {
    const word = given[at];
    if (word === '--name' || word === '-t') name = given[++at];
    else if (!mode && filters.length === 0 && word in kinds) mode = word;
    else filters.push(word);
  }
  return { mode, name, filters };
}

/** Files named, below a named folder, or with a piece of their path named. */
function choose(files) {
  if (filters.length === 0) return files;
  return files.filter((file) => filters.some((filter) => file.split(sep).join('/').includes(filter) || `${resolve(file)}${sep}`.startsWith(`${resolve(filter)}${sep}`)));
}

async function buildWhenOld() {
  const { isOld } = await import('./build-state.mjs');
  if (!isOld()) return;
  console.log('building first: the sources are newer than dist/');
  const code = await run([join('scripts', 'build.mjs')]);
  if (code !== 0) count('build', { passed: 0, failed: 1, skipped: 0, failures: ['npm run build failed'] });
}

async function runNode(label, files, { zone, options = [] } = {}) {
  const report = join(scratch, 'totals.json');
  rmSync(report, { force: true });
  const counted = ['--test-reporter=./scripts/count-reporter.mjs', `--test-reporter-destination=${report}`];
  const named = name ? [`--test-name-pattern=${name}`] : [];
  // In other time zones only failures are of interest; the first pass has named every test.
  const code = zone
    ? await run(['--import', 'tsx', ...counted, ...named, join('scripts', 'in-one-process.mjs'), ...files], { TZ: zone })
    : await run(['--import', 'tsx', '--test', '--test-reporter=spec', '--test-reporter-destination=stdout', ...counted, ...named, ...options, ...files]);
  count(label, readTotals(report), code);
}

async function runBrowser(files) {
  const report = join(scratch, 'browser.json');
  const code = await run([join('node_modules', '@web', 'test-runner', 'dist', 'bin.js'), '--files', ...files], { WAYMARK_TOTALS: report, ...(name ? { WAYMARK_TEST_NAME: name } : {}) });
  // Picked by name, the runner's own verdict counts every test that was passed over as failed.
  count('browser', readTotals(report), name ? 0 : code);
}

function readTotals(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A run that broke without a report, or that failed without a failed test, is one failure. */
function count(label, totals = { passed: 0, failed: 1, skipped: 0, failures: ['the run broke'] }, code = 0) {
  if (code !== 0 && totals.failed === 0) totals = { ...totals, failed: 1, failures: [`the run ended with code ${code}`] };
  for (const key of Object.keys(sums)) sums[key] += totals[key];
  lines.push(`${label}: ${totals.passed} passed, ${totals.failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''}`);
  for (const failure of totals.failures ?? []) lines.push(`  failed: ${failure}`);
}

function run(args, env = {}) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, NODE_NO_WARNINGS: '1', ...env } });
    child.on('close', (code) => done(code ?? 1));
    child.on('error', () => done(1));
  });
}
