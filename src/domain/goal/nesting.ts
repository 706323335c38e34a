import { ringClosingLinks } from '../graph/rings.js';
import type { Goal } from '../records/goal.js';
import type { GoalProgress } from './progress.js';

export interface GoalForest {
  /** Goals that hang under no other, in the order given. */
  readonly roots: readonly Goal[];
  readonly below: ReadonlyMap<string, readonly Goal[]>;
}

/** Goals inside goals. A parent that is not there, or that is another learner's, is no parent; rings are cut. */
export function goalForest(goals: readonly Goal[]): GoalForest {
  const byId = new Map(goals.map((goal) => [goal.id, goal]));
  const parentOf = (goal: Goal) => {
    const parent = goal.parentId === undefined ? undefined : byId.get(goal.parentId);
    return parent?.learnerId === goal.learnerId ? parent : undefined;
  };
  const cut = new Set(
    ringClosingLinks(byId.keys(), (id) => {
      const parent = parentOf(byId.get(id)!);
      return parent ? [parent.id] : [];
    }).map(([from]) => from),
  );
  const roots: Goal[] = [];
  const below = new Map<string, Goal[]>();
  for (const goal of byId.values()) {
    const parent = cut.has(goal.id) ? undefined : parentOf(goal);
    if (!parent) roots.push(goal);
    else if (below.has(parent.id)) below.get(parent.id)!.push(goal);
    else below.set(parent.id, [goal]);
  }
  return { roots, below };
}

export interface RollUp {
  /** 0 to 1, or `undefined` where nothing was measured. */
  readonly fraction: number | undefined;
  /** `own`: by the goal's own measure. `below`: from the goals inside it. */
  readonly from: 'own' | 'below' | 'nothing';
  /** Goals inside this one, at any depth, each once; drafts, proposals, revised and archived goals left out. */
  readonly goals: number;
  readonly met: number;
}

const COUNTS = new Set<Goal['status']>(['active', 'paused', 'met', 'notMet']);

/**
 * Progress of every goal with the goals inside it. A goal with a result of its own keeps it: the goals inside are the way there and would be
 * counted twice. Only a goal without one takes the mean of the goals directly inside it that have a result. Walks without recursion.
 */
export function rollUpGoals(forest: GoalForest, progressOf: (goal: Goal) => GoalProgress): ReadonlyMap<string, RollUp> {
  const order = [...forest.roots];
  for (let i = 0; i < order.length; i++) for (const inside of forest.below.get(order[i]!.id) ?? []) order.push(inside);
  const rolled = new Map<string, RollUp>();
  for (const goal of order.reverse()) {
    const progress = progressOf(goal);
    const inside = forest.below.get(goal.id) ?? [];
    let goals = 0;
    let met = 0;
    const fractions: number[] = [];
    for (const sub of inside) {
      const part = rolled.get(sub.id)!;
      goals += part.goals;
      met += part.met;
      if (!COUNTS.has(sub.status)) continue;
      goals += 1;
      const done = sub.status === 'met';
      if (done) met += 1;
      // A goal that was closed as met is met, whatever its steps say.
      const fraction = done ? 1 : part.fraction;
      if (fraction !== undefined) fractions.push(fraction);
    }
    if (progress.result) rolled.set(goal.id, { fraction: progress.fraction, from: 'own', goals, met });
    else if (fractions.length > 0) rolled.set(goal.id, { fraction: fractions.reduce((sum, f) => sum + f, 0) / fractions.length, from: 'below', goals, met });
    else rolled.set(goal.id, { fraction: undefined, from: 'nothing', goals, met });
  }
  return rolled;
}
