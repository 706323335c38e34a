/** What scorers of one rubric agree on, criterion by criterion and in all, and how that moves over time. */
import type { Criterion, Moderation, Rubric, Scoring } from '../records/rubric.js';
import { krippendorffAlpha, pairAgreement, type Alpha, type PairAgreement, type Ratings } from './agreement.js';
import { criteriaOf } from './mark-points.js';
import { onOneScale, placesOf } from './same-scale.js';
import { firstScorings, type SampledWork } from './sample.js';

/** Two scorers' levels of one criterion of one work, as places, lowest 0. */
export interface ScoredPair {
  readonly criterionId: string;
  readonly first: number;
  readonly second: number;
  /** When the second scorer submitted. */
  readonly at: string | undefined;
}

/** How to read a figure. Alpha as Krippendorff (Content Analysis, 2004, p. 241) asks: 0.800 to rely on, 0.667 for careful conclusions. */
export type Verdict = 'none' | 'noVariation' | 'rely' | 'careful' | 'talk';
export const ALPHA_RELY = 0.8;
export const ALPHA_CAREFUL = 0.667;
/** Fewer pairs than this are a first hint and no more. */
export const FEW_PAIRS = 10;

export interface AgreementRow extends PairAgreement {
  readonly alpha: number | undefined;
  readonly verdict: Verdict;
  readonly few: boolean;
}
export interface DriftPeriod {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly pairs: number;
  readonly exact: number;
  /** Mean of second minus first, in levels. */
  readonly drift: number;
}
export interface AgreementReport {
  /** Works with first and second marks. */
  readonly works: number;
  readonly criteria: readonly { readonly criterion: Criterion; readonly row: AgreementRow }[];
  readonly all: AgreementRow;
  /** Oldest first. */
  readonly drift: readonly DriftPeriod[];
  /** Pairs that are left out: the levels changed between the two. */
  readonly apart: number;
}

const workKey = ({ learnerId, workId }: SampledWork): string => `${learnerId.length}:${learnerId}${workId ?? ''}`;

function rowOf(pairs: readonly ScoredPair[], units: readonly Ratings[]): AgreementRow {
  const agreement = pairAgreement(pairs.map(({ first, second }) => [first, second] as const));
  const { alpha }: Alpha = krippendorffAlpha(units);
  const verdict: Verdict = agreement.pairs === 0 ? 'none' : alpha === undefined ? 'noVariation' : alpha >= ALPHA_RELY ? 'rely' : alpha >= ALPHA_CAREFUL ? 'careful' : 'talk';
  return { ...agreement, alpha, verdict, few: agreement.pairs > 0 && agreement.pairs < FEW_PAIRS };
}

/**
 * The first marks of each work (a teacher's) beside every second scorer's and moderator's; alpha takes all of them together. With a `sample`, only
 * its works. Each mark is read by the edition of the rubric it was given with, and a criterion that is gone by now stays while there are pairs of it.
 * Criteria with different levels are set side by side by the place of a level. Drafts, exemplars and practice are left out.
 */
export function agreementReport(rubric: Rubric, scorings: readonly Scoring[], sample?: Pick<Moderation, 'works'>): AgreementReport {
  const drawn = sample && new Set(sample.works.map(workKey));
  const firsts = new Map(firstScorings(rubric.id, scorings).map((scoring) => [workKey({ learnerId: scoring.learnerId!, workId: scoring.workId }), scoring]));
  const seconds = new Map<string, Map<string, Scoring>>();
  for (const scoring of scorings) {
    if (scoring.rubricId !== rubric.id || (scoring.role !== 'second' && scoring.role !== 'moderator') || scoring.status === 'draft' || scoring.learnerId === undefined || scoring.anchorId !== undefined || scoring.anchor) continue;
    const key = workKey({ learnerId: scoring.learnerId, workId: scoring.workId });
    const first = firsts.get(key);
    if (!first || (drawn && !drawn.has(key)) || (scoring.scorerId !== undefined && scoring.scorerId === first.scorerId)) continue;
    // One voice for each scorer: the later of two.
    seconds.set(key, (seconds.get(key) ?? new Map<string, Scoring>()).set(scoring.scorerId ?? scoring.id, scoring));
  }
  const pairs: ScoredPair[] = [];
  const units = new Map<string, number[][]>();
  // Those of today first, then those that earlier editions had.
  const criteria = criteriaOf({ criteria: [rubric, ...[...(rubric.earlier ?? [])].sort((a, b) => b.version - a.version)].flatMap((edition) => edition.criteria) });
  let apart = 0;
  for (const [key, others] of seconds) {
    const first = firsts.get(key)!;
    for (const { id } of criteria) {
      units.set(id, [...(units.get(id) ?? []), [...placesOf(onOneScale(rubric, [first, ...others.values()], id))]]);
      for (const second of others.values()) {
        const { places: [one, other], given } = onOneScale(rubric, [first, second], id);
        if (one !== undefined && other !== undefined) pairs.push({ criterionId: id, first: one, second: other, at: second.submittedAt });
        else if (given === 2) apart++;
      }
    }
  }
  const isOfToday = new Set(rubric.criteria.map(({ id }) => id));
  return {
    works: seconds.size,
    criteria: criteria
      .map((criterion) => ({ criterion, row: rowOf(pairs.filter(({ criterionId }) => criterionId === criterion.id), units.get(criterion.id) ?? []) }))
      .filter(({ criterion, row }) => isOfToday.has(criterion.id) || row.pairs > 0),
    all: rowOf(pairs, [...units.values()].flat()),
    drift: driftOf(pairs),
    apart,
  };
}

/** Pairs by the month of the second marks, as their own date says it; undated pairs are in no month. */
export function driftOf(pairs: readonly ScoredPair[]): readonly DriftPeriod[] {
  const months = new Map<string, ScoredPair[]>();
  for (const pair of pairs) if (pair.at) months.set(pair.at.slice(0, 7), [...(months.get(pair.at.slice(0, 7)) ?? []), pair]);
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, own]) => {
      const { exact, drift } = pairAgreement(own.map(({ first, second }) => [first, second] as const));
      return { month, pairs: own.length, exact: exact!, drift: drift! };
    });
}
