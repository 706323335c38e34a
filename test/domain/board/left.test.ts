import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { whatIsLeft } from '../../../src/domain/board/left.js';
import { nextOnBoard } from '../../../src/domain/board/next.js';
import type { Board, BoardRule, Choice } from '../../../src/domain/records/board.js';
import { board, letters, stand } from './boards.js';

const left = (of: Board, by: Record<string, Choice['status']> = {}) => {
  const { compiled, standing } = stand(of, by);
  return whatIsLeft(compiled, standing);
};
const next = (of: Board, by: Record<string, Choice['status']> = {}) => {
  const { compiled, standing } = stand(of, by);
  return nextOnBoard(compiled, standing, whatIsLeft(compiled, standing));
};

describe('what is left', () => {
  it('is nothing on a complete board', () => assert.equal(left(letters(2), { a: 'done' }), undefined));
  it('names how many more and of which', () => {
    assert.deepEqual(left(letters(3, { rule: { kind: 'count', of: ['a', 'c'], min: 2 } }), { a: 'done', c: 'started' }), { kind: 'options', missing: 1, from: ['c'] });
  });
  it('names the nearest lines, those begun first, and leaves out lines that a limit has shut', () => {
    const need = left(letters(9, { rule: { kind: 'line', length: 3 } }), { a: 'done', e: 'done', b: 'chosen' });
    assert.equal(need?.kind, 'line');
    assert.deepEqual(need?.kind === 'line' && need.nearest.map(({ direction, missing }) => [direction, missing.join('')]), [['diagonal', 'i']]);
    const from = left(letters(9, { rule: { kind: 'line', length: 3 } }), { a: 'done', b: 'started' });
    assert.deepEqual(from?.kind === 'line' && [from.missing, from.nearest.map(({ missing }) => missing.join(''))], [2, ['bc', 'dg', 'ei']]);
    const limited: BoardRule = { kind: 'all', rules: [{ kind: 'line', length: 3 }, { kind: 'count', max: 3 }] };
    const only = left(letters(9, { rule: limited }), { a: 'done', b: 'chosen', c: 'chosen' });
    assert.deepEqual(only?.kind === 'line' && only.nearest.map(({ missing }) => missing.join('')), ['bc']);
  });
  it('names sections, points and levels', () => {
    const menu = board({
      sections: [{ id: 's', title: 'Starters' }, { id: 't' }],
      options: [{ id: 'a', sectionId: 's', points: 3 }, { id: 'b', sectionId: 't', points: 4 }, { id: 'c', points: 2 }],
      rule: { kind: 'all', rules: [{ kind: 'perSection', min: 1 }, { kind: 'points', min: 9 }, { kind: 'mastery', standardId: 'st', levelId: 'l' }] },
    });
    const need = left(menu, { a: 'done' });
    assert.deepEqual(need?.kind === 'all' && need.needs, [
      { kind: 'options', missing: 1, from: ['b'], section: menu.sections[1] },
      { kind: 'points', missing: 6, from: ['b', 'c'] },
      { kind: 'mastery', need: { standardId: 'st', levelId: 'l' } },
    ]);
  });
  it('offers each way that is still open, and says so when none is', () => {
    const rule: BoardRule = { kind: 'any', rules: [{ kind: 'done', optionId: 'gone' }, { kind: 'line', length: 3 }, { kind: 'count', min: 5 }] };
    const need = left(letters(9, { rule }), { a: 'done' });
    assert.deepEqual(need?.kind === 'any' && need.needs.map(({ kind }) => kind), ['line', 'options']);
    assert.deepEqual(left(letters(2, { rule: { kind: 'count', of: ['a', 'b'], min: 3 } })), { kind: 'blocked', code: 'tooFew' });
    assert.deepEqual(left(letters(2, { rule: { kind: 'not', rule: { kind: 'done', optionId: 'a' } } }), { a: 'done' }), { kind: 'blocked', code: 'ruledOut' });
    assert.deepEqual(left(letters(2, { rule: { kind: 'count', max: 1 } }), { a: 'done', b: 'done' }), { kind: 'blocked', code: 'tooMany' });
  });
  it('turns a "not" round: not at most one means two', () => {
    assert.deepEqual(left(letters(3, { rule: { kind: 'not', rule: { kind: 'count', max: 1 } } }), { a: 'done' }), { kind: 'options', missing: 1, from: ['b', 'c'] });
  });
});

describe('what next', () => {
  const line = letters(9, { rule: { kind: 'line', length: 3 } });
  it('finishes before it starts, starts before it chooses', () => {
    assert.deepEqual(next(line, { a: 'started', b: 'chosen' }), { kind: 'goOn', optionId: 'a' });
    assert.deepEqual(next(line, { b: 'chosen' }), { kind: 'start', optionId: 'b' });
    const choose = next(line, { a: 'done', b: 'done' });
    assert.deepEqual(choose, { kind: 'choose', optionIds: ['c'] });
  });
  it('goes to what has to be done first', () => {
    const of = letters(3, { options: [{ id: 'a' }, { id: 'b', needs: ['c'] }, { id: 'c' }], rule: { kind: 'done', optionId: 'b' } });
    assert.deepEqual(next(of), { kind: 'choose', optionIds: ['c'] });
    const must = board({ layout: 'mustAndMay', sections: [{ id: 'm', kind: 'must' }, { id: 'y', kind: 'may' }], options: [{ id: 'y1', sectionId: 'y' }, { id: 'm1', sectionId: 'm' }] });
    assert.deepEqual(next(must), { kind: 'choose', optionIds: ['m1'] });
  });
  it('waits for the teacher, celebrates, or says that it is stuck', () => {
    const one = letters(1);
    assert.deepEqual(next(one, { a: 'submitted' }), { kind: 'wait', optionIds: ['a'] });
    assert.deepEqual(next(one, { a: 'done' }), { kind: 'complete' });
    assert.deepEqual(next(letters(0)), { kind: 'stuck' });
    assert.deepEqual(next(letters(2, { rule: { kind: 'count', min: 3 } })), { kind: 'stuck' });
  });
});
