/** Records to what is on screen. No Lit, no DOM. */
import type { RecordSet } from '../../domain/records/collections.js';
import type { Goal } from '../../domain/records/goal.js';
import { isStaff, type Viewer } from '../../domain/records/viewer.js';
import { daysWithoutCheckIn, isStale, nextMove, type NextMove } from '../../domain/goal/attention.js';
import { goalForest, rollUpGoals, type RollUp } from '../../domain/goal/nesting.js';
import { paceOf, type PaceResult } from '../../domain/goal/pace.js';
import { goalProgress, type GoalProgress, type LevelStanding, type Proof } from '../../domain/goal/progress.js';
import { actsFor, isClosed } from '../../domain/goal/status.js';
import { goalFor } from '../../domain/goal/visibility.js';

export interface GoalView {
  readonly goal: Goal;
  readonly progress: GoalProgress;
  /** What evidence and scorings say, where the goal is tied to them. */
  readonly proof: Proof | undefined;
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
  /** For goals tied to evidence and scorings, by goal id. */
  readonly standings: ReadonlyMap<string, LevelStanding | Proof>;
}

/** A goal measured by a level shows its steps for as long as nobody knows the level. */
function progressOf(goal: Goal, standings: ModelNeeds['standings']): GoalProgress {
  const progress = goalProgress(goal, standings.get(goal.id));
  return !progress.result && progress.reason === 'no-level' && goal.steps.length > 0 ? goalProgress({ ...goal, measure: { kind: 'steps' } }, standings.get(goal.id)) : progress;
}

/** Every figure is worked out when it is first asked for: of a long list, only the goals that are drawn need theirs. */
class LazyView implements GoalView {
  readonly inside: GoalView[] = [];
  #known: Partial<Record<keyof GoalView, unknown>> = {};

  constructor(
    readonly goal: Goal,
    private readonly needs: ModelNeeds,
    private readonly rolledUp: (view: GoalView) => RollUp,
  ) {}

  #once<T>(name: keyof GoalView, work: () => T): T {
    if (!(name in this.#known)) this.#known[name] = work();
    return this.#known[name] as T;
  }
  get proof(): Proof | undefined {
    return this.needs.standings.get(this.goal.id);
  }
  get progress(): GoalProgress {
    return this.#once('progress', () => progressOf(this.goal, this.needs.standings));
  }
  get pace(): PaceResult {
    return this.#once('pace', () => paceOf(this.goal, this.progress, this.needs.today));
  }
  get next(): NextMove {
    return this.#once('next', () => nextMove(this.goal, this.progress, this.proof));
  }
  get stale(): boolean {
    return this.#once('stale', () => isStale(this.goal, this.needs.today, undefined, this.needs.dayAt));
  }
  get daysQuiet(): number | undefined {
    return this.#once('daysQuiet', () => daysWithoutCheckIn(this.goal, this.needs.today, this.needs.dayAt));
  }
  get rollUp(): RollUp {
    return this.#once('rollUp', () => this.rolledUp(this));
  }
}

/** The goals that hang under no other, each with the goals inside it. */
export function viewsOf(goals: readonly Goal[], needs: ModelNeeds): GoalView[] {
  const forest = goalForest(goals);
  const views = new Map<string, LazyView>();
  let rolled: ReadonlyMap<string, RollUp> | undefined;
  const progressOfView = ({ id }: Goal) => views.get(id)!.progress;
  // A goal with nothing inside speaks for itself; the first one with goals inside has them all added up, once.
  const rolledUp = ({ goal, inside }: GoalView) => (inside.length === 0 ? rollUpGoals({ roots: [goal], below: new Map() }, progressOfView) : (rolled ??= rollUpGoals(forest, progressOfView))).get(goal.id)!;
  for (const goal of goals) views.set(goal.id, new LazyView(goal, needs, rolledUp));
  for (const [parent, inside] of forest.below) for (const { id } of inside) views.get(parent)!.inside.push(views.get(id)!);
  return forest.roots.map(({ id }) => views.get(id)!);
}

/** Views and all that is inside them, in one list. */
export function flat(views: readonly GoalView[]): GoalView[] {
  const all = [...views];
  for (let i = 0; i < all.length; i++) for (const inside of all[i]!.inside) all.push(inside);
  return all;
}

const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const NEVER = '9999-99-99';
/** What is due first comes first; what has no day comes last, oldest first. */
export const byDue = (a: GoalView, b: GoalView) => inOrder(a.goal.dueOn ?? NEVER, b.goal.dueOn ?? NEVER) || inOrder(a.goal.createdAt ?? '', b.goal.createdAt ?? '');

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
    finished: by('met', 'notMet', 'revised').sort((a, b) => inOrder(b.goal.closedAt ?? '', a.goal.closedAt ?? '')),
    putAway: viewsOf(goals.filter(({ status }) => status === 'archived').map((goal) => ({ ...goal, parentId: undefined })), needs),
  };
}

/** The place of a goal in its list, from 1; 0 where it is in none. */
export const placeOf = (goalId: string, sections: Sections): number => Math.max(...Object.values(sections).map((list: Sections['doing']) => list.findIndex(({ goal }) => goal.id === goalId) + 1));

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
