import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { goalFor, maySeeNote } from '../../../src/domain/goal/visibility.js';
import { NOTE_READERS } from '../../../src/domain/records/goal.js';
import type { Viewer } from '../../../src/domain/records/viewer.js';
import { aGoal } from './a-goal.js';

const viewers = {
  writer: { id: 't-1', role: 'teacher' }, colleague: { id: 't-2', role: 'teacher' }, office: { id: 'o-1', role: 'administrator' }, student: { id: 's-1', role: 'student' },
  otherStudent: { id: 's-2', role: 'student' }, family: { id: 'p-1', role: 'guardian', learnerIds: ['s-1'] }, otherFamily: { id: 'p-2', role: 'guardian', learnerIds: ['s-2'] }, unknown: undefined,
} satisfies Record<string, Viewer | undefined>;

describe('who sees a note of a conference', () => {
  it('is the circle it was written for, and the writer always', () => {
    const rows = NOTE_READERS.map((visibleTo) => `${visibleTo}: ${Object.entries(viewers).filter(([, viewer]) => maySeeNote({ by: 't-1', visibleTo }, { learnerId: 's-1' }, viewer)).map(([name]) => name).join(' ')}`);
    assert.deepEqual(rows, ['me: writer', 'staff: writer colleague office', 'student: writer colleague office student', 'family: writer colleague office student family']);
  });

  it('is nobody where the reader has no id and the note no writer', () => {
    assert.equal(maySeeNote({ by: '', visibleTo: 'me' }, { learnerId: 's-1' }, { id: '', role: 'teacher' }), false);
  });
});

describe('a goal for a reader', () => {
  const goal = aGoal({ sharedWithFamily: true, notes: NOTE_READERS.map((visibleTo, i) => ({ id: `n-${i}`, at: '2026-03-01', by: 't-1', text: visibleTo, visibleTo })) });
  const seen = (viewer: Viewer, fields = {}) => goalFor({ ...goal, ...fields }, viewer)?.notes?.map(({ text }) => text).join(' ');

  it('has no hidden notes in it', () => {
    assert.equal(seen(viewers.student), 'student family');
    assert.equal(seen(viewers.family), 'family');
    assert.equal(seen(viewers.writer), 'me staff student family');
    assert.equal(goalFor(goal, viewers.writer), goal, 'nothing hidden: the record itself');
  });

  it('is hidden whole from a family that it is not shared with, and as a draft; a template is nobody\'s goal', () => {
    assert.equal(goalFor({ ...goal, sharedWithFamily: false }, viewers.family), undefined);
    assert.equal(goalFor({ ...goal, status: 'draft' }, viewers.family), undefined);
    assert.equal(goalFor({ ...goal, templateFor: 'c-1' }, viewers.writer), undefined);
  });
});
