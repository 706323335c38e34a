/** Everything that is wrong with a board while it is made, worked out once per shape. No Lit, no DOM. */
import { rulesWithPaths } from '../../domain/board/edit-rule.js';
import { boardProblems, type BoardProblem } from '../../domain/board/problems.js';
import { ruleFindings, ruleVerdict, type RuleFinding, type RuleVerdict } from '../../domain/board/rule-verdict.js';
import type { Badge, Board } from '../../domain/records/board.js';
import { boardOf, type BoardDraft } from './board-draft.js';

export interface BoardCheck {
  readonly verdict: RuleVerdict;
  readonly findings: readonly RuleFinding[];
  /** What lies in squares and sections. */
  readonly problems: readonly BoardProblem[];
  /** The rule asks for more points than there are. */
  readonly pointsMissing: boolean;
}

/** Found for parts of the rule, at their place. */
const OF_THE_RULE = new Set<string>(['ruleEmpty', 'ruleMissingOption', 'ruleWantsTooMany', 'ruleMinOverMax', 'lineTooLong', 'lineWithoutGrid', 'neverComplete', 'noStandards']);

/** All that the check depends on: words do not matter to it. */
const shapeOf = ({ layout, columns, sections, options, rule }: Board) =>
  JSON.stringify([layout, columns, sections.map(({ id, kind, max }) => [id, kind, max]), rule, options.map(({ id, needs, sectionId, points, free }) => [id, needs, sectionId, points, free])]);

const last = new WeakMap<BoardDraft, { shape: string; check: BoardCheck }>();

const lastOfBadge = new WeakMap<Badge['rule'], { shape: string; check: Pick<BoardCheck, 'findings' | 'verdict'> }>();

/** The same for the rule of a badge: whether anybody can earn it. */
export function badgeCheckOf(board: Board, { rule }: Badge): Pick<BoardCheck, 'findings' | 'verdict'> {
  const of = { ...board, rule };
  const shape = shapeOf(of);
  const known = lastOfBadge.get(rule);
  if (known?.shape === shape) return known.check;
  const check = { findings: ruleFindings(of), verdict: ruleVerdict(of) };
  lastOfBadge.set(rule, { shape, check });
  return check;
}

export function checkOf(draft: BoardDraft): BoardCheck {
  const board = draft.history.now;
  const shape = shapeOf(board);
  const known = last.get(draft);
  if (known?.shape === shape) return known.check;
  const findings = ruleFindings(board);
  const sum = board.options.reduce((points, option) => points + Math.max(0, option.points ?? 0), 0);
  const check: BoardCheck = {
    verdict: ruleVerdict(board),
    findings,
    // The verdict has searched already.
    problems: boardProblems(boardOf(draft), 0).filter(({ code }) => !OF_THE_RULE.has(code)),
    pointsMissing: board.rule !== undefined && rulesWithPaths(board.rule).some(({ rule }) => rule.kind === 'points' && rule.min > sum),
  };
  last.set(draft, { shape, check });
  return check;
}
