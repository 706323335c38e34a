import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { canComplete } from '../../src/domain/board/can-complete.js';
import { mayChoose } from '../../src/domain/board/choosing.js';
import { compileBoard } from '../../src/domain/board/compile.js';
import { completionJudge } from '../../src/domain/board/judge-many.js';
import { isBlocked, optionsThatHelp, whatIsLeft, type Need } from '../../src/domain/board/left.js';
import { linkRecords } from '../../src/domain/records/links.js';
import { boardStanding } from '../../src/domain/board/standing.js';
import type { Board, BoardRule } from '../../src/domain/records/board.js';
import { board, choices } from '../domain/board/boards.js';
import { canCompleteSlow, freeOnes, isCompleteSlow, opens, reachable, type Knows } from './board-slow.js';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const id = fc.constantFrom(...IDS, 'gone');
const small = fc.integer({ min: 0, max: 4 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const leaf: fc.Arbitrary<BoardRule> = fc.oneof(
  fc.record({ kind: fc.constant('count' as const), of: maybe(fc.array(id, { maxLength: 5 })), min: maybe(small), max: maybe(small) }),
  fc.record({ kind: fc.constant('line' as const), length: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ kind: fc.constant('perSection' as const), min: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ kind: fc.constant('points' as const), min: fc.integer({ min: 0, max: 8 }) }),
  fc.record({ kind: fc.constant('done' as const), optionId: id }),
  fc.record({ kind: fc.constant('mastery' as const), standardId: fc.constant('st'), levelId: fc.constantFrom('l1', 'l2') }),
);
const rule: fc.Arbitrary<BoardRule> = fc.letrec<{ rule: BoardRule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.record({ kind: fc.constantFrom('all' as const, 'any' as const), rules: fc.array(tie('rule'), { maxLength: 3 }) }) as fc.Arbitrary<BoardRule>,
    fc.record({ kind: fc.constant('not' as const), rule: tie('rule') }),
  ),
})).rule;

const boards = (points: fc.Arbitrary<number>): fc.Arbitrary<Board> =>
  fc
    .record({
      layout: fc.constantFrom('grid', 'menu', 'mustAndMay', 'list'),
      columns: fc.integer({ min: 1, max: 4 }),
      sections: fc.uniqueArray(fc.record({ id: fc.constantFrom('s', 't', 'u'), kind: fc.constantFrom('must', 'may', 'course'), max: maybe(fc.integer({ min: 0, max: 3 })) }), { selector: (each) => each.id }),
      options: fc
        .integer({ min: 0, max: IDS.length })
        .chain((count) =>
          fc.tuple(
            ...IDS.slice(0, count).map((name) =>
              fc.record({ id: fc.constant(name), sectionId: maybe(fc.constantFrom('s', 't', 'u')), free: fc.constantFrom(false, false, false, true), points, needs: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(id, { maxLength: 2 }) }) }),
            ),
          ),
        ),
      rule: maybe(rule),
    })
    // Rings are cut at the door.
    .map((fields) => linkRecords({ boards: [board(fields)] }, []).boards![0]!);

const worlds = fc.record({ l1: fc.boolean(), l2: fc.boolean() });
const knowsOf = (world: { l1: boolean; l2: boolean }): Knows => ({ levelId }) => world[levelId as 'l1'];
const doneSets = fc.subarray(IDS);
const withFree = (of: Board, done: readonly string[]) => new Set([...freeOnes(of), ...done.filter((each) => of.options.some((option) => option.id === each))]);
const stand = (of: Board, done: readonly string[], knows: Knows) => {
  const compiled = compileBoard(of);
  return { compiled, standing: boardStanding(compiled, choices(Object.fromEntries(done.map((each) => [each, 'done' as const]))), knows) };
};
const anyPoints = fc.integer({ min: -2, max: 4 });
const noNegative = fc.integer({ min: 0, max: 4 });

