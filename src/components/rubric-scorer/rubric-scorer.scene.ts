import type { CommentSnippet, Criterion, CriterionLevel, Rubric, Scoring } from '../../domain/records/rubric.js';
import type { rubricScorerAnswers } from '../../locales/en/rubric-scorer-answers.js';
import type { rubricScorerCompare } from '../../locales/en/rubric-scorer-compare.js';
import type { rubricScorerForm } from '../../locales/en/rubric-scorer-form.js';
import type { rubricScorerModeration } from '../../locales/en/rubric-scorer-moderation.js';
import type { rubricScorerPrint } from '../../locales/en/rubric-scorer-print.js';
import type { rubricScorerTable } from '../../locales/en/rubric-scorer-table.js';
import type { rubricScorer } from '../../locales/en/rubric-scorer.js';
import type { uiWords } from '../../locales/en/ui.js';
import type { MessageParams } from '../../locales/message.types.js';
import type { NoMarkState } from './mark-edits.js';
import type { FieldPlace, ScoreDesk } from './score-desk.js';

export type ScorerWord = keyof (typeof rubricScorer & typeof rubricScorerForm & typeof rubricScorerAnswers & typeof rubricScorerTable & typeof rubricScorerCompare & typeof rubricScorerModeration & typeof rubricScorerPrint);

/** What templates need to speak. */
export interface Speech {
  readonly say: (key: ScorerWord, params?: MessageParams) => string;
  readonly sayShared: (key: keyof typeof uiWords) => string;
  readonly lang: string;
}

/** What a scorer does, as templates call it. */
export interface FormDeeds {
  choose(criterion: Criterion, level: CriterionLevel): void;
  setState(criterion: Criterion, state: NoMarkState): void;
  clear(criterion: Criterion): void;
  keys(criterion: Criterion, event: KeyboardEvent): void;
  type(place: FieldPlace, text: string): void;
  commit(place: FieldPlace, criterion?: Criterion): void;
  insert(place: FieldPlace, snippet: CommentSnippet, criterion?: Criterion): void;
  openComment(criterion: Criterion): void;
  undo(): void;
  /** `goOn`: and open the next work that waits. */
  submit(goOn: boolean): void;
  submitAnyway(): void;
  keepComment(place: FieldPlace): void;
  search(place: FieldPlace, words: string): void;
  /** Of two marks or texts that clash, one is chosen. */
  settle(criterion: Criterion, keep: 'mine' | 'theirs'): void;
  settleText(place: FieldPlace, keep: 'mine' | 'theirs', criterion?: Criterion): void;
}

/** Everything a scoring form is drawn from. */
export interface ScorerScene extends Speech {
  readonly rubric: Rubric;
  /** The scoring in the records, or the one that the first mark will create. */
  readonly scoring: Scoring;
  readonly desk: ScoreDesk;
  readonly deeds: FormDeeds;
  /** A short, safe name for an id, for use in `id`, `name` and `data-focus`. */
  readonly key: (id: string) => string;
  /** A student scores: their own wording where the rubric has it. */
  readonly student: boolean;
  readonly snippets: readonly CommentSnippet[];
  /** What the learner is called, for comments that name them. */
  readonly callName: string;
  readonly isCommentOpen: (criterionId: string) => boolean;
  /** Criteria without a mark, once somebody wanted to submit. */
  readonly missing: number;
  /** Another work waits: submitting may go on to it. */
  readonly goesOn: boolean;
  readonly mayKeepComments: boolean;
  /** The codes of a criterion's standards. */
  readonly codesOf: (criterion: Criterion) => readonly string[];
  /** Said above the form: how these marks are given. */
  readonly line: ScorerWord | undefined;
  /** Criteria that are drawn already: a long rubric comes in pieces, what is in view first. */
  readonly drawn: number;
}
