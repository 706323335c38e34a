/** What is being written in a dialog. Kept by the element until it is saved: closing a dialog or a failed save loses nothing. */
import { addDays } from '../../domain/calendar/calendar.js';
import { goalProblems, isBlank, type GoalProblem, type WrittenGoal } from '../../domain/goal/problems.js';
import type { ReflectionPrompt } from '../../domain/goal/reflection.js';
import type { CheckIn, Goal, Measure } from '../../domain/records/goal.js';
import { agreedBy } from './goal-tracker.changes.js';
import type { Viewer } from '../../domain/records/viewer.js';

/** How the last try to save ended badly. */
export type Trouble = 'refused' | 'failed' | 'nothing' | undefined;

export type FormPage = 'way' | 'title' | 'why' | 'outcome' | 'obstacle' | 'plan' | 'measure' | 'when' | 'step' | 'free' | 'review' | 'all';
const PATHS: Record<Goal['form'], readonly FormPage[]> = {
  smart: ['way', 'title', 'why', 'measure', 'when', 'step', 'plan', 'review'],
  woop: ['way', 'title', 'outcome', 'obstacle', 'plan', 'step', 'when', 'review'],
  free: ['way', 'free', 'review'],
};

export interface GoalDraft {
  readonly kind: 'goal';
  readonly id: string;
  readonly stepId: string;
  at: string;
  readonly learnerId: string;
  readonly parentId: string | undefined;
  /** The goal being changed; left out for a new one. */
  readonly before: Goal | undefined;
  page: number;
  form: Goal['form'];
  title: string;
  why: string;
  outcome: string;
  obstacle: string;
  planIf: string;
  planThen: string;
  /** What the field held when it was opened: an untouched plan stays as it was written. */
  readonly planThenBefore: string;
  counts: Measure['kind'];
  baseline: string;
  target: string;
  unit: string;
  firstStep: string;
  startOn: string;
  dueOn: string;
  shared: boolean;
  /** Problems are shown once somebody has tried to go on. */
  tried: boolean;
  trouble: Trouble;
}

export interface DraftSeed {
  id: string;
  stepId: string;
  at: string;
  today: string;
  learnerId: string;
  parentId?: string | undefined;
}

export const newGoalDraft = ({ today, parentId, ...seed }: DraftSeed): GoalDraft => ({
  kind: 'goal', ...seed, parentId, before: undefined, page: 0, form: 'smart', title: '', why: '', outcome: '', obstacle: '', planIf: '', planThen: '', planThenBefore: '',
  counts: 'steps', baseline: '0', target: '', unit: '', firstStep: '', startOn: today, dueOn: addDays(today, 14), shared: false, tried: false, trouble: undefined,
});

export function editDraft(goal: Goal, seed: DraftSeed, will: string): GoalDraft {
  const planThen = half(goal.plan?.then ?? '', will);
  const { measure } = goal;
  const number = measure.kind === 'number' ? { baseline: String(measure.baseline), target: String(measure.target), unit: measure.unit } : {};
  return {
    ...newGoalDraft(seed), id: goal.id, parentId: goal.parentId, before: goal, form: goal.form, title: goal.title, why: goal.why, outcome: goal.outcome, obstacle: goal.obstacle,
    planIf: goal.plan?.if ?? '', planThen, planThenBefore: planThen, counts: measure.kind, ...number, startOn: goal.startOn ?? '', dueOn: goal.dueOn ?? '', shared: goal.sharedWithFamily,
  };
}

export const pagesOf = (draft: GoalDraft): readonly FormPage[] => (draft.before ? ['all'] : PATHS[draft.form]);
export const pageOf = (draft: GoalDraft): FormPage => pagesOf(draft)[draft.page] ?? 'way';
/** Whether anything was written that would be a pity to lose. */
export const isTouched = (draft: GoalDraft): boolean => [draft.title, draft.why, draft.outcome, draft.obstacle, draft.planIf, draft.planThen, draft.firstStep, draft.target].some((text) => !isBlank(text));

/** A number as a person typed it; `undefined` for nothing, NaN for what is no number. `Number('')` would be 0 (FAULTS 66). */
export const typedNumber = (text: string): number | undefined => (text.trim() === '' ? undefined : Number.isFinite(Number(text)) ? Number(text) : NaN);

function written(draft: GoalDraft): WrittenGoal {
  const measure = draft.counts === 'number' ? { kind: draft.counts, baseline: typedNumber(draft.baseline), target: typedNumber(draft.target) } : { kind: draft.counts };
  return { title: draft.title, why: draft.why, steps: draft.before?.steps ?? [], measure, startOn: draft.startOn || undefined, dueOn: draft.dueOn || undefined };
}

const FIELDS_ON: Partial<Record<FormPage, readonly GoalProblem['field'][]>> = {
  title: ['title'], measure: ['measure'], when: ['startOn', 'dueOn'], free: ['title', 'startOn', 'dueOn'],
};
/** What stops the goal from being saved: on one page, or anywhere. */
export function stopsOf(draft: GoalDraft, page?: FormPage): readonly GoalProblem[] {
  const stops = goalProblems(written(draft)).filter(({ weight }) => weight === 'stop');
  return page === undefined || page === 'all' || page === 'review' ? stops : stops.filter(({ field }) => FIELDS_ON[page]?.includes(field));
}
export const pageWith = (draft: GoalDraft, field: GoalProblem['field']): number => Math.max(0, pagesOf(draft).findIndex((page) => page === 'all' || FIELDS_ON[page]?.includes(field)));

