import type { Goal, GoalStatus } from '../records/goal.js';
import { can, type Viewer, type ViewerRole } from '../records/viewer.js';

const LEARNER_AND_TEACHER = ['student', 'teacher'] as const;
const OR_OFFICE = ['student', 'teacher', 'administrator'] as const;

/**
 * Every move a goal can make and who may make it. A move that is not here is refused. Families agree and encourage; they move nothing.
 * A revised goal lives on in its successor and can only be put away.
 */
export const GOAL_MOVES: { readonly [From in GoalStatus]: { readonly [To in GoalStatus]?: readonly ViewerRole[] } } = {
  draft: { proposed: LEARNER_AND_TEACHER, active: LEARNER_AND_TEACHER, archived: OR_OFFICE },
  proposed: { draft: LEARNER_AND_TEACHER, active: LEARNER_AND_TEACHER, archived: OR_OFFICE },
  active: { paused: LEARNER_AND_TEACHER, met: LEARNER_AND_TEACHER, notMet: LEARNER_AND_TEACHER, revised: LEARNER_AND_TEACHER, archived: OR_OFFICE },
  paused: { active: LEARNER_AND_TEACHER, met: LEARNER_AND_TEACHER, notMet: LEARNER_AND_TEACHER, revised: LEARNER_AND_TEACHER, archived: OR_OFFICE },
  met: { active: LEARNER_AND_TEACHER, archived: OR_OFFICE },
  notMet: { active: LEARNER_AND_TEACHER, revised: LEARNER_AND_TEACHER, archived: OR_OFFICE },
  revised: { archived: OR_OFFICE },
  archived: { draft: LEARNER_AND_TEACHER, active: LEARNER_AND_TEACHER, paused: LEARNER_AND_TEACHER },
};

/** A goal that is done with: nothing is due any more. */
export const isClosed = (status: GoalStatus): boolean => status === 'met' || status === 'notMet' || status === 'revised' || status === 'archived';

export type MoveRefusal =
  /** Nobody has said who looks. */
  | 'no-viewer'
  /** It is there already. */
  | 'same-status'
  /** No such move for anyone. */
  | 'no-such-move'
  /** The move exists, not for this role. */
  | 'role-may-not'
  /** A student and another student's goal. */
  | 'not-own-goal'
  /** A teacher whose host took `goal.approve` away cannot start a goal. */
  | 'approval-missing'
  /** Somebody whose agreement the school asks for has not agreed. */
  | 'agreement-missing';

export type MoveAnswer = { readonly allowed: true } | { readonly allowed: false; readonly refusal: MoveRefusal };
const refused = (refusal: MoveRefusal): MoveAnswer => ({ allowed: false, refusal });

/** The learners that a student or guardian may act for. */
export const actsFor = (viewer: Viewer, learnerId: string): boolean => (viewer.learnerIds ?? (viewer.role === 'student' ? [viewer.id] : [])).includes(learnerId);

/** The roles whose agreement is asked for and missing, in the order asked for. One agreement per role is enough. */
export const missingAgreements = (goal: Pick<Goal, 'agreements'>, needed: readonly ViewerRole[]): readonly ViewerRole[] =>
  needed.filter((role) => !goal.agreements.some((agreement) => agreement.role === role));

/**
 * Whether this viewer may move this goal to that status.
 * @param needed the roles that must have agreed before a goal starts for the first time; the school decides, by default nobody must
 */
export function mayMove(goal: Pick<Goal, 'status' | 'learnerId' | 'agreements'>, to: GoalStatus, viewer: Viewer | undefined, needed: readonly ViewerRole[] = []): MoveAnswer {
  if (!viewer) return refused('no-viewer');
  if (goal.status === to) return refused('same-status');
  const roles = GOAL_MOVES[goal.status][to];
  if (!roles) return refused('no-such-move');
  if (!roles.includes(viewer.role)) return refused('role-may-not');
  if (viewer.role === 'student' && !actsFor(viewer, goal.learnerId)) return refused('not-own-goal');
  if (to === 'active' && (goal.status === 'draft' || goal.status === 'proposed')) {
    if (viewer.role === 'teacher' && !can(viewer, 'goal.approve')) return refused('approval-missing');
    if (missingAgreements(goal, needed).length > 0) return refused('agreement-missing');
  }
  return { allowed: true };
}

/** Whether a viewer can still add an agreement: the learner, a teacher who may approve, a guardian of the learner where the goal is shared. */
export function mayAgree(goal: Goal, viewer: Viewer | undefined): boolean {
  if (!viewer || goal.status === 'draft' || isClosed(goal.status)) return false;
  if (goal.agreements.some(({ by, role }) => by === viewer.id && role === viewer.role)) return false;
  if (viewer.role === 'teacher') return can(viewer, 'goal.approve');
  if (viewer.role === 'guardian') return goal.sharedWithFamily && actsFor(viewer, goal.learnerId);
  return viewer.role === 'student' && actsFor(viewer, goal.learnerId);
}
