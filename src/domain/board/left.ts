import type { BoardSection } from '../records/board.js';
import { findWay, onlyGrows } from './can-complete.js';
import type { CompiledBoard, MasteryNeed, RuleNode } from './compile.js';
import { DONE, POINTS_TOLERANCE, judge } from './judge.js';
import { limitsAtRisk, limitsOf, withLimits, type LimitNeed } from './left-limits.js';
import { allOnce, anyOnce } from './left-once.js';
import type { Line } from './lines.js';
import type { BoardStanding } from './standing.js';

/** A line that lacks the fewest squares. */
export interface NearLine {
  readonly direction: Line['direction'];
  readonly optionIds: readonly string[];
  readonly missing: readonly string[];
}

export interface LineNeed {
  readonly kind: 'line';
  readonly length: number;
  readonly missing: number;
  readonly nearest: readonly NearLine[];
}
export type NeedAmong = LineNeed | Extract<Need, { kind: 'options' }>;

/** What is left to do, as data for words. Option ids are those not done yet that would help, in the board's order. */
export type Need =
  | { readonly kind: 'all' | 'any'; readonly needs: readonly Need[]; /** One way of several, where what must not be done is not easily said. */ readonly oneWay?: boolean }
  /** At most `most` more of `of`. Stands beside needs that could otherwise lead over it. */
  | LimitNeed
  /** `missing` more of `from`; all of them where both are the same number. */
  | { readonly kind: 'options'; readonly missing: number; readonly from: readonly string[]; readonly section?: BoardSection; /** What some of them have to be: no more squares, but certain ones. */ readonly among?: readonly NeedAmong[] }
  | LineNeed
  | { readonly kind: 'points'; readonly missing: number; readonly from: readonly string[] }
  | { readonly kind: 'mastery'; readonly need: MasteryNeed }
  /** Cannot be met from here: too few options or lines, more done than allowed, done what was ruled out, a rule that cannot be read. */
  | { readonly kind: 'blocked'; readonly code: 'tooFew' | 'tooMany' | 'ruledOut' | 'unreadable' };

/** The board's rule with one part of it in the place of all ways that stand beside that part. */
type Within = (part: RuleNode) => RuleNode;

const blocked = (code: Extract<Need, { kind: 'blocked' }>['code']): Need => ({ kind: 'blocked', code });

/** Whether no way is left to meet this need. */
export const isBlocked = (need: Need): boolean =>
  need.kind === 'blocked' || (need.kind === 'all' && need.needs.some(isBlocked)) || (need.kind === 'any' && need.needs.every(isBlocked));

const flattened = (kind: 'all' | 'any', needs: readonly Need[]): Need[] => needs.flatMap((need) => (need.kind === kind ? need.needs : [need]));
/** One need out of several. */
function together(kind: 'all' | 'any', flat: readonly Need[]): Need {
  return flat.length === 1 ? flat[0]! : { kind, needs: flat };
}

/** States looked at before a need is taken as one that can be met. */
const SEARCH_BUDGET = 5_000;

