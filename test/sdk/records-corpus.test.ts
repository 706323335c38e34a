/** Every case of ../shared/corpora/own/records.json: what the reader must do with it (drop, keep, reject). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { WaymarkError } from '../../src/domain/errors/waymark-error.js';
import type { CheckedRecords } from '../../src/domain/records/check.js';
import { writeCsv } from '../../src/domain/export/csv.js';
import { readRecords } from '../../src/sdk/sources/file/read-records.js';
import { hasShared, needs, sharedJson } from './shared-data.js';

type Fields = Record<string, unknown>;
interface Case {
  /** The input in this library's own shape. */
  input: unknown;
  /** How many records there are before any is dropped, and in which list. */
  in: 'evidence' | 'goals' | 'scales' | 'standards' | 'rubrics' | 'boards' | 'scorings';
  of: number;
}

const LONG = 'student,standard,score\ns1,A,1\n';
const GENERATED: Record<string, Case> = {
  'GEN:deep:10000': { input: { standards: Array.from({ length: 10_000 }, (_, i) => ({ id: `${i}`, parentIds: i ? [`${i - 1}`] : [] })) }, in: 'standards', of: 10_000 },
  'GEN:case-ring': {
    input: { CFItems: [{ identifier: 'a' }, { identifier: 'b' }], CFAssociations: [['a', 'b'], ['b', 'a']].map(([from, to]) => ({ associationType: 'isChildOf', originNodeURI: { identifier: from }, destinationNodeURI: { identifier: to } })) },
    in: 'standards',
    of: 2,
  },
  'GEN:levels:200': { input: { scales: [{ id: 's', levels: Array.from({ length: 200 }, (_, i) => ({ id: `${i}`, cut: i })) }] }, in: 'scales', of: 1 },
  'GEN:html': { input: '<!DOCTYPE html><html><body>Sign in</body></html>', in: 'evidence', of: 0 },
  'GEN:bom': { input: `\uFEFF${JSON.stringify({ goals: [{ id: 'g', learnerId: 's' }] })}`, in: 'goals', of: 1 },
  'GEN:utf16': { input: Buffer.from(`\uFEFF${LONG}`, 'utf16le'), in: 'evidence', of: 1 },
  'GEN:cp1252': { input: Buffer.from(LONG.replace('s1', 'Zoë'), 'latin1'), in: 'evidence', of: 1 },
  'GEN:semicolon': { input: LONG.replaceAll(',', ';'), in: 'evidence', of: 1 },
  'GEN:tab': { input: LONG.replaceAll(',', '\t'), in: 'evidence', of: 1 },
  'GEN:unclosed': { input: `${LONG}"s2,A,1\n`, in: 'evidence', of: 0 },
  'GEN:ragged': { input: `${LONG}s2,A\ns3,A,1,2\n`, in: 'evidence', of: 3 },
  'GEN:dup-header': { input: 'student,A,A\ns1,1,2\n', in: 'evidence', of: 2 },
  'GEN:empty': { input: '', in: 'evidence', of: 0 },
  'GEN:nul': { input: LONG.replace('s1', 's\u00001'), in: 'evidence', of: 1 },
  'GEN:rows:100000': { input: `student,standard,score\n${'s1,A,1\n'.repeat(100_000)}`, in: 'evidence', of: 100_000 },
  'GEN:nest:5000': { input: `{"goals":${'['.repeat(5000)}${']'.repeat(5000)}}`, in: 'goals', of: 0 },
};

const has = (data: Fields, ...fields: string[]) => fields.some((field) => field in data);

