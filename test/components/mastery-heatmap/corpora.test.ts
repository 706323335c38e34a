import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heatmapCsv, heatmapRows } from '../../../src/components/mastery-heatmap/export-csv.js';
import { arrange, EVERYTHING, makeModel } from '../../../src/components/mastery-heatmap/mastery-heatmap.model.js';
import { withNames } from '../../../src/components/mastery-heatmap/shown-names.js';
import { checkRecordSet } from '../../../src/domain/records/check.js';
import { schemas } from '../../../src/domain/records/collections.js';
import { parseCsv } from '../../../src/sdk/sources/csv/parse-csv.js';
import { needs, sharedJson } from '../../sdk/shared-data.js';

const words = { say: (key: string) => key, lang: 'en' };

test('naughty strings as names and codes: drawn, ordered, searched, and the same again after a file (faults 81, 84, 87, 88, 106)', needs('corpora/blns'), async () => {
  const texts = [
    ...(sharedJson('corpora/blns/blns.json') as string[]),
    ...(sharedJson('corpora/own/unicode.json') as { strings: string[] }).strings,
    ...(sharedJson('corpora/own/csv-formula.json') as { cells: string[] }).cells,
  ];
  const { records } = checkRecordSet(
    {
      learners: texts.map((givenName, i) => ({ id: `l${i}`, givenName })),
      standards: texts.map((code, i) => ({ id: `s${i}`, code, order: i })),
      evidence: texts.map((text, i) => ({ id: `e${i}`, learnerId: `l${i}`, standardId: `s${i}`, points: 1 + (i % 4), title: text })),
    },
    schemas,
  );
  const model = makeModel(records, { today: '2026-03-20' });
  assert.equal(model.rows.length, texts.length);
  const collator = new Intl.Collator('en', { numeric: true });
  const shown = arrange(model, EVERYTHING, collator);
  assert.deepEqual([...shown.rows].sort((a, b) => a - b), texts.map((_, i) => i));
  // Each name finds itself.
  for (const { name } of model.rows.filter(({ name: text }) => text !== '')) {
    const found = arrange(model, { ...EVERYTHING, search: name }, collator).rows.map((row) => model.rows[row]!.name);
    assert.ok(found.includes(name), JSON.stringify(name));
  }
  const nameOf = (row: number) => model.rows[row]!.name || '(no name)';
  const scene = { model, shown, nameOf, words };
  // What a file holds: half surrogates are replaced when it is written.
  const file = Buffer.from(heatmapCsv(scene).replace(/\r\n$/, '')).toString();
  const wellFormed = (text: string) => Buffer.from(text).toString();
  assert.deepEqual(await parseCsv(file, ','), heatmapRows(scene).map((row) => row.map(wellFormed)));
  // First letters never break a character in two, and never show nothing.
  for (const { name } of withNames(model, 'initials', (number) => `Learner ${number}`).rows) assert.match(name, /\S/u);
});
