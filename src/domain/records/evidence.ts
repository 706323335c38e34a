import * as v from 'valibot';
import { object, Finite, Id, LocalDate, Text, Version, When } from './fields.js';

export const EVIDENCE_KINDS = ['performanceTask', 'project', 'presentation', 'writing', 'quiz', 'observation', 'self'] as const;

/** One piece of evidence for one standard (OneRoster result, xAPI statement). No points and no level: not scored yet, never 0. */
export const EvidenceSchema = object({
  id: Id,
  version: Version,
  learnerId: Id,
  standardId: Id,
  points: v.optional(v.nullable(Finite)),
  /** The most that could be had. Left out: `points` is already on the scale. */
  maxPoints: v.optional(v.nullable(Finite)),
  /** A level of the scale, where the work was marked with a level. Wins over points. */
  levelId: v.optional(v.nullable(Id)),
  /** When it was assessed. Undated evidence comes before dated evidence, in the order given. */
  assessedAt: v.optional(When),
  submittedAt: v.optional(When),
  dueOn: v.optional(LocalDate),
  kind: v.optional(v.picklist(EVIDENCE_KINDS), 'observation'),
  weight: v.optional(Finite, 1),
  title: v.optional(Text),
  link: v.optional(Text),
  status: v.optional(v.picklist(['scored', 'excused', 'missing', 'notEnough', 'notApplicable']), 'scored'),
  /** Attempts at one piece of work share it; a policy says which attempt counts. */
  workId: v.optional(Id),
  /** The scoring or choice that wrote this piece, so that taking back takes it back. */
  scoringId: v.optional(Id),
  choiceId: v.optional(Id),
});
export type Evidence = v.InferOutput<typeof EvidenceSchema>;
