import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CommentSnippet, Criterion, Scoring } from '../../domain/records/rubric.js';
import type { Goal } from '../../domain/records/goal.js';
import { WaymarkError } from '../../domain/errors/waymark-error.js';
import { isStaff } from '../../domain/records/viewer.js';
import { rubricOfScoring } from '../../domain/rubric/editions.js';
import { rubricScorer } from '../../locales/en/rubric-scorer.js';
import type { Messages } from '../../locales/message.types.js';
import { newId } from '../../ui/clock.js';
import { holdPage } from '../../ui/hold-page.js';
import { learnerName } from '../../ui/learner-name.js';
import type { FeedStatus, Filters } from '../../ui/records/record-feed.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { forms } from '../../ui/styles/forms.styles.js';
import { levels } from '../../ui/styles/levels.styles.js';
import { WayElement } from '../../ui/way-element.js';
import type { AnswerActs } from './answer-acts.js';
import { feedbackView, type FeedbackNeeds } from './feedback.template.js';
import { headTemplate, pileTemplate, taskTitle, viewsTemplate } from './head.template.js';
import type { ModerationDesk } from './moderation-desk.js';
import { Once } from './once.js';
import { Parts, type PartName, type PartTypes } from './parts.js';
import { DrawInPieces } from './pieces.js';
import { blankScoring, learnerIn, placeOf, tooKey, type Place, type WorkPlace } from './place.js';
import { SCORER_VIEWS, isDone, nextInPile, type PileRow, type ScorerView } from './rubric-scorer.model.js';
import type { ScorerHost, Sheet, Shown } from './rubric-scorer.host.js';
import type { ScorerScene, Speech } from './rubric-scorer.scene.js';
import { rubricScorerStyles } from './rubric-scorer.styles.js';
import type { ScoreActs } from './score-acts.js';
import { codesOf, feedsGoal } from './standards.js';
import type { TableActs } from './table-acts.js';

const collections = ['rubrics', 'scorings', 'learners', 'groups', 'commentSnippets', 'evidence', 'standards', 'goals', 'moderations'] as const;

/** One list for all drawings: a new one each time would draw every criterion anew. */
const NO_SNIPPETS: readonly CommentSnippet[] = [];

/**
 * Scores a piece of work against criteria, and reads the feedback. A teacher marks level by level with a live total and goes on to the next
 * student; a student reads what went well and what comes next; a family reads along.
 *
 * ```html
 * <way-rubric-scorer group="class-5b" viewer-role="teacher" viewer-id="t-7"></way-rubric-scorer>
 * <way-rubric-scorer src="feedback.json" learner="s-1"></way-rubric-scorer>
 * <way-rubric-scorer rubric="r-explain" view="moderation" viewer-role="administrator"></way-rubric-scorer>
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
 * @fires way-return-request - Work is given back to the student to go on with, or taken up again. Cancelable.
 * @fires way-return-change - That is done.
 * @fires way-resubmit-request - The student has gone on with work that was given back. Cancelable.
 * @fires way-resubmit-change - That is done.
 * @fires way-reply-request - Words back about the feedback. Cancelable.
 * @fires way-reply-change - They are saved.
 * @fires way-moderation-request - Works are drawn to be scored a second time. Cancelable.
 * @fires way-moderation-change - They are drawn.
 * @fires way-anchor-request - Agreed marks become an exemplar to practise on. Cancelable.
 * @fires way-anchor-change - That is done.
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
 * @csspart views - The choice among the views of the element.
 * @csspart voices - Marks of several people side by side.
 * @csspart voice - One person's level, on the level itself.
 * @csspart clash - Two marks or texts of which one must be chosen.
 * @csspart replies - What was written back and forth.
 * @csspart report - How far scorers agree.
 * @csspart sample - The works drawn to be scored a second time.
 * @csspart sheet - One learner's sheet, to print.
 */
export class RubricScorerElement extends WayElement {
  static override styles: CSSResultGroup = [baseStyles, forms, levels, rubricScorerStyles];
  protected override readonly messagePart = 'rubricScorer';
  protected override englishMessages: Messages = rubricScorer;

  /** Id of the rubric. Left out: that of the work in view. */
  @property() rubric: string | undefined;
  /** Id of one scoring, to show just that. */
  @property() scoring: string | undefined;
  /** Id of the piece of work; scorings of the same work share it. Left out: the first one, and a choice among all. */
  @property() work: string | undefined;
  /** For staff: `score`, `compare` (all voices side by side), `moderation` (samples and agreement), `practice` (exemplars), `print` (all sheets). Left out: `score`, and a choice among them. */
  @property() view: string | undefined;
  /** Address of a goal's page, with `{id}` where its id goes. Left out: goals are named and not linked. */
  @property({ attribute: 'goal-link' }) goalLink: string | undefined;

