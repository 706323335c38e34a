/** What is left, as data of the rules, in words. Clauses are joined by the language's own "and" and "or". Comes after the first drawing. */
import { DONE } from '../../domain/board/judge.js';
import { isBlocked, whatIsLeft, type LineNeed, type Need, type NeedAmong } from '../../domain/board/left.js';
import type { LimitNeed } from '../../domain/board/left-limits.js';
import type { BoardProgress } from '../../domain/board/progress.js';
import type { BoardStanding } from '../../domain/board/standing.js';
import type { LearnerBoard } from './choice-board.model.js';
import { joined, titles, type Words } from './choice-board.words.js';

/** Where they are what may be chosen from, more are named: nobody can choose from "and 4 more". */
const MOST_LISTED = 8;

const known = new WeakMap<BoardStanding, { readonly left: Need | undefined }>();
/** What is left for this learner, worked out once. */
export function leftOf({ compiled, standing }: LearnerBoard): Need | undefined {
  let found = known.get(standing);
  if (!found) known.set(standing, (found = { left: whatIsLeft(compiled, standing) }));
  return found.left;
}

const either = (parts: readonly string[], { say, lang }: Words) => (parts.length === 2 ? say('needs2', { first: parts[0]!, second: parts[1]! }) : joined(parts, 'disjunction', lang));
/** Several ways among other things to do: in brackets, so that nobody reads the others as one of the ways. */
const oneOf = (ways: readonly string[], words: Words) => (ways.length > 1 ? words.say('needOneOf', { ways: either(ways, words) }) : ways.join(''));
const sentence = (clause: string, lang: string) => {
  const [first = ''] = clause;
  return `${first.toLocaleUpperCase(lang)}${clause.slice(first.length)}.`;
};

/** One thing to do. `short` says it after another of its kind: "choose one from Starter, one from Dessert". */
interface Clause {
  readonly text: string;
  readonly short?: string;
}

/** Clauses as one text. A list of the same thing says its verb once. */
function flow(clauses: readonly Clause[], words: Words): string {
  const different = clauses.filter(({ text }, i) => clauses.findIndex((other) => other.text === text) === i);
  const texts = different.map(({ text, short }, i) => (i > 0 && short !== undefined && different[i - 1]!.short !== undefined ? short : text));
  const plain = different.every(({ short }) => short !== undefined);
  return texts.length === 2 && !plain ? words.say('both', { first: texts[0]!, second: texts[1]! }) : joined(texts, 'conjunction', words.lang);
}

interface Parts {
  readonly begun: readonly string[];
  readonly submitted: readonly string[];
  readonly rest: readonly string[];
}
function partsOf(ids: readonly string[], standing: BoardStanding): Parts {
  const stateOf = (id: string) => standing.options.find(({ option }) => option.id === id)?.state ?? 'open';
  const begun = ids.filter((id) => stateOf(id) === 'started' || stateOf(id) === 'chosen');
  const submitted = ids.filter((id) => stateOf(id) === 'submitted');
  return { begun, submitted, rest: ids.filter((id) => !begun.includes(id) && !submitted.includes(id)) };
}

const finishing = ({ begun, submitted }: Pick<Parts, 'begun' | 'submitted'>, words: Words): Clause[] => [
  ...(begun.length > 0 ? [{ text: words.say('needFinish', { titles: titles(begun, words) }) }] : []),
  ...(submitted.length > 0 ? [{ text: words.say('needWait', { titles: titles(submitted, words) }) }] : []),
];

const isFresh = ({ options }: BoardStanding) => options.every(({ choice }) => !choice);

/** From where: a section where it is all that is not done there, nothing to say where it is all of the board, else the squares themselves. */
function scopeOf(ids: readonly string[], named: readonly string[], { options, done }: BoardStanding, words: Words): { section?: string; titles?: string } {
  const wanted = new Set([...ids, ...named]);
  const open = options.filter((_, i) => done[i] !== DONE);
  const [sectionId, ...others] = new Set(ids.map((id) => open.find(({ option }) => option.id === id)?.option.sectionId));
  const title = others.length === 0 && open.every(({ option }) => option.sectionId !== sectionId || wanted.has(option.id)) ? words.sectionOf(sectionId) : undefined;
  if (title !== undefined) return { section: words.say('quote', { title }) };
  return open.every(({ option }) => wanted.has(option.id)) ? {} : { titles: titles(ids, words, 'conjunction', MOST_LISTED) };
}

