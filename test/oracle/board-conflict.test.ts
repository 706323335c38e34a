/** Why a board cannot be completed, beside one who tries every part of its rules. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { boardOfClauses, clausesOf, conflictIn } from '../../src/domain/board/conflict.js';
import type { Board, BoardRule } from '../../src/domain/records/board.js';
import { board } from '../domain/board/boards.js';
import { canCompleteSlow } from './board-slow.js';

const IDS = ['a', 'b', 'c', 'd', 'e'];
const id = fc.constantFrom(...IDS);
const small = fc.integer({ min: 0, max: 4 });
const rule: fc.Arbitrary<BoardRule> = fc.oneof(
  fc.record({ kind: fc.constant('count' as const), of: fc.option(fc.array(id, { maxLength: 3 }), { nil: undefined }), min: fc.option(small, { nil: undefined }), max: fc.option(small, { nil: undefined }) }),
  fc.record({ kind: fc.constant('line' as const), length: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('perSection' as const), min: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ kind: fc.constant('points' as const), min: small }),
  fc.record({ kind: fc.constant('done' as const), optionId: id }),
  id.map((optionId): BoardRule => ({ kind: 'not', rule: { kind: 'done', optionId } })),
);
const boards: fc.Arbitrary<Board> = fc
  .record({
    layout: fc.constantFrom('grid', 'menu', 'mustAndMay'),
    columns: fc.integer({ min: 1, max: 3 }),
    sections: fc.uniqueArray(fc.record({ id: fc.constantFrom('s', 't'), kind: fc.constantFrom('must', 'may'), max: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }) }), { selector: (each) => each.id }),
    places: fc.array(fc.constantFrom('s', 't', undefined), { minLength: 5, maxLength: 5 }),
    rules: fc.array(rule, { minLength: 1, maxLength: 4 }),
  })
  .map(({ places, rules, ...fields }) => board({ ...fields, options: IDS.map((each, i) => ({ id: each, sectionId: places[i], points: i % 3 })), rule: { kind: 'all', rules } }));

describe('why a board cannot be completed', () => {
  it('names parts that cannot hold together, none of them for nothing', () => {
    let found = 0;
    fc.assert(
      fc.property(boards, (of) => {
        const conflict = conflictIn(of);
        assert.equal(conflict === undefined, canCompleteSlow(of), 'a reason if and only if there is one');
        if (!conflict) return;
        found++;
        assert.equal(canCompleteSlow(boardOfClauses(of, conflict)), false, 'these alone do not fit');
        for (const clause of conflict) assert.equal(canCompleteSlow(boardOfClauses(of, conflict.filter((other) => other !== clause))), true, 'without any one of them they do');
      }),
      { numRuns: 800 },
    );
    assert.ok(found > 60, `boards that cannot be completed were met (${found})`);
  });
  it('names the two that contradict each other, and leaves out the third', () => {
    const of = board({ options: IDS.map((each) => ({ id: each })), rule: { kind: 'all', rules: [{ kind: 'count', max: 2 }, { kind: 'done', optionId: 'a' }, { kind: 'count', min: 3 }] } });
    assert.deepEqual(conflictIn(of)?.map((clause) => clause.kind === 'rule' && clause.rule), [{ kind: 'count', max: 2 }, { kind: 'count', min: 3 }]);
    assert.equal(clausesOf(of).length, 3);
  });
});
