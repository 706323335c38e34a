import { newOption, withOptionAdded } from '../../domain/board/edit-board.js';
import { boardFromTemplate, type BoardTemplate, type TemplateWords } from '../../domain/board/templates.js';
import type { Board } from '../../domain/records/board.js';
import type { Change } from '../../domain/records/change.js';
import { newId } from '../../ui/clock.js';
import type { ChangeOutcome } from '../../ui/way-element.js';
import { boardOf, changesOf, draftOf, isDirty, sameContent, type BoardDraft } from './board-draft.js';

export interface DeskHost {
  boardNow(id: string): Board | undefined;
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

  /** The draft of a board, begun where there is none. */
  draft(id: string): BoardDraft | undefined {
    const found = this.#drafts.get(id);
    const now = this.host.boardNow(id);
    if (found && (isDirty(found) || found.saving || !now || sameContent(found.seen, now))) return found;
    if (!now) return found;
    const draft = draftOf(now, false, newId);
    if (found) for (const open of found.open) draft.open.add(open);
    this.#drafts.set(id, draft);
    return draft;
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
  begin(board: Board): string {
    this.#drafts.set(board.id, draftOf(board, true, newId));
    return board.id;
  }

  throwAway(id: string): void {
    this.#drafts.delete(id);
    this.host.shown();
  }

  edit(draft: BoardDraft, change: (board: Board) => Board, { field, focus, said }: EditManner = {}): void {
    draft.history.do(change(draft.history.now), field);
    draft.trouble = undefined;
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
    const changes = changesOf(draft);
    if (draft.saving || changes.length === 0) return;
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
