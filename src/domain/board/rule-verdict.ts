/** Whether the parts of a rule fit together, and which do not: for the teacher who writes it, while it is written. */
import { withFields } from '../records/apply-changes.js';
import type { Board, BoardRule } from '../records/board.js';
import { SEARCH_BUDGET, canComplete } from './can-complete.js';
import { compileBoard } from './compile.js';
import { plainRule, rulesWithPaths, type RulePath } from './edit-rule.js';
import { boardProblems, type BoardProblem, type BoardProblemCode } from './problems.js';

/** What is wrong with one part of a rule. */
export interface RuleFinding extends Pick<BoardProblem, 'code' | 'weight' | 'optionId' | 'sectionId' | 'wants' | 'of'> {
  readonly path: RulePath;
}

/** Problems that lie in one part alone. */
const OF_ONE_PART: ReadonlySet<BoardProblemCode> = new Set(['ruleEmpty', 'ruleMissingOption', 'ruleWantsTooMany', 'ruleMinOverMax', 'lineTooLong', 'lineWithoutGrid']);

/** Every problem that lies in one part of the rule, with the place of the part; outside first. */
export function ruleFindings(board: Board): RuleFinding[] {
  const { rule } = board;
  if (!rule) return [];
  return rulesWithPaths(rule).flatMap(({ rule: part, path }): RuleFinding[] => {
    if (part.kind === 'not') return [];
    if (part.kind === 'all' || part.kind === 'any') return part.rules.length === 0 && path.length > 0 ? [{ code: 'ruleEmpty', weight: 'hint', path }] : [];
    // What lies in a part is the same wherever the part stands. A budget of nothing: here nobody asks whether it can be completed.
    return boardProblems({ ...board, rule: part }, 0)
      .filter(({ code }) => OF_ONE_PART.has(code))
      .map((problem) => ({ ...problem, path }));
  });
}

/** What takes part in making a rule impossible, besides its own parts. */
export type OutsideReason = 'sectionMax' | 'needs' | 'layout';

export interface RuleVerdict {
  /** `undefined`: too much to try out, so nobody knows. */
  readonly possible: boolean | undefined;
  /** Parts that do not fit together: each of them taken away would mend it, as far as could be found out. One: it cannot be met by itself. */
  readonly conflict: readonly RulePath[];
  /** What outside the rule makes these parts impossible; empty where they cannot be met on any board with these squares. */
  readonly because: readonly OutsideReason[];
  /** Ways of an "any" that nobody can take, though another way is open. */
  readonly deadWays: readonly RulePath[];
}

/** The parts that all have to be met: of an "all", and of each "all" in it. */
function demands(rule: BoardRule, path: RulePath = []): { rule: BoardRule; path: RulePath }[] {
  return rule.kind === 'all' ? rule.rules.flatMap((inside, place) => demands(inside, [...path, place])) : [{ rule, path }];
}

/** Smaller than the search for the whole: it is done once per part. */
const PART_BUDGET = SEARCH_BUDGET / 4;

const OUTSIDE: readonly [OutsideReason, (board: Board) => Board][] = [
  ['sectionMax', (board) => ({ ...board, sections: board.sections.map((section) => withFields(section, { max: undefined })) })],
  ['needs', (board) => ({ ...board, options: board.options.map((option) => ({ ...option, needs: [] })) })],
  ['layout', (board) => ({ ...board, layout: board.layout === 'mustAndMay' ? 'list' : board.layout })],
];

/**
 * The verdict on a board's rule.
 * @param budget how long to search, see `canComplete`
 */
export function ruleVerdict(board: Board, budget: number = SEARCH_BUDGET): RuleVerdict {
  const judge = (of: Board, rule: BoardRule | undefined, limit: number) => canComplete(compileBoard({ ...of, rule: plainRule(rule) }), limit);
  const { rule } = board;
  const possible = board.options.length === 0 ? false : judge(board, rule, budget);
  const partBudget = Math.min(budget, PART_BUDGET);
  if (!rule || possible !== false || board.options.length === 0) {
    const deadWays = rule && possible ? rulesWithPaths(rule).filter(({ rule: part, path }) => isWay(rule, path) && !isEmpty(part) && judge(board, part, partBudget) === false).map(({ path }) => path) : [];
    return { possible, conflict: [], because: [], deadWays };
  }
  const whole = (parts: readonly { rule: BoardRule }[]): BoardRule => ({ kind: 'all', rules: parts.map((part) => part.rule) });
  let parts = demands(rule).filter((part) => !isEmpty(part.rule));
  for (const part of parts) {
    const without = parts.filter((other) => other !== part);
    if (without.length > 0 && judge(board, whole(without), partBudget) === false) parts = without;
  }
  const because = OUTSIDE.filter(([, freed]) => judge(freed(board), whole(parts), partBudget) === true).map(([reason]) => reason);
  return { possible, conflict: parts.map(({ path }) => path), because, deadWays: [] };
}

const isEmpty = (rule: BoardRule) => plainRule(rule) === undefined;

/** Whether the part at `path` is one way of an "any", with no "not" around it. */
function isWay(rule: BoardRule, path: RulePath): boolean {
  let at: BoardRule = rule;
  for (const [depth, place] of path.entries()) {
    if (at.kind !== 'all' && at.kind !== 'any') return false;
    if (depth === path.length - 1) return at.kind === 'any';
    at = at.rules[place]!;
  }
  return false;
}
