import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isInstant, sortKey } from '../../domain/calendar/calendar.js';
import { WaymarkError } from '../../domain/errors/waymark-error.js';
import { isTied, type LevelStanding, type Proof } from '../../domain/goal/progress.js';
import { actsFor } from '../../domain/goal/status.js';
import type { Goal } from '../../domain/records/goal.js';
import { isStaff, type Viewer, type ViewerRole } from '../../domain/records/viewer.js';
import { goalTracker } from '../../locales/en/goal-tracker.js';
import type { Messages } from '../../locales/message.types.js';
import { localDay } from '../../ui/clock.js';
import { holdPage } from '../../ui/hold-page.js';
import { learnerName } from '../../ui/learner-name.js';
import type { Filters } from '../../ui/records/record-feed.js';
import { bar } from '../../ui/styles/bar.styles.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { WayElement } from '../../ui/way-element.js';
import { whenIdle } from '../../ui/when-idle.js';
import type { Classroom } from './class-on-demand.js';
import type { FocusWish } from './focus-after-render.js';
import { goalList } from './goal-list.template.js';
import type { TrackerHost } from './goal-tracker.host.js';
import { placeFor, placeOf, sectionsOf, visibleTo, type ModelNeeds, type Place, type Sections } from './goal-tracker.model.js';
import type { GoalDeeds, GoalScene } from './goal-tracker.scene.js';
import { goalTrackerStyles } from './goal-tracker.styles.js';
import type { MoreRecords } from './more-records.js';
import type { TrackerParts } from './on-demand.js';
import { AT_ONCE, type Unfolded } from './unfolded.js';

const collections = ['goals', 'learners', 'groups', 'reflections'] as const;
const NO_STANDINGS: ReadonlyMap<string, LevelStanding | Proof> = new Map();
const NO_RECORDS = {};

/** The day of a moment where the reader is; a day stays what it is. */
const dayAt = (when: string): string => (isInstant(when) ? localDay(new Date(sortKey(when))) : when);

/** `"teacher guardian"` as roles; words that are no role are left out. */
const asRoles = (text: string): ViewerRole[] => (['student', 'teacher', 'guardian'] as const).filter((role) => text.split(/\s+/).includes(role));

/**
 * A learner's goals: write one with help, agree on it, take steps, check in, see the pace, look back, keep it. A teacher sees the class at a glance
 * and confers; a family sees what the student shares.
 *
 * ```html
 * <way-goal-tracker src="goals.json" learner="s-1"></way-goal-tracker>
 * <way-goal-tracker group="class-5b" viewer-role="teacher" viewer-id="t-7"></way-goal-tracker>
 * ```
 *
 * @tag way-goal-tracker
 * @fires way-goal-request - A goal is to be written, changed, started, paused, closed or put away. Cancelable.
 * @fires way-goal-change - That is done.
 * @fires way-step-request - A step is to be added, ticked, moved or taken out. Cancelable.
 * @fires way-step-change - That is done.
 * @fires way-check-in-request - A check-in or a kind word is to be added. Cancelable.
 * @fires way-check-in-change - That is done.
 * @fires way-agreement-request - Somebody says yes to a goal, or it was talked about. Cancelable.
 * @fires way-agreement-change - That is done.
 * @fires way-evidence-request - Something that shows how a goal goes is to be added or taken out. Cancelable.
 * @fires way-evidence-change - That is done.
 * @fires way-note-request - A note of a conference is to be added. Cancelable.
 * @fires way-note-change - That is done.
 * @csspart header - Title, one line of context, and the button for a new goal.
 * @csspart new - The button for a new goal.
 * @csspart goal - One goal.
 * @csspart bar - The bar that shows how far a goal is.
 * @csspart chart - Check-ins as dots.
 * @csspart dialog - The dialog for writing, checking in and looking back.
 */
export class GoalTrackerElement extends WayElement {
  static override styles: CSSResultGroup = [baseStyles, bar, goalTrackerStyles];

  /** A goal starts only once a teacher has agreed. The same as `agreement-by="teacher"`. */
  @property({ type: Boolean, attribute: 'needs-agreement' }) needsAgreement = false;
  /** The roles that must agree before a goal starts, with spaces between: `student`, `teacher`, `guardian`. Left out: nobody must. */
  @property({ attribute: 'agreement-by' }) agreementBy = '';
  /** Where learners stand, by goal id, for goals tied to evidence and scorings. Left out: worked out from the evidence and scorings among the records. */
  @property({ attribute: false }) standings: ReadonlyMap<string, LevelStanding | Proof> = NO_STANDINGS;

