import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { goalProblems, isBlank, type WrittenGoal } from '../../../src/domain/goal/problems.js';
import { steps } from './a-goal.js';

const sound: WrittenGoal = { title: 'Read', why: 'I like it', steps: steps(false), measure: { kind: 'steps' }, startOn: '2026-03-01', dueOn: '2026-03-31' };
const codes = (fields: Partial<WrittenGoal>) => goalProblems({ ...sound, ...fields }).map(({ code, weight }) => `${weight} ${code}`);

describe('problems of a goal', () => {
  it('finds none in a sound goal', () => assert.deepEqual(codes({}), []));

  it('stops a goal without a title, also of spaces and zero-width characters (fault 87)', () => {
    for (const title of ['', '  \t', '\u200b\u2060', '\u3164']) assert.deepEqual(codes({ title }), ['stop no-title']);
    assert.equal(isBlank('\u200b.'), false);
    assert.equal(isBlank('👩‍🚀'), false);
  });

  it('stops a target that is missing or the same as the baseline (fault 73)', () => {
    assert.deepEqual(codes({ measure: { kind: 'number', baseline: 0, target: undefined } }), ['stop no-target']);
    assert.deepEqual(codes({ measure: { kind: 'number', baseline: 0, target: NaN } }), ['stop no-target']);
    assert.deepEqual(codes({ measure: { kind: 'number', baseline: 4, target: 4 } }), ['stop target-equals-baseline']);
    assert.deepEqual(codes({ measure: { kind: 'number', baseline: undefined, target: 0 } }), ['stop target-equals-baseline']);
    assert.deepEqual(codes({ measure: { kind: 'number', baseline: 9, target: 4 } }), []);
  });

  it('stops dates that do not exist or are in the wrong order; one day is enough (fault 76)', () => {
    assert.deepEqual(codes({ dueOn: '2026-02-30' }), ['stop bad-due']);
    assert.deepEqual(codes({ startOn: '03/04/2026' }), ['stop bad-start']);
    assert.deepEqual(codes({ dueOn: '2026-02-28' }), ['stop due-before-start']);
    assert.deepEqual(codes({ dueOn: '2026-03-01' }), []);
  });

  it('only hints at what would help', () => {
    assert.deepEqual(codes({ steps: [], dueOn: undefined, why: ' ' }), ['hint no-steps', 'hint no-due-date', 'hint no-why']);
    assert.deepEqual(codes({ steps: [{ id: 'a', title: '', done: false, dueOn: '2026-04-01' }] }), ['hint blank-step', 'hint step-after-due']);
  });
});
