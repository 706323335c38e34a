import { sortKey } from '../calendar/calendar.js';
import type { Evidence } from '../records/evidence.js';
import type { MasteryPolicy } from '../records/mastery.js';

const DATES = { assessed: ['assessedAt', 'submittedAt', 'dueOn'], submitted: ['submittedAt', 'assessedAt', 'dueOn'], due: ['dueOn', 'submittedAt', 'assessedAt'] } as const;

/** The date that puts a piece in order: the policy's, else the next best it has. */
export function dateOf(piece: Evidence, basis: MasteryPolicy['dateBasis']): string | undefined {
  for (const field of DATES[basis]) if (piece[field] !== undefined) return piece[field];
  return undefined;
}

/** From first to last; undated pieces first; equal dates in the order given. */
export function inOrder(pieces: readonly Evidence[], basis: MasteryPolicy['dateBasis']): readonly Evidence[] {
  if (pieces.length < 2) return pieces;
  const keyed = pieces.map((piece, i) => {
    const date = dateOf(piece, basis);
    return { piece, i, key: date === undefined ? -Infinity : sortKey(date) };
  });
  return keyed.sort((a, b) => (a.key === b.key ? a.i - b.i : a.key - b.key)).map(({ piece }) => piece);
}
