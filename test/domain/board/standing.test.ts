import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MAX_RULE_DEPTH, compileBoard } from '../../../src/domain/board/compile.js';
import { linesOf } from '../../../src/domain/board/lines.js';
import { boardStanding, doneFlags, isComplete } from '../../../src/domain/board/standing.js';
import { mayChoose, moveTo } from '../../../src/domain/board/choosing.js';
import type { BoardRule } from '../../../src/domain/records/board.js';
import { board, choices, letters, stand, stateOf } from './boards.js';

const complete = (rule: BoardRule | undefined, done: string, fields: object = {}) =>
  stand(letters(9, { rule, ...fields }), Object.fromEntries([...done].map((id) => [id, 'done' as const]))).standing.complete;

describe('lines of a grid', () => {
  it('finds the eight lines of a 3 × 3 grid', () => {
    assert.deepEqual(
      linesOf(9, 3, 3).map(({ squares }) => squares.join('')),
      ['012', '345', '678', '036', '147', '258', '048', '246'],
    );
  });
  it('takes squares that lie next to each other, does not wrap, and leaves out lines through squares that are not there', () => {
    assert.deepEqual(linesOf(4, 4, 3).map(({ squares }) => squares), [[0, 1, 2], [1, 2, 3]]);
    assert.deepEqual(linesOf(5, 3, 2).map(({ squares }) => squares.join('')), ['01', '12', '34', '03', '14', '04', '13', '24']);
    assert.deepEqual(linesOf(2, 3, 3), []);
  });
  it('has one line per square where one square is a line, and none for 0', () => {
    assert.equal(linesOf(4, 2, 1).length, 4);
    assert.deepEqual(linesOf(4, 2, 0), []);
  });
});

describe('rules', () => {
  it('without a rule asks for one option', () => {
    assert.equal(complete(undefined, ''), false);
    assert.equal(complete(undefined, 'e'), true);
  });
  it('counts, in a list or in all', () => {
    assert.equal(complete({ kind: 'count', min: 2 }, 'a'), false);
    assert.equal(complete({ kind: 'count', min: 2 }, 'ai'), true);
    assert.equal(complete({ kind: 'count', of: ['a', 'b'], min: 1 }, 'c'), false);
    assert.equal(complete({ kind: 'count', max: 1 }, 'ab'), false);
  });
  it('finds rows, columns and diagonals', () => {
    for (const done of ['abc', 'beh', 'aei', 'ceg', 'abcd']) assert.equal(complete({ kind: 'line', length: 3 }, done), true, done);
    for (const done of ['abd', 'cde', 'ab']) assert.equal(complete({ kind: 'line', length: 3 }, done), false, done);
  });
  it('asks one per section; a board without sections is one section', () => {
    const menu = { sections: [{ id: 's' }, { id: 't' }], options: [{ id: 'a', sectionId: 's' }, { id: 'b', sectionId: 't' }, { id: 'c' }] };
    assert.equal(complete({ kind: 'perSection', min: 1 }, 'a', menu), false);
    assert.equal(complete({ kind: 'perSection', min: 1 }, 'ac', menu), false);
    assert.equal(complete({ kind: 'perSection', min: 1 }, 'ab', menu), true);
    assert.equal(complete({ kind: 'perSection', min: 2 }, 'ab'), true);
    assert.equal(complete({ kind: 'perSection', min: 1 }, 'a', { ...menu, sections: [{ id: 's' }, { id: 'empty' }] }), false);
  });
  it('adds points as people do: 0.1 + 0.2 is 0.3 (fault 67)', () => {
    const options = [{ id: 'a', points: 0.1 }, { id: 'b', points: 0.2 }, { id: 'c' }];
    assert.equal(complete({ kind: 'points', min: 0.3 }, 'ab', { options }), true);
    assert.equal(complete({ kind: 'points', min: 0.3 }, 'ac', { options }), false);
  });
  it('joins rules: the required check, at least 5 others, one of each column, at least 12 points', () => {
    const options = Array.from({ length: 9 }, (_, i) => ({ id: 'abcdefghi'[i]!, sectionId: `s${i % 3}`, points: 2 }));
    const rule: BoardRule = {
      kind: 'all',
      rules: [{ kind: 'done', optionId: 'a' }, { kind: 'count', of: [...'bcdefghi'], min: 5 }, { kind: 'perSection', min: 1 }, { kind: 'points', min: 12 }],
    };
    const fields = { options, sections: [{ id: 's0' }, { id: 's1' }, { id: 's2' }] };
    assert.equal(complete(rule, 'abcdef', fields), true);
    assert.equal(complete(rule, 'bcdefg', fields), false);
    assert.equal(complete(rule, 'adgbeh', fields), false, 'a column is missing');
  });
  it('knows all of nothing, any of nothing, and not', () => {
    assert.equal(complete({ kind: 'all', rules: [] }, ''), true);
    assert.equal(complete({ kind: 'any', rules: [] }, 'abc'), false);
    assert.equal(complete({ kind: 'not', rule: { kind: 'done', optionId: 'a' } }, ''), true);
    assert.equal(complete({ kind: 'not', rule: { kind: 'done', optionId: 'a' } }, 'a'), false);
  });
  it('is never complete by a level that is not known, nor by its opposite', () => {
    const rule: BoardRule = { kind: 'mastery', standardId: 'st', levelId: 'l3' };
    const of = letters(2, { rule });
    assert.equal(stand(of).standing.complete, false);
    assert.equal(stand(letters(2, { rule: { kind: 'not', rule } })).standing.complete, false);
    assert.equal(stand(of, {}, (need) => need.standardId === 'st' && need.levelId === 'l3').standing.complete, true);
  });
  it('wants 3 of 2: kept, never complete', () => {
    assert.equal(complete({ kind: 'count', of: ['a', 'b'], min: 3 }, 'abc'), false);
  });
  it('does not read a rule that is nested too deep, whichever way round it is (fault 65)', () => {
    for (const turns of [0, 1]) {
      let rule: BoardRule = { kind: 'all', rules: [] };
      for (let i = 0; i < MAX_RULE_DEPTH + turns; i++) rule = { kind: 'not', rule };
      const deep = stand(letters(2, { rule })).standing;
      assert.equal(deep.complete, false);
    }
    let readable: BoardRule = { kind: 'done', optionId: 'a' };
    for (let i = 1; i < MAX_RULE_DEPTH; i++) readable = { kind: 'all', rules: [readable] };
    assert.equal(stand(letters(2, { rule: readable }), { a: 'done' }).standing.complete, true);
  });
});