/** What a need asks for: what is under way already, and squares to choose. */
interface Todo {
  /** All of these. */
  readonly finish: string[];
  readonly wait: string[];
  /** Some of those under way. */
  readonly some: Clause[];
  readonly fresh: { readonly count: number; readonly clause: Clause }[];
}

/** @param named what is asked for by name beside this */
function todoOf(need: NeedAmong, standing: BoardStanding, words: Words, named: readonly string[]): Todo {
  const { say } = words;
  const todo: Todo = { finish: [], wait: [], some: [], fresh: [] };
  if (need.kind === 'line') {
    const clause: Clause = { text: oneOf(lineWays(need, standing, words), words), short: say('needMoreLine', { count: need.missing, line: directionsOf(need.nearest, words) }) };
    const touched = need.nearest.some(({ missing }) => partsOf(missing, standing).rest.length < need.missing);
    if (touched) todo.some.push(clause);
    else todo.fresh.push({ count: need.missing, clause });
    return todo;
  }
  const { missing, from, among = [] } = need;
  for (const part of among) {
    const inner = todoOf(part, standing, words, named);
    for (const key of ['finish', 'wait', 'some', 'fresh'] as const) (todo[key] as unknown[]).push(...inner[key]);
  }
  const inside = new Set(among.flatMap((part) => (part.kind === 'line' ? part.nearest.flatMap((line) => line.missing) : part.from)));
  const { begun, submitted, rest } = partsOf(from.filter((id) => !inside.has(id)), standing);
  let open = missing - among.reduce((sum, part) => sum + part.missing, 0);
  const under = (ids: readonly string[], all: string[], key: 'needFinish' | 'needWait') => {
    if (open <= 0 || ids.length === 0) return;
    if (ids.length <= open) all.push(...ids);
    else todo.some.push({ text: open > 1 && key === 'needFinish' ? say('needFinishOf', { count: open, titles: titles(ids, words) }) : say(key, { titles: titles(ids, words, open === 1 ? 'disjunction' : 'conjunction') }) });
    open -= ids.length;
  };
  under(begun, todo.finish, 'needFinish');
  under(submitted, todo.wait, 'needWait');
  if (open <= 0) return todo;
  const parts = todo.fresh.splice(0);
  const count = open + parts.reduce((sum, part) => sum + part.count, 0);
  const clause = choosing(count, rest, need, standing, words, named);
  if (parts.length === 0) return { ...todo, fresh: [{ count, clause }] };
  const within = joined(parts.map(({ clause: { text, short = text } }) => short), 'conjunction', words.lang);
  const { text, short = text } = clause;
  todo.fresh.push({ count, clause: { text: say('needWith', { what: text, parts: within }), short: say('needWith', { what: short, parts: within }) } });
  return todo;
}

function choosing(count: number, rest: readonly string[], { from, among }: Extract<Need, { kind: 'options' }>, standing: BoardStanding, words: Words, named: readonly string[]): Clause {
  const { say } = words;
  if (!among && count === rest.length && rest.length <= MOST_LISTED) return { text: say('needDo', { titles: titles(rest, words, 'conjunction', MOST_LISTED) }) };
  const { section, titles: of } = scopeOf(from, named, standing, words);
  if (section) return { text: say('needChooseFrom', { count, section }), short: say('needMoreFrom', { count, section }) };
  if (of) return { text: say('needChooseOf', { count, titles: of }), short: say('needMoreOf', { count, titles: of }) };
  return { text: say(isFresh(standing) && named.length === 0 ? 'needChooseFirst' : 'needChoose', { count }) };
}

function optionClauses(need: Extract<Need, { kind: 'options' }>, standing: BoardStanding, words: Words, named: readonly string[] = []): Clause[] {
  const { finish, wait, some, fresh } = todoOf(need, standing, words, named);
  return [...finishing({ begun: finish, submitted: wait }, words), ...some, ...fresh.map(({ clause }) => clause)];
}

