/**
 * "What is left" for every kind of rule, in every language: the sentence is read by its words alone, one of its ways is taken, and that has to
 * complete the board by the slow rules. Squares that the board does not let a learner choose are not chosen.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { boardWords } from '../../src/components/choice-board/choice-board.words.js';
import { leftWords } from '../../src/components/choice-board/left-words.js';
import { isBlocked, whatIsLeft } from '../../src/domain/board/left.js';
import { linesOf, type LineDirection } from '../../src/domain/board/lines.js';
import type { Board, BoardRule, Choice } from '../../src/domain/records/board.js';
import { choiceBoard } from '../../src/locales/en/choice-board.js';
import { choiceBoardDetail } from '../../src/locales/en/choice-board-detail.js';
import { es } from '../../src/locales/es.js';
import type { Messages } from '../../src/locales/message.types.js';
import { formatMessage } from '../../src/ui/locale/message.js';
import { board, stand } from '../domain/board/boards.js';
import { isCompleteSlow } from './board-slow.js';

interface Tongue {
  readonly messages: Messages;
  /** Joins of a list, longest first. */
  readonly and: string;
  readonly or: string;
  readonly one: string;
  readonly quoted: string;
  /** What a clause can say. `{n}`: a number, `{names}`: a list of squares, `{dirs}`: ways of a line. */
  readonly wait: string;
  readonly finish: string;
  readonly finishSome: string;
  readonly choose: string;
  readonly line: string;
  readonly lineFirst: string;
  readonly points: string;
  readonly level: string;
  readonly oneOf: string;
  readonly with: string;
  readonly but: string;
  readonly most: string;
  readonly mostAll: string;
  readonly leaveOut: string;
  readonly oneWay: string;
  readonly directions: Readonly<Record<string, LineDirection>>;
}
const TONGUES: Readonly<Record<string, Tongue>> = {
  en: {
    messages: { ...choiceBoard, ...choiceBoardDetail },
    and: ', and | and ', or: ', or | or ', one: 'one', quoted: '“([^”]+)”',
    wait: 'wait until the teacher has looked at {names}',
    finish: 'finish {names}',
    finishSome: 'finish {n} of {names}',
    choose: '(?:choose )?{n}(?: more)?(?: (?:from|of) {names})?(?! more point| in a)',
    line: '(?:choose )?{n}(?: more)? in a {dirs}',
    lineFirst: 'choose {n} in a line: a row, a column or a diagonal',
    points: 'earn {p} more (?<unit>points?)',
    level: 'reach the level for (M\\.\\d)',
    oneOf: 'do one of these \\(',
    with: ' \\(with ',
    but: ', but ',
    most: 'no more than {n} (?:from|of) {names}',
    mostAll: 'choose no more than {n} more',
    leaveOut: 'leave out {names}',
    oneWay: 'one way to finish: ',
    directions: { row: 'row', column: 'column', diagonal: 'diagonal' },
  },
  es: {
    messages: es.parts.choiceBoard as Messages,
    and: ', y | y | e ', or: ', o | o | u ', one: 'una', quoted: '«([^»]+)»',
    wait: 'espera a que el docente mire {names}',
    finish: 'termina {names}',
    finishSome: 'termina {n} de {names}',
    choose: '(?:elige )?{n}(?: más)?(?: de {names})?(?! en )',
    line: '(?:elige )?{n}(?: más)? en una {dirs}',
    lineFirst: 'elige {n} en línea: una fila, una columna o una diagonal',
    points: 'gana {p} (?<unit>puntos?) más',
    level: 'alcanza el nivel de (M\\.\\d)',
    oneOf: 'haz una de estas cosas \\(',
    with: ' \\(con ',
    but: ', pero ',
    most: 'como máximo {n} de {names}',
    mostAll: 'elige como máximo {n} más',
    leaveOut: 'deja fuera {names}',
    oneWay: 'una manera de terminar: ',
    directions: { fila: 'row', columna: 'column', diagonal: 'diagonal' },
  },
};

type Ask =
  | { readonly kind: 'squares'; readonly count: number; readonly from: readonly string[] | undefined; readonly parts: readonly Ask[] }
  | { readonly kind: 'line'; readonly count: number; readonly directions: readonly LineDirection[] }
  | { readonly kind: 'points'; readonly count: number }
  | { readonly kind: 'level'; readonly code: string }
  | { readonly kind: 'most'; readonly count: number; readonly from: readonly string[] }
  | { readonly kind: 'all' | 'any'; readonly asks: readonly Ask[] };

