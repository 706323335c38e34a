/** What the board says of squares: their titles, and why they are locked. */
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

export const joined = (parts: readonly string[], kind: 'conjunction' | 'disjunction', lang: string): string => new Intl.ListFormat(lang, { type: kind }).format(parts);

export function titles(ids: readonly string[], words: Words, kind: 'conjunction' | 'disjunction' = 'conjunction', most = MOST_TITLES): string {
  const named = ids.slice(0, most).map((id) => words.say('quote', { title: words.titleOf(id) }));
  return joined(ids.length > most ? [...named, words.say('andMore', { count: ids.length - most })] : named, kind, words.lang);
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
