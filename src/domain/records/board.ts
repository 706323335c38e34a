import * as v from 'valibot';
import { object, Finite, Id, Instant, LocalDate, Text, Version, ids } from './fields.js';
import { AgreementSchema } from './goal.js';

/** A completion rule: a tree. `of` left out means every option of the board. */
export type BoardRule =
  | { kind: 'all'; rules: BoardRule[] }
  | { kind: 'any'; rules: BoardRule[] }
  | { kind: 'not'; rule: BoardRule }
  | { kind: 'count'; of?: string[] | undefined; min?: number | undefined; max?: number | undefined }
  /** `length` done options next to each other in one row, column or diagonal of the grid. */
  | { kind: 'line'; length: number }
  /** At least `min` done options in every section. */
  | { kind: 'perSection'; min: number }
  | { kind: 'points'; min: number }
  | { kind: 'done'; optionId: string }
  | { kind: 'mastery'; standardId: string; levelId: string };

const Whole = v.pipe(v.number(), v.integer(), v.minValue(0));
export const BoardRuleSchema: v.GenericSchema<unknown, BoardRule> = v.lazy(() =>
  v.variant('kind', [
    object({ kind: v.literal('all'), rules: v.array(BoardRuleSchema) }),
    object({ kind: v.literal('any'), rules: v.array(BoardRuleSchema) }),
    object({ kind: v.literal('not'), rule: BoardRuleSchema }),
    object({ kind: v.literal('count'), of: v.optional(v.array(Id)), min: v.optional(Whole), max: v.optional(Whole) }),
    object({ kind: v.literal('line'), length: Whole }),
    object({ kind: v.literal('perSection'), min: Whole }),
    object({ kind: v.literal('points'), min: Finite }),
    object({ kind: v.literal('done'), optionId: Id }),
    object({ kind: v.literal('mastery'), standardId: Id, levelId: Id }),
  ]),
);

export const ResourceSchema = object({ title: v.optional(Text, ''), url: Text });

/** Ways of showing learning. */
export const MODALITIES = ['speak', 'write', 'draw', 'build', 'perform', 'media', 'read'] as const;
export type Modality = (typeof MODALITIES)[number];

export const BoardOptionSchema = object({
  id: Id,
  title: v.optional(Text, ''),
  description: v.optional(Text, ''),
  why: v.optional(Text),
  standardIds: ids(),
  /** The way of showing learning; where there are several, the first. */
  modality: v.optional(v.picklist(MODALITIES)),
  /** Several ways of showing the same learning: the learner picks one. */
  modalities: v.optional(v.array(v.picklist(MODALITIES))),
  grouping: v.optional(v.picklist(['alone', 'pair', 'group'])),
  minutes: v.optional(v.pipe(v.number(), v.finite(), v.minValue(0))),
  /** 1 (warm-up) to 3 (stretch). */
  challenge: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3))),
  resources: v.optional(v.array(ResourceSchema), () => []),
  /** Options that must be done first. */
  needs: ids(),
  /** Levels to have reached first. */
  needsMastery: v.optional(v.array(object({ standardId: Id, levelId: Id }))),
  sectionId: v.optional(Id),
  rubricId: v.optional(Id),
  points: v.optional(Finite),
  /** A free square counts as done from the start, and never takes a place in a limit. */
  free: v.optional(v.boolean(), false),
  /** Help that is there for everybody, one line each. What helps one learner alone is a `Support`. */
  supports: v.optional(v.array(Text)),
});
export type BoardOption = v.InferOutput<typeof BoardOptionSchema>;

export const BoardSectionSchema = object({
  id: Id,
  title: v.optional(Text, ''),
  /** In a must-and-may board: `must` is done before `may` opens. */
  kind: v.optional(v.picklist(['must', 'may', 'course']), 'course'),
  /** The most options to choose here; 1 makes the section a set of radios. */
  max: v.optional(Whole),
});
export type BoardSection = v.InferOutput<typeof BoardSectionSchema>;

/** A badge for what a learner has done on a board: a rule like the board's own. */
export const BadgeSchema = object({ id: Id, title: v.optional(Text, ''), rule: BoardRuleSchema });
export type Badge = v.InferOutput<typeof BadgeSchema>;

/** Many ways to one standard. */
export const BoardSchema = object({
  id: Id,
  version: Version,
  title: v.optional(Text, ''),
  description: v.optional(Text, ''),
  layout: v.optional(v.picklist(['grid', 'menu', 'mustAndMay', 'tiers', 'list']), 'list'),
  /** Columns of a grid; options fill it row by row in the order given. */
  columns: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)), 3),
  sections: v.optional(v.array(BoardSectionSchema), () => []),
  options: v.optional(v.array(BoardOptionSchema), () => []),
  /** Left out: at least one option; in a must-and-may board, what must be done. */
  rule: v.optional(BoardRuleSchema),
  showPoints: v.optional(v.boolean(), false),
  /** Help that is there for everybody on every square, one line each. */
  supports: v.optional(v.array(Text)),
  /** Small thanks for getting somewhere. They show only where `showBadges` says so, to their learner and staff, and never compare learners. */
  badges: v.optional(v.array(BadgeSchema)),
  showBadges: v.optional(v.boolean()),
  learnerIds: v.optional(v.array(Id)),
});
export type Board = v.InferOutput<typeof BoardSchema>;

/** What helps one learner. Private: never stored with a board, shown only to the learner and staff. */
export const SupportSchema = object({
  id: Id,
  version: Version,
  learnerId: Id,
  boardId: v.optional(Id),
  optionId: v.optional(Id),
  standardId: v.optional(Id),
  text: v.optional(Text, ''),
});
export type Support = v.InferOutput<typeof SupportSchema>;

/** An option that a learner suggests, and its answer. */
export const ProposalSchema = object({
  id: Id,
  version: Version,
  boardId: Id,
  learnerId: Id,
  title: v.optional(Text, ''),
  description: v.optional(Text, ''),
  standardIds: ids(),
  status: v.optional(v.picklist(['proposed', 'accepted', 'declined']), 'proposed'),
  answer: v.optional(Text),
  /** Why it is worth it, in the learner's own words. */
  why: v.optional(Text),
  /** The section of the board where it belongs. */
  sectionId: v.optional(Id),
});
export type Proposal = v.InferOutput<typeof ProposalSchema>;

/** One learner's choice of one option. */
export const ChoiceSchema = object({
  id: Id,
  version: Version,
  boardId: Id,
  optionId: Id,
  learnerId: Id,
  status: v.optional(v.picklist(['chosen', 'started', 'submitted', 'done']), 'chosen'),
  /** The way of showing it that the learner picked, where the option offers several. */
  modality: v.optional(v.picklist(MODALITIES)),
  evidenceNote: v.optional(Text),
  evidenceLink: v.optional(Text),
  reflection: v.optional(Text),
  /** The teacher's words when asking for another try, or when approving. */
  feedback: v.optional(Text),
  chosenAt: v.optional(Instant),
  doneAt: v.optional(Instant),
  /** How the learner means to go about it: what they need, with whom, how they will show it. */
  plan: v.optional(Text),
  /** The day by which the learner means to be done. A plan, not a deadline: nothing is locked or lost after it. */
  finishOn: v.optional(LocalDate),
  /** Who has signed for this choice in the board's contract. */
  agreements: v.optional(v.array(AgreementSchema)),
});
export type Choice = v.InferOutput<typeof ChoiceSchema>;
