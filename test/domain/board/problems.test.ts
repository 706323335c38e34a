import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { canComplete } from '../../../src/domain/board/can-complete.js';
import { compileBoard } from '../../../src/domain/board/compile.js';
import { boardProblems } from '../../../src/domain/board/problems.js';
import type { Board, BoardRule } from '../../../src/domain/records/board.js';
import { board, letters } from './boards.js';

const codes = (of: Board) => boardProblems(of).map(({ code }) => code);
const can = (of: Board, budget?: number) => canComplete(compileBoard(of), budget);

describe('problems of a board', () => {
  it('finds none in a good board', () => assert.deepEqual(codes(letters(9, { rule: { kind: 'line', length: 3 } })), []));
  it('says each thing that is wrong', () => {
    assert.deepEqual(codes(letters(0)), ['noOptions']);
    assert.deepEqual(codes(letters(1, { options: [{ id: 'a' }] })), ['noStandards']);
    const st = { standardIds: ['st'] };
    assert.deepEqual(codes(board({ options: [{ id: 'a', ...st }, { id: 'a', ...st }] })), ['doubleOption']);
    assert.deepEqual(codes(board({ options: [{ id: 'a', needs: ['zz'], ...st }] })), ['needsMissing']);
    assert.deepEqual(codes(board({ options: [{ id: 'a', needs: ['b'], ...st }, { id: 'b', needs: ['a'], ...st }] })), ['needsRing']);
    assert.deepEqual(codes(board({ options: [{ id: 'a', sectionId: 'zz', ...st }] })), ['unknownSection']);
    assert.deepEqual(codes(letters(1, { sections: [{ id: 's' }] })), ['emptySection']);
    assert.deepEqual(codes(letters(1, { rule: { kind: 'all', rules: [] } })), ['ruleEmpty', 'completeFromStart']);
    assert.deepEqual(codes(letters(1, { rule: { kind: 'done', optionId: 'zz' } })), ['ruleMissingOption', 'neverComplete']);
    assert.deepEqual(codes(letters(4, { columns: 2, rule: { kind: 'line', length: 3 } })), ['lineTooLong', 'neverComplete']);
    assert.deepEqual(codes(letters(4, { layout: 'list', columns: 2, rule: { kind: 'line', length: 2 } })), ['lineWithoutGrid']);
    assert.deepEqual(codes(letters(4, { rule: { kind: 'count', min: 3, max: 2 } })), ['ruleMinOverMax', 'neverComplete']);
  });
  it('wants 3 of 2', () => {
    const found = boardProblems(letters(2, { rule: { kind: 'count', of: ['a', 'b'], min: 3 } }));
    assert.deepEqual(found[0], { code: 'ruleWantsTooMany', weight: 'stop', wants: 3, of: 2 });
    assert.equal(found[1]?.code, 'neverComplete');
  });
  it('sees a section that cannot hold what the rule asks', () => {
    const of = letters(3, { sections: [{ id: 's', max: 1 }], options: [...'abc'].map((id) => ({ id, sectionId: 's', standardIds: ['st'] })), rule: { kind: 'perSection', min: 2 } });
    assert.deepEqual(codes(of), ['ruleWantsTooMany', 'neverComplete']);
  });
  it('reads no rule that is nested too deep (fault 65)', () => {
    let rule: BoardRule = { kind: 'done', optionId: 'a' };
    for (let i = 0; i < 30; i++) rule = { kind: 'all', rules: [rule] };
    assert.deepEqual(codes(letters(1, { rule })), ['ruleTooDeep', 'neverComplete']);
  });
});

describe('whether a board can be completed', () => {
  it('sees rules that contradict each other', () => {
    const rule: BoardRule = { kind: 'all', rules: [{ kind: 'count', max: 2 }, { kind: 'line', length: 3 }] };
    assert.equal(can(letters(9, { rule })), false);
    assert.equal(can(letters(9, { rule: { kind: 'all', rules: [{ kind: 'count', max: 3 }, { kind: 'line', length: 3 }] } })), true);
    const level: BoardRule = { kind: 'mastery', standardId: 'st', levelId: 'l' };
    assert.equal(can(letters(1, { rule: { kind: 'all', rules: [level, { kind: 'not', rule: level }] } })), false);
    assert.equal(can(letters(1, { rule: level })), true);
  });
  it('sees a must that waits for a may', () => {
    const sections = [{ id: 'm', kind: 'must' }, { id: 'y', kind: 'may' }];
    const options = [{ id: 'a', sectionId: 'm', needs: ['b'] }, { id: 'b', sectionId: 'y' }];
    assert.equal(can(board({ layout: 'mustAndMay', sections, options })), false);
    assert.equal(can(board({ layout: 'menu', sections, options })), true);
  });
  it('says that it does not know when the search would take too long', () => {
    const options = Array.from({ length: 30 }, (_, i) => ({ id: `o${i}`, points: i % 2 ? 2 : -2, standardIds: ['st'] }));
    assert.equal(can(board({ options, rule: { kind: 'all', rules: [{ kind: 'count', min: 15, max: 15 }, { kind: 'points', min: 1 }, { kind: 'not', rule: { kind: 'points', min: 2 } }] } }), 500), undefined);
  });
  it('answers for 200 options without a search where rules only grow', () => {
    assert.equal(can(board({ options: Array.from({ length: 200 }, (_, i) => ({ id: `o${i}` })), rule: { kind: 'count', min: 200 } }), 1), true);
  });
});
