import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPoints, markProblems } from '../../../src/domain/rubric/check-mark.js';
import { rangeProblems, rubricProblems } from '../../../src/domain/rubric/problems.js';
import { levelOfPoints, maxPoints } from '../../../src/domain/rubric/ranges.js';
import { levelOfMark, pointsOfMark } from '../../../src/domain/rubric/mark-points.js';
import { aCriterion, aMark, aRubric, levels } from './a-rubric.js';

const codes = (...points: Parameters<typeof levels>) => rangeProblems(aCriterion('a', { levels: levels(...points) })).map(({ code }) => code);

describe('the level that points belong to', () => {
  const at = (points: number, ...of: Parameters<typeof levels>) => levelOfPoints(levels(...of), points)?.id;
  it('is the one whose range holds them', () => {
    for (const [points, level] of [[0, 'l1'], [3, 'l1'], [4, 'l2'], [6, 'l2'], [7, 'l3'], [10, 'l4']] as const) assert.equal(at(points, [0, 3], [4, 6], [7, 9], [10, 10]), level, String(points));
  });
  it('is defined in gaps, overlaps and for equal points', () => {
    assert.equal(at(3.5, [0, 3], [4, 6]), 'l1', 'in a gap: the level below');
    assert.equal(at(4, [0, 5], [3, 8]), 'l2', 'in an overlap: the higher one');
    assert.equal(at(2, 1, 2, 2, 3), 'l3', 'equal points: the later one');
    assert.equal(at(0.5, 1, 2), undefined, 'below every level');
    assert.equal(at(1, null, null), undefined, 'levels without points');
    assert.equal(at(5, 4, 2, 1), 'l1', 'highest first');
  });
  it('holds an edge in spite of binary fractions (fault 67)', () => {
    assert.equal(at(0.30000000000000004, [0, 0.2], [0.3, 0.5]), 'l2');
    assert.equal(at(0.3 - 1e-12, [0, 0.2], [0.3, 0.5]), 'l2');
  });
});

describe('a mark', () => {
  const criterion = aCriterion('a', { levels: levels([0, 3], [4, 6]), mayBeNotApplicable: false });
  it('of a level alone counts as the top of its range; points win where both are there', () => {
    assert.equal(pointsOfMark(criterion, aMark('a', { levelId: 'l2' })), 6);
    assert.equal(pointsOfMark(criterion, aMark('a', { levelId: 'l2', points: 5 })), 5);
    assert.equal(pointsOfMark(criterion, aMark('a', { state: 'excused', points: 5 })), undefined);
    assert.equal(levelOfMark(criterion, aMark('a', { points: 5 }))?.id, 'l2');
    assert.equal(levelOfMark(criterion, undefined), undefined);
    assert.equal(maxPoints(aCriterion('b', { levels: levels(4, 1) })), 4);
  });
  it('says what is wrong with it', () => {
    assert.deepEqual(markProblems(criterion, aMark('a', { levelId: 'l1', points: 5 })), ['outside-level']);
    assert.deepEqual(markProblems(criterion, aMark('a', { levelId: 'x', points: 7 })), ['unknown-level', 'above-max']);
    assert.deepEqual(markProblems(criterion, aMark('a', { state: 'notApplicable' })), ['may-not-be-left-out']);
    assert.deepEqual(markProblems(aCriterion('a', { levels: levels(null) }), aMark('a', { points: 1 })), ['no-points-here']);
    assert.deepEqual(markProblems(criterion, aMark('a', { levelId: 'l1', points: 0 })), []);
  });
});

describe('points as typed', () => {
  const answer = (given: unknown) => {
    const checked = checkPoints(given, { max: 10, within: { min: 4, max: 6 } });
    return checked.ok ? checked.points : checked.code;
  };
  for (const [given, expected] of [['5', 5], [' 4.5 ', 4.5], ['4,5', 4.5], [6, 6], ['', 'empty'], ['  ', 'empty'], [null, 'empty'], [undefined, 'empty'], ['five', 'not-a-number'], ['5 points', 'not-a-number'], ['1e1', 'not-a-number'], ['0x5', 'not-a-number'], ['1e309', 'not-a-number'], ['5,000', 'not-a-number'], ['5.', 'not-a-number'], [NaN, 'not-a-number'], [Infinity, 'not-a-number'], [true, 'not-a-number'], [[5], 'not-a-number'], [{ valueOf: () => 5 }, 'not-a-number'], ['-1', 'below-zero'], [-0.5, 'below-zero'], ['11', 'above-max'], ['7', 'outside-level'], ['3', 'outside-level']] as const) {
    it(`${JSON.stringify(given) ?? 'undefined'} (${typeof given}) is ${expected} (fault 66)`, () => assert.equal(answer(given), expected));
  }
  it('gives a plain 0 for -0', () => assert.ok(Object.is((checkPoints(-0, { max: 1 }) as { points: number }).points, 0)));
});

describe('problems of a rubric', () => {
  it('finds none in whole-number ranges side by side, or in rising points', () => {
    assert.deepEqual(codes([0, 3], [4, 6], [7, 9], [10, 10]), []);
    assert.deepEqual(codes(1, 2, 4, 10), []);
    assert.deepEqual(codes([0, 2.5], [2.5, 5]), []);
  });
  it('names gaps, overlaps, equal, falling, negative and missing points', () => {
    assert.deepEqual(codes([0, 3], [5, 6]), ['gap']);
    assert.deepEqual(codes([0, 2.5], [3, 5]), ['gap']);
    assert.deepEqual(codes([0, 4], [3, 6]), ['overlap']);
    assert.deepEqual(codes([0, 3], [3, 6]), ['overlap']);
    assert.deepEqual(codes(1, 2, 2), ['equal-points']);
    assert.deepEqual(codes(2, 1), ['not-rising']);
    assert.deepEqual(codes(-1, 1), ['negative-points']);
    assert.deepEqual(codes(null, 1), ['some-without-points']);
    assert.deepEqual(codes([5, 3]), ['upside-down']);
  });
  it('lists what an author should look at', () => {
    const list = (rubric: Parameters<typeof rubricProblems>[0]) => rubricProblems(rubric).map(({ code }) => code);
    assert.deepEqual(list(aRubric(aCriterion('a'))), []);
    assert.deepEqual(list({ ...aRubric(), title: '\u200B ' }), ['no-title', 'no-criteria']);
    assert.deepEqual(list({ ...aRubric(aCriterion('a'), aCriterion('a', { levels: [], weight: -1 })), kind: 'holistic' }), ['holistic-criteria', 'double-criterion', 'no-levels', 'bad-weight']);
    assert.deepEqual(list({ ...aRubric(aCriterion('a', { weight: 0, title: '' })), kind: 'singlePoint' }), ['no-title', 'single-point-levels', 'nothing-counts']);
    assert.deepEqual(list(aRubric(aCriterion('a', { levels: [...levels(1), ...levels(2)] }))), ['double-level']);
  });
});
