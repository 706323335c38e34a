/** Needs that all have to be met, without asking twice for the same squares: what is said is then true, and no more than is needed. */
import { POINTS_TOLERANCE } from './judge.js';
import type { Need } from './left.js';

type Options = Extract<Need, { kind: 'options' }>;
type Line = Extract<Need, { kind: 'line' }>;

export const isOptions = (need: Need): need is Options => need.kind === 'options';
export const isApart = (needs: readonly Options[]) => new Set(needs.flatMap(({ from }) => from)).size === needs.reduce((sum, { from }) => sum + from.length, 0);
const isWithin = (inner: Options, outer: Options) => inner.from.every((id) => outer.from.includes(id));

/** What has to be done whatever else is done, as one need; the others ask for what is left beside it. */
function wholeFirst(needs: readonly Options[], inOrder: (ids: Iterable<string>) => string[]): { whole: Options | undefined; open: Options[] } {
  const named = new Set<string>();
  const wholes: Options[] = [];
  let open = [...needs];
  for (let grew = true; grew; ) {
    grew = false;
    open = open.flatMap((need) => {
      const from = need.from.filter((id) => !named.has(id));
      const missing = need.missing - (need.from.length - from.length);
      if (missing <= 0) return [];
      if (missing < from.length) return [from.length === need.from.length ? need : { ...need, missing, from }];
      for (const id of from) named.add(id);
      wholes.push(need);
      grew = true;
      return [];
    });
  }
  const only = wholes.length === 1 && wholes[0]!.from.length === named.size ? wholes[0] : undefined;
  return { whole: only ?? (named.size > 0 ? { kind: 'options', missing: named.size, from: inOrder(named) } : undefined), open };
}

/** A need that takes others in: "five more, one of them from each column". One that those ask for already goes. */
function nested(needs: readonly Options[]): Options[] {
  let tops: { readonly need: Options; readonly at: number }[] = [];
  const smallFirst = needs.map((need, at) => ({ need, at })).sort((a, b) => a.need.from.length - b.need.from.length || b.need.missing - a.need.missing);
  for (const { need, at } of smallFirst) {
    const inside = tops.filter((top) => isWithin(top.need, need)).map((top) => top.need);
    const apart = isApart(inside);
    const asked = apart ? inside.reduce((sum, { missing }) => sum + missing, 0) : Math.max(...inside.map(({ missing }) => missing));
    if (asked >= need.missing) continue;
    if (inside.length > 0 && apart) tops = [...tops.filter((top) => !inside.includes(top.need)), { need: { ...need, among: inside }, at }];
    else tops = [...tops, { need, at }];
  }
  return tops.sort((a, b) => a.at - b.at).map(({ need }) => need);
}

/** A line that lies in a longer list: "five more, three of them in a line". One of the two goes where the other asks for it already. */
function withLine(tops: readonly Options[], line: Line): Need[] {
  const squares = line.nearest.flatMap(({ missing }) => missing);
  const outer = tops.find((top) => squares.every((id) => top.from.includes(id)));
  if (!outer || (outer.among && line.missing < outer.missing)) return [...tops, line];
  if (line.missing >= outer.missing && !outer.among) return [...tops.filter((top) => top !== outer), line];
  return outer.among ? [...tops, line] : tops.map((top) => (top === outer ? { ...top, among: [line] } : top));
}

/** The fewest points that come with these. */
function leastPoints(needs: readonly Options[], worth: (optionId: string) => number): number {
  if (!isApart(needs)) return 0;
  return needs.reduce((sum, { missing, from }) => sum + from.map(worth).sort((a, b) => a - b).slice(0, missing).reduce((points, each) => points + each, 0), 0);
}

/** Needs that a list took in stand beside it again: what is asked for elsewhere may make the list go, and not them. */
const apart = (need: Need): Need[] => {
  if (!isOptions(need) || !need.among) return [need];
  const { among, ...rest } = need;
  return [rest, ...among.flatMap(apart)];
};

/** Whether one of several ways is done by what has to be done whatever else is done. */
const isNamed = (need: Need, whole: Options | undefined): boolean =>
  need.kind === 'any' && need.needs.some((way) => isOptions(way) && !way.among && way.from.filter((id) => whole?.from.includes(id)).length >= way.missing);

export function allOnce(asked: readonly Need[], inOrder: (ids: Iterable<string>) => string[], worth: (optionId: string) => number): Need[] {
  const needs = asked.flatMap(apart);
  const { whole, open } = wholeFirst(needs.filter(isOptions), inOrder);
  const first = whole ? [whole] : [];
  const tops = nested(open);
  const points = needs.filter((need) => need.kind === 'points').sort((a, b) => b.missing - a.missing)[0];
  const line = needs.filter((need) => need.kind === 'line').sort((a, b) => b.length - a.length)[0];
  return [
    ...first,
    ...(line ? withLine(tops, line) : tops),
    ...(points && leastPoints([...first, ...tops], worth) < points.missing - POINTS_TOLERANCE ? [points] : []),
    ...needs.filter((need) => need.kind !== 'options' && need.kind !== 'line' && need.kind !== 'points' && !isNamed(need, whole)),
  ];
}

/** Ways of which one is enough, without those that ask for more of the same. */
export const anyOnce = (needs: readonly Need[]): Need[] =>
  needs.filter((need, i) => !isOptions(need) || !needs.some((other, at) => at !== i && isOptions(other) && isWithin(need, other) && need.missing >= other.missing && (need.from.length < other.from.length || need.missing > other.missing || at < i)));
