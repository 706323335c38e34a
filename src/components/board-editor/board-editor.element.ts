import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { LearnerEffect } from '../../domain/board/edit-effects.js';
import type { BoardTemplate } from '../../domain/board/templates.js';
import type { Board } from '../../domain/records/board.js';
import type { RecordSet } from '../../domain/records/collections.js';
import { isStaff, type ViewerRole } from '../../domain/records/viewer.js';
import { boardEditor } from '../../locales/en/board-editor.js';
import type { Messages } from '../../locales/message.types.js';
import type { Filters } from '../../ui/records/record-feed.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { forms } from '../../ui/styles/forms.styles.js';
import { WayElement } from '../../ui/way-element.js';
import { BOARD } from './board-editor.events.js';
import { boardLines, type BoardLine } from './board-editor.model.js';
import { boardEditorStyles } from './board-editor.styles.js';
import { boardList, type Say } from './board-editor.template.js';
import type { EditDesk } from './edit-desk.js';
import type { EditScene } from './edit-scene.js';
import type * as onDemandModule from './on-demand.js';
import type { Brought } from './share.template.js';

const collections = ['boards', 'choices', 'learners', 'frameworks', 'standards', 'rubrics', 'scales'] as const;

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
export class BoardEditorElement extends WayElement {
  static override styles: CSSResultGroup = [baseStyles, forms, boardEditorStyles];
  protected override readonly messagePart = 'boardEditor';
  protected override englishMessages: Messages = boardEditor;
  protected override readonly defaultRole: ViewerRole = 'teacher';

  /** Id of the board to edit. Left out: a list of all boards, and templates for a new one. */
  @property() board: string | undefined;

  /** The board that was picked from the list. */
  @state() private picked: string | undefined;
  @state() private onDemand: typeof onDemandModule | undefined;
  @state() private onDemandFailed = false;
  /** What the last file brought. */
  @state() private brought: Brought | undefined;
  /** The board as a learner sees it; `failed` where it could not be fetched. */
  @state() private preview: HTMLElement | 'failed' | undefined;
  /** Asked before something is saved that takes something from learners. */
  @state() private question: { readonly id: string; readonly effects: readonly LearnerEffect[]; answer(save: boolean): void } | undefined;

  #desk: EditDesk | undefined;
  #loading: Promise<void> | undefined;
  /** A control that should have the focus after drawing, by its `data-focus`. */
  #focusNext: string | undefined;
  #hadFocus: Element | undefined;

  private get dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  constructor() {
    super(collections);
  }

  override filters(): Filters {
    return isStaff(this.looker) ? {} : Object.fromEntries(collections.map((name) => [name, { id: [] }]));
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await this.#loading;
    return this.isUpdatePending ? super.getUpdateComplete() : done;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.#holdPage);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.#holdPage);
  }

  /** Leaving the page would lose what is not saved: the browser asks first. */
  #holdPage = (event: BeforeUnloadEvent): void => {
    if (this.#desk && this.#desk.begun().length > 0) event.preventDefault();
  };

  protected override willUpdate(changed: PropertyValues): void {
    if (this.hasUpdated && ['viewer', 'viewerRole', 'viewerId'].some((name) => changed.has(name))) this.feed.connect();
    if (changed.has('board')) this.picked = undefined;
    super.willUpdate(changed);
    this.#hadFocus = this.shadowRoot?.activeElement ?? undefined;
  }

  protected override firstUpdated(): void {
    // Reading the list needs none of it; it is there before a hand is.
    if (isStaff(this.looker)) this.#load();
  }