/** Reads a sentence. "Or" binds loosest; brackets hold together. Fails on words it does not know. */
function read(sentence: string, tongue: Tongue, of: Board, lang: string): Ask {
  let rest = sentence.replace(/\.$/, '').replace(/^./, (first) => first.toLocaleLowerCase(lang));
  const list = `${tongue.quoted.replace('(', '(?:')}(?:(?:, |${tongue.and}|${tongue.or})${tongue.quoted.replace('(', '(?:')})*`;
  const direction = Object.keys(tongue.directions).join('|');
  const filled = (pattern: string) => pattern.replace('{names}', `(?<names>${list})`).replace('{n}', `(?<n>${tongue.one}|(?!1\\b)\\d+)`).replace('{p}', '(?<p>[\\d.,]+)').replace('{dirs}', `(?<dirs>(?:${direction})(?:(?:, |${tongue.or})(?:${direction}))*)`);
  const take = (pattern: string): RegExpExecArray | undefined => {
    const found = new RegExp(`^(?:${filled(pattern)})`).exec(rest);
    if (found) rest = rest.slice(found[0].length);
    return found ?? undefined;
  };
  const number = (found: RegExpExecArray) => (found.groups!.n === tongue.one ? 1 : Number(found.groups!.n));
  const names = (text: string) => [...text.matchAll(new RegExp(tongue.quoted, 'g'))].map(([, name]) => name!);
  const squares = (text: string): string[] => {
    const titles = names(text);
    const section = titles.length === 1 && of.sections.find(({ title }) => title === titles[0]);
    if (section) return of.options.filter(({ sectionId }) => sectionId === section.id).map(({ id }) => id);
    return titles.map((title) => of.options.find((option) => option.title === title)?.id ?? assert.fail(`no square ${title} in "${sentence}"`));
  };
  const all = (text: string): Ask => {
    const from = squares(text);
    return { kind: 'squares', count: new RegExp(tongue.or).test(text.replace(new RegExp(tongue.quoted, 'g'), '')) ? 1 : from.length, from, parts: [] };
  };
  const closed = (): Ask => {
    const inside = several();
    if (!take('\\)')) assert.fail(`an open bracket in "${sentence}" at "${rest}"`);
    return inside;
  };
  const clause = (): Ask => {
    if (take(tongue.oneOf)) return closed();
    const some = take(tongue.finishSome);
    if (some) return { kind: 'squares', count: number(some), from: squares(some.groups!.names!), parts: [] };
    const named = take(tongue.finish) ?? take(tongue.wait) ?? take(tongue.choose.replace('{n}(?: more)?(?: (?:from|of) {names})?(?! more point| in a)', '{names}').replace('{n}(?: más)?(?: de {names})?(?! en )', '{names}'));
    if (named) return all(named.groups!.names!);
    const first = take(tongue.lineFirst);
    if (first) return { kind: 'line', count: number(first), directions: ['row', 'column', 'diagonal'] };
    const line = take(tongue.line);
    if (line) return { kind: 'line', count: number(line), directions: line.groups!.dirs!.split(new RegExp(`, |${tongue.or}`)).map((word) => tongue.directions[word]!) };
    const points = take(tongue.points);
    if (points) {
      assert.equal(points.groups!.unit!.endsWith('s'), points.groups!.p !== '1', `one or several points: "${sentence}"`);
      return { kind: 'points', count: Number(points.groups!.p!.replace(',', '.')) };
    }
    const level = take(tongue.level);
    if (level) return { kind: 'level', code: level[1]! };
    const found = take(tongue.choose);
    if (!found) return assert.fail(`cannot read "${rest}" of "${sentence}"`);
    const inside = take(tongue.with) ? closed() : undefined;
    const parts = inside === undefined ? [] : inside.kind === 'all' ? inside.asks : [inside];
    return { kind: 'squares', count: number(found), from: found.groups!.names === undefined ? undefined : squares(found.groups!.names), parts };
  };
  const limit = (): Ask | undefined => {
    const none = take(tongue.leaveOut);
    if (none) return { kind: 'most', count: 0, from: squares(none.groups!.names!) };
    const some = take(tongue.most);
    if (some) return { kind: 'most', count: number(some), from: squares(some.groups!.names!) };
    const all = take(tongue.mostAll);
    return all && { kind: 'most', count: number(all), from: of.options.map(({ id }) => id) };
  };
  const limits = (): Ask[] => {
    const found = [limit() ?? assert.fail(`cannot read the limit "${rest}" of "${sentence}"`)];
    for (let before = rest; take(tongue.and) ?? take(', '); before = rest) {
      const more = limit();
      if (!more) {
        rest = before;
        break;
      }
      found.push(more);
    }
    return found;
  };
  const several = (): Ask => {
    const asks: Ask[] = [clause()];
    const joins: ('and' | 'or' | 'comma')[] = [];
    for (;;) {
      const stop = take(tongue.but) ? limits() : [];
      for (const each of stop) {
        joins.push('and');
        asks.push(each);
      }
      // Limits end a way: after them stands another way or nothing.
      const join = take(tongue.or) ? 'or' : take(tongue.and) ? 'and' : take(', ') ? (stop.length > 0 ? 'or' : 'comma') : undefined;
      if (!join) break;
      joins.push(join);
      asks.push(clause());
    }
    // A comma means what the next word means.
    for (let i = joins.length - 2; i >= 0; i--) if (joins[i] === 'comma') joins[i] = joins[i + 1]!;
    assert.notEqual(joins.at(-1), 'comma', `a list without an end in "${sentence}"`);
    const ways: Ask[][] = [[asks[0]!]];
    for (const [i, join] of joins.entries()) {
      if (join === 'or') ways.push([asks[i + 1]!]);
      else ways.at(-1)!.push(asks[i + 1]!);
    }
    const conjunctions = ways.map((way): Ask => (way.length === 1 ? way[0]! : { kind: 'all', asks: way }));
    return conjunctions.length === 1 ? conjunctions[0]! : { kind: 'any', asks: conjunctions };
  };
  take(tongue.oneWay);
  const whole = several();
  assert.equal(rest, '', `"${sentence}" is read to its end`);
  return whole;
}

