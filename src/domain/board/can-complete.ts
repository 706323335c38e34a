import type { CompiledBoard, MasteryNeed, RuleNode } from './compile.js';
import { DONE, NOTHING_KNOWN, NOT_DONE, UNDECIDED, judge, type Reached } from './judge.js';

/** States looked at before the search gives up and says that it does not know. */
export const SEARCH_BUDGET = 20_000;
/** The search goes one step deeper per option. */
const MOST_SEARCHED = 1_000;

/** Rules that doing more can never break. */
export function onlyGrows(node: RuleNode): boolean {
  if (node.kind === 'not') return false;
  if (node.kind === 'all' || node.kind === 'any') return node.nodes.every(onlyGrows);
  return node.kind !== 'count' || node.max === Infinity;
}

function masteryIn(node: RuleNode): MasteryNeed[] {
  if (node.kind === 'mastery') return [node.need];
  if (node.kind === 'not') return masteryIn(node.node);
  return node.kind === 'all' || node.kind === 'any' ? node.nodes.flatMap(masteryIn) : [];
}

const keyOf = ({ standardId, levelId }: MasteryNeed) => JSON.stringify([standardId, levelId]);

/** What is done before anything is chosen. */
const freeSquares = ({ options }: CompiledBoard) => Uint8Array.from(options, ({ free }) => (free ? DONE : NOT_DONE));

/** As much of `wanted` as can be done in some order from `start`: needs first, musts before `may`. Grows until nothing more opens. */
function inSomeOrder(compiled: CompiledBoard, wanted: Uint8Array, start: Uint8Array): Uint8Array {
  const { options, needs, musts, sections, sectionOf } = compiled;
  const done = start.slice();
  for (let grew = true; grew; ) {
    grew = false;
    const mayOpen = musts.every((must) => judge(compiled, must, done, NOTHING_KNOWN));
    for (let i = 0; i < options.length; i++) {
      if (wanted[i] !== DONE || done[i] === DONE) continue;
      if (!mayOpen && sections[sectionOf[i]!]?.section.kind === 'may') continue;
      if (needs[i]!.some((need) => done[need] !== DONE)) continue;
      done[i] = DONE;
      grew = true;
    }
  }
  return done;
}

/**
 * Whether there is any way to complete the board, from nothing. Every level of mastery it asks about is taken as one that can be reached.
 * Exact while the search stays within its budget; a board whose rules only grow needs no search at all.
 * @returns `undefined` where the budget ran out
 */
export function canComplete(compiled: CompiledBoard, budget: number = SEARCH_BUDGET): boolean | undefined {
  const { options, rule, limits } = compiled;
  const start = freeSquares(compiled);
  if (limits.every(({ section }) => !section) && onlyGrows(rule) && options.every(({ points = 0 }) => points >= 0)) {
    return judge(compiled, rule, inSomeOrder(compiled, new Uint8Array(options.length).fill(DONE), start), () => true) === true;
  }
  const way = findWay(compiled, { node: rule, start, reached: () => false }, budget);
  return way && true;
}

/** What a search looks for: a rule that is met, from squares that are done and levels that are reached. */
export interface Aim {
  readonly node: RuleNode;
  readonly start: Uint8Array;
  /** What is not reached yet may be reached; what is not known is never taken as not reached. */
  readonly reached: Reached;
  /** Squares that stay in a way before others do. */
  readonly first?: (index: number) => boolean;
}
/** All that is done in the end, and the levels that have to be reached besides. */
export interface Way {
  readonly done: Uint8Array;
  readonly levels: readonly MasteryNeed[];
}

/** @returns `false` where there is no way, `undefined` where the budget ran out */
export function findWay(compiled: CompiledBoard, { node, start, reached, first = () => false }: Aim, budget: number): Way | false | undefined {
  const { options, limits, needs } = compiled;
  if (options.length > MOST_SEARCHED) return undefined;
  const levels = new Map(masteryIn(node).flatMap((need) => (reached(need) === true ? [] : [[keyOf(need), need]])));
  const keys = [...levels.keys()];
  const supposed = new Map<string, boolean>();
  const truth = (done: Uint8Array) => judge(compiled, node, done, (need) => supposed.get(keyOf(need)) ?? (levels.has(keyOf(need)) ? undefined : true));
  const bySections = limits.filter(({ section }) => section);

  // Needed options are decided before those that need them, so that a "no" closes all that follow.
  const order = neededFirst(compiled);
  const state = start.map((done) => (done === DONE ? DONE : UNDECIDED));
  let left = budget;
  const overFull = () => bySections.some(({ of, max }) => of.filter((i) => state[i] === DONE && !options[i]!.free).length > max);
  const search = (at: number): boolean | undefined => {
    if (left-- <= 0) return undefined;
    if (truth(state) === false || overFull()) return false;
    if (at < order.length) {
      const i = order[at]!;
      if (start[i] === DONE) return search(at + 1);
      let known: boolean | undefined = false;
      const mayDo = needs[i]!.every((need) => state[need] === DONE);
      for (const value of mayDo ? [DONE, NOT_DONE] : [NOT_DONE]) {
        state[i] = value;
        const found = search(at + 1);
        if (found) return true;
        if (found === undefined) known = undefined;
      }
      state[i] = UNDECIDED;
      return known;
    }
    return canBeDone() && searchLevels(0);
  };
  const canBeDone = () => inSomeOrder(compiled, state, start).every((done, i) => done === state[i]);
  const searchLevels = (at: number): boolean | undefined => {
    if (left-- <= 0) return undefined;
    const met = truth(state);
    if (met !== undefined || at >= keys.length) return met === true;
    let known: boolean | undefined = false;
    for (const value of reached(levels.get(keys[at]!)!) === false ? [true, false] : [true]) {
      supposed.set(keys[at]!, value);
      const found = searchLevels(at + 1);
      if (found) return true;
      if (found === undefined) known = undefined;
    }
    supposed.delete(keys[at]!);
    return known;
  };
  const found = search(0);
  if (!found) return found;
  // The search does as much as it may: what is not needed goes, last first.
  for (const i of [...order].reverse().sort((a, b) => Number(first(a)) - Number(first(b)))) {
    if (start[i] === DONE || state[i] !== DONE) continue;
    state[i] = NOT_DONE;
    if (truth(state) !== true || !canBeDone()) state[i] = DONE;
  }
  return { done: state, levels: keys.filter((key) => supposed.get(key)).map((key) => levels.get(key)!) };
}

/** Options in an order in which each comes after those it needs. */
function neededFirst({ options, needs, neededBy }: CompiledBoard): readonly number[] {
  const waits = needs.map(({ length }) => length);
  const order = options.flatMap((_, i) => (waits[i] === 0 ? [i] : []));
  for (const i of order) for (const next of neededBy[i]!) if (--waits[next]! === 0) order.push(next);
  return order;
}