/** What is left for this learner, or `undefined` where the board is complete. */
export function whatIsLeft(compiled: CompiledBoard, standing: BoardStanding): Need | undefined {
  const { options } = compiled;
  const { done, reached } = standing;
  const notDone = (indexes: readonly number[]) => indexes.filter((i) => done[i] !== DONE);
  const ids = (indexes: readonly number[]) => indexes.map((i) => options[i]!.id);
  const inOrder = (some: Iterable<string>) => [...some].sort((a, b) => compiled.indexOf.get(a)! - compiled.indexOf.get(b)!);
  const worth = (id: string) => options[compiled.indexOf.get(id)!]!.points ?? 0;
  /** Full sections and limits do not open by doing more, other locks do. */
  const shut = (i: number) => standing.options[i]!.reasons.some(({ code }) => code === 'sectionMax' || code === 'ruleMax');
  const begun = (i: number) => standing.options[i]!.choice !== undefined;

  const everything = options.map((_, i) => i);
  const underWay = new Set(ids(notDone(everything).filter(begun)));
  // What is handed in cannot be put back.
  const start = done.map((each, i) => (standing.options[i]!.state === 'submitted' ? DONE : each));
  const search = (node: RuleNode) => findWay(compiled, { node, start, reached, first: begun }, SEARCH_BUDGET);
  const grows = onlyGrows(compiled.rule);

  /** What would make a rule `wanted`, with what must not be done on the way. */
  const wayTo = (node: RuleNode, wanted: boolean, within: Within): Need | undefined => {
    const need = needOf(node, wanted, within);
    if (!need || grows || isBlocked(need)) return need;
    if (search(within(node)) === false) return blocked('tooMany');
    const limits = limitsOf(compiled, standing, node, wanted);
    return limits.length === 0 ? need : { kind: 'all', needs: [...flattened('all', [need]), ...limits] };
  };

  /** What would make a rule `wanted`: a "not" turns it round, and doing more can break a maximum but never undo what is done. */
  const needOf = (node: RuleNode, wanted: boolean, within: Within): Need | undefined => {
    if (judge(compiled, node, done, reached) === wanted) return undefined;
    switch (node.kind) {
      case 'all':
      case 'any': {
        const { kind, nodes } = node;
        if ((kind === 'all') === wanted) {
          const needs = nodes.flatMap((inside) => needOf(inside, wanted, (taken) => within({ kind, nodes: nodes.map((other) => (other === inside ? taken : other)) })) ?? []);
          return together('all', needs.some(isBlocked) ? needs : allOnce(flattened('all', needs), inOrder, worth));
        }
        const needs = nodes.flatMap((inside) => wayTo(inside, wanted, within) ?? []);
        const ways = needs.filter((need) => !isBlocked(need));
        return needs.length === 0 ? blocked('tooFew') : together('any', anyOnce(flattened('any', ways.length === 0 ? needs : ways)));
      }
      case 'not':
        return needOf(node.node, !wanted, (taken) => within({ kind: 'not', node: taken }));
      case 'count': {
        const from = notDone(node.of);
        const yes = node.of.length - from.length;
        if (wanted && yes - node.free > node.max) return blocked('tooMany');
        if (!wanted && node.max === Infinity) return blocked('ruledOut');
        const missing = wanted ? node.min - yes : node.max + 1 + node.free - yes;
        if (missing > from.length) return blocked('tooFew');
        return { kind: 'options', missing, from: ids(from), ...(node.section ? { section: node.section } : {}) };
      }
      case 'line': {
        if (!wanted) return blocked('ruledOut');
        const near = node.lines.map((line) => {
          const missing = notDone(line.squares);
          return { line, missing, shut: missing.some(shut), begun: missing.filter(begun).length };
        });
        near.sort((a, b) => Number(a.shut) - Number(b.shut) || a.missing.length - b.missing.length || b.begun - a.begun);
        const best = near[0];
        if (!best) return blocked('tooFew');
        const nearest = near.filter((other) => other.missing.length === best.missing.length && other.shut === best.shut);
        return {
          kind: 'line',
          length: node.length,
          missing: best.missing.length,
          nearest: nearest.map(({ line, missing }) => ({ direction: line.direction, optionIds: ids(line.squares), missing: ids(missing) })),
        };
      }
      case 'points': {
        if (!wanted) return blocked('ruledOut');
        const pointsOf = (i: number) => options[i]!.points ?? 0;
        const sum = options.reduce((total, _, i) => total + (done[i] === DONE ? pointsOf(i) : 0), 0);
        const from = notDone(everything).filter((i) => pointsOf(i) > 0);
        const missing = node.min - sum;
        return from.reduce((total, i) => total + pointsOf(i), 0) < missing - POINTS_TOLERANCE ? blocked('tooFew') : { kind: 'points', missing, from: ids(from) };
      }
      case 'mastery':
        return wanted ? { kind: 'mastery', need: node.need } : blocked('ruledOut');
      case 'unreadable':
        return blocked('unreadable');
    }
  };

  const left = wayTo(compiled.rule, true, (rule) => rule);
  if (!left || isBlocked(left)) return left;
  const atRisk = limitsAtRisk(left, underWay);
  const plain = withLimits(left, atRisk);
  if ([...atRisk.values()].every((said) => said)) return plain;
  const way = search(compiled.rule);
  if (!way) return plain;
  const missing = ids(notDone(everything).filter((i) => way.done[i] === DONE));
  const squares: Need[] = missing.length > 0 ? [{ kind: 'options', missing: missing.length, from: missing }] : [];
  return { kind: 'all', oneWay: true, needs: [...squares, ...way.levels.map((need): Need => ({ kind: 'mastery', need }))] };
}

/** Ids of all options that a need names, each once. */
export function optionsThatHelp(need: Need | undefined): ReadonlySet<string> {
  if (!need) return new Set();
  if (need.kind === 'all' || need.kind === 'any') {
    const shut = new Set(need.needs.flatMap((inside) => (inside.kind === 'limit' && inside.most === 0 ? inside.of : [])));
    return new Set(need.needs.flatMap((inside) => [...optionsThatHelp(inside)]).filter((id) => !shut.has(id)));
  }
  if (need.kind === 'line') return new Set(need.nearest.flatMap(({ missing }) => missing));
  return new Set(need.kind === 'options' || need.kind === 'points' ? need.from : []);
}
