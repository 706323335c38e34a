import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const passedOver = new Set(['node_modules', '.git']);

/** All files below a folder whose name ends so, sorted; `[]` where there is no such folder. */
export function findFiles(folder, ending = '') {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? (passedOver.has(entry.name) ? [] : findFiles(join(folder, entry.name), ending)) : entry.name.endsWith(ending) ? [join(folder, entry.name)] : []))
    .sort((one, other) => (one < other ? -1 : 1));
}

/** The newest change among files and folders, in ms; 0 where none exists. */
export function newestChange(paths) {
  const files = paths.filter(existsSync).flatMap((path) => (statSync(path).isDirectory() ? findFiles(path) : [path]));
  return Math.max(0, ...files.map((file) => statSync(file).mtimeMs));
}
