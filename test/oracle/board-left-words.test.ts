/**
 * "What is left", read as a learner reads it. The sentence is taken apart by words alone and followed, each clause with squares of its own:
 * that completes the board (checked by the slow rules), and where lists lie in each other or apart, no fewer squares would have done.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { boardWords } from '../../src/components/choice-board/choice-board.words.js';
import { leftWords } from '../../src/components/choice-board/left-words.js';
import { isBlocked, whatIsLeft } from '../../src/domain/board/left.js';
import type { Board, BoardRule, Choice } from '../../src/domain/records/board.js';
import { choiceBoard } from '../../src/locales/en/choice-board.js';
import { choiceBoardDetail } from '../../src/locales/en/choice-board-detail.js';
import type { Messages } from '../../src/locales/message.types.js';
import { formatMessage } from '../../src/ui/locale/message.js';
import { board, stand } from '../domain/board/boards.js';
import { isCompleteSlow } from './board-slow.js';

const messages: Messages = { ...choiceBoard, ...choiceBoardDetail };
const say = (key: string, params = {}) => formatMessage(messages[key] ?? assert.fail(`no sentence ${key}`), params, 'en');
export const sentenceOf = (of: Board, states: Readonly<Record<string, Choice['status']>>): string | undefined => {
  const { compiled, standing } = stand(of, states);
  const left = whatIsLeft(compiled, standing);
  return left && (isBlocked(left) ? 'blocked' : leftWords(left, standing, boardWords(say, 'en', '(no title)', of, {})));
};

/** One thing that a sentence asks for: so many new squares, of these. */
interface Asked {
  /** Handed in: it costs no more work. */
  readonly waits?: boolean;
  readonly count: number;
  readonly from: readonly string[];
  readonly parts: readonly Asked[];
}
const LIST = '“[^”]+”(?:(?:, and |, or |, | and | or )“[^”]+”)*';
const named = (list: string) => [...list.matchAll(/“([^”]+)”/g)].map(([, name]) => name!);
const numberOf = (word: string) => (word === 'one' ? 1 : Number(word));

/** Reads a sentence from left to right. Fails on words it does not know. */
function read(sentence: string, of: Board, open: readonly string[]): { asked: Asked[]; points: number } {
  let rest = sentence.replace(/\.$/, '').replace(/^./, (first) => first.toLowerCase());
  const asked: Asked[] = [];
  let points = 0;
  const take = (pattern: string): RegExpMatchArray | undefined => {
    const found = new RegExp(`^${pattern}`).exec(rest);
    if (!found) return undefined;
    rest = rest.slice(found[0].length);
    return found;
  };
  const idsOf = (list: string) => named(list).map((title) => of.options.find((option) => option.title === title)?.id ?? assert.fail(`no square ${title}`));
  const sectionIds = (title: string) => of.options.filter(({ sectionId }) => of.sections.find((section) => section.title === title)?.id === sectionId && sectionId !== undefined).map(({ id }) => id);
  const byName: string[] = [];
  const parts = (): Asked[] => {
    if (!take(' \\(with ')) return [];
    const inside: Asked[] = [];
    while (!take('\\)')) {
      const from = take('(one|\\d+) from “([^”]+)”');
      const list = from ? undefined : take(`(one|\\d+) of (${LIST})`);
      if (from) inside.push({ count: numberOf(from[1]!), from: sectionIds(from[2]!), parts: parts() });
      else if (list) inside.push({ count: numberOf(list[1]!), from: idsOf(list[2]!), parts: parts() });
      else if (!take(', and | and |, ')) assert.fail(`cannot read "${rest}" of "${sentence}"`);
    }
    return inside;
  };
  while (rest.length > 0) {
    const some = take(`finish (\\d+) of (${LIST})`);
    const all = some ?? take(`(finish|wait until the teacher has looked at|choose) (${LIST})`);
    if (some) asked.push({ count: Number(some[1]), from: idsOf(some[2]!), parts: [] });
    else if (all) {
      const ids = idsOf(all[2]!);
      asked.push({ count: all[2]!.includes(' or ') ? 1 : ids.length, from: ids, parts: [], waits: all[1]!.startsWith('wait') });
      byName.push(...ids);
    } else {
      const found = take(`(?:choose )?(one|\\d+)(?: more)?(?: from “([^”]+)”| of (${LIST}))?`);
      const earned = found ? undefined : take('earn ([\\d.]+) more points?');
      if (found) asked.push({ count: numberOf(found[1]!), from: found[2] ? sectionIds(found[2]) : found[3] ? idsOf(found[3]) : open, parts: parts() });
      else if (earned) points = Number(earned[1]);
      else if (!take(', and | and |, ')) assert.fail(`cannot read "${rest}" of "${sentence}"`);
    }
  }
  return { asked, points };
}

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const titles = ['Ask', 'Build', 'Chart', 'Draw', 'Explain', 'Film', 'Guess', 'Hum'];
const leaf: fc.Arbitrary<BoardRule> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('count' as const), of: fc.option(fc.subarray(IDS, { minLength: 1 }), { nil: undefined }), min: fc.integer({ min: 0, max: 6 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('perSection' as const), min: fc.integer({ min: 0, max: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('done' as const), optionId: fc.constantFrom(...IDS) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('points' as const), min: fc.integer({ min: 0, max: 12 }) }) },
);
const boards: fc.Arbitrary<Board> = fc
  .record({
    sectionOf: fc.array(fc.constantFrom('s', 't', 'u', undefined), { minLength: IDS.length, maxLength: IDS.length }),
    points: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: IDS.length, maxLength: IDS.length }),
    count: fc.integer({ min: 3, max: IDS.length }),
    rules: fc.array(leaf, { minLength: 1, maxLength: 4 }),
  })
  .map(({ sectionOf, points, count, rules }) => {
    const options = IDS.slice(0, count).map((id, i) => ({ id, title: titles[i], standardIds: ['st'], sectionId: sectionOf[i], points: points[i] }));
    const sections = [{ id: 's', title: 'Starter' }, { id: 't', title: 'Main' }, { id: 'u', title: 'Dessert' }].filter(({ id }) => options.some(({ sectionId }) => sectionId === id));
    return board({ layout: 'menu', showPoints: true, sections, options, rule: { kind: 'all', rules } });
  });
