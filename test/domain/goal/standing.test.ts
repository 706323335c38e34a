import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextMove } from '../../../src/domain/goal/attention.js';
import { goalProgress } from '../../../src/domain/goal/progress.js';
import { standingOf, standingsOf } from '../../../src/domain/goal/standing.js';
import type { RecordSet } from '../../../src/domain/records/collections.js';
import type { Evidence } from '../../../src/domain/records/evidence.js';
import type { Goal } from '../../../src/domain/records/goal.js';
import type { Scoring } from '../../../src/domain/records/rubric.js';
import { aGoal } from './a-goal.js';

const scale = { id: 'sc', version: 1, title: '', levels: ['one', 'two', 'three', 'four'].map((id, i) => ({ id, label: id, shortLabel: String(i + 1), cut: i + 1 })), proficientLevelId: 'three' };
const piece = (fields: Partial<Evidence>): Evidence => ({ id: 'e', version: 1, learnerId: 's-1', standardId: 'st', kind: 'observation', weight: 1, status: 'scored', ...fields });
const byLevel = aGoal({ measure: { kind: 'level', standardId: 'st', levelId: 'three', baselineLevelId: 'one' } });
const levels = ['a', 'b', 'c', 'd'].map((id) => ({ id, label: id, descriptor: '' }));
const rubric = { id: 'ru', version: 1, title: 'Talk', description: '', kind: 'analytic' as const, showPoints: true, criteria: [{ id: 'cr', title: 'Voice', description: '', weight: 1, standardIds: [], levels, mayBeNotApplicable: true }] };
const scoring = (levelId: string | null, fields: Partial<Scoring> = {}): Scoring => ({ id: 'sg', version: 1, rubricId: 'ru', learnerId: 's-1', workTitle: '', role: 'teacher', status: 'submitted', submittedAt: '2026-03-10T10:00:00Z', comment: '', marks: [{ criterionId: 'cr', state: levelId === null ? 'notYetScored' : 'scored', levelId, comment: '', version: 1 }], ...fields });
const byCriterion = aGoal({ measure: { kind: 'criterion', rubricId: 'ru', criterionId: 'cr', levelId: 'c', baselineLevelId: 'a' } });
const now = (records: RecordSet, goal = byLevel) => standingOf(goal, records)?.current;

describe('where a learner stands, out of evidence', () => {
  it('is the level of the mastery rules, of this learner and this standard alone', () => {
    const evidence = [piece({ id: '1', levelId: 'two', assessedAt: '2026-03-01' }), piece({ id: '2', levelId: 'four', assessedAt: '2026-03-02', learnerId: 's-2' }), piece({ id: '3', levelId: 'four', standardId: 'other' })];
    assert.deepEqual(standingOf(byLevel, { scales: [scale], evidence }), { current: 1, target: 2, baseline: 0 });
    const progress = goalProgress(byLevel, standingOf(byLevel, { scales: [scale], evidence }));
    assert.equal(progress.result && progress.fraction, 0.5);
  });

  it('moves by itself with a new piece, by the policy of the school', () => {
    const evidence = [piece({ id: '1', levelId: 'one', assessedAt: '2026-03-01' }), piece({ id: '2', levelId: 'three', assessedAt: '2026-03-02' })];
    const policy = (kind: 'latest' | 'highest' | 'average') => [{ id: 'p', version: 1, title: '', method: { kind }, dateBasis: 'assessed' as const, attempts: 'all' as const, leastEvidence: 1 }];
    assert.equal(now({ scales: [scale], evidence, masteryPolicies: policy('latest') }), 2);
    assert.equal(now({ scales: [scale], evidence, masteryPolicies: policy('average') }), 1);
  });

  it('honours an override, and is unknown without evidence, without the scale, or below the least evidence', () => {
    const override = { id: 'o', version: 1, learnerId: 's-1', standardId: 'st', levelId: 'four', reason: '', at: '2026-03-01T10:00:00Z' };
    assert.equal(now({ scales: [scale], masteryOverrides: [override] }), 3);
    assert.deepEqual(standingOf(byLevel, { scales: [scale] }), { current: undefined, target: 2, baseline: 0 });
    assert.equal(standingOf(byLevel, {}), undefined);
    assert.equal(goalProgress(byLevel, standingOf(byLevel, { scales: [scale] })).result, false);
  });

  it('takes the scale that knows the level, and of several the policy\'s own', () => {
    const other = { ...scale, id: 'other', levels: [...scale.levels].reverse().map((level, i) => ({ ...level, cut: i + 1 })) };
    const policy = { id: 'p', version: 1, title: '', scaleId: 'other', method: { kind: 'latest' as const }, dateBasis: 'assessed' as const, attempts: 'all' as const, leastEvidence: 1 };
    assert.equal(standingOf(byLevel, { scales: [scale, other], masteryPolicies: [policy] })?.target, 1);
    assert.equal(standingOf(byLevel, { scales: [{ ...scale, id: 'no', levels: [{ id: 'x', label: '', shortLabel: '', cut: 1 }] }, scale] })?.target, 2);
  });
});

