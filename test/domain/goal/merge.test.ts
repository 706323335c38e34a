import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { mergeGoalEdit } from '../../../src/domain/goal/merge.js';
import { revisionsAfterEdit } from '../../../src/domain/goal/revisions.js';
import { storyOf } from '../../../src/domain/goal/story.js';
import type { Viewer } from '../../../src/domain/records/viewer.js';
import { aCheckIn, aGoal, steps } from './a-goal.js';

describe('two people edit one goal', () => {
  const before = aGoal({ title: 'Read', why: 'Fun', dueOn: '2026-03-20' });

  it('takes field by field what only one of them changed', () => {
    assert.deepEqual(mergeGoalEdit(before, { ...before, title: 'Read more' }, { ...before, why: 'Joy', version: 2 }), { fields: { title: 'Read more' }, clashes: [] });
  });

  it('keeps both values of a field that both changed, and asks; the same change twice is no clash', () => {
    const { fields, clashes } = mergeGoalEdit(before, { ...before, title: 'Mine', why: 'Joy', outcome: 'X' }, { ...before, title: 'Theirs', why: 'Joy' });
    assert.deepEqual(clashes, [{ field: 'title', mine: 'Mine', theirs: 'Theirs' }]);
    assert.deepEqual(fields, { outcome: 'X' });
  });

  it('knows a day taken away from a day left alone', () => {
    const { dueOn: _, ...without } = before;
    assert.deepEqual(mergeGoalEdit(before, without, before).fields, { dueOn: undefined });
    assert.deepEqual(mergeGoalEdit(before, without, { ...before, dueOn: '2026-04-01' }).clashes, [{ field: 'dueOn', mine: undefined, theirs: '2026-04-01' }]);
  });

  it('never loses a change of either, whatever is edited', () => {
    const fields = fc.record({ title: fc.constantFrom('a', 'b', 'c'), why: fc.constantFrom('a', 'b', 'c'), outcome: fc.constantFrom('a', 'b'), obstacle: fc.constantFrom('a', 'b') });
    fc.assert(fc.property(fields, fields, fields, (start, mine, theirs) => {
      const merged = mergeGoalEdit(aGoal(start), aGoal(mine), aGoal(theirs));
      const end = { ...theirs, ...merged.fields } as typeof mine;
      for (const key of Object.keys(start) as (keyof typeof start)[]) {
        const clash = merged.clashes.some(({ field }) => field === key);
        const both = mine[key] !== start[key] && theirs[key] !== start[key] && mine[key] !== theirs[key];
        assert.equal(clash, both, key);
        if (!clash) assert.equal(end[key], mine[key] === start[key] ? theirs[key] : mine[key], key);
      }
    }));
  });
});

describe('a change after agreement', () => {
  const student: Viewer = { id: 's-1', role: 'student' };
  const agreed = aGoal({ title: 'Read', dueOn: '2026-03-20', agreements: [{ by: 't-1', role: 'teacher', at: '2026-03-01T10:00:00Z' }] });
  const stamp = { id: 'r-1', at: '2026-03-10T10:00:00Z' };

  it('is kept as it was before, and only what changed', () => {
    assert.deepEqual(revisionsAfterEdit(agreed, { ...agreed, title: 'Read two', why: 'New' }, student, stamp), [{ ...stamp, by: 's-1', role: 'student', title: 'Read' }]);
    assert.deepEqual(revisionsAfterEdit(aGoal({ ...agreed, dueOn: undefined }), agreed, student, stamp), [{ ...stamp, by: 's-1', role: 'student', dueOn: null }]);
  });

  it('is none where nobody else had agreed or nothing agreed on changed, and one for two taps (fault 103)', () => {
    assert.equal(revisionsAfterEdit({ ...agreed, agreements: [{ by: 's-1', role: 'student', at: stamp.at }] }, { ...agreed, title: 'New' }, student, stamp), undefined);
    assert.equal(revisionsAfterEdit(agreed, { ...agreed, why: 'New' }, student, stamp), undefined);
    const once = revisionsAfterEdit(agreed, { ...agreed, title: 'Read two' }, student, stamp)!;
    assert.deepEqual(revisionsAfterEdit({ ...agreed, revisions: once }, { ...agreed, title: 'Read two' }, student, stamp), once);
  });
});

describe('the story of a goal', () => {
  it('tells everything with a date once, oldest first', () => {
    const goal = aGoal({
      createdAt: '2026-03-01T08:00:00Z', startOn: '2026-03-01', talkedAt: '2026-03-01T09:00:00Z', agreements: [{ by: 't-1', role: 'teacher', at: '2026-03-01T10:00:00Z' }],
      steps: [{ ...steps(true)[0]!, doneAt: '2026-03-03T10:00:00Z' }, steps(true)[0]!], checkIns: [aCheckIn({ at: '2026-03-05', confidence: 3, by: 's-1' }), aCheckIn({ id: 'k', at: '2026-03-04', by: 'p-1', note: 'Well done' }), aCheckIn({ id: 'bad', at: 'yesterday' })],
      evidence: [{ id: 'e', kind: 'note', title: 'Log', at: '2026-03-06' }], status: 'met', closedAt: '2026-03-09T10:00:00Z',
    });
    const reflection = { id: 'r', version: 1, learnerId: 's-1', prompt: '', text: 'x', at: '2026-03-09T10:00:00Z' };
    assert.deepEqual(storyOf(goal, [reflection]).map(({ kind }) => kind), ['started', 'written', 'talked', 'agreed', 'step', 'kindWord', 'checkIn', 'evidence', 'reflection', 'closed']);
  });
});
