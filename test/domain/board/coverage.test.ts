import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { earnedBadges } from '../../../src/domain/board/badges.js';
import { compileBoard } from '../../../src/domain/board/compile.js';
import { standardCoverage } from '../../../src/domain/board/coverage.js';
import { board, choices } from './boards.js';

describe('coverage of standards', () => {
  it('counts a learner once per standard: done, else on the way; free squares teach nothing', () => {
    const of = compileBoard(board({ options: [{ id: 'a', standardIds: ['x', 'y'] }, { id: 'b', standardIds: ['x'] }, { id: 'f', standardIds: ['z'], free: true }, { id: 'n' }] }));
    const row = (done: number[], chosen: number[]) => ({ done: Uint8Array.from(done), chosen: Uint8Array.from(chosen) });
    assert.deepEqual(standardCoverage(of, [row([1, 1, 1, 0], [1, 1, 0, 0]), row([0, 0, 1, 0], [0, 1, 0, 0]), row([0, 1, 1, 0], [1, 1, 0, 0])]), [
      { standardId: 'x', optionIds: ['a', 'b'], done: 2, begun: 1 },
      { standardId: 'y', optionIds: ['a'], done: 1, begun: 1 },
    ]);
  });
});

describe('badges', () => {
  const badges = [{ id: 'b1', title: 'First', rule: { kind: 'count', min: 1 } }, { id: 'b2', title: 'All', rule: { kind: 'count', min: 2 } }];
  const options = [{ id: 'a', sectionId: 'm' }, { id: 'b', sectionId: 'y' }];
  it('are off unless the board shows them', () => assert.deepEqual(earnedBadges(board({ badges, options }), choices({ a: 'done' })), []));
  it('ask for their own rule alone', () => {
    const of = board({ badges, options, showBadges: true, layout: 'mustAndMay', sections: [{ id: 'm', kind: 'must' }, { id: 'y', kind: 'may' }] });
    assert.deepEqual(earnedBadges(of, choices({ b: 'done' })).map(({ id }) => id), ['b1']);
    assert.deepEqual(earnedBadges(of, choices({ a: 'done', b: 'done' })).map(({ id }) => id), ['b1', 'b2']);
    assert.deepEqual(earnedBadges(of, choices({ a: 'submitted' })), []);
  });
});
