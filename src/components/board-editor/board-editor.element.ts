import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { LearnerEffect } from '../../domain/board/edit-effects.js';
import type { BoardTemplate } from '../../domain/board/templates.js';
import type { Board } from '../../domain/records/board.js';
import type { RecordSet } from '../../domain/records/collections.js';
import { boardEditor } from '../../locales/en/board-editor.js';
import type { Messages } from '../../locales/message.types.js';
import { withCompanions } from '../../ui/edit/draft-desk.js';
import { EditorElement } from '../../ui/edit/editor-element.js';
import { recordListStyles } from '../../ui/edit/record-list.styles.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { forms } from '../../ui/styles/forms.styles.js';
import { BOARD } from './board-editor.events.js';
import { boardLines, type BoardLine } from './board-editor.model.js';
import { boardEditorStyles } from './board-editor.styles.js';
import { boardList } from './board-editor.template.js';
import type { EditDesk } from './edit-desk.js';
import type { EditScene } from './edit-scene.js';
import type * as onDemandModule from './on-demand.js';

const collections = ['boards', 'choices', 'learners', 'groups', 'frameworks', 'standards', 'rubrics', 'scales'] as const;

/**
 * Where a teacher makes choice boards: from a template or a file, square by square, with a rule in words that is checked while it is
 * written. A board is saved as one change; what is begun and not saved stays until it is.
 *
 * @tag way-board-editor
 * @fires way-board-request - A teacher wants to save, copy or bring in a board. Cancelable; `detail.changes` holds ids only.
 * @fires way-board-change - The change is made.
 * @csspart heading - The heading of the view.
 * @csspart boards - The list of boards.
 * @csspart board - One board in the list.
 * @csspart template - A template to begin with.
 * @csspart draft - Says that something is not saved yet.
 * @csspart about - Title, layout and what else is true of the whole board.
 * @csspart squares - All squares.
 * @csspart section - One section of squares.
 * @csspart square - One square.
 * @csspart standards - The standards of a square, and the search for more.
 * @csspart rule - The rule builder.
 * @csspart rule-sentence - The whole rule as one sentence.
 * @csspart rule-part - One part of the rule.
 * @csspart badges - What badges the board gives, and for what.
 * @csspart badge - One badge.
 * @csspart audience - Whose board it is.
 * @csspart check - Whether the board can be completed, and what is in the way.
 * @csspart verdict - The answer in one sentence.
 * @csspart problems - What is in the way.
 * @csspart affected - Learners who work on the board, and what the changes mean for them.
 * @csspart merge - Somebody else changed the same things.
 * @csspart preview - The board as a learner sees it, in a dialog.
 * @csspart import - The button that brings in a file.
 * @csspart import-report - What came of a file.
 * @csspart conflict - Parts of the rule that do not fit together.
 */
export class BoardEditorElement extends EditorElement<typeof onDemandModule, readonly LearnerEffect[]> {
  static override styles: CSSResultGroup = [baseStyles, forms, recordListStyles, boardEditorStyles];
  protected override readonly messagePart = 'boardEditor';
  protected override englishMessages: Messages = boardEditor;
  protected override readonly words = { gone: 'noSuchBoard', all: 'allBoards' };

  /** Id of the board to edit. Left out: a list of all boards, and templates for a new one. */
  @property() board: string | undefined;

  /** The board as a learner sees it; `failed` where it could not be fetched. */
  @state() private preview: HTMLElement | 'failed' | undefined;

  #desk: EditDesk | undefined;

  constructor() {
    super(collections);
  }

  protected override get named(): string | undefined {
    return this.board;
  }

  protected override get unsaved(): boolean {
    return this.#desk !== undefined && this.#desk.begun().length > 0;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('board')) this.picked = undefined;
    super.willUpdate(changed);
  }

  protected override loadPart(): Promise<typeof onDemandModule> {
    return import('./on-demand.js');
  }

