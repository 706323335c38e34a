/** Whose marks on one piece of work: who may give some, and who may see which. */
import type { Moderation, Rubric, Scoring } from '../records/rubric.js';
import { can, isStaff, type Viewer } from '../records/viewer.js';

export type VoiceRole = Scoring['role'];

const isOwnWork = (viewer: Viewer, learnerId: string): boolean => (viewer.learnerIds ?? [viewer.id]).includes(learnerId);

/** As whom a viewer scores a work: a learner their own or a classmate's, staff first or, where a teacher's marks are there, second. */
export function voiceOf(viewer: Viewer, learnerId: string | undefined, others: readonly Scoring[]): VoiceRole {
  if (!isStaff(viewer)) return learnerId !== undefined && isOwnWork(viewer, learnerId) ? 'self' : 'peer';
  return others.some(({ role, scorerId }) => role === 'teacher' && scorerId !== viewer.id) ? 'second' : 'teacher';
}

/** Whether this viewer may give marks: by what the host says, or because the rubric asks learners to. */
export function mayScore(rubric: Pick<Rubric, 'asks'>, viewer: Viewer, learnerId: string | undefined): boolean {
  if (can(viewer, 'rubric.score')) return true;
  return viewer.role === 'student' && learnerId !== undefined && (rubric.asks ?? []).includes(isOwnWork(viewer, learnerId) ? 'self' : 'peer');
}

/** A work that is drawn for a second scoring. */
export const isSampled = (moderations: readonly Moderation[], work: Pick<Scoring, 'rubricId' | 'learnerId' | 'workId'>): boolean =>
  moderations.some(({ rubricId, works }) => rubricId === work.rubricId && works.some(({ learnerId, workId }) => learnerId === work.learnerId && workId === work.workId));

export interface Sight {
  readonly rubric: Rubric;
  readonly viewer: Viewer;
  readonly learnerId: string;
  /** Drawn for a second scoring: then nobody who may score sees others first, whatever the rubric says. */
  readonly sampled?: boolean;
}

/**
 * The scorings of one work that a viewer may see. Their own always; a learner and a family what was submitted, never a second scorer's; where marks
 * are given blind, a scorer nothing of others before their own are submitted.
 */
export function visibleVoices(scorings: readonly Scoring[], isOwn: (scoring: Scoring) => boolean, { rubric, viewer, learnerId, sampled = false }: Sight): readonly Scoring[] {
  const own = scorings.filter(isOwn);
  const scores = mayScore(rubric, viewer, learnerId);
  if ((rubric.blind || sampled) && scores && !own.some(({ status }) => status !== 'draft')) return own;
  if (isStaff(viewer)) return scorings;
  if (!isOwnWork(viewer, learnerId) && viewer.role === 'student') return own;
  return scorings.filter((scoring) => own.includes(scoring) || (scoring.status !== 'draft' && scoring.role !== 'second'));
}
