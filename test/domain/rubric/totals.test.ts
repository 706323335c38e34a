import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rubricTotal } from '../../../src/domain/rubric/totals.js';
import type { Mark } from '../../../src/domain/records/rubric.js';
import { aCriterion, aMark, aRubric, levels } from './a-rubric.js';

const percent = (...args: Parameters<typeof rubricTotal>) => {
  const total = rubricTotal(...args);
  return total.result ? total.percent : total.reason;
};

describe('totals of a rubric', () => {
  const two = aRubric(aCriterion('a', { weight: 1 }), aCriterion('b', { weight: 3, levels: levels(0, 5, 10) }));

  it('weighs the shares, and gives the plain sums beside them', () => {
    assert.deepEqual(rubricTotal(two, [aMark('a', { levelId: 'l4' }), aMark('b', { points: 5 })]), { result: true, percent: 62.5, points: 9, maxPoints: 14, counted: 2, decided: 2, of: 2 });
  });

  for (const state of ['notApplicable', 'excused', 'notEnoughEvidence', 'notYetScored'] as const) {
    it(`leaves ${state} out of both sums`, () => {
      const total = rubricTotal(two, [aMark('a', { levelId: 'l2' }), aMark('b', { state, points: 10 })]);
      assert.deepEqual(total, { result: true, percent: 50, points: 2, maxPoints: 4, counted: 1, decided: state === 'notYetScored' ? 1 : 2, of: 2 });
    });
  }

  it('has no result, and never 0, without marks', () => {
    assert.equal(percent(two, []), 'nothing-scored');
    assert.equal(percent(two, [aMark('a', { state: 'excused' })]), 'nothing-scored');
    assert.equal(percent(two, [aMark('a')]), 'nothing-scored', 'scored without level or points');
    assert.equal(percent(two, [aMark('a', { levelId: 'gone' })]), 'nothing-scored');
  });

  it('tells a mark of 0 points from no mark', () => {
    assert.equal(percent(two, [aMark('b', { levelId: 'l1' })]), 0);
  });

  it('has no result where nothing can be had (fault 73)', () => {
    for (const rubric of [aRubric(), aRubric(aCriterion('a', { levels: [] })), aRubric(aCriterion('a', { levels: levels(0, 0) })), aRubric(aCriterion('a', { levels: levels(null, null) })), aRubric(aCriterion('a', { weight: 0 })), aRubric(aCriterion('a', { weight: -2 }))]) {
      assert.equal(percent(rubric, [aMark('a', { levelId: 'l1' })]), 'no-points');
    }
  });

  it('lets a weight of 0 or below count for nothing beside others', () => {
    const rubric = aRubric(aCriterion('a'), aCriterion('b', { weight: 0 }), aCriterion('c', { weight: -5 }));
    assert.deepEqual(rubricTotal(rubric, ['a', 'b', 'c'].map((id, i) => aMark(id, { levelId: i === 0 ? 'l3' : 'l1' }))), { result: true, percent: 75, points: 3, maxPoints: 4, counted: 1, decided: 3, of: 3 });
  });

  it('does not count points out of range, and does not clip them (fault 67)', () => {
    for (const points of [-1, 4.5, NaN, Infinity]) assert.equal(percent(aRubric(aCriterion('a')), [aMark('a', { points })]), 'nothing-scored');
    assert.equal(percent(aRubric(aCriterion('a', { levels: levels(0.1, 0.3) })), [aMark('a', { points: 0.1 + 0.2 })]), 100);
  });

  it('stays finite with the largest weights and points there are', () => {
    const huge = aRubric(aCriterion('a', { weight: 1e308 }), aCriterion('b', { weight: 1e308 }), aCriterion('c', { weight: 1e308 }));
    assert.equal(percent(huge, ['a', 'b', 'c'].map((id) => aMark(id, { levelId: 'l2' }))), 50);
    const points = aRubric(aCriterion('a', { levels: levels(1e308) }), aCriterion('b', { levels: levels(1e308) }));
    assert.equal(rubricTotal(points, [aMark('a', { levelId: 'l1' }), aMark('b', { levelId: 'l1' })]).result, false);
  });

  it('counts the newest of two marks, and a criterion id once (fault 69)', () => {
    const marks: Mark[] = [aMark('a', { levelId: 'l4', version: 3 }), aMark('a', { levelId: 'l1', version: 2 })];
    assert.equal(percent(aRubric(aCriterion('a'), aCriterion('a', { levels: levels(1, 100) })), marks), 100);
  });

  it('keeps ids like __proto__ apart (fault 68)', () => {
    assert.equal(percent(aRubric(aCriterion('__proto__'), aCriterion('constructor')), [aMark('__proto__', { levelId: 'l2' })]), 50);
  });
});
