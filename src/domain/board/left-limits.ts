/** What must not be done on the way: a maximum, or a "not", that following a need could break. */
import type { CompiledBoard, RuleNode } from './compile.js';
import { DONE, judge } from './judge.js';
import type { Need } from './left.js';
import { anyOnce, isApart, isOptions } from './left-once.js';
import type { BoardStanding } from './standing.js';

export interface LimitNeed {
  readonly kind: 'limit';
  readonly most: number;
  readonly of: readonly string[];
  /** No clause says it: it is narrower than the rule. */
  readonly unsaid: boolean;
}

/** Every limit that holds a rule at `wanted`, as far as doing more could break it. */
export function limitsOf(compiled: CompiledBoard, { done, reached }: BoardStanding, rule: RuleNode, asked: boolean): LimitNeed[] {
  const { options } = compiled;
  const limit = (of: readonly number[], most: number, unsaid = false): LimitNeed[] => {
    const open = of.filter((i) => done[i] !== DONE);
    return open.length > most ? [{ kind: 'limit', most: Math.max(0, most), of: open.map((i) => options[i]!.id), unsaid }] : [];
  };
  const inside = (node: RuleNode, wanted: boolean): LimitNeed[] => {
    switch (node.kind) {
      case 'all':
      case 'any': {
        if ((node.kind === 'all') === wanted) return node.nodes.flatMap((each) => inside(each, wanted));
        // One that holds is enough. Where none does, each way says its own limits.
        const held = node.nodes.filter((each) => judge(compiled, each, done, reached) === wanted).map((each) => inside(each, wanted));
        return held.sort((a, b) => a.length - b.length)[0]?.map((each) => ({ ...each, unsaid: true })) ?? [];
      }
      case 'not':
        return inside(node.node, !wanted);
      case 'count': {
        const yes = node.of.filter((i) => done[i] === DONE).length;
        if (wanted) return limit(node.of, node.max - (yes - node.free));
        // "Not two or three of these" is met by one and by four.
        return yes < node.min ? limit(node.of, node.min - 1 - yes, node.max !== Infinity) : [];
      }
      case 'line':
        return wanted ? [] : node.lines.flatMap(({ squares }) => limit(squares, squares.filter((i) => done[i] !== DONE).length - 1, true));
      case 'points':
        return limit(options.flatMap(({ points = 0 }, i) => ((wanted ? points < 0 : points > 0) ? [i] : [])), 0, true);
      default:
        return [];
    }
  };
  return inside(rule, asked);
}

/** The most squares out of `of` that are taken in the end by somebody who follows this need, with those under way. */
function takes(whole: Need, of: ReadonlySet<string>, begun: ReadonlySet<string>): number {
  const fresh = (ids: readonly string[]) => ids.filter((id) => of.has(id) && !begun.has(id)).length;
  const more = (need: Need): number => {
    switch (need.kind) {
      case 'all':
        return need.needs.reduce((sum, each) => sum + more(each), 0);
      case 'any':
        return Math.max(0, ...need.needs.map(more));
      case 'options':
        // Of what lies in each other, what is under way may count for the inner part alone.
        return Math.min(Math.max(0, need.missing - (need.among ? 0 : need.from.filter((id) => begun.has(id)).length)), fresh(need.from));
      case 'line':
        return Math.max(0, ...need.nearest.map(({ missing }) => fresh(missing)));
      case 'points':
        return fresh(need.from);
      default:
        return 0;
    }
  };
  return [...of].filter((id) => begun.has(id)).length + more(whole);
}

/** Every limit of a need, with all that is done by somebody to whom it speaks: of several ways only its own. */
function* limitsIn(need: Need, beside: readonly Need[] = []): Generator<readonly [limit: LimitNeed, whole: Need]> {
  if (need.kind === 'limit') yield [need, { kind: 'all', needs: beside }];
  else if (need.kind === 'any') for (const way of need.needs) yield* limitsIn(way, beside);
  else if (need.kind === 'all') for (const each of need.needs) yield* limitsIn(each, [...beside, ...need.needs.filter((other) => other !== each)]);
}

/** Words of a line name its nearest squares, and lists that overlap are asked for one beside the other: neither says what a limit leaves of them. */
function isEasilySaid(need: Need, begun: ReadonlySet<string>): boolean {
  if (need.kind === 'line') return need.missing === need.length && !need.nearest.some(({ missing }) => missing.some((id) => begun.has(id)));
  if (need.kind === 'any') return need.needs.every((way) => isEasilySaid(way, begun));
  if (need.kind !== 'all') return true;
  const parts = need.needs.filter(({ kind }) => kind !== 'limit');
  return parts.length === 1 ? isEasilySaid(parts[0]!, begun) : parts.every(({ kind }) => kind !== 'line' && kind !== 'any') && isApart(parts.filter(isOptions));
}

/** A limit as a clause after those of what has to be done. What is under way is named there, and has its place. */
function inWords(limit: LimitNeed, whole: Need, begun: ReadonlySet<string>): LimitNeed | undefined {
  if (limit.unsaid || !isEasilySaid(whole, begun)) return undefined;
  const of = limit.of.filter((id) => !begun.has(id));
  const under = limit.of.length - of.length;
  if (under === 0) return limit;
  const [only, ...others] = whole.kind === 'all' ? whole.needs.filter(({ kind }) => kind !== 'limit') : [whole];
  const isAllNamed = others.length === 0 && only?.kind === 'options' && !only.among && [...begun].every((id) => only.from.includes(id)) && begun.size <= only.missing;
  return isAllNamed && under <= limit.most ? { ...limit, of, most: limit.most - under } : undefined;
}

/** The limits that following a need could break, and how they are said. */
export const limitsAtRisk = (need: Need, begun: ReadonlySet<string>): ReadonlyMap<LimitNeed, LimitNeed | undefined> =>
  new Map([...limitsIn(need)].flatMap(([limit, whole]) => (takes(whole, new Set(limit.of), begun) > limit.most ? [[limit, inWords(limit, whole, begun)]] : [])));

/** A need with these limits alone, as they are said. */
export function withLimits(whole: Need, limits: ReadonlyMap<LimitNeed, LimitNeed | undefined>): Need {
  const kept = (need: Need): Need[] => {
    if (need.kind === 'limit') return limits.has(need) ? [limits.get(need) ?? need] : [];
    if (need.kind !== 'all' && need.kind !== 'any') return [need];
    const inside = need.needs.flatMap(kept).flatMap((each) => (each.kind === need.kind ? each.needs : [each]));
    const needs = need.kind === 'any' ? anyOnce(inside) : inside;
    return needs.length === 1 ? [...needs] : [{ ...need, needs }];
  };
  return kept(whole)[0]!;
}
