/** How far scorers agree. All figures are 1 for full agreement; `undefined` where a figure has no meaning (no pairs, or no variation to speak of). */
import type { Rubric, Scoring } from '../records/rubric.js';
import { onOneScale, placesOf } from './same-scale.js';

export type Metric = 'nominal' | 'ordinal' | 'interval';
/** What several scorers gave one piece of work: the place of each one's level, 0 lowest. Those who gave none are left out. */
export type Ratings = readonly number[];

export interface PairAgreement {
  readonly pairs: number;
  /** Share of pairs with the same level, 0 to 1. */
  readonly exact: number | undefined;
  /** Share with the same level or the next one. */
  readonly adjacent: number | undefined;
  /** Cohen's kappa with quadratic weights: 1 − Σwo ÷ Σwe. */
  readonly kappa: number | undefined;
  /** Mean of second minus first, in levels: how much milder the second scorer is. */
  readonly drift: number | undefined;
}

/** Two scorers, the same pieces of work: `[first, second]` each. */
export function pairAgreement(pairs: readonly (readonly [number, number])[]): PairAgreement {
  const n = pairs.length;
  if (n === 0) return { pairs: 0, exact: undefined, adjacent: undefined, kappa: undefined, drift: undefined };
  let exact = 0;
  let adjacent = 0;
  let drift = 0;
  let observed = 0;
  for (const [a, b] of pairs) {
    const apart = Math.abs(a - b);
    if (apart === 0) exact++;
    if (apart <= 1) adjacent++;
    drift += b - a;
    observed += apart ** 2;
  }
  const [first, second] = [counts(pairs.map(([a]) => a)), counts(pairs.map(([, b]) => b))];
  let expected = 0;
  for (const [a, na] of first) for (const [b, nb] of second) expected += na * nb * (a - b) ** 2;
  return { pairs: n, exact: exact / n, adjacent: adjacent / n, kappa: expected === 0 ? undefined : 1 - (observed * n) / expected, drift: drift / n };
}

function counts(values: readonly number[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return found;
}

export interface Alpha {
  readonly alpha: number | undefined;
  /** Pieces of work with two ratings or more. */
  readonly units: number;
  /** Pairs of two scorers on one piece of work. */
  readonly pairs: number;
}

/**
 * Krippendorff's alpha: any number of scorers, gaps allowed (Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011). Works over the
 * distinct values, so a thousand pieces of work cost no more than their levels squared.
 */
export function krippendorffAlpha(units: readonly Ratings[], metric: Metric = 'ordinal'): Alpha {
  const pairable = units.filter((ratings) => ratings.length >= 2);
  const pairs = pairable.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  const totals = counts(pairable.flat());
  const values = [...totals.keys()].sort((a, b) => a - b);
  const n = [...totals.values()].reduce((sum, count) => sum + count, 0);
  const apart = distance(values, totals, metric);
  let observed = 0;
  for (const ratings of pairable) {
    const own = [...counts(ratings)];
    for (const [a, na] of own) for (const [b, nb] of own) if (a < b) observed += (2 * na * nb * apart(a, b)) / (ratings.length - 1);
  }
  let expected = 0;
  for (const a of values) for (const b of values) if (a < b) expected += 2 * totals.get(a)! * totals.get(b)! * apart(a, b);
  return { alpha: expected > 0 ? 1 - ((n - 1) * observed) / expected : undefined, units: pairable.length, pairs };
}

/** The squared distance of two values: 1 (nominal), how many ratings lie between them (ordinal), or their difference (interval). */
function distance(values: readonly number[], totals: ReadonlyMap<number, number>, metric: Metric): (a: number, b: number) => number {
  if (metric === 'nominal') return () => 1;
  if (metric === 'interval') return (a, b) => (a - b) ** 2;
  let sum = 0;
  const middle = new Map<number, number>();
  for (const value of values) {
    middle.set(value, sum + totals.get(value)! / 2);
    sum += totals.get(value)!;
  }
  return (a, b) => (middle.get(b)! - middle.get(a)!) ** 2;
}

/** What the scorings of each piece of work gave one criterion, as places of levels on one scale. Drafts are not looked at: nobody has stood by them yet. */
export function ratingsOf(rubric: Rubric, scorings: readonly Scoring[], criterionId: string): readonly Ratings[] {
  const works = new Map<string, Map<string, Scoring>>();
  for (const scoring of scorings) {
    if (scoring.rubricId !== rubric.id || scoring.status === 'draft' || scoring.workId === undefined || scoring.anchor || scoring.anchorId !== undefined) continue;
    if (onOneScale(rubric, [scoring], criterionId).given === 0) continue;
    const work = `${(scoring.learnerId ?? '').length}:${scoring.learnerId ?? ''}${scoring.workId}`;
    if (!works.has(work)) works.set(work, new Map());
    // One voice for each scorer: the later of two scorings of the same work.
    works.get(work)!.set(scoring.scorerId ?? scoring.id, scoring);
  }
  return [...works.values()].map((given) => placesOf(onOneScale(rubric, [...given.values()], criterionId)));
}
