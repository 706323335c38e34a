import type { CommentSnippet, Criterion, CriterionLevel, Rubric, Scoring } from '../../domain/records/rubric.js';
import type { rubricScorerForm } from '../../locales/en/rubric-scorer-form.js';
import type { rubricScorer } from '../../locales/en/rubric-scorer.js';
import type { uiWords } from '../../locales/en/ui.js';
import type { MessageParams } from '../../locales/message.types.js';
import type { NoMarkState } from './mark-edits.js';
import type { FieldPlace, ScoreDesk } from './score-desk.js';

export type ScorerWord = keyof typeof rubricScorer | keyof typeof rubricScorerForm;

/** What templates need to speak. */
export interface Speech {
  readonly say: (key: ScorerWord, params?: MessageParams) => string;
  readonly sayShared: (key: keyof typeof uiWords) => string;
  readonly lang: string;
}

/** What a person does, as templates call it. */
export interface ScorerDeeds {
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
  takeBack(event: MouseEvent): void;
  scoreToo(): void;
  showLevels(): void;
  acknowledge(scoring: Scoring): void;
  pickTask(key: string): void;
  pickLearner(id: string): void;
  step(id: string | undefined, event: MouseEvent): void;
}

/** Everything a scoring form is drawn from. */
export interface ScorerScene extends Speech {
  readonly rubric: Rubric;
  /** The scoring in the records, or the one that the first mark will create. */
  readonly scoring: Scoring;
  readonly desk: ScoreDesk;
  readonly deeds: ScorerDeeds;
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
}
