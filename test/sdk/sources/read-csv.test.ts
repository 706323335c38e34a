import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { WaymarkError } from '../../../src/domain/errors/waymark-error.js';
import { writeCsv } from '../../../src/domain/export/csv.js';
import { parseCsv } from '../../../src/sdk/sources/csv/parse-csv.js';
import { strictNumber } from '../../../src/sdk/sources/csv/cells.js';
import { readRecords } from '../../../src/sdk/sources/file/read-records.js';
import { needs, hasShared, sharedAddress, sharedBytes, sharedJson } from '../shared-data.js';

const coded = (code: string) => (error: unknown) => error instanceof WaymarkError && error.code === code;
const places = (entries: readonly { outcome: string; code: string; place: string }[]) => entries.map(({ outcome, code, place }) => `${outcome} ${code} ${place}`);

describe('CSV', () => {
  it('reads a plain gradebook without a mapping', async () => {
    const { records, report } = await readRecords('student,standard,score,date\ns1,A,3,2026-01-12\ns1,B,,\ns2,A,4,2026-02-02T10:00:00Z\n');
    assert.deepEqual(records.learners!.map(({ id, givenName }) => [id, givenName]), [['s1', 's1'], ['s2', 's2']]);
    assert.deepEqual(records.standards!.map(({ id, code, order }) => [id, code, order]), [['A', 'A', 0], ['B', 'B', 1]]);
    assert.deepEqual(
      records.evidence!.map(({ id, learnerId, standardId, points, assessedAt }) => [id, learnerId, standardId, points, assessedAt]),
      [['row-2', 's1', 'A', 3, '2026-01-12'], ['row-3', 's1', 'B', undefined, undefined], ['row-4', 's2', 'A', 4, '2026-02-02T10:00:00Z']],
    );
    assert.deepEqual(records.scales![0]!.levels.map(({ label, cut }) => [label, cut]), [['1', 1], ['2', 2], ['3', 3], ['4', 4]]);
    assert.deepEqual(report.entries, []);
  });

  it('reads a wide file without a mapping; a blank is not scored, never 0', async () => {
    const { records } = await readRecords('Student ID,Student name,Add,Divide\n7,Ana,3,\n8,Ben,0,2\n');
    assert.deepEqual(records.learners!.map(({ id, givenName }) => [id, givenName]), [['7', 'Ana'], ['8', 'Ben']]);
    assert.deepEqual(records.evidence!.map(({ learnerId, standardId, points }) => [learnerId, standardId, points]), [['7', 'Add', 3], ['8', 'Add', 0], ['8', 'Divide', 2]]);
  });

  it('reads any file with a mapping', async () => {
    const text = 'kid;skill;got;of;kind;how\nAna;A;5;10;quiz;Got it\nBen;A;11;10;dance;Nope\n';
    const columns = { student: 'kid', standard: 'skill', score: 'got', maxScore: 'of', kind: 'kind', level: 'how', levels: ['Not yet', 'Got it'] };
    const { records, report } = await readRecords(text, { columns });
    assert.deepEqual(records.evidence!.map(({ points, maxPoints, kind, levelId }) => [points, maxPoints, kind, levelId]), [[5, 10, 'quiz', 'level-2'], [11, 10, 'observation', undefined]]);
    assert.deepEqual(records.scales![0]!.levels.map(({ label }) => label), ['Not yet', 'Got it']);
    assert.deepEqual(places(report.entries), ['noted out-of-range row 3, column "got"', 'mended field-invalid row 3, column "how"', 'mended field-invalid row 3, column "kind"']);
  });

  it('reads a wide file with a mapping: several columns for one standard, dates and maxima of their own', async () => {
    const standards = { T1: { standard: 'Persists', date: '2025-10-01', max: 4 }, T2: { standard: 'Persists', date: '2026-04-01' } };
    const { records } = await readRecords('who,T1,T2,other\nAna,2,3,x\n', { columns: { wide: { student: 'who', standards, max: 5 } } });
    assert.deepEqual(records.evidence!.map(({ standardId, points, maxPoints, assessedAt }) => [standardId, points, maxPoints, assessedAt]), [['Persists', 2, 4, '2025-10-01'], ['Persists', 3, 5, '2026-04-01']]);
  });

  it('says what it misses where columns cannot be told', async () => {
    const misses = (column: string) => (error: unknown) => coded('no-column')(error) && (error as WaymarkError).details['column'] === column;
    await assert.rejects(readRecords('a,b,c\n1,2,3\n'), misses('student'));
    await assert.rejects(readRecords('student,standard,score\n', { columns: { student: 'nobody', standard: 'standard', score: 'score' } }), misses('nobody'));
    await assert.rejects(readRecords('student,standard,level\ns,A,Good\n'), coded('wrong-shape'));
  });

  it('ignores a mapping that is none (fault 102)', async () => {
    for (const columns of ['abc', 7, null, [], { wide: 3 }, { __proto__: null, student: {} }]) {
      assert.equal((await readRecords('student,standard,score\ns,A,1\n', { columns })).records.evidence!.length, 1);
    }
  });

  it('takes only written-out numbers as numbers (fault 66)', async () => {
    for (const text of ['', ' ', '3,5', 'true', '[3]', 'NaN', 'Infinity', '1e309', '0x10', '1_000', '٣', '3\u0000', '--3', '1e']) assert.ok(Number.isNaN(strictNumber(text)), text);
    assert.deepEqual(['3', ' 3.5 ', '-1', '+2', '.5', '5.', '1e2', '-0'].map((text) => strictNumber(text)), [3, 3.5, -1, 2, 0.5, 5, 100, 0]);
    assert.deepEqual(['3,5', '-,5', '3.5', '1,2,3', '1.234,5', ','].map((text) => strictNumber(text, true)), [3.5, -0.5, 3.5, NaN, NaN, NaN]);
    const { records, report } = await readRecords('student,standard,score\ns,A,"3,5"\ns,A,0\ns,A,-1\n');
    assert.deepEqual(records.evidence!.map(({ points }) => points), [undefined, 0, -1]);
    assert.deepEqual(places(report.entries), ['mended bad-number row 2, column "score"', 'noted out-of-range row 4, column "score"']);
  });

  it('reads decimal commas where semicolons separate, and only there (fault 66)', async () => {
    const points = async (text: string) => (await readRecords(text)).records.evidence!.map((piece) => [piece.points, piece.maxPoints]);
    assert.deepEqual(await points('student;standard;score;max\ns;A;3,5;4,5\ns;A;2.5;4\n'), [[3.5, 4.5], [2.5, 4]]);
    assert.deepEqual(await points('student,standard,score,max\ns,A,"3,5",4\n'), [[undefined, undefined]]);
  });

  it('keeps every row where line ends are mixed, and line breaks inside quotes as they are (fault 75)', async () => {
    const rows = [['student', 'standard', 'score'], ['s1', 'A', '1'], ['s2', 'a\r\nb"\n', '2'], ['s3', 'A', '3']];
    const ends = ['\r\n', '\n'];
    for (let pattern = 0; pattern < 16; pattern++) {
      const text = rows.map((row, i) => row.map((cell) => (/\s/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',') + ends[(pattern >> i) & 1]!).join('');
      assert.deepEqual((await parseCsv(text)).slice(0, 4), rows, JSON.stringify(text));
    }
  });

  it('reads a header written with spaces, and the line that names the delimiter', async () => {
    const pieces = async (text: string) => (await readRecords(text)).records.evidence!.map(({ id, standardId, points, assessedAt }) => [id, standardId, points, assessedAt]);
    assert.deepEqual(await pieces('student, standard, score, date\ns1, A, 3, 2026-01-12\n'), [['row-2', 'A', 3, '2026-01-12']]);
    assert.deepEqual(await pieces('sep=;\r\nstudent;standard;score\r\ns1;A;3\r\n'), [['row-3', 'A', 3, undefined]]);
    await assert.rejects(readRecords('sep=;\r\n', { format: 'csv' }), coded('wrong-shape'));
  });

  it('takes levels that are numbers as scores', async () => {
    assert.deepEqual((await readRecords('student,standard,level\ns,A,3\nt,A,\n')).records.evidence!.map(({ points }) => points), [3, undefined]);
  });

  it('makes no standards of columns about the student, and tells students of one name apart by their ids', async () => {
    const { records, report } = await readRecords('Student,ID,SIS User ID,Email,Section,Remark,Add,Divide\nAna,1,s7,a@x.example,2,late,3,\nAna,2,s8,b@x.example,2,,4,\n');
    assert.deepEqual(records.learners!.map(({ id, givenName }) => [id, givenName]), [['s7', 'Ana'], ['s8', 'Ana']]);
    assert.deepEqual(records.standards!.map(({ id }) => id), ['Add', 'Divide']);
    assert.deepEqual(places(report.entries), ['noted bad-number row 1, column "Remark"']);
    const blank = await readRecords('Student,Student ID,Add\nAna,,3\nBen,,4\n');
    assert.deepEqual(blank.records.learners!.map(({ id }) => id), ['Ana', 'Ben']);
    const words = await readRecords('student,Add\ns,x\n');
    assert.deepEqual(places(words.report.entries), ['mended bad-number row 2, column "Add"']);
  });

  it('reads first and last names in two columns, with an id and without', async () => {
    const apart = await readRecords('First name,Last Name,Add,Divide\nAna,Ruiz,3,\nAna,Sosa,,2\n');
    assert.deepEqual(apart.records.learners!.map(({ id, givenName, familyName }) => [id, givenName, familyName]), [['Ana Ruiz', 'Ana', 'Ruiz'], ['Ana Sosa', 'Ana', 'Sosa']]);
    assert.deepEqual(apart.records.evidence!.map(({ learnerId, standardId, points }) => [learnerId, standardId, points]), [['Ana Ruiz', 'Add', 3], ['Ana Sosa', 'Divide', 2]]);
    const long = await readRecords('Apellidos,Nombre,Student ID,standard,score\nRuiz,Ana,7,A,3\n,,,A,2\n');
    assert.deepEqual(long.records.learners!.map(({ id, givenName, familyName }) => [id, givenName, familyName]), [['7', 'Ana', 'Ruiz']]);
    assert.deepEqual(places(long.report.entries), ['dropped blank-id row 3, column "Student ID"']);
    const one = await readRecords('Nombre,standard,score\nAna,A,3\n');
    assert.deepEqual(one.records.learners!.map(({ id, givenName, familyName }) => [id, givenName, familyName]), [['Ana', 'Ana', '']], 'a first name alone is the whole name');
    const mapped = await readRecords('a,b,Add\nAna,Ruiz,3\n', { columns: { wide: { givenName: 'a', familyName: 'b' } } });
    assert.deepEqual(mapped.records.learners!.map(({ id }) => id), ['Ana Ruiz']);
  });

  it('takes the row of most points that Canvas writes as what it is', async () => {
    const { records, report } = await readRecords('Student,ID,SIS User ID,Section,Quiz 1 (12),Essay (13)\n    Points Possible,,,,10,(read only)\n"Ruiz, Ana",7,u7,A,8,3\n');
    assert.deepEqual(records.learners!.map(({ givenName }) => givenName), ['Ruiz, Ana']);
    assert.deepEqual(records.evidence!.map(({ standardId, points, maxPoints }) => [standardId, points, maxPoints]), [['Quiz 1 (12)', 8, 10], ['Essay (13)', 3, undefined]]);
    assert.deepEqual(report.entries.filter(({ outcome }) => outcome === 'dropped'), []);
  });

  it('takes only dates that mean one day (fault 76)', async () => {
    const dates = ['2026-02-30', '0000-00-00', '03/04/2026', '2026-03-08T02:30', '1772323200', '+275760-09-14T00:00:00Z'];
    const { records, report } = await readRecords(`student,standard,score,date\n${dates.map((date) => `s,A,1,${date}\n`).join('')}s,A,1,2016-12-31T23:59:60Z\n`);
    assert.deepEqual(records.evidence!.map(({ assessedAt }) => assessedAt), [...dates.map(() => undefined), '2016-12-31T23:59:60Z']);
    assert.ok(report.entries.every(({ code }) => code === 'bad-date'));
    assert.equal(report.mended, dates.length);
  });

  it('makes a scale that fits: 0 and 1, small numbers, percentages, "out of"', async () => {
    const cuts = async (text: string) => {
      const scale = (await readRecords(text)).records.scales![0]!;
      return [scale.levels.map(({ cut }) => cut), scale.levels.findIndex(({ id }) => id === scale.proficientLevelId), scale.max];
    };
    assert.deepEqual(await cuts('student,A\ns,0\nt,1\n'), [[0, 1], 1, 1]);
    assert.deepEqual(await cuts('student,A\ns,1\nt,3.5\n'), [[1, 2, 3, 4], 2, 4]);
    assert.deepEqual(await cuts('student,A\ns,55\nt,88\n'), [[0, 60, 75, 90], 2, 100]);
    assert.deepEqual(await cuts('student,standard,score,max\ns,A,3,5\n'), [[0, 60, 75, 90], 2, 100]);
    assert.deepEqual(await cuts('student,A\ns,\n'), [[1, 2], 1, 2]);
    assert.ok((await readRecords('student,A\ns,1e308\n')).records.scales![0]!.levels.every(({ cut }) => Number.isFinite(cut)));
  });

  it('reads the encodings and delimiters that spreadsheets write (fault 75)', async () => {
    const first = async (input: string | Uint8Array) => (await readRecords(input)).records.learners![0]!.id;
    const text = 'student;standard;score\nZoë;A;1\n';
    const utf16 = (bigEndian: boolean, mark: string) => {
      const bytes = Buffer.from(mark + text, 'utf16le');
      return bigEndian ? bytes.swap16() : bytes;
    };
    assert.equal(await first(`\uFEFF${text}`), 'Zoë');
    assert.equal(await first(Buffer.from(`\uFEFF${text}`)), 'Zoë');
    for (const bigEndian of [false, true]) for (const mark of ['\uFEFF', '']) assert.equal(await first(utf16(bigEndian, mark)), 'Zoë');
    assert.equal(await first(Buffer.from(text, 'latin1')), 'Zoë');
    for (const delimiter of [',', ';', '\t', '|']) for (const end of ['\n', '\r\n', '\r']) assert.equal(await first(text.replaceAll(';', delimiter).replaceAll('\n', end)), 'Zoë');
  });

  it('refuses an unclosed quote, keeps ragged rows, double headers and NUL (fault 75)', async () => {
    await assert.rejects(readRecords('student,standard,score\n"s,A,1\nt,A,2\n'), (error: WaymarkError) => error.code === 'not-csv' && error.details.row === 2);
    const { records, report } = await readRecords('student,A,A\ns,1\nt,1,2,3\n\u0000,1,1\n\n,1,1\n');
    assert.deepEqual(records.evidence!.map(({ learnerId }) => learnerId), ['s', 't', 't', '\u0000', '\u0000']);
    assert.deepEqual(places(report.entries), ['noted duplicate-header row 1, column "A"', 'noted ragged-row row 2', 'noted ragged-row row 3', 'dropped blank-id row 6, column "student"']);
  });

  it('refuses what is no text, whatever its name (fault 109)', async () => {
    const starts = [[0x50, 0x4b, 3, 4], [0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff, 0xe0], [0x47, 0x49, 0x46, 0x38], [0x25, 0x50, 0x44, 0x46, 0x2d], [0x1f, 0x8b, 8, 0], [0xd0, 0xcf, 0x11, 0xe0]];
    for (const start of starts) {
      const bytes = Uint8Array.from([...start, ...Array.from({ length: 40 }, () => 0x2c)]);
      await assert.rejects(readRecords(bytes, { format: 'csv' }), coded('not-data'));
      await assert.rejects(readRecords(new TextDecoder().decode(bytes)), coded('not-data'), String(start));
    }
    await assert.rejects(readRecords(new Uint8Array(50_000_001)), coded('too-large'));
  });

  it('keeps ids as they are, however odd (faults 68, 79)', async () => {
    const ids = ['__proto__', 'constructor', 'toString', 'a', 'A', 'é', 'e\u0301', ' a', '9007199254740993', 'x'.repeat(10_000)];
    const { records } = await readRecords(writeCsv([['student', '__proto__'], ...ids.map((id) => [id, 1])]));
    assert.deepEqual(records.learners!.map(({ id }) => id), ids);
    assert.equal(records.standards![0]!.id, '__proto__');
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });

  it('reads 100,000 rows (fault 75)', async () => {
    const { records } = await readRecords(`student,standard,score\n${Array.from({ length: 100_000 }, (_, i) => `s${i % 500},A${i % 40},${i % 5}\n`).join('')}`);
    assert.deepEqual([records.evidence!.length, records.learners!.length, records.standards!.length], [100_000, 500, 40]);
  });

  it('reads the published ratings of 21,409 children: every cell that is not blank', needs('data/assess'), async () => {
    const bytes = sharedBytes('data/assess/nces-eclsk-approaches-to-learning-2010070.csv');
    const lines = bytes.toString('utf8').trim().split('\n').slice(1);
    const cells = lines.flatMap((line) => line.trim().split(',').slice(1));
    const filled = cells.filter((cell) => cell !== '').length;
    const { records, report } = await readRecords(bytes);
    assert.equal(records.learners!.length, 21_409);
    assert.equal(records.evidence!.length, filled);
    for (const rating of [1, 2, 3, 4]) assert.equal(records.evidence!.filter(({ points }) => points === rating).length, cells.filter((cell) => cell === String(rating)).length);
    // 50 ratings and 8 averages of them.
    assert.equal(cells.length, 21_409 * 58);
    assert.deepEqual([records.scales![0]!.levels.length, report.entries.length], [4, 0]);
  });

  if (hasShared('corpora/csv-spectrum')) {
    for (const file of readdirSync(sharedAddress('corpora/csv-spectrum/csvs'))) {
      it(`csv-spectrum: ${file} (fault 75)`, async () => {
        const [headers, ...rows] = await parseCsv(sharedBytes(`corpora/csv-spectrum/csvs/${file}`).toString('utf8'));
        const objects = rows.filter((row) => row.some((cell) => cell !== '')).map((row) => Object.fromEntries(headers!.map((header, i) => [header, row[i]])));
        const meant = sharedJson(`corpora/csv-spectrum/json/${file.replace('.csv', '.json')}`);
        // This one file of the corpus is one object with another telephone number than its CSV.
        const isOdd = file === 'location_coordinates.csv';
        assert.deepEqual(objects, isOdd ? [{ ...(meant as object), 'Contact Phone Number': '2095257564' }] : meant);
      });
    }
  } else it('csv-spectrum', needs('corpora/csv-spectrum'), () => undefined);

  it('gives the same strings back after export and import (faults 81, 106)', needs('corpora/blns'), async () => {
    const texts = [...(sharedJson('corpora/blns/blns.json') as string[]), ...(sharedJson('corpora/own/csv-formula.json') as { cells: string[] }).cells];
    assert.deepEqual((await parseCsv(writeCsv(texts.map((text) => ['x', text, 'y'])))).slice(0, -1), texts.map((text) => ['x', text, 'y']));
  });

  it('gives any strings back after export and import', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('"', "'", ',', ';', '\t', '\r', '\n', '=', '-', '1', '.', ' ', '\u0000') }));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1 }), async (rows) => {
        assert.deepEqual((await parseCsv(writeCsv(rows.map((row) => ['x', ...row])))).slice(0, -1), rows.map((row) => ['x', ...row]));
      }),
      { numRuns: 300 },
    );
  });
});
