/**
 * A slow second implementation of the rubric rules, written from the sentences of the rules and not from the code: sums in exact fractions of
 * big integers, levels found by trying every pair, alpha and kappa from every pair of ratings, one at a time.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { MARK_STATES, type Mark } from '../../src/domain/records/rubric.js';
import { krippendorffAlpha, pairAgreement } from '../../src/domain/rubric/agreement.js';
import { levelOfPoints } from '../../src/domain/rubric/ranges.js';
import { structureHash } from '../../src/domain/rubric/structure-hash.js';
import { compareRubrics } from '../../src/domain/rubric/severity.js';
import { rubricTotal } from '../../src/domain/rubric/totals.js';
import { aCriterion, aLevel, aMark, aRubric } from '../domain/rubric/a-rubric.js';

const near = (got: number | undefined, slow: number | undefined, label = '') => {
  if (slow === undefined || got === undefined) return assert.equal(got, slow, label);
  assert.ok(Math.abs(got - slow) < 1e-9 * Math.max(1, Math.abs(slow)), `${label} ${got} is not ${slow}`);
};

interface Row { tops: number[]; weight: number; pick: number; points: number | undefined; state: Mark['state'] }
const row: fc.Arbitrary<Row> = fc.record({
  tops: fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 5 }),
  weight: fc.integer({ min: -1, max: 5 }),
  pick: fc.nat({ max: 5 }),
  points: fc.option(fc.integer({ min: -2, max: 14 }), { nil: undefined }),
  state: fc.constantFrom<Mark['state']>('scored', 'scored', 'scored', ...MARK_STATES),
});

/** Percent as one exact fraction. */
function slowPercent(rows: readonly Row[]): number | undefined {
  let [top, bottom, weights] = [0n, 1n, 0n];
  for (const { tops, weight, pick, points, state } of rows) {
    const max = [...tops].sort((a, b) => b - a)[0];
    if (state !== 'scored' || weight < 1 || max === undefined || max === 0) continue;
    const had = points ?? tops[pick];
    if (had === undefined || had < 0 || had > max) continue;
    top = top * BigInt(max) + BigInt(had * weight) * bottom;
    bottom *= BigInt(max);
    weights += BigInt(weight);
  }
  return weights === 0n ? undefined : Number((top * 100n * 10n ** 15n) / (bottom * weights)) / 1e15;
}