describe('where a learner stands on a criterion', () => {
  it('is the level of the newest submitted scoring by a teacher', () => {
    const scorings = [scoring('b'), scoring('c', { id: '2', submittedAt: '2026-03-12T10:00:00Z' }), scoring('d', { id: '3', status: 'draft' }), scoring('d', { id: '4', role: 'self', submittedAt: '2026-03-13T10:00:00Z' }), scoring('d', { id: '5', learnerId: 's-2' })];
    assert.deepEqual(standingOf(byCriterion, { rubrics: [rubric], scorings }), { current: 2, target: 2, baseline: 0 });
    const progress = goalProgress(byCriterion, { current: 2, target: 2, baseline: 0 });
    assert.ok(progress.result && progress.met);
  });

  it('keeps the level where a newer scoring left the criterion unscored: that is not 0 (fault 66)', () => {
    assert.equal(now({ rubrics: [rubric], scorings: [scoring('b'), scoring(null, { id: '2', submittedAt: '2026-03-12T10:00:00Z' })] }, byCriterion), 1);
  });

  it('is unknown where the rubric, the criterion or the level is gone', () => {
    assert.equal(standingOf(byCriterion, { scorings: [scoring('b')] }), undefined);
    assert.equal(standingOf({ ...byCriterion, measure: { kind: 'criterion', rubricId: 'ru', criterionId: 'cr', levelId: 'gone' } }, { rubrics: [rubric] }), undefined);
  });
});

describe('standings of many goals', () => {
  it('are the same as one at a time, and none for goals that count for themselves', () => {
    const goals = [{ ...byLevel, id: 'l' }, { ...byCriterion, id: 'c' }, aGoal({ id: 's' })];
    const records = { scales: [scale], rubrics: [rubric], scorings: [scoring('b')], evidence: [piece({ levelId: 'two' })] };
    assert.deepEqual([...standingsOf(goals, records)], [['l', standingOf(goals[0]!, records)], ['c', standingOf(goals[1]!, records)]]);
  });
});

describe('numbers and steps that evidence moves', () => {
  const counted = (source: NonNullable<Extract<Goal['measure'], { kind: 'number' }>['source']>) => aGoal({ startOn: '2026-03-01', measure: { kind: 'number', baseline: 0, target: 4, unit: '', source }, checkIns: [{ id: 'c', at: '2026-03-05', by: 's-1', value: 1, note: '', evidenceIds: [] }] });
  const share = (goal: Goal, records: RecordSet) => {
    const progress = goalProgress(goal, standingsOf([goal], records).get(goal.id));
    return progress.result ? [progress.value, progress.fraction] : progress.reason;
  };

  it('counts the points of the newest scored evidence on the standard, of this learner alone', () => {
    const evidence = [piece({ id: '1', points: 3, assessedAt: '2026-03-09' }), piece({ id: '2', points: 2, assessedAt: '2026-03-02' }), piece({ id: '3', points: 4, assessedAt: '2026-03-10', status: 'excused' }), piece({ id: '4', points: 4, learnerId: 's-2' }), piece({ id: '5', points: 4, standardId: 'other', assessedAt: '2026-03-11' })];
    assert.deepEqual(share(counted({ kind: 'points', standardId: 'st' }), { evidence }), [3, 0.75]);
  });

  it('counts pieces from the day the goal began; none is none, not what was typed', () => {
    const evidence = [piece({ id: '1', assessedAt: '2026-02-28' }), piece({ id: '2', assessedAt: '2026-03-01' }), piece({ id: '3', assessedAt: '2026-03-02', status: 'missing' })];
    assert.deepEqual(share(counted({ kind: 'pieces', standardId: 'st' }), { evidence }), [1, 0.25]);
    assert.deepEqual(share(counted({ kind: 'pieces', standardId: 'st' }), {}), [0, 0]);
  });

  it('takes the total of the newest scoring by a teacher; until there is one, what was typed', () => {
    const withPoints = { ...rubric, criteria: [{ ...rubric.criteria[0]!, levels: levels.map((level, points) => ({ ...level, points })) }] };
    const total = counted({ kind: 'total', rubricId: 'ru' });
    assert.deepEqual(share(total, { rubrics: [withPoints], scorings: [scoring('c'), scoring('d', { id: '2', role: 'self', submittedAt: '2026-03-12T10:00:00Z' })] }), [2, 0.5]);
    assert.deepEqual(share(total, { rubrics: [withPoints], scorings: [] }), [1, 0.25]);
  });

  it('ticks a step whose level is reached, and asks for the next one that is not', () => {
    const steps = [
      { id: 'a', title: 'Level', done: false, reach: { kind: 'level' as const, standardId: 'st', levelId: 'three' } },
      { id: 'b', title: 'Voice', done: false, reach: { kind: 'criterion' as const, rubricId: 'ru', criterionId: 'cr', levelId: 'd' } },
      { id: 'c', title: 'Mine', done: true },
    ];
    const goal = aGoal({ steps });
    const records = { scales: [scale], evidence: [piece({ levelId: 'three' })], rubrics: [rubric], scorings: [scoring('c')] };
    const proof = standingsOf([goal], records).get(goal.id);
    const progress = goalProgress(goal, proof);
    assert.deepEqual(progress.result && progress.count, { done: 2, of: 3 });
    assert.deepEqual(nextMove(goal, progress, proof), { kind: 'step', step: steps[1] });
    assert.deepEqual(goal.steps.map(({ done }) => done), [false, false, true], 'nothing is written');
  });

  it('leaves goals that are tied to nothing alone', () => {
    assert.equal(standingsOf([aGoal({ steps: [{ id: 'a', title: '', done: false }] })], {}).size, 0);
  });
});
