/** Whether dist/ is older than what it is made from. */
import { existsSync, statSync } from 'node:fs';
import { newestChange } from './find-files.mjs';

const sources = ['src', 'scripts/build.mjs', 'scripts/shrink-decorators.mjs', 'scripts/shrink-literals.mjs', 'rollup.config.mjs', 'custom-elements-manifest.config.mjs', 'tsconfig.json', 'package.json'];
const portalSources = ['portal/pages', 'portal/sample-school', 'portal/build.mjs'];
/** Written last, so that a build that broke off never counts as done. */
export const stamp = '.build-stamp';

export function isOld() {
  return !existsSync(stamp) || !existsSync('dist/cdn/waymark.all.js') || !existsSync('custom-elements.json') || statSync(stamp).mtimeMs <= newestChange([...sources, ...portalSources]);
}
