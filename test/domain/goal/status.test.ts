import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agreementsAfterEdit } from '../../../src/domain/goal/revisions.js';
import { GOAL_MOVES, isClosed, mayAgree, mayMove, missingAgreements } from '../../../src/domain/goal/status.js';
import { GOAL_STATUSES, type Agreement, type Goal, type GoalStatus } from '../../../src/domain/records/goal.js';
import type { Viewer } from '../../../src/domain/records/viewer.js';
import { aGoal } from './a-goal.js';

const student: Viewer = { id: 's-1', role: 'student' };
const teacher: Viewer = { id: 't-1', role: 'teacher' };
const guardian: Viewer = { id: 'p-1', role: 'guardian', learnerIds: ['s-1'] };
const agreed = (role: Agreement['role'], by = `${role}-1`): Agreement => ({ by, role, at: '2026-03-01T10:00:00Z' });
const answer = (from: GoalStatus, to: GoalStatus, viewer: Viewer | undefined, fields: Partial<Goal> = {}, needed: Agreement['role'][] = []) => {
  const said = mayMove(aGoal({ status: from, ...fields }), to, viewer, needed);
  return said.allowed ? 'allowed' : said.refusal;
};

describe('goal states', () => {
  it('answers every pair of states for every role, and refuses what is not in the table', () => {
    const lines = GOAL_STATUSES.map((from) => `${from}: ${GOAL_STATUSES.filter((to) => answer(from, to, student) === 'allowed').join(' ')}`);
    assert.deepEqual(lines, [
      'draft: proposed active archived',
      'proposed: draft active archived',
      'active: paused met notMet revised archived',
      'paused: active met notMet revised archived',
      'met: active archived',
      'notMet: active revised archived',
      'revised: archived',
      'archived: draft active paused',
    ]);
    for (const from of GOAL_STATUSES) {
      for (const to of GOAL_STATUSES) {
        const expected = from === to ? 'same-status' : GOAL_MOVES[from][to] ? 'role-may-not' : 'no-such-move';
        assert.equal(answer(from, to, guardian), expected, `${from} to ${to}`);
        assert.equal(answer(from, to, undefined), 'no-viewer');
      }
    }
  });

  it("refuses a student another student's goal, and honours learner ids that differ from the user's", () => {
    assert.equal(answer('active', 'met', { id: 's-2', role: 'student' }), 'not-own-goal');
    assert.equal(answer('active', 'met', { id: 'user-9', role: 'student', learnerIds: ['s-1'] }), 'allowed');
    assert.equal(answer('active', 'met', { id: 's-1', role: 'student', learnerIds: ['s-7'] }), 'not-own-goal');
  });

  it('starts a goal only with the agreements that the school asks for', () => {
    assert.equal(answer('proposed', 'active', student, {}, ['student', 'teacher']), 'agreement-missing');
    assert.equal(answer('proposed', 'active', student, { agreements: [agreed('student')] }, ['student', 'teacher']), 'agreement-missing');
    assert.equal(answer('proposed', 'active', student, { agreements: [agreed('student'), agreed('teacher')] }, ['student', 'teacher']), 'allowed');
    assert.equal(answer('paused', 'active', student, {}, ['teacher']), 'allowed', 'going on needs no new agreement');
    assert.deepEqual(missingAgreements(aGoal({ agreements: [agreed('teacher')] }), ['student', 'teacher', 'guardian']), ['student', 'guardian']);
  });

  it('needs goal.approve of a teacher who starts a goal', () => {
    assert.equal(answer('proposed', 'active', teacher), 'allowed');
    assert.equal(answer('proposed', 'active', { ...teacher, capabilities: [] }), 'approval-missing');
    assert.equal(answer('active', 'paused', { ...teacher, capabilities: [] }), 'allowed');
  });

  it('lets each person agree once, families only to what is shared with them', () => {
    const goal = aGoal({ status: 'proposed' });
    assert.equal(mayAgree(goal, teacher), true);
    assert.equal(mayAgree(goal, guardian), false);
    assert.equal(mayAgree({ ...goal, sharedWithFamily: true }, guardian), true);
    assert.equal(mayAgree({ ...goal, sharedWithFamily: true, learnerId: 's-2' }, guardian), false);
    assert.equal(mayAgree({ ...goal, agreements: [agreed('teacher', 't-1')] }, teacher), false);
    assert.equal(mayAgree({ ...goal, agreements: [agreed('teacher', 't-2')] }, teacher), true);
    for (const status of GOAL_STATUSES) if (status === 'draft' || isClosed(status)) assert.equal(mayAgree({ ...goal, status }, teacher), false, status);
    assert.equal(mayAgree(goal, { id: 'a', role: 'administrator' }), false);
  });

  it("voids others' agreements when what was agreed on changes, and nothing else", () => {
    const before = aGoal({ dueOn: '2026-06-01', agreements: [agreed('student', 's-1'), agreed('teacher')] });
    const left = (after: Partial<Goal>) => agreementsAfterEdit(before, { ...before, ...after }, student).map(({ role }) => role);
    assert.deepEqual(left({ why: 'because', steps: [] }), ['student', 'teacher']);
    assert.deepEqual(left({ title: ' Read more ' }), ['student', 'teacher']);
    assert.deepEqual(left({ title: 'Read less' }), ['student']);
    assert.deepEqual(left({ dueOn: '2026-07-01' }), ['student']);
    assert.deepEqual(left({ measure: { kind: 'number', baseline: 0, target: 3, unit: '' } }), ['student']);
  });
});
