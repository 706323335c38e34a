import type { RecordSet } from '../records/collections.js';
import type { Goal } from '../records/goal.js';
import type { Criterion, Rubric } from '../records/rubric.js';
import type { Standard } from '../records/framework.js';
import { sortKey } from '../calendar/calendar.js';
import { proficientIndex } from '../mastery/levels.js';
import { levelOfMark, marksByCriterion } from '../rubric/mark-points.js';
import { standingOf } from './standing.js';

/** A start for a new goal, out of the learner's own records. */
export type GoalSuggestion =
  /** A standard that builds on one the learner has reached. */
  | { readonly kind: 'standard'; readonly standard: Standard; readonly after: Standard; readonly levelId: string; readonly baselineLevelId?: string }
  /** The criterion with the most room to grow in the newest scoring, and the next level of it. */
  | { readonly kind: 'criterion'; readonly rubric: Rubric; readonly criterion: Criterion; readonly levelId: string; readonly baselineLevelId: string }
  | { readonly kind: 'interest'; readonly interest: string };

const asGoal = (learnerId: string, standardId: string, levelId: string): Goal => ({
  id: '', version: 0, learnerId, title: '', why: '', kind: 'academic', form: 'free', standardIds: [], measure: { kind: 'level', standardId, levelId }, steps: [], outcome: '', obstacle: '', supports: [],
  status: 'active', agreements: [], checkIns: [], sharedWithFamily: false,
});

function standards(learnerId: string, records: RecordSet, taken: ReadonlySet<string>): GoalSuggestion[] {
  const scale = records.scales?.find(({ id }) => id === records.masteryPolicies?.[0]?.scaleId) ?? records.scales?.[0];
  if (!scale) return [];
  const target = proficientIndex(scale);
  const levelId = scale.levels[target]!.id;
  const byId = new Map((records.standards ?? []).map((standard) => [standard.id, standard]));
  const known = new Map<string, number | undefined>();
  const levelOf = (id: string) => {
    if (!known.has(id)) known.set(id, standingOf(asGoal(learnerId, id, levelId), records)?.current);
    return known.get(id);
  };
  const mine = new Set((records.evidence ?? []).filter((piece) => piece.learnerId === learnerId).map(({ standardId }) => standardId));
  const found: GoalSuggestion[] = [];
  for (const after of records.standards ?? []) {
    if (!mine.has(after.id) || (levelOf(after.id) ?? -1) < target) continue;
    for (const next of after.precedes) {
      const standard = byId.get(next);
      const level = levelOf(next);
      if (!standard || taken.has(next) || (level ?? -1) >= target || found.some((one) => one.kind === 'standard' && one.standard.id === next)) continue;
      found.push({ kind: 'standard', standard, after, levelId, ...(level === undefined ? {} : { baselineLevelId: scale.levels[level]!.id }) });
    }
  }
  return found;
}

function criterion(learnerId: string, records: RecordSet, goals: readonly Goal[]): GoalSuggestion[] {
  const scored = (records.scorings ?? []).filter((scoring) => scoring.learnerId === learnerId && scoring.role !== 'peer' && scoring.role !== 'self' && scoring.status !== 'draft');
  const when = (at: string | undefined) => (at === undefined ? 0 : sortKey(at));
  const newest = scored.reduce<(typeof scored)[number] | undefined>((latest, next) => (!latest || when(next.submittedAt) >= when(latest.submittedAt) ? next : latest), undefined);
  const rubric = newest && records.rubrics?.find(({ id }) => id === newest.rubricId);
  if (!newest || !rubric) return [];
  const marks = marksByCriterion(newest.marks);
  let best: { criterion: Criterion; at: number; room: number } | undefined;
  for (const one of rubric.criteria) {
    const level = levelOfMark(one, marks.get(one.id));
    const at = level ? one.levels.indexOf(level) : -1;
    const room = (one.levels.length - 1 - at) / Math.max(1, one.levels.length - 1);
    const busy = goals.some(({ measure }) => measure.kind === 'criterion' && measure.criterionId === one.id && measure.rubricId === rubric.id);
    if (at >= 0 && room > 0 && !busy && (!best || room > best.room)) best = { criterion: one, at, room };
  }
  return best ? [{ kind: 'criterion', rubric, criterion: best.criterion, levelId: best.criterion.levels[best.at + 1]!.id, baselineLevelId: best.criterion.levels[best.at]!.id }] : [];
}

/**
 * Starts for a new goal: standards that come next by `precedes`, a criterion to grow, an interest of the learner's own. What a goal under way is
 * about already is left out.
 * @param most of each kind
 */
export function suggestGoals(learnerId: string, records: RecordSet, most = 2): readonly GoalSuggestion[] {
  const goals = (records.goals ?? []).filter((goal) => goal.learnerId === learnerId && goal.templateFor === undefined && (goal.status === 'active' || goal.status === 'proposed' || goal.status === 'draft'));
  const taken = new Set(goals.flatMap(({ standardIds, measure }) => (measure.kind === 'level' ? [...standardIds, measure.standardId] : standardIds)));
  const interests = (records.learners?.find(({ id }) => id === learnerId)?.interests ?? []).filter((text) => text.trim() !== '');
  return [...standards(learnerId, records, taken).slice(0, most), ...criterion(learnerId, records, goals), ...interests.slice(0, most).map((interest): GoalSuggestion => ({ kind: 'interest', interest }))];
}
