/** Who needs what. A hint where to look, never a verdict and never a rank. */
import type { Blockers } from './blockers.js';
import { FLAG, type MasteryMatrix } from './matrix.js';

export type Need = 'support' | 'onTrack' | 'readyForMore' | 'noEvidence';
export const NEEDS: readonly Need[] = ['support', 'onTrack', 'readyForMore', 'noEvidence'];

/**
 * One cell: no level → `noEvidence`; above the proficient level (or at it, where it is the highest) → `readyForMore`; at it → `onTrack`;
 * one level below and rising → `onTrack`; else `support`.
 */
export function cellNeed(matrix: MasteryMatrix, row: number, column: number, proficient: number): Need {
  const cell = row * matrix.columns + column;
  const level = matrix.level[cell]!;
  if (level < 0) return 'noEvidence';
  if (level >= Math.min(proficient + 1, matrix.levels - 1)) return 'readyForMore';
  if (level >= proficient) return 'onTrack';
  return level === proficient - 1 && (matrix.flags[cell]! & FLAG.rising) !== 0 ? 'onTrack' : 'support';
}

/**
 * One learner over some standards: none has a level → `noEvidence`; a third or more of those with a level need support → `support`; half or
 * more are ready for more and none needs support → `readyForMore`; else `onTrack`.
 */
export function learnerNeed(matrix: MasteryMatrix, row: number, columns: readonly number[], proficient: number): Need {
  let [support, ready, known] = [0, 0, 0];
  for (const column of columns) {
    const need = cellNeed(matrix, row, column, proficient);
    if (need === 'noEvidence') continue;
    known++;
    if (need === 'support') support++;
    if (need === 'readyForMore') ready++;
  }
  if (known === 0) return 'noEvidence';
  if (support * 3 >= known) return 'support';
  return ready * 2 >= known && support === 0 ? 'readyForMore' : 'onTrack';
}

/** Flexible groups for one standard: the rows of each need, in the order given. A suggestion that a teacher adjusts. */
export function suggestGroups(matrix: MasteryMatrix, rows: readonly number[], column: number, proficient: number): Record<Need, number[]> {
  const groups: Record<Need, number[]> = { support: [], onTrack: [], readyForMore: [], noEvidence: [] };
  for (const row of rows) groups[cellNeed(matrix, row, column, proficient)].push(row);
  return groups;
}

/**
 * Of learners who are not proficient in a standard: who would begin at the same earlier standard. A learner with two such beginnings is in both
 * lists; those whom nothing blocks are not listed.
 * @returns rows by the standard's id, in the order given
 */
export function groupsByBlocker(rows: readonly number[], blockersOfRow: (row: number) => Blockers): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    for (const id of blockersOfRow(row).startWith) {
      const group = groups.get(id);
      if (group) group.push(row);
      else groups.set(id, [row]);
    }
  }
  return groups;
}
