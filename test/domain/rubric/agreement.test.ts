import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { krippendorffAlpha, pairAgreement, ratingsOf, type Metric } from '../../../src/domain/rubric/agreement.js';
import { aCriterion, aMark, aRubric, aScoring } from './a-rubric.js';

/** Columns of a reliability table: rows are scorers, `.` is a gap. */
function units(...rows: string[]): number[][] {
  const table = rows.map((row) => row.trim().split(/\s+/));
  return table[0]!.map((_, column) => table.map((row) => row[column]!).filter((cell) => cell !== '.').map((cell) => (/\d/.test(cell) ? Number(cell) : cell.charCodeAt(0))));
}
const alpha = (table: number[][], metric: Metric) => krippendorffAlpha(table, metric).alpha!.toFixed(3);

describe("Krippendorff's alpha, on the examples of Krippendorff (2011)", () => {
  it('A: two scorers, two values, no gaps', () => assert.equal(alpha(units('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'), 'nominal'), '0.095'));
  it('B: two scorers, many values', () => assert.equal(alpha(units('a a b b d c c c e d d a', 'b a b b b c c c e d d d'), 'nominal'), '0.692'));
  const four = units('1 2 3 3 2 1 4 1 2 . . .', '1 2 3 3 2 2 4 1 2 5 . 3', '. 3 3 3 2 3 4 2 2 5 1 .', '1 2 3 3 2 4 4 1 2 5 1 .');
  for (const [metric, expected] of [['nominal', '0.743'], ['ordinal', '0.815'], ['interval', '0.849']] as const) it(`C: four scorers with gaps, ${metric}`, () => assert.equal(alpha(four, metric), expected));
  it('says how many pairs stand behind it', () => {
    const { units: works, pairs } = krippendorffAlpha(four);
    assert.deepEqual([works, pairs], [11, 3 + 6 * 8 + 3 + 1]);
  });
  it('has no meaning without pairs or without variation, and is never NaN (fault 73)', () => {
    for (const table of [[], [[1], [2]], [[1, 1], [1, 1]]]) assert.equal(krippendorffAlpha(table).alpha, undefined);
  });
});

describe('two scorers', () => {
  // The worked values of the quadratic weighted kappa in B. Hamner's Metrics, used for the ASAP essay scores.
  for (const [first, second, kappa] of [[[1, 2, 3], [1, 2, 3], 1], [[1, 2, 1], [1, 2, 2], 0.4], [[1, 2, 3, 1, 2, 2, 3], [1, 2, 3, 1, 2, 3, 2], 0.75]] as const) {
    it(`quadratic weighted kappa ${kappa}`, () => {
      const got = pairAgreement(first.map((a, i) => [a, second[i]!] as const)).kappa!;
      assert.ok(Math.abs(got - kappa) < 1e-12, String(got));
    });
  }
  it('exact and adjacent shares, and drift', () => {
    const got = pairAgreement([[0, 0], [1, 2], [0, 3], [2, 1]]);
    assert.deepEqual([got.pairs, got.exact, got.adjacent, got.drift], [4, 0.25, 0.75, 0.75]);
  });
  it('has no figures without pairs, and no kappa without variation (fault 73)', () => {
    assert.deepEqual(pairAgreement([]), { pairs: 0, exact: undefined, adjacent: undefined, kappa: undefined, drift: undefined });
    assert.deepEqual(pairAgreement([[1, 1], [1, 1]]), { pairs: 2, exact: 1, adjacent: 1, kappa: undefined, drift: 0 });
  });
});

describe('ratings of a criterion', () => {
  it('takes one voice per scorer and piece of work, never a draft or a mark that is not scored', () => {
    const mark = (levelId: string) => [aMark('a', { levelId })];
    const scorings = [
      aScoring({ id: '1', scorerId: 't-1', marks: mark('l1') }),
      aScoring({ id: '2', scorerId: 't-2', marks: mark('l3') }),
      aScoring({ id: '3', scorerId: 't-2', marks: mark('l4') }),
      aScoring({ id: '4', scorerId: 't-3', status: 'draft', marks: mark('l4') }),
      aScoring({ id: '5', scorerId: 't-4', marks: [aMark('a', { state: 'excused', levelId: 'l4' })] }),
      aScoring({ id: '6', scorerId: 't-1', learnerId: 's-2', marks: mark('l2') }),
    ];
    assert.deepEqual(ratingsOf(aRubric(aCriterion('a')), scorings, 'a'), [[0, 3], [1]]);
    assert.deepEqual(ratingsOf(aRubric(), scorings, 'a'), []);
  });
});