  @state() private loadFailed = false;

  protected override readonly messagePart = 'goalTracker';
  protected override englishMessages: Messages = goalTracker;

  /** What loads later: details and dialogs with the first touch, the class for staff, further records where a goal or a form needs them. */
  protected readonly load = {
    parts: () => import('./on-demand.js'),
    classroom: () => import('./class-on-demand.js'),
    more: () => import('./more-records.js'),
    warmUp: () => import('./warm-up.js'),
  };

  #unfolded: Unfolded = { learnerId: undefined, pageOf: undefined, open: new Set(), limit: AT_ONCE, mustSee: undefined };
  #keys = new Map<string, string>();
  #focus: FocusWish | undefined;
  #parts: TrackerParts | undefined;
  #classroom: Classroom | undefined;
  #more: MoreRecords | undefined;
  #loading = new Map<string, Promise<unknown>>();
  #made: { key: readonly unknown[]; sections: Sections } | undefined;

  private get dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  constructor() {
    super(collections);
    holdPage(this, () => this.#parts?.desk.holds ?? false);
  }

  override filters(): Filters {
    const ids = this.#learnerIds;
    return ids ? { goals: { learnerId: ids }, reflections: { learnerId: ids } } : {};
  }

  /** Also waits for parts that are on their way, so that after `updateComplete` a class is on screen. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await Promise.all(this.#loading.values());
    await super.getUpdateComplete();
    await this.#classroom?.settled;
    return super.getUpdateComplete();
  }

  get #learnerIds(): readonly string[] | undefined {
    const { learner, looker } = this;
    if (learner !== undefined) return [learner];
    return isStaff(looker) ? undefined : (looker.learnerIds ?? (looker.role === 'student' && looker.id ? [looker.id] : undefined));
  }

  /** Loads one part once. A failed try is said, and can be tried again. */
  #fetch<T>(name: keyof typeof this.load, take: () => Promise<T>): Promise<T | undefined> {
    const running = this.#loading.get(name) as Promise<T | undefined> | undefined;
    if (running) return running;
    const promise = take().then(
      (part) => {
        this.loadFailed = false;
        this.requestUpdate();
        return part;
      },
      () => {
        this.#loading.delete(name);
        this.loadFailed = true;
        this.reportError(new WaymarkError('offline', 'a part of the goal tracker could not be loaded', { retryable: true }), 'load');
        return undefined;
      },
    );
    this.#loading.set(name, promise);
    return promise;
  }

  /** Details and dialogs come with the first touch of the pointer or the keyboard, so that they are there at the first tap. */
  #loadParts(): Promise<TrackerParts | undefined> {
    return this.#fetch('parts', async () => {
      const { TrackerParts: Parts, goalDialogs, onDemandStyles } = await this.load.parts();
      this.adopt(goalDialogs, ...onDemandStyles);
      const made = new Parts(this.#host);
      await made.desk.belongTo(this.#draftOwner);
      return (this.#parts = made);
    });
  }

