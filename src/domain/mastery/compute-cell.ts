/** One learner, one standard: evidence in, level out. */
import { dayOf, daysBetween, sortKey } from '../calendar/calendar.js';
import type { Evidence } from '../records/evidence.js';
import type { MasteryOverride, MasteryPolicy } from '../records/mastery.js';
import type { Scale } from '../records/scale.js';
import { aggregateCuts, levelIndex, levelIndexOf, proficientIndex, scoreOf, TOLERANCE, type PieceScore } from './levels.js';
import { applyMethod, type NoResult } from './methods.js';
import { dateOf, inOrder } from './order-evidence.js';

export interface CellContext {
  readonly scale: Scale;
  readonly policy: MasteryPolicy;
  /** Calendar day for staleness; left out: nothing is stale. */
  readonly today?: string | undefined;
}

/** A piece and what became of it. */
export interface Contribution {
  readonly evidence: Evidence;
  /** The date that ordered it. */
  readonly date: string | undefined;
  /** On the scale; there even where the piece does not count for another reason. */
  readonly score?: number;
  readonly counts: boolean;
  readonly because?: Exclude<PieceScore, { counts: true }>['because'] | 'otherAttempt';
}

export type Trend = 'rising' | 'level' | 'falling';

export interface Cell {
  /** `overridden` where a teacher's override stands; the computed result is still there beside it. */
  readonly state: 'noEvidence' | 'notEnough' | 'computed' | 'overridden';
  /** Index into the scale's levels that a reader sees; -1 without one. */
  readonly level: number;
  readonly computed?: { readonly value: number; readonly level: number };
  /** Why there is evidence and no level. */
  readonly noResult?: NoResult | 'leastEvidence';
  readonly override?: MasteryOverride;
  /** Evidence came in after the override: the override may be out of date. */
  readonly newerThanOverride: boolean;
  /** Pieces that count. */
  readonly count: number;
  /** Date of the newest piece that counts. */
  readonly lastDate?: string;
  readonly stale: boolean;
  readonly trend?: Trend;
  readonly outOfRange: boolean;
}

/** The newest piece against the mean of up to three before it; a quarter of a level apart is a direction. Needs two pieces. */
export function trendOf(scores: readonly number[], scale: Scale): Trend | undefined {
  if (scores.length < 2) return undefined;
  const before = scores.slice(-4, -1);
  const step = scores[scores.length - 1]! - before.reduce((sum, score) => sum + score, 0) / before.length;
  const { levels } = scale;
  const aLevel = levels.length < 2 ? 1 : (levels[levels.length - 1]!.cut - levels[0]!.cut) / (levels.length - 1);
  return step >= aLevel / 4 ? 'rising' : step <= -aLevel / 4 ? 'falling' : 'level';
}

/** Every piece in order, with what counts and why the rest does not. */
export function contributionsOf(pieces: readonly Evidence[], { scale, policy }: CellContext): Contribution[] {
  const all = inOrder(pieces, policy.dateBasis).map((evidence): Contribution => {
    const date = dateOf(evidence, policy.dateBasis);
    const score = scoreOf(evidence, scale);
    return score.counts ? { evidence, date, score: score.score, counts: true } : { evidence, date, counts: false, because: score.because };
  });
  if (policy.attempts === 'all') return all;
  const chosen = new Map<string, Contribution>();
  for (const contribution of all) {
    const { workId } = contribution.evidence;
    if (!contribution.counts || workId === undefined) continue;
    const other = chosen.get(workId);
    const wins = !other || policy.attempts === 'latest' || (policy.attempts === 'best' && contribution.score! > other.score!);
    if (wins) chosen.set(workId, contribution);
  }
  return all.map((contribution) => {
    const { workId } = contribution.evidence;
    if (!contribution.counts || workId === undefined || chosen.get(workId) === contribution) return contribution;
    return { ...contribution, counts: false, because: 'otherAttempt' };
  });
}

/** The level of what counts, before any override. */
export function computeLevel(counted: readonly Contribution[], { scale, policy }: CellContext): { value: number; level: number } | { noResult: NoResult | 'leastEvidence' } {
  if (counted.length < policy.leastEvidence) return { noResult: 'leastEvidence' };
  const proficient = proficientIndex(scale);
  const result = applyMethod(
    policy.method,
    counted.map(({ score, evidence }) => ({ score: score!, weight: evidence.weight })),
    scale.levels[proficient]!.cut,
  );
  if (typeof result === 'string') return { noResult: result };
  const places = policy.decimals === undefined ? undefined : 10 ** policy.decimals;
  const value = places === undefined ? result.value : Math.round((result.value + TOLERANCE) * places) / places;
  // A value below the lowest cut is still the lowest level: a scale has no level under its first.
  const level = Math.max(0, levelIndexOf(aggregateCuts(scale, policy), value));
  return { value, level: result.belowProficient ? Math.max(0, Math.min(level, proficient - 1)) : level };
}

/** Whether a piece was marked after an override, whatever date the policy orders by: work due before it may be marked after it. */
const isAfter = (date: string | undefined, at: string): boolean => date !== undefined && sortKey(date) > sortKey(date.length === 10 ? dayOf(at) : at);

/** The cell of one learner and one standard. Of several overrides the latest stands. */
export function computeCell(pieces: readonly Evidence[], context: CellContext, overrides: readonly MasteryOverride[] = []): Cell {
  const { scale, policy, today } = context;
  const contributions = contributionsOf(pieces, context);
  const counted = contributions.filter(({ counts }) => counts);
  const lastDate = counted.findLast(({ date }) => date !== undefined)?.date;
  const override = overrides.filter(({ levelId }) => levelIndex(scale, levelId) >= 0).reduce<MasteryOverride | undefined>((latest, next) => (!latest || sortKey(next.at) >= sortKey(latest.at) ? next : latest), undefined);
  const result = counted.length === 0 ? undefined : computeLevel(counted, context);
  const computed = result && 'value' in result ? result : undefined;
  const trend = trendOf(
    counted.map(({ score }) => score!),
    scale,
  );
  return {
    state: override ? 'overridden' : computed ? 'computed' : counted.length === 0 ? 'noEvidence' : 'notEnough',
    level: override ? levelIndex(scale, override.levelId) : (computed?.level ?? -1),
    ...(computed ? { computed } : {}),
    ...(result && 'noResult' in result ? { noResult: result.noResult } : {}),
    ...(override ? { override } : {}),
    newerThanOverride: override !== undefined && counted.some(({ evidence }) => isAfter(dateOf(evidence, 'assessed'), override.at)),
    count: counted.length,
    ...(lastDate === undefined ? {} : { lastDate }),
    stale: today !== undefined && policy.staleAfterDays !== undefined && lastDate !== undefined && daysBetween(dayOf(lastDate), today) > policy.staleAfterDays,
    ...(trend ? { trend } : {}),
    outOfRange: contributions.some(({ because }) => because === 'outOfRange'),
  };
}
