import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { goalForest, rollUpGoals } from '../../../src/domain/goal/nesting.js';
import { goalProgress } from '../../../src/domain/goal/progress.js';
import type { Goal } from '../../../src/domain/records/goal.js';
import { aGoal, steps } from './a-goal.js';

const rolled = (...goals: Goal[]) => rollUpGoals(goalForest(goals), (goal) => goalProgress(goal));

describe('goals inside goals', () => {
  it('takes the mean of the goals inside where a goal has no result of its own', () => {
    const up = rolled(aGoal({ id: 'year' }), aGoal({ id: 'a', parentId: 'year', steps: steps(true, false) }), aGoal({ id: 'b', parentId: 'year', steps: steps(true) }), aGoal({ id: 'c', parentId: 'year' }));
    assert.deepEqual(up.get('year'), { fraction: 0.75, from: 'below', goals: 3, met: 0 });
  });

  it('does not count the goals inside on top of a result of its own', () => {
    const up = rolled(aGoal({ id: 'year', steps: steps(true, false, false, false) }), aGoal({ id: 'a', parentId: 'year', steps: steps(true) }));
    assert.deepEqual(up.get('year'), { fraction: 0.25, from: 'own', goals: 1, met: 0 });
  });

  it('counts a met goal as whole and leaves out drafts, proposals, revised and archived ones', () => {
    const inside = (id: string, status: Goal['status']) => aGoal({ id, parentId: 'p', status, steps: steps(false, true) });
    const up = rolled(aGoal({ id: 'p' }), inside('m', 'met'), inside('n', 'notMet'), inside('d', 'draft'), inside('q', 'proposed'), inside('r', 'revised'), inside('x', 'archived'));
    assert.deepEqual(up.get('p'), { fraction: 0.75, from: 'below', goals: 2, met: 1 });
  });

  it('counts every goal once at any depth', () => {
    const up = rolled(aGoal({ id: 'c', parentId: 'b', status: 'met' }), aGoal({ id: 'b', parentId: 'a' }), aGoal({ id: 'a' }));
    assert.deepEqual(up.get('a'), { fraction: 1, from: 'below', goals: 2, met: 1 });
  });

  it('cuts rings and keeps every goal (fault 71)', () => {
    const ring = [aGoal({ id: 'a', parentId: 'c' }), aGoal({ id: 'b', parentId: 'a' }), aGoal({ id: 'c', parentId: 'b', steps: steps(true) }), aGoal({ id: 'self', parentId: 'self' })];
    const forest = goalForest(ring);
    const seen = [...forest.roots, ...[...forest.below.values()].flat()].map(({ id }) => id).sort();
    assert.deepEqual(seen, ['a', 'b', 'c', 'self']);
    assert.equal(rolled(...ring).size, 4);
  });

  it('walks 10,000 levels without recursion (fault 71)', () => {
    const chain = Array.from({ length: 10_000 }, (_, i) => aGoal({ id: `g${i}`, ...(i ? { parentId: `g${i - 1}` } : {}), steps: i === 9_999 ? steps(true) : [] }));
    assert.deepEqual(rolled(...chain).get('g0'), { fraction: 1, from: 'below', goals: 9_999, met: 0 });
  });

  it('lets a goal stand alone where its parent is missing or belongs to another learner (fault 70)', () => {
    const { roots } = goalForest([aGoal({ id: 'p', learnerId: 's-2' }), aGoal({ id: 'a', parentId: 'p' }), aGoal({ id: 'b', parentId: 'nowhere' })]);
    assert.deepEqual(roots.map(({ id }) => id), ['p', 'a', 'b']);
  });

  it('keeps ids like __proto__ apart (fault 68)', () => {
    const { below } = goalForest([aGoal({ id: '__proto__' }), aGoal({ id: 'constructor', parentId: '__proto__' })]);
    assert.deepEqual(below.get('__proto__')?.map(({ id }) => id), ['constructor']);
  });
});