describe('rubric rules against a slow second implementation', () => {
  it('totals', () => {
    fc.assert(fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      const rubric = aRubric(...rows.map(({ tops, weight }, i) => aCriterion(`c${i}`, { weight, levels: tops.map((top, j) => aLevel(`l${j}`, top)) })));
      const marks = rows.map(({ pick, points, state }, i) => aMark(`c${i}`, { state, levelId: `l${pick}`, ...(points === undefined ? {} : { points }) }));
      const total = rubricTotal(rubric, marks);
      near(total.result ? total.percent : undefined, slowPercent(rows));
      if (total.result) assert.ok(total.percent >= 0 && total.percent <= 100 && total.points <= total.maxPoints);
    }), { numRuns: 2000 });
  });

  it('totals do not depend on the order of criteria or marks, and one mark more of full points never lowers them', () => {
    fc.assert(fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
      const criteria = rows.map(({ tops, weight }, i) => aCriterion(`c${i}`, { weight, levels: tops.map((top, j) => aLevel(`l${j}`, top)) }));
      const marks = rows.map(({ pick, state }, i) => aMark(`c${i}`, { state, levelId: `l${pick}` }));
      const one = rubricTotal(aRubric(...criteria), marks);
      const other = rubricTotal(aRubric(...[...criteria].reverse()), [...marks].reverse());
      near(one.result ? one.percent : undefined, other.result ? other.percent : undefined);
      const full = rubricTotal(aRubric(...criteria, aCriterion('full')), [...marks, aMark('full', { levelId: 'l4' })]);
      assert.ok(full.result && (!one.result || full.percent >= one.percent - 1e-9));
    }), { numRuns: 500 });
  });

  it('the level of points: no other level that they reach starts higher', () => {
    const level = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 5 }));
    fc.assert(fc.property(fc.array(level, { maxLength: 6 }), fc.integer({ min: -1, max: 30 }), (list, points) => {
      const levels = list.map(([min, width], i) => aLevel(`l${i}`, min + width, min));
      const reached = list.map(([min], i) => ({ min, i })).filter(({ min }) => min <= points);
      const best = reached.filter(({ min }) => reached.every((other) => other.min <= min)).at(-1);
      assert.equal(levelOfPoints(levels, points)?.id, best ? `l${best.i}` : undefined);
    }), { numRuns: 2000 });
  });

  it("Krippendorff's alpha from every pair, one at a time", () => {
    const table = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }), { maxLength: 8 });
    fc.assert(fc.property(table, fc.constantFrom('nominal' as const, 'ordinal' as const, 'interval' as const), (units, metric) => {
      const all = units.filter((unit) => unit.length > 1).flat();
      const apart = (a: number, b: number): number => {
        if (metric === 'nominal') return a === b ? 0 : 1;
        if (metric === 'interval') return (a - b) * (a - b);
        const [low, high] = a < b ? [a, b] : [b, a];
        let between = 0;
        for (const value of all) between += value < low || value > high ? 0 : value === low || value === high ? 0.5 : 1;
        return low === high ? 0 : between * between;
      };
      let [within, across] = [0, 0];
      for (const unit of units) for (let i = 0; i < unit.length; i++) for (let j = 0; j < unit.length; j++) if (i !== j) within += apart(unit[i]!, unit[j]!) / (unit.length - 1);
      for (let i = 0; i < all.length; i++) for (let j = 0; j < all.length; j++) if (i !== j) across += apart(all[i]!, all[j]!);
      const n = all.length;
      near(krippendorffAlpha(units, metric).alpha, across === 0 ? undefined : 1 - within / n / (across / (n * (n - 1))), metric);
    }), { numRuns: 1000 });
  });

  it('quadratic weighted kappa from a full table of counts', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })), { maxLength: 20 }), (pairs) => {
      const n = pairs.length;
      let [observed, expected] = [0, 0];
      for (let i = 0; i <= 4; i++) {
        for (let j = 0; j <= 4; j++) {
          const weight = ((i - j) / 4) ** 2;
          observed += (weight * pairs.filter(([a, b]) => a === i && b === j).length) / n;
          expected += (weight * pairs.filter(([a]) => a === i).length * pairs.filter(([, b]) => b === j).length) / n / n;
        }
      }
      near(pairAgreement(pairs).kappa, n === 0 || expected === 0 ? undefined : 1 - observed / expected);
    }), { numRuns: 1000 });
  });

  it('the hash and the severity agree: what is mild leaves the hash, what is grave changes it', () => {
    fc.assert(fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), fc.constantFrom('title', 'points', 'weight', 'drop', 'add', 'order'), (rows, edit) => {
      const criteria = rows.map(({ tops, weight }, i) => aCriterion(`c${i}`, { weight, levels: [...tops, 1].map((top, j) => aLevel(`l${j}`, top)) }));
      const before = aRubric(...criteria);
      const [first, ...rest] = criteria as [ReturnType<typeof aCriterion>, ...ReturnType<typeof aCriterion>[]];
      const edits = {
        title: [{ ...first, title: 'Other' }, ...rest],
        points: [{ ...first, levels: first.levels.map((level) => ({ ...level, points: level.points! + 1 })) }, ...rest],
        weight: [{ ...first, weight: first.weight + 1 }, ...rest],
        drop: rest,
        add: [...criteria, aCriterion('new')],
        order: [...criteria].reverse(),
      };
      const after = aRubric(...edits[edit]);
      const { needsReview } = compareRubrics(before, after);
      assert.equal(needsReview, ['points', 'weight', 'drop', 'add'].includes(edit));
      assert.equal(structureHash(after) !== structureHash(before), needsReview);
    }), { numRuns: 500 });
  });
});
