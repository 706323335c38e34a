/** Runs many test files in one process, which is quick enough to repeat them in several time zones: `node --import tsx in-one-process.mjs files…` */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

for (const file of process.argv.slice(2)) await import(pathToFileURL(resolve(file)).href);
