/** Records to what is on screen. No Lit, no DOM. */
import type { RecordSet } from '../../domain/records/collections.js';
import type { Goal } from '../../domain/records/goal.js';
import { isStaff, type Viewer } from '../../domain/records/viewer.js';
import { daysWithoutCheckIn, isStale, nextMove, type NextMove } from '../../domain/goal/attention.js';
import { goalForest, rollUpGoals, type RollUp } from '../../domain/goal/nesting.js';
import { paceOf, type PaceResult } from '../../domain/goal/pace.js';
import { goalProgress, type GoalProgress, type LevelStanding } from '../../domain/goal/progress.js';
import { actsFor, isClosed } from '../../domain/goal/status.js';
import { goalFor } from '../../domain/goal/visibility.js';

export interface GoalView {
  readonly goal: Goal;
  readonly progress: GoalProgress;
  readonly pace: PaceResult;
  readonly next: NextMove;
  readonly stale: boolean;
  readonly daysQuiet: number | undefined;
  readonly rollUp: RollUp;
  readonly inside: readonly GoalView[];
}

export interface Sections {
  readonly doing: readonly GoalView[];
  readonly waiting: readonly GoalView[];
  readonly finished: readonly GoalView[];
  readonly putAway: readonly GoalView[];
}

export interface ModelNeeds {
  readonly today: string;
  readonly dayAt: (when: string) => string;
  /** For goals measured by a level or a criterion, by goal id. */
  readonly standings: ReadonlyMap<string, LevelStanding>;
}

/** A goal measured by a level shows its steps for as long as nobody knows the level. */
function progressOf(goal: Goal, standings: ModelNeeds['standings']): GoalProgress {
  const progress = goalProgress(goal, standings.get(goal.id));
  return !progress.result && progress.reason === 'no-level' && goal.steps.length > 0 ? goalProgress({ ...goal, measure: { kind: 'steps' } }) : progress;
}

export function viewsOf(goals: readonly Goal[], { today, dayAt, standings }: ModelNeeds): GoalView[] {
  const forest = goalForest(goals);
  const progress = new Map(goals.map((goal) => [goal.id, progressOf(goal, standings)]));
  const rolled = rollUpGoals(forest, (goal) => progress.get(goal.id)!);
  const views = new Map<string, GoalView>();
  // Parents first, and each list of goals inside is filled in later: 10,000 levels must not need 10,000 calls.
  const lists = new Map<string, GoalView[]>();
  for (const goal of [...forest.roots, ...[...forest.below.values()].flat()]) {
    const inside: GoalView[] = [];
    lists.set(goal.id, inside);
    const own = progress.get(goal.id)!;
    views.set(goal.id, {
      goal, progress: own, pace: paceOf(goal, own, today), next: nextMove(goal, own), stale: isStale(goal, today, undefined, dayAt),
      daysQuiet: daysWithoutCheckIn(goal, today, dayAt), rollUp: rolled.get(goal.id)!, inside,
    });
  }
  for (const [parent, inside] of forest.below) lists.get(parent)!.push(...inside.map((goal) => views.get(goal.id)!));
  return forest.roots.map((goal) => views.get(goal.id)!);
}

const NEVER = '9999-99-99';
/** What is due first comes first; what has no day comes last, oldest first. */
export const byDue = (a: GoalView, b: GoalView) => (a.goal.dueOn ?? NEVER).localeCompare(b.goal.dueOn ?? NEVER) || (a.goal.createdAt ?? '').localeCompare(b.goal.createdAt ?? '');

/** Goals as this viewer may see them: families see what is shared with them, nobody sees a note that is not meant for them. */
export const visibleTo = (viewer: Viewer, goals: readonly Goal[]): readonly Goal[] => goals.flatMap((goal) => goalFor(goal, viewer) ?? []);

/** One learner's goals, by what they ask of the reader. An open goal inside a closed one stands on its own, so that it is never hidden. */
export function sectionsOf(goals: readonly Goal[], needs: ModelNeeds): Sections {
  const statuses = new Map(goals.map((goal) => [goal.id, goal.status]));
  const shown = goals.filter(({ status }) => status !== 'archived');
  const loose = shown.map((goal) => {
    const parent = goal.parentId === undefined ? undefined : statuses.get(goal.parentId);
    return parent !== undefined && isClosed(parent) && !isClosed(goal.status) ? { ...goal, parentId: undefined } : goal;
  });
  const views = viewsOf(loose, needs);
  const by = (...wanted: Goal['status'][]) => views.filter(({ goal }) => wanted.includes(goal.status));
  return {
    doing: by('active').sort(byDue),
    waiting: by('proposed', 'draft', 'paused').sort(byDue),
    finished: by('met', 'notMet', 'revised').sort((a, b) => (b.goal.closedAt ?? '').localeCompare(a.goal.closedAt ?? '')),
    putAway: viewsOf(goals.filter(({ status }) => status === 'archived').map((goal) => ({ ...goal, parentId: undefined })), needs),
  };
}

/** Whose goals are shown: one learner, a class, or nobody in particular. */
export type Place = { readonly kind: 'learner'; readonly learnerId: string } | { readonly kind: 'class' } | { readonly kind: 'nobody' } | { readonly kind: 'notAllowed' };

export function placeFor(viewer: Viewer, records: RecordSet, learner: string | undefined): Place {
  if (learner !== undefined) return isStaff(viewer) || viewer.id === '' || actsFor(viewer, learner) || viewer.learnerIds === undefined && viewer.role === 'guardian' ? { kind: 'learner', learnerId: learner } : { kind: 'notAllowed' };
  if (isStaff(viewer)) return { kind: 'class' };
  const own = viewer.learnerIds?.[0] ?? (viewer.role === 'student' ? viewer.id : '');
  if (own) return { kind: 'learner', learnerId: own };
  // Nobody said who looks: a page with one learner's goals means that learner.
  const ids = new Set([...(records.learners ?? []).map(({ id }) => id), ...(records.goals ?? []).map(({ learnerId }) => learnerId)]);
  const [only] = ids;
  return ids.size === 1 && only !== undefined ? { kind: 'learner', learnerId: only } : { kind: 'nobody' };
}