  /** Under which name drafts are kept: nobody finds another's. */
  get #draftOwner(): string {
    return `goal-tracker ${JSON.stringify(this.#viewer.id)} `;
  }

  /** A reader who left something unfinished finds the way back to it without a touch. */
  #lookForDrafts(): void {
    const owner = this.#draftOwner;
    if (owner === this.#lookedFor) return;
    this.#lookedFor = owner;
    const desk = this.#parts?.desk;
    if (desk && desk.owner !== owner) void desk.belongTo(owner).then(() => this.requestUpdate());
    else void this.feed.client?.drafts?.list(owner).then((found) => void (found.length > 0 && this.#loadParts()), () => undefined);
  }
  #lookedFor: string | undefined;

  #loadClass(): void {
    void this.#fetch('classroom', async () => {
      const { Classroom: Room, goalClass, classStyles } = await this.load.classroom();
      this.adopt(goalClass, ...classStyles);
      this.#classroom = new Room(this.#host);
    });
  }

  /** A page that is still waiting for its records uses the time. */
  protected override firstUpdated(): void {
    const waits = () => !this.feed.hasRecords && this.data === undefined && this.isConnected;
    whenIdle(async () => waits() && (await this.load.warmUp()).warmUp(this.#host, this.feed.client ? undefined : collections, waits));
  }

  #loadMore(): void {
    void this.#fetch('more', async () => {
      const { MoreRecords: More } = await this.load.more();
      this.#more = new More(() => this.requestUpdate());
    });
  }

  get #place(): Place {
    const { looker } = this;
    const { learnerId } = this.#unfolded;
    const opened = isStaff(looker) || (looker.role === 'guardian' && looker.learnerIds?.includes(learnerId ?? '')) ? learnerId : undefined;
    return placeFor(looker, this.records, this.learner ?? opened);
  }

  /** Who looks. Where nobody was named, the learner; a family whose children were not named, of the learner shown. */
  get #viewer(): Viewer {
    const { looker } = this;
    const place = this.#place;
    if (place.kind !== 'learner') return looker;
    if (looker.role === 'student' && looker.id === '') return { ...looker, id: place.learnerId };
    return looker.role === 'guardian' && !looker.learnerIds ? { ...looker, learnerIds: [place.learnerId] } : looker;
  }

  #focusOn(focus: FocusWish): void {
    this.#focus = focus;
    this.requestUpdate();
  }

  #key(id: string): string {
    let key = this.#keys.get(id);
    if (key === undefined) this.#keys.set(id, (key = `g${this.#keys.size}`));
    return key;
  }

  get #needed(): readonly ViewerRole[] {
    return asRoles(`${this.agreementBy} ${this.needsAgreement ? 'teacher' : ''}`);
  }

  /** Standings: the host's own where it gave some, else worked out; further records are fetched only where a goal is tied to them. */
  #standings(goals: readonly Goal[]): ReadonlyMap<string, LevelStanding | Proof> {
    const { standings } = this;
    if (goals.every((goal) => !isTied(goal) || standings.has(goal.id))) return standings;
    if (!this.#more) this.#loadMore();
    return this.#more?.standings(this.records.goals, standings, this.todayDay) ?? standings;
  }

  #needs(goals: readonly Goal[]): ModelNeeds {
    return { today: this.todayDay, dayAt, standings: this.#standings(goals) };
  }

  #nameOf(learnerId: string): string {
    return learnerName(this.records.learners?.find(({ id }) => id === learnerId)) || this.sayShared('noName');
  }

  #scene(): GoalScene {
    const viewer = this.#viewer;
    const place = this.#place;
    const own = viewer.role === 'student' && place.kind === 'learner' && actsFor(viewer, place.learnerId);
    return {
      say: (key, params) => this.say(key, params), sayShared: (key, params) => this.sayShared(key, params), lang: this.locale.lang, today: this.todayDay, viewer, own,
      editable: this.editable, needed: this.#needed, mayChange: own || viewer.role === 'teacher', records: this.records, more: this.#more?.records ?? NO_RECORDS,
      key: (id) => this.#key(id), isOpen: (id) => this.#unfolded.open.has(id), detail: this.#parts?.detail, deeds: this.#deeds,
    };
  }

  protected override renderContent(): TemplateResult {
    const scene = this.#scene();
    const place = this.#place;
    let body: TemplateResult;
    if (place.kind === 'learner') {
      const { learnerId } = place;
      const { viewer } = scene;
      const own = visibleTo(viewer, (this.records.goals ?? []).filter((goal) => goal.learnerId === learnerId));
      const { pageOf, limit, mustSee } = this.#unfolded;
      const paged = pageOf !== undefined && own.find(({ id }) => id === pageOf);
      const needs = this.#needs(own);
      const key = [this.records.goals, needs.standings, needs.today, viewer.id, viewer.role, learnerId];
      if (!this.#made?.key.every((part, i) => part === key[i])) this.#made = { key, sections: sectionsOf(own, needs) };
      const children = viewer.role === 'guardian' && this.learner === undefined ? (viewer.learnerIds ?? []) : [];
      body = paged && this.#parts
        ? this.#parts.page(scene, paged, needs)
        : goalList(scene, {
            sections: this.#made.sections, name: this.#nameOf(learnerId), back: this.learner === undefined && isStaff(viewer) ? this.#classroom?.back(scene) : undefined, writing: this.#parts?.desk.hasBegun(learnerId) ?? false, limit: mustSee === undefined ? limit : Math.max(limit, placeOf(mustSee, this.#made.sections)),
            children: children.length > 1 ? children.map((id) => ({ id, name: this.#nameOf(id), shown: id === learnerId })) : [],
          });
    } else if (place.kind === 'class') {
      if (!this.#classroom) this.#loadClass();
      body = this.#classroom?.render(scene) ?? this.renderSkeleton();
    } else {
      const text = place.kind === 'nobody' ? this.say('nobody') : this.sayShared('notAllowed', { who: this.sayShared('roleTeacher') });
      body = html`<p class="empty muted">${text}</p>`;
    }
    const touched = () => void this.#loadParts();
    return html`<div class="tracker ${scene.viewer.role === 'student' ? 'student' : ''}" @pointerover=${touched} @focusin=${touched}>
      ${this.#loadBand()} ${this.#parts?.bands(scene) ?? nothing} ${body}
      <dialog part="dialog" aria-labelledby="dialog-title" @close=${this.#closed} @input=${this.#typed} @change=${this.#typed}>${this.#parts?.dialogBody(scene, () => this.dialog?.close()) ?? nothing}</dialog>
    </div>`;
  }

  /** The event comes late: the dialog may be open again for what follows. */
  #closed = (): void => {
    if (!this.dialog?.open && this.#parts?.desk.open) this.#parts.desk.close();
  };

  /** After the field's own listener has put it in the draft. */
  #typed = (): void => this.#parts?.desk.typed();

  /** What was asked for last, for another try at loading what does it. */
  #wanted: (parts: TrackerParts) => void = () => undefined;

  #loadBand() {
    if (!this.loadFailed) return nothing;
    return this.missingPart(() => {
      this.loadFailed = false;
      this.#host.withParts(this.#wanted);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#more?.stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('group')) this.#unfolded.learnerId = undefined;
    if (isStaff(this.looker) && this.learner === undefined && !this.#classroom && this.isConnected) this.#loadClass();
    if (this.feed.hasRecords) this.#lookForDrafts();
    this.#more?.follow(this, this.feed.client, this.records.groups, this.#learnerIds);
  }

  protected override updated(): void {
    const { dialog } = this;
    if (!dialog) return;
    const wanted = this.#parts?.desk.open !== undefined;
    if (wanted && !dialog.open) dialog.showModal();
    if (!wanted && dialog.open) dialog.close();
    // What wishes for the focus comes with the parts, or after them.
    if (!this.#parts || !this.#focus) return;
    this.#parts.giveFocus(this.renderRoot as ShadowRoot, dialog, this.#focus);
    this.#focus = undefined;
  }

  /** Each deed waits for the part that does it. */
  #deeds = new Proxy({} as GoalDeeds, {
    get: (_, name: keyof GoalDeeds) => (...given: unknown[]) => this.#host.withParts(({ acts }) => (acts[name] as (...given: unknown[]) => void)(...given)),
  });

  #host: TrackerHost = this.#makeHost();

  #makeHost(): TrackerHost {
    const now = {
      viewer: () => this.#viewer, today: () => this.todayDay, needed: () => this.#needed, records: () => this.records, more: () => this.#more?.records ?? NO_RECORDS, group: () => this.group, draftStore: () => this.feed.client?.drafts, lang: () => this.locale.lang,
      templates: () => [...(this.records.goals ?? []).filter(({ templateFor }) => templateFor !== undefined), ...(this.#more?.templates ?? [])],
      learnerId: () => { const place = this.#place; return place.kind === 'learner' ? place.learnerId : undefined; },
      needs: () => this.#needs(this.records.goals ?? []),
    };
    const host: Omit<TrackerHost, keyof typeof now> = {
      scene: () => this.#scene(), say: (key, params) => this.say(key, params),
      nameOf: (id) => this.#nameOf(id), key: (id) => this.#key(id), request: (kind, changes) => this.requestChange(kind, changes), announce: (text) => this.announce(text),
      focusOn: (wish) => this.#focusOn(wish), redraw: () => this.requestUpdate(), unfolded: this.#unfolded,
      wantMore: () => this.#loadMore(),
      withParts: (act) => {
        if (this.#parts) act(this.#parts);
        else {
          this.#wanted = act;
          void this.#loadParts().then((parts) => parts && act(parts));
        }
      },
    };
    for (const name of Object.keys(now) as (keyof typeof now)[]) Object.defineProperty(host, name, { get: now[name], enumerable: true });
    return host as TrackerHost;
  }
}
