import type { CompiledBoard, MasteryNeed, RuleNode } from './compile.js';
import { DONE, NOTHING_KNOWN, NOT_DONE, UNDECIDED, judge } from './judge.js';

/** States looked at before the search gives up and says that it does not know. */
export const SEARCH_BUDGET = 20_000;
/** The search goes one step deeper per option. */
const MOST_SEARCHED = 1_000;

/** Rules that doing more can never break. */
function onlyGrows(node: RuleNode): boolean {
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

/** As much of `wanted` as can be done in some order: needs first, musts before `may`. Grows until nothing more opens. */
function inSomeOrder(compiled: CompiledBoard, wanted: Uint8Array): Uint8Array {
  const { options, needs, musts, sections, sectionOf } = compiled;
  const done = Uint8Array.from(options, ({ free }) => (free ? DONE : NOT_DONE));
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
  const { options, rule, limits, needs } = compiled;
  const levels = [...new Set(masteryIn(rule).map(keyOf))];
  const reached = new Map<string, boolean>();
  const truth = (done: Uint8Array) => judge(compiled, rule, done, (need) => reached.get(keyOf(need)));
  const bySections = limits.filter(({ section }) => section);

  if (bySections.length === 0 && onlyGrows(rule) && options.every(({ points = 0 }) => points >= 0)) {
    for (const level of levels) reached.set(level, true);
    return truth(inSomeOrder(compiled, new Uint8Array(options.length).fill(DONE))) === true;
  }
  if (options.length > MOST_SEARCHED) return undefined;

  // Needed options are decided before those that need them, so that a "no" closes all that follow.
  const order = neededFirst(compiled);
  const state = Uint8Array.from(options, ({ free }) => (free ? DONE : UNDECIDED));
  let left = budget;
  const overFull = () => bySections.some(({ of, max }) => of.filter((i) => state[i] === DONE && !options[i]!.free).length > max);
  const search = (at: number): boolean | undefined => {
    if (left-- <= 0) return undefined;
    if (truth(state) === false || overFull()) return false;
    if (at < order.length) {
      const i = order[at]!;
      if (options[i]!.free) return search(at + 1);
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
    return inSomeOrder(compiled, state).every((done, i) => done === state[i]) && searchLevels(0);
  };
  const searchLevels = (at: number): boolean | undefined => {
    if (left-- <= 0) return undefined;
    const met = truth(state);
    if (met !== undefined || at >= levels.length) return met === true;
    let known: boolean | undefined = false;
    for (const value of [true, false]) {
      reached.set(levels[at]!, value);
      const found = searchLevels(at + 1);
      if (found) return true;
      if (found === undefined) known = undefined;
    }
    reached.delete(levels[at]!);
    return known;
  };
  return search(0);
}

/** Options in an order in which each comes after those it needs. */
function neededFirst({ options, needs, neededBy }: CompiledBoard): readonly number[] {
  const waits = needs.map(({ length }) => length);
  const order = options.flatMap((_, i) => (waits[i] === 0 ? [i] : []));
  for (const i of order) for (const next of neededBy[i]!) if (--waits[next]! === 0) order.push(next);
  return order;
}
