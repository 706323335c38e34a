import * as v from 'valibot';
import { Finite, Id, Instant, Text, Version, ids, texts } from './fields.js';

export const CriterionLevelSchema = v.object({
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

export const CriterionSchema = v.object({
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
});
export type Criterion = v.InferOutput<typeof CriterionSchema>;

/** Criteria set beforehand (CASE CFRubric). */
export const RubricSchema = v.object({
  id: Id,
  version: Version,
  title: v.optional(Text, ''),
  description: v.optional(Text, ''),
  kind: v.optional(v.picklist(['analytic', 'holistic', 'singlePoint']), 'analytic'),
  criteria: v.optional(v.array(CriterionSchema), () => []),
  /** Whether readers see points or only words. */
  showPoints: v.optional(v.boolean(), true),
  /** Hash of what a mark depends on; see `rubric/structure-hash`. */
  structureHash: v.optional(Text),
});
export type Rubric = v.InferOutput<typeof RubricSchema>;

export const CommentSnippetSchema = v.object({
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

export const MarkSchema = v.object({
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

/** One scorer's marks on one piece of work. */
export const ScoringSchema = v.object({
  id: Id,
  version: Version,
  rubricId: Id,
  rubricVersion: v.optional(Finite),
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
});
export type Scoring = v.InferOutput<typeof ScoringSchema>;
