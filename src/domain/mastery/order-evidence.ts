import { sortKey } from '../calendar/calendar.js';
import type { Evidence } from '../records/evidence.js';
import type { MasteryPolicy } from '../records/mastery.js';

const DATES = { assessed: ['assessedAt', 'submittedAt', 'dueOn'], submitted: ['submittedAt', 'assessedAt', 'dueOn'], due: ['dueOn', 'submittedAt', 'assessedAt'] } as const;

/** The date that puts a piece in order: the policy's, else the next best it has. */
export function dateOf(piece: Evidence, basis: MasteryPolicy['dateBasis']): string | undefined {
  for (const field of DATES[basis]) if (piece[field] !== undefined) return piece[field];
  return undefined;
}

/** A shorter id first, so that `row-2` stands before `row-10`. */
const byId = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

/** From first to last; undated pieces first; equal dates by id, so that a level is the same from every source: a database gives records by id, a file by row. */
export function inOrder(pieces: readonly Evidence[], basis: MasteryPolicy['dateBasis']): readonly Evidence[] {
  if (pieces.length < 2) return pieces;
  const keyed = pieces.map((piece) => {
    const date = dateOf(piece, basis);
    return { piece, key: date === undefined ? -Infinity : sortKey(date) };
  });
  return keyed.sort((a, b) => (a.key === b.key ? byId(a.piece.id, b.piece.id) : a.key - b.key)).map(({ piece }) => piece);
}
