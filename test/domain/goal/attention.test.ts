import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { daysWithoutCheckIn, isStale, nextMove } from '../../../src/domain/goal/attention.js';
import { goalProgress } from '../../../src/domain/goal/progress.js';
import type { Goal } from '../../../src/domain/records/goal.js';
import { aCheckIn, aGoal, steps } from './a-goal.js';

const next = (goal: Goal) => nextMove(goal, goalProgress(goal));

describe('attention', () => {
  it('is stale on the fourteenth day without a check-in, not on the thirteenth', () => {
    const goal = aGoal({ checkIns: [aCheckIn({ at: '2026-03-01' })] });
    assert.equal(isStale(goal, '2026-03-14'), false);
    assert.equal(isStale(goal, '2026-03-15'), true);
    assert.equal(isStale(goal, '2026-03-04', 3), true);
    assert.equal(isStale({ ...goal, status: 'paused' }, '2026-03-15'), false);
  });

  it('counts from the start where there was no check-in, never below 0, and knows nothing without dates', () => {
    assert.equal(daysWithoutCheckIn(aGoal({ startOn: '2026-03-01' }), '2026-03-09'), 8);
    assert.equal(daysWithoutCheckIn(aGoal({ startOn: '2026-03-20' }), '2026-03-09'), 0);
    assert.equal(daysWithoutCheckIn(aGoal({}), '2026-03-09'), undefined);
    assert.equal(isStale(aGoal({}), '2026-03-09'), false);
  });

  it('reads the day of a check-in as it was written, or as the view says (fault 76)', () => {
    const goal = aGoal({ checkIns: [aCheckIn({ at: '2026-03-02T01:00:00Z' })] });
    assert.equal(daysWithoutCheckIn(goal, '2026-03-09'), 7);
    assert.equal(daysWithoutCheckIn(goal, '2026-03-09', () => '2026-03-01'), 8);
  });

  it('takes kind words of a family for no check-in', () => {
    const goal = aGoal({ startOn: '2026-03-01', checkIns: [aCheckIn({ at: '2026-03-10', by: 'p-1', note: 'Well done' })] });
    assert.equal(daysWithoutCheckIn(goal, '2026-03-15'), 14);
    assert.equal(daysWithoutCheckIn({ ...goal, checkIns: [aCheckIn({ at: '2026-03-10', by: 't-1', confidence: 3 })] }, '2026-03-15'), 5, 'a teacher who confers checks in');
    assert.equal(daysWithoutCheckIn({ ...goal, checkIns: [aCheckIn({ at: '2026-03-10', by: 's-1', note: 'I read' })] }, '2026-03-15'), 5);
  });

  it('finds what comes next: a step, my own words, what is missing, the end', () => {
    assert.deepEqual(next(aGoal({ steps: steps(true, false, false) })), { kind: 'step', step: steps(true, false)[1] });
    const number: Goal['measure'] = { kind: 'number', baseline: 0, target: 10, unit: '' };
    assert.deepEqual(next(aGoal({ measure: number, checkIns: [aCheckIn({ nextStep: ' Ask Ms Ito ' })] })), { kind: 'words', text: 'Ask Ms Ito' });
    assert.deepEqual(next(aGoal({ measure: number })), { kind: 'checkIn' });
    assert.deepEqual(next(aGoal({})), { kind: 'addStep' });
    assert.deepEqual(next(aGoal({ measure: number, steps: steps(false), checkIns: [aCheckIn({ value: 10 })] })), { kind: 'close' });
  });
});
