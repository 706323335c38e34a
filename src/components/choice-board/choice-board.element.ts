import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { actsOnBoard } from '../../domain/board/choosing.js';
import type { Board } from '../../domain/records/board.js';
import { isStaff } from '../../domain/records/viewer.js';
import { choiceBoard } from '../../locales/en/choice-board.js';
import type { Messages } from '../../locales/message.types.js';
import { learnerName } from '../../ui/learner-name.js';
import type { Filters } from '../../ui/records/record-feed.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { WayElement } from '../../ui/way-element.js';
import type { BoardHost, BoardState, BoardView } from './board-host.js';
import type { Act } from './choice-board.context.js';
import { CHOICE } from './choice-board.events.js';
import { boardsFor, compiledOf, learnerBoard, mayLook, maySeeSupports, standardsOf, type ReachedBy } from './choice-board.model.js';
import { choiceBoardStyles } from './choice-board.styles.js';
import { headTemplate, learnerTemplate } from './choice-board.template.js';
import { boardWords, type Words } from './choice-board.words.js';
import { LazyPart, type LoadedPart } from './lazy-part.js';

const collections = ['boards', 'choices', 'supports', 'proposals', 'standards', 'rubrics', 'learners', 'groups', 'evidence', 'scales', 'masteryPolicies', 'masteryOverrides', 'scorings'] as const;
/** On larger boards one card is in the tab order, and arrow keys go from card to card. */
const MOST_TAB_STOPS = 12;

/**
 * A choice board: many ways to learn the same thing, and to show it. A learner chooses, starts, hands in and looks back; a teacher sees who
 * chose what and answers; a family reads along.
 *
 * @tag way-choice-board
 * @fires way-choice-request - Somebody wants to choose, put back, start, hand in, reflect or answer. Cancelable; `detail.changes` holds ids only.
 * @fires way-choice-change - The change is made.
 * @csspart heading - The board's title.
 * @csspart left - What is left, in words.
 * @csspart next - What next: one line that stays in view.
 * @csspart section - One section with its heading.
 * @csspart cards - The list of options of one section.
 * @csspart card - One option.
 * @csspart state - The state of an option: icon and word.
 * @csspart standards - The standards of an option.
 * @csspart refusal - Why something could not be chosen.
 * @csspart supports - Help for this learner alone.
 * @csspart feedback - The teacher's words.
 * @csspart reviews - In the class view: work that waits.
 * @csspart table - In the class view: who chose what.
 * @csspart problems - In the class view: what is wrong with the board.
 * @csspart detail - One option in full, in a dialog.
 * @csspart ways - The ways of showing it that a learner picks among, in the detail.
 * @csspart universal - Help that everybody may use, in the detail.
 * @csspart rubric - What the work is judged by, in the detail.
 * @csspart ideas - Options that learners propose, and the answers.
 * @csspart badges - Points and badges, where the board has them.
 * @csspart contract - Choices, days and signatures, to print.
 * @csspart coverage - In the class view: standards and how many learners show them.
 */
export class ChoiceBoardElement extends WayElement {
  static override styles: CSSResultGroup = [baseStyles, choiceBoardStyles];
  protected override readonly messagePart = 'choiceBoard';
  protected override englishMessages: Messages = choiceBoard;

  /** Id of the board. Left out: the first one; a reader with several can switch. */
  @property() board: string | undefined;
  /** Whether a learner has reached a level of a standard; `undefined` where it is not known. For boards that ask for mastery. */
  @property({ attribute: false }) reachedBy: ReachedBy | undefined;

  /** For a view on a wall: nobody's private help is shown, whoever looks. */
  @property({ type: Boolean }) projected = false;

  /** Whether the records behind levels of mastery are asked for: they are when a level has to be known, and when work is approved. */
  #wide = false;
  #state: BoardState = { board: undefined, learner: undefined, refusal: '', current: 0 };

