import type { BoardSection } from '../records/board.js';
import type { CompiledBoard, MasteryNeed, RuleNode } from './compile.js';
import { DONE, POINTS_TOLERANCE, judge } from './judge.js';
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
  | { readonly kind: 'all' | 'any'; readonly needs: readonly Need[] }
  /** `missing` more of `from`; all of them where both are the same number. */
  | { readonly kind: 'options'; readonly missing: number; readonly from: readonly string[]; readonly section?: BoardSection; /** What some of them have to be: no more squares, but certain ones. */ readonly among?: readonly NeedAmong[] }
  | LineNeed
  | { readonly kind: 'points'; readonly missing: number; readonly from: readonly string[] }
  | { readonly kind: 'mastery'; readonly need: MasteryNeed }
  /** Cannot be met from here: too few options or lines, more done than allowed, done what was ruled out, a rule that cannot be read. */
  | { readonly kind: 'blocked'; readonly code: 'tooFew' | 'tooMany' | 'ruledOut' | 'unreadable' };

const blocked = (code: Extract<Need, { kind: 'blocked' }>['code']): Need => ({ kind: 'blocked', code });

/** Whether no way is left to meet this need. */
export const isBlocked = (need: Need): boolean =>
  need.kind === 'blocked' || (need.kind === 'all' && need.needs.some(isBlocked)) || (need.kind === 'any' && need.needs.every(isBlocked));

const flattened = (kind: 'all' | 'any', needs: readonly Need[]): Need[] => needs.flatMap((need) => (need.kind === kind ? need.needs : [need]));
/** One need out of several. */
function together(kind: 'all' | 'any', flat: readonly Need[]): Need {
  return flat.length === 1 ? flat[0]! : { kind, needs: flat };
}

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

  /** What would make a rule `wanted`: a "not" turns it round, and doing more can break a maximum but never undo what is done. */
  const needOf = (node: RuleNode, wanted = true): Need | undefined => {
    if (judge(compiled, node, done, reached) === wanted) return undefined;
    switch (node.kind) {
      case 'all':
      case 'any': {
        const needs = node.nodes.flatMap((inside) => needOf(inside, wanted) ?? []);
        if ((node.kind === 'all') === wanted) return together('all', needs.some(isBlocked) ? needs : allOnce(flattened('all', needs), inOrder, worth));
        const ways = needs.filter((need) => !isBlocked(need));
        return needs.length === 0 ? blocked('tooFew') : together('any', anyOnce(flattened('any', ways.length === 0 ? needs : ways)));
      }
      case 'not':
        return needOf(node.node, !wanted);
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
        const from = notDone(options.map((_, i) => i)).filter((i) => pointsOf(i) > 0);
        const missing = node.min - sum;
        return from.reduce((total, i) => total + pointsOf(i), 0) < missing - POINTS_TOLERANCE ? blocked('tooFew') : { kind: 'points', missing, from: ids(from) };
      }
      case 'mastery':
        return wanted ? { kind: 'mastery', need: node.need } : blocked('ruledOut');
      case 'unreadable':
        return blocked('unreadable');
    }
  };
  return needOf(compiled.rule);
}

/** Ids of all options that a need names, each once. */
export function optionsThatHelp(need: Need | undefined): ReadonlySet<string> {
  if (!need) return new Set();
  if (need.kind === 'all' || need.kind === 'any') return new Set(need.needs.flatMap((inside) => [...optionsThatHelp(inside)]));
  if (need.kind === 'line') return new Set(need.nearest.flatMap(({ missing }) => missing));
  return new Set(need.kind === 'options' || need.kind === 'points' ? need.from : []);
}
