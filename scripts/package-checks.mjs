/** What a reader of the npm package would trip over. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

/** @returns {Promise<string[]>} what publint says, in its words */
export async function publintMessages() {
  const pkg = JSON.parse(readFileSync('package.json', 'utf8'));
  // Only what is shipped: the portal's own package.json is nobody's business outside.
  const files = packedFiles().map((path) => ({ name: `package/${path}`, data: readFileSync(path) }));
  const { messages } = await publint({ pkgDir: 'package', level: 'suggestion', strict: true, pack: { files } });
  return messages.map((message) => `${message.type}: ${formatMessage(message, pkg, { color: false })}`);
}

/** @returns {string[]} the files that `npm pack` would put into the package */
export function packedFiles() {
  const { stdout, stderr, status } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm pack failed: ${stderr}`);
  const answer = JSON.parse(stdout.slice(stdout.search(/[[{]/)));
  const [{ files }] = Array.isArray(answer) ? answer : Object.values(answer);
  return files.map(({ path }) => path);
}

/** @returns {string[]} what is wrong with that list; empty when nothing is */
export function packProblems(files) {
  const needed = ['package.json', 'README.md', 'CHANGELOG.md', 'LICENSE', 'custom-elements.json', 'dist/index.js', 'dist/index.d.ts', 'dist/define.js', 'dist/sdk/index.js', 'dist/domain/index.js', 'dist/cdn/waymark.js', 'dist/cdn/waymark.all.js', 'dist/cdn/sdk.js', 'dist/cdn/domain.js', 'dist/schemas/goals.json', 'src/themes/waymark.css'];
  const kept = /^(package\.json|README\.md|CHANGELOG\.md|LICENSE|custom-elements\.json|dist\/.+\.(js|d\.ts|map|json)|src\/themes\/[\w-]+\.css)$/;
  return [
    ...needed.filter((file) => !files.includes(file)).map((file) => `missing: ${file}`),
    ...files.filter((file) => !kept.test(file)).map((file) => `not meant to be shipped: ${file}`),
  ];
}

/** @returns {string[]} targets of the exports map that are not there (a `*` is checked as its folder) */
export function missingTargets() {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
  return Object.values(exports).filter((target) => !existsSync(target.includes('*') ? target.slice(0, target.lastIndexOf('/')) : target));
}
