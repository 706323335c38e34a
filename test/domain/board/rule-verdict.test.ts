import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ruleFindings, ruleVerdict } from '../../../src/domain/board/rule-verdict.js';
import type { BoardRule } from '../../../src/domain/records/board.js';
import { board, letters } from './boards.js';

const nine = (rule: BoardRule, fields: object = {}) => letters(9, { layout: 'list', rule, ...fields });
const verdict = (rule: BoardRule, fields: object = {}) => ruleVerdict(nine(rule, fields));
const menu = (rule: BoardRule, max?: number) =>
  board({ layout: 'menu', rule, sections: ['s', 'm'].map((id) => ({ id, ...(max === undefined ? {} : { max }) })), options: [...'abcdef'].map((id, i) => ({ id, sectionId: i < 3 ? 's' : 'm', points: 2 })) });

describe('the verdict on a rule', () => {
  it('is yes for the menu of the teachers: the required one, five more, one from each column, twelve points', () => {
    const rule: BoardRule = { kind: 'all', rules: [{ kind: 'done', optionId: 'a' }, { kind: 'count', of: [...'bcdef'], min: 5 }, { kind: 'perSection', min: 1 }, { kind: 'points', min: 12 }] };
    assert.deepEqual(ruleVerdict(menu(rule)), { possible: true, conflict: [], because: [], deadWays: [] });
    assert.deepEqual(ruleFindings(menu(rule)), []);
  });
  it('names the parts that do not fit together, and no others', () => {
    const rule: BoardRule = { kind: 'all', rules: [{ kind: 'done', optionId: 'a' }, { kind: 'count', max: 2 }, { kind: 'count', of: ['b'], min: 1 }, { kind: 'all', rules: [{ kind: 'count', of: ['c', 'd', 'e'], min: 2 }] }] };
    const { possible, conflict, because } = verdict(rule);
    assert.equal(possible, false);
    // "At most two" against "two of c, d, e" and one of the others: two other parts are enough to break it.
    assert.ok(conflict.some((path) => path.join() === '1') && conflict.some((path) => path.join() === '3,0') && conflict.length === 3);
    assert.deepEqual(because, []);
  });
  it('finds a part that cannot be met by itself, and a "not" that shuts out what is required', () => {
    assert.deepEqual(verdict({ kind: 'all', rules: [{ kind: 'count', min: 2 }, { kind: 'points', min: 3 }] }).conflict, [[1]]);
    assert.deepEqual(verdict({ kind: 'all', rules: [{ kind: 'done', optionId: 'a' }, { kind: 'not', rule: { kind: 'done', optionId: 'a' } }, { kind: 'count', min: 1 }] }).conflict, [[0], [1]]);
  });
  it('says when sections, prerequisites or the layout are what stands against it', () => {
    assert.deepEqual(ruleVerdict(menu({ kind: 'count', min: 3 }, 1)), { possible: false, conflict: [[]], because: ['sectionMax'], deadWays: [] });
    const waits = board({ rule: { kind: 'all', rules: [{ kind: 'count', min: 1, max: 1 }, { kind: 'done', optionId: 'b' }] }, options: [{ id: 'a' }, { id: 'b', needs: ['a'] }] });
    assert.deepEqual(ruleVerdict(waits).because, ['needs']);
    const musts = board({ layout: 'mustAndMay', sections: [{ id: 's', kind: 'must' }], rule: { kind: 'count', max: 1, min: 1 }, options: [{ id: 'a', sectionId: 's' }, { id: 'b', sectionId: 's' }] });
    assert.deepEqual(ruleVerdict(musts).because, ['layout']);
  });
  it('points at ways of an "any" that nobody can take', () => {
    assert.deepEqual(verdict({ kind: 'any', rules: [{ kind: 'points', min: 1 }, { kind: 'all', rules: [{ kind: 'done', optionId: 'a' }] }] }).deadWays, [[0]]);
    assert.deepEqual(verdict({ kind: 'not', rule: { kind: 'any', rules: [{ kind: 'points', min: 1 }] } }).deadWays, [], 'what is denied may be out of reach');
  });
  it('says that it does not know where there is too much to try', () => {
    const rule: BoardRule = { kind: 'all', rules: [{ kind: 'count', min: 4, max: 4 }, { kind: 'not', rule: { kind: 'points', min: 1 } }] };
    assert.equal(ruleVerdict(nine(rule), 3).possible, undefined);
    assert.equal(ruleVerdict(nine(rule)).possible, true);
  });
  it('has no way on a board without squares, and holds with 200', () => {
    assert.equal(ruleVerdict(board({ rule: { kind: 'count', min: 1 } })).possible, false);
    const many = { options: Array.from({ length: 200 }, (_, i) => ({ id: `o${i}`, points: 1 })) };
    assert.equal(ruleVerdict(board({ ...many, rule: { kind: 'all', rules: [{ kind: 'count', min: 150 }, { kind: 'points', min: 200 }] } })).possible, true);
    assert.deepEqual(ruleVerdict(board({ ...many, rule: { kind: 'all', rules: [{ kind: 'count', min: 150 }, { kind: 'points', min: 201 }] } })).conflict, [[1]]);
  });
});

describe('what is wrong with one part of a rule', () => {
  it('is found at its place', () => {
    const rule: BoardRule = { kind: 'all', rules: [{ kind: 'done', optionId: 'no' }, { kind: 'any', rules: [{ kind: 'count', of: ['a', 'no'], min: 2 }, { kind: 'count', min: 3, max: 2 }, { kind: 'all', rules: [] }] }, { kind: 'line', length: 3 }, { kind: 'points', min: 5 }, { kind: 'count' }] };
    assert.deepEqual(
      ruleFindings(nine(rule)).map(({ path, code, weight, wants, of }) => [path.join('.'), code, weight, wants, of]),
      [
        ['0', 'ruleMissingOption', 'stop', undefined, undefined],
        ['1.0', 'ruleMissingOption', 'stop', undefined, undefined],
        ['1.0', 'ruleWantsTooMany', 'stop', 2, 1],
        ['1.1', 'ruleMinOverMax', 'stop', 3, 2],
        ['1.2', 'ruleEmpty', 'hint', undefined, undefined],
        ['2', 'lineWithoutGrid', 'hint', undefined, undefined],
        ['3', 'ruleWantsTooMany', 'stop', 5, 0],
        ['4', 'ruleEmpty', 'hint', undefined, undefined],
      ],
    );
  });
  it('is nothing where there is no rule', () => assert.deepEqual(ruleFindings(letters(3)), []));
});
