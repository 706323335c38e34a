/** A board made ready to be judged for many learners: ids become indexes, rules become nodes, once. */
import type { Board, BoardOption, BoardRule, BoardSection } from '../records/board.js';
import { linesOf, type Line } from './lines.js';

/** A rule nested deeper than this is not read: the board then says so and is never complete, whatever stands around the rule. */
export const MAX_RULE_DEPTH = 24;

/** One level of mastery that a board asks about. */
export interface MasteryNeed {
  readonly standardId: string;
  readonly levelId: string;
}

export type RuleNode =
  | { readonly kind: 'all' | 'any'; readonly nodes: readonly RuleNode[] }
  | { readonly kind: 'not'; readonly node: RuleNode }
  /** `of`: indexes of options, each once. `free`: how many of them are free squares. `section`: set where the rule speaks of one section. */
  | { readonly kind: 'count'; readonly of: readonly number[]; readonly free: number; readonly min: number; readonly max: number; readonly section?: BoardSection }
  | { readonly kind: 'line'; readonly length: number; readonly lines: readonly Line[] }
  | { readonly kind: 'points'; readonly min: number }
  | { readonly kind: 'mastery'; readonly need: MasteryNeed }
  | { readonly kind: 'unreadable' };

/** The most options that may be chosen of a list; free squares take no place. */
export interface Limit {
  readonly of: readonly number[];
  readonly max: number;
  /** Where the limit is a section's own. */
  readonly section?: BoardSection;
}

