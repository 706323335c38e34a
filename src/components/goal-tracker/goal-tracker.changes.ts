/** What a person does to a goal, as changes to records. Ids and times come from the caller, so that a second tap asks for the same change. */
import { agreementsAfterEdit, revisionsAfterEdit } from '../../domain/goal/revisions.js';
import { isClosed } from '../../domain/goal/status.js';
import type { Change } from '../../domain/records/change.js';
import type { CheckIn, Goal, GoalStatus, Reflection, Step } from '../../domain/records/goal.js';
import type { Viewer } from '../../domain/records/viewer.js';

export const updateGoal = (goal: Goal, fields: Partial<Omit<Goal, 'id' | 'version'>>): Change => ({ collection: 'goals', action: 'update', id: goal.id, fields });
export const createGoal = (goal: Goal): Change => ({ collection: 'goals', action: 'create', id: goal.id, record: goal });
export const createReflection = (reflection: Reflection): Change => ({ collection: 'reflections', action: 'create', id: reflection.id, record: reflection });

const ticked = (step: Step, done: boolean, at: string): Step => {
  const { doneAt: _, ...rest } = step;
  return done ? { ...rest, done, doneAt: at } : { ...rest, done };
};

export const tickSteps = (goal: Goal, ids: ReadonlySet<string>, done: boolean, at: string): Step[] => goal.steps.map((step) => (ids.has(step.id) ? ticked(step, done, at) : step));

/** The steps with one moved up (-1) or down (1); at the ends it stays. */
export function moveStep(goal: Goal, stepId: string, by: -1 | 1): Step[] {
  const from = goal.steps.findIndex(({ id }) => id === stepId);
  const to = from + by;
  if (from < 0 || to < 0 || to >= goal.steps.length) return goal.steps;
  const steps = [...goal.steps];
  steps.splice(to, 0, ...steps.splice(from, 1));
  return steps;
}

/** The steps as they are now with one put back where it was: an undo that loses nothing done since. */
export function withStepBack(goal: Goal, step: Step, index: number): Step[] {
  if (goal.steps.some(({ id }) => id === step.id)) return goal.steps;
  const steps = [...goal.steps];
  steps.splice(Math.min(index, steps.length), 0, step);
  return steps;
}

export const statusFields = (status: GoalStatus, at: string): Partial<Goal> => ({ status, closedAt: isClosed(status) ? at : undefined });

/** Starting or proposing a goal says that one agrees with it. */
export const agreedBy = (goal: Pick<Goal, 'agreements'>, viewer: Viewer, at: string): Goal['agreements'] =>
  goal.agreements.some(({ by, role }) => by === viewer.id && role === viewer.role) ? goal.agreements : [...goal.agreements, { by: viewer.id, role: viewer.role, at }];

/**
 * Only the fields that differ, so that what somebody else changed meanwhile stays. Undefined where nothing does.
 * @param stamp id and moment of this edit, for what is kept of a change after agreement
 */
export function editGoal(before: Goal, after: Goal, editor: Viewer, stamp: { readonly id: string; readonly at: string }): Change | undefined {
  const revisions = revisionsAfterEdit(before, after, editor, stamp);
  const next: Goal = { ...after, agreements: agreementsAfterEdit(before, after, editor), ...(revisions ? { revisions } : {}) };
  const keys = (Object.keys(next) as (keyof Goal)[]).filter((key) => JSON.stringify(next[key]) !== JSON.stringify(before[key]));
  return keys.length === 0 ? undefined : updateGoal(before, Object.fromEntries(keys.map((key) => [key, next[key]])));
}

/** A second try after a save that seemed to fail must not add it twice. */
export const addCheckIn = (goal: Goal, checkIn: CheckIn, doneSteps: ReadonlySet<string>): Change =>
  updateGoal(goal, { checkIns: [...goal.checkIns.filter(({ id }) => id !== checkIn.id), checkIn], ...(doneSteps.size > 0 ? { steps: tickSteps(goal, doneSteps, true, checkIn.at) } : {}) });

/** The goal that goes on from a revised one: the same aim and the steps still open, with a fresh start. */
export function successorOf(goal: Goal, id: string, startOn: string, dueOn: string, at: string): Goal {
  const { closedAt: _, notes: _notes, evidence: _evidence, revisions: _revisions, talkedAt: _talkedAt, ...rest } = goal;
  return { ...rest, id, revisionOf: goal.id, version: 0, status: 'draft', steps: goal.steps.filter(({ done }) => !done), checkIns: [], agreements: [], startOn, dueOn, createdAt: at };
}
