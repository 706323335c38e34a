import { html, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { WaymarkError } from '../../domain/errors/waymark-error.js';
import type { CollectionName } from '../../domain/records/collections.js';
import type { ImportReport } from '../../domain/records/report.js';
import { isStaff, type ViewerRole } from '../../domain/records/viewer.js';
import { holdPage } from '../hold-page.js';
import type { Filters } from '../records/record-feed.js';
import { WayElement } from '../way-element.js';
import type { Say } from './editor-scene.js';
import type { Brought } from './files.template.js';

/**
 * What the editors share: a list first, one record in full after that; the editor itself comes on demand; the focus goes where the work goes on;
 * a page with something unsaved is not left without a question.
 */
export abstract class EditorElement<Part, Effects> extends WayElement {
  protected override readonly defaultRole: ViewerRole = 'teacher';

  /** The record that was picked from the list. */
  @state() protected picked: string | undefined;
  /** The editor itself, its templates and its desk, once it is there. */
  @state() protected desk: Part | undefined;
  @state() private partFailed = false;
  /** What the last file brought. */
  @state() protected brought: Brought | undefined;
  /** Asked before something is saved that others will feel: what it means for them, and the answer. */
  @state() protected question: { readonly id: string; readonly effects: Effects; answer(save: boolean): void } | undefined;

  #loading: Promise<void> | undefined;
  /** A control that should have the focus after drawing, by its `data-focus`. */
  #focusNext: string | undefined;
  #hadFocus: Element | undefined;

  protected get dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  constructor(private readonly collections: readonly CollectionName[]) {
    super(collections);
    holdPage(this, () => this.unsaved);
  }

  /** The record that the page names. */
  protected abstract get named(): string | undefined;
  protected abstract loadPart(): Promise<Part>;
  /** The part is here: its sentences, its styles, its desk. */
  protected abstract received(part: Part): void;
  /** Whether leaving the page would lose something. */
  protected abstract get unsaved(): boolean;
  protected abstract get dialogWanted(): boolean;
  protected abstract renderList(): TemplateResult;
  /** The editor of one record; nothing where it is not there. */
  protected abstract renderEditor(part: Part, id: string): TemplateResult | undefined;
  protected abstract renderDialog(id: string | undefined): TemplateResult;
  /** Keys of sentences. */
  protected abstract readonly words: { readonly gone: string; readonly all: string };

  override filters(): Filters {
    return isStaff(this.looker) ? {} : Object.fromEntries(this.collections.map((name) => [name, { id: [] }]));
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await this.#loading;
    return this.isUpdatePending ? super.getUpdateComplete() : done;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.hasUpdated && ['viewer', 'viewerRole', 'viewerId'].some((name) => changed.has(name))) this.feed.connect();
    super.willUpdate(changed);
    this.#hadFocus = this.shadowRoot?.activeElement ?? undefined;
  }

  protected override firstUpdated(): void {
    // Reading the list needs none of it; it is there before a hand is.
    if (isStaff(this.looker)) void this.load();
  }

  /** Fetches the editor itself, once. */
  protected load(): Promise<void> {
    if (this.desk) return Promise.resolve();
    this.partFailed = false;
    this.#loading ??= this.loadPart()
      .then(
        (part) => {
          this.received(part);
          this.desk = part;
        },
        () => {
          this.partFailed = true;
        },
      )
      .finally(() => {
        this.#loading = undefined;
      });
    return this.#loading;
  }

  /** Something looks different now; `focus` names a control that should have the focus. */
  protected shown(focus?: string): void {
    this.#focusNext = focus ?? this.#focusNext;
    this.requestUpdate();
  }

  protected get live(): boolean {
    return this.editable && this.looker.role === 'teacher';
  }

  protected sayIt: Say = (key, params) => this.say(key, params);
  protected titleOf = (text: string): string => (text.trim() ? text : this.sayShared('noTitle'));

  protected confirm(id: string, effects: Effects): Promise<boolean> {
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

  /** Says what came of a file. The sentences of errors are not there before an error is. */
  protected async showBrought(fileName: string, came: WaymarkError | { readonly titles: readonly string[]; readonly report: ImportReport }): Promise<void> {
    if ('code' in came) {
      await this.afterFirstLook();
      this.brought = { fileName, titles: [], report: { entries: [], dropped: 0, mended: 0 }, error: came, sentence: this.errorWords(came) };
    } else this.brought = { fileName, ...came };
    this.shown('import');
  }

  /** Opens a record, or the list. */
  protected open(id: string | undefined): void {
    const before = this.picked;
    this.picked = id;
    this.shown(id === undefined ? (before === undefined ? 'heading' : `edit ${before}`) : 'heading');
  }

  /** A page that names its record is not made to offer the others. */
  protected get back(): (() => void) | undefined {
    return (this.named ?? undefined) === undefined ? () => this.open(undefined) : undefined;
  }

  protected override renderContent(): TemplateResult {
    if (!isStaff(this.looker)) return html`<p class="empty muted">${this.say('notAllowed')}</p>`;
    const id = this.named ?? this.picked;
    return html`${id === undefined ? this.renderList() : this.#editor(id)} ${this.renderDialog(id)}`;
  }

  #editor(id: string): TemplateResult {
    if (!this.desk) return this.#waiting();
    const editor = this.renderEditor(this.desk, id);
    if (editor) return editor;
    const { back } = this;
    return html`<p class="empty muted">${this.say(this.words.gone)}</p>
      ${back ? html`<button type="button" class="btn" @click=${back}>${this.say(this.words.all)}</button>` : ''}`;
  }

  /** While the editor itself is on its way, or could not be had. */
  #waiting(): TemplateResult {
    if (!this.partFailed) return this.renderSkeleton();
    return this.missingPart(() => void this.load());
  }

  /** The event of a closing comes late: a dialog that is open again by then stays. */
  protected hasClosed = ({ target }: Event): boolean => !(target as HTMLDialogElement).open;

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { dialog } = this;
    const wanted = this.dialogWanted;
    if (dialog && wanted && !dialog.open) dialog.showModal();
    else if (dialog?.open && !wanted) dialog.close();
    const root = this.shadowRoot!;
    const lost = this.#hadFocus && !this.#hadFocus.isConnected;
    const wish = this.#focusNext;
    if (wish === undefined && !lost) return;
    const places = [...root.querySelectorAll<HTMLElement>('[data-focus]')];
    const place = places.find(({ dataset }) => dataset['focus'] === wish) ?? (lost || wish === 'heading' ? root.querySelector<HTMLElement>('#heading') : undefined);
    // The part that holds it may still be on its way.
    if (place || this.desk) this.#focusNext = undefined;
    place?.focus();
  }
}
