/**
 * A slow second implementation of the goal rules, written from the sentences of the rules and not from the code: fractions are exact integers
 * over integers, days are counted one by one, trees are walked by asking every goal for its parents.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../../src/domain/calendar/calendar.js';
import { daysWithoutCheckIn } from '../../src/domain/goal/attention.js';
import { goalForest, rollUpGoals } from '../../src/domain/goal/nesting.js';
import { paceOf } from '../../src/domain/goal/pace.js';
import { fractionBetween, goalProgress } from '../../src/domain/goal/progress.js';
import { mayMove } from '../../src/domain/goal/status.js';
import { GOAL_STATUSES, type Goal } from '../../src/domain/records/goal.js';
import { aCheckIn, aGoal, steps } from '../domain/goal/a-goal.js';

const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays('2024-02-10', n));

/** Counts days by hand, with a table of month lengths. */
function countDays(from: string, to: string): number {
  if (to < from) return -countDays(to, from);
  let [y, m, d] = from.split('-').map(Number) as [number, number, number];
  for (let n = 0; ; n++) {
    const text = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
    if (text === to) return n;
    const lengths = [31, y % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    if (++d > lengths[m - 1]!) { d = 1; if (++m > 12) { m = 1; y++; } }
  }
}

/** Pace by cross-multiplied integers: no fraction is ever made. */
function slowPace(done: number, of: number, start: string | undefined, due: string | undefined, today: string): string {
  if (due && today > due && !(of > 0 && done === of)) return 'overdue';
  if (!start || !due || due < start) return 'noDates';
  if (of === 0 || today < start) return 'notStarted';
  const length = countDays(start, due) + 1;
  const gone = Math.min(length, countDays(start, today));
  // done/of - gone/length against max(1/10, 1/of), all times 10 * of * length.
  const lead = 10 * (done * length - gone * of);
  const margin = Math.max(of * length, 10 * length);
  return lead >= margin ? 'ahead' : -lead >= margin ? 'behind' : 'onTrack';
}

describe('goal rules against a slow second implementation', () => {
  it('pace of steps', () => {
    fc.assert(fc.property(fc.array(fc.boolean(), { maxLength: 14 }), fc.option(day, { nil: undefined }), fc.option(day, { nil: undefined }), day, (done, startOn, dueOn, today) => {
      const goal = aGoal({ steps: steps(...done), startOn, dueOn });
      assert.equal(paceOf(goal, goalProgress(goal), today).pace, slowPace(done.filter(Boolean).length, done.length, startOn, dueOn, today));
    }), { numRuns: 2000 });
  });

  it('fraction of whole numbers, in both directions', () => {
    const whole = fc.integer({ min: -50, max: 50 });
    fc.assert(fc.property(whole, whole, whole, (baseline, value, target) => {
      const got = fractionBetween(baseline, value, target);
      if (baseline === target) return assert.deepEqual(got, { fraction: value === target ? 1 : 0, met: value === target, beyond: false, belowBaseline: false });
      const up = target > baseline;
      const [way, walked] = up ? [target - baseline, value - baseline] : [baseline - target, baseline - value];
      const slow = walked <= 0 ? 0 : walked >= way ? 1 : walked / way;
      assert.ok(Math.abs(got.fraction - slow) < 1e-12);
      assert.deepEqual([got.met, got.beyond, got.belowBaseline], [walked >= way, walked > way, walked < 0]);
    }), { numRuns: 2000 });
  });

  it('any finite numbers give a fraction from 0 to 1', () => {
    const any = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(fc.property(any, any, any, (baseline, value, target) => {
      const { fraction, met } = fractionBetween(baseline, value, target);
      assert.ok(fraction >= 0 && fraction <= 1);
      assert.equal(met, fraction === 1);
    }), { numRuns: 5000 });
  });

  it('days without a check-in', () => {
    fc.assert(fc.property(fc.array(day, { maxLength: 5 }), fc.option(day, { nil: undefined }), day, (at, startOn, today) => {
      const goal = aGoal({ startOn, checkIns: at.map((when, i) => aCheckIn({ id: `c${i}`, at: when })) });
      const since = at.length > 0 ? [...at].sort().at(-1) : startOn;
      assert.equal(daysWithoutCheckIn(goal, today), since === undefined ? undefined : Math.max(0, countDays(since, today)));
    }), { numRuns: 500 });
  });

  it('trees: every goal once, counts as by asking each goal for its ancestors', () => {
    const links = fc.array(fc.record({ parent: fc.option(fc.integer({ min: -1, max: 12 }), { nil: undefined }), status: fc.constantFrom(...GOAL_STATUSES), done: fc.array(fc.boolean(), { maxLength: 3 }) }), { maxLength: 12 });
    fc.assert(fc.property(links, (made) => {
      const goals: Goal[] = made.map(({ parent, status, done }, i) => aGoal({ id: `g${i}`, status, steps: steps(...done), parentId: parent === undefined ? undefined : `g${parent}` }));
      const forest = goalForest(goals);
      const rolled = rollUpGoals(forest, (goal) => goalProgress(goal));
      const parents = new Map<string, string>();
      for (const [parent, inside] of forest.below) for (const goal of inside) { assert.equal(goal.parentId, parent); assert.ok(!parents.has(goal.id)); parents.set(goal.id, parent); }
      const ancestors = (id: string) => { const up: string[] = []; for (let p = parents.get(id); p !== undefined; p = parents.get(p)) { up.push(p); assert.ok(up.length <= goals.length, 'a ring is left'); } return up; };
      for (const goal of goals) {
        const inside = goals.filter((other) => ancestors(other.id).includes(goal.id) && ['active', 'paused', 'met', 'notMet'].includes(other.status));
        const got = rolled.get(goal.id)!;
        assert.equal(got.goals, inside.length);
        assert.equal(got.met, inside.filter(({ status }) => status === 'met').length);
        const slow = (g: Goal): number | undefined => {
          if (g.steps.length > 0) return g.steps.filter(({ done }) => done).length / g.steps.length;
          const parts = goals.filter((other) => parents.get(other.id) === g.id && ['active', 'paused', 'met', 'notMet'].includes(other.status)).map((other) => (other.status === 'met' ? 1 : slow(other))).filter((f) => f !== undefined);
          return parts.length > 0 ? parts.reduce((a, b) => a + b, 0) / parts.length : undefined;
        };
        const expected = slow(goal);
        if (expected === undefined) assert.equal(got.fraction, undefined);
        else assert.ok(Math.abs(got.fraction! - expected) < 1e-12);
      }
      // A link is cut only where it closes a ring: a goal whose parent is there is a root only if its parents lead back to it.
      for (const root of forest.roots) {
        const byId = new Map(goals.map((goal) => [goal.id, goal]));
        let at = root.parentId === undefined ? undefined : byId.get(root.parentId);
        for (let i = 0; at && at.id !== root.id && i <= goals.length; i++) at = at.parentId === undefined ? undefined : byId.get(at.parentId);
        if (root.parentId !== undefined && byId.has(root.parentId)) assert.equal(at?.id, root.id);
      }
    }), { numRuns: 500 });
  });

  it('no walk through the states by any role gets a revised goal going again', () => {
    const role = fc.constantFrom('student', 'teacher', 'guardian', 'administrator');
    fc.assert(fc.property(fc.constantFrom(...GOAL_STATUSES), fc.constantFrom(...GOAL_STATUSES), role, (status, to, who) => {
      const answer = mayMove(aGoal({ status }), to, { id: 's-1', role: who as 'student' });
      if (status === 'revised') assert.equal(answer.allowed, to === 'archived' && who !== 'guardian');
      if (who === 'guardian') assert.equal(answer.allowed, false);
      if (who === 'administrator') assert.equal(answer.allowed, to === 'archived' && status !== 'archived');
    }));
  });
});
