import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { editEffects, isGrave } from '../../../src/domain/board/edit-effects.js';
import { mergeBoards } from '../../../src/domain/board/merge-boards.js';
import { newOption, newSection, withOption, withOptionAdded, withOptionMoved, withSectionAdded, withoutOption } from '../../../src/domain/board/edit-board.js';
import { renewBoard } from '../../../src/domain/board/renew-board.js';
import { boardProblems } from '../../../src/domain/board/problems.js';
import type { Board } from '../../../src/domain/records/board.js';
import { board, choices } from './boards.js';

const start = (fields: object = {}): Board => board({ rule: { kind: 'count', min: 2 }, options: [...'abcd'].map((id) => ({ id, title: id, standardIds: ['st'] })), ...fields });
const one = (before: Board, after: Board, states: Parameters<typeof choices>[0]) => editEffects(before, after, choices(states))[0];

describe('a board edited while learners work on it', () => {
  it('touches nobody when nothing that matters to them changes', () => {
    const after = withOption(withOptionMoved(withOptionAdded(start(), newOption('e')), 'a', 1), 'b', { minutes: 5, supports: ['Ask a friend'] });
    assert.deepEqual(editEffects(start(), after, choices({ a: 'chosen', b: 'done' })), []);
  });
  it('says whose square is gone, changed or locked, and keeps every choice', () => {
    const without = one(start(), withoutOption(start(), 'a'), { a: 'started', b: 'chosen' })!;
    assert.deepEqual([without.gone, without.changed, isGrave(without)], [['a'], [], true]);
    const renamed = one(start(), withOption(start(), 'a', { title: 'Other' }), { a: 'started' })!;
    assert.deepEqual([renamed.gone, renamed.changed, isGrave(renamed)], [[], ['a'], false]);
    const locked = one(start(), withOption(start(), 'b', { needs: ['c'] }), { b: 'chosen' })!;
    assert.deepEqual(locked.locked, ['b']);
    assert.deepEqual(editEffects(start(), withOption(start(), 'b', { needs: ['c'] }), choices({ b: 'done' })), [], 'what is done is done');
  });
  it('says who was complete and is not, who is complete now, and who has too many', () => {
    const done = { a: 'done', b: 'done' } as const;
    assert.equal(one(start(), { ...start(), rule: { kind: 'count', min: 3 } }, done)!.reopens, true);
    assert.equal(one(start(), { ...start(), rule: { kind: 'count', min: 1 } }, { a: 'done' })!.completes, true);
    assert.equal(one(start(), { ...start(), rule: { kind: 'count', min: 1, max: 1 } }, { a: 'chosen', b: 'chosen' })!.overFull, true);
  });
  it('says from whom the board is taken (board edited while learners work on it)', () => {
    assert.deepEqual(one(start(), { ...start(), learnerIds: [] }, { a: 'chosen' })!.leaves, true);
    assert.equal(isGrave(one(start(), { ...start(), learnerIds: [] }, { a: 'chosen' })!), true);
    assert.deepEqual(editEffects(start({ learnerIds: [] }), start(), choices({ a: 'chosen' })), [], 'it comes back to them');
  });
  it('passes over choices of other boards and of squares that were gone before', () => {
    const others = choices({ a: 'done', x: 'done' }).map((choice) => (choice.optionId === 'a' ? { ...choice, boardId: 'other' } : choice));
    assert.deepEqual(editEffects(start(), withoutOption(start(), 'a'), others), []);
  });
});

