import type { BoardProblem } from '../../domain/board/problems.js';
import type { RuleFinding } from '../../domain/board/rule-verdict.js';
import { ruleAt } from '../../domain/board/edit-rule.js';
import { squareTitle, type RuleWords } from './rule-words.js';

/** A problem of a square or a section as a sentence. */
export function problemWords({ code, optionId, sectionId, wants = 0, of = 0 }: BoardProblem | RuleFinding, words: RuleWords): string {
  const { board, say, titleOf } = words;
  const section = board.sections.find(({ id }) => id === sectionId);
  return say(`problem_${code}`, { option: squareTitle(words, optionId ?? ''), section: say('quote', { title: titleOf(section?.title ?? '') }), wants, of });
}

/** A problem of a part of a rule, in the words of that part. */
export function findingWords(finding: RuleFinding, words: RuleWords, rule = words.board.rule): string {
  const { say } = words;
  if (finding.code !== 'ruleWantsTooMany') return problemWords(finding, words);
  const { wants = 0, of = 0 } = finding;
  const kind = ruleAt(rule, finding.path)?.kind;
  if (kind === 'points') return say('wantsPoints', { wants, count: of });
  const section = finding.sectionId === undefined ? undefined : words.board.sections.find(({ id }) => id === finding.sectionId);
  return section ? say('wantsInSection', { wants, count: of, section: say('quote', { title: words.titleOf(section.title) }) }) : say('wantsSquares', { wants, count: of });
}
