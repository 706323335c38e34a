import { sortKey } from '../calendar/calendar.js';
import type { CheckIn, ConferenceNote, Goal, GoalEvidence, GoalRevision, Reflection, Step } from '../records/goal.js';
import type { ViewerRole } from '../records/viewer.js';
import { isKindWord } from './progress.js';

/** One thing that happened to a goal. */
export type StoryEvent = { readonly at: string } & (
  | { readonly kind: 'written' }
  | { readonly kind: 'started' }
  | { readonly kind: 'talked' }
  | { readonly kind: 'agreed'; readonly by: string; readonly role: ViewerRole }
  | { readonly kind: 'changed'; readonly revision: GoalRevision }
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'checkIn' | 'kindWord'; readonly checkIn: CheckIn }
  | { readonly kind: 'evidence'; readonly evidence: GoalEvidence }
  | { readonly kind: 'note'; readonly note: ConferenceNote }
  | { readonly kind: 'reflection'; readonly reflection: Reflection }
  | { readonly kind: 'closed'; readonly status: Goal['status'] }
);

/**
 * The story of a goal, oldest first. Give it a goal that `goalFor` has passed: it tells all it is given. Of equal moments, in the order of the
 * kinds below; what has no date is left out.
 */
export function storyOf(goal: Goal, reflections: readonly Reflection[] = []): readonly StoryEvent[] {
  const events: StoryEvent[] = [];
  if (goal.createdAt) events.push({ kind: 'written', at: goal.createdAt });
  if (goal.startOn) events.push({ kind: 'started', at: goal.startOn });
  if (goal.talkedAt) events.push({ kind: 'talked', at: goal.talkedAt });
  for (const { by, role, at } of goal.agreements) events.push({ kind: 'agreed', by, role, at });
  for (const revision of goal.revisions ?? []) events.push({ kind: 'changed', revision, at: revision.at });
  for (const step of goal.steps) if (step.done && step.doneAt) events.push({ kind: 'step', step, at: step.doneAt });
  for (const checkIn of goal.checkIns) events.push({ kind: isKindWord(goal, checkIn) ? 'kindWord' : 'checkIn', checkIn, at: checkIn.at });
  for (const evidence of goal.evidence ?? []) events.push({ kind: 'evidence', evidence, at: evidence.at });
  for (const note of goal.notes ?? []) events.push({ kind: 'note', note, at: note.at });
  for (const reflection of reflections) if (reflection.at) events.push({ kind: 'reflection', reflection, at: reflection.at });
  if (goal.closedAt) events.push({ kind: 'closed', status: goal.status, at: goal.closedAt });
  return events.map((event, i) => ({ event, i, at: sortKey(event.at) })).filter(({ at }) => !Number.isNaN(at)).sort((a, b) => a.at - b.at || a.i - b.i).map(({ event }) => event);
}
