/** The sample school as records kept in this browser. */
import { createClient, indexedDbSource } from './cdn/sdk.js';
import { sampleSchool } from './sample-school/index.js';

const two = (number) => String(number).padStart(2, '0');

export function freshSchool() {
  const now = new Date();
  return sampleSchool({ today: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` });
}

/** The school as this viewer sees it. The first visit fills the database; later ones find what was changed. */
export function openSchool(viewer) {
  return createClient({ source: indexedDbSource({ name: 'alder-creek-school', seed: freshSchool }), viewer });
}

/** What has to change so that `before` becomes `after`. */
function changesBetween(collection, before, after) {
  const old = new Map(before.map((record) => [record.id, record]));
  const next = new Set(after.map((record) => record.id));
  const changes = before.filter((record) => !next.has(record.id)).map(({ id }) => ({ collection, action: 'remove', id }));
  for (const record of after) {
    const { id, version: _version, ...fields } = record;
    const present = old.get(id);
    if (!present) changes.push({ collection, action: 'create', id, record });
    else {
      const cleared = Object.fromEntries(Object.keys(present).map((name) => [name, undefined]));
      const { id: _id, version: _v, ...all } = { ...cleared, ...fields };
      const differs = Object.keys(all).some((name) => JSON.stringify(all[name]) !== JSON.stringify(present[name]));
      if (differs) changes.push({ collection, action: 'update', id, fields: all });
    }
  }
  return changes;
}

/** Puts `school` in the place of what is kept, in all tabs. Resolves to what was there before, so that it can be put back. */
export async function replaceSchool(school) {
  const client = openSchool({ id: 't-1', role: 'teacher' });
  try {
    const before = {};
    const changes = [];
    for (const name of Object.keys(school)) {
      before[name] = await client[name].list();
      changes.push(...changesBetween(name, before[name], school[name]));
    }
    if (changes.length > 0) await client.write(changes);
    return before;
  } finally {
    await client.close();
  }
}
