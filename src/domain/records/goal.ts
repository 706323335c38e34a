import * as v from 'valibot';
import { object, Finite, Id, Instant, LocalDate, Text, Version, When, ids, texts } from './fields.js';

export const GOAL_STATUSES = ['draft', 'proposed', 'active', 'paused', 'met', 'notMet', 'revised', 'archived'] as const;
export const VIEWER_ROLES = ['student', 'teacher', 'guardian', 'administrator'] as const;

/** Where a step or a number gets its state from without anybody typing it. */
const LevelReach = object({ kind: v.literal('level'), standardId: Id, levelId: Id });
const CriterionReach = object({ kind: v.literal('criterion'), rubricId: Id, criterionId: Id, levelId: Id });
/**
 * What counts up a number by itself: the points of the newest scored evidence on a standard, how many pieces of evidence on it were scored since the
 * goal began, or the total of the newest scoring by a rubric.
 */
export const NumberSourceSchema = v.variant('kind', [
  object({ kind: v.literal('points'), standardId: Id }),
  object({ kind: v.literal('pieces'), standardId: Id }),
  object({ kind: v.literal('total'), rubricId: Id }),
]);
export type NumberSource = v.InferOutput<typeof NumberSourceSchema>;

export const StepSchema = object({
  id: Id,
  title: v.optional(Text, ''),
  done: v.optional(v.boolean(), false),
  doneAt: v.optional(When),
  dueOn: v.optional(LocalDate),
  /** A level that ticks this step once evidence or a scoring says that it is reached. */
  reach: v.optional(v.variant('kind', [LevelReach, CriterionReach])),
});
export type Step = v.InferOutput<typeof StepSchema>;

/**
 * How a goal is measured: by its steps, by a number on the way from baseline to target, by a level of mastery, or by a level of one criterion of a
 * rubric. Levels come from evidence and scorings: nobody types them.
 */
export const MeasureSchema = v.variant('kind', [
  object({ kind: v.literal('steps') }),
  object({ kind: v.literal('number'), baseline: v.optional(Finite, 0), target: Finite, unit: v.optional(Text, ''), source: v.optional(NumberSourceSchema) }),
  object({ kind: v.literal('level'), standardId: Id, levelId: Id, baselineLevelId: v.optional(Id) }),
  object({ kind: v.literal('criterion'), rubricId: Id, criterionId: Id, levelId: Id, baselineLevelId: v.optional(Id) }),
]);
export type Measure = v.InferOutput<typeof MeasureSchema>;

export const CheckInSchema = object({
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
  /** The learner asks a grown-up for help. */
  help: v.optional(v.boolean()),
  evidenceIds: ids(),
});
export type CheckIn = v.InferOutput<typeof CheckInSchema>;

export const AgreementSchema = object({ by: Id, role: v.picklist(VIEWER_ROLES), at: Instant });
export type Agreement = v.InferOutput<typeof AgreementSchema>;

/** What a learner puts beside a goal to show how it goes: an address, some words, or the name of a file and where it is kept. */
export const GoalEvidenceSchema = object({
  id: Id,
  kind: v.optional(v.picklist(['link', 'note', 'file']), 'note'),
  title: v.optional(Text, ''),
  /** An address. It becomes a link only where `safeUrl` says that it may. */
  link: v.optional(Text),
  note: v.optional(Text),
  at: When,
  by: v.optional(Id),
});
export type GoalEvidence = v.InferOutput<typeof GoalEvidenceSchema>;

export const NOTE_READERS = ['me', 'staff', 'student', 'family'] as const;
/**
 * What was said at a conference. `visibleTo` is the widest circle: `me` the writer, `staff` also other staff, `student` also the learner, `family`
 * also the family. See `goal/visibility`.
 */
export const ConferenceNoteSchema = object({
  id: Id,
  at: When,
  by: Id,
  text: v.optional(Text, ''),
  visibleTo: v.optional(v.picklist(NOTE_READERS), 'me'),
});
export type ConferenceNote = v.InferOutput<typeof ConferenceNoteSchema>;

/** A change that was made after somebody had agreed: what it was before, so that everybody can see it. */
export const GoalRevisionSchema = object({
  id: Id,
  at: Instant,
  by: v.optional(Id),
  role: v.optional(v.picklist(VIEWER_ROLES)),
  title: v.optional(Text),
  measure: v.optional(MeasureSchema),
  /** The due day before. `null`: there was none. */
  dueOn: v.optional(v.nullable(LocalDate)),
});
export type GoalRevision = v.InferOutput<typeof GoalRevisionSchema>;

/** What a learner aims at, owned by the learner (CLR-style achievement in the making). */
export const GoalSchema = object({
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
  plan: v.optional(object({ if: v.optional(Text, ''), then: v.optional(Text, '') })),
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
  evidence: v.optional(v.array(GoalEvidenceSchema)),
  notes: v.optional(v.array(ConferenceNoteSchema)),
  /** When it was talked about: the stretch between proposed and active. */
  talkedAt: v.optional(Instant),
  /** What changed after somebody had agreed, oldest first. */
  revisions: v.optional(v.array(GoalRevisionSchema)),
  /** The goal that this one goes on from: that one was revised. */
  revisionOf: v.optional(Id),
  /** A start that a teacher wrote for this group. It is nobody's goal: `learnerId` is then who wrote it. */
  templateFor: v.optional(Id),
  /** The start that this goal was made from. */
  fromTemplateId: v.optional(Id),
});
export type Goal = v.InferOutput<typeof GoalSchema>;
export type GoalStatus = Goal['status'];

/** A learner's own words about a goal, a piece of work or a choice. */
export const ReflectionSchema = object({
  id: Id,
  version: Version,
  learnerId: Id,
  prompt: v.optional(Text, ''),
  text: v.optional(Text, ''),
  about: v.optional(object({ collection: v.picklist(['goals', 'choices', 'scorings', 'evidence', 'standards']), id: Id })),
  at: v.optional(When),
});
export type Reflection = v.InferOutput<typeof ReflectionSchema>;