  @state() private shown: Shown = {};
  /** Works that somebody wants to score although there are marks to read. */
  @state() private scoringToo: ReadonlySet<string> = new Set();

  /** Ids in place of those that are taken. */
  #blanks = new Map<string, string>();
  #openedWith = new Map<string, string>();
  #keys = new Map<string, string>();
  /** What gets the focus after the next drawing: the first of these `data-focus` names that is there. */
  #focus: readonly string[] | undefined;
  #once = new Once();
  #drawing = new DrawInPieces(() => this.requestUpdate());

  #parts = new Parts((part) => {
    if (part) {
      if (part.styles.styleSheet) this.shadowRoot?.adoptedStyleSheets.push(part.styles.styleSheet);
      this.englishMessages = { ...this.englishMessages, ...part.english };
    } else this.reportError(new WaymarkError('offline', 'a part of the rubric scorer could not be loaded', { retryable: true }), 'load');
    this.requestUpdate();
  });
  /** What the parts do, made when each is here. */
  #form: ScoreActs | undefined;
  #table: TableActs | undefined;
  #answers: AnswerActs | undefined;
  #moderation: ModerationDesk | undefined;

  constructor() {
    super(collections);
    holdPage(this, () => this.#form?.desk.isUnderWay ?? false);
  }

  /** A mark that is seen and not sent yet is being saved: nobody reads "Saved" and leaves. */
  override get status(): FeedStatus {
    const status = super.status;
    return this.#form?.desk.isUnderWay && ['ready', 'error'].includes(status) ? 'saving' : status;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#flush);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#flush);
  }
  /** The page may be about to go: what is typed is sent. */
  #flush = () => void (document.visibilityState === 'hidden' && this.#form?.flush());

  protected override async getUpdateComplete(): Promise<boolean> {
    let done = await super.getUpdateComplete();
    while (this.#parts.isLoading || this.#drawing.isUnderWay) {
      await this.#parts.settled();
      await this.#drawing.done();
      done = await super.getUpdateComplete();
    }
    return done;
  }

  override filters(): Filters {
    const { looker } = this;
    const staff = isStaff(looker);
    const scores = this.may('rubric.score');
    const own = scores && staff ? this.learner : staff ? this.learner : learnerIn({ wanted: this.#wanted, looker });
    const byLearner = own === undefined ? undefined : { learnerId: own };
    return {
      // Exemplars are nobody's: whoever may practise on them needs all scorings.
      ...(byLearner && !(staff && this.#viewNow !== 'score') ? { scorings: byLearner } : {}),
      evidence: scores && staff ? (byLearner ?? {}) : { id: [] },
      goals: staff ? null : (byLearner ?? null),
      ...(staff ? {} : { moderations: null }),
      ...(scores ? {} : { commentSnippets: { id: [] } }),
    };
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Another viewer, or another view, may see other records.
    if (this.hasUpdated && ['viewer', 'viewerRole', 'viewerId', 'view'].some((name) => changed.has(name))) this.feed.connect();
    if (['rubric', 'work', 'group'].some((name) => changed.has(name))) this.shown = { ...this.shown, task: undefined, sample: undefined };
    if (changed.has('group') || changed.has('learner')) this.shown = { ...this.shown, row: undefined };
    if (changed.has('view')) this.shown = { ...this.shown, view: undefined };
    super.willUpdate(changed);
    // While the records are on their way, so is the form that they will be shown in.
    if (!this.feed.hasRecords && this.#viewNow === 'score' && isStaff(this.looker) && this.may('rubric.score') && this.editable) this.#parts.get('form');
  }

  get #wanted() {
    const { rubric, work, scoring, learner, group } = this;
    return { rubric, work, scoring, learner, group };
  }

  /** Views other than the marks themselves are for staff. */
  get #viewNow(): ScorerView {
    if (!isStaff(this.looker) || this.scoring !== undefined) return 'score';
    const wanted = this.view;
    return this.shown.view ?? SCORER_VIEWS.find((view) => view === wanted) ?? 'score';
  }

  /** A short name for an id that may hold anything. */
  #key = (id: string): string => {
    let key = this.#keys.get(id);
    if (key === undefined) this.#keys.set(id, (key = `k${this.#keys.size}`));
    return key;
  };

  #nameOf = (learnerId: string | undefined): string => learnerName(this.records.learners?.find(({ id }) => id === learnerId)) || this.sayShared('noName');
  #callName = (learnerId: string | undefined): string => {
    const learner = this.records.learners?.find(({ id }) => id === learnerId);
    return learner?.preferredName || learner?.givenName || this.sayShared('noName');
  };

  get #speech(): Speech {
    return { say: (key, params) => this.say(key, params), sayShared: (key) => this.sayShared(key), lang: this.locale.lang };
  }

  /** What is drawn: worked out once for each drawing, and good until the next one is asked for. */
  #drawnPlace: Place | undefined;
  #isDrawing = false;
  get #place(): Place {
    return (this.#isDrawing || !this.isUpdatePending ? this.#drawnPlace : undefined) ?? this.#findPlace();
  }
  #findPlace(): Place {
    const { view, task, row, sample } = { ...this.shown, view: this.#viewNow };
    const needs = { records: this.records, looker: this.looker, wanted: this.#wanted, pickedTask: task, pickedRow: row, scoringToo: this.scoringToo, openedWith: this.#openedWith, nameOf: learnerName, lang: this.locale.lang };
    if (view !== 'practice' && sample === undefined) return placeOf(needs);
    const part = this.#parts.get('moderation');
    if (!part) return { kind: 'message', word: 'loadingView' };
    return view === 'practice' ? part.placeOfPractice(needs) : part.placeOfSample(needs, sample!, (number) => this.say('workNumber', { number }));
  }

  #blank(place: WorkPlace): Scoring {
    const blank = blankScoring(place, this.records, this.looker);
    const isTaken = (id: string) => this.records.scorings?.some((scoring) => scoring.id === id);
    if (!isTaken(blank.id)) return blank;
    let id = this.#blanks.get(blank.id);
    if (id === undefined || isTaken(id)) this.#blanks.set(blank.id, (id = newId()));
    return { ...blank, id };
  }

  #showsForm(place: WorkPlace): boolean {
    return !place.reads && place.own && place.mayScore && this.editable && (!place.scoring || place.scoring.status === 'draft');
  }

  /** The form in view, if marks can be given now. */
  #sheet(): Sheet | undefined {
    const place = this.#place;
    return place.kind === 'work' && this.#showsForm(place) ? { place, scoring: place.scoring ?? this.#blank(place) } : undefined;
  }

  #scene(acts: ScoreActs, { place, scoring }: Sheet): ScorerScene {
    const { looker, records } = this;
    const { rubric } = place.task;
    acts.desk.open(scoring);
    return {
      ...this.#speech,
      rubric,
      scoring,
      desk: acts.desk,
      deeds: acts,
      key: this.#key,
      student: looker.role === 'student',
      snippets: (looker.role === 'student' ? undefined : records.commentSnippets) ?? NO_SNIPPETS,
      isCommentOpen: (id) => acts.isCommentOpen(scoring, id),
      callName: this.#callName(scoring.learnerId),
      missing: acts.missing?.scoringId === scoring.id ? acts.unmarked({ place, scoring }).length : 0,
      goesOn: this.#nextWaiting !== undefined,
      mayKeepComments: isStaff(looker),
      codesOf: this.#codesOf,
      line: place.anchor ? 'practiceLine' : place.hidden ? 'hiddenLine' : scoring.role === 'self' ? 'selfLine' : scoring.role === 'peer' ? 'peerLine' : 'draftLine',
      drawn: this.#drawing.of(`${scoring.id} ${rubric.id}`, rubric.criteria.length),
    };
  }

  #codesOf = (criterion: Criterion): readonly string[] => codesOf(criterion, this.records.standards ?? []);

  protected override renderContent(): TemplateResult {
    this.#drawnPlace = this.#findPlace();
    this.#isDrawing = true;
    try {
      return this.#renderView();
    } finally {
      this.#isDrawing = false;
    }
  }

  #renderView(): TemplateResult {
    const view = this.#viewNow;
    const { looker } = this;
    const student = looker.role === 'student';
    if (view === 'moderation' && this.shown.sample === undefined) return html`<div class="scorer">${this.#views(view)}${this.#withPart('moderation', (part) => (this.#moderation ??= new part.ModerationDesk(this.#host)).render())}</div>`;
    const place = this.#place;
    if (place.kind === 'message') return html`<div class="scorer">${this.#views(view)}<p class="empty muted">${this.say(place.word)}</p></div>`;
    const { task, tasks, learnerId, pile, row } = place;
    const speech = this.#speech;
    const name = pile?.find(({ key }) => key === row)?.name || this.#nameOf(learnerId);
    const line = pile || (student && place.scoring?.role !== 'peer') ? '' : place.reads ? this.say('feedbackOf', { name }) : name;
    const { show } = this.#host;
    return html`<div class="scorer ${student ? 'student' : ''}">
      ${this.#views(view, place)} ${headTemplate(speech, { task, tasks, rubric: task.rubric, line, show })}
      ${pile && view !== 'print' ? html`${pileTemplate(speech, { pile, row, show, step: this.#step })}${name === taskTitle(speech, task) ? nothing : html`<h3 class="whose" data-focus="whose" tabindex="-1"><span class="clip" dir="auto">${name}</span></h3>`}` : nothing}
      ${task.rubric.criteria.length === 0 ? html`<p class="empty muted">${this.say('noCriteria')}</p>` : view === 'print' ? this.#withPart('print', (part) => part.sheets(speech, { place, records: this.records, looker, codesOf: this.#codesOf })) : view === 'compare' ? this.#compare(place, name) : this.#body(place, name)}
    </div>`;
  }

  /** Draws with a part, or what stands there until it is here. */
  #withPart<K extends PartName>(name: K, draw: (part: PartTypes[K]) => TemplateResult): TemplateResult {
    const part = this.#parts.get(name);
    if (part) return draw(part);
    if (!this.#parts.failed(name)) return this.renderSkeleton();
    return this.missingPart(() => this.#parts.load(name));
  }

  /** The choice among views, for staff; those that would be empty are left out. */
  #views(view: ScorerView, place?: WorkPlace): TemplateResult | typeof nothing {
    if (!isStaff(this.looker) || this.scoring !== undefined) return nothing;
    const { scorings = [] } = this.records;
    const there = (each: ScorerView) => each === view || each === 'score' || (each === 'compare' ? (place?.voices.filter(({ status }) => status !== 'draft').length ?? 0) > 1 : each === 'practice' ? this.may('rubric.score') && scorings.some(({ anchor }) => anchor) : each === 'moderation' ? this.learner === undefined && scorings.length > 0 : place?.pile !== undefined);
    const shown = SCORER_VIEWS.filter(there);
    return shown.length < 2 ? nothing : viewsTemplate(this.#speech, shown, this.shown.sample === undefined ? view : 'moderation', this.#pickView);
  }

  /** Marks of several people, side by side. */
  #voices(place: WorkPlace, agreed?: Scoring): TemplateResult {
    const { looker } = this;
    const { rubric } = place.task;
    const named = isStaff(looker) || rubric.peersNamed === true;
    return this.#withPart('compare', (part) =>
      part.compareView(this.#speech, { rubric, today: this.records.rubrics?.find(({ id }) => id === rubric.id) ?? rubric, scorings: place.voices, looker, anchor: place.anchor, above: place.reads ? place.scoring : undefined, makeAnchor: agreed && (() => void part.makeAnchor(this.#host, agreed)), nameOf: (id) => (named ? this.#nameOf(id) : undefined), codesOf: this.#codesOf }),
    );
  }

  #compare(place: WorkPlace, name: string): TemplateResult {
    if (place.hidden) return this.#body(place, name);
    const [agreed] = (['moderator', 'teacher'] as const).flatMap((role) => place.voices.filter((scoring) => scoring.role === role && scoring.status !== 'draft'));
    return this.#voices(place, place.mayScore && this.editable ? agreed : undefined);
  }

  #body(place: WorkPlace, name: string): TemplateResult {
    const { task, scoring } = place;
    // What was submitted is read by the edition it was scored with.
    const rubric = rubricOfScoring(task.rubric, scoring);
    const { editable } = this;
    const levelsShown = this.shown.levels ?? false;
    const own = this.looker.role === 'student';
    if (place.reads) {
      const self = place.voices.find(({ role }) => role === 'self');
      return html`${feedbackView(this.#speech, {
          rubric, scoring: scoring!, own, editable, levelsShown, codesOf: this.#codesOf, goalsOf: (criterion) => this.#goalsOf(criterion, place), goalLink: this.goalLink, maySelfScore: place.mayScore && editable && self === undefined,
          acknowledge: () => void this.#parts.load('answers').then((part) => part && this.#answersOf(part).acknowledge(scoring!)),
          showLevels: () => this.#host.show({ levels: !levelsShown }),
          scoreToo: () => this.#scoreToo(place),
          ...this.#answersTo(scoring!, own && editable),
        })}
        ${self && self.status !== 'draft' ? this.#voices(place) : nothing}`;
    }
    const sheet = this.#showsForm(place) && this.#sheet();
    if (sheet) return this.#withPart('form', (part) => part.scorerForm(this.#scene((this.#form ??= new part.ScoreActs(this.#host)), sheet)));
    if (place.anchor) return this.#voices(place);
    return this.#withPart('table', (part) =>
      part.scoredView(this.#host, (this.#table ??= new part.TableActs(this.#host)), {
        place, scoring: scoring ?? this.#blank(place), name, levelsShown, mayScore: place.mayScore && editable, scoreToo: () => this.#scoreToo(place),
        replies: scoring?.replies?.length ? this.#answersTo(scoring, place.own && place.mayScore && editable).below : nothing,
      }),
    );
  }

  #answersOf = (part: PartTypes['answers']): AnswerActs => (this.#answers ??= new part.AnswerActs(this.#host));
  /** What stands above and below feedback, once its part is here. */
  #answersTo(scoring: Scoring, mayReply: boolean): Pick<FeedbackNeeds, 'above' | 'below'> {
    const part = this.#parts.get('answers');
    if (!part) return { above: nothing, below: nothing };
    const acts = this.#answersOf(part);
    return { above: part.returnedBand(this.#speech, scoring, this.looker.role === 'student', this.editable, acts), below: part.repliesTemplate(this.#speech, scoring, mayReply, acts) };
  }

  #scoreToo(place: WorkPlace): void {
    this.scoringToo = new Set([...this.scoringToo, tooKey(place.task, place.learnerId)]);
    this.#focusOn('whose', 'heading');
  }

  /** The goals of this learner that a criterion feeds. A family sees those that the learner shares. */
  #goalsOf = (criterion: Criterion, { task, learnerId }: WorkPlace): readonly Goal[] =>
    (this.records.goals ?? []).filter((goal) => goal.learnerId === learnerId && (this.looker.role !== 'guardian' || goal.sharedWithFamily) && feedsGoal(criterion, task.rubric.id, goal));

  protected override updated(): void {
    this.#drawing.goOn();
    // Marks are submitted by the part that shows them then: it is here before it is needed, and after what is in view.
    if (this.#form && !this.#drawing.isUnderWay) this.#parts.get('table');
    const focus = this.#focus;
    if (!focus) return;
    const found = focus.map((name) => this.renderRoot.querySelector<HTMLElement>(`[data-focus="${name}"]:not([disabled])`));
    // What is wished for may be in a part that is on its way.
    if (!found[0] && this.#parts.isLoading) return;
    this.#focus = undefined;
    found.find((each) => each !== null)?.focus();
  }

  #focusOn(...names: string[]): void {
    this.#focus = names;
    this.requestUpdate();
  }

  /** The next in the pile who still waits, once the one in view is done. */
  get #nextWaiting(): PileRow | undefined {
    const place = this.#place;
    if (place.kind !== 'work' || !place.pile) return undefined;
    const next = nextInPile(place.pile, place.row);
    return place.pile.find((row) => row.key === next && next !== place.row && !isDone(row));
  }

  #pickView = (view: ScorerView): void => {
    this.#host.show({ view, sample: undefined, row: undefined });
    // Another view may need other records.
    if (this.learner !== undefined) this.feed.connect();
    this.#focusOn(`view-${view}`);
  };

  #step = (key: string | undefined, event: MouseEvent): void => {
    if (key === undefined || event.detail > 1) return;
    this.#host.show({ row: key });
    const place = this.#place;
    this.announce((place.kind === 'work' && place.pile?.find((row) => row.key === key)?.name) || this.sayShared('noName'));
    this.#focusOn('whose', 'heading');
  };

  #host: ScorerHost = {
    say: (key, params) => this.say(key, params),
    sayShared: (key) => this.sayShared(key),
    lang: () => this.locale.lang,
    records: () => this.records,
    looker: () => this.looker,
    editable: () => this.editable,
    wanted: () => this.#wanted,
    place: () => this.#place,
    sheet: () => this.#sheet(),
    nextWaiting: () => this.#nextWaiting,
    request: (kind, changes, isMended) => this.requestChange(kind, changes, isMended),
    once: (act, work) => this.#once.do(act, work),
    load: (name) => this.#parts.load(name),
    announce: (text) => this.announce(text),
    focusOn: (...names) => this.#focusOn(...names),
    redraw: () => this.requestUpdate(),
    drawn: () => this.updateComplete,
    show: (change) => {
      this.shown = { ...this.shown, ...change };
      if (this.#form && ('row' in change || 'task' in change)) this.#form.missing = undefined;
    },
    find: (selector) => this.renderRoot.querySelector<HTMLElement>(selector),
    key: this.#key,
    nameOf: this.#nameOf,
    callName: this.#callName,
    codesOf: this.#codesOf,
  };
}
