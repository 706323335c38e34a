import type { Goal } from '../records/goal.js';

type Fields = Partial<Omit<Goal, 'id' | 'version'>>;
export type GoalField = keyof Fields;

export interface Clash {
  readonly field: GoalField;
  readonly mine: unknown;
  readonly theirs: unknown;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
/** Fields that follow from others or that only grow: two writers do not clash over them. */
const FOLLOWS: ReadonlySet<string> = new Set(['agreements', 'checkIns', 'revisions', 'notes', 'evidence', 'id', 'version']);

/**
 * Two people edited one goal. Field by field: what only one of them changed is taken; what both changed in the same way is taken once; what both
 * changed in different ways is a clash, and both values are kept until somebody chooses.
 * @param before the goal as the editor opened it
 * @param mine the goal as the editor wrote it
 * @param now the goal as it is by now
 */
export function mergeGoalEdit(before: Goal, mine: Goal, now: Goal): { readonly fields: Fields; readonly clashes: readonly Clash[] } {
  const fields: Record<string, unknown> = {};
  const clashes: Clash[] = [];
  for (const field of new Set([...Object.keys(before), ...Object.keys(mine), ...Object.keys(now)]) as Set<GoalField>) {
    if (FOLLOWS.has(field) || same(mine[field], before[field]) || same(mine[field], now[field])) continue;
    if (same(now[field], before[field])) fields[field] = mine[field];
    else clashes.push({ field, mine: mine[field], theirs: now[field] });
  }
  return { fields, clashes };
}
