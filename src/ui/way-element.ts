import { LitElement, html, nothing, type CSSResult, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { WaymarkError } from '../domain/errors/waymark-error.js';
import type { Change } from '../domain/records/change.js';
import type { CollectionName, RecordSet } from '../domain/records/collections.js';
import type { ImportReport } from '../domain/records/report.js';
import { can, type Capability, type Viewer, type ViewerRole } from '../domain/records/viewer.js';
import type { uiLaterWords } from '../locales/en/ui-later.js';
import { uiWords } from '../locales/en/ui.js';
import type { MessageParams, Messages } from '../locales/message.types.js';
import type { Client } from '../sdk/client/client.types.js';
import type * as laterModule from './after-first-look.js';
import { localToday } from './clock.js';
import { WayErrorEvent } from './events/error-event.js';
import { liveRegion } from './live-region.js';
import { LocaleController } from './locale/locale-controller.js';
import { formatMessage } from './locale/message.js';
import { RecordFeed, type FeedStatus, type Filters } from './records/record-feed.js';
import { baseStyles } from './styles/base.styles.js';

/** How a change ended: saved, refused by the host, or failed (the sentence is on screen, the text is kept). */
export type ChangeOutcome = 'done' | 'refused' | 'failed';
export type Translate<M extends Messages> = (key: keyof M & string, params?: MessageParams) => string;
export type SharedWord = keyof typeof uiWords | keyof typeof uiLaterWords;

/** What no first look needs, loaded once for the page: how a change goes its way, and errors and rare states in words. */
let later: typeof laterModule | undefined;
let loadingLater: Promise<void> | undefined;
const loadLater = (): Promise<void> =>
  (loadingLater ??= import('./after-first-look.js').then(
    (module) => void (later = module),
    // The next need tries again; until then there is a short sentence for everything.
    () => (loadingLater = undefined),
  ));

const roles: readonly string[] = ['student', 'teacher', 'guardian', 'administrator'] satisfies ViewerRole[];

/**
 * What all elements share: where records come from, who looks, the language, the states that are never blank, and the way of a change.
 *
 * @fires way-error - `{ code, retryable, operation }`; cancelable: a host that cancels it shows its own message.
 * @csspart base - Everything the element draws.
 * @csspart error - The band above the last good content when something failed.
 * @csspart status - The footer line: saving, saved, read-only.
 * @slot error - Replaces the text of the error band.
 */
export abstract class WayElement extends LitElement {
  static override styles: CSSResultGroup = baseStyles;

  /** Records by collection, checked on entry: `{ learners: [...], goals: [...] }`. The element keeps its own copy. */
  @property({ attribute: false }) data: RecordSet | undefined;
  /** Address of a JSON or CSV file with records. */
  @property() src: string | undefined;
  /** For a CSV `src`: which column holds what, as JSON. See the SDK's `CsvColumns`. */
  @property({ attribute: 'csv-columns' }) csvColumns: unknown;
  /** A client of the SDK. Left out: the one of the nearest `way-data`. */
  @property({ attribute: false }) client: Client | undefined;
  /** Id of the learner whose records are shown. */
  @property() learner: string | undefined;
  /** Id of the group (class) whose learners are shown. */
  @property() group: string | undefined;
  /** Shows everything, changes nothing. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** Who looks. Left out: the client's viewer, else `viewer-role` and `viewer-id`. Shapes the view only: permission is the server's. */
  @property({ attribute: false }) viewer: Viewer | undefined;
  /** `student`, `teacher`, `guardian` or `administrator`. */
  @property({ attribute: 'viewer-role' }) viewerRole: string | undefined;
  @property({ attribute: 'viewer-id' }) viewerId: string | undefined;
  /** The calendar day taken as today, `YYYY-MM-DD`. Left out: the reader's own. */
  @property() today: string | undefined;

  protected readonly feed: RecordFeed;
  protected readonly locale = new LocaleController(this);
  /** The last failed change, until the next one works. */
  #changeError: WaymarkError | undefined;
  #made: laterModule.AfterFirstLook | undefined;
  /** Done when what was asked for after the first look is there, or cannot be had. */
  #asked: Promise<void> | undefined;
  #answered = false;
  #internals = this.attachInternals();
  #shownState = '';

  protected abstract readonly messagePart: string;
  protected abstract englishMessages: Messages;
  /** Who is assumed to look where nobody says: the view that shows least. */
  protected readonly defaultRole: ViewerRole = 'student';

  /** @param names the collections this element reads */
  constructor(names: readonly CollectionName[]) {
    super();
    this.feed = new RecordFeed(this, names);
  }

  /** Also waits for data that is being checked, so that after `updateComplete` it is on screen. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.feed.settled;
    await this.#asked;
    return super.getUpdateComplete();
  }

  /** One of `idle, loading, ready, stale, saving, queued, conflict, error, signed-out, read-only`. Also a custom state of the element. */
  get status(): FeedStatus {
    if (this.#made?.underWay) return 'saving';
    if (this.#changeError) return 'error';
    if (this.feed.status === 'ready' && this.readonly) return 'read-only';
    return this.feed.status;
  }

  /** What was dropped or mended on the way in. */
  getDataReport(): ImportReport {
    return this.feed.report;
  }

  /** Which records the client is asked for. */
  filters(): Filters {
    return {};
  }

  /** @internal Whether there is something to draw: records, or what an element takes in their place. */
  get hasContent(): boolean {
    return this.feed.hasRecords;
  }

  /** The element's own part: called when there are records. */
  protected abstract renderContent(): TemplateResult;

  /** The shape of what comes, drawn while loading. */
  protected renderSkeleton(): TemplateResult {
    return html`<div class="skeleton" aria-hidden="true"><i></i><i></i><i></i></div>`;
  }

  protected get records(): RecordSet {
    return this.feed.records;
  }

  /** Who looks, worked out. */
  protected get looker(): Viewer {
    const given = this.viewer ?? this.feed.client?.viewer;
    if (given && !this.viewerRole && !this.viewerId) return given;
    const role = roles.includes(this.viewerRole!) ? (this.viewerRole as ViewerRole) : (given?.role ?? this.defaultRole);
    return { ...given, id: this.viewerId ?? given?.id ?? this.learner ?? '', role };
  }

  protected may(capability: Capability): boolean {
    return can(this.looker, capability);
  }

  protected get todayDay(): string {
    return this.today ?? localToday();
  }

  /** Whether controls should look live. */
  protected get editable(): boolean {
    return !this.readonly && this.feed.status !== 'read-only';
  }

  /** A sentence of this element in the reader's language, else in English. */
  protected say(key: string, params: MessageParams = {}): string {
    const { lang } = this.locale;
    const own = this.locale.part(this.messagePart)?.[key];
    const english = this.englishMessages[key];
    return own ? formatMessage(own, params, lang) : english ? formatMessage(english, params, lang.startsWith('en') ? lang : 'en') : key;
  }

  /** Takes in a part of the element that came later: its English and its looks. */
  protected adopt(english: Messages, ...looks: readonly CSSResult[]): void {
    this.englishMessages = { ...this.englishMessages, ...english };
    const root = this.shadowRoot;
    if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...looks.flatMap(({ styleSheet }) => styleSheet ?? [])];
  }

  /** A sentence that all elements share; a short one for all errors, where theirs are on the way or cannot be had. */
  protected sayShared(key: SharedWord, params: MessageParams = {}): string {
    const own = this.locale.part('ui')?.[key];
    if (own) return formatMessage(own, params, this.locale.lang);
    const english = (uiWords as Messages)[key] ?? (later?.uiLaterWords as Messages | undefined)?.[key];
    return english ? formatMessage(english, params, 'en') : this.sayShared('error_unknown');
  }

  protected announce(text: string): void {
    if (later) later.announce(text);
    else void loadLater().then(() => later?.announce(text));
  }

  get #after(): laterModule.AfterFirstLook | undefined {
    return (this.#made ??= later && new later.AfterFirstLook({
      element: this,
      feed: this.feed,
      say: (key, params) => this.sayShared(key, params),
      ended: (error) => this.#changeEnded(error),
    }));
  }

  /** Loads what no first look needs. */
  protected afterFirstLook(): Promise<void> {
    return (this.#asked = loadLater().then(() => {
      this.#answered = true;
      this.requestUpdate();
    }));
  }

  /**
   * The way of a change: a cancelable request; the host, the client, or the element's own copy makes it; then the change event. `isMended`, asked
   * once it has failed: the element knows what to do about it, and nobody is told.
   */
  protected async requestChange(kind: string, changes: readonly Change[], isMended?: () => boolean): Promise<ChangeOutcome> {
    if (!later) await this.afterFirstLook();
    if (this.#after) return this.#after.request(kind, changes, isMended);
    this.#changeEnded(new WaymarkError('offline', 'the part that makes changes could not be loaded', { retryable: true }));
    return 'failed';
  }

  #changeEnded(error: WaymarkError | undefined): void {
    this.#changeError = error;
    if (error) this.reportError(error, 'save');
    this.requestUpdate();
  }

  /** Tells the host, and the reader, once. */
  reportError(error: WaymarkError, operation: 'load' | 'save' | 'render'): void {
    const { code, retryable } = error;
    this.#errorLeftToHost = !this.dispatchEvent(new WayErrorEvent({ code, retryable, operation }));
    if (!this.#errorLeftToHost) void this.#tell(error);
  }

  async #tell(error: WaymarkError): Promise<void> {
    await this.afterFirstLook();
    this.announce(this.errorWords(error));
  }
  #errorLeftToHost = false;
  #broken = false;

  /** Reads the records again. */
  retry(): void {
    this.#changeError = undefined;
    this.feed.connect();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // There before its first message.
    liveRegion();
    for (const touch of ['pointerover', 'focusin']) this.addEventListener(touch, () => void loadLater(), { once: true });
  }

  protected override willUpdate(changed: PropertyValues): void {
    const fed: (keyof WayElement)[] = ['data', 'src', 'client', 'learner', 'group', 'csvColumns'];
    if (!this.hasUpdated || fed.some((name) => changed.has(name))) this.feed.connect();
    const { status, feed } = this;
    if (!this.#asked && ('stale queued conflict'.includes(status) || feed.report.dropped + feed.report.mended || this.#unknown)) void this.afterFirstLook();
    if (status !== this.#shownState) {
      this.#internals.states.delete(this.#shownState);
      this.#internals.states.add(status);
      this.#shownState = status;
    }
  }

  protected override render(): TemplateResult {
    const { lang } = this.locale;
    return html`<div class="way" part="base" lang=${this.locale.part(this.messagePart) || lang.startsWith('en') ? lang : 'en'} aria-busy=${this.status === 'loading'}>
      ${this.#renderError()} ${this.feed.work?.((key) => this.sayShared(key))} ${this.#renderBody()} ${this.#renderFooter()}
    </div>`;
  }

  /** A typo of the page: a role that does not exist, or an id that none of the records has. */
  get #unknown(): { readonly name: string; readonly id: string } | undefined {
    const { viewerRole } = this;
    if (viewerRole && this.looker.role !== viewerRole) return { name: 'viewer-role', id: viewerRole };
    for (const name of ['learner', 'group', 'board', 'rubric'] as const) {
      const id = (this as Partial<Record<typeof name, string>>)[name];
      // The list of what it names. An empty one may just not be shared with this reader.
      const list = this.records[`${name}s`];
      if (id && list?.[0] && list.every((record) => record.id !== id)) return { name, id };
    }
    return undefined;
  }

  #renderBody(): TemplateResult | typeof nothing {
    if (this.hasContent) {
      try {
        const content = this.renderContent();
        this.#broken = false;
        return content;
      } catch (cause) {
        // One broken view must not take the page with it, and the cause may hold records: only a code leaves here.
        const error = new WaymarkError('render', 'the view could not be drawn', { cause });
        if (!this.#broken) queueMicrotask(() => this.reportError(error, 'render'));
        this.#broken = true;
        return this.#band(this.errorWords(error));
      }
    }
    const { status, error } = this.feed;
    if (status === 'loading' || (error && !this.#answered)) return html`<div class="loading">${this.renderSkeleton()}<p class="slow muted">${this.sayShared('loading')}</p></div>`;
    return error ? nothing : html`<p class="empty muted">${this.sayShared('noSource')}</p>`;
  }

  /** The sentence of an error. */
  protected errorWords({ code, details }: WaymarkError): string {
    return this.sayShared(`error_${code.replaceAll('-', '_')}` as SharedWord, details);
  }

  #band(content: unknown, again?: () => void): TemplateResult {
    const button = again && html`<button type="button" class="btn" @click=${again}>${later?.bandIcons.retry}${this.sayShared('retry')}</button>`;
    return html`<div class="band error" part="error">${later?.bandIcons.alert}<p>${content}</p>${button}</div>`;
  }

  /** Stands where a part of the element itself could not be had. */
  protected missingPart(again: () => void): TemplateResult {
    return this.#band(this.sayShared('error_offline'), again);
  }

  #renderError() {
    const error = this.#changeError ?? this.feed.error;
    // The words are on their way, and take a moment.
    if (this.#errorLeftToHost || !this.#answered) return nothing;
    if (!error) {
      const unknown = this.#unknown;
      return unknown ? this.#band(this.sayShared('notKnown', unknown)) : nothing;
    }
    const kept = this.feed.hasRecords && !this.#changeError ? ` ${this.sayShared('keptLast')}` : '';
    return this.#band(html`<slot name="error">${this.errorWords(error)}${kept}</slot>`, () => this.retry());
  }

  /** Speaks only when it has something to say. */
  #renderFooter() {
    const words = this.#after ? this.#after.footer : this.status === 'read-only' ? this.sayShared('readOnly') : '';
    return words ? html`<p class="footer muted" part="status">${words}</p>` : nothing;
  }
}
