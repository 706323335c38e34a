import * as v from 'valibot';
import { Finite, Id, Instant, LocalDate, Text, Version, When, ids, texts } from './fields.js';

export const GOAL_STATUSES = ['draft', 'proposed', 'active', 'paused', 'met', 'notMet', 'revised', 'archived'] as const;
export const VIEWER_ROLES = ['student', 'teacher', 'guardian', 'administrator'] as const;

export const StepSchema = v.object({
  id: Id,
  title: v.optional(Text, ''),
  done: v.optional(v.boolean(), false),
  doneAt: v.optional(When),
  dueOn: v.optional(LocalDate),
});
export type Step = v.InferOutput<typeof StepSchema>;

/** How a goal is measured: by its steps, by a number on the way from baseline to target, or by a level of mastery. */
export const MeasureSchema = v.variant('kind', [
  v.object({ kind: v.literal('steps') }),
  v.object({ kind: v.literal('number'), baseline: v.optional(Finite, 0), target: Finite, unit: v.optional(Text, '') }),
  v.object({ kind: v.literal('level'), standardId: Id, levelId: Id, baselineLevelId: v.optional(Id) }),
]);
export type Measure = v.InferOutput<typeof MeasureSchema>;

export const CheckInSchema = v.object({
  id: Id,
  at: When,
  by: v.optional(Id),
  /** The measured value, for a goal with a number. */
  value: v.optional(v.nullable(Finite)),
  note: v.optional(Text, ''),
  /** 1 (not sure at all) to 5 (very sure). */
  confidence: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)))),
  barrier: v.optional(Text),
  nextStep: v.optional(Text),
  evidenceIds: ids(),
});
export type CheckIn = v.InferOutput<typeof CheckInSchema>;

export const AgreementSchema = v.object({ by: Id, role: v.picklist(VIEWER_ROLES), at: Instant });
export type Agreement = v.InferOutput<typeof AgreementSchema>;

/** What a learner aims at, owned by the learner (CLR-style achievement in the making). */
export const GoalSchema = v.object({
  id: Id,
  version: Version,
  learnerId: Id,
  title: v.optional(Text, ''),
  /** Why it matters to me. */
  why: v.optional(Text, ''),
  kind: v.optional(v.picklist(['academic', 'personal', 'career', 'realWorld']), 'academic'),
  /** The way it was written: SMART, WOOP (wish, outcome, obstacle, plan), or free. */
  form: v.optional(v.picklist(['smart', 'woop', 'free']), 'free'),
  horizon: v.optional(v.picklist(['day', 'week', 'term', 'year'])),
  parentId: v.optional(Id),
  standardIds: ids(),
  measure: v.optional(MeasureSchema, { kind: 'steps' }),
  steps: v.optional(v.array(StepSchema), () => []),
  /** WOOP: what it will look like. SMART: how I will know. */
  outcome: v.optional(Text, ''),
  obstacle: v.optional(Text, ''),
  /** "If … then I will …". */
  plan: v.optional(v.object({ if: v.optional(Text, ''), then: v.optional(Text, '') })),
  supports: texts(),
  startOn: v.optional(LocalDate),
  dueOn: v.optional(LocalDate),
  status: v.optional(v.picklist(GOAL_STATUSES), 'active'),
  agreements: v.optional(v.array(AgreementSchema), () => []),
  checkIns: v.optional(v.array(CheckInSchema), () => []),
  /** The student decides whether the family sees this goal. */
  sharedWithFamily: v.optional(v.boolean(), false),
  createdAt: v.optional(Instant),
  closedAt: v.optional(Instant),
});
export type Goal = v.InferOutput<typeof GoalSchema>;
export type GoalStatus = Goal['status'];

/** A learner's own words about a goal, a piece of work or a choice. */
export const ReflectionSchema = v.object({
  id: Id,
  version: Version,
  learnerId: Id,
  prompt: v.optional(Text, ''),
  text: v.optional(Text, ''),
  about: v.optional(v.object({ collection: v.picklist(['goals', 'choices', 'scorings', 'evidence', 'standards']), id: Id })),
  at: v.optional(When),
});
export type Reflection = v.InferOutput<typeof ReflectionSchema>;
