import { newOption, withOptionAdded } from '../../domain/board/edit-board.js';
import { editEffects, isGrave, type LearnerEffect } from '../../domain/board/edit-effects.js';
import { mergeBoards, type MergeConflict } from '../../domain/board/merge-boards.js';
import { renewBoard } from '../../domain/board/renew-board.js';
import { boardFromTemplate, type BoardTemplate, type TemplateWords } from '../../domain/board/templates.js';
import type { Board } from '../../domain/records/board.js';
import type { Change } from '../../domain/records/change.js';
import type { RecordSet } from '../../domain/records/collections.js';
import { newId } from '../../ui/clock.js';
import { DraftDesk, type DeskHost } from '../../ui/edit/draft-desk.js';
import { boardOf, changesOf, opened, plainBoard, withOwnIds, type BoardDraft } from './board-draft.js';

export interface BoardDeskHost extends DeskHost<Board> {
  /** Learners lose something: whether to save all the same. */
  confirm(draft: BoardDraft, effects: readonly LearnerEffect[]): Promise<boolean>;
}

/** Boards that were begun and not saved, and what the changes mean for learners who work on them. */
export class EditDesk extends DraftDesk<Board, MergeConflict, BoardDeskHost> {
  protected override opened(board: Board): Board {
    return opened(withOwnIds(board, newId));
  }
  protected override plain(board: Board): Board {
    return plainBoard(board);
  }
  protected override merge(base: Board, mine: Board, theirs: Board, prefer?: 'mine' | 'theirs'): { merged: Board; conflicts: readonly MergeConflict[] } {
    const { board, conflicts } = mergeBoards(base, mine, theirs, prefer);
    return { merged: board, conflicts };
  }
  override changesOf(draft: BoardDraft, here?: RecordSet): Change[] {
    return changesOf(draft, here);
  }
  protected override mayTouch(draft: BoardDraft): Promise<boolean> {
    const effects = this.effects(draft);
    return effects.some(isGrave) ? this.host.confirm(draft, effects) : Promise.resolve(true);
  }
  protected override reveal(draft: BoardDraft, field: string): void {
    for (const { id } of draft.history.now.options) if (field.includes(id)) draft.open.add(id);
  }

  /** What the changes so far mean for each learner on the board. */
  effects(draft: BoardDraft): readonly LearnerEffect[] {
    const { choices = [] } = this.host.records();
    const { now } = draft.history;
    const known = this.#effects.get(now);
    if (known?.choices === choices && known.base === draft.base) return known.effects;
    const effects = draft.base ? editEffects(draft.base, boardOf(draft), choices) : [];
    this.#effects.set(now, { choices, base: draft.base, effects });
    return effects;
  }
  #effects = new WeakMap<Board, { choices: readonly unknown[]; base: Board | undefined; effects: readonly LearnerEffect[] }>();

  /** A copy of a board as a new one. @returns its id */
  duplicate(board: Board, title: string): string {
    return this.begin({ ...renewBoard(board, newId), title });
  }

  /** @returns the id of the new board */
  create(template: BoardTemplate, words: TemplateWords): string {
    return this.begin(boardFromTemplate(template, newId(), newId, words));
  }

  /** A new square after another one, ready to be named. */
  add(draft: BoardDraft, sectionId: string | undefined, afterId?: string): void {
    const id = newId();
    this.edit(draft, (board) => withOptionAdded(board, newOption(id, sectionId === undefined ? {} : { sectionId }), afterId), { focus: `title ${id}`, said: 'saidAdded' });
  }
}