const states = fc
  .dictionary(fc.constantFrom(...IDS), fc.constantFrom('chosen' as const, 'started' as const, 'submitted' as const, 'done' as const, 'done' as const), { maxKeys: 6 })
  // Of more that are under way the first three are named, and how many besides.
  .filter((each) => Object.values(each).filter((state) => state !== 'done').length <= 3);

/** The lists that a rule asks of. */
const scopes = (of: Board): string[][] => {
  const { rule } = of;
  return (rule?.kind === 'all' ? rule.rules : []).flatMap((each) => {
    if (each.kind === 'count') return [each.of ?? of.options.map(({ id }) => id)];
    if (each.kind === 'done') return [[each.optionId]];
    return each.kind === 'perSection' ? (of.sections.length > 0 ? of.sections.map(({ id }) => of.options.filter(({ sectionId }) => sectionId === id).map((option) => option.id)) : [of.options.map(({ id }) => id)]) : [];
  });
};
const liesInOrApart = (lists: string[][]) => lists.every((one) => lists.every((other) => one.every((id) => other.includes(id)) || other.every((id) => one.includes(id)) || !one.some((id) => other.includes(id))));

describe('the sentence that says what is left', () => {
  it('completes the board when it is followed, and asks for no more than is needed', () => {
    let followed = 0;
    let measured = 0;
    fc.assert(
      fc.property(boards, states, fc.infiniteStream(fc.nat()), (of, began, picks) => {
        const sentence = sentenceOf(of, began);
        if (sentence === undefined || sentence === 'blocked') return;
        const done = new Set(Object.keys(began).filter((id) => began[id] === 'done' && of.options.some((option) => option.id === id)));
        const open = of.options.map(({ id }) => id).filter((id) => !done.has(id));
        const { asked, points } = read(sentence, of, open);
        const taken = new Set<string>();
        const pick = (count: number, from: readonly string[]) => {
          for (let i = 0; i < count; i++) {
            const free = from.filter((id) => open.includes(id) && !taken.has(id));
            if (free.length > 0) taken.add(free[(picks.next().value as number) % free.length]!);
          }
        };
        // What is asked for by name first, wider lists last: as somebody does who reads to the end before beginning.
        const follow = ({ count, from, parts }: Asked): void => {
          for (const part of parts) follow(part);
          pick(count - parts.reduce((sum, part) => sum + part.count, 0), from);
        };
        for (const clause of [...asked].sort((a, b) => (a.count === a.from.length ? 0 : a.from.length) - (b.count === b.from.length ? 0 : b.from.length))) follow(clause);
        const worth = (id: string) => of.options.find((option) => option.id === id)?.points ?? 0;
        for (const id of [...open].sort((a, b) => worth(b) - worth(a))) if ([...taken].reduce((sum, each) => sum + worth(each), 0) < points) taken.add(id);
        followed++;
        assert.ok(isCompleteSlow(of, new Set([...done, ...taken]), () => false), `"${sentence}" leads to a complete board`);

        if (points > 0 || !liesInOrApart(scopes(of)) || of.rule?.kind !== 'all' || of.rule.rules.some(({ kind }) => kind === 'points')) return;
        measured++;
        let least = Infinity;
        for (let mask = 0; mask < 2 ** open.length; mask++) {
          const more = open.filter((_, i) => (mask >> i) & 1);
          if (more.length < least && isCompleteSlow(of, new Set([...done, ...more]), () => false)) least = more.length;
        }
        const wanted = asked.reduce((sum, { count }) => sum + count, 0);
        const work = asked.reduce((sum, { count, waits }) => sum + (waits ? 0 : count), 0);
        assert.ok(wanted >= least && work <= least && (work < wanted || work === least), `"${sentence}" asks for ${wanted}, and ${least} would do`);
      }),
      { numRuns: 4000 },
    );
    assert.ok(followed > 1000 && measured > 400, `sentences were followed (${followed}) and counted (${measured})`);
  });
});