  protected override received(part: typeof onDemandModule): void {
    this.adopt({ ...part.editorWords, ...part.boardEditorDesk, ...part.boardEditorRule, ...part.boardEditorShare }, part.editorStyles, part.deskStyles);
    this.#desk = new part.EditDesk({
      records: () => this.records,
      recordNow: (id) => this.records.boards?.find((board) => board.id === id),
      confirm: (draft, effects) => this.confirm(draft.id, effects),
      request: (changes) => this.requestChange(BOARD, changes),
      shown: (focus) => this.shown(focus),
      announce: (key) => this.announce(this.say(key)),
    });
  }

  async #create(template: BoardTemplate): Promise<void> {
    await this.load();
    if (!this.#desk) return;
    this.picked = this.#desk.create(template, (part) => this.say(`part_${part}`));
    this.shown('about-title');
  }

  protected override renderList(): TemplateResult {
    const { desk: part } = this;
    const begun = part && this.#desk ? this.#desk.begun().map((draft) => ({ id: draft.id, board: draft.history.now })) : [];
    return boardList({
      say: this.sayIt,
      live: this.live,
      lines: boardLines(this.records, begun),
      titleOf: this.titleOf,
      open: (id) => this.open(id),
      create: (template) => void this.#create(template),
      headExtras: part && this.live ? part.importButton(this.sayIt, (file) => void this.#bringIn(file)) : nothing,
      extras: part && ((line) => part.lineButtons(line, this.titleOf(line.board.title), this.sayIt, this.live, () => this.#duplicate(line.board), () => void this.#share(line))),
      below: part && this.brought ? part.broughtBand(this.brought, this.sayIt, (title) => this.say('quote', { title: this.titleOf(title) }), this.locale.lang, () => { this.brought = undefined; this.shown('import'); }) : nothing,
    });
  }

  #duplicate(board: Board): void {
    if (!this.#desk) return;
    this.picked = this.#desk.duplicate(board, this.say('copyOf', { title: this.titleOf(board.title) }));
    this.announce(this.say('saidBoardCopied'));
    this.shown('about-title');
  }

  /** A board that is not saved yet is shared with what came with it. */
  async #share({ board }: BoardLine): Promise<void> {
    const { shareBoard } = await import('./share.js');
    shareBoard(board, this.#recordsOf(board.id));
  }

  async #bringIn(file: File): Promise<void> {
    const { readBoardFile } = await import('./share.js');
    const read = await readBoardFile(file, this.records);
    if ('code' in read) return this.showBrought(file.name, read);
    for (const { board, needed } of read.boards) this.#desk!.begin(board, needed);
    return this.showBrought(file.name, { titles: read.boards.map(({ board }) => board.title), report: read.report });
  }

  #recordsOf(id: string): RecordSet {
    return withCompanions(this.records, this.#desk?.companionsOf(id));
  }

  async #preview(id: string): Promise<void> {
    const { desk: part } = this;
    const draft = this.#desk?.draft(id);
    if (!part || !draft) return;
    try {
      this.preview = await part.previewOf(part.boardOf(draft), this.#recordsOf(id));
    } catch {
      this.preview = 'failed';
    }
  }

  /** Closing gives focus back to what opened it. */
  #shut(): void {
    this.preview = undefined;
    this.question?.answer(false);
    this.dialog?.close();
  }

  protected override get dialogWanted(): boolean {
    return (this.preview ?? this.question) !== undefined;
  }

  protected override renderDialog(id: string | undefined): TemplateResult {
    const { desk: part, preview, question } = this;
    const scene = part && id !== undefined && question?.id === id ? this.#scene(id) : undefined;
    const shut = (event: MouseEvent) => event.target === event.currentTarget && this.#shut();
    return html`<dialog class=${preview ? 'wide' : ''} aria-labelledby=${preview ? 'preview-head' : 'confirm-head'} @close=${(event: Event) => this.hasClosed(event) && this.#shut()} @click=${shut}>
      ${preview && part ? part.previewDialog(preview, this.sayIt, (key) => this.sayShared(key), () => this.#shut()) : scene ? part!.confirmDialog(scene, question!.effects, (save) => question!.answer(save)) : nothing}
    </dialog>`;
  }

  protected override renderEditor(part: typeof onDemandModule, id: string): TemplateResult | undefined {
    const scene = this.#scene(id);
    return scene && part.deskTemplate(scene);
  }

  #scene(id: string): EditScene | undefined {
    const draft = this.#desk!.draft(id);
    return (
      draft && {
        draft,
        board: draft.history.now,
        desk: this.#desk!,
        records: this.#recordsOf(id),
        say: this.sayIt,
        sayShared: (key) => this.sayShared(key),
        lang: this.locale.lang,
        live: this.live,
        titleOf: this.titleOf,
        back: this.back,
        preview: () => void this.#preview(id),
      }
    );
  }
}
