/**
 * Writes the portal as plain static files to `portal/dist/`: pages, the bundle, locales, themes, the sample school, and the real records
 * where `../shared/data` is beside the repository. Needs the package's own `dist/` (run `npm run build` at the root first).
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const portal = dirname(fileURLToPath(import.meta.url));
const root = join(portal, '..');
const out = join(portal, 'dist');
const realFiles = ['nces-eclsk-approaches-to-learning-2010070.csv', 'nces-eclsk-teacher-items.txt', 'nces-eclsk-parent-items.txt', 'tatsuoka-fraction-items-536x20.txt', 'tatsuoka-fraction-qmatrix-20x8.csv', 'tatsuoka-fraction-labels.txt'];

/** @returns {string} the folder that was written */
export function buildPortal() {
  const bundle = join(root, 'dist', 'cdn');
  if (!existsSync(join(bundle, 'waymark.js'))) throw new Error('dist/cdn/waymark.js is not there yet: run `npm run build` first');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  cpSync(join(portal, 'pages'), out, { recursive: true });
  cpSync(bundle, join(out, 'cdn'), { recursive: true });
  cpSync(join(root, 'src', 'themes'), join(out, 'themes'), { recursive: true });

  const typescript = createRequire(import.meta.url).resolve('typescript/package.json');
  execFileSync(process.execPath, [join(dirname(typescript), 'bin', 'tsc'), '-p', join(portal, 'tsconfig.build.json')], { stdio: 'inherit' });

  const data = join(root, '..', 'shared', 'data', 'assess');
  const files = realFiles.filter((file) => existsSync(join(data, file)));
  mkdirSync(join(out, 'real'));
  for (const file of files) cpSync(join(data, file), join(out, 'real', file));
  // Always written, so that the page can tell "not there" from "not reachable" without a failed request.
  writeFileSync(join(out, 'real', 'files.json'), JSON.stringify(files));
  return out;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(`portal written to ${buildPortal()}`);
