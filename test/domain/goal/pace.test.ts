import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { paceOf, shareOfTimeGone, startDay } from '../../../src/domain/goal/pace.js';
import { goalProgress } from '../../../src/domain/goal/progress.js';
import { aCheckIn, aGoal, steps } from './a-goal.js';

const at = (today: string, done: boolean[], dates: { startOn?: string; dueOn?: string; createdAt?: string }) => {
  const goal = aGoal({ steps: steps(...done), ...dates });
  return paceOf(goal, goalProgress(goal), today);
};
const ten = { startOn: '2026-03-01', dueOn: '2026-03-10' };

describe('pace', () => {
  it('gives the due day its whole day: the time is gone only the day after', () => {
    assert.equal(shareOfTimeGone('2026-03-01', '2026-03-10', '2026-02-28'), 0);
    assert.equal(shareOfTimeGone('2026-03-01', '2026-03-10', '2026-03-01'), 0);
    assert.equal(shareOfTimeGone('2026-03-01', '2026-03-10', '2026-03-06'), 0.5);
    assert.equal(shareOfTimeGone('2026-03-01', '2026-03-10', '2026-03-10'), 0.9);
    assert.equal(shareOfTimeGone('2026-03-01', '2026-03-10', '2026-03-11'), 1);
    assert.equal(shareOfTimeGone('2026-03-01', '2026-03-01', '2026-03-01'), 0);
  });

  it('is overdue from the day after the due day, not on it (fault 76)', () => {
    assert.equal(at('2026-03-10', [true, false], ten).pace, 'onTrack');
    assert.equal(at('2026-03-10', [true, false], ten).daysLeft, 0);
    assert.deepEqual(at('2026-03-11', [true, false], ten), { pace: 'overdue', daysLeft: -1 });
    assert.equal(at('2026-03-11', [true, true], ten).pace, 'onTrack');
  });

  it('counts days, not hours, over a change of clocks and a leap day', () => {
    assert.equal(shareOfTimeGone('2026-03-28', '2026-03-31', '2026-03-30'), 0.5);
    assert.equal(shareOfTimeGone('2024-02-28', '2024-03-02', '2024-03-01'), 0.5);
  });

  it('allows one step of slack: three steps are behind from a third of the time', () => {
    const days = { startOn: '2026-03-01', dueOn: '2026-03-30' };
    assert.equal(at('2026-03-10', [false, false, false], days).pace, 'onTrack');
    assert.equal(at('2026-03-11', [false, false, false], days).pace, 'behind');
    assert.equal(at('2026-03-11', [true, false, false], days).pace, 'onTrack');
    assert.equal(at('2026-03-11', [true, true, false], days).pace, 'ahead');
  });

  it('holds a number to a tenth of the time, exactly', () => {
    const goal = (value: number) => aGoal({ ...ten, measure: { kind: 'number', baseline: 0, target: 100, unit: '' }, checkIns: [aCheckIn({ value })] });
    const paceAt = (value: number) => paceOf(goal(value), goalProgress(goal(value)), '2026-03-06').pace;
    assert.deepEqual([40, 41, 59, 60].map(paceAt), ['behind', 'onTrack', 'onTrack', 'ahead']);
  });

  it('has not started before the start day or before anything was measured', () => {
    assert.equal(at('2026-02-28', [false], ten).pace, 'notStarted');
    assert.equal(at('2026-03-05', [], ten).pace, 'notStarted');
  });

  it('says that dates are missing, in the wrong order or not days', () => {
    assert.equal(at('2026-03-05', [false], {}).pace, 'noDates');
    assert.equal(at('2026-03-05', [false], { startOn: '2026-03-01' }).pace, 'noDates');
    assert.equal(at('2026-03-05', [false], { startOn: '2026-03-09', dueOn: '2026-03-08' }).pace, 'noDates');
    assert.equal(at('2026-03-05', [false], { startOn: '2026-03-01', dueOn: '2026-02-30' }).pace, 'noDates');
    assert.equal(at('2026-03-05', [false], { dueOn: '2026-03-04' }).pace, 'overdue');
  });

  it('starts on the day it was written where no start day is given', () => {
    assert.equal(startDay(aGoal({ createdAt: '2026-03-01T23:30:00-08:00' })), '2026-03-01');
    assert.equal(at('2026-03-06', [true, false], { createdAt: '2026-03-01T23:30:00-08:00', dueOn: '2026-03-10' }).timeShare, 0.5);
  });
});
