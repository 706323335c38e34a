import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { WaymarkError } from '../../../src/domain/errors/waymark-error.js';
import { readRecords } from '../../../src/sdk/sources/file/read-records.js';
import { parseJson } from '../../../src/sdk/sources/file/json-text.js';
import { hasShared, needs, sharedAddress, sharedBytes, sharedJson } from '../shared-data.js';

const coded = (code: string) => (error: unknown) => error instanceof WaymarkError && error.code === code;
const goal = (id: string) => ({ id, learnerId: 's-1', title: id });
const text = (value: unknown) => JSON.stringify(value);
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('readRecords', () => {
  it('reads a record set from text, bytes or an object', async () => {
    for (const input of [text({ goals: [goal('g')] }), Buffer.from(`\uFEFF${text({ goals: [goal('g')] })}`), Buffer.from(text({ goals: [goal('g')] }), 'utf16le'), { goals: [goal('g')] }]) {
      assert.equal((await readRecords(input)).records.goals![0]!.id, 'g');
    }
  });

  it('refuses what holds no lists of records (fault 10)', async () => {
    for (const input of ['{}', '[]', '[{"id":1}]', '{"version":1}', '{"data":{"goals":[]}}', {}, null, undefined, 7, []]) await assert.rejects(readRecords(input), coded('wrong-shape'), JSON.stringify(input));
    for (const input of ['null', '"hello"', '7']) await assert.rejects(readRecords(input, { format: 'json' }), coded('wrong-shape'));
    await assert.rejects(readRecords('"hello"'), coded('no-column'));
    await assert.rejects(readRecords('', { format: 'json' }), coded('not-json'));
  });

  it('names the line and column where text stops being JSON, and nothing of the text (fault 64)', async () => {
    const cases: [string, number, number][] = [
      ['{"goals": [{"title": "Ximena"},,]}', 1, 32],
      ['{\n  "goals": [\n    {"id": 01}\n  ]\n}', 3, 13],
      ['{"goals": [', 1, 12],
      ['{"a" 1}', 1, 5],
      ['{"a":1}}', 1, 8],
      ['{a:1}', 1, 2],
      ['["a\tb"]', 1, 2],
    ];
    for (const [input, line, column] of cases) {
      assert.throws(
        () => parseJson(input),
        (error) => coded('not-json')(error) && assert.deepEqual((error as WaymarkError).details, { line, column }, input) === undefined && !(error as Error).message.includes('Ximena'),
      );
    }
  });

  it('refuses data deeper than 64 levels, and survives 100,000 (fault 65)', async () => {
    assert.ok(parseJson(nested(64)));
    for (const depth of [67, 5000, 100_000]) assert.throws(() => parseJson(nested(depth)), coded('too-deep'));
    await assert.rejects(readRecords(`{"goals":${nested(5000)}}`), coded('too-deep'));
    assert.throws(() => parseJson('['.repeat(100_000)), coded('not-json'));
  });

  it('refuses a format of the future (fault 78)', async () => {
    await assert.rejects(readRecords('{"version":99,"goals":[]}'), coded('version-from-future'));
  });

  it('refuses a web page (fault 9) and keeps an empty file', async () => {
    for (const page of ['<!doctype html><title>Sign in</title>', '\n<html>', '<?xml version="1.0"?>']) await assert.rejects(readRecords(page), coded('not-data'));
    assert.deepEqual((await readRecords('')).records, {});
  });

  it('shows 9,999 of 10,000 records where one is bad (fault 80)', async () => {
    const goals: unknown[] = Array.from({ length: 10_000 }, (_, i) => goal(`g-${i}`));
    goals[3] = { id: 'g-3', learnerId: {} };
    const { records, report } = await readRecords(text({ goals }));
    assert.deepEqual([records.goals!.length, report.dropped, report.entries[0]!.place], [9999, 1, 'goals[3].learnerId']);
  });

  it('notes lists that it does not know', async () => {
    assert.deepEqual((await readRecords({ goals: [], badges: [] })).report.entries, [{ outcome: 'noted', code: 'unknown-collection', place: 'badges' }]);
  });

  it('is not polluted by prototype keys (fault 79)', needs('corpora/own'), async () => {
    const lines = sharedBytes('corpora/own/proto-pollution.json.txt').toString('utf8').split('\n').filter((line) => /^\s*[{[]/.test(line));
    assert.ok(lines.length >= 20);
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    for (const line of lines) {
      await readRecords(line).catch((error: unknown) => assert.ok(error instanceof WaymarkError));
      const { records } = await readRecords(`{"goals":[${line}, {"id":"toString","learnerId":"constructor"}]}`).catch((error: unknown) => {
        assert.ok(coded('not-json')(error) || coded('too-deep')(error));
        return { records: { goals: [{ id: 'toString' }] } };
      });
      assert.ok(records.goals!.some(({ id }) => id === 'toString'), line);
      assert.equal(({} as Record<string, unknown>)['polluted'], undefined, line);
    }
    assert.equal(Object.getOwnPropertyNames(Object.prototype).length, before);
  });

  it('keeps every naughty string of a JSON file (fault 81)', needs('corpora/blns'), async () => {
    const titles = sharedJson('corpora/blns/blns.json') as string[];
    const { records } = await readRecords(text({ goals: titles.map((title, i) => ({ ...goal(`g-${i}`), title })) }));
    assert.deepEqual(records.goals!.map(({ title }) => title), titles);
  });

  if (hasShared('corpora/json-test-suite')) {
    const folder = 'corpora/json-test-suite/test_parsing';
    const files = readdirSync(sharedAddress(folder));
    it('json-test-suite: every y_ file is read, every n_ file gives one clear error with its place (fault 64)', async () => {
      let [yes, no] = [0, 0];
      for (const file of files) {
        const bytes = sharedBytes(`${folder}/${file}`);
        const read = () => parseJson(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
        if (file.startsWith('y_')) {
          assert.doesNotThrow(read, file);
          yes++;
        } else if (file.startsWith('n_')) {
          assert.throws(read, (error) => (coded('not-json')(error) ? Number((error as WaymarkError).details['line']) >= 1 : error instanceof TypeError), file);
          no++;
        }
        // None of them breaks the reader in another way, i_ files included.
        await readRecords(bytes, { format: 'json' }).catch((error: unknown) => assert.ok(error instanceof WaymarkError, file));
      }
      assert.deepEqual([yes, no], [95, 187]);
    });
  } else it('json-test-suite', needs('corpora/json-test-suite'), () => undefined);
});

describe('CASE', () => {
  const uri = (id: string) => ({ title: id, identifier: id, uri: `https://x/${id}` });
  const link = (from: string, associationType: string, to: string, sequenceNumber?: number) => ({ originNodeURI: uri(from), associationType, destinationNodeURI: uri(to), sequenceNumber });
  const item = (identifier: string) => ({ identifier, fullStatement: `Statement ${identifier}`, humanCodingScheme: identifier.toUpperCase(), educationLevel: ['05', '06'] });
  const pack = (associations: unknown[], ids = ['a', 'b', 'c']) => ({ CFDocument: { identifier: 'd', title: 'Doc', creator: 'Someone', licenseURI: uri('CC BY') }, CFItems: ids.map(item), CFAssociations: associations });
  const byId = async (input: unknown) => new Map((await readRecords(input)).records.standards!.map((standard) => [standard.id, standard]));

  it('becomes a framework and its standards, wrapped or not', async () => {
    const bare = pack([link('a', 'isChildOf', 'd', 2), link('b', 'isChildOf', 'a', 1), link('a', 'precedes', 'c')]);
    for (const input of [bare, { CFPackage: bare }]) {
      const { records, report } = await readRecords(input);
      assert.deepEqual([records.frameworks![0]!.title, records.frameworks![0]!.publisher, records.frameworks![0]!.licence], ['Doc', 'Someone', 'CC BY']);
      const [a, b] = records.standards!;
      assert.deepEqual([a!.code, a!.statement, a!.frameworkId, a!.order, a!.parentIds, a!.precedes, a!.grades], ['A', 'Statement a', 'd', 2, [], ['c'], ['05', '06']]);
      assert.deepEqual([b!.order, b!.parentIds], [1, ['a']]);
      assert.deepEqual(report.entries, []);
    }
  });

  it('takes addresses as text as well as objects', async () => {
    const standards = await byId(pack([{ originNodeURI: 'https://x/items/b', associationType: 'isChildOf', destinationNodeURI: { uri: 'https://x/items/a/' } }]));
    assert.deepEqual(standards.get('b')!.parentIds, ['a']);
  });

  it('takes the words of translations both ways, whichever end is the original', async () => {
    const words = (identifier: string, language: string, fullStatement: string) => ({ identifier, language, fullStatement });
    const standards = await byId({ ...pack([link('b', 'isTranslationOf', 'a'), link('c', 'isTranslationOf', 'a'), link('a', 'isTranslationOf', 'a')]), CFItems: [words('a', 'en', 'Add fractions'), words('b', 'es', 'Sumar fracciones'), { identifier: 'c', fullStatement: 'In no language' }] });
    const of = (id: string) => standards.get(id)!.translations?.map(({ language, statement }) => [language, statement]);
    assert.deepEqual([of('a'), of('b')], [[['es', 'Sumar fracciones']], [['en', 'Add fractions']]]);
  });

  it('keeps several parents', async () => {
    assert.deepEqual((await byId(pack([link('c', 'isChildOf', 'a', 7), link('c', 'isChildOf', 'b', 1), link('c', 'isChildOf', 'a', 9)]))).get('c')!.parentIds, ['a', 'b']);
  });

  it('reports associations that lead nowhere and cuts rings (fault 71)', async () => {
    const { records, report } = await readRecords(pack([link('a', 'isChildOf', 'b'), link('b', 'isChildOf', 'c'), link('c', 'isChildOf', 'a'), link('a', 'isChildOf', 'gone'), link('gone', 'exactMatchOf', 'a'), 7]));
    assert.equal(records.standards!.length, 3);
    assert.equal(records.standards!.reduce((sum, { parentIds }) => sum + parentIds.length, 0), 2);
    assert.deepEqual(report.entries.map(({ outcome, code, place }) => `${outcome} ${code} ${place}`), [
      'dropped unknown-link CFAssociations[3].destinationNodeURI',
      'noted unknown-link CFAssociations[4].originNodeURI',
      'dropped not-a-record CFAssociations[5]',
      'mended ring standards.parentIds',
    ]);
  });

  it('reads a tree of 10,000 levels (fault 71)', async () => {
    const ids = Array.from({ length: 10_000 }, (_, i) => `i${i}`);
    const { records, report } = await readRecords(pack(ids.slice(1).map((id, i) => link(id, 'isChildOf', ids[i]!)), ids));
    assert.deepEqual([records.standards!.length, report.entries.length], [10_000, 0]);
  });

  it('reads the published packages', needs('data/case'), async () => {
    const tree = await readRecords(sharedBytes('data/case/opensalt-smartlevel.cfpackage.json'));
    assert.deepEqual([tree.records.standards!.length, tree.report.entries.length], [14, 0]);
    assert.ok(tree.records.standards!.some(({ parentIds }) => parentIds.length > 0));
    const could = await readRecords(sharedBytes('data/case/opensalt-what-standards-could-be.cfpackage.json'));
    assert.equal(could.records.standards!.length, 16);
    assert.ok(could.records.standards!.some(({ precedes }) => precedes.length > 0));
    assert.ok(could.report.entries.filter(({ code }) => code === 'unknown-link').length >= 21);
  });
});
