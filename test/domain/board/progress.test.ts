import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { boardProgress } from '../../../src/domain/board/progress.js';
import type { Board, BoardRule, Choice } from '../../../src/domain/records/board.js';
import { board, letters, stand } from './boards.js';

const progress = (of: Board, by: Record<string, Choice['status']> = {}) => {
  const { compiled, standing } = stand(of, by);
  return boardProgress(compiled, standing);
};

describe('progress on a board', () => {
  it('counts what is done and what is begun, never more than is wanted', () => {
    const of = letters(5, { rule: { kind: 'count', min: 3 } });
    assert.deepEqual(progress(of, { a: 'done', b: 'started' }), { wanted: 3, done: 1, begun: 1 });
    assert.deepEqual(progress(of, { a: 'done', b: 'done', c: 'done', d: 'done', e: 'chosen' }), { wanted: 3, done: 3, begun: 0 });
  });
  it('takes the nearest line', () => {
    assert.deepEqual(progress(letters(9, { rule: { kind: 'line', length: 3 } }), { a: 'done', e: 'done', b: 'done', i: 'chosen' }), { wanted: 3, done: 2, begun: 1 });
  });
  it('counts an option once that a must and a rule both name', () => {
    const rule: BoardRule = { kind: 'all', rules: [{ kind: 'done', optionId: 'a' }, { kind: 'done', optionId: 'b' }, { kind: 'count', of: ['c', 'd', 'e'], min: 2 }] };
    const of = board({ layout: 'mustAndMay', sections: [{ id: 'm', kind: 'must' }], options: [...'abcde'].map((id) => ({ id, ...('ab'.includes(id) ? { sectionId: 'm' } : {}) })), rule });
    assert.deepEqual(progress(of, { a: 'done', c: 'submitted' }), { wanted: 4, done: 1, begun: 1 });
  });
  it('says nothing where no honest number can be said', () => {
    const overlapping: BoardRule = { kind: 'all', rules: [{ kind: 'count', of: ['a', 'b', 'c'], min: 2 }, { kind: 'count', of: ['c', 'd'], min: 1 }] };
    for (const rule of [overlapping, { kind: 'any', rules: [] }, { kind: 'points', min: 2 }, { kind: 'count', min: 9 }, { kind: 'count', max: 2 }] as BoardRule[]) assert.equal(progress(letters(5, { rule })), undefined);
  });
});
