/** What is being written in a dialog. Kept by the element until it is saved: closing a dialog or a failed save loses nothing. */
import { addDays, daysBetween, isLocalDate } from '../../domain/calendar/calendar.js';
import { goalProblems, isBlank, type GoalProblem, type WrittenGoal } from '../../domain/goal/problems.js';
import type { Clash } from '../../domain/goal/merge.js';
import type { ReflectionMoment, ReflectionPrompt } from '../../domain/goal/reflection.js';
import type { CheckIn, ConferenceNote, Goal, GoalEvidence, Measure, NumberSource } from '../../domain/records/goal.js';
import { agreedBy } from './goal-tracker.changes.js';
import type { StepDraft } from './step-draft.js';
import type { Viewer } from '../../domain/records/viewer.js';

/** How the last try to save ended badly. */
export type Trouble = 'refused' | 'failed' | 'nothing' | undefined;

export type Horizon = NonNullable<Goal['horizon']>;
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
  parentId: string | undefined;
  /** The goal being changed; left out for a new one. */
  before: Goal | undefined;
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
  /** What counts the number up by itself; left out: it is typed. */
  source: NumberSource | undefined;
  /** For a level: the standard, or the criterion as `criterionKey` writes it, and the level aimed at. */
  standardId: string;
  criterionKey: string;
  levelId: string;
  baselineLevelId: string | undefined;
  firstStep: string;
  /** Who or what can help, as it was typed: one for each line or comma. */
  helpers: string;
  about: Goal['kind'];
  /** Left out: as long as the days say. */
  horizon: Horizon | undefined;
  /** A start for this group, which no learner works on. */
  readonly templateFor: string | undefined;
  fromTemplateId: string | undefined;
  /** Fields that somebody else changed too since this was opened, and what was chosen for each. */
  clashes: readonly Clash[];
  readonly choices: Map<string, 'mine' | 'theirs'>;
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
  templateFor?: string | undefined;
}

export const newGoalDraft = ({ today, parentId, templateFor, ...seed }: DraftSeed): GoalDraft => ({
  kind: 'goal', ...seed, parentId, templateFor, before: undefined, page: 0, form: 'smart', title: '', why: '', outcome: '', obstacle: '', planIf: '', planThen: '', planThenBefore: '',
  counts: 'steps', baseline: '0', target: '', unit: '', source: undefined, standardId: '', criterionKey: '', levelId: '', baselineLevelId: undefined, firstStep: '', helpers: '', about: 'academic', horizon: undefined, fromTemplateId: undefined,
  clashes: [], choices: new Map(), startOn: today, dueOn: addDays(today, 14), shared: false, tried: false, trouble: undefined,
});

export const criterionKey = (rubricId: string, criterionId: string): string => JSON.stringify([rubricId, criterionId]);

/** A measure as fields of the form. */
export function measureFields(measure: Measure): Partial<GoalDraft> & Pick<GoalDraft, 'counts'> {
  const counts = measure.kind;
  if (measure.kind === 'number') return { counts, baseline: String(measure.baseline), target: String(measure.target), unit: measure.unit, source: measure.source };
  if (measure.kind === 'level') return { counts, standardId: measure.standardId, levelId: measure.levelId, baselineLevelId: measure.baselineLevelId };
  return measure.kind === 'criterion' ? { counts, criterionKey: criterionKey(measure.rubricId, measure.criterionId), levelId: measure.levelId, baselineLevelId: measure.baselineLevelId } : { counts };
}

/** A draft begun from a teacher's start: what it says, with days counted from today. Everything can be changed. */
export function fromTemplate(draft: GoalDraft, template: Goal, today: string, will: string): GoalDraft {
  const days = template.startOn && template.dueOn ? daysBetween(template.startOn, template.dueOn) : 14;
  const { title, why, outcome, obstacle, form, kind } = template;
  return {
    ...draft, title, why, outcome, obstacle, form, about: kind, horizon: template.horizon, planIf: template.plan?.if ?? '', planThen: half(template.plan?.then ?? '', will), ...measureFields(template.measure),
    helpers: template.supports.join('\n'), firstStep: template.steps[0]?.title ?? '', fromTemplateId: template.id, startOn: today, dueOn: addDays(today, Math.max(0, days)), page: 1,
  };
}