export interface CompiledBoard {
  readonly board: Board;
  /** Each id once; of doubles the first. In a grid, option `i` is at row `i / columns`, column `i % columns`. */
  readonly options: readonly BoardOption[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Per option: the options that must be done first. Missing ones are left out, rings are cut. */
  readonly needs: readonly (readonly number[])[];
  /** Per option: the options that name it as needed first. */
  readonly neededBy: readonly (readonly number[])[];
  /** In the order given; options as indexes. */
  readonly sections: readonly { readonly section: BoardSection; readonly options: readonly number[] }[];
  /** Per option: its section, as index into `sections`; -1 for none. */
  readonly sectionOf: readonly number[];
  /** In a must-and-may board: what has to be done before `may` options open. */
  readonly musts: readonly Extract<RuleNode, { kind: 'count' }>[];
  readonly rule: RuleNode;
  /** Limits that choosing runs into: of sections, and of the rules that hold in any case. */
  readonly limits: readonly Limit[];
  /** Whether levels of mastery decide anything here, for an option or for the rule. */
  readonly asksForLevels: boolean;
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** How many `all`, `any` and `not` lie inside each other, counted no further than one past the limit. */
export function ruleDepth(rule: BoardRule, depth = 1): number {
  if (depth > MAX_RULE_DEPTH) return depth;
  const inside = rule.kind === 'not' ? [rule.rule] : rule.kind === 'all' || rule.kind === 'any' ? rule.rules : [];
  return inside.reduce((deepest, next) => Math.max(deepest, ruleDepth(next, depth + 1)), depth);
}

/** Limits that hold whatever else is done: a maximum in the rule itself or in any of its `all`. One inside an `any` binds nobody. */
function limitsIn(node: RuleNode, holds = true): Limit[] {
  if (node.kind === (holds ? 'all' : 'any')) return (node).nodes.flatMap((inside) => limitsIn(inside, holds));
  if (node.kind === 'not') return limitsIn(node.node, !holds);
  if (node.kind !== 'count') return [];
  if (holds) return node.max === Infinity ? [] : [{ of: node.of, max: node.max }];
  // "Not three of these" lets two be chosen; a free square has used up one of the three already.
  return node.max === Infinity && node.min > 0 ? [{ of: node.of, max: Math.max(0, node.min - 1 - node.free) }] : [];
}

/** Takes one link out of every ring of needs, without recursion (FAULTS 71). Records that came through the door have none. */
function cutRings(needs: number[][], neededBy: number[][]): void {
  const waits = needs.map(({ length }) => length);
  const ready = needs.flatMap(({ length }, i) => (length === 0 ? [i] : []));
  for (let from = 0; from < needs.length; ) {
    for (let at = ready.pop(); at !== undefined; at = ready.pop()) for (const next of neededBy[at]!) if (--waits[next]! === 0) ready.push(next);
    if (waits[from] === 0) {
      from++;
      continue;
    }
    // What still waits is in a ring or behind one: going on to what it waits for leads into the ring.
    const waitsFor = (at: number) => needs[at]!.find((need) => waits[need]! > 0)!;
    const seen = new Set<number>();
    let at = from;
    for (; !seen.has(at); at = waitsFor(at)) seen.add(at);
    const need = waitsFor(at);
    needs[at] = needs[at]!.filter((each) => each !== need);
    neededBy[need] = neededBy[need]!.filter((each) => each !== at);
    if (--waits[at]! === 0) ready.push(at);
  }
}

export function compileBoard(board: Board): CompiledBoard {
  const indexOf = new Map<string, number>();
  const options: BoardOption[] = [];
  for (const option of board.options) {
    if (indexOf.has(option.id)) continue;
    indexOf.set(option.id, options.length);
    options.push(option);
  }
  const known = (ids: readonly string[]) => unique(ids).flatMap((id) => indexOf.get(id) ?? []);
  const everything = options.map((_, i) => i);

  const needs = options.map((option) => known(option.needs));
  const neededBy: number[][] = options.map(() => []);
  for (const [i, first] of needs.entries()) for (const need of first) neededBy[need]!.push(i);
  cutRings(needs, neededBy);

  const sections: { section: BoardSection; options: number[] }[] = [];
  const sectionIndex = new Map<string, number>();
  for (const section of board.sections) {
    if (sectionIndex.has(section.id)) continue;
    sectionIndex.set(section.id, sections.length);
    sections.push({ section, options: [] });
  }
  const sectionOf = options.map(({ sectionId }, i) => {
    const at = sectionId === undefined ? undefined : sectionIndex.get(sectionId);
    if (at !== undefined) sections[at]!.options.push(i);
    return at ?? -1;
  });

  const count = (of: readonly number[], min: number, max = Infinity, section?: BoardSection) => ({ kind: 'count' as const, of, free: of.filter((i) => options[i]!.free).length, min, max, ...(section ? { section } : {}) });
  let asksForLevels = options.some(({ needsMastery }) => needsMastery?.length);
  const nodeOf = (rule: BoardRule): RuleNode => {
    switch (rule.kind) {
      case 'all':
      case 'any':
        return { kind: rule.kind, nodes: rule.rules.map(nodeOf) };
      case 'not':
        return { kind: 'not', node: nodeOf(rule.rule) };
      case 'count':
        return count(rule.of ? known(rule.of) : everything, rule.min ?? 0, rule.max);
      case 'line':
        return { kind: 'line', length: rule.length, lines: linesOf(options.length, board.columns, rule.length) };
      case 'perSection':
        // A board without sections is one section.
        return sections.length === 0 ? count(everything, rule.min) : { kind: 'all', nodes: sections.map((each) => count(each.options, rule.min, Infinity, each.section)) };
      case 'points':
        return { kind: 'points', min: rule.min };
      case 'done':
        return count(known([rule.optionId]), 1);
      case 'mastery':
        asksForLevels = true;
        return { kind: 'mastery', need: { standardId: rule.standardId, levelId: rule.levelId } };
    }
  };

  // All of a must section, or as many as its maximum lets be chosen. A free square is done already.
  const musts =
    board.layout === 'mustAndMay'
      ? sections.filter(({ section, options: inside }) => section.kind === 'must' && inside.length > 0).map(({ section, options: inside }) => {
          const free = inside.filter((i) => options[i]!.free).length;
          return count(inside, Math.min(inside.length, (section.max ?? Infinity) + free), Infinity, section);
        })
      : [];
  const tooDeep = board.rule !== undefined && ruleDepth(board.rule) > MAX_RULE_DEPTH;
  const own: RuleNode | undefined = tooDeep ? { kind: 'unreadable' } : board.rule ? nodeOf(board.rule) : musts.length > 0 ? undefined : count(everything, 1);
  const rule: RuleNode = musts.length === 0 ? own! : { kind: 'all', nodes: own ? [...musts, own] : musts };
  const ofSections = sections.flatMap(({ section, options: inside }) => (section.max === undefined ? [] : [{ of: inside, max: section.max, section }]));
  return { board, options, indexOf, needs, neededBy, sections, sectionOf, musts, rule, limits: [...ofSections, ...limitsIn(rule)], asksForLevels };
}
