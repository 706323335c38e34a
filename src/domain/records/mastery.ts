import * as v from 'valibot';
import { object, Finite, Id, Instant, Text, Version } from './fields.js';

const Count = (min: number, max: number, standard: number) => v.optional(v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max)), standard);

/** The methods of MASTERY.md, by its names and with its defaults and ranges. */
export const MasteryMethodSchema = v.variant('kind', [
  object({ kind: v.literal('weightedAverage'), weight: v.optional(v.pipe(Finite, v.minValue(0.01), v.maxValue(0.99)), 0.65) }),
  object({ kind: v.literal('decayingAverage'), rate: v.optional(v.pipe(Finite, v.minValue(0.5), v.maxValue(0.99)), 0.65) }),
  object({ kind: v.literal('nTimes'), times: Count(1, 10, 5) }),
  object({ kind: v.literal('highest') }),
  object({ kind: v.literal('latest') }),
  object({ kind: v.literal('average') }),
  object({ kind: v.literal('mostCommon'), tie: v.optional(v.picklist(['higher', 'recent']), 'higher') }),
  object({ kind: v.literal('meanOfTop'), top: Count(1, 100, 3) }),
  object({ kind: v.literal('powerLaw') }),
  object({ kind: v.literal('streak'), length: Count(1, 100, 3) }),
  object({ kind: v.literal('mOfN'), m: Count(1, 100, 3), n: Count(1, 100, 5) }),
]);
export type MasteryMethod = v.InferOutput<typeof MasteryMethodSchema>;

/** How evidence becomes a level. Versioned: a level names the policy version that made it. */
export const MasteryPolicySchema = object({
  id: Id,
  version: Version,
  title: v.optional(Text, ''),
  scaleId: v.optional(Id),
  method: v.optional(MasteryMethodSchema, { kind: 'decayingAverage', rate: 0.65 }),
  /** Which date puts the evidence in order. */
  dateBasis: v.optional(v.picklist(['assessed', 'submitted', 'due']), 'assessed'),
  /** Which of several attempts at one piece of work counts. */
  attempts: v.optional(v.picklist(['all', 'latest', 'best', 'first']), 'all'),
  /** Decimal places of the value before it meets the cuts; left out: not rounded. */
  decimals: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))),
  /** Fewer pieces than this give "not enough evidence". */
  leastEvidence: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  /** A level whose newest piece is older than this many days is stale; left out: never. */
  staleAfterDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Cut scores for the computed value, lowest level first, where they differ from the scale's cuts for one piece. */
  cuts: v.optional(v.array(Finite)),
});
export type MasteryPolicy = v.InferOutput<typeof MasteryPolicySchema>;

/** A teacher's override of one cell. It never hides newer evidence and never freezes the cell: the computed level goes on beside it. */
export const MasteryOverrideSchema = object({
  id: Id,
  version: Version,
  learnerId: Id,
  standardId: Id,
  levelId: Id,
  reason: v.optional(Text, ''),
  by: v.optional(Id),
  at: Instant,
});
export type MasteryOverride = v.InferOutput<typeof MasteryOverrideSchema>;

/** What people say to each other about one learner and one standard. It changes no level. */
export const MasteryCommentSchema = object({
  id: Id,
  version: Version,
  learnerId: Id,
  standardId: Id,
  text: v.optional(Text, ''),
  by: v.optional(Id),
  at: Instant,
});
export type MasteryComment = v.InferOutput<typeof MasteryCommentSchema>;