describe('board rules beside a slow second implementation', () => {
  it('judges every board alike', () => {
    let met = 0;
    fc.assert(
      fc.property(boards(anyPoints), doneSets, worlds, (of, done, world) => {
        const expected = isCompleteSlow(of, withFree(of, done), knowsOf(world));
        if (expected) met++;
        const { compiled, standing } = stand(of, done, knowsOf(world));
        assert.equal(standing.complete, expected);
        const judge = completionJudge(compiled);
        const own = choices(Object.fromEntries(done.map((each) => [each, 'done' as const])));
        // Twice, with another learner between: nothing of one learner stays for the next.
        for (const turn of [own, [], own]) if (turn === own) assert.equal(judge(own, knowsOf(world)), expected); else judge(turn);
      }),
      { numRuns: 3000 },
    );
    assert.ok(met > 300 && met < 2700, `both answers were met (${met} complete)`);
  });

  it('knows whether a board can be completed as one who tries every way', () => {
    let never = 0;
    fc.assert(
      fc.property(boards(anyPoints), (of) => {
        const expected = canCompleteSlow(of);
        if (!expected) never++;
        assert.equal(canComplete(compileBoard(of)), expected);
      }),
      { numRuns: 1500 },
    );
    assert.ok(never > 50, `boards that cannot be completed were met (${never})`);
  });

  it('locks by needs and musts alike, and what it lets be chosen breaks no limit', () => {
    fc.assert(
      fc.property(boards(anyPoints), doneSets, worlds, (of, done, world) => {
        const { standing } = stand(of, done, knowsOf(world));
        const set = withFree(of, done);
        for (const { option, reasons, choice } of standing.options) {
          if (option.free || choice) continue;
          assert.equal(!reasons.some(({ code }) => code === 'needs' || code === 'mustFirst'), opens(of, option, set), option.id);
          if (!mayChoose(standing, option.id).allowed) continue;
          const { sectionId } = option;
          const max = of.sections.find((section) => section.id === sectionId)?.max ?? Infinity;
          const chosen = of.options.filter((other) => other.sectionId === sectionId && !other.free && set.has(other.id)).length;
          assert.ok(chosen + 1 <= max, 'one more fits');
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('says what is left if and only if something is; when it says that no way is left, there is none', () => {
    fc.assert(
      fc.property(boards(noNegative), doneSets, worlds, (of, done, world) => {
        const { compiled, standing } = stand(of, done, knowsOf(world));
        const left = whatIsLeft(compiled, standing);
        assert.equal(left === undefined, standing.complete);
        if (!left) return;
        const set = withFree(of, done);
        for (const helps of optionsThatHelp(left)) assert.ok(!set.has(helps), 'what helps is not done yet');
        if (!isBlocked(left)) return;
        for (const bigger of reachable(of, set)) assert.equal(isCompleteSlow(of, bigger, knowsOf(world)), false, 'it said that no way is left');
      }),
      { numRuns: 1500 },
    );
  });

  it('leads to a complete board when its words are followed, where rules only ask for more', () => {
    const asksMore = (each: BoardRule): boolean => (each.kind === 'all' || each.kind === 'any' ? each.rules.every(asksMore) : each.kind !== 'not' && each.kind !== 'mastery' && !(each.kind === 'count' && each.max !== undefined));
    let followed = 0;
    fc.assert(
      fc.property(boards(noNegative), doneSets, fc.infiniteStream(fc.nat()), (of, start, picks) => {
        if (of.rule && !asksMore(of.rule)) return;
        const pick = <T>(list: readonly T[]): T => list[(picks.next().value as number) % list.length]!;
        const follow = (need: Need): readonly string[] => {
          if (need.kind === 'all') return need.needs.flatMap(follow);
          if (need.kind === 'any') return follow(pick(need.needs));
          if (need.kind === 'line') return pick(need.nearest).missing;
          if (need.kind === 'points') return need.from;
          return need.kind === 'options' ? need.from.slice(0, need.missing) : [];
        };
        const { compiled, standing } = stand(of, start, () => false);
        const left = whatIsLeft(compiled, standing);
        if (!left || isBlocked(left)) return;
        followed++;
        assert.equal(isCompleteSlow(of, withFree(of, [...start, ...follow(left)]), () => false), true);
      }),
      { numRuns: 2000 },
    );
    assert.ok(followed > 100, `words were followed (${followed})`);
  });
});
