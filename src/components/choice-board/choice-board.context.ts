import type { ChoiceMove } from '../../domain/board/choosing.js';
import type { BoardStanding, OptionStanding } from '../../domain/board/standing.js';
import type { Board, Choice, Proposal } from '../../domain/records/board.js';
import type { Standard } from '../../domain/records/framework.js';
import type { Rubric } from '../../domain/records/rubric.js';
import type { Scale } from '../../domain/records/scale.js';
import type { Words } from './choice-board.words.js';

/** What a person typed and has not sent. Kept until it is saved. */
export interface Draft {
  note?: string;
  link?: string;
  reflection?: string;
  feedback?: string;
  plan?: string;
  /** The way of showing it. */
  way?: string;
  finishOn?: string;
  /** A teacher's: the level that the work shows; empty for none. */
  level?: string;
  /** A teacher's: levels on the rubric, by criterion. */
  marks?: Readonly<Record<string, string>>;
}
export type DraftField = Exclude<keyof Draft, 'marks'>;
/** A learner's own idea as it is being written. */
export interface IdeaDraft {
  readonly title?: string;
  readonly description?: string;
  readonly why?: string;
  readonly sectionId?: string;
  readonly standardIds?: readonly string[];
}
/** A field that could not be sent, and the sentence that says why. */
export interface FieldProblem {
  readonly field: string;
  readonly text: string;
}

/** What a person can do; the element does it. */
export interface BoardActions {
  open(optionId: string, learnerId?: string): void;
  close(): void;
  /** Puts the focus on a card. */
  goTo(optionId: string): void;
  toggle(card: OptionStanding, event: MouseEvent): void;
  pick(card: OptionStanding, event: MouseEvent): void;
  /** The next step of a choice: start it, or open it to hand in. */
  go(card: OptionStanding, event: MouseEvent): void;
  move(card: OptionStanding, move: ChoiceMove, event: MouseEvent): void;
  save(card: OptionStanding, field: 'plan' | 'note' | 'reflection'): void;
  type(choice: Choice, field: DraftField, text: string): void;
  showLearner(learnerId: string | undefined): void;
  showBoard(boardId: string): void;
  mark(choice: Choice, criterionId: string, levelId: string): void;
  /** The form for an own idea. */
  suggest(): void;
  typeIdea(fields: Partial<IdeaDraft>): void;
  sendIdea(): void;
  withdrawIdea(proposal: Proposal): void;
  /** A teacher reads an idea and answers it. */
  openIdea(proposal: Proposal): void;
  typeAnswer(text: string): void;
  answerIdea(proposal: Proposal, status: 'accepted' | 'declined'): void;
  showContract(shown: boolean): void;
  sign(): void;
}

/** Asks for one of the actions. What does them is loaded after the board is drawn. */
export type Act = <K extends keyof BoardActions>(name: K, ...args: Parameters<BoardActions[K]>) => void;

/** What the templates of one learner's board draw from, besides the option itself. */
export interface BoardContext {
  readonly board: Board;
  readonly standing: BoardStanding;
  readonly words: Words;
  /** The learner looks at their own board. */
  readonly own: boolean;
  /** A teacher looks. */
  readonly teacher: boolean;
  /** Whether controls are there and live. */
  readonly acts: boolean;
  readonly learnerName: string;
  readonly indexOf: (optionId: string) => number;
  readonly inTabOrder: (index: number) => boolean;
  readonly standards: (ids: readonly string[]) => readonly Pick<Standard, 'id' | 'code' | 'statement' | 'shortStatement'>[];
  readonly supportsOf: (optionId: string) => readonly string[];
  readonly act: Act;
  /** The card that takes the one place in the tab order on a large board. */
  readonly visit: (index: number) => void;
}

/** What an option in full draws from, besides. */
export interface DetailContext extends BoardContext {
  readonly draft: (choice: Choice) => Draft;
  readonly problem: FieldProblem | undefined;
  readonly shared: (key: 'close') => string;
  /** Of the option that is open. */
  readonly rubric: Rubric | undefined;
  /** Whether this reader's marks become evidence. */
  readonly scores: boolean;
  readonly scale: Scale | undefined;
  readonly usualLevel: string | undefined;
}
