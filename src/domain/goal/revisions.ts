/** What becomes of agreements when a goal is edited, and what is kept of it as it was. */
import type { Agreement, Goal, GoalRevision } from '../records/goal.js';
import type { Viewer } from '../records/viewer.js';

/** What people agreed on, as one text to compare. */
const agreedOn = ({ title, measure, dueOn }: Goal): string => JSON.stringify([title.trim(), measure, dueOn ?? null]);

/** A change to what people agreed on makes the agreements of others void; the one who changed it keeps theirs. */
export function agreementsAfterEdit(before: Goal, after: Goal, editor: Viewer): Agreement[] {
  return agreedOn(before) === agreedOn(after) ? [...after.agreements] : after.agreements.filter(({ by }) => by === editor.id);
}

/**
 * The goal's revisions after an edit: what somebody had agreed on is kept as it was before, so that a change after agreement can be seen.
 * @param stamp id and moment of this edit; the same id twice is one revision
 */
export function revisionsAfterEdit(before: Goal, after: Goal, editor: Viewer, stamp: { readonly id: string; readonly at: string }): GoalRevision[] | undefined {
  const agreed = before.agreements.some(({ by }) => by !== editor.id);
  if (!agreed || agreedOn(before) === agreedOn(after)) return before.revisions;
  const revision: GoalRevision = {
    ...stamp, by: editor.id, role: editor.role,
    ...(before.title.trim() === after.title.trim() ? {} : { title: before.title }),
    ...(JSON.stringify(before.measure) === JSON.stringify(after.measure) ? {} : { measure: before.measure }),
    ...((before.dueOn ?? null) === (after.dueOn ?? null) ? {} : { dueOn: before.dueOn ?? null }),
  };
  return [...(before.revisions ?? []).filter(({ id }) => id !== stamp.id), revision];
}
