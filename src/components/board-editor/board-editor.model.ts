import type { Board, Choice } from '../../domain/records/board.js';
import type { RecordSet } from '../../domain/records/collections.js';

/** One board in the list. */
export interface BoardLine {
  readonly board: Board;
  /** Learners who have chosen something on it. */
  readonly learners: number;
  /** Begun here and not saved. */
  readonly draft: boolean;
}

export function learnersOn(choices: readonly Choice[] | undefined): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { boardId, learnerId } of choices ?? []) found.set(boardId, (found.get(boardId) ?? new Set()).add(learnerId));
  return found;
}

/** Boards of the records, then those that are only drafts. */
export function boardLines(records: RecordSet, begun: readonly { readonly id: string; readonly board: Board }[]): BoardLine[] {
  const learners = learnersOn(records.choices);
  const boards = records.boards ?? [];
  const drafts = new Map(begun.map(({ id, board }) => [id, board]));
  const line = (board: Board): BoardLine => ({ board: drafts.get(board.id) ?? board, learners: learners.get(board.id)?.size ?? 0, draft: drafts.has(board.id) });
  const kept = new Set(boards.map(({ id }) => id));
  return [...boards.map(line), ...begun.filter(({ id }) => !kept.has(id)).map(({ board }) => line(board))];
}
