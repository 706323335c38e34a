import { dayOf, sortKey } from '../calendar/calendar.js';
import { computeCell } from '../mastery/compute-cell.js';
import { levelIndex } from '../mastery/levels.js';
import type { RecordSet } from '../records/collections.js';
import type { Goal, NumberSource } from '../records/goal.js';
import type { MasteryPolicy } from '../records/mastery.js';
import type { Scoring } from '../records/rubric.js';
import { levelOfMark, marksByCriterion } from '../rubric/mark-points.js';
import { rubricTotal } from '../rubric/totals.js';
import { startDay } from './pace.js';
import { isTied, type LevelStanding, type Proof } from './progress.js';

/** The policy taken where the records hold none: the same defaults as an empty policy record. */
const PLAIN_POLICY: MasteryPolicy = { id: 'default', version: 0, title: '', method: { kind: 'decayingAverage', rate: 0.65 }, dateBasis: 'assessed', attempts: 'all', leastEvidence: 1 };

/** The collections a standing is worked out from. */
export const STANDING_RECORDS = ['evidence', 'scales', 'masteryPolicies', 'masteryOverrides', 'rubrics', 'scorings'] as const;

/** Marks of a teacher or a moderator count; self and peer views are for comparing. A draft is nobody's word yet. */
const counts = (scoring: Scoring): boolean => (scoring.role === 'teacher' || scoring.role === 'moderator') && scoring.status !== 'draft';

function levelStanding(goal: Goal, measure: { standardId: string; levelId: string; baselineLevelId?: string | undefined }, records: RecordSet, today: string | undefined): LevelStanding | undefined {
  const policy = records.masteryPolicies?.[0] ?? PLAIN_POLICY;
  // The scale that knows the level aimed at; of several, the policy's own.
  const knows = (records.scales ?? []).filter((scale) => levelIndex(scale, measure.levelId) >= 0);
  const scale = knows.find(({ id }) => id === policy.scaleId) ?? knows[0];
  if (!scale) return undefined;
  const own = ({ learnerId, standardId }: { learnerId: string; standardId: string }) => learnerId === goal.learnerId && standardId === measure.standardId;
  const cell = computeCell((records.evidence ?? []).filter(own), { scale, policy, today }, (records.masteryOverrides ?? []).filter(own));
  const baseline = measure.baselineLevelId === undefined ? -1 : levelIndex(scale, measure.baselineLevelId);
  return { current: cell.level < 0 ? undefined : cell.level, target: levelIndex(scale, measure.levelId), ...(baseline < 0 ? {} : { baseline }) };
}

function criterionStanding(goal: Goal, measure: { rubricId: string; criterionId: string; levelId: string; baselineLevelId?: string | undefined }, records: RecordSet): LevelStanding | undefined {
  const criterion = records.rubrics?.find(({ id }) => id === measure.rubricId)?.criteria.find(({ id }) => id === measure.criterionId);
  const place = (levelId: string | undefined) => (levelId === undefined ? -1 : (criterion?.levels.findIndex(({ id }) => id === levelId) ?? -1));
  const target = place(measure.levelId);
  if (!criterion || target < 0) return undefined;
  let newest = -Infinity;
  let current = -1;
  for (const scoring of records.scorings ?? []) {
    if (scoring.learnerId !== goal.learnerId || scoring.rubricId !== measure.rubricId || !counts(scoring)) continue;
    const level = place(levelOfMark(criterion, marksByCriterion(scoring.marks).get(criterion.id))?.id);
    const at = scoring.submittedAt === undefined ? -Infinity : sortKey(scoring.submittedAt);
    // Of equal moments the later in the list; a criterion left unscored says nothing.
    if (level >= 0 && at >= newest) {
      newest = at;
      current = level;
    }
  }
  const baseline = place(measure.baselineLevelId);
  return { current: current < 0 ? undefined : current, target, ...(baseline < 0 ? {} : { baseline }) };
}

type Evidence = NonNullable<RecordSet['evidence']>[number];
const scored = ({ status }: Evidence): boolean => status === 'scored';
const whenOf = ({ assessedAt, submittedAt }: Evidence): string | undefined => assessedAt ?? submittedAt;
/** Undated comes before dated; of equal moments the later in the list is the later one. */
const newest = <T>(list: readonly T[], at: (one: T) => string | undefined): T | undefined => {
  const key = (one: T) => { const when = at(one); return when === undefined ? -Infinity : sortKey(when); };
  return list.reduce<T | undefined>((latest, one) => (latest === undefined || key(one) >= key(latest) ? one : latest), undefined);
};

