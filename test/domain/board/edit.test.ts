import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neighbourOf, newOption, newSection, optionsIn, withLayout, withOption, withOptionAdded, withOptionCopied, withOptionInSection, withOptionMoved, withSectionMoved, withoutOption, withoutSection } from '../../../src/domain/board/edit-board.js';
import { asGroup, asksForMore, keepingMore, moreIds, plainRule, ruleAt, rulesWithPaths, withRuleAdded, withRuleAt, withRuleMoved } from '../../../src/domain/board/edit-rule.js';
import { boardProblems } from '../../../src/domain/board/problems.js';
import { BOARD_TEMPLATES, boardFromTemplate } from '../../../src/domain/board/templates.js';
import { BoardSchema, type Board, type BoardRule } from '../../../src/domain/records/board.js';
import { checkRecord } from '../../../src/domain/records/check.js';

const board = (fields: Partial<Board> = {}): Board => ({
  id: 'b', version: 1, title: 'B', description: '', layout: 'menu', columns: 3, showPoints: false,
  sections: [newSection('s'), newSection('m')],
  options: [newOption('a', { sectionId: 's' }), newOption('b', { sectionId: 'm' }), newOption('c', { sectionId: 's' }), newOption('d', { sectionId: 'm', needs: ['a', 'b'] })],
  ...fields,
});
const ids = ({ options }: Board) => options.map(({ id }) => id).join('');
const counting = () => {
  let next = 0;
  return () => `n${next++}`;
};

describe('editing a board', () => {
  it('moves a square among those of its section, and no further', () => {
    assert.equal(ids(withOptionMoved(board(), 'a', 1)), 'cbad');
    assert.equal(ids(withOptionMoved(board(), 'a', -1)), 'abcd');
    assert.equal(neighbourOf(board(), 'd', 1), undefined);
    assert.equal(neighbourOf(board(), 'no', 1), undefined);
  });
  it('moves a square into another section, or none, as its last', () => {
    const moved = withOptionInSection(board(), 'a', 'm');
    assert.deepEqual(optionsIn(moved, 'm').map(({ id }) => id), ['b', 'd', 'a']);
    assert.equal('sectionId' in withOptionInSection(board(), 'a', undefined).options.at(-1)!, false);
    assert.equal(ids(withOptionInSection(board(), 'a', 's')), 'abcd', 'already there');
  });
  it('takes a square off with everything that waited for it or asked for it', () => {
    const rule: BoardRule = { kind: 'all', rules: [{ kind: 'done', optionId: 'a' }, { kind: 'not', rule: { kind: 'done', optionId: 'a' } }, { kind: 'count', of: ['a', 'b', 'x'], min: 1 }] };
    const after = withoutOption(board({ rule }), 'a');
    assert.deepEqual(after.options.find(({ id }) => id === 'd')!.needs, ['b']);
    // What named a square that was never there stays: the teacher is told of it.
    assert.deepEqual(after.rule, { kind: 'all', rules: [{ kind: 'count', of: ['b', 'x'], min: 1 }] });
  });
  it('takes badges off with the only squares they were for: an empty rule would be met by everybody', () => {
    const badges: Board['badges'] = [
      { id: 'x', title: 'X', rule: { kind: 'all', rules: [{ kind: 'done', optionId: 'a' }] } },
      { id: 'y', title: 'Y', rule: { kind: 'all', rules: [{ kind: 'done', optionId: 'a' }, { kind: 'done', optionId: 'b' }] } },
      { id: 'z', title: 'Z', rule: { kind: 'any', rules: [] } },
    ];
    for (const rule of [undefined, { kind: 'count' as const, min: 1 }]) {
      const after = withoutOption(board({ badges, ...(rule ? { rule } : {}) }), 'a');
      assert.deepEqual(after.badges, [{ ...badges[1], rule: { kind: 'all', rules: [{ kind: 'done', optionId: 'b' }] } }, badges[2]]);
    }
  });
  it('keeps "more" meaning all squares that are not asked for by name', () => {
    const rule: BoardRule = { kind: 'all', rules: [{ kind: 'done', optionId: 'a' }, { kind: 'count', of: ['d', 'c', 'b'], min: 2 }] };
    const more = (of: Board) => (of.rule as { rules: { of?: string[] }[] }).rules.at(-1)!.of!.join('');
    let now = board({ rule });
    assert.ok(asksForMore(now, ruleAt(rule, [1]) as never));
    now = withOptionAdded(now, newOption('e'), 'a');
    assert.equal(more(now), 'ebcd');
    now = withOptionCopied(now, 'e', 'f', 'copy');
    assert.equal(more(now), 'efbcd');
    now = keepingMore(now, (before) => ({ ...before, rule: withRuleAt(before.rule!, [0], { kind: 'done', optionId: 'b' }) }));
    assert.equal(more(now), 'aefcd', 'another one is required');
    now = withOption(now, 'e', { free: true });
    assert.equal(more(now), 'afcd', 'a free square is no choice');
    now = withoutOption(now, 'b');
    assert.equal(more(now), 'afcd', 'nothing is required any more');
  });
  it('keeps the squares of a section that goes', () => {
    const after = withoutSection(board(), 's');
    assert.equal(ids(after), 'abcd');
    assert.deepEqual(optionsIn(after, undefined).map(({ id }) => id), ['a', 'c']);
    assert.deepEqual(withSectionMoved(board(), 'm', -1).sections.map(({ id }) => id), ['m', 's']);
    assert.deepEqual(withSectionMoved(board(), 's', -1), board());
  });
  it('gives must-and-may a section that comes first', () => {
    assert.deepEqual(withLayout(board(), 'mustAndMay').sections.map(({ kind }) => kind), ['must', 'may']);
    assert.deepEqual(withLayout(board(), 'tiers').sections.map(({ kind }) => kind), ['course', 'course']);
  });
});

