/** Every collection of records, by the name it has in files, sources and the client. */
import type { GenericSchema } from 'valibot';
import { BoardSchema, ChoiceSchema, ProposalSchema, SupportSchema, type Board, type Choice, type Proposal, type Support } from './board.js';
import { EvidenceSchema, type Evidence } from './evidence.js';
import { FrameworkSchema, StandardSchema, type Framework, type Standard } from './framework.js';
import { GoalSchema, ReflectionSchema, type Goal, type Reflection } from './goal.js';
import { GroupSchema, LearnerSchema, type Group, type Learner } from './learner.js';
import { MasteryCommentSchema, MasteryOverrideSchema, MasteryPolicySchema, type MasteryComment, type MasteryOverride, type MasteryPolicy } from './mastery.js';
import { CommentSnippetSchema, ModerationSchema, RubricDraftSchema, RubricSchema, ScoringSchema, type CommentSnippet, type Moderation, type Rubric, type RubricDraft, type Scoring } from './rubric.js';
import { ScaleSchema, type Scale } from './scale.js';

export interface RecordTypes {
  learners: Learner;
  groups: Group;
  frameworks: Framework;
  standards: Standard;
  scales: Scale;
  evidence: Evidence;
  goals: Goal;
  reflections: Reflection;
  rubrics: Rubric;
  rubricDrafts: RubricDraft;
  commentSnippets: CommentSnippet;
  scorings: Scoring;
  moderations: Moderation;
  boards: Board;
  supports: Support;
  proposals: Proposal;
  choices: Choice;
  masteryPolicies: MasteryPolicy;
  masteryOverrides: MasteryOverride;
  masteryComments: MasteryComment;
}
export type CollectionName = keyof RecordTypes;
export type AnyRecord = RecordTypes[CollectionName];
/** Records by collection: what a file holds, what an element is fed. */
export type RecordSet = { [K in CollectionName]?: readonly RecordTypes[K][] };

/** All schemas. Elements import the few that they need instead, so that a page pays only for those. */
export const schemas = {
  learners: LearnerSchema,
  groups: GroupSchema,
  frameworks: FrameworkSchema,
  standards: StandardSchema,
  scales: ScaleSchema,
  evidence: EvidenceSchema,
  goals: GoalSchema,
  reflections: ReflectionSchema,
  rubrics: RubricSchema,
  rubricDrafts: RubricDraftSchema,
  commentSnippets: CommentSnippetSchema,
  scorings: ScoringSchema,
  moderations: ModerationSchema,
  boards: BoardSchema,
  supports: SupportSchema,
  proposals: ProposalSchema,
  choices: ChoiceSchema,
  masteryPolicies: MasteryPolicySchema,
  masteryOverrides: MasteryOverrideSchema,
  masteryComments: MasteryCommentSchema,
} as const;

export const schemaOf = (name: CollectionName) => schemas[name] as unknown as GenericSchema<unknown, AnyRecord>;

/** The version of the file format. A file that names a higher one is refused (FAULTS 78). */
export const FORMAT_VERSION = 1;