/** The number that counts itself up; `undefined` while there is nothing to count. */
function valueFrom(goal: Goal, source: NumberSource, records: RecordSet): number | undefined {
  if (source.kind === 'total') {
    const rubric = records.rubrics?.find(({ id }) => id === source.rubricId);
    const scoring = newest((records.scorings ?? []).filter((one) => one.learnerId === goal.learnerId && one.rubricId === source.rubricId && counts(one)), ({ submittedAt }) => submittedAt);
    const total = rubric && scoring && rubricTotal(rubric, scoring.marks);
    return total?.result ? total.points : undefined;
  }
  const pieces = (records.evidence ?? []).filter((piece) => piece.learnerId === goal.learnerId && piece.standardId === source.standardId && scored(piece));
  if (source.kind === 'points') return newest(pieces.filter(({ points }) => typeof points === 'number'), whenOf)?.points ?? undefined;
  const start = startDay(goal);
  return pieces.filter((piece) => { const at = whenOf(piece); return start === undefined || at === undefined || dayOf(at) >= start; }).length;
}

/** What evidence and scorings say of a goal beside a level: a number that counts itself up, steps that are reached. */
function proofOf(goal: Goal, records: RecordSet, today: string | undefined): Proof {
  const { measure, steps } = goal;
  const value = measure.kind === 'number' && measure.source ? valueFrom(goal, measure.source, records) : undefined;
  const reached = steps.filter(({ reach }) => {
    if (!reach) return false;
    const standing = reach.kind === 'level' ? levelStanding(goal, reach, records, today) : criterionStanding(goal, reach, records);
    return standing?.current !== undefined && standing.target >= 0 && standing.current >= standing.target;
  });
  return { ...(value === undefined ? {} : { value }), ...(reached.length > 0 ? { reached: new Set(reached.map(({ id }) => id)) } : {}) };
}

/**
 * Where the learner stands for a goal measured by a level, out of evidence and scorings; `undefined` for other goals, or where the level aimed at
 * is on no scale and in no rubric. For a standard: the level of the mastery rules (policy, scale and overrides as the heatmap uses them). For a
 * criterion: the level of the newest submitted scoring by a teacher or a moderator.
 * @param today for the policy's staleness; a stale level is still the level
 */
export function standingOf(goal: Goal, records: RecordSet, today?: string): LevelStanding | undefined {
  const { measure } = goal;
  if (measure.kind === 'level') return levelStanding(goal, measure, records, today);
  return measure.kind === 'criterion' ? criterionStanding(goal, measure, records) : undefined;
}

/** The standards a goal asks the evidence about. */
const standardsOf = ({ measure, steps }: Goal): ReadonlySet<string> =>
  new Set([...(measure.kind === 'level' ? [measure.standardId] : []), ...(measure.kind === 'number' && measure.source && measure.source.kind !== 'total' ? [measure.source.standardId] : []), ...steps.flatMap(({ reach }) => (reach?.kind === 'level' ? [reach.standardId] : []))]);

/** What evidence and scorings say of all goals that are tied to them, by goal id. */
export function standingsOf(goals: readonly Goal[], records: RecordSet, today?: string): ReadonlyMap<string, LevelStanding | Proof> {
  // Evidence is split by learner and standard once: a class asks for many.
  const pieces = new Map<string, NonNullable<RecordSet['evidence']>[number][]>();
  for (const piece of records.evidence ?? []) {
    const key = JSON.stringify([piece.learnerId, piece.standardId]);
    const list = pieces.get(key);
    if (list) list.push(piece);
    else pieces.set(key, [piece]);
  }
  const standings = new Map<string, LevelStanding | Proof>();
  for (const goal of goals) {
    if (!isTied(goal)) continue;
    const evidence = [...standardsOf(goal)].flatMap((standardId) => pieces.get(JSON.stringify([goal.learnerId, standardId])) ?? []);
    const own = { ...records, evidence };
    standings.set(goal.id, { ...standingOf(goal, own, today), ...proofOf(goal, own, today) });
  }
  return standings;
}
