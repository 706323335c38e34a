import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyMethod } from '../../../src/domain/mastery/methods.js';
import type { MasteryMethod } from '../../../src/domain/records/mastery.js';

const value = (method: MasteryMethod, scores: number[], weights: number[] = [], cut = 3) => {
  const result = applyMethod(
    method,
    scores.map((score, i) => ({ score, weight: weights[i] ?? 1 })),
    cut,
  );
  return typeof result === 'string' ? result : result.value;
};
const near = (actual: unknown, expected: number, places = 4) => assert.equal(Number(actual).toFixed(places), expected.toFixed(places));

test('weightedAverage: the test vectors of MASTERY.md', () => {
  const method = { kind: 'weightedAverage', weight: 0.65 } as const;
  near(value(method, [1, 2, 3, 4, 5]), 4.125);
  near(value(method, [2, 3, 4]), 3.475);
  near(value(method, [2]), 2);
});

test('decayingAverage: the test vectors of MASTERY.md', () => {
  const method = { kind: 'decayingAverage', rate: 0.65 } as const;
  near(value(method, [1, 2, 3, 4]), 3.4846);
  near(value(method, [2, 3, 4]), 3.5275);
  near(value(method, [1, 2, 3, 4, 5]), 4.47, 2);
});

test('powerLaw: the test vectors of MASTERY.md; three or more; zero has no logarithm', () => {
  const method = { kind: 'powerLaw' } as const;
  near(value(method, [1, 2, 3, 4]), 4, 2);
  near(value(method, [1, 3, 2, 4]), 3.66, 2);
  near(value(method, [2, 4, 1, 3]), 2.16, 2);
  near(value(method, [4, 3, 2, 1]), 1.28, 2);
  assert.equal(value(method, [3, 4]), 'tooFew');
  assert.equal(value(method, [0, 3, 4]), 'zeroHasNoLogarithm');
});

test('nTimes: the mean of the scores at or above the cut, once there are n of them', () => {
  const method = { kind: 'nTimes', times: 2 } as const;
  assert.equal(value(method, [1, 3, 2]), 'tooFew');
  near(value(method, [1, 3, 2, 4]), 3.5);
});

test('highest, latest, average', () => {
  near(value({ kind: 'highest' }, [1, 4, 2]), 4);
  near(value({ kind: 'latest' }, [1, 4, 2]), 2);
  near(value({ kind: 'average' }, [1, 4, 1]), 2);
  near(value({ kind: 'average' }, [1, 4], [3, 1]), 1.75);
});

test('mostCommon: a tie goes to the higher or to the more recent', () => {
  near(value({ kind: 'mostCommon', tie: 'higher' }, [2, 4, 4, 2]), 4);
  near(value({ kind: 'mostCommon', tie: 'recent' }, [2, 4, 4, 2]), 2);
  near(value({ kind: 'mostCommon', tie: 'higher' }, [1, 3, 3]), 3);
});

test('meanOfTop: the mean of the k highest, or of all while there are fewer', () => {
  near(value({ kind: 'meanOfTop', top: 3 }, [1, 4, 3, 2]), 3);
  near(value({ kind: 'meanOfTop', top: 3 }, [1, 4]), 2.5);
});

test('streak and mOfN hold the level below proficient until the run is there', () => {
  const streak = (scores: number[]) => applyMethod({ kind: 'streak', length: 3 }, scores.map((score) => ({ score, weight: 1 })), 3);
  assert.equal(streak([4, 4]), 'tooFew');
  assert.deepEqual(streak([1, 3, 4, 3]), { value: 10 / 3 });
  assert.deepEqual(streak([3, 4, 2]), { value: 3, belowProficient: true });
  const mOfN = (scores: number[]) => applyMethod({ kind: 'mOfN', m: 3, n: 5 }, scores.map((score) => ({ score, weight: 1 })), 3);
  assert.deepEqual(mOfN([4, 1, 3, 2, 3]), { value: 13 / 5 });
  assert.equal((mOfN([4, 1, 1, 2, 3]) as { belowProficient?: boolean }).belowProficient, true);
});