/** "Choose one more in a row, or finish “Map it”": lines that lack the fewest squares, each way once. */
function lineWays(need: LineNeed, standing: BoardStanding, words: Words): string[] {
  const { say } = words;
  const lines = need.nearest.map((line) => ({ direction: line.direction, ...partsOf(line.missing, standing) }));
  const untouched = lines.filter(({ rest }) => rest.length === need.missing);
  if (need.missing === need.length && untouched.length === lines.length) return [say('needLineFirst', { count: need.length })];
  const ready = lines.filter(({ rest }) => rest.length === 0).slice(0, 2);
  const mixed = ready.length > 0 ? [] : lines.filter(({ rest }) => rest.length > 0 && rest.length < need.missing).slice(0, 1);
  return [
    ...(untouched.length > 0 ? [say('needLine', { count: need.missing, line: directionsOf(untouched, words) })] : []),
    ...ready.map((line) => flow(finishing(line, words), words)),
    ...mixed.map((line) => joined([...finishing(line, words).map(({ text }) => text), say('needDo', { titles: titles(line.rest, words, 'conjunction', MOST_LISTED) })], 'conjunction', words.lang)),
  ];
}

const directionsOf = (lines: readonly Pick<LineNeed['nearest'][number], 'direction'>[], { say, lang }: Words) => joined([...new Set(lines.map(({ direction }) => say(`line_${direction}`)))], 'disjunction', lang);

/** The ways of which one is enough; `undefined` for what is no question of ways. */
function waysOf(need: Need, standing: BoardStanding, words: Words): string[] | undefined {
  if (need.kind === 'line') return lineWays(need, standing, words);
  return need.kind === 'any' ? [...new Set(need.needs.flatMap((each) => waysOf(each, standing, words) ?? flow(clausesOf(each, standing, words), words)))] : undefined;
}

/** "No more than one of “Map it” and “Act it”": what must not be done. */
function limitWords({ most, of }: LimitNeed, standing: BoardStanding, words: Words): string {
  const { say } = words;
  if (most === 0) return say('needNone', { titles: titles(of, words, 'conjunction', MOST_LISTED) });
  const { section, titles: some } = scopeOf(of, [], standing, words);
  if (section) return say('needMostFrom', { count: most, section });
  return some ? say('needMostOf', { count: most, titles: some }) : say('needMost', { count: most });
}

function clausesOf(need: Need, standing: BoardStanding, words: Words): Clause[] {
  const { say } = words;
  switch (need.kind) {
    case 'all': {
      const [first] = need.needs;
      const named = first?.kind === 'options' && first.missing === first.from.length ? first.from : [];
      const limits = need.needs.filter((each) => each.kind === 'limit');
      const clauses = need.needs.flatMap((each) => {
        if (each.kind === 'options') return optionClauses(each, standing, words, named);
        const ways = waysOf(each, standing, words);
        return ways ? [{ text: oneOf(ways, words) }] : clausesOf(each, standing, words);
      });
      if (limits.length === 0) return clauses;
      return [{ text: say('needBut', { what: flow(clauses, words), limits: flow(limits.map((limit) => ({ text: limitWords(limit, standing, words) })), words) }) }];
    }
    case 'limit':
      return [];
    case 'any':
    case 'line':
      return [{ text: either(waysOf(need, standing, words)!, words) }];
    case 'options':
      return optionClauses(need, standing, words);
    case 'points':
      return [{ text: words.showPoints ? say('needPoints', { count: Math.ceil(need.missing * 100) / 100 }) : say('needMorePoints') }];
    case 'mastery':
      return [{ text: say('needMastery', { titles: words.codeOf(need.need.standardId) }) }];
    case 'blocked':
      return [{ text: say('needBlocked') }];
  }
}

/** What is left, as one sentence: "Choose one more in a row, or finish “Map it”." */
export function leftWords(need: Need, standing: BoardStanding, words: Words): string {
  if (isBlocked(need)) return sentence(words.say('needBlocked'), words.lang);
  const what = flow(clausesOf(need, standing, words), words);
  return sentence(need.kind === 'all' && need.oneWay ? words.say('needOneWay', { what }) : what, words.lang);
}

export const progressWords = ({ done, begun, wanted }: BoardProgress, { say }: Words): string => say(begun > 0 ? 'doneAndBegun' : 'doneOf', { done, begun, count: wanted });
