import type { CompiledBoard, RuleNode } from './compile.js';
import { DONE } from './judge.js';
import type { BoardStanding } from './standing.js';

/** How far a learner is, where a board asks for a number that can be counted: "2 of 3 done". */
export interface BoardProgress {
  readonly done: number;
  /** Chosen, started or handed in, and it would count. Never more than are still missing. */
  readonly begun: number;
  readonly wanted: number;
}

type Counted = Extract<RuleNode, { kind: 'count' | 'line' }>;

/** The counts and lines that all have to be met, or nothing where the rule is of another kind. */
function asked(node: RuleNode): readonly Counted[] | undefined {
  if (node.kind === 'count' || node.kind === 'line') return [node];
  if (node.kind !== 'all') return undefined;
  const inside = node.nodes.map(asked);
  return inside.every((each) => each !== undefined) ? inside.flat() : undefined;
}

/** @returns `undefined` where the rule asks for more than a number, or asks twice for some of the same options */
export function boardProgress({ rule }: CompiledBoard, { done, options }: BoardStanding): BoardProgress | undefined {
  const nodes = asked(rule);
  if (!nodes) return undefined;
  const begun = (i: number) => done[i] !== DONE && options[i]!.choice !== undefined;
  // An option that is asked for by name counts once, however many rules name it.
  const named = new Set(nodes.flatMap((node) => (node.kind === 'count' && node.min >= node.of.length ? node.of : [])));
  const sum = { done: 0, begun: 0, wanted: 0 };
  const add = (wanted: number, doneHere: number, begunHere: number) => {
    sum.wanted += wanted;
    sum.done += Math.min(wanted, doneHere);
    sum.begun += Math.min(begunHere, wanted - Math.min(wanted, doneHere));
  };
  const counted = new Set(named);
  add(named.size, [...named].filter((i) => done[i] === DONE).length, [...named].filter(begun).length);
  for (const node of nodes) {
    if (node.kind === 'line') {
      if (nodes.length > 1) return undefined;
      const near = node.lines.map(({ squares }) => ({ done: squares.filter((i) => done[i] === DONE).length, begun: squares.filter(begun).length }));
      near.sort((a, b) => b.done - a.done || b.begun - a.begun);
      add(node.length, near[0]?.done ?? 0, near[0]?.begun ?? 0);
    } else if (node.min > 0 && node.min < node.of.length) {
      if (node.of.some((i) => counted.has(i))) return undefined;
      for (const i of node.of) counted.add(i);
      add(node.min, node.of.filter((i) => done[i] === DONE).length, node.of.filter(begun).length);
    } else if (node.min > node.of.length) return undefined;
  }
  return sum.wanted > 0 ? sum : undefined;
}
