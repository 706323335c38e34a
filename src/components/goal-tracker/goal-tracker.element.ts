import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { WaymarkError } from '../../domain/errors/waymark-error.js';
import { isBlank } from '../../domain/goal/problems.js';
import type { LevelStanding } from '../../domain/goal/progress.js';
import { actsFor, mayMove } from '../../domain/goal/status.js';
import type { Goal, GoalStatus, Step } from '../../domain/records/goal.js';
import { isStaff, type Viewer, type ViewerRole } from '../../domain/records/viewer.js';
import { goalTracker } from '../../locales/en/goal-tracker.js';
import type { Messages } from '../../locales/message.types.js';
import { isInstant, sortKey } from '../../domain/calendar/calendar.js';
import { newId, now } from '../../ui/clock.js';
import { iconRetry, iconUndo } from '../../ui/icons.js';
import { learnerName } from '../../ui/learner-name.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import type { Filters } from '../../ui/records/record-feed.js';
import { WayElement, type ChangeOutcome } from '../../ui/way-element.js';
import { classList } from './class.template.js';
import type { DraftDesk } from './draft-desk.js';
import { giveFocus, type FocusWish } from './focus-after-render.js';
import { goalList } from './goal-list.template.js';
import { agreedBy, moveStep, statusFields, tickSteps, updateGoal, withStepBack } from './goal-tracker.changes.js';
import type { GoalChangeKind } from './goal-tracker.events.js';
import { CLASS_FILTERS, classView, placeFor, sectionsOf, visibleTo, type ClassFilter, type ModelNeeds, type Place } from './goal-tracker.model.js';
import type { GoalDeeds, GoalScene, GoalWord } from './goal-tracker.scene.js';
import type * as onDemandModule from './on-demand.js';
import { goalTrackerStyles } from './goal-tracker.styles.js';
import { nameOf } from './goal-words.js';

type OnDemand = typeof onDemandModule;
const collections = ['goals', 'learners', 'groups', 'reflections'] as const;
const NO_STANDINGS: ReadonlyMap<string, LevelStanding> = new Map();
/** Rows of a class drawn at once; a button draws more. */
const ROWS = 100;

