/** Who sees what of a goal. Applied before anything is drawn: what a reader may not see never reaches the page. */
import type { ConferenceNote, Goal } from '../records/goal.js';
import { isStaff, type Viewer } from '../records/viewer.js';
import { actsFor } from './status.js';

/** Whether this reader may see a note of a conference on this goal. The writer always may. */
export function maySeeNote(note: Pick<ConferenceNote, 'by' | 'visibleTo'>, goal: Pick<Goal, 'learnerId'>, viewer: Viewer | undefined): boolean {
  if (!viewer) return false;
  if (note.by === viewer.id && viewer.id !== '') return true;
  if (note.visibleTo === 'me') return false;
  if (isStaff(viewer)) return true;
  if (viewer.role === 'student') return (note.visibleTo === 'student' || note.visibleTo === 'family') && actsFor(viewer, goal.learnerId);
  return note.visibleTo === 'family' && actsFor(viewer, goal.learnerId);
}

/**
 * The goal as this reader may see it: hidden notes are taken out. `undefined` where the whole goal is hidden: families see what is shared with
 * them, and no drafts; a template is nobody's goal.
 */
export function goalFor(goal: Goal, viewer: Viewer): Goal | undefined {
  if (goal.templateFor !== undefined) return undefined;
  if (viewer.role === 'guardian' && (!goal.sharedWithFamily || goal.status === 'draft')) return undefined;
  if (!goal.notes || goal.notes.length === 0) return goal;
  const notes = goal.notes.filter((note) => maySeeNote(note, goal, viewer));
  return notes.length === goal.notes.length ? goal : { ...goal, notes };
}
