import * as v from 'valibot';
import { object, Finite, Id, Instant, Text, Version, ids, texts } from './fields.js';
import { FrameworkSchema, StandardSchema } from './framework.js';
import { VIEWER_ROLES } from './goal.js';

export const CriterionLevelSchema = object({
  id: Id,
  label: v.optional(Text, ''),
  descriptor: v.optional(Text, ''),
  /** The same in a student's words: "I can …". */
  studentWording: v.optional(Text),
  /** Points of this level; with `minPoints`, the top of its range. Left out: a level without points. */
  points: v.optional(v.nullable(Finite)),
  minPoints: v.optional(v.nullable(Finite)),
});
export type CriterionLevel = v.InferOutput<typeof CriterionLevelSchema>;

export const CriterionSchema = object({
  id: Id,
  title: v.optional(Text, ''),
  description: v.optional(Text, ''),
  studentWording: v.optional(Text),
  /** 0 leaves the criterion out of the total (feedback only). */
  weight: v.optional(Finite, 1),
  standardIds: ids(),
  /** Lowest first. */
  levels: v.optional(v.array(CriterionLevelSchema), () => []),
  mayBeNotApplicable: v.optional(v.boolean(), true),
  /** May be left without a mark. */
  optional: v.optional(v.boolean()),
  /** The heading that this criterion and its neighbours of the same group stand under. */
  group: v.optional(Text),
});
export type Criterion = v.InferOutput<typeof CriterionSchema>;

/** What a rubric says. */
const content = {
  title: v.optional(Text, ''),
  description: v.optional(Text, ''),
  kind: v.optional(v.picklist(['analytic', 'holistic', 'singlePoint']), 'analytic'),
  criteria: v.optional(v.array(CriterionSchema), () => []),
  /** Whether readers see points or only words. */
  showPoints: v.optional(v.boolean(), true),
};

/** What a rubric said before it was edited in use: scorings made with it are read by it; see `rubric/editions`. */
export const RubricEditionSchema = object({ version: v.pipe(v.number(), v.integer(), v.minValue(0)), ...content });
export type RubricEdition = v.InferOutput<typeof RubricEditionSchema>;

/** Criteria set beforehand (CASE CFRubric). */
export const RubricSchema = object({
  id: Id,
  version: Version,
  ...content,
  /** Who scores besides the staff: learners their own work, or the work of a classmate. */
  asks: v.optional(v.array(v.picklist(['self', 'peer']))),
  /** Nobody sees the marks of others before their own are submitted. */
  blind: v.optional(v.boolean()),
  /** Whether learners see which classmate scored their work. Left out: they do not. */
  peersNamed: v.optional(v.boolean()),
  /** Hash of what a mark depends on; see `rubric/structure-hash`. */
  structureHash: v.optional(Text),
  /** Earlier contents; each names the last version of the record that said so. */
  earlier: v.optional(v.array(RubricEditionSchema)),
});
export type Rubric = v.InferOutput<typeof RubricSchema>;

/** A rubric that somebody is editing and has not saved: theirs alone, so that a reload finds it. */
export const RubricDraftSchema = object({
  id: Id,
  version: Version,
  rubricId: Id,
  ownerId: v.optional(Id),
  /** The rubric as it is written so far. */
  rubric: RubricSchema,
  /** The rubric that editing began with; left out for a new one. */
  base: v.optional(RubricSchema),
  /** Numbers as typed, where they are none yet. */
  typed: v.optional(v.array(object({ field: Text, text: Text }))),
  /** Standards that came in the same file. */
  standards: v.optional(v.array(StandardSchema)),
  frameworks: v.optional(v.array(FrameworkSchema)),
});
export type RubricDraft = v.InferOutput<typeof RubricDraftSchema>;

export const CommentSnippetSchema = object({
  id: Id,
  version: Version,
  text: v.optional(Text, ''),
  criterionId: v.optional(Id),
  levelId: v.optional(Id),
  tags: texts(),
  scope: v.optional(v.picklist(['mine', 'team', 'school']), 'mine'),
});
export type CommentSnippet = v.InferOutput<typeof CommentSnippetSchema>;

export const MARK_STATES = ['notYetScored', 'scored', 'notApplicable', 'notEnoughEvidence', 'excused'] as const;

export const MarkSchema = object({
  criterionId: Id,
  state: v.optional(v.picklist(MARK_STATES), 'notYetScored'),
  levelId: v.optional(v.nullable(Id)),
  points: v.optional(v.nullable(Finite)),
  comment: v.optional(Text, ''),
  /** Single-point rubrics: words for what needs more work, and for what goes further. */
  growing: v.optional(Text),
  beyond: v.optional(Text),
  evidence: v.optional(Text),
  /** Own version: one criterion is one write. */
  version: Version,
});
export type Mark = v.InferOutput<typeof MarkSchema>;

/** What was written back and forth about a scoring. */
export const ReplySchema = object({ id: Id, at: Instant, by: v.optional(Id), role: v.optional(v.picklist(VIEWER_ROLES)), text: v.optional(Text, '') });
export type Reply = v.InferOutput<typeof ReplySchema>;

/** One scorer's marks on one piece of work. */
export const ScoringSchema = object({
  id: Id,
  version: Version,
  rubricId: Id,
  rubricVersion: v.optional(Finite),
  /** The version of the rubric for which somebody looked at these marks again and let them stand. */
  reviewedVersion: v.optional(Finite),
  learnerId: v.optional(Id),
  groupId: v.optional(Id),
  /** The piece of work; several scorers of one work share it. */
  workId: v.optional(Id),
  workTitle: v.optional(Text, ''),
  workLink: v.optional(Text),
  scorerId: v.optional(Id),
  role: v.optional(v.picklist(['teacher', 'self', 'peer', 'second', 'moderator']), 'teacher'),
  status: v.optional(v.picklist(['draft', 'submitted', 'returned', 'acknowledged']), 'draft'),
  marks: v.optional(v.array(MarkSchema), () => []),
  comment: v.optional(Text, ''),
  submittedAt: v.optional(Instant),
  acknowledgedAt: v.optional(Instant),
  replies: v.optional(v.array(ReplySchema)),
  /** The learner has gone on with work that was returned. */
  resubmittedAt: v.optional(Instant),
  /** An exemplar with agreed marks, to practise on. It is nobody's work. */
  anchor: v.optional(v.boolean()),
  /** The anchor that these marks were given to for practice: they count nowhere. */
  anchorId: v.optional(Id),
});
export type Scoring = v.InferOutput<typeof ScoringSchema>;

/** Works drawn to be scored a second time, without sight of the first marks; see `rubric/sample`. */
export const ModerationSchema = object({
  id: Id,
  version: Version,
  rubricId: Id,
  /** In the order drawn. */
  works: v.optional(v.array(object({ learnerId: Id, workId: v.optional(Id) })), () => []),
  /** The word that they were drawn with: the same word draws the same works. */
  seed: v.optional(Text, ''),
  /** How many works there were to draw from. */
  from: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  at: v.optional(Instant),
  by: v.optional(Id),
});
export type Moderation = v.InferOutput<typeof ModerationSchema>;
