/** What the parts that are loaded later see of the element. Types only. */
import type { TemplateResult } from 'lit';
import type { Change } from '../../domain/records/change.js';
import type { Board } from '../../domain/records/board.js';
import type { RecordSet } from '../../domain/records/collections.js';
import type { Viewer } from '../../domain/records/viewer.js';
import type { ChangeOutcome } from '../../ui/way-element.js';
import type { uiWords } from '../../locales/en/ui.js';
import type { BoardContext } from './choice-board.context.js';
import type { LearnerBoard, ReachedBy } from './choice-board.model.js';
import type { Say, Words } from './choice-board.words.js';

/** What is on screen, besides the records. */
export interface BoardState {
  /** The board that the reader switched to. */
  readonly board: string | undefined;
  /** The learner whose board a teacher opened. */
  readonly learner: string | undefined;
  /** Why something could not be chosen. */
  readonly refusal: string;
  /** The card that is in the tab order on a large board. */
  readonly current: number;
}

/** A board and a learner in view, worked out. */
export interface BoardView {
  readonly board: Board;
  readonly view: LearnerBoard;
  readonly context: BoardContext;
}

export interface BoardHost {
  root(): ShadowRoot;
  records(): RecordSet;
  looker(): Viewer;
  editable(): boolean;
  lang(): string;
  group(): string | undefined;
  reachedBy(board: Board): ReachedBy | undefined;
  /** Asks for evidence, scales and scorings, where they are not there yet. */
  widen(): void;
  /** Whether a class is on screen, not one learner's board. */
  showsClass(): boolean;
  learnerId(): string;
  say: Say;
  shared(key: keyof typeof uiWords): string;
  announce(text: string): void;
  change(changes: readonly Change[]): Promise<ChangeOutcome>;
  /** Puts something else on screen. */
  show(state: Partial<BoardState>): void;
  /** Draws again; done when it is on screen. */
  draw(): Promise<unknown>;
  /** `undefined` where there is no board or this reader may not see it. */
  view(learnerId?: string): BoardView | undefined;
  board(): Board | undefined;
  words(board: Board): Words;
  nameOf(learnerId: string): string;
  /** In the class view: who has taken an option. */
  takersOf(optionId: string): TemplateResult | undefined;
}
