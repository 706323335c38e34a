/** Badges: rules like the board's own. They are earned or not yet, and never compare learners. */
import type { Badge, Board, Choice } from '../records/board.js';
import { compileBoard, type CompiledBoard } from './compile.js';
import { NOTHING_KNOWN, type Reached } from './judge.js';
import { doneFlags, isComplete } from './standing.js';

const compiled = new WeakMap<Badge, { readonly board: Board; readonly rule: CompiledBoard }>();

/** The badges that a learner has earned on a board, in its order. None where the board does not show them. */
export function earnedBadges(board: Board, choices: readonly Choice[], reached: Reached = NOTHING_KNOWN): readonly Badge[] {
  if (!board.showBadges) return [];
  return (board.badges ?? []).filter((badge) => {
    let made = compiled.get(badge);
    // As a list, so that the badge asks for its own rule alone and not for the must squares as well.
    if (made?.board !== board) compiled.set(badge, (made = { board, rule: compileBoard({ ...board, layout: 'list', rule: badge.rule }) }));
    return isComplete(made.rule, doneFlags(made.rule, choices), reached);
  });
}