describe('option states', () => {
  it('takes the state of the choice; a free square is done from the start', () => {
    const { standing } = stand(letters(3, { options: [{ id: 'a', free: true }, { id: 'b' }, { id: 'c' }] }), { b: 'submitted' });
    assert.deepEqual(standing.options.map(({ state }) => state), ['done', 'submitted', 'open']);
  });
  it('locks what needs others first and says what each opens', () => {
    const of = letters(3, { options: [{ id: 'a' }, { id: 'b', needs: ['a'] }, { id: 'c', needs: ['a', 'b'] }] });
    const { standing } = stand(of, { a: 'submitted' });
    assert.deepEqual(stateOf(standing, 'c').reasons, [{ code: 'needs', optionIds: ['a', 'b'] }]);
    assert.deepEqual(stateOf(standing, 'a').unlocks, ['b', 'c']);
    assert.deepEqual(stateOf(stand(of, { a: 'done' }).standing, 'b').state, 'open');
  });
  it('walks 10,000 needs in a row, and a ring of as many, without recursion (fault 71)', () => {
    const count = 10_000;
    const chain = (ring: boolean) => board({ options: Array.from({ length: count }, (_, i) => ({ id: `o${i}`, needs: i > 0 ? [`o${i - 1}`] : ring ? [`o${count - 1}`] : [] })) });
    assert.equal(compileBoard(chain(false)).needs.filter(({ length }) => length === 0).length, 1);
    assert.equal(compileBoard(chain(true)).needs.filter(({ length }) => length === 0).length, 1, 'one link is cut, no more');
    // What stands behind a ring keeps its needs.
    const behind = compileBoard(board({ options: [{ id: 'a', needs: ['b'] }, { id: 'b', needs: ['c'] }, { id: 'c', needs: ['b'] }] }));
    assert.equal(behind.needs[0]!.length, 1);
    assert.equal(behind.needs.flat().length, 2);
  });
  it('leaves out needs that are missing and cuts rings (fault 71)', () => {
    const ring = letters(3, { options: [{ id: 'a', needs: ['b'] }, { id: 'b', needs: ['a'] }, { id: 'c', needs: ['gone'] }] });
    const { standing } = stand(ring);
    assert.deepEqual(standing.options.map(({ state }) => state).sort(), ['locked', 'open', 'open']);
  });
  it('stands 10,000 needs in a chain', () => {
    const chain = board({ options: Array.from({ length: 10_000 }, (_, i) => ({ id: `o${i}`, needs: i ? [`o${i - 1}`] : [] })) });
    assert.equal(stand(chain, { o0: 'done' }).standing.options.filter(({ state }) => state === 'open').length, 1);
  });
  it('opens may after must, and is complete without a rule when the musts are done', () => {
    const of = board({
      layout: 'mustAndMay',
      sections: [{ id: 'm', kind: 'must', max: 1 }, { id: 'y', kind: 'may' }, { id: 'x' }],
      options: [{ id: 'a', sectionId: 'm' }, { id: 'b', sectionId: 'm' }, { id: 'c', sectionId: 'y' }, { id: 'd', sectionId: 'x' }],
    });
    const before = stand(of, { a: 'started' }).standing;
    assert.deepEqual(stateOf(before, 'c').reasons.map(({ code }) => code), ['mustFirst']);
    assert.equal(stateOf(before, 'd').state, 'open');
    const after = stand(of, { a: 'done' }).standing;
    assert.equal(stateOf(after, 'c').state, 'open');
    assert.equal(after.complete, true);
  });
  it('asks for musts beside its rule', () => {
    const of = board({
      layout: 'mustAndMay',
      sections: [{ id: 'm', kind: 'must' }],
      options: [{ id: 'a', sectionId: 'm' }, { id: 'b' }],
      rule: { kind: 'count', min: 1 },
    });
    assert.equal(stand(of, { b: 'done' }).standing.complete, false);
    assert.equal(stand(of, { a: 'done' }).standing.complete, true);
  });
  it('closes a full section, except that one choice may take the place of the only one', () => {
    const of = (max: number) => letters(3, { sections: [{ id: 's', max }], options: [...'abc'].map((id) => ({ id, sectionId: 's' })) });
    assert.deepEqual(stateOf(stand(of(2), { a: 'chosen', b: 'done' }).standing, 'c').reasons.map((reason) => [reason.code, 'max' in reason && reason.max]), [['sectionMax', 2]]);
    const radios = stand(of(1), { a: 'started' }).standing;
    assert.equal(stateOf(radios, 'b').state, 'open');
    assert.equal(stateOf(radios, 'b').replaces?.optionId, 'a');
    assert.equal(stateOf(stand(of(1), { a: 'submitted' }).standing, 'b').state, 'locked', 'work is handed in');
    assert.equal(stateOf(stand(of(0)).standing, 'a').state, 'locked');
  });
  it('closes at the limit of the rule, also of one that says "not three"', () => {
    const limited: BoardRule[] = [{ kind: 'all', rules: [{ kind: 'count', max: 2 }] }, { kind: 'not', rule: { kind: 'count', min: 3 } }];
    for (const rule of limited) {
      const { standing } = stand(letters(4, { rule }), { a: 'chosen', b: 'chosen' });
      assert.deepEqual(stateOf(standing, 'c').reasons, [{ code: 'ruleMax', max: 2, chosen: ['a', 'b'] }]);
    }
    const either: BoardRule = { kind: 'any', rules: [{ kind: 'count', max: 1 }, { kind: 'count', min: 3 }] };
    assert.equal(stateOf(stand(letters(4, { rule: either }), { a: 'done' }).standing, 'b').state, 'open');
  });
  it('gives free squares for nothing: they help and take no place', () => {
    const options = [{ id: 'a', free: true }, { id: 'b' }, { id: 'c' }];
    const { standing } = stand(letters(3, { options, rule: { kind: 'count', min: 2, max: 1 } }), { b: 'done' });
    assert.equal(standing.complete, true);
    assert.equal(stateOf(standing, 'c').state, 'locked');
  });
  it('waits for a level of mastery', () => {
    const of = letters(1, { options: [{ id: 'a', needsMastery: [{ standardId: 'st', levelId: 'l3' }] }] });
    assert.deepEqual(stateOf(stand(of).standing, 'a').reasons, [{ code: 'mastery', needs: [{ standardId: 'st', levelId: 'l3' }] }]);
    assert.equal(stateOf(stand(of, {}, () => true).standing, 'a').state, 'open');
  });
  it('keeps choices of options that are gone, and the furthest of two choices', () => {
    const compiled = compileBoard(letters(1));
    const [chosen, done, gone] = [...choices({ a: 'chosen' }), ...choices({ a: 'done' }), ...choices({ zz: 'done' })];
    const standing = boardStanding(compiled, [done!, chosen!, gone!]);
    assert.equal(stateOf(standing, 'a').state, 'done');
    assert.deepEqual(standing.gone, [gone]);
  });
  it('takes ids as they are (fault 68)', () => {
    const ids = ['__proto__', 'constructor', 'A', 'a'];
    const { standing } = stand(board({ options: ids.map((id) => ({ id })), rule: { kind: 'done', optionId: 'constructor' } }), { A: 'done' });
    assert.deepEqual(standing.options.map(({ state }) => state), ['open', 'open', 'done', 'open']);
    assert.equal(standing.complete, false);
  });
});

