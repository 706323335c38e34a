/** What a teacher reads of a class and of a board's rules, in words: the same on screen and in the file. */
import type { BoardClause } from '../../domain/board/conflict.js';
import { pickedWay } from '../../domain/board/ways.js';
import type { OptionStanding } from '../../domain/board/standing.js';
import type { BoardRule } from '../../domain/records/board.js';
import { titles, type Words } from './choice-board.words.js';
import { progressWords } from './left-words.js';
import type { ClassRow } from './class.model.js';

/** The state of one learner's option; nothing for one that is not chosen. */
function stateWord({ option, state, choice }: OptionStanding, { say }: Words): string {
  if (option.free) return say('freeSquare');
  if (!choice) return '';
  return say(state === 'started' && choice.feedback ? 'again' : `state_${state}`);
}

/** What one cell says: the state, and the way of showing it that was picked, where there was something to pick. */
export function cellWords(card: OptionStanding, words: Words): string {
  const way = pickedWay(card.option, card.choice);
  return [stateWord(card, words), way ? words.say(`modality_${way}`) : ''].filter(Boolean).join(' · ');
}

export function soFarWords({ standing, progress }: ClassRow, words: Words): string {
  const { say } = words;
  const chosen = standing.options.filter(({ choice }) => choice).length;
  if (standing.complete) return say('rowComplete');
  if (chosen === 0) return say('rowNothing');
  return progress ? progressWords(progress, words) : say('chosenCount', { count: chosen });
}

function ruleWords(rule: BoardRule, words: Words): string {
  const { say } = words;
  switch (rule.kind) {
    case 'count': {
      const of = rule.of ? titles(rule.of, words) : undefined;
      const part = (side: 'min' | 'max', count: number | undefined) => (count === undefined ? [] : [of === undefined ? say(`clause_${side}All`, { count }) : say(`clause_${side}`, { count, titles: of })]);
      return [...part('min', rule.min), ...part('max', rule.max)].join(' ');
    }
    case 'line':
      return say('clause_line', { count: rule.length });
    case 'perSection':
      return say('clause_perSection', { count: rule.min });
    case 'points':
      return say('clause_points', { count: rule.min });
    case 'done':
      return say('clause_done', { titles: titles([rule.optionId], words) });
    case 'mastery':
      return say('clause_mastery', { titles: words.codeOf(rule.standardId) });
    default:
      return say(rule.kind === 'not' ? 'clause_not' : 'clause_any');
  }
}

/** One thing that a board asks, as a sentence. */
export function clauseWords(clause: BoardClause, words: Words): string {
  const { say, textOf } = words;
  if (clause.kind === 'rule') return ruleWords(clause.rule, words);
  const section = say('quote', { title: textOf(clause.section.title) });
  return clause.kind === 'sectionMax' ? say('clause_sectionMax', { section, count: clause.max }) : say('clause_mustFirst', { section });
}