/** The case, said in this library's fields. */
function asCase(name: string, data: unknown): Case {
  if (typeof data === 'string' && data.startsWith('GEN:')) return GENERATED[data] ?? assert.fail(`no generator for ${data}`);
  if (name.startsWith('top level') || name === 'version from the future') return { input: typeof data === 'string' ? JSON.stringify(data) : data, in: 'goals', of: 0 };
  const rows = (Array.isArray(data) ? data : [data]) as Fields[];
  const first = rows[0]!;
  if (has(first, 'student')) {
    const learners = [{ id: 's1' }, { id: '9007199254740993' }];
    return { input: { learners, standards: [{ id: 'A' }], evidence: rows.map(({ student, standard, score }) => ({ id: 'e', learnerId: student, standardId: standard, points: score })) }, in: 'evidence', of: 1 };
  }
  if (has(first, 'cuts', 'levels')) {
    const levels = 'cuts' in first ? (first['cuts'] as number[]).map((cut, i) => ({ id: `${i}`, cut })) : (first['levels'] as Fields[]).map((level, i) => ({ cut: i, ...level }));
    return { input: { scales: [{ id: 's', levels }] }, in: 'scales', of: 1 };
  }
  if (has(first, 'criterion')) return { input: { scorings: [{ id: 's', rubricId: 'r', marks: [{ criterionId: first['criterion'], levelId: first['level'] }] }] }, in: 'scorings', of: 1 };
  if (has(first, 'criteria', 'weights')) return { input: { rubrics: [{ id: 'r', criteria: (first['weights'] as number[] | undefined)?.map((weight, i) => ({ id: `${i}`, weight })) ?? [] }] }, in: 'rubrics', of: 1 };
  if (has(first, 'earned')) return { input: { evidence: [{ id: 'e', learnerId: 's', standardId: 'A', points: first['earned'], maxPoints: first['possible'] }] }, in: 'evidence', of: 1 };
  if (has(first, 'choose', 'needs')) {
    const options = 'choose' in first ? (first['options'] as string[]).map((id) => ({ id })) : rows;
    return { input: { boards: [{ id: 'b', options, rule: { kind: 'count', min: first['choose'] ?? 1 } }] }, in: 'boards', of: 1 };
  }
  if (Array.isArray(first['parent'])) return { input: { standards: [{ id: first['id'], parentIds: first['parent'] }] }, in: 'standards', of: 1 };
  const goals = rows.map(({ id, title, parent, due, start, v, baseline, target, ...rest }, i) => ({
    ...rest,
    ...(has(rows[i]!, 'id') ? { id: id === 'GEN:10000' ? 'x'.repeat(10_000) : id } : name.startsWith('id') ? {} : { id: 'g' }),
    learnerId: 's1',
    title,
    parentId: parent,
    dueOn: due,
    startOn: start,
    version: v,
    ...(baseline === undefined ? {} : { measure: { kind: 'number', baseline, target } }),
  }));
  return { input: { goals }, in: 'goals', of: rows.length };
}

/** Fields that the corpus wants cleared with a warning. */
const WARNED = /decimal comma|boolean|array$|NaN|Infinity|-0$|2026-02-30|0000|\+275760|DST gap|happens twice|no zone|epoch|03\/04/;
/** As JSON, text is never a number: these are cleared too. */
async function outcomeOf(input: unknown): Promise<CheckedRecords | WaymarkError> {
  return readRecords(input).catch((error: unknown) => (error instanceof WaymarkError ? error : Promise.reject(error as Error)));
}

describe('corpus of bad records (faults 64 to 80)', { skip: needs('corpora/own').skip }, () => {
  if (!hasShared('corpora/own')) return;
  const { cases } = sharedJson('corpora/own/records.json') as { cases: [string, unknown, 'drop' | 'keep' | 'reject'][] };
  for (const [name, data, wanted] of cases) {
    it(`${wanted}: ${name}`, async () => {
      const { input, in: list, of } = asCase(name, data);
      const outcome = await outcomeOf(input);
      if (wanted === 'reject' && list !== 'scales') {
        assert.ok(outcome instanceof WaymarkError, 'the whole file is refused');
        return;
      }
      assert.ok(!(outcome instanceof WaymarkError));
      const { records, report } = outcome;
      const kept = records[list]?.length ?? 0;
      // A scale that cannot be read is refused by itself: what else the file holds still counts.
      assert.equal(kept, wanted === 'keep' ? of : of - 1);
      if (wanted !== 'keep') assert.ok(report.dropped > 0);
      if (WARNED.test(name)) assert.deepEqual(report.entries.map(({ outcome }) => outcome), ['mended']);
      if (name === 'score null = not scored') assert.equal(records.evidence![0]!.points ?? null, null);
      if (name === 'score 0 is a score') assert.equal(records.evidence![0]!.points, 0);
      assert.doesNotMatch(JSON.stringify(report), /hello|Zoë/);
    });
  }

  it('the same scores as CSV: text that is no number is not scored', async () => {
    const scores = cases.filter(([, data]) => typeof data === 'object' && data !== null && 'score' in data && !JSON.stringify(data).includes('noth') && !JSON.stringify(data).includes('nobody'));
    const rows = scores.map(([, data]) => (data as Fields)['score']);
    const { records } = await readRecords(writeCsv([['student', 'standard', 'score'], ...rows.map((score) => ['s', 'A', score === null ? '' : (JSON.stringify(score) ?? '').replace(/^"|"$/g, '')])]));
    const points = records.evidence!.map((piece) => piece.points);
    assert.equal(points.length, rows.length);
    for (const [i, score] of rows.entries()) {
      const wanted = typeof score === 'number' ? score : score === '-0' ? 0 : undefined;
      assert.equal(points[i], wanted, JSON.stringify(score));
    }
  });
});
