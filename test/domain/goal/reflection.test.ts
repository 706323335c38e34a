import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { goalProgress } from '../../../src/domain/goal/progress.js';
import { REFLECTION_PROMPTS, momentOf } from '../../../src/domain/goal/reflection.js';
import type { Goal } from '../../../src/domain/records/goal.js';
import { aCheckIn, aGoal, steps } from './a-goal.js';

const moment = (fields: Partial<Goal>) => {
  const goal = aGoal({ startOn: '2026-03-01', dueOn: '2026-03-30', ...fields });
  return momentOf(goal, goalProgress(goal), '2026-03-12');
};

describe('reflection', () => {
  it('knows the moment a goal is in', () => {
    assert.equal(moment({ startOn: '2026-03-11', steps: steps(false, false) }), 'starting');
    assert.equal(moment({ steps: steps(true, false) }), undefined);
    assert.equal(moment({ steps: steps(false, false, false) }), 'stuck');
    assert.equal(moment({ steps: steps(true, false), checkIns: [aCheckIn({ at: '2026-03-11', confidence: 2 })] }), 'stuck');
    assert.equal(moment({ steps: steps(true, false), checkIns: [aCheckIn({ at: '2026-03-11', confidence: 3 })] }), undefined);
    assert.equal(moment({ steps: steps(true) }), 'met');
    assert.equal(moment({ status: 'met' }), 'met');
    assert.equal(moment({ status: 'notMet' }), 'notMet');
    assert.equal(moment({ status: 'draft' }), undefined);
  });

  it('asks its own questions at each moment', () => {
    const all = Object.values(REFLECTION_PROMPTS).flat();
    assert.equal(new Set(all).size, all.length);
  });
});
