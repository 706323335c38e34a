/** Publishes the schema of every record as JSON Schema: dist/schemas/<collection>.json, the shape of one record as it may be given. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';

/** @returns {Promise<string[]>} the collections written */
export async function writeSchemas(dist) {
  const { schemas } = await import(pathToFileURL(resolve(dist, 'domain', 'records', 'collections.js')).href);
  const folder = join(dist, 'schemas');
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of Object.entries(schemas)) {
    // Checks that JSON Schema has no word for (real calendar days, links) are the door's work and are left out.
    const json = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore', target: 'draft-2020-12' });
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify({ title: name, ...json }, null, 2)}\n`);
  }
  return Object.keys(schemas);
}
