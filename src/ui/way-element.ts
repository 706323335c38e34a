import { LitElement, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { WaymarkError, asWaymarkError } from '../domain/errors/waymark-error.js';
import type { Change } from '../domain/records/change.js';
import type { CollectionName, RecordSet } from '../domain/records/collections.js';
import type { ImportReport } from '../domain/records/report.js';
import { can, type Capability, type Viewer, type ViewerRole } from '../domain/records/viewer.js';
import { uiWords } from '../locales/en/ui.js';
import type { MessageParams, Messages } from '../locales/message.types.js';
import type { Client } from '../sdk/client/client.types.js';
import { localToday } from './clock.js';
import { ChangeEvent, ChangeRequestEvent, WayErrorEvent } from './events/change-events.js';
import { iconAlert, iconRetry } from './icons.js';
import { announce, prepareAnnouncements } from './live-region.js';
import { LocaleController } from './locale/locale-controller.js';
import { formatMessage } from './locale/message.js';
import { RecordFeed, type FeedStatus, type Filters } from './records/record-feed.js';
import { baseStyles } from './styles/base.styles.js';
import { withinLimit } from './within-limit.js';

/** How a change ended: saved, refused by the host, or failed (the sentence is on screen, the text is kept). */
export type ChangeOutcome = 'done' | 'refused' | 'failed';
export type Translate<M extends Messages> = (key: keyof M & string, params?: MessageParams) => string;

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
  @property({ attribute: 'csv-columns', converter: { fromAttribute: readJsonAttribute } }) csvColumns: unknown;
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

  /** The last failed change, until the next one works. */
  @state() private changeError: WaymarkError | undefined;
  @state() private changesUnderWay = 0;
  @state() private savedOnce = false;

  protected readonly feed: RecordFeed;
  protected readonly locale = new LocaleController(this);
  #inFlight = new Map<string, Promise<ChangeOutcome>>();
  #internals = this.attachInternals();
  #shownState = '';

  protected abstract readonly messagePart: string;
  protected abstract readonly englishMessages: Messages;
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
    return super.getUpdateComplete();
  }

  /** One of `idle, loading, ready, stale, saving, queued, conflict, error, signed-out, read-only`. Also a custom state of the element. */
  get status(): FeedStatus {
    if (this.changesUnderWay > 0) return 'saving';
    if (this.changeError) return 'error';
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

  /** Whether there is something to draw: records, or what an element takes in their place. */
  protected get hasContent(): boolean {
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
    const role = this.viewerRole && roles.includes(this.viewerRole) ? (this.viewerRole as ViewerRole) : (given?.role ?? this.defaultRole);
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
    const own = this.locale.part(this.messagePart)?.[key];
    const english = this.englishMessages[key];
    return own ? formatMessage(own, params, this.locale.lang) : english ? formatMessage(english, params, this.locale.lang.startsWith('en') ? this.locale.lang : 'en') : key;
  }

  /** A sentence that all elements share. */
  protected sayShared(key: keyof typeof uiWords, params: MessageParams = {}): string {
    const own = this.locale.part('ui')?.[key];
    return own ? formatMessage(own, params, this.locale.lang) : formatMessage(uiWords[key], params, 'en');
  }

  protected announce(text: string): void {
    announce(text);
  }

  /**
   * The way of a change: a cancelable request; the host, the client, or the element's own copy makes it; then the change event.
   * The same change asked for twice at once (a double click) is made once.
   */
  protected requestChange(kind: string, changes: readonly Change[]): Promise<ChangeOutcome> {
    const key = `${kind} ${JSON.stringify(changes)}`;
    const running = this.#inFlight.get(key);
    if (running) return running;
    const promise = this.#change(kind, changes).finally(() => this.#inFlight.delete(key));
    this.#inFlight.set(key, promise);
    return promise;
  }

  async #change(kind: string, changes: readonly Change[]): Promise<ChangeOutcome> {
    const request = new ChangeRequestEvent(kind, changes);
    const goesOn = this.dispatchEvent(request);
    if (!goesOn && !request.answer) return 'refused';
    this.changesUnderWay++;
    try {
      await withinLimit(request.answer ?? this.feed.apply(changes));
      this.changeError = undefined;
      this.savedOnce = true;
      this.dispatchEvent(new ChangeEvent(kind, changes));
      return 'done';
    } catch (error) {
      this.changeError = asWaymarkError(error);
      this.reportError(this.changeError, 'save');
      return 'failed';
    } finally {
      this.changesUnderWay--;
    }
  }

  /** Tells the host, and the reader, once. */
  reportError(error: WaymarkError, operation: 'load' | 'save' | 'render'): void {
    const event = new WayErrorEvent({ code: error.code, retryable: error.retryable, operation });
    this.#errorLeftToHost = !this.dispatchEvent(event);
    if (!this.#errorLeftToHost) this.announce(this.errorWords(error));
  }
  #errorLeftToHost = false;

  /** Reads the records again. */
  retry(): void {
    this.changeError = undefined;
    this.feed.connect();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    prepareAnnouncements();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const fed: (keyof WayElement)[] = ['data', 'src', 'client', 'learner', 'group', 'csvColumns'];
    if (!this.hasUpdated || fed.some((name) => changed.has(name))) this.feed.connect();
    const { status } = this;
    if (status !== this.#shownState) {
      this.#internals.states.delete(this.#shownState);
      this.#internals.states.add(status);
      this.#shownState = status;
    }
  }

  protected override render(): TemplateResult {
    const speaks = this.locale.part(this.messagePart) ? this.locale.lang : this.locale.lang.startsWith('en') ? this.locale.lang : 'en';
    return html`<div class="way" part="base" lang=${speaks} aria-busy=${this.status === 'loading' ? 'true' : 'false'}>
      ${this.#renderError()} ${this.#renderBody()} ${this.#renderFooter()}
    </div>`;
  }

  #renderBody(): TemplateResult {
    if (this.hasContent) {
      try {
        return this.renderContent();
      } catch (cause) {
        // One broken view must not take the page with it, and the cause may hold records: only a code leaves here.
        const error = new WaymarkError('render', 'the view could not be drawn', { cause });
        queueMicrotask(() => this.reportError(error, 'render'));
        return html`<div class="band error" part="error">${iconAlert}<p>${this.sayShared('error_render')}</p></div>`;
      }
    }
    if (this.feed.status === 'loading') {
      return html`<div class="loading">${this.renderSkeleton()}<p class="slow muted">${this.sayShared('loading')}</p></div>`;
    }
    if (this.feed.error) return html`${nothing}`;
    return html`<p class="empty muted">${this.sayShared('noSource')}</p>`;
  }

  /** The sentence of an error. */
  protected errorWords(error: WaymarkError): string {
    const key = `error_${error.code.replaceAll('-', '_')}`;
    return key in uiWords ? this.sayShared(key as keyof typeof uiWords, error.details) : this.sayShared('error_unknown');
  }

  #renderError() {
    const error = this.changeError ?? this.feed.error;
    if (!error || this.#errorLeftToHost) return nothing;
    return html`<div class="band error" part="error">
      ${iconAlert}
      <p><slot name="error">${this.errorWords(error)}${this.feed.hasRecords && !this.changeError ? ` ${this.sayShared('keptLast')}` : ''}</slot></p>
      <button type="button" class="btn" @click=${() => this.retry()}>${iconRetry}${this.sayShared('retry')}</button>
    </div>`;
  }

  /** Speaks only when it has something to say. */
  #renderFooter() {
    const { dropped, mended } = this.feed.report;
    const words: string[] = [];
    if (this.status === 'saving') words.push(this.sayShared('saving'));
    else if (this.status === 'stale') words.push(this.sayShared('stale'));
    else if (this.status === 'queued') words.push(this.sayShared('queued'));
    else if (this.status === 'conflict') words.push(this.sayShared('conflict'));
    else if (this.savedOnce && !this.changeError) words.push(this.sayShared(this.feed.client ? 'saved' : 'keptHere'));
    if (this.status === 'read-only') words.push(this.sayShared('readOnly'));
    if (dropped > 0) words.push(this.sayShared('dropped', { count: dropped }));
    if (mended > 0) words.push(this.sayShared('mended', { count: mended }));
    return words.length === 0 ? nothing : html`<p class="footer muted" part="status">${words.join(' ')}</p>`;
  }
}

function readJsonAttribute(value: string | null): unknown {
  if (value === null) return undefined;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    console.warn('waymark: the attribute csv-columns is not JSON and is ignored');
    return undefined;
  }
}
