import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkInsInOrder, currentValue, fractionBetween, goalProgress } from '../../../src/domain/goal/progress.js';
import { aCheckIn, aGoal, steps } from './a-goal.js';

const numberGoal = (baseline: number, target: number, ...values: (number | null)[]) =>
  aGoal({ measure: { kind: 'number', baseline, target, unit: 'pages' }, checkIns: values.map((value, i) => aCheckIn({ id: `c${i}`, at: `2026-03-0${i + 1}`, value })) });
const levelGoal = aGoal({ measure: { kind: 'level', standardId: 'st', levelId: 'l3' } });

describe('goal progress', () => {
  it('counts steps', () => {
    assert.deepEqual(goalProgress(aGoal({ steps: steps(true, false, true) })), { result: true, fraction: 2 / 3, met: false, beyond: false, belowBaseline: false, grain: 1 / 3, count: { done: 2, of: 3 } });
    const all = goalProgress(aGoal({ steps: steps(true, true) }));
    assert.ok(all.result && all.met && all.fraction === 1);
  });

  it('has no result for 0 of 0 steps (fault 73)', () => {
    assert.deepEqual(goalProgress(aGoal({})), { result: false, reason: 'no-steps' });
  });

  it('has no result before the first value: not measured is never 0 (fault 66)', () => {
    assert.deepEqual(goalProgress(numberGoal(0, 20)), { result: false, reason: 'no-value' });
    assert.deepEqual(goalProgress(numberGoal(0, 20, null)), { result: false, reason: 'no-value' });
    const zero = goalProgress(numberGoal(0, 20, 0));
    assert.ok(zero.result && zero.fraction === 0);
  });

  it('measures a number upward and downward', () => {
    const up = goalProgress(numberGoal(10, 20, 15));
    const down = goalProgress(numberGoal(20, 10, 12));
    assert.ok(up.result && up.fraction === 0.5);
    assert.ok(down.result && Math.abs(down.fraction - 0.8) < 1e-12);
  });

  it('cuts what is beyond the target or below the baseline for display, and says so', () => {
    assert.deepEqual(fractionBetween(0, 30, 20), { fraction: 1, met: true, beyond: true, belowBaseline: false });
    assert.deepEqual(fractionBetween(10, 5, 20), { fraction: 0, met: false, beyond: false, belowBaseline: true });
    assert.deepEqual(fractionBetween(20, 25, 10), { fraction: 0, met: false, beyond: false, belowBaseline: true });
    assert.deepEqual(fractionBetween(20, 0, 10), { fraction: 1, met: true, beyond: true, belowBaseline: false });
  });

  it('treats target = baseline as a value to hold: met or not met, never NaN (fault 73)', () => {
    assert.deepEqual(fractionBetween(5, 5, 5), { fraction: 1, met: true, beyond: false, belowBaseline: false });
    assert.deepEqual(fractionBetween(5, 6, 5), { fraction: 0, met: false, beyond: false, belowBaseline: false });
    assert.deepEqual(fractionBetween(0, 0, 0), { fraction: 1, met: true, beyond: false, belowBaseline: false });
  });

  it('reaches a target of 0.3 with 0.1 + 0.2 (fault 67)', () => {
    assert.equal(fractionBetween(0, 0.1 + 0.2, 0.3).met, true);
    assert.equal(fractionBetween(1, 0.1 + 0.2, 0.3).met, true);
    assert.equal(fractionBetween(0, 0.2999, 0.3).met, false);
  });

  it('stays finite at the ends of the number range', () => {
    for (const [b, v, t] of [[-1e308, 1e308, 1.5e308], [0, 5e-324, 1e-323], [0, 1e308, 5e-324], [1e308, -1e308, 0]] as const) {
      const { fraction } = fractionBetween(b, v, t);
      assert.ok(fraction >= 0 && fraction <= 1, `${b} ${v} ${t} gave ${fraction}`);
    }
  });

  it('takes a level by the index handed in', () => {
    assert.deepEqual(goalProgress(levelGoal), { result: false, reason: 'no-level' });
    assert.deepEqual(goalProgress(levelGoal, { target: 3 }), { result: false, reason: 'no-level' });
    const half = goalProgress(levelGoal, { current: 2, baseline: 1, target: 3 });
    assert.ok(half.result && half.fraction === 0.5 && half.grain === 0.5);
    assert.deepEqual(half.count, { done: 1, of: 2 });
    const kept = goalProgress(levelGoal, { current: 3, baseline: 3, target: 3 });
    assert.ok(kept.result && kept.met && !kept.beyond);
    const lost = goalProgress(levelGoal, { current: 2, baseline: 3, target: 3 });
    assert.ok(lost.result && !lost.met && lost.fraction === 0 && lost.belowBaseline);
    const below = goalProgress(levelGoal, { current: -1, target: 2 });
    assert.ok(below.result && below.fraction === 0 && below.count?.done === 0);
  });

  it('takes the last value by date, whatever the order of the list; later in the list wins a tie', () => {
    const goal = aGoal({ checkIns: [aCheckIn({ id: 'b', at: '2026-03-05', value: 7 }), aCheckIn({ id: 'a', at: '2026-03-01', value: 2 }), aCheckIn({ id: 'c', at: '2026-03-06T08:00:00+05:30', value: null }), aCheckIn({ id: 'd', at: '2026-03-05', value: 8 })] });
    assert.equal(currentValue(goal), 8);
    assert.deepEqual(checkInsInOrder(goal).map(({ id }) => id), ['a', 'b', 'd', 'c']);
  });
});