export function editDraft(goal: Goal, seed: DraftSeed, will: string): GoalDraft {
  const planThen = half(goal.plan?.then ?? '', will);
  const { measure } = goal;
  return {
    ...newGoalDraft(seed), id: goal.id, parentId: goal.parentId, templateFor: goal.templateFor, before: goal, form: goal.form, title: goal.title, why: goal.why, outcome: goal.outcome, obstacle: goal.obstacle,
    planIf: goal.plan?.if ?? '', planThen, planThenBefore: planThen, ...measureFields(measure), startOn: goal.startOn ?? '', dueOn: goal.dueOn ?? '', shared: goal.sharedWithFamily,
    helpers: goal.supports.join('\n'), about: goal.kind, horizon: goal.horizon,
  };
}

export const pagesOf = (draft: GoalDraft): readonly FormPage[] => (draft.before || draft.templateFor !== undefined ? ['all'] : PATHS[draft.form]);
export const pageOf = (draft: GoalDraft): FormPage => pagesOf(draft)[draft.page] ?? 'way';
/** Whether anything was written that would be a pity to lose. */
export const isTouched = (draft: GoalDraft): boolean => [draft.title, draft.why, draft.outcome, draft.obstacle, draft.planIf, draft.planThen, draft.firstStep, draft.target, draft.helpers].some((text) => !isBlank(text));

/** A number as a person typed it; `undefined` for nothing, NaN for what is no number. `Number('')` would be 0 (FAULTS 66). */
export const typedNumber = (text: string): number | undefined => (text.trim() === '' ? undefined : Number.isFinite(Number(text)) ? Number(text) : NaN);