/** How long a line is stands beside the board; here it is a whole row. */
const LINE = 3;
const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
const titles = ['Ask', 'Build', 'Chart', 'Draw', 'Explain', 'Film', 'Guess', 'Hum', 'Invent'];
const leaf: fc.Arbitrary<BoardRule> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('count' as const), of: fc.option(fc.subarray(IDS, { minLength: 1 }), { nil: undefined }), min: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 2, arbitrary: fc.tuple(fc.option(fc.subarray(IDS, { minLength: 1 }), { nil: undefined }), fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }), fc.integer({ min: 0, max: 4 })).map(([of, min, max]) => ({ kind: 'count' as const, of, min, max })) },
  { weight: 4, arbitrary: fc.constant({ kind: 'line' as const, length: LINE }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('perSection' as const), min: fc.integer({ min: 1, max: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('points' as const), min: fc.integer({ min: 1, max: 12 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('done' as const), optionId: fc.constantFrom(...IDS) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('mastery' as const), standardId: fc.constantFrom('M.1', 'M.2'), levelId: fc.constant('secure') }) },
);
const limit: fc.Arbitrary<BoardRule> = fc.record({ kind: fc.constant('count' as const), of: fc.subarray(IDS, { minLength: 2 }), max: fc.integer({ min: 0, max: 2 }) });
/** "Not (not this or not that)" asks for both. */
const turned: fc.Arbitrary<BoardRule> = fc
  .record({ kind: fc.constantFrom('all' as const, 'any' as const), rules: fc.array(leaf, { minLength: 1, maxLength: 2 }) })
  .map(({ kind, rules }) => ({ kind: 'not', rule: { kind, rules: rules.map((each) => ({ kind: 'not', rule: each })) } }));
const rule = fc.letrec<{ rule: BoardRule; group: BoardRule }>((tie) => ({
  rule: fc.oneof({ maxDepth: 2, withCrossShrink: true }, { weight: 3, arbitrary: leaf }, { weight: 2, arbitrary: tie('group') }, { weight: 1, arbitrary: turned }, { weight: 1, arbitrary: leaf.map((each) => ({ kind: 'not' as const, rule: each })) }),
  group: fc.record({ kind: fc.constantFrom('all' as const, 'any' as const), rules: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }),
}));
const boards = fc
  .record({
    layout: fc.constantFrom('grid' as const, 'grid' as const, 'menu' as const, 'mustAndMay' as const),
    sectionOf: fc.array(fc.constantFrom('s', 't', 'u'), { minLength: IDS.length, maxLength: IDS.length }),
    points: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: IDS.length, maxLength: IDS.length }),
    count: fc.integer({ min: 4, max: IDS.length }),
    rule: fc.oneof({ weight: 1, arbitrary: rule.rule }, { weight: 3, arbitrary: rule.group }, { weight: 5, arbitrary: fc.tuple(rule.group, limit).map((rules): BoardRule => ({ kind: 'all', rules })) }),
    free: fc.constantFrom(undefined, 'e'),
  })
  .map(({ layout, sectionOf, points, count, free, rule: asked }) => {
    const options = IDS.slice(0, count).map((id, i) => ({ id, title: titles[i], standardIds: ['M.1'], sectionId: sectionOf[i], points: points[i], free: id === free }));
    const sections = [{ id: 's', title: 'Starter', kind: 'must' }, { id: 't', title: 'Main', kind: 'may' }, { id: 'u', title: 'Dessert', kind: 'may' }].filter(({ id }) => options.some(({ sectionId }) => sectionId === id));
    return board({ layout, columns: 3, showPoints: true, sections, options, rule: asked });
  });