  #load(): void {
    if (this.onDemand || this.#loading) return;
    this.onDemandFailed = false;
    this.#loading = import('./on-demand.js')
      .then(
        (part) => {
          this.adopt({ ...part.boardEditorDesk, ...part.boardEditorRule, ...part.boardEditorShare }, part.deskStyles);
          this.#desk = new part.EditDesk({
            records: () => this.records,
            boardNow: (id) => this.#recordOf(id),
            confirm: (draft, effects) => this.#confirm(draft.id, effects),
            request: (changes) => this.requestChange(BOARD, changes),
            shown: (focus) => this.#shown(focus),
            announce: (key) => this.announce(this.say(key)),
          });
          this.onDemand = part;
        },
        () => {
          this.onDemandFailed = true;
        },
      )
      .finally(() => {
        this.#loading = undefined;
      });
  }

  #recordOf(id: string): Board | undefined {
    return this.records.boards?.find((board) => board.id === id);
  }

  #shown(focus: string | undefined): void {
    this.#focusNext = focus ?? this.#focusNext;
    this.requestUpdate();
  }

  get #live(): boolean {
    return this.editable && this.looker.role === 'teacher';
  }

  #say: Say = (key, params) => this.say(key, params);
  #titleOf = (text: string): string => (text.trim() ? text : this.sayShared('noTitle'));

  /** Opens a board, or the list. */
  #open(id: string | undefined): void {
    const before = this.picked;
    this.picked = id;
    this.#shown(id === undefined ? (before === undefined ? 'heading' : `edit ${before}`) : 'heading');
  }

  async #create(template: BoardTemplate): Promise<void> {
    this.#load();
    await this.#loading;
    if (!this.#desk) return;
    this.picked = this.#desk.create(template, (part) => this.say(`part_${part}`));
    this.#shown('about-title');
  }

  protected override renderContent(): TemplateResult {
    if (!isStaff(this.looker)) return html`<p class="empty muted">${this.say('notAllowed')}</p>`;
    const id = this.board ?? this.picked;
    return html`${id === undefined ? this.#list() : this.#editor(id)} ${this.#dialog(id)}`;
  }

  #list(): TemplateResult {
    const { onDemand: part } = this;
    const begun = part && this.#desk ? this.#desk.begun().map((draft) => ({ id: draft.id, board: draft.history.now })) : [];
    return boardList({
      say: this.#say,
      live: this.#live,
      lines: boardLines(this.records, begun),
      titleOf: this.#titleOf,
      open: (id) => this.#open(id),
      create: (template) => void this.#create(template),
      headExtras: part && this.#live ? part.importButton(this.#say, (file) => void this.#bringIn(file)) : nothing,
      extras: part && ((line) => part.lineButtons(line, this.#titleOf(line.board.title), this.#say, this.#live, () => this.#duplicate(line.board), () => void this.#share(line))),
      below: part && this.brought ? part.broughtBand(this.brought, this.#say, (title) => this.say('quote', { title: this.#titleOf(title) }), this.locale.lang, () => { this.brought = undefined; this.#shown('import'); }) : nothing,
    });
  }

  #duplicate(board: Board): void {
    if (!this.#desk) return;
    this.picked = this.#desk.duplicate(board, this.say('copyOf', { title: this.#titleOf(board.title) }));
    this.announce(this.say('saidBoardCopied'));
    this.#shown('about-title');
  }

  /** A board that is not saved yet is shared with what came with it. */
  async #share({ board }: BoardLine): Promise<void> {
    const { shareBoard } = await import('./share.js');
    shareBoard(board, this.#recordsOf(board.id));
  }

  async #bringIn(file: File): Promise<void> {
    const { readFile } = await import('./share.js');
    const read = await readFile(file, this.records);
    // The sentences of errors are not there before an error is.
    if ('code' in read) await this.afterFirstLook();
    if ('code' in read) this.brought = { fileName: file.name, titles: [], report: { entries: [], dropped: 0, mended: 0 }, error: read, sentence: this.errorWords(read) };
    else {
      for (const { board, needed } of read.boards) this.#desk!.begin(board, needed);
      this.brought = { fileName: file.name, titles: read.boards.map(({ board }) => board.title), report: read.report };
    }
    this.#shown('import');
  }

  /** The records, with those that came in one file with this board. */
  #recordsOf(id: string): RecordSet {
    const { records } = this;
    const own = this.#desk?.companionsOf(id);
    if (!own) return records;
    const joined = <T extends { id: string }>(here: readonly T[] = [], came: readonly T[] = []) => [...here, ...came.filter((record) => !here.some((other) => other.id === record.id))];
    return { ...records, standards: joined(records.standards, own.standards), frameworks: joined(records.frameworks, own.frameworks), rubrics: joined(records.rubrics, own.rubrics), scales: joined(records.scales, own.scales) };
  }

  async #preview(id: string): Promise<void> {
    const { onDemand: part } = this;
    const draft = this.#desk?.draft(id);
    if (!part || !draft) return;
    try {
      this.preview = await part.previewOf(part.boardOf(draft), this.#recordsOf(id));
    } catch {
      this.preview = 'failed';
    }
  }

  #confirm(id: string, effects: readonly LearnerEffect[]): Promise<boolean> {
    return new Promise((answer) => {
      this.question = {
        id,
        effects,
        answer: (save) => {
          this.question = undefined;
          answer(save);
        },
      };
    });
  }

  /** Closing gives focus back to what opened it. */
  #shut(): void {
    this.preview = undefined;
    this.question?.answer(false);
    this.dialog?.close();
  }

  /** The event comes late: the dialog may be open again with the next question. */
  #closed = (): void => {
    if (!this.dialog?.open) this.#shut();
  };

  #dialog(id: string | undefined): TemplateResult {
    const { onDemand: part, preview, question } = this;
    const scene = part && id !== undefined && question?.id === id ? this.#scene(id) : undefined;
    const shut = (event: MouseEvent) => event.target === event.currentTarget && this.#shut();
    return html`<dialog class=${preview ? 'wide' : ''} aria-labelledby=${preview ? 'preview-head' : 'confirm-head'} @close=${this.#closed} @click=${shut}>
      ${preview && part ? part.previewDialog(preview, this.#say, (key) => this.sayShared(key), () => this.#shut()) : scene ? part!.confirmDialog(scene, question!.effects, (save) => question!.answer(save)) : nothing}
    </dialog>`;
  }

  #editor(id: string): TemplateResult {
    const { onDemand: part } = this;
    if (!part) return this.#waiting();
    const scene = this.#scene(id);
    if (scene) return part.deskTemplate(scene);
    const back = this.#back();
    return html`<p class="empty muted">${this.say('noSuchBoard')}</p>
      ${back ? html`<button type="button" class="btn" @click=${back}>${this.say('allBoards')}</button>` : nothing}`;
  }

  /** A page that names its board is not made to offer the others. */
  #back(): (() => void) | undefined {
    return (this.board ?? undefined) === undefined ? () => this.#open(undefined) : undefined;
  }

  #scene(id: string): EditScene | undefined {
    const draft = this.#desk!.draft(id);
    return (
      draft && {
        draft,
        board: draft.history.now,
        desk: this.#desk!,
        records: this.#recordsOf(id),
        say: this.#say,
        sayShared: (key) => this.sayShared(key),
        lang: this.locale.lang,
        live: this.#live,
        titleOf: this.#titleOf,
        back: this.#back(),
        preview: () => void this.#preview(id),
      }
    );
  }

  /** While the editor itself is on its way, or could not be had. */
  #waiting(): TemplateResult {
    if (!this.onDemandFailed) return this.renderSkeleton();
    return html`<div class="band error" part="error">
      <p>${this.sayShared('error_offline')}</p>
      <button type="button" class="btn" @click=${() => this.#load()}>${this.sayShared('retry')}</button>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { dialog } = this;
    const wanted = (this.preview ?? this.question) !== undefined;
    if (dialog && wanted && !dialog.open) dialog.showModal();
    else if (dialog?.open && !wanted) dialog.close();
    const root = this.shadowRoot!;
    const lost = this.#hadFocus && !this.#hadFocus.isConnected;
    const wish = this.#focusNext;
    if (wish === undefined && !lost) return;
    const places = [...root.querySelectorAll<HTMLElement>('[data-focus]')];
    const place = places.find(({ dataset }) => dataset['focus'] === wish) ?? (lost || wish === 'heading' ? root.querySelector<HTMLElement>('#heading') : undefined);
    // The part that holds it may still be on its way.
    if (place || this.onDemand) this.#focusNext = undefined;
    place?.focus();
  }
}