describe('many learners', () => {
  it('judges 10,000 learners with one compiled board as it judges each alone', () => {
    const of = letters(9, { rule: { kind: 'any', rules: [{ kind: 'line', length: 3 }, { kind: 'count', min: 5 }] } });
    const compiled = compileBoard(of);
    let completed = 0;
    for (let learner = 0; learner < 10_000; learner++) {
      const done = Object.fromEntries([...'abcdefghi'].filter((_, i) => (learner >> i) & 1).map((id) => [id, 'done' as const]));
      if (isComplete(compiled, doneFlags(compiled, choices(done)))) completed++;
      if (learner < 512) assert.equal(isComplete(compiled, doneFlags(compiled, choices(done))), stand(of, done).standing.complete);
    }
    assert.ok(completed > 1_000 && completed < 9_000);
  });
});

describe('moves', () => {
  const choice = (status: 'chosen' | 'started' | 'submitted' | 'done') => ({ status, learnerId: 'l' });
  const student = { id: 'l', role: 'student' as const };
  it('refuses with a code', () => {
    const { standing } = stand(letters(3, { rule: { kind: 'count', max: 1 }, options: [{ id: 'a' }, { id: 'b' }, { id: 'c', free: true }] }), { a: 'chosen' });
    assert.deepEqual(mayChoose(standing, 'zz'), { allowed: false, refusal: 'noSuchOption' });
    assert.deepEqual(mayChoose(standing, 'a'), { allowed: false, refusal: 'alreadyChosen' });
    assert.deepEqual(mayChoose(standing, 'c'), { allowed: false, refusal: 'free' });
    assert.deepEqual(mayChoose(standing, 'b'), { allowed: false, refusal: 'locked', reasons: [{ code: 'ruleMax', max: 1, chosen: ['a'] }] });
    assert.equal(mayChoose(stand(letters(1)).standing, 'a').allowed, true);
  });
  it('lets a learner change their mind until work is handed in, and only a teacher approve', () => {
    assert.equal(moveTo(choice('started'), 'putBack', student), null);
    assert.equal(moveTo(choice('submitted'), 'putBack', student), undefined);
    assert.equal(moveTo(choice('submitted'), 'takeBack', student), 'started');
    assert.equal(moveTo(choice('submitted'), 'approve', student), undefined);
    assert.equal(moveTo(choice('submitted'), 'approve', { id: 't', role: 'teacher' }), 'done');
    assert.equal(moveTo(choice('submitted'), 'askAgain', { id: 't', role: 'teacher' }), 'started');
  });
  it('lets nobody else act: a peer, a family, an office, nobody', () => {
    for (const viewer of [{ id: 'x', role: 'student' as const }, { id: 'g', role: 'guardian' as const, learnerIds: ['l'] }, { id: 'o', role: 'administrator' as const }, undefined]) {
      assert.equal(moveTo(choice('chosen'), 'start', viewer), undefined);
    }
  });
});