describe('two people changing one board', () => {
  it('keeps what each did to different things', () => {
    const mine = withOption({ ...start(), title: 'Mine' }, 'a', { title: 'A' });
    const theirs = { ...withOptionMoved(withOptionAdded(withOption(start(), 'a', { minutes: 9 }), newOption('z'), 'b'), 'd', -1), version: 8 };
    const { board: merged, conflicts } = mergeBoards(start(), mine, theirs);
    assert.deepEqual(conflicts, []);
    assert.equal(merged.title, 'Mine');
    assert.equal(merged.version, 8);
    assert.deepEqual([merged.options[0]!.title, merged.options[0]!.minutes], ['A', 9]);
    assert.equal(merged.options.map(({ id }) => id).join(''), theirs.options.map(({ id }) => id).join(''));
  });
  it('says where both changed the same thing, and takes the side that is asked for', () => {
    const mine = withOption({ ...start(), title: 'Mine' }, 'a', { title: 'A' });
    const theirs = withOption({ ...start(), title: 'Theirs' }, 'a', { title: 'Ä' });
    for (const [side, title, a] of [['mine', 'Mine', 'A'], ['theirs', 'Theirs', 'Ä']] as const) {
      const { board: merged, conflicts } = mergeBoards(start(), mine, theirs, side);
      assert.deepEqual(conflicts, [{ place: 'board', field: 'title' }, { place: 'option', id: 'a', field: 'title' }]);
      assert.deepEqual([merged.title, merged.options[0]!.title], [title, a]);
    }
    assert.deepEqual(mergeBoards(start(), mine, mine).conflicts, [], 'the same change twice is one');
  });
  it('lets go what one took away, unless the other worked on it', () => {
    const mine = withoutOption(start(), 'b');
    assert.equal(mergeBoards(start(), mine, start()).board.options.map(({ id }) => id).join(''), 'acd');
    assert.equal(mergeBoards(start(), start(), mine).board.options.map(({ id }) => id).join(''), 'acd');
    const worked = withOption(start(), 'b', { title: 'B' });
    const { board: kept, conflicts } = mergeBoards(start(), worked, mine);
    assert.deepEqual(conflicts, [{ place: 'option', id: 'b', field: 'removed' }]);
    assert.equal(kept.options.map(({ id }) => id).join(''), 'abcd');
    assert.equal(mergeBoards(start(), worked, mine, 'theirs').board.options.length, 3);
  });
  it('clears what one cleared, and merges sections the same way', () => {
    assert.equal('rule' in mergeBoards(start(), { ...start(), rule: undefined }, start()).board, false);
    const { board: merged } = mergeBoards(start(), withSectionAdded(start(), newSection('m')), withSectionAdded(start(), newSection('t')));
    assert.deepEqual(merged.sections.map(({ id }) => id).sort(), ['m', 't']);
  });
});

describe('a board under new ids', () => {
  it('shares no id with the first one, and everything in it still fits', () => {
    const first = board({
      layout: 'menu', learnerIds: ['s-1'], sections: [{ id: 's' }], options: [{ id: 'a', sectionId: 's' }, { id: 'b', sectionId: 's', needs: ['a', 'no'] }],
      rule: { kind: 'all', rules: [{ kind: 'not', rule: { kind: 'done', optionId: 'no' } }, { kind: 'done', optionId: 'b' }, { kind: 'count', of: ['a'], min: 1 }] },
      badges: [{ id: 'bd', title: 'B', rule: { kind: 'any', rules: [{ kind: 'done', optionId: 'b' }, { kind: 'points', min: 1 }] } }],
    });
    let next = 0;
    const copy = renewBoard(first, () => `n${next++}`);
    const ids = (each: Board) => [each.id, ...each.options.map(({ id }) => id), ...each.sections.map(({ id }) => id)];
    assert.equal(ids(copy).some((id) => ids(first).includes(id)), false);
    assert.equal('learnerIds' in copy, false);
    assert.deepEqual([copy.badges![0]!.id === 'bd', copy.badges![0]!.rule], [false, { kind: 'any', rules: [{ kind: 'done', optionId: copy.options[1]!.id }, { kind: 'points', min: 1 }] }]);
    assert.deepEqual(boardProblems(copy).map(({ code }) => code), boardProblems(first).map(({ code }) => code));
    assert.deepEqual(copy.options[1]!.needs, [copy.options[0]!.id, 'no']);
    assert.deepEqual(copy.rule, { kind: 'all', rules: [{ kind: 'not', rule: { kind: 'done', optionId: 'no' } }, { kind: 'done', optionId: copy.options[1]!.id }, { kind: 'count', of: [copy.options[0]!.id], min: 1 }] });
  });
});