const states = fc
  .dictionary(fc.constantFrom(...IDS), fc.constantFrom('chosen' as const, 'submitted' as const, 'done' as const, 'done' as const), { maxKeys: 5 })
  .filter((each) => Object.values(each).filter((state) => state !== 'done').length <= 3);

type States = Readonly<Record<string, Choice['status']>>;

/** Takes one way through what is asked. @returns the squares done in the end and the levels reached, or nothing where a clause cannot be kept any more */
function follow(ask: Ask, of: Board, began: States, next: () => number, apart = true): { done: Set<string>; levels: Set<string> } | undefined {
  const status: Record<string, Choice['status']> = { ...began };
  const levels = new Set<string>();
  const done = () => new Set(of.options.filter(({ id, free }) => free || status[id] === 'done').map(({ id }) => id));
  const start = done();
  const flat = (each: Ask): Ask[] => (each.kind === 'all' ? each.asks.flatMap(flat) : each.kind === 'any' ? flat(each.asks[next() % each.asks.length]!) : [each]);
  const size = (each: Ask) => (each.kind === 'squares' ? (each.from === undefined ? 99 : each.count === each.from.length ? 0 : each.from.length) : each.kind === 'line' ? 50 : 100);
  const clauses = flat(ask).sort((one, other) => size(one) - size(other));
  const mosts = clauses.filter((each) => each.kind === 'most');
  const keeps = (ids: readonly string[]) => mosts.every(({ count, from }) => from.filter((id) => !start.has(id) && (done().has(id) || ids.includes(id))).length <= count);
  const knows = ({ standardId }: { standardId: string }) => levels.has(standardId);
  const mayDo = (id: string) => !done().has(id) && keeps([id]) && stand(of, status, knows).standing.options.find(({ option }) => option.id === id)!.state !== 'locked';
  const finish = (id: string) => {
    if (mayDo(id)) status[id] = 'done';
  };
  let kept = true;
  const pick = (count: number, from: readonly string[]) => {
    const started = new Set<string>();
    for (let i = 0; i < count; i++) {
      const open = from.filter((id) => !start.has(id) && !started.has(id) && (done().has(id) ? !taken.has(id) : mayDo(id)));
      const id = open[next() % Math.max(1, open.length)];
      if (id === undefined) {
        // Where other clauses have taken all of it, there is nothing left to ask for.
        kept &&= from.every((each) => done().has(each));
        return;
      }
      started.add(id);
      taken.add(id);
      finish(id);
    }
  };
  const taken = new Set<string>();
  const countOf = (each: Ask): number => (each.kind === 'squares' || each.kind === 'line' ? each.count : 0);
  const doOne = (each: Ask): void => {
    if (each.kind === 'squares') {
      for (const part of each.parts) doOne(part);
      pick(each.count - each.parts.reduce((sum, part) => sum + countOf(part), 0), each.from ?? of.options.map(({ id }) => id));
    } else if (each.kind === 'line') {
      // "One more in a row": a row that lacks one, as the board stands now. Each clause has squares of its own.
      const lines = linesOf(of.options.length, of.columns, LINE).filter(({ direction }) => each.directions.includes(direction));
      const lacks = lines.map(({ squares }) => squares.map((i) => of.options[i]!.id).filter((id) => !start.has(id)));
      const wanted = lacks.filter((missing) => missing.length === each.count && keeps(missing) && missing.every((id) => done().has(id) || mayDo(id)));
      const own = wanted.filter((missing) => !missing.some((id) => taken.has(id)));
      const ways = apart ? own : wanted;
      kept &&= ways.length > 0;
      for (const id of ways[next() % Math.max(1, ways.length)] ?? []) {
        taken.add(id);
        finish(id);
      }
    } else if (each.kind === 'level') levels.add(each.code);
  };
  for (const each of clauses) doOne(each);
  for (const each of clauses) {
    if (each.kind !== 'points') continue;
    const worth = (id: string) => of.options.find((option) => option.id === id)?.points ?? 0;
    const earned = () => [...done()].filter((other) => !start.has(other)).reduce((sum, other) => sum + worth(other), 0);
    for (const { id } of [...of.options].sort((a, b) => worth(b.id) - worth(a.id))) if (earned() < each.count) finish(id);
    kept &&= earned() >= each.count;
  }
  return kept ? { done: done(), levels } : undefined;
}

