/** Data of the board rules in words. Clauses are joined by the language's own "and" and "or". */
import { isBlocked, type Need } from '../../domain/board/left.js';
import type { BoardProgress } from '../../domain/board/progress.js';
import type { BoardStanding, LockReason } from '../../domain/board/standing.js';
import type { Board } from '../../domain/records/board.js';
import type { RecordSet } from '../../domain/records/collections.js';
import { isBlank } from '../../domain/goal/problems.js';
import type { MessageParams } from '../../locales/message.types.js';
import { standardsOf } from './choice-board.model.js';

export type Say = (key: string, params?: MessageParams) => string;

export interface Words {
  readonly say: Say;
  readonly lang: string;
  /** A title as it may stand in a sentence; never blank. */
  readonly titleOf: (optionId: string) => string;
  readonly codeOf: (standardId: string) => string;
  readonly textOf: (text: string) => string;
  /** The title of a section; nothing for none. */
  readonly sectionOf: (sectionId: string | undefined) => string | undefined;
  /** Points are off unless the board asks for them. */
  readonly showPoints: boolean;
}

/** Longer titles are cut at a whole character inside sentences; the card has all of it. */
const LONGEST_TITLE = 48;
/** Sentences name no more than this many squares. */
const MOST_TITLES = 3;

function shortened(text: string): string {
  if (text.length <= LONGEST_TITLE) return text;
  let cut = '';
  for (const { segment } of new Intl.Segmenter('en').segment(text.slice(0, LONGEST_TITLE * 8))) {
    if (cut.length + segment.length > LONGEST_TITLE) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}

/** What the sentences about one board need to know of it. */
export function boardWords(say: Say, lang: string, noTitle: string, board: Board, records: RecordSet): Words {
  const textOf = (text: string) => (isBlank(text) ? noTitle : text);
  // A class also speaks of squares that are one learner's own.
  const titles = new Map([...(records.proposals ?? []), ...board.options].map(({ id, title }) => [id, title]));
  return {
    say,
    lang,
    textOf,
    titleOf: (id) => shortened(textOf(titles.get(id) ?? '')),
    sectionOf: (id) => {
      const section = board.sections.find((each) => each.id === id);
      return section && shortened(textOf(section.title));
    },
    codeOf: (id) => standardsOf(records, [id])[0]!.code,
    showPoints: board.showPoints,
  };
}

const joined = (parts: readonly string[], kind: 'conjunction' | 'disjunction', lang: string): string => new Intl.ListFormat(lang, { type: kind }).format(parts);

const either = (parts: readonly string[], { say, lang }: Words) => (parts.length === 2 ? say('needs2', { first: parts[0]!, second: parts[1]! }) : joined(parts, 'disjunction', lang));
const sentence = (clause: string, lang: string) => {
  const [first = ''] = clause;
  return `${first.toLocaleUpperCase(lang)}${clause.slice(first.length)}.`;
};

export function titles(ids: readonly string[], words: Words, kind: 'conjunction' | 'disjunction' = 'conjunction'): string {
  const named = ids.slice(0, MOST_TITLES).map((id) => words.say('quote', { title: words.titleOf(id) }));
  return joined(ids.length > MOST_TITLES ? [...named, words.say('andMore', { count: ids.length - MOST_TITLES })] : named, kind, words.lang);
}

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

const finishing = ({ begun, submitted }: Parts, words: Words): Clause[] => [
  ...(begun.length > 0 ? [{ text: words.say('needFinish', { titles: titles(begun, words) }) }] : []),
  ...(submitted.length > 0 ? [{ text: words.say('needWait', { titles: titles(submitted, words) }) }] : []),
];

const isFresh = ({ options }: BoardStanding) => options.every(({ choice }) => !choice);

/** The section that all of these options are in. */
function sectionOf(ids: readonly string[], standing: BoardStanding): string | undefined {
  const sections = new Set(ids.map((id) => standing.options.find(({ option }) => option.id === id)?.option.sectionId));
  return sections.size === 1 ? [...sections][0] : undefined;
}

function optionClauses({ missing, from }: Extract<Need, { kind: 'options' }>, standing: BoardStanding, words: Words): Clause[] {
  const { say } = words;
  const { begun, submitted, rest } = partsOf(from, standing);
  const out: Clause[] = [];
  let open = missing;
  if (begun.length > 0) {
    out.push({ text: say('needFinish', { titles: titles(begun, words, begun.length > open ? 'disjunction' : 'conjunction') }) });
    open -= begun.length;
  }
  if (open > 0 && submitted.length > 0) {
    out.push({ text: say('needWait', { titles: titles(submitted, words) }) });
    open -= submitted.length;
  }
  if (open <= 0) return out;
  if (missing === from.length && rest.length <= MOST_TITLES) return [...out, { text: say('needDo', { titles: titles(rest, words) }) }];
  const id = sectionOf(from, standing);
  const title = words.sectionOf(id);
  if (title === undefined) return [...out, { text: say(isFresh(standing) ? 'needChooseFirst' : 'needChoose', { count: open }) }];
  const section = say('quote', { title });
  return [...out, { text: say('needChooseFrom', { count: open, section }), short: say('needMoreFrom', { count: open, section }) }];
}

/** "Choose one more in a row, or finish “Map it”": lines that lack the fewest squares, each way once. */
function lineClause(need: Extract<Need, { kind: 'line' }>, standing: BoardStanding, words: Words): string {
  const { say } = words;
  const lines = need.nearest.map((line) => ({ direction: line.direction, ...partsOf(line.missing, standing) }));
  const untouched = lines.filter(({ rest }) => rest.length === need.missing);
  if (need.missing === need.length && untouched.length === lines.length) return say('needLineFirst', { count: need.length });
  const ready = lines.filter(({ rest }) => rest.length === 0).slice(0, 2);
  const mixed = ready.length > 0 ? [] : lines.filter(({ rest }) => rest.length > 0 && rest.length < need.missing).slice(0, 1);
  const directions = [...new Set(untouched.map(({ direction }) => say(`line_${direction}`)))];
  const ways = [
    ...(directions.length > 0 ? [say('needLine', { count: need.missing, line: joined(directions, 'disjunction', words.lang) })] : []),
    ...ready.map((line) => flow(finishing(line, words), words)),
    ...mixed.map((line) => say('needLineBoth', { count: line.rest.length, finish: flow(finishing(line, words), words) })),
  ];
  return either(ways, words);
}

function clausesOf(need: Need, standing: BoardStanding, words: Words): Clause[] {
  const { say } = words;
  switch (need.kind) {
    case 'all': {
      // What is asked for by name is said once, however many rules name it.
      const byName = need.needs.filter((each) => each.kind === 'options' && each.missing === each.from.length) as Extract<Need, { kind: 'options' }>[];
      const from = [...new Set(byName.flatMap((each) => each.from))];
      const named: Need[] = from.length > 0 ? [{ kind: 'options', missing: from.length, from }] : [];
      return [...named, ...need.needs.filter((each) => !byName.includes(each as never))].flatMap((each) => clausesOf(each, standing, words));
    }
    case 'any':
      return [{ text: either([...new Set(need.needs.map((each) => flow(clausesOf(each, standing, words), words)))], words) }];
    case 'options':
      return optionClauses(need, standing, words);
    case 'line':
      return [{ text: lineClause(need, standing, words) }];
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
  return sentence(flow(clausesOf(need, standing, words), words), words.lang);
}

/** Why an option is locked. */
export function lockWords(reason: LockReason, standing: BoardStanding, words: Words): string {
  const { say, lang, textOf } = words;
  switch (reason.code) {
    case 'needs':
      return say('lock_needs', { titles: titles(reason.optionIds, words) });
    case 'mustFirst':
      return say('lock_mustFirst', { titles: joined(reason.sections.map(({ title }) => say('quote', { title: textOf(title) })), 'conjunction', lang) });
    case 'mastery':
      return say('lock_mastery', { titles: joined(reason.needs.map(({ standardId }) => words.codeOf(standardId)), 'conjunction', lang) });
    case 'sectionMax':
    case 'ruleMax': {
      if (reason.chosen.length === 0) return say('lock_closed');
      const canPutBack = reason.chosen.some((id) => standing.options.some(({ option, state }) => option.id === id && (state === 'chosen' || state === 'started')));
      const key = reason.code === 'sectionMax' ? 'lock_section' : 'lock_rule';
      return say(`${key}${canPutBack ? 'Max' : 'Shut'}`, { count: reason.max, section: reason.code === 'sectionMax' ? say('quote', { title: textOf(reason.section.title) }) : '' });
    }
  }
}

export const progressWords = ({ done, begun, wanted }: BoardProgress, { say }: Words): string => say(begun > 0 ? 'doneAndBegun' : 'doneOf', { done, begun, count: wanted });
