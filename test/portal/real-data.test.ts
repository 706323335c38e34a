import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkRecordSet } from '../../src/domain/records/check.js';
import { schemas } from '../../src/domain/records/collections.js';
import { readRecords } from '../../src/sdk/sources/file/read-records.js';

// A plain script of the pages: it has no types.
const { ratingColumns, ratingFrame, ratingMatrix, firstRows, readFractions } = (await import(new URL('../../portal/pages/real-data.js', import.meta.url).href)) as {
  ratingColumns: (csv: string, wording: string) => unknown;
  ratingFrame: object;
  ratingMatrix: (...texts: string[]) => { learners: number; standards: number; cells: Uint8Array; standardCode(column: number): string; standardStatement(column: number): string };
  firstRows: (csv: string, most: number) => string;
  readFractions: (...texts: string[]) => Record<string, { id: string; points?: number; standardId?: string }[]>;
};
const readRatings = async (csv: string, wording: string) => {
  const { records, report } = await readRecords(csv, { format: 'csv', columns: ratingColumns(csv, wording) });
  assert.deepEqual(report.entries, []);
  return checkRecordSet({ ...records, ...ratingFrame }, schemas);
};

const folder = new URL('../../../shared/data/assess/', import.meta.url);
const there = existsSync(fileURLToPath(folder));
const skip = there ? false : 'the folder ../shared/data is not there';
const text = (name: string) => readFileSync(fileURLToPath(new URL(name, folder)), 'utf8');

test('a blank rating is no evidence, a wave has its date, and the ratings of parents are left alone', async () => {
  const { records } = await readRatings('CHILDID,P1SRS10,T1SRS11,T1SRS14,G6SRS26\n0001001C,4,3,,2\n', 'Keeps belongings organized.\n');
  assert.deepEqual(
    records.evidence!.map(({ standardId, points, assessedAt }) => [standardId, points, assessedAt]),
    [
      ['SRS 11', 3, '1998-11-15'],
      ['SRS 26', 2, '2004-05-15'],
    ],
  );
  assert.equal(firstRows('a\n1\n2\n3', 2), 'a\n1\n2');
});

test('an answer counts for each skill that its question asks for', () => {
  const set = readFractions('1 0\n', '1,1\n0,1\n', 'Item01: 5/3 - 3/4\nItem02: 3*1/2 - 1\nTrait1: One\nTrait2: Two\n');
  assert.deepEqual(
    set['evidence']!.map(({ standardId, points }) => [standardId, points]),
    [
      ['skill-1', 1],
      ['skill-2', 1],
      ['skill-2', 0],
    ],
  );
});

test('all published ratings pass the door: 21,409 children, ratings 1 to 4', { skip }, async () => {
  const { records, report } = await readRatings(text('nces-eclsk-approaches-to-learning-2010070.csv'), text('nces-eclsk-teacher-items.txt'));
  assert.equal(report.dropped + report.mended, 0);
  assert.equal(records.learners?.length, 21_409);
  assert.equal(records.standards?.length, 7);
  const marks = new Set(records.evidence?.map((piece) => piece.points));
  assert.deepEqual([...marks].sort((a, b) => Number(a) - Number(b)), [1, 2, 3, 4]);
});

test('all 50 ratings of all children are there as they were given, blanks too', { skip }, () => {
  const csv = text('nces-eclsk-approaches-to-learning-2010070.csv');
  const matrix = ratingMatrix(csv, text('nces-eclsk-teacher-items.txt'), text('nces-eclsk-parent-items.txt'));
  assert.deepEqual([matrix.learners, matrix.standards], [21_409, 50]);
  const counts = new Map<number, number>();
  for (const rating of matrix.cells) counts.set(rating, (counts.get(rating) ?? 0) + 1);
  // Counted in the file by other means.
  assert.deepEqual([0, 1, 2, 3, 255].map((rating) => counts.get(rating)), [22_161, 188_149, 294_051, 287_160, 278_929]);
  assert.deepEqual([matrix.standardCode(18), matrix.standardStatement(18)], ['T1 11', 'Keeps belongings organized. Said by a teacher, autumn of kindergarten.']);
});

test('all published answers pass the door: 536 students, 8 skills, as right as the source says', { skip }, () => {
  const { records, report } = checkRecordSet(readFractions(text('tatsuoka-fraction-items-536x20.txt'), text('tatsuoka-fraction-qmatrix-20x8.csv'), text('tatsuoka-fraction-labels.txt')), schemas);
  assert.equal(report.dropped + report.mended, 0);
  assert.equal(records.learners?.length, 536);
  assert.equal(records.standards?.length, 8);
  const answers = new Map(records.evidence?.map((piece) => [`${piece.learnerId} ${piece.workId}`, piece.points ?? NaN]));
  assert.equal(answers.size, 536 * 20);
  const right = [...answers.values()].reduce((sum, points) => sum + points, 0) / answers.size;
  assert.equal(right.toFixed(3), '0.534');
});