function measureOf(draft: GoalDraft): Measure {
  if (draft.counts === 'number') return { kind: 'number', baseline: typedNumber(draft.baseline) ?? 0, target: typedNumber(draft.target)!, unit: draft.unit.trim() };
  return draft.before?.measure.kind === 'level' && draft.counts === 'level' ? draft.before.measure : { kind: 'steps' };
}

/** The typed halves of "If … then I will …" without what the labels say already. */
const half = (text: string, said: string) => {
  const trimmed = text.trim().replace(/[.…\s]+$/, '');
  return said && trimmed.toLowerCase().startsWith(`${said.toLowerCase()} `) ? trimmed.slice(said.length).trim() : trimmed;
};
/** @param will how a resolve begins in the reader's language ("I will"): the record keeps the whole sentence */
export function planOf(draft: Pick<GoalDraft, 'planIf' | 'planThen'>, will: string): Goal['plan'] {
  const then = half(draft.planThen, will);
  const plan = { if: half(draft.planIf, ''), then: then && `${will} ${then}` };
  return plan.if || plan.then ? plan : undefined;
}

/** The draft as a goal. Call it only where `stopsOf` finds nothing. */
export function goalOf(draft: GoalDraft, status: Goal['status'], viewer: Viewer, will: string): Goal {
  const base: Goal = draft.before ?? {
    id: draft.id, version: 0, learnerId: draft.learnerId, title: '', why: '', kind: 'academic', form: draft.form, standardIds: [], measure: { kind: 'steps' },
    steps: isBlank(draft.firstStep) ? [] : [{ id: draft.stepId, title: draft.firstStep.trim(), done: false }],
    outcome: '', obstacle: '', supports: [], status: 'draft', agreements: [], checkIns: [], sharedWithFamily: false, createdAt: draft.at,
    ...(draft.parentId === undefined ? {} : { parentId: draft.parentId }),
  };
  const typed = draft.planIf !== (draft.before?.plan?.if ?? '') || draft.planThen !== draft.planThenBefore;
  const plan = typed ? planOf(draft, will) : draft.before?.plan;
  return {
    ...base, status, agreements: base.status === 'draft' && status !== 'draft' ? agreedBy(base, viewer, draft.at) : base.agreements, title: draft.title.trim(), why: draft.why.trim(), outcome: draft.outcome.trim(), obstacle: draft.obstacle.trim(), plan, measure: measureOf(draft),
    startOn: draft.startOn || undefined, dueOn: draft.dueOn || undefined, sharedWithFamily: draft.shared,
  };
}

export const BARRIERS = ['barrierNone', 'barrierTime', 'barrierHard', 'barrierForgot', 'barrierOther'] as const;
export type Barrier = (typeof BARRIERS)[number];

export interface CheckInDraft {
  readonly kind: 'checkIn';
  readonly goalId: string;
  readonly id: string;
  at: string;
  value: string;
  readonly steps: Set<string>;
  confidence: number | undefined;
  barrier: Barrier | undefined;
  barrierText: string;
  nextStep: string;
  note: string;
  trouble: Trouble;
}
export const newCheckInDraft = (goalId: string, id: string, at: string): CheckInDraft => ({
  kind: 'checkIn', goalId, id, at, value: '', steps: new Set(), confidence: undefined, barrier: undefined, barrierText: '', nextStep: '', note: '', trouble: undefined,
});

/** Nothing tapped or typed at all. */
export const saysNothing = (draft: CheckInDraft): boolean => draft.steps.size === 0 && draft.confidence === undefined && draft.barrier === undefined && [draft.value, draft.nextStep, draft.note].every(isBlank);

/** @param words says a barrier in the reader's language: the record keeps the sentence, as if it had been typed */
export function checkInOf(draft: CheckInDraft, by: string, words: (barrier: Barrier) => string): CheckIn {
  const barrier = draft.barrier === 'barrierOther' ? draft.barrierText.trim() : draft.barrier === undefined || draft.barrier === 'barrierNone' ? '' : words(draft.barrier);
  const value = typedNumber(draft.value);
  return {
    id: draft.id, at: draft.at, note: draft.note.trim(), evidenceIds: [], ...(by ? { by } : {}), ...(value === undefined ? {} : { value }), ...(draft.confidence === undefined ? {} : { confidence: draft.confidence }),
    ...(barrier ? { barrier } : {}), ...(isBlank(draft.nextStep) ? {} : { nextStep: draft.nextStep.trim() }),
  };
}

export interface CloseDraft {
  readonly kind: 'close';
  readonly goalId: string;
  readonly reflectionId: string;
  readonly successorId: string;
  at: string;
  outcome: 'met' | 'notMet' | undefined;
  prompt: ReflectionPrompt;
  text: string;
  /** For a goal that is not met yet. */
  then: 'revise' | 'split' | 'letGo';
  trouble: Trouble;
}

export interface WordsDraft {
  readonly kind: 'words';
  readonly goalId: string;
  readonly id: string;
  at: string;
  text: string;
  trouble: Trouble;
}

export type Draft = GoalDraft | CheckInDraft | CloseDraft | WordsDraft;
