/** A rule in words. Clauses are joined by the language's own "and" and "or"; a list within a list stands in brackets. No Lit, no DOM. */
import { asksForMore, isGroup } from '../../domain/board/edit-rule.js';
import type { Board, BoardRule } from '../../domain/records/board.js';
import type { RecordSet } from '../../domain/records/collections.js';
import type { Say } from '../../ui/edit/editor-scene.js';

/** Squares named one by one; more are counted. */
const MOST_TITLES = 4;

export interface RuleWords {
  readonly say: Say;
  readonly lang: string;
  readonly board: Board;
  readonly records: RecordSet;
  readonly titleOf: (text: string) => string;
}

const joined = (parts: readonly string[], kind: 'conjunction' | 'disjunction', lang: string) => new Intl.ListFormat(lang, { type: kind }).format(parts);

export const squareTitle = ({ board, say }: RuleWords, id: string): string => {
  const at = board.options.findIndex((option) => option.id === id);
  const option = board.options[at];
  return option ? say('quote', { title: option.title.trim() ? option.title : say('squareNumber', { number: at + 1 }) }) : say('missingSquare');
};

export function levelTitle({ records, titleOf, say }: RuleWords, levelId: string): string {
  const level = records.scales?.flatMap(({ levels }) => levels).find(({ id }) => id === levelId);
  return level ? say('quote', { title: titleOf(level.label || level.shortLabel) }) : say('missingLevel');
}
export const standardCode = ({ records }: RuleWords, standardId: string): string => records.standards?.find(({ id }) => id === standardId)?.code || standardId;

/** "at least 5", "exactly 3", "2 to 4": how many. */
function amount({ min, max }: { min?: number | undefined; max?: number | undefined }, say: Say): string {
  if (min === undefined && max === undefined) return say('amountNone');
  if (max === undefined) return say('amountLeast', { count: min! });
  if (min === undefined) return say('amountMost', { count: max });
  return min === max ? say('amountExactly', { count: min }) : say('amountBetween', { min, count: max });
}

function titles(ids: readonly string[], words: RuleWords): string {
  const named = ids.slice(0, MOST_TITLES).map((id) => squareTitle(words, id));
  const rest = ids.length - named.length;
  return joined(rest > 0 ? [...named, words.say('andMore', { count: rest })] : named, 'conjunction', words.lang);
}

/** A part of a rule as a clause: "choose “Map it”". */
export function ruleClause(rule: BoardRule, words: RuleWords, inside = false): string {
  const { say, lang, board } = words;
  switch (rule.kind) {
    case 'all':
    case 'any': {
      const parts = rule.rules.map((part) => ruleClause(part, words, rule.rules.length > 1));
      if (parts.length === 0) return say('ruleNothing');
      const text = joined(parts, rule.kind === 'all' ? 'conjunction' : 'disjunction', lang);
      return inside && parts.length > 1 ? say('brackets', { rule: text }) : text;
    }
    case 'not':
      return say('ruleNot', { rule: ruleClause(rule.rule, words, isGroup(rule.rule)) });
    case 'count': {
      const many = amount(rule, say);
      return rule.of === undefined ? say('ruleCount', { many }) : asksForMore(board, rule) ? say('ruleMore', { many }) : say('ruleOf', { many, titles: rule.of.length > 0 ? titles(rule.of, words) : say('noSquares') });
    }
    case 'line':
      return say('ruleLine', { count: rule.length });
    case 'perSection':
      return say(board.layout === 'menu' ? 'rulePerColumn' : 'rulePerSection', { count: rule.min });
    case 'points':
      return say('rulePoints', { count: rule.min });
    case 'done':
      return say('ruleDone', { title: squareTitle(words, rule.optionId) });
    case 'mastery':
      return say('ruleMastery', { level: levelTitle(words, rule.levelId), title: standardCode(words, rule.standardId) });
  }
}

/** The whole rule as one sentence, with what the layout asks for. */
export function ruleSentence(words: RuleWords): string {
  const { board, say, lang, titleOf } = words;
  const musts = board.layout === 'mustAndMay' ? board.sections.filter(({ kind }) => kind === 'must') : [];
  const clauses = musts.map(({ title }) => say('ruleMust', { title: say('quote', { title: titleOf(title) }) }));
  if (board.rule && !(isGroup(board.rule) && board.rule.rules.length === 0)) clauses.push(ruleClause(board.rule, words, clauses.length > 0 && board.rule.kind === 'any'));
  else if (clauses.length === 0) clauses.push(say('ruleCount', { many: say('amountLeast', { count: 1 }) }));
  return say('ruleSentence', { rule: joined(clauses, 'conjunction', lang) });
}
