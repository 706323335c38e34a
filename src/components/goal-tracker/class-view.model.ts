/** The class at a glance: records to rows. No Lit, no DOM. */
import { daysBetween } from '../../domain/calendar/calendar.js';
import { asksForHelp, isStale } from '../../domain/goal/attention.js';
import type { RecordSet } from '../../domain/records/collections.js';
import type { Goal } from '../../domain/records/goal.js';
import type { Learner } from '../../domain/records/learner.js';
import type { Viewer } from '../../domain/records/viewer.js';
import { nameOrder } from '../../ui/locale/name-order.js';
import { byDue, flat, viewsOf, visibleTo, type GoalView, type ModelNeeds } from './goal-tracker.model.js';

export const CLASS_FILTERS = ['all', 'help', 'noGoal', 'quiet', 'behind', 'waiting', 'met'] as const;
export type ClassFilter = (typeof CLASS_FILTERS)[number];

export interface LearnerRow {
  readonly learnerId: string;
  readonly learner: Learner | undefined;
  readonly doing: readonly GoalView[];
  readonly waiting: readonly GoalView[];
  /** Met in the last `MET_FOR_DAYS` days. */
  readonly met: readonly GoalView[];
  readonly flags: ReadonlySet<ClassFilter>;
}
export interface ClassView {
  readonly title: string | undefined;
  /** Whether the class that was asked for is there. */
  readonly found: boolean;
  readonly rows: readonly LearnerRow[];
  /** How many learners each filter finds. */
  readonly counts: ReadonlyMap<ClassFilter, number>;
  /** Goals of learners who are not in this class any more. */
  readonly goalsOfOthers: number;
}

/** From so many days on without a check-in a goal asks for one; a teacher may choose. */
export const QUIET_CHOICES = [7, 14, 30] as const;

/** A goal met is worth a word for so many days. */
const MET_FOR_DAYS = 30;

export interface ClassNeeds extends ModelNeeds {
  readonly viewer: Viewer;
  /** From so many days without a check-in on a goal counts as quiet. */
  readonly quietDays: number;
  readonly nameOf: (learner: Learner | undefined) => string;
  readonly lang: string;
}

/** The class at a glance, by name and never by rank. */
export function classView(records: RecordSet, groupId: string | undefined, needs: ClassNeeds): ClassView {
  const { nameOf, lang, today, dayAt, quietDays, viewer } = needs;
  const learners = new Map((records.learners ?? []).map((learner) => [learner.id, learner]));
  const group = groupId === undefined ? undefined : records.groups?.find(({ id }) => id === groupId);
  const goals = visibleTo(viewer, records.goals ?? []);
  const ids = groupId === undefined ? [...learners.keys()] : (group?.learnerIds ?? []).filter((id) => learners.size === 0 || learners.has(id));
  const byLearner = new Map<string, Goal[]>(ids.map((id) => [id, []]));
  let goalsOfOthers = 0;
  for (const goal of goals) {
    const own = byLearner.get(goal.learnerId);
    if (own) own.push(goal);
    else if (learners.size === 0 && groupId === undefined) byLearner.set(goal.learnerId, [goal]);
    else if (groupId === undefined || !learners.has(goal.learnerId)) goalsOfOthers++;
  }
  const rows = [...byLearner].map(([learnerId, own]): LearnerRow => {
    const under = (wanted: (goal: Goal) => boolean) => flat(viewsOf(own.filter(wanted), needs)).sort(byDue);
    const doing = under(({ status }) => status === 'active');
    const waiting = under(({ status }) => status === 'proposed');
    const met = under(({ status, closedAt }) => status === 'met' && closedAt !== undefined && daysBetween(dayAt(closedAt), today) <= MET_FOR_DAYS);
    const flags = new Set<ClassFilter>(['all']);
    if (doing.length === 0) flags.add('noGoal');
    if (doing.some(({ goal }) => isStale(goal, today, quietDays, dayAt))) flags.add('quiet');
    if (own.some(asksForHelp)) flags.add('help');
    if (met.length > 0) flags.add('met');
    if (doing.some(({ pace }) => pace.pace === 'behind' || pace.pace === 'overdue')) flags.add('behind');
    if (waiting.length > 0) flags.add('waiting');
    return { learnerId, learner: learners.get(learnerId), doing, waiting, met, flags };
  });
  const names = new Map(rows.map((row) => [row, nameOf(row.learner)]));
  const { compare } = nameOrder(lang);
  rows.sort((a, b) => compare(names.get(a)!, names.get(b)!));
  const counts = new Map(CLASS_FILTERS.map((filter) => [filter, rows.filter(({ flags }) => flags.has(filter)).length]));
  return { title: group?.title, found: groupId === undefined || group !== undefined, rows, counts, goalsOfOthers };
}