describe('a maximum in what is left', () => {
  const all = (...rules: BoardRule[]): BoardRule => ({ kind: 'all', rules });
  const any = (...rules: BoardRule[]): BoardRule => ({ kind: 'any', rules });
  const atLeast = (min: number): BoardRule => ({ kind: 'count', min });
  const atMost = (max: number, of?: string[]): BoardRule => ({ kind: 'count', of, max });
  const not = (rule: BoardRule): BoardRule => ({ kind: 'not', rule });
  const row: BoardRule = { kind: 'line', length: 3 };
  const says = (rule: BoardRule, states: Readonly<Record<string, Choice['status']>> = {}) =>
    sentenceOf(board({ layout: 'grid', columns: 3, showPoints: true, options: [...titles, 'Invent'].map((title) => ({ id: title[0]!.toLowerCase(), title, standardIds: ['st'], points: 1 })), rule }), states);

  it('is said where what is asked for could lead over it', () => {
    const rule = all(atLeast(4), atMost(1, ['f', 'h']));
    assert.equal(says(rule), 'Choose 4, but no more than one of “Film” and “Hum”.');
    assert.equal(says(rule, { f: 'chosen' }), 'Finish “Film”, and choose 3 more, but leave out “Hum”.');
    assert.equal(says(rule, { f: 'done' }), 'Choose 3 more, but leave out “Hum”.');
    assert.equal(says(all(atLeast(3), not({ kind: 'done', optionId: 'f' }), atMost(1, ['a', 'b']))), 'Choose 3, but leave out “Film”, and no more than one of “Ask” and “Build”.');
    assert.equal(says(all(any(row, atLeast(5)), atMost(2, ['f', 'h', 'g']))), 'Do one of these (choose 3 in a line: a row, a column or a diagonal, or choose 5), but no more than 2 of “Film”, “Hum”, and “Guess”.');
    assert.equal(says(all({ kind: 'points', min: 4 }, atMost(5))), 'Earn 4 more points, but choose no more than 5 more.');
  });
  it('is not said where nothing that is asked for comes near it', () => {
    assert.equal(says({ kind: 'count', min: 3, max: 5 }), 'Choose 3.');
    assert.equal(says(all(row, atMost(1, ['a', 'e', 'i'])), { b: 'done', c: 'done' }), 'Choose one more in a row.');
  });
  it('gives one way where no clause says it', () => {
    assert.equal(says(all(atLeast(3), not(row)), { a: 'done', b: 'done' }), 'One way to finish: choose “Draw”.');
    assert.equal(says(any(all(atLeast(2), atMost(1)), { kind: 'done', optionId: 'a' })), 'Choose “Ask”.', 'a way that is none is not offered');
  });
  it('ends the board where it is broken or cannot be kept', () => {
    assert.equal(says(all(atLeast(3), not({ kind: 'done', optionId: 'f' })), { f: 'done' }), 'blocked');
    assert.equal(says(all(atLeast(2), atMost(1))), 'blocked');
  });
});
