import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CommentSnippet, Criterion, CriterionLevel, Scoring } from '../../domain/records/rubric.js';
import { WaymarkError } from '../../domain/errors/waymark-error.js';
import { isStaff } from '../../domain/records/viewer.js';
import { criteriaOf } from '../../domain/rubric/mark-points.js';
import { rubricScorer } from '../../locales/en/rubric-scorer.js';
import type { Messages } from '../../locales/message.types.js';
import { newId, now } from '../../ui/clock.js';
import { iconRetry, iconUndo } from '../../ui/icons.js';
import { learnerName } from '../../ui/learner-name.js';
import { formatDay } from '../../ui/locale/dates.js';
import type { Filters } from '../../ui/records/record-feed.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { WayElement } from '../../ui/way-element.js';
import { feedbackView } from './feedback.template.js';
import type * as formPart from './form-part.js';
import { headTemplate, pileTemplate } from './head.template.js';
import type { MarkEdit, NoMarkState } from './mark-edits.js';
import { marksTable } from './marks-table.template.js';
import { feedbackFor, isDone, isOwn, mayRead, nextInPile, ownRole, pileOf, scoringFor, scoringsByLearner, taskKey, tasksOf, type PileRow, type Task } from './rubric-scorer.model.js';
import type { ScorerDeeds, ScorerScene, Speech } from './rubric-scorer.scene.js';
import { rubricScorerStyles } from './rubric-scorer.styles.js';
import type { FieldPlace, ScoreDesk } from './score-desk.js';

type FormPart = typeof formPart;
const collections = ['rubrics', 'scorings', 'learners', 'groups', 'commentSnippets', 'evidence'] as const;

/** What is in view, worked out once for each drawing. */
type Place =
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'work'; readonly task: Task; readonly tasks: readonly Task[]; readonly learnerId: string; readonly pile: readonly PileRow[] | undefined; readonly scoring: Scoring | undefined; readonly own: boolean; readonly reads: boolean };

/**
 * Scores a piece of work against criteria, and reads the feedback. A teacher marks level by level with a live total and goes on to the next
 * student; a student reads what went well and what comes next; a family reads along.
 *
 * ```html
 * <way-rubric-scorer group="class-5b" viewer-role="teacher" viewer-id="t-7"></way-rubric-scorer>
 * <way-rubric-scorer src="feedback.json" learner="s-1"></way-rubric-scorer>
 * ```
 *
 * @tag way-rubric-scorer
 * @fires way-mark-request - One criterion is to be marked, cleared or commented; the first mark creates the scoring. Cancelable.
 * @fires way-mark-change - That is done.
 * @fires way-comment-request - The comment on the whole work is to be saved. Cancelable.
 * @fires way-comment-change - That is done.
 * @fires way-submit-request - A scoring is to be submitted, or taken back, together with its evidence. Cancelable.
 * @fires way-submit-change - That is done.
 * @fires way-snippet-request - A comment is to be kept for later use. Cancelable.
 * @fires way-snippet-change - That is done.
 * @fires way-acknowledge-request - The student says that the feedback is read. Cancelable.
 * @fires way-acknowledge-change - That is done.
 * @csspart header - Title, rubric, and the choice among several pieces of work.
 * @csspart pile - Whose work it is, how far the class is, and the next student.
 * @csspart next - The button to the next student.
 * @csspart criteria - All criteria of the form.
 * @csspart criterion - One criterion.
 * @csspart level - One level of a criterion, as a cell to choose.
 * @csspart snippet - A ready comment.
 * @csspart total - The total, in words and points.
 * @csspart submit - The button that submits.
 * @csspart submit-next - The button that submits and goes on to the next student.
 * @csspart table - The marks as a table, where they cannot be changed.
 * @csspart levels - Every level of a criterion, on request and in print.
 * @csspart strengths - What went well.
 * @csspart next-step - The next step.
 * @csspart acknowledge - The button that says "I have read this".
 */
export class RubricScorerElement extends WayElement {
  static override styles: CSSResultGroup = [baseStyles, rubricScorerStyles];
  protected override readonly messagePart = 'rubricScorer';
  protected override englishMessages: Messages = rubricScorer;

  /** Id of the rubric. Left out: that of the work in view. */
  @property() rubric: string | undefined;
  /** Id of one scoring, to show just that. */
  @property() scoring: string | undefined;
  /** Id of the piece of work; scorings of the same work share it. Left out: the first one, and a choice among all. */
  @property() work: string | undefined;

