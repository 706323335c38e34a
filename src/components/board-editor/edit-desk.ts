import type { Needed } from '../../domain/board/board-file.js';
import { newOption, withOptionAdded } from '../../domain/board/edit-board.js';
import { editEffects, isGrave, type LearnerEffect } from '../../domain/board/edit-effects.js';
import { mergeBoards } from '../../domain/board/merge-boards.js';
import { renewBoard } from '../../domain/board/renew-board.js';
import { boardFromTemplate, type BoardTemplate, type TemplateWords } from '../../domain/board/templates.js';
import type { Board } from '../../domain/records/board.js';
import type { Change } from '../../domain/records/change.js';
import type { RecordSet } from '../../domain/records/collections.js';
import { newId } from '../../ui/clock.js';
import type { ChangeOutcome } from '../../ui/way-element.js';
import { boardOf, changesOf, draftOf, isDirty, opened, plainBoard, sameContent, type BoardDraft } from './board-draft.js';

export interface DeskHost {
  records(): RecordSet;
  boardNow(id: string): Board | undefined;
  /** Learners lose something: whether to save all the same. */
  confirm(draft: BoardDraft, effects: readonly LearnerEffect[]): Promise<boolean>;
  request(changes: readonly Change[]): Promise<ChangeOutcome>;
  /** Something looks different now; `focus` names a control that should have the focus. */
  shown(focus?: string): void;
  announce(key: string): void;
}

/** How an edit is made. */
export interface EditManner {
  /** The field that is typed in: letters are one step. */
  readonly field?: string;
  readonly focus?: string;
  /** Key of the sentence said to screen readers. */
  readonly said?: string;
}

/**
 * The editor's desk: which boards were begun and not saved, and how each is saved. A draft leaves the desk only when it was saved or thrown
 * away by hand, so a failed save, another board or new records from elsewhere lose nothing.
 */
export class EditDesk {
  #drafts = new Map<string, BoardDraft>();

  constructor(private readonly host: DeskHost) {}

  /** The draft of a board, begun where there is none, and brought up to what others have done meanwhile. */
  draft(id: string): BoardDraft | undefined {
    const found = this.#drafts.get(id);
    const now = this.host.boardNow(id);
    if (found && (found.saving || found.seen === now || sameContent(found.seen, now))) return found;
    if (!now) {
      if (found?.seen) {
        // Taken away by somebody: what was written here can still be saved, as a new board.
        found.seen = found.base = undefined;
        found.note = 'takenAway';
      }
      return found;
    }
    if (found && isDirty(found)) {
      this.#meet(found, now);
      return found;
    }
    const draft = draftOf(now, false, newId);
    for (const open of found?.open ?? []) draft.open.add(open);
    this.#drafts.set(id, draft);
    return draft;
  }

  /** The record changed under a draft: what others did comes in, where both changed the same thing somebody has to say. */
  #meet(draft: BoardDraft, theirs: Board): void {
    draft.seen = theirs;
    const { base } = draft;
    if (!base || sameContent({ ...base, version: 0 }, { ...theirs, version: 0 })) return;
    const { conflicts } = mergeBoards(base, boardOf(draft), theirs);
    if (conflicts.length > 0) {
      draft.conflict = { theirs, conflicts };
      this.host.announce('conflictWords');
      return;
    }
    this.#takeIn(draft, base, theirs);
    draft.note = 'theirsIn';
    this.host.announce('theirsIn');
  }

  /** Every step back has their changes, too: an undo must not undo what somebody else did. */
  #takeIn(draft: BoardDraft, base: Board, theirs: Board): void {
    draft.history.rebase((value) => opened(mergeBoards(base, plainBoard(value), theirs).board));
    draft.base = theirs;
    draft.conflict = undefined;
  }

  /** Whose changes it shall be, where both changed the same thing. Taking theirs can be undone. */
  settle(draft: BoardDraft, side: 'mine' | 'theirs'): void {
    const { base, conflict } = draft;
    if (!base || !conflict) return;
    const { board } = mergeBoards(base, boardOf(draft), conflict.theirs, 'theirs');
    this.#takeIn(draft, base, conflict.theirs);
    if (side === 'theirs') draft.history.do(opened(board));
    draft.trouble = undefined;
    this.host.shown('save');
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

  /** Records that came in one file with a board that is not saved yet. */
  companionsOf(id: string): Needed | undefined {
    return this.#drafts.get(id)?.companions;
  }

  /** A copy of a board as a new one. @returns its id */
  duplicate(board: Board, title: string): string {
    return this.begin({ ...renewBoard(board, newId), title });
  }

  /** Boards with something to lose. */
  begun(): readonly BoardDraft[] {
    return [...this.#drafts.values()].filter(isDirty);
  }

  /** @returns the id of the new board */
  create(template: BoardTemplate, words: TemplateWords): string {
    return this.begin(boardFromTemplate(template, newId(), newId, words));
  }

  /** A new board that is not saved yet. */
  begin(board: Board, needed?: Needed): string {
    this.#drafts.set(board.id, draftOf(board, true, newId, needed));
    return board.id;
  }

  throwAway(id: string): void {
    this.#drafts.delete(id);
    this.host.shown();
  }

  edit(draft: BoardDraft, change: (board: Board) => Board, { field, focus, said }: EditManner = {}): void {
    draft.history.do(change(draft.history.now), field);
    draft.trouble = draft.note = undefined;
    if (said) this.host.announce(said);
    this.host.shown(focus);
  }

  /** A new square after another one, ready to be named. */
  add(draft: BoardDraft, sectionId: string | undefined, afterId?: string): void {
    const id = newId();
    this.edit(draft, (board) => withOptionAdded(board, newOption(id, sectionId === undefined ? {} : { sectionId }), afterId), { focus: `title ${id}`, said: 'saidAdded' });
  }

  undo(draft: BoardDraft): void {
    draft.history.undo();
    this.host.announce('saidUndone');
    this.host.shown();
  }
  redo(draft: BoardDraft): void {
    draft.history.redo();
    this.host.announce('saidRedone');
    this.host.shown();
  }

  /** What was typed in a field that it does not fit: kept, and said. */
  keepTyped(draft: BoardDraft, field: string, text: string | undefined): void {
    if (text === undefined) draft.typed.delete(field);
    else draft.typed.set(field, text);
    this.host.shown();
  }

  async save(draft: BoardDraft): Promise<void> {
    const [stuck] = draft.typed.keys();
    if (stuck !== undefined) {
      draft.trouble = 'typed';
      for (const { id } of draft.history.now.options) if (stuck.includes(id)) draft.open.add(id);
      return this.host.shown(stuck);
    }
    if (draft.conflict) {
      draft.trouble = 'conflict';
      return this.host.shown('keep-mine');
    }
    const changes = changesOf(draft, this.host.records());
    if (draft.saving || changes.length === 0) return;
    const effects = this.effects(draft);
    if (effects.some(isGrave) && !(await this.host.confirm(draft, effects))) return;
    draft.saving = true;
    draft.trouble = undefined;
    this.host.shown();
    const board = boardOf(draft);
    const outcome = await this.host.request(changes);
    draft.saving = false;
    draft.seen = this.host.boardNow(draft.id);
    if (outcome === 'done') draft.base = board;
    else draft.trouble = outcome;
    this.host.announce(outcome === 'done' ? 'saidSaved' : 'notSaved');
    this.host.shown();
  }
}