function written(draft: GoalDraft): WrittenGoal {
  // A level that nothing was chosen for is a target that is missing.
  if ((draft.counts === 'level' && !(draft.standardId && draft.levelId)) || (draft.counts === 'criterion' && !(draft.criterionKey && draft.levelId)))
    return { title: draft.title, why: draft.why, steps: [], measure: { kind: 'number', baseline: 0, target: undefined }, startOn: draft.startOn || undefined, dueOn: draft.dueOn || undefined };
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
/** The page where a field can be mended; what has no page of its own is on the last. */
export function pageWith(draft: GoalDraft, field: GoalProblem['field']): number {
  const pages = pagesOf(draft);
  const found = pages.findIndex((page) => page === 'all' || FIELDS_ON[page]?.includes(field));
  return found < 0 ? pages.length - 1 : found;
}

function measureOf(draft: GoalDraft): Measure {
  if (draft.counts === 'number') return { kind: 'number', baseline: typedNumber(draft.baseline) ?? 0, target: typedNumber(draft.target)!, unit: draft.unit.trim(), ...(draft.source ? { source: draft.source } : {}) };
  const level = { levelId: draft.levelId, ...(draft.baselineLevelId === undefined ? {} : { baselineLevelId: draft.baselineLevelId }) };
  if (draft.counts === 'level' && draft.standardId && draft.levelId) return { kind: 'level', standardId: draft.standardId, ...level };
  if (draft.counts === 'criterion' && draft.criterionKey && draft.levelId) {
    const [rubricId, criterionId] = JSON.parse(draft.criterionKey) as [string, string];
    return { kind: 'criterion', rubricId, criterionId, ...level };
  }
  return { kind: 'steps' };
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

/** How long a goal is, by its days: today, up to ten days, up to a term of 19 weeks, longer. */
export function horizonOf(startOn: string, dueOn: string): Horizon | undefined {
  if (!isLocalDate(startOn) || !isLocalDate(dueOn)) return undefined;
  const days = daysBetween(startOn, dueOn);
  return days <= 1 ? 'day' : days <= 10 ? 'week' : days <= 133 ? 'term' : 'year';
}

const helpersOf = (draft: GoalDraft): string[] =>
  draft.before && draft.helpers === draft.before.supports.join('\n') ? draft.before.supports : draft.helpers.split(/[\n,;]/).map((text) => text.trim()).filter((text) => !isBlank(text));

/** The draft as a goal. Call it only where `stopsOf` finds nothing. */
export function goalOf(draft: GoalDraft, status: Goal['status'], viewer: Viewer, will: string): Goal {
  const base: Goal = draft.before ?? {
    id: draft.id, version: 0, learnerId: draft.learnerId, title: '', why: '', kind: 'academic', form: draft.form, standardIds: [], measure: { kind: 'steps' },
    steps: isBlank(draft.firstStep) ? [] : [{ id: draft.stepId, title: draft.firstStep.trim(), done: false }],
    outcome: '', obstacle: '', supports: [], status: 'draft', agreements: [], checkIns: [], sharedWithFamily: false, createdAt: draft.at,
    ...(draft.templateFor === undefined ? {} : { templateFor: draft.templateFor }), ...(draft.fromTemplateId === undefined ? {} : { fromTemplateId: draft.fromTemplateId }),
  };
  const measure = measureOf(draft);
  const standardIds = measure.kind === 'level' && !base.standardIds.includes(measure.standardId) ? [...base.standardIds, measure.standardId] : base.standardIds;
  const horizon = draft.horizon ?? (draft.before ? draft.before.horizon : horizonOf(draft.startOn, draft.dueOn));
  const typed = draft.planIf !== (draft.before?.plan?.if ?? '') || draft.planThen !== draft.planThenBefore;
  const plan = typed ? planOf(draft, will) : draft.before?.plan;
  return {
    ...base, status, agreements: base.status === 'draft' && status !== 'draft' ? agreedBy(base, viewer, draft.at) : base.agreements, title: draft.title.trim(), why: draft.why.trim(), outcome: draft.outcome.trim(), obstacle: draft.obstacle.trim(), plan, measure, standardIds,
    kind: draft.about, supports: helpersOf(draft), ...(horizon === undefined ? {} : { horizon }), ...(draft.parentId === undefined && base.parentId === undefined ? {} : { parentId: draft.parentId }),
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
  help: boolean;
  trouble: Trouble;
}
export const newCheckInDraft = (goalId: string, id: string, at: string): CheckInDraft => ({
  kind: 'checkIn', goalId, id, at, value: '', steps: new Set(), confidence: undefined, barrier: undefined, barrierText: '', nextStep: '', note: '', help: false, trouble: undefined,
});

/** Nothing tapped or typed at all. */
export const saysNothing = (draft: CheckInDraft): boolean => !draft.help && draft.steps.size === 0 && draft.confidence === undefined && draft.barrier === undefined && [draft.value, draft.nextStep, draft.note].every(isBlank);

/** @param words says a barrier in the reader's language: the record keeps the sentence, as if it had been typed */
export function checkInOf(draft: CheckInDraft, by: string, words: (barrier: Barrier) => string): CheckIn {
  const barrier = draft.barrier === 'barrierOther' ? draft.barrierText.trim() : draft.barrier === undefined || draft.barrier === 'barrierNone' ? '' : words(draft.barrier);
  const value = typedNumber(draft.value);
  return {
    id: draft.id, at: draft.at, note: draft.note.trim(), evidenceIds: [], ...(by ? { by } : {}), ...(value === undefined ? {} : { value }), ...(draft.confidence === undefined ? {} : { confidence: draft.confidence }),
    ...(barrier ? { barrier } : {}), ...(isBlank(draft.nextStep) ? {} : { nextStep: draft.nextStep.trim() }), ...(draft.help ? { help: true } : {}),
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

/** An answer to the question that fits the moment. */
export interface ReflectDraft {
  readonly kind: 'reflect';
  readonly goalId: string;
  readonly id: string;
  at: string;
  readonly moment: ReflectionMoment;
  prompt: ReflectionPrompt;
  text: string;
  trouble: Trouble;
}

export interface EvidenceDraft {
  readonly kind: 'evidence';
  readonly goalId: string;
  readonly id: string;
  at: string;
  shows: GoalEvidence['kind'];
  title: string;
  link: string;
  text: string;
  trouble: Trouble | 'address';
}

export interface NoteDraft {
  readonly kind: 'note';
  readonly goalId: string;
  readonly id: string;
  at: string;
  text: string;
  visibleTo: ConferenceNote['visibleTo'];
  trouble: Trouble;
}

/** One comment for the goals under way of several learners. */
export interface BatchDraft {
  readonly kind: 'batch';
  at: string;
  readonly learners: readonly { readonly id: string; readonly name: string; readonly goals: readonly { readonly id: string; readonly commentId: string }[] }[];
  readonly left: Set<string>;
  text: string;
  trouble: Trouble;
}

export type Draft = GoalDraft | StepDraft | CheckInDraft | CloseDraft | WordsDraft | ReflectDraft | EvidenceDraft | NoteDraft | BatchDraft;
