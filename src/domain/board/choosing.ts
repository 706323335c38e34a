/** Who may do what with a choice. What is refused is refused with a code, never silently. */
import type { Choice } from '../records/board.js';
import type { Viewer } from '../records/viewer.js';
import type { BoardStanding, LockReason } from './standing.js';

export type ChooseAnswer =
  | { readonly allowed: true; /** A choice that has to go first: its section takes one. */ readonly replaces: Choice | undefined }
  | { readonly allowed: false; readonly refusal: 'noSuchOption' | 'alreadyChosen' | 'free' }
  | { readonly allowed: false; readonly refusal: 'locked'; readonly reasons: readonly LockReason[] };

/** Whether the learner may choose this option now. */
export function mayChoose(standing: BoardStanding, optionId: string): ChooseAnswer {
  const found = standing.options.find(({ option }) => option.id === optionId);
  if (!found) return { allowed: false, refusal: 'noSuchOption' };
  if (found.option.free) return { allowed: false, refusal: 'free' };
  if (found.choice) return { allowed: false, refusal: 'alreadyChosen' };
  return found.state === 'locked' ? { allowed: false, refusal: 'locked', reasons: found.reasons } : { allowed: true, replaces: found.replaces };
}

export type ChoiceMove = 'putBack' | 'start' | 'submit' | 'takeBack' | 'approve' | 'askAgain' | 'reopen';

/** Every move from each status, and the status it leads to; `null` takes the choice away. A change of mind costs nothing until work is handed in. */
const MOVES: { readonly [Role in 'student' | 'teacher']: { readonly [From in Choice['status']]: { readonly [Move in ChoiceMove]?: Choice['status'] | null } } } = {
  student: {
    chosen: { putBack: null, start: 'started' },
    started: { putBack: null, submit: 'submitted' },
    submitted: { takeBack: 'started' },
    done: {},
  },
  teacher: {
    chosen: { putBack: null, approve: 'done' },
    started: { putBack: null, approve: 'done' },
    submitted: { approve: 'done', askAgain: 'started' },
    done: { reopen: 'submitted' },
  },
};

/** Whether this person acts for this learner on a board: the learner, or a teacher. Families and offices look on. */
export const actsOnBoard = (viewer: Viewer | undefined, learnerId: string): boolean =>
  viewer?.role === 'teacher' || (viewer?.role === 'student' && (viewer.learnerIds ?? [viewer.id]).includes(learnerId));

/** The status a move leads to, `null` where it takes the choice away, `undefined` where this person may not make it. */
export function moveTo(choice: Pick<Choice, 'status' | 'learnerId'>, move: ChoiceMove, viewer: Viewer | undefined): Choice['status'] | null | undefined {
  if (!viewer || !actsOnBoard(viewer, choice.learnerId)) return undefined;
  return MOVES[viewer.role as 'student' | 'teacher'][choice.status][move];
}