  @state() private pickedTask: string | undefined;
  @state() private pickedLearner: string | undefined;
  @state() private levelsShown = false;
  /** Criteria without a mark when submitting was tried, for one scoring. */
  @state() private missing: { readonly scoringId: string; readonly goOn: boolean } | undefined;
  /** Works that a second teacher wants to score too. */
  @state() private scoringToo: ReadonlySet<string> = new Set();

  /** Ids are made when a view opens, so that the same first mark asked for twice is one scoring (FAULTS 103). */
  #blanks = new Map<string, string>();
  #firstLearner = new Map<string, string>();
  #keys = new Map<string, string>();
  #openComments = new Set<string>();
  #busy = new Set<string>();
  /** What gets the focus after the next drawing: the first of these `data-focus` names that is there. */
  #focus: readonly string[] | undefined;

  #form: { readonly part: FormPart; readonly desk: ScoreDesk } | undefined;
  #formLoading: Promise<FormPart | undefined> | undefined;
  @state() private formFailed = false;

  constructor() {
    super(collections);
  }

  /** The form comes when it is first needed, and once. */
  #loadForm(): Promise<FormPart | undefined> {
    this.#formLoading ??= import('./form-part.js').then(
      (part) => {
        const sheet = part.formStyles.styleSheet;
        if (sheet) this.shadowRoot?.adoptedStyleSheets.push(sheet);
        this.englishMessages = { ...rubricScorer, ...part.rubricScorerForm };
        this.#form = {
          part,
          desk: new part.ScoreDesk({
            request: (kind, changes) => this.requestChange(kind, changes),
            scoringNow: (id) => this.records.scorings?.find((scoring) => scoring.id === id),
            changed: () => this.requestUpdate(),
          }),
        };
        this.formFailed = false;
        this.requestUpdate();
        return part;
      },
      () => {
        this.#formLoading = undefined;
        this.formFailed = true;
        this.reportError(new WaymarkError('offline', 'the form of the rubric scorer could not be loaded', { retryable: true }), 'load');
        return undefined;
      },
    );
    return this.#formLoading;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    if (!this.#formLoading || this.#form) return done;
    await this.#formLoading;
    return super.getUpdateComplete();
  }

  get #scores(): boolean {
    return this.may('rubric.score') && this.editable;
  }

  override filters(): Filters {
    const learnerId = this.learner;
    if (this.may('rubric.score') && isStaff(this.looker)) return learnerId === undefined ? {} : { scorings: { learnerId }, evidence: { learnerId } };
    const own = isStaff(this.looker) ? learnerId : this.#learnerId();
    return { ...(own === undefined ? {} : { scorings: { learnerId: own } }), evidence: { id: [] }, ...(this.may('rubric.score') ? {} : { commentSnippets: { id: [] } }) };
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Another viewer may see other records.
    if (this.hasUpdated && ['viewer', 'viewerRole', 'viewerId'].some((name) => changed.has(name))) this.feed.connect();
    if (changed.has('rubric') || changed.has('work') || changed.has('group')) this.pickedTask = undefined;
    if (changed.has('group') || changed.has('learner')) this.pickedLearner = undefined;
    super.willUpdate(changed);
  }

  #learnerId(): string {
    const { looker } = this;
    return this.learner ?? looker.learnerIds?.[0] ?? looker.id;
  }

  /** A short name for an id that may hold anything. */
  #key(id: string): string {
    let key = this.#keys.get(id);
    if (key === undefined) this.#keys.set(id, (key = `k${this.#keys.size}`));
    return key;
  }

  #nameOf(learnerId: string): string {
    return learnerName(this.records.learners?.find(({ id }) => id === learnerId)) || this.sayShared('noName');
  }

  #callName(learnerId: string): string {
    const learner = this.records.learners?.find(({ id }) => id === learnerId);
    return learner?.preferredName || learner?.givenName || this.sayShared('noName');
  }

  get #speech(): Speech {
    return { say: (key, params) => this.say(key, params), sayShared: (key) => this.sayShared(key), lang: this.locale.lang };
  }

  get #place(): Place {
    const { looker, records } = this;
    const staff = isStaff(looker);
    const message = (key: keyof typeof rubricScorer): Place => ({ kind: 'message', text: this.say(key) });
    if (this.scoring !== undefined) return this.#placeOfScoring(this.scoring);
    const many = staff && this.learner === undefined;
    const group = this.group === undefined ? undefined : records.groups?.find(({ id }) => id === this.group);
    if (many && this.group !== undefined && !group) return message('classMissing');
    const single = many ? undefined : this.#learnerId();
    if (single !== undefined && !staff && !this.may('rubric.score') && !mayRead(looker, single)) return message('notYours');
    const inGroup = group && new Set(group.learnerIds);
    const isOf = (id: string) => (single !== undefined ? id === single : !inGroup || inGroup.has(id));
    const tasks = this.#withFeedback(tasksOf(records, this, isOf, this.may('rubric.score')), single);
    const task = tasks.find(({ key }) => key === this.pickedTask) ?? tasks[0];
    if (!task) return message(staff || this.may('rubric.score') ? ((records.rubrics ?? []).length > 0 ? 'notScored' : 'noRubricStaff') : looker.role === 'student' ? ((records.rubrics ?? []).length > 0 ? 'noFeedback' : 'noRubric') : 'noFeedbackOf');
    const pile = many ? pileOf(records, this.group, task, looker, learnerName, this.locale.lang) : undefined;
    const learnerId = single ?? this.#inPile(pile ?? [], task);
    if (learnerId === undefined) return message('noLearners');
    const scorings = scoringsByLearner(records, task).get(learnerId) ?? [];
    if (!staff && !this.may('rubric.score')) return { kind: 'work', task, tasks, learnerId, pile, scoring: feedbackFor(scorings), own: false, reads: true };
    return { kind: 'work', task, tasks, learnerId, pile, ...this.#mine(task, learnerId, scorings), reads: false };
  }

  /** A reader is offered only work with feedback. */
  #withFeedback(tasks: readonly Task[], learnerId: string | undefined): readonly Task[] {
    if (isStaff(this.looker) || this.may('rubric.score') || learnerId === undefined) return tasks;
    return tasks.filter((task) => feedbackFor(scoringsByLearner(this.records, task).get(learnerId) ?? []));
  }

  #mine(task: Task, learnerId: string, scorings: readonly Scoring[]): { scoring: Scoring | undefined; own: boolean } {
    const found = scoringFor(scorings, this.looker, learnerId);
    return !found.own && this.scoringToo.has(`${task.key} ${learnerId}`) ? { scoring: undefined, own: true } : found;
  }

  #placeOfScoring(id: string): Place {
    const { looker, records } = this;
    const scoring = records.scorings?.find((each) => each.id === id);
    const rubric = records.rubrics?.find((each) => each.id === scoring?.rubricId);
    const learnerId = scoring?.learnerId;
    const staff = isStaff(looker);
    const own = scoring !== undefined && this.may('rubric.score') && isOwn(scoring, looker, learnerId);
    const visible = scoring && rubric && learnerId !== undefined && (staff || own || (mayRead(looker, learnerId) && scoring.status !== 'draft'));
    if (!visible) return { kind: 'message', text: this.say(looker.role === 'student' ? 'noFeedback' : 'scoringMissing') };
    const task: Task = { key: taskKey(scoring), rubric, workId: scoring.workId, title: scoring.workTitle, link: scoring.workLink };
    return { kind: 'work', task, tasks: [task], learnerId, pile: undefined, scoring, own, reads: !staff && !own };
  }

  /** The picked learner, else the first who waited when this work was opened: finishing one does not turn the page by itself. */
  #inPile(pile: readonly PileRow[], task: Task): string | undefined {
    const has = (id: string | undefined) => id !== undefined && pile.some(({ learner }) => learner.id === id);
    if (has(this.pickedLearner)) return this.pickedLearner;
    const key = `${task.key} ${this.group ?? ''}`;
    const first = this.#firstLearner.get(key);
    if (has(first)) return first;
    const chosen = (pile.find((row) => !isDone(row)) ?? pile[0])?.learner.id;
    if (chosen !== undefined) this.#firstLearner.set(key, chosen);
    return chosen;
  }

  /** The scoring that the first mark creates. */
  #blank(task: Task, learnerId: string): Scoring {
    const key = `${task.key} ${learnerId}`;
    let id = this.#blanks.get(key);
    // An id that is taken by now belongs to a scoring that was made and removed, or is another's.
    if (id === undefined || this.records.scorings?.some((scoring) => scoring.id === id)) this.#blanks.set(key, (id = newId()));
    const others = scoringsByLearner(this.records, task).get(learnerId) ?? [];
    return {
      id, version: 0, rubricId: task.rubric.id, rubricVersion: task.rubric.version, learnerId,
      ...(task.workId === undefined ? {} : { workId: task.workId }), workTitle: task.title, ...(task.link === undefined ? {} : { workLink: task.link }),
      ...(this.looker.id ? { scorerId: this.looker.id } : {}), role: ownRole(this.looker, learnerId, others), status: 'draft', marks: [], comment: '',
    };
  }

  /** The form in view, if marks can be given now. */
  get #sheet(): { readonly part: FormPart; readonly desk: ScoreDesk; readonly task: Task; readonly scoring: Scoring; readonly learnerId: string; readonly pile: readonly PileRow[] | undefined } | undefined {
    const place = this.#place;
    if (!this.#form || place.kind !== 'work' || !this.#showsForm(place)) return undefined;
    return { ...this.#form, ...place, scoring: place.scoring ?? this.#blank(place.task, place.learnerId) };
  }

  #showsForm(place: Place): boolean {
    return place.kind === 'work' && !place.reads && place.own && this.#scores && (!place.scoring || place.scoring.status === 'draft');
  }

  #scene(desk: ScoreDesk, task: Task, scoring: Scoring): ScorerScene {
    const unmarked = criteriaOf(task.rubric).filter(({ id }) => desk.markOf(scoring, id).state === 'notYetScored').length;
    return {
      ...this.#speech,
      rubric: task.rubric,
      scoring,
      desk,
      deeds: this.#deeds,
      key: (id) => this.#key(id),
      student: this.looker.role === 'student',
      snippets: this.looker.role === 'student' ? [] : (this.records.commentSnippets ?? []),
      isCommentOpen: (id) => this.#openComments.has(`${scoring.id} ${id}`) || desk.textOf(scoring, { criterionId: id, field: 'comment' }) !== '',
      callName: this.#callName(scoring.learnerId ?? ''),
      missing: this.missing?.scoringId === scoring.id ? unmarked : 0,
      goesOn: this.#nextWaiting !== undefined,
      mayKeepComments: isStaff(this.looker),
    };
  }

  protected override renderContent(): TemplateResult {
    const place = this.#place;
    if (place.kind === 'message') return html`<p class="empty muted">${place.text}</p>`;
    const { task, tasks, learnerId, pile } = place;
    const speech = this.#speech;
    const { looker } = this;
    const name = this.#nameOf(learnerId);
    const student = looker.role === 'student';
    const line = pile || student ? '' : place.reads ? this.say('feedbackOf', { name }) : name;
    return html`<div class="scorer ${student ? 'student' : ''}">
      ${headTemplate(speech, { task, tasks, rubric: task.rubric, line, deeds: this.#deeds })}
      ${pile ? pileTemplate(speech, { pile, learnerId, nameOf: (row) => learnerName(row.learner) || this.sayShared('noName'), deeds: this.#deeds }) : nothing}
      ${pile ? html`<h3 class="whose" data-focus="whose" tabindex="-1"><span class="clip" dir="auto">${name}</span></h3>` : nothing}
      ${task.rubric.criteria.length === 0 ? html`<p class="empty muted">${this.say('noCriteria')}</p>` : this.#body(place, name)}
    </div>`;
  }

  #body(place: Place & { kind: 'work' }, name: string): TemplateResult {
    const { task, scoring } = place;
    const speech = this.#speech;
    const { levelsShown } = this;
    const deeds = this.#deeds;
    if (place.reads) {
      if (!scoring) return html`<p class="empty muted">${this.say('notScored')}</p>`;
      const own = this.looker.role === 'student';
      return feedbackView(speech, { rubric: task.rubric, scoring, own, mayAcknowledge: own && this.editable, levelsShown, deeds });
    }
    if (this.#showsForm(place)) {
      if (!this.formFailed) void this.#loadForm();
      const sheet = this.#sheet;
      if (sheet) return sheet.part.scorerForm(this.#scene(sheet.desk, task, sheet.scoring));
      if (!this.formFailed) return this.renderSkeleton();
      return html`<div class="band error" part="error"><p>${this.sayShared('error_offline')}</p><button type="button" class="btn" @click=${() => this.#loadForm()}>${iconRetry}${this.sayShared('retry')}</button></div>`;
    }
    const mayScore = this.#scores;
    if (!scoring) return html`${marksTable(speech, { rubric: task.rubric, scoring: this.#blank(task, place.learnerId), name, levelsShown: true })}`;
    const status = !place.own ? this.say(scoring.status === 'draft' ? 'anotherDraft' : 'another') : scoring.submittedAt ? this.say('submittedOn', { day: formatDay(scoring.submittedAt, this.locale.lang) }) : '';
    const read = scoring.status === 'acknowledged' && scoring.acknowledgedAt ? this.say('acknowledgedOf', { day: formatDay(scoring.acknowledgedAt, this.locale.lang) }) : '';
    return html`<div class="row">
        <p class="status muted">${[status, read].filter(Boolean).join(' · ')}</p>
        <button type="button" class="btn quiet" data-focus="levels" aria-expanded=${levelsShown ? 'true' : 'false'} @click=${() => deeds.showLevels()}>${this.say(levelsShown ? 'hideLevels' : 'showLevels')}</button>
      </div>
      ${marksTable(speech, { rubric: task.rubric, scoring, name, levelsShown })}
      ${mayScore
        ? html`<div class="actions after">
            ${place.own ? html`<button type="button" class="btn" data-focus="take-back" @click=${(event: MouseEvent) => deeds.takeBack(event)}>${iconUndo}${this.say('takeBack')}</button>` : html`<button type="button" class="btn" data-focus="score-too" @click=${() => deeds.scoreToo()}>${this.say('scoreToo')}</button>`}
          </div>`
        : nothing}`;
  }

  protected override updated(): void {
    const focus = this.#focus;
    if (!focus) return;
    this.#focus = undefined;
    for (const name of focus) {
      const found = this.renderRoot.querySelector<HTMLElement>(`[data-focus="${name}"]:not([disabled])`);
      if (found) return found.focus();
    }
  }

  #focusOn(...names: string[]): void {
    this.#focus = names;
    this.requestUpdate();
  }

  async #edit(criterion: Criterion, editWith: (part: FormPart) => MarkEdit): Promise<boolean> {
    const sheet = this.#sheet;
    if (!sheet) return false;
    sheet.desk.dropPoints(sheet.scoring, criterion.id);
    return (await sheet.desk.edit(sheet.scoring, criterion.id, editWith(sheet.part))) === 'done';
  }

  #deeds: ScorerDeeds = {
    choose: (criterion, level) => void this.#edit(criterion, (part) => part.chooseLevel(level)),
    setState: (criterion, given) => void this.#setState(criterion, given),
    clear: (criterion) => void this.#clear(criterion),
    keys: (criterion, event) => this.#digit(criterion, event),
    type: (place, text) => {
      const sheet = this.#sheet;
      if (sheet) sheet.desk.type(sheet.scoring, place, text);
    },
    commit: (place, criterion) => void this.#commit(place, criterion),
    insert: (place, snippet, criterion) => void this.#insert(place, snippet, criterion),
    search: (place, words) => {
      const sheet = this.#sheet;
      if (sheet) sheet.desk.search(sheet.scoring, place, words);
    },
    openComment: (criterion) => {
      const sheet = this.#sheet;
      if (!sheet) return;
      this.#openComments.add(`${sheet.scoring.id} ${criterion.id}`);
      this.#focusOn(`comment-${this.#key(criterion.id)}`);
    },
    undo: () => void this.#undo(),
    submit: (goOn) => void this.#submit(false, goOn),
    submitAnyway: () => void this.#submit(true, this.missing?.goOn ?? false),
    keepComment: (place) => void this.#keepComment(place),
    // The second half of a double click belongs to the button that was here before.
    takeBack: (event) => void (event.detail < 2 && this.#takeBack()),
    scoreToo: () => {
      const place = this.#place;
      if (place.kind !== 'work') return;
      this.scoringToo = new Set([...this.scoringToo, `${place.task.key} ${place.learnerId}`]);
      this.#focusOn('whose', 'heading');
    },
    showLevels: () => void (this.levelsShown = !this.levelsShown),
    acknowledge: (scoring) => void this.#acknowledge(scoring),
    pickTask: (key) => {
      this.pickedTask = key;
      this.missing = undefined;
    },
    pickLearner: (id) => {
      this.pickedLearner = id;
      this.missing = undefined;
    },
    step: (id, event) => {
      if (id === undefined || event.detail > 1) return;
      this.pickedLearner = id;
      this.missing = undefined;
      this.announce(this.#nameOf(id));
      this.#focusOn('whose');
    },
  };

  async #setState(criterion: Criterion, given: NoMarkState): Promise<void> {
    await this.#edit(criterion, (part) => part.giveState(given));
    this.requestUpdate();
  }

  async #clear(criterion: Criterion): Promise<void> {
    const k = this.#key(criterion.id);
    if (!(await this.#edit(criterion, (part) => part.clearMark))) return;
    this.announce(this.say('cleared'));
    this.#focusOn(`level-${k}-0`, `criterion-${k}`);
  }

  /** Digits choose only while a level of this criterion has the focus (WCAG 2.1.4), never while somebody types. */
  #digit(criterion: Criterion, event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (event.altKey || event.ctrlKey || event.metaKey || !(target instanceof HTMLInputElement) || target.type !== 'radio') return;
    if (event.key === 'Backspace') return void (event.preventDefault(), this.#undo(true));
    if (!/^[1-9]$/.test(event.key)) return;
    const index = Number(event.key) - 1;
    const level: CriterionLevel | undefined = criterion.levels[index];
    if (!level) return;
    event.preventDefault();
    // The next one without a mark, so that a work of five criteria takes five keys; then the button that ends it.
    const sheet = this.#sheet;
    const criteria = sheet ? criteriaOf(sheet.task.rubric) : [];
    const after = criteria.slice(criteria.findIndex(({ id }) => id === criterion.id) + 1);
    const next = sheet && after.find(({ id, levels }) => levels.length > 0 && sheet.desk.markOf(sheet.scoring, id).state === 'notYetScored');
    void this.#edit(criterion, (part) => part.chooseLevel(level));
    if (next) this.#focusOn(`level-${this.#key(next.id)}-0`);
    else this.#focusOn('submit-next', 'submit');
  }

  /** The next in the pile who still waits, once the one in view is done. */
  get #nextWaiting(): string | undefined {
    const place = this.#place;
    if (place.kind !== 'work' || !place.pile) return undefined;
    const next = nextInPile(place.pile, place.learnerId);
    return place.pile.some((row) => row.learner.id === next && next !== place.learnerId && !isDone(row)) ? next : undefined;
  }

  async #commit(place: FieldPlace, criterion: Criterion | undefined): Promise<boolean> {
    const sheet = this.#sheet;
    if (!sheet) return false;
    const done = await sheet.desk.commit(sheet.scoring, place, criterion);
    const problem = sheet.desk.problemOf(sheet.scoring, place);
    if (problem) {
      await this.updateComplete;
      const name = sheet.part.fieldName({ key: (id) => this.#key(id) }, place);
      this.announce(this.renderRoot.querySelector(`#${place.field === 'points' ? 'points-problem' : 'note'}-${place.field === 'points' ? this.#key(place.criterionId!) : name}`)?.textContent?.trim() ?? '');
    }
    return done;
  }

  async #insert(place: FieldPlace, snippet: CommentSnippet, criterion: Criterion | undefined): Promise<void> {
    const sheet = this.#sheet;
    if (!sheet) return;
    const text = sheet.part.withName(snippet.text, this.#callName(sheet.learnerId));
    const before = sheet.desk.textOf(sheet.scoring, place);
    if (before.includes(text)) return this.#focusOn(sheet.part.fieldName({ key: (id) => this.#key(id) }, place));
    sheet.desk.type(sheet.scoring, place, before.trim() === '' ? text : `${before.trimEnd()} ${text}`);
    this.#focusOn(sheet.part.fieldName({ key: (id) => this.#key(id) }, place));
    await this.#commit(place, criterion);
  }

  /** What is in the field, kept for the next time it is needed: on this criterion and level, for this teacher. */
  async #keepComment(place: FieldPlace): Promise<void> {
    const sheet = this.#sheet;
    const text = sheet?.desk.textOf(sheet.scoring, place).trim();
    if (!sheet || !text || this.#busy.has(`snippet ${text}`)) return;
    const levelId = place.criterionId === undefined ? undefined : (sheet.desk.markOf(sheet.scoring, place.criterionId).levelId ?? undefined);
    const learner = this.records.learners?.find(({ id }) => id === sheet.learnerId);
    this.#busy.add(`snippet ${text}`);
    try {
      const change = sheet.part.snippetChange(newId(), text, { criterionId: place.criterionId, levelId }, learner);
      if ((await this.requestChange('snippet', [change])) !== 'done') return;
      this.announce(this.say('commentKept'));
      this.#focusOn(sheet.part.fieldName({ key: (id) => this.#key(id) }, place));
    } finally {
      this.#busy.delete(`snippet ${text}`);
    }
  }

  /** `byKey`: the mark that was taken back is the next to be given again. */
  async #undo(byKey = false): Promise<void> {
    const sheet = this.#sheet;
    if (!sheet) return;
    const criterionId = await sheet.desk.undo(sheet.scoring);
    if (criterionId === undefined) return;
    this.announce(this.say('undone'));
    const k = this.#key(criterionId);
    this.#focusOn(...(byKey ? [`level-${k}-0`] : ['undo']), `criterion-${k}`);
  }

  async #submit(anyway: boolean, goOn: boolean): Promise<void> {
    const sheet = this.#sheet;
    if (!sheet || this.#busy.has(sheet.scoring.id)) return;
    const { scoring, task } = sheet;
    const { submitChanges } = sheet.part;
    const next = goOn ? this.#nextWaiting : undefined;
    this.#busy.add(scoring.id);
    try {
      for (const place of sheet.desk.unsaved(scoring)) {
        const criterion = task.rubric.criteria.find(({ id }) => id === place.criterionId);
        if (await sheet.desk.commit(scoring, place, criterion)) continue;
        this.announce(this.say('fixFirst'));
        return this.#focusOn(sheet.part.fieldName({ key: (id) => this.#key(id) }, place));
      }
      const unmarked = criteriaOf(task.rubric).filter(({ id }) => sheet.desk.markOf(scoring, id).state === 'notYetScored');
      if (unmarked.length > 0 && !anyway) {
        this.missing = { scoringId: scoring.id, goOn };
        this.announce(this.say('missing', { count: unmarked.length }));
        return this.#focusOn(`level-${this.#key(unmarked[0]!.id)}-0`, `criterion-${this.#key(unmarked[0]!.id)}`);
      }
      const outcome = await sheet.desk.inTurn(async () => {
        const recorded = this.records.scorings?.find(({ id }) => id === scoring.id);
        if (!recorded) return 'nothing' as const;
        return this.requestChange('submit', submitChanges(recorded, task.rubric, this.records.evidence ?? [], now()));
      });
      if (outcome === 'nothing') this.announce(this.say('nothingYet'));
      if (outcome !== 'done') return this.#focusOn('submit');
      this.missing = undefined;
      sheet.desk.forget(scoring);
      if (next === undefined) {
        this.announce(this.say('submitted'));
        return this.#focusOn('next', 'take-back', 'heading');
      }
      this.pickedLearner = next;
      this.announce(`${this.say('submitted')} ${this.#nameOf(next)}`);
      const first = criteriaOf(task.rubric).find(({ levels }) => levels.length > 0);
      this.#focusOn(...(first ? [`level-${this.#key(first.id)}-0`] : []), 'whose');
    } finally {
      this.#busy.delete(scoring.id);
    }
  }

  async #takeBack(): Promise<void> {
    const place = this.#place;
    const scoring = place.kind === 'work' && place.own ? place.scoring : undefined;
    if (!scoring || scoring.status === 'draft' || this.#busy.has(scoring.id)) return;
    this.#busy.add(scoring.id);
    try {
      const part = await this.#loadForm();
      if (!part || (await this.requestChange('submit', part.takeBackChanges(scoring, this.records.evidence ?? []))) !== 'done') return;
      this.announce(this.say('takenBack'));
      this.#focusOn('submit', 'heading');
    } finally {
      this.#busy.delete(scoring.id);
    }
  }

  async #acknowledge(scoring: Scoring): Promise<void> {
    if (this.#busy.has(scoring.id)) return;
    this.#busy.add(scoring.id);
    try {
      if ((await this.requestChange('acknowledge', [{ collection: 'scorings', action: 'update', id: scoring.id, fields: { status: 'acknowledged', acknowledgedAt: now() } }])) !== 'done') return;
      this.announce(this.say('thanks'));
      this.#focusOn('read', 'heading');
    } finally {
      this.#busy.delete(scoring.id);
    }
  }
}