  /** Reading a board needs none of this: an option in full, and doing something. It comes right after the first drawing. */
  #desk = new LazyPart(() => import('./board-desk.js').then(({ BoardDesk, styles, english }) => ({ styles, english, desk: new BoardDesk(this.#host) })), (part) => this.#adopt(part));
  #levels = new LazyPart(() => import('./levels.js'), () => this.requestUpdate());
  #class = new LazyPart(() => import('./class-desk.js').then(({ ClassDesk, styles, english }) => ({ styles, english, desk: new ClassDesk(this.#host, this.#act) })), (part) => this.#adopt(part));

  constructor() {
    super(collections);
  }

  #adopt(part: LoadedPart | undefined): void {
    if (part) this.adopt(part.english, ...part.styles);
    this.requestUpdate();
  }

  protected override firstUpdated(): void {
    this.#desk.prefetch();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await Promise.all([this.#desk.settled(), this.#class.settled(), this.#levels.settled()]);
    return this.isUpdatePending ? super.getUpdateComplete() : done;
  }

  override filters(): Filters {
    const { looker, projected } = this;
    const staff = isStaff(looker);
    const learnerId = this.#learnerId;
    const own = staff ? {} : { learnerId };
    const ofLearner = this.#wide ? own : null;
    const ofAll = this.#wide ? {} : null;
    return {
      choices: own,
      proposals: own,
      supports: maySeeSupports(looker, staff ? '' : learnerId, projected) ? own : { learnerId: [] },
      learners: staff ? {} : { id: learnerId },
      evidence: ofLearner,
      masteryOverrides: ofLearner,
      scorings: ofLearner,
      scales: ofAll,
      masteryPolicies: ofAll,
    };
  }

  /** Asks for the records behind levels of mastery, once. */
  #widen(): void {
    if (this.#wide) return;
    this.#wide = true;
    if (this.feed.client) this.feed.connect();
  }

  /** What the host says about levels, or else the evidence; `undefined` while that is on its way. */
  #reachedBy(board: Board): ReachedBy | undefined {
    if (this.reachedBy || !compiledOf(board).asksForLevels) return this.reachedBy;
    // Asking for records draws again, and this is called while drawing.
    queueMicrotask(() => this.#widen());
    return this.#levels.get()?.reachedBy(this.records, this.todayDay);
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Another viewer may see other records.
    if (this.hasUpdated && ['viewer', 'viewerRole', 'viewerId', 'projected'].some((name) => changed.has(name))) this.feed.connect();
    if (changed.has('board')) this.#state = { ...this.#state, board: undefined };
    if (changed.has('learner') || changed.has('group')) {
      this.#state = { ...this.#state, learner: undefined };
      this.#desk.part?.desk.forget();
    }
    super.willUpdate(changed);
    this.#desk.part?.desk.beforeDrawing();
  }

  get #learnerId(): string {
    const { looker } = this;
    return this.learner ?? this.#state.learner ?? looker.learnerIds?.[0] ?? looker.id;
  }

  get #showsClass(): boolean {
    // A removed attribute is null.
    return isStaff(this.looker) && (this.learner ?? this.#state.learner ?? undefined) === undefined;
  }

  #words(board: Board): Words {
    return boardWords(this.#host.say, this.locale.lang, this.sayShared('noTitle'), board, this.records);
  }

  #nameOf(learnerId: string): string {
    return learnerName(this.records.learners?.find(({ id }) => id === learnerId)) || this.sayShared('noName');
  }

  #boards(): readonly Board[] {
    return boardsFor(this.records, this.#showsClass ? undefined : this.#learnerId);
  }

  #board(): Board | undefined {
    const asked = this.#state.board ?? this.board ?? undefined;
    const boards = this.#boards();
    return asked === undefined ? boards[0] : boards.find(({ id }) => id === asked);
  }

  #view(learnerId = this.#learnerId): BoardView | undefined {
    const board = this.#board();
    const { looker, records } = this;
    if (!board || !mayLook(looker, learnerId)) return undefined;
    const view = learnerBoard(records, board, learnerId, looker, this.#reachedBy(board), this.projected);
    const { standing, compiled, supportsOf } = view;
    const many = standing.options.length > MOST_TAB_STOPS;
    const current = Math.min(this.#state.current, standing.options.length - 1);
    return {
      board,
      view,
      context: {
        board: compiled.board,
        standing,
        words: this.#words(board),
        own: looker.role === 'student',
        teacher: looker.role === 'teacher',
        acts: this.editable && actsOnBoard(looker, learnerId),
        learnerName: this.#nameOf(learnerId),
        indexOf: (id) => compiled.indexOf.get(id)!,
        inTabOrder: (index) => !many || index === current,
        visit: (index) => many && this.#host.show({ current: index }),
        standards: (ids) => standardsOf(records, ids),
        supportsOf,
        act: this.#act,
      },
    };
  }

  protected override renderSkeleton(): TemplateResult {
    return html`<div class="skeleton" aria-hidden="true"><i></i><i></i><div class="cards grid"><i class="tile"></i><i class="tile"></i><i class="tile"></i><i class="tile"></i></div></div>`;
  }

  protected override renderContent(): TemplateResult {
    const staff = isStaff(this.looker);
    const board = this.#board();
    if (!this.#showsClass && !mayLook(this.looker, this.#learnerId)) return html`<p class="empty muted">${this.say('notYours')}</p>`;
    if (!board) return html`<p class="empty muted">${this.say(staff ? 'noBoardStaff' : 'noBoard')}</p>`;
    // A page that names its board is not made to offer the others.
    const head = (line: string, back: boolean) => headTemplate(board, this.board ? [] : this.#boards(), line, back, this.#words(board), this.#act);
    const desk = this.#desk.part?.desk;
    const dialog = desk?.dialog() ?? nothing;
    if (this.#showsClass) {
      const part = this.#class.get();
      return html`<div class="staff">${head('', false)} ${part ? part.desk.draw(board) : this.#waiting(this.#class)}</div>
        ${dialog}`;
    }
    const { view, context } = this.#view()!;
    const count = view.standing.options.length;
    return html`<div class="${staff ? 'staff' : 'student'} ${context.acts ? '' : 'readonly'}" data-columns=${board.columns} data-many=${count > 60 ? 'most' : count > 9 ? 'some' : nothing} @keydown=${(event: KeyboardEvent) => desk?.keys(event)}>
        ${head(context.own ? '' : this.say('boardOf', { name: context.learnerName }), this.#state.learner !== undefined)} ${desk?.instead(view, context) ?? learnerTemplate(view, context, desk?.around(view, context, this.#state.refusal) ?? (this.#desk.failed ? { left: this.#waiting(this.#desk) } : {}))}
      </div>
      ${dialog}`;
  }

  /** While a part of the element itself is on its way, or could not be had. */
  #waiting(part: Pick<LazyPart<LoadedPart>, 'failed' | 'prefetch'>): TemplateResult {
    if (!part.failed) return this.renderSkeleton();
    return this.missingPart(() => part.prefetch());
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#desk.part?.desk.afterDrawing();
  }

  #act: Act = (name, ...args) => {
    const run = (part: { desk: { act: object } } | undefined) => {
      if (part) (part.desk.act as Record<string, (...all: unknown[]) => void>)[name]!(...args);
      else this.#host.show({ refusal: this.sayShared('error_offline') });
    };
    const { part } = this.#desk;
    if (part) run(part);
    else void this.#desk.ready().then(run);
  };

  #host: BoardHost = {
    root: () => this.shadowRoot!,
    records: () => this.records,
    looker: () => this.looker,
    editable: () => this.editable,
    lang: () => this.locale.lang,
    group: () => this.group ?? undefined,
    reachedBy: (board) => this.#reachedBy(board),
    showsClass: () => this.#showsClass,
    learnerId: () => this.#learnerId,
    say: (key, params) => this.say(key, params),
    shared: (key) => this.sayShared(key),
    announce: (text) => this.announce(text),
    change: (changes) => this.requestChange(CHOICE, changes),
    show: (state) => {
      this.#state = { ...this.#state, ...state };
      this.requestUpdate();
    },
    widen: () => this.#widen(),
    draw: () => (this.requestUpdate(), this.updateComplete),
    view: (learnerId) => this.#view(learnerId),
    board: () => this.#board(),
    words: (board) => this.#words(board),
    nameOf: (learnerId) => this.#nameOf(learnerId),
    takersOf: (optionId) => this.#class.part?.desk.takersOf(optionId),
  };
}