/** Somebody who runs into a limit, or has taken what another clause asks for, begins again. */
const TRIES = 300;
/** What is chosen can be put back where it takes a place. */
const someBack = (began: States, next: () => number): States => Object.fromEntries(Object.entries(began).filter(([, status]) => status !== 'chosen' || next() % 2 === 0));
const hasLimit = (ask: Ask): boolean => ask.kind === 'most' || ((ask.kind === 'all' || ask.kind === 'any') && ask.asks.some(hasLimit));

for (const [lang, tongue] of Object.entries(TONGUES)) {
  const say = (key: string, params = {}) => formatMessage(tongue.messages[key] ?? assert.fail(`no sentence ${key}`), params, lang);
  describe(`the sentence that says what is left, every kind of rule (${lang})`, () => {
    it('completes the board when one of its ways is taken', () => {
      const seen: Record<string, number> = {};
      const note = (each: Ask): void => {
        seen[each.kind] = (seen[each.kind] ?? 0) + 1;
        if (each.kind === 'all' || each.kind === 'any') for (const inside of each.asks) note(inside);
      };
      fc.assert(
        fc.property(boards, states, fc.infiniteStream(fc.nat()), (of, began, picks) => {
          const { compiled, standing } = stand(of, began);
          const left = whatIsLeft(compiled, standing);
          if (!left || isBlocked(left)) return;
          const records = { standards: ['M.1', 'M.2'].map((id) => ({ id, code: id })) } as never;
          const sentence = leftWords(left, standing, boardWords(say, lang, '-', of, records));
          const ask = read(sentence, tongue, of, lang);
          note(ask);
          const next = () => picks.next().value as number;
          let found = follow(ask, of, began, next);
          for (let tries = TRIES; !found && tries > 0; tries--) found = follow(ask, of, hasLimit(ask) || compiled.limits.length > 0 ? someBack(began, next) : began, next);
          // A line that lies in what else is asked for by name.
          found ??= follow(ask, of, began, next, false);
          const { done, levels } = found ?? assert.fail(`"${sentence}" can be followed (${JSON.stringify(of.rule)}; ${JSON.stringify(began)})`);
          assert.ok(isCompleteSlow(of, done, ({ standardId }) => levels.has(standardId)), `"${sentence}" leads to a complete board, not only to ${[...done].join(' ')} (${JSON.stringify(of.rule)})`);
        }),
        { numRuns: 3000 },
      );
      for (const kind of ['squares', 'line', 'points', 'level', 'most', 'all', 'any']) assert.ok((seen[kind] ?? 0) > 20, `${kind}: ${seen[kind] ?? 0}`);
    });
  });
}