/** The day of a moment where the reader is. */
function localDay(when: string): string {
  if (!isInstant(when)) return when;
  const date = new Date(sortKey(when));
  return `${String(date.getFullYear()).padStart(4, '0')}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

/**
 * A learner's goals: write one with help, take steps, check in, see the pace, look back. A teacher sees the class at a glance; a family sees
 * what the student shares.
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
 * @fires way-agreement-request - Somebody says yes to a goal. Cancelable.
 * @fires way-agreement-change - That is done.
 * @csspart header - Title, one line of context, and the button for a new goal.
 * @csspart new - The button for a new goal.
 * @csspart goal - One goal.
 * @csspart bar - The bar that shows how far a goal is.
 * @csspart chart - Check-ins as dots.
 * @csspart dialog - The dialog for writing, checking in and looking back.
 */
export class GoalTrackerElement extends WayElement {
  static override styles: CSSResultGroup = [baseStyles, goalTrackerStyles];

  /** A goal starts only once a teacher has agreed. */
  @property({ type: Boolean, attribute: 'needs-agreement' }) needsAgreement = false;
  /** Where learners stand, by goal id, for goals measured by a level: worked out by the host from its evidence. */
  @property({ attribute: false }) standings: ReadonlyMap<string, LevelStanding> = NO_STANDINGS;

  @state() private openedLearner: string | undefined;
  @state() private classFilter: ClassFilter = 'all';
  @state() private search = '';
  @state() private limit = ROWS;
  @state() private undo: { word: GoalWord; goalId: string; back: () => Promise<ChangeOutcome> } | undefined;
  @state() private onDemand: OnDemand | undefined;
  @state() private onDemandFailed = false;
  @query('dialog') private dialog!: HTMLDialogElement | null;

  protected override readonly messagePart = 'goalTracker';
  protected override englishMessages: Messages = goalTracker;

  #opened = new Set<string>();
  #keys = new Map<string, string>();
  #newSteps = new Map<string, string>();
    #focus: FocusWish | undefined;

  #desk: DraftDesk | undefined;
  #loading: Promise<DraftDesk | undefined> | undefined;

  constructor() {
    super(collections);
  }

  override filters(): Filters {
    const { learner, looker } = this;
    const ids = learner !== undefined ? [learner] : isStaff(looker) ? undefined : (looker.learnerIds ?? (looker.role === 'student' && looker.id ? [looker.id] : undefined));
    return ids ? { goals: { learnerId: ids }, reflections: { learnerId: ids } } : {};
  }

  /** Details and dialogs come with the first touch of the pointer or the keyboard, so that they are there at the first tap. */
  #load(): Promise<DraftDesk | undefined> {
    this.#loading ??= import('./on-demand.js').then(
      (onDemand) => {
        const sheet = onDemand.onDemandStyles.styleSheet;
        if (sheet) this.shadowRoot?.adoptedStyleSheets.push(sheet);
        this.englishMessages = { ...goalTracker, ...onDemand.goalDialogs };
        this.onDemand = onDemand;
        this.onDemandFailed = false;
        return (this.#desk ??= this.#newDesk(onDemand));
      },
      () => {
        this.#loading = undefined;
        this.onDemandFailed = true;
        this.reportError(new WaymarkError('offline', 'the part of the goal tracker with its dialogs could not be loaded', { retryable: true }), 'load');
        return undefined;
      },
    );
    return this.#loading;
  }

  async #withDesk(act: (desk: DraftDesk) => void): Promise<void> {
    const desk = this.#desk ?? (await this.#load());
    if (desk) act(desk);
  }

  #newDesk({ DraftDesk: Desk }: OnDemand): DraftDesk {
    const viewerNow = () => this.#viewer;
    const todayNow = () => this.todayDay;
    return new Desk({
      get viewer() {
        return viewerNow();
      },
      get today() {
        return todayNow();
      },
      goalNow: (id) => this.records.goals?.find((goal) => goal.id === id),
      word: (key) => this.say(key),
      request: (kind, changes) => this.requestChange(kind, changes),
      shown: (turned) => {
        if (turned) this.#focus = 'dialog';
        this.requestUpdate();
      },
      saved: (word, goalId) => {
        this.announce(this.say(word));
        this.#focusOn({ key: `title-${this.#key(goalId)}`, always: true });
      },
      pointOut: () => this.#focusOn('problem'),
    });
  }

  get #place(): Place {
    return placeFor(this.looker, this.records, this.learner ?? (isStaff(this.looker) ? this.openedLearner : undefined));
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
    return this.needsAgreement ? ['teacher'] : [];
  }

  #scene(): GoalScene {
    const viewer = this.#viewer;
    const place = this.#place;
    const own = viewer.role === 'student' && place.kind === 'learner' && actsFor(viewer, place.learnerId);
    return {
      say: (key, params) => this.say(key, params), sayShared: (key) => this.sayShared(key), lang: this.locale.lang, today: this.todayDay, viewer, own,
      editable: this.editable, needed: this.#needed, mayChange: own || viewer.role === 'teacher',
      key: (id) => this.#key(id), isOpen: (id) => this.#opened.has(id), detail: this.onDemand?.goalDetail, deeds: this.#deeds,
      reflectionsOn: (goal) => (this.records.reflections ?? []).filter(({ about, learnerId }) => about?.collection === 'goals' && about.id === goal.id && learnerId === goal.learnerId),
    };
  }

  protected override renderContent(): TemplateResult {
    const scene = this.#scene();
    const place = this.#place;
    const needs: ModelNeeds = { today: this.todayDay, dayAt: localDay, standings: this.standings };
    const nameFor = (id: string) => learnerName(this.records.learners?.find((learner) => learner.id === id)) || this.sayShared('noName');
    let body: TemplateResult;
    if (place.kind === 'learner') {
      const { learnerId } = place;
      const goals = visibleTo(scene.viewer, (this.records.goals ?? []).filter((goal) => goal.learnerId === learnerId));
      body = goalList(scene, { sections: sectionsOf(goals, needs), name: nameFor(learnerId), fromClass: this.learner === undefined && isStaff(scene.viewer), writing: this.#desk?.hasBegun(learnerId) ?? false });
    } else if (place.kind === 'class') {
      const view = classView(this.records, this.group, needs, learnerName, this.locale.lang);
      body = classList(scene, { view, filter: this.classFilter, search: this.search, limit: this.limit, nameOf: (row) => learnerName(row.learner) || this.sayShared('noName') });
    } else {
      const text = place.kind === 'nobody' ? this.say('nobody') : this.sayShared('notAllowed', { who: this.sayShared('roleTeacher') });
      body = html`<p class="empty muted">${text}</p>`;
    }
    const touched = () => void this.#load();
    return html`<div class="tracker ${scene.viewer.role === 'student' ? 'student' : ''}" @pointerover=${touched} @focusin=${touched}>${this.#loadBand()} ${this.#undoBand()} ${body} ${this.#dialogOf(scene)}</div>`;
  }

  #undoBand() {
    const { undo } = this;
    if (!undo) return nothing;
    return html`<div class="band no-print"><p>${this.say(undo.word)}</p><button type="button" class="btn" data-focus="undo" @click=${() => this.#undoNow()}>${iconUndo}${this.sayShared('undo')}</button></div>`;
  }

  #loadBand() {
    if (!this.onDemandFailed) return nothing;
    return html`<div class="band error" part="error"><p>${this.sayShared('error_offline')}</p><button type="button" class="btn" @click=${() => this.#load()}>${iconRetry}${this.sayShared('retry')}</button></div>`;
  }

  #dialogOf(scene: GoalScene) {
    const desk = this.#desk;
    const draft = desk?.open;
    const goal = draft && draft.kind !== 'goal' ? this.records.goals?.find(({ id }) => id === draft.goalId) : undefined;
    // The event comes late: the dialog may be open again for what follows.
    return html`<dialog part="dialog" aria-labelledby="dialog-title" @close=${() => !this.dialog?.open && desk?.open && desk.close()}>
      ${draft && desk && this.onDemand ? this.onDemand.dialogBody(scene, desk, draft, goal, () => this.dialog?.close()) : nothing}
    </dialog>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('group')) this.openedLearner = undefined;
  }

  protected override updated(): void {
    const { dialog } = this;
    if (!dialog) return;
    const wanted = this.#desk?.open !== undefined;
    if (wanted && !dialog.open) dialog.showModal();
    if (!wanted && dialog.open) dialog.close();
    giveFocus(this.renderRoot as ShadowRoot, dialog, this.#focus);
    this.#focus = undefined;
  }

  #deeds: GoalDeeds = {
    write: (parentId) => {
      const place = this.#place;
      if (place.kind === 'learner') void this.#withDesk((desk) => desk.write(place.learnerId, parentId));
    },
    edit: (goal) => void this.#withDesk((desk) => desk.edit(goal)),
    checkIn: (goal) => void this.#withDesk((desk) => desk.checkIn(goal)),
    sayKind: (goal) => void this.#withDesk((desk) => desk.sayKind(goal)),
    finish: (goal) => void this.#withDesk((desk) => desk.finish(goal, undefined)),
    toggle: (id) => {
      void this.#load();
      if (!this.#opened.delete(id)) this.#opened.add(id);
      this.requestUpdate();
    },
    tick: (goal, step, done) => void this.#tick(goal, step, done),
    addStep: (goal, input) => void this.#addStep(goal, input),
    moveStep: (goal, step, by) => void this.#moveStep(goal, step, by),
    removeStep: (goal, step) => void this.#removeStep(goal, step),
    move: (goal, status) => void this.#move(goal, status),
    agree: (goal) => void this.#agree(goal),
    share: (goal, shared) => void this.#share(goal, shared),
    openLearner: (id) => {
      const left = this.openedLearner;
      this.openedLearner = id;
      this.undo = undefined;
      this.#focus = id === undefined && left !== undefined ? { key: `learner-${this.#key(left)}`, always: true } : { key: 'heading', always: true };
    },
    filter: (filter) => {
      this.classFilter = CLASS_FILTERS.includes(filter) ? filter : 'all';
      const { counts } = classView(this.records, this.group, { today: this.todayDay, dayAt: localDay, standings: this.standings }, learnerName, this.locale.lang);
      this.announce(this.say('filterResult', { count: counts.get(this.classFilter) ?? 0 }));
    },
    find: (text) => void (this.search = text),
    showMore: () => void (this.limit += ROWS),
  };

  /** Asks for a change, then draws again, so that a box whose tick was not saved goes back. */
  async #ask(kind: GoalChangeKind, goal: Goal, fields: Partial<Omit<Goal, 'id' | 'version'>>): Promise<boolean> {
    this.undo = undefined;
    const outcome = await this.requestChange(kind, [updateGoal(goal, fields)]);
    this.requestUpdate();
    return outcome === 'done';
  }

  async #tick(goal: Goal, step: Step, done: boolean): Promise<void> {
    const from = this.shadowRoot?.activeElement?.getAttribute('data-focus') ?? '';
    if (await this.#ask('step', goal, { steps: tickSteps(goal, new Set([step.id]), done, now()) })) this.announce(this.say(done ? 'stepTicked' : 'stepUnticked', { title: nameOf(this.#scene(), step) }));
    const k = this.#key(goal.id);
    this.#focusOn({ key: from, fallback: `more-${k}` });
  }

  async #addStep(goal: Goal, input: HTMLInputElement): Promise<void> {
    const title = input.value;
    if (isBlank(title)) return input.focus();
    // The id stays the same until this step is saved: Enter held down adds one step.
    const id = this.#newSteps.get(goal.id) ?? newId();
    this.#newSteps.set(goal.id, id);
    if (!(await this.#ask('step', goal, { steps: [...goal.steps.filter((step) => step.id !== id), { id, title: title.trim(), done: false }] }))) return;
    this.#newSteps.delete(goal.id);
    if (input.value === title) input.value = '';
    this.announce(this.say('stepAdded'));
    this.#focusOn({ key: `add-${this.#key(goal.id)}` });
  }

  async #moveStep(goal: Goal, step: Step, by: -1 | 1): Promise<void> {
    const steps = moveStep(goal, step.id, by);
    if (steps === goal.steps) return;
    const saved = await this.#ask('step', goal, { steps });
    this.#focusOn({ key: `${by < 0 ? 'up' : 'down'}-${this.#key(step.id)}` });
    if (saved) this.announce(this.say('stepMoved', { title: nameOf(this.#scene(), step), place: steps.indexOf(step) + 1 }));
  }

  async #removeStep(goal: Goal, step: Step): Promise<void> {
    const index = goal.steps.indexOf(step);
    if (!(await this.#ask('step', goal, { steps: goal.steps.filter(({ id }) => id !== step.id) }))) return;
    this.#offerUndo('stepRemoved', goal.id, (latest) => ({ steps: withStepBack(latest, step, index) }), 'step');
  }

  async #move(goal: Goal, status: GoalStatus): Promise<void> {
    if (!mayMove(goal, status, this.#viewer, this.#needed).allowed) return this.announce(this.sayShared('notAllowed', { who: this.sayShared('roleTeacher') }));
    const at = now();
    const begins = (goal.status === 'draft' || goal.status === 'proposed') && (status === 'proposed' || status === 'active');
    if (!(await this.#ask('goal', goal, { ...statusFields(status, at), ...(begins ? { agreements: agreedBy(goal, this.#viewer, at) } : {}) }))) return;
    if (status === 'archived') return this.#offerUndo('status_archived', goal.id, () => ({ status: goal.status, closedAt: goal.closedAt }), 'goal');
    this.announce(this.say('moved', { status: this.say(`status_${status}`) }));
    this.#focusOn({ key: `title-${this.#key(goal.id)}` });
  }

  /** A yes. The yes that a proposed goal waits for also starts it. */
  async #agree(goal: Goal): Promise<void> {
    const viewer = this.#viewer;
    const at = now();
    const agreements = agreedBy(goal, viewer, at);
    const starts = goal.status === 'proposed' && viewer.role !== 'guardian' && mayMove({ ...goal, agreements }, 'active', viewer, viewer.role === 'student' ? ['teacher'] : this.#needed).allowed;
    if (await this.#ask('agreement', goal, { agreements, ...(starts ? statusFields('active', at) : {}) })) this.announce(this.say('agreedNow'));
    this.#focusOn({ key: `agree-${this.#key(goal.id)}`, fallback: `title-${this.#key(goal.id)}` });
  }

  async #share(goal: Goal, sharedWithFamily: boolean): Promise<void> {
    if (await this.#ask('goal', goal, { sharedWithFamily })) this.announce(this.say(sharedWithFamily ? 'sharedNow' : 'unsharedNow'));
  }

  /** Nothing is asked before; everything can be taken back, for as long as nothing else is changed here. */
  #offerUndo(word: GoalWord, goalId: string, fields: (latest: Goal) => Partial<Goal>, kind: GoalChangeKind): void {
    const back = async (): Promise<ChangeOutcome> => {
      const latest = this.records.goals?.find(({ id }) => id === goalId);
      return latest ? this.requestChange(kind, [updateGoal(latest, fields(latest))]) : 'failed';
    };
    this.undo = { word, goalId, back };
    this.announce(this.say(word));
    this.#focusOn({ key: 'undo' });
  }

  async #undoNow(): Promise<void> {
    const { undo } = this;
    if (!undo || (await undo.back()) !== 'done') return;
    this.undo = undefined;
    this.announce(this.say('undone'));
    this.#focusOn({ key: `title-${this.#key(undo.goalId)}` });
  }
}