describe('editing a rule', () => {
  const rule: BoardRule = { kind: 'all', rules: [{ kind: 'line', length: 3 }, { kind: 'any', rules: [{ kind: 'points', min: 3 }, { kind: 'not', rule: { kind: 'done', optionId: 'a' } }] }] };
  it('finds every part by its path, and leads nowhere quietly', () => {
    for (const { rule: part, path } of rulesWithPaths(rule)) assert.equal(ruleAt(rule, path), part);
    assert.equal(rulesWithPaths(rule).length, 6);
    assert.equal(ruleAt(rule, [1, 9]), undefined);
    assert.equal(withRuleAdded(rule, [0], { kind: 'points', min: 1 }), rule);
    assert.equal(withRuleMoved(rule, [1, 0], -1), rule);
    assert.equal(withRuleMoved(rule, [], 1), rule);
  });
  it('replaces, adds, moves and takes out; a "not" goes with what it denies', () => {
    assert.deepEqual(ruleAt(withRuleAt(rule, [1, 1, 0], { kind: 'points', min: 9 }), [1, 1]), { kind: 'not', rule: { kind: 'points', min: 9 } });
    assert.deepEqual(ruleAt(withRuleAt(rule, [1, 1, 0], undefined), [1]), { kind: 'any', rules: [{ kind: 'points', min: 3 }] });
    assert.deepEqual(ruleAt(withRuleMoved(rule, [1, 0], 1), [1, 1]), { kind: 'points', min: 3 });
    assert.deepEqual(ruleAt(withRuleAdded(rule, [1], { kind: 'points', min: 7 }), [1, 2]), { kind: 'points', min: 7 });
    assert.equal(withRuleAt(rule, [], undefined), undefined);
  });
  it('is kept without empty lists and lists of one, and is shown as a list', () => {
    const one: BoardRule = { kind: 'points', min: 1 };
    assert.deepEqual(plainRule({ kind: 'all', rules: [{ kind: 'any', rules: [one] }, { kind: 'all', rules: [] }] }), one);
    assert.equal(plainRule(asGroup(undefined)), undefined);
    assert.equal(plainRule({ kind: 'not', rule: { kind: 'any', rules: [] } }), undefined);
    assert.deepEqual(asGroup(one), { kind: 'all', rules: [one] });
    assert.equal(asGroup(rule), rule);
    assert.equal(plainRule(rule), rule, 'untouched parts stay the same objects');
  });
  it('knows what "more" is', () => {
    assert.deepEqual(moreIds(board({ rule })), ['b', 'c', 'd']);
  });
});

describe('templates', () => {
  for (const template of BOARD_TEMPLATES) {
    it(`${template} is a valid board that can be completed, with ids of its own`, () => {
      const made = boardFromTemplate(template, 'new', counting(), (part) => part);
      const complaints: string[] = [];
      assert.deepEqual(checkRecord(BoardSchema, made, (_outcome, code, field) => complaints.push(`${code} ${field}`)), made);
      assert.deepEqual(complaints, []);
      const all = [...made.options, ...made.sections].map(({ id }) => id);
      assert.equal(new Set(all).size, all.length);
      assert.deepEqual(boardProblems(made).filter(({ code }) => code !== 'noStandards'), []);
    });
  }
});
