/** Which standards a board leads to, and how many learners have come there on it. */
import type { CompiledBoard } from './compile.js';
import { DONE } from './judge.js';

export interface StandardCoverage {
  readonly standardId: string;
  /** Options that lead to it, in the board's order. Free squares teach nothing. */
  readonly optionIds: readonly string[];
  /** Learners who have finished at least one of them. */
  readonly done: number;
  /** Learners who have chosen at least one of them and finished none. */
  readonly begun: number;
}

/**
 * In the order in which the board's options name their standards.
 * @param rows per learner: which options are done, and which are chosen (by index of the compiled board)
 */
export function standardCoverage({ options }: CompiledBoard, rows: readonly { readonly done: Uint8Array; readonly chosen: Uint8Array }[]): readonly StandardCoverage[] {
  const ways = new Map<string, number[]>();
  for (const [i, { standardIds, free }] of options.entries()) {
    if (free) continue;
    for (const id of new Set(standardIds)) ways.set(id, [...(ways.get(id) ?? []), i]);
  }
  return [...ways].map(([standardId, of]) => {
    let done = 0;
    let begun = 0;
    for (const row of rows) {
      if (of.some((i) => row.done[i] === DONE)) done++;
      else if (of.some((i) => row.chosen[i] === DONE)) begun++;
    }
    return { standardId, optionIds: of.map((i) => options[i]!.id), done, begun };
  });
}
