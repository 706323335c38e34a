import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { actsOnBoard, type ChoiceMove } from '../../domain/board/choosing.js';
import type { Board, Choice } from '../../domain/records/board.js';
import { isStaff } from '../../domain/records/viewer.js';
import { choiceBoard } from '../../locales/en/choice-board.js';
import type { Messages } from '../../locales/message.types.js';
import { newId, now } from '../../ui/clock.js';
import { learnerName } from '../../ui/learner-name.js';
import type { Filters } from '../../ui/records/record-feed.js';
import { baseStyles } from '../../ui/styles/base.styles.js';
import { WayElement } from '../../ui/way-element.js';
import { cardForKey } from './card-keys.js';
import { headTemplate, learnerTemplate } from './choice-board.template.js';
import type { BoardActions, BoardContext, Draft, FieldProblem } from './choice-board.context.js';
import { CHOICE } from './choice-board.events.js';
import { boardsFor, learnerBoard, mayLook, maySeeSupports, standardsOf, type LearnerBoard, type ReachedBy } from './choice-board.model.js';
import { choiceBoardStyles } from './choice-board.styles.js';
import { boardWords, type Say, type Words } from './choice-board.words.js';
import type * as Desk from './choice-desk.js';
import type { ClassRequest, ClassWindow } from './class.template.js';
import { LazyPart, type LoadedPart } from './lazy-part.js';

const collections = ['boards', 'choices', 'supports', 'standards', 'learners', 'groups'] as const;
/** On larger boards one card is in the tab order, and arrow keys go from card to card. */
const MOST_TAB_STOPS = 12;
/** Two activations of one control within this many milliseconds are one: a double tap is one write (FAULTS 103). */
const DOUBLE_TAP = 400;
const FIRST_WINDOW: ClassWindow = { rows: 60, waiting: 6 };

/**
 * A choice board: many ways to learn the same thing, and to show it. A learner chooses, starts, hands in and looks back; a teacher sees who
 * chose what and answers; a family reads along.
 *
 * @tag way-choice-board
 * @fires way-choice-request - Somebody wants to choose, put back, start, hand in, reflect or answer. Cancelable; `detail.changes` holds ids only.
 * @fires way-choice-change - The change is made.
 * @csspart heading - The board's title.
 * @csspart left - What is left, in words.
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
 */
export class ChoiceBoardElement extends WayElement {
  static override styles: CSSResultGroup = [baseStyles, choiceBoardStyles];
  protected override readonly messagePart = 'choiceBoard';
  protected override englishMessages: Messages = choiceBoard;

  /** Id of the board. Left out: the first one; a reader with several can switch. */
  @property() board: string | undefined;
  /** Whether a learner has reached a level of a standard; `undefined` where it is not known. For boards that ask for mastery. */
  @property({ attribute: false }) reachedBy: ReachedBy | undefined;

  /** The board that the reader switched to. */
  @state() private pickedBoard: string | undefined;
  /** The learner whose board a teacher opened. */
  @state() private pickedLearner: string | undefined;
  @state() private detail: { readonly optionId: string; readonly learnerId: string | undefined } | undefined;
  @state() private refusal = '';
  @state() private problem: FieldProblem | undefined;
  @state() private current = 0;
  @state() private shown = FIRST_WINDOW;
  @query('dialog') private dialog!: HTMLDialogElement | null;

  /** What was typed and not sent, by learner and option: it outlives a dialog, a change of mind and a failed save. */
  #drafts = new Map<string, Draft>();
  #newIds = new Map<string, string>();
  #busy = new Set<string>();
  #lastTap = { key: '', at: -Infinity };
  /** Where focus goes after an action, where it has nowhere to be. */
  #focusNext: string | undefined;
  /** What had focus before drawing, and its card: focus is never lost to the page. */
  #hadFocus: { readonly element: Element; readonly card: string | undefined } | undefined;

  /** Reading a board needs none of this: an option in full, and doing something. It comes right after the first drawing. */
  #desk = new LazyPart(() => Promise.all([import('./detail.template.js'), import('./choice-desk.js')]).then(([detail, desk]) => ({ ...detail, ...desk })), (part) => this.#adopt(part));
  #classView = new LazyPart(() => import('./class.template.js'), (part) => this.#adopt(part));

  constructor() {
    super(collections);
  }

  #adopt(part: LoadedPart | undefined): void {
    if (part) {
      this.englishMessages = { ...this.englishMessages, ...part.english };
      const root = this.shadowRoot!;
      if (part.styles.styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, part.styles.styleSheet];
    }
    this.requestUpdate();
  }

  protected override firstUpdated(): void {
    this.#desk.prefetch();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await Promise.all([this.#desk.settled(), this.#classView.settled()]);
    return this.isUpdatePending ? super.getUpdateComplete() : done;
  }

  override filters(): Filters {
    const { looker } = this;
    if (isStaff(looker)) return maySeeSupports(looker, '') ? {} : { supports: { learnerId: [] } };
    const learnerId = this.#learnerId();
    return { choices: { learnerId }, learners: { id: learnerId }, supports: { learnerId: maySeeSupports(looker, learnerId) ? learnerId : [] } };
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Another viewer may see other records.
    if (this.hasUpdated && ['viewer', 'viewerRole', 'viewerId'].some((name) => changed.has(name))) this.feed.connect();
    if (changed.has('board')) this.pickedBoard = undefined;
    if (changed.has('learner') || changed.has('group')) this.pickedLearner = this.detail = undefined;
    super.willUpdate(changed);
    const element = this.shadowRoot?.activeElement;
    this.#hadFocus = element ? { element, card: element.closest('.card')?.querySelector('.title')?.id } : undefined;
  }

  #learnerId(): string {
    const { looker } = this;
    return this.learner ?? this.pickedLearner ?? looker.learnerIds?.[0] ?? looker.id;
  }

  get #showsClass(): boolean {
    // A removed attribute is null.
    return isStaff(this.looker) && (this.learner ?? this.pickedLearner ?? undefined) === undefined;
  }

  #words(board: Board): Words {
    return boardWords(this.#say, this.locale.lang, this.sayShared('noTitle'), board, this.records);
  }

  #nameOf(learnerId: string): string {
    return learnerName(this.records.learners?.find(({ id }) => id === learnerId)) || this.sayShared('noName');
  }

  #context(board: Board, view: LearnerBoard, words: Words): BoardContext {
    const { looker } = this;
    const many = view.standing.options.length > MOST_TAB_STOPS;
    const current = Math.min(this.current, view.standing.options.length - 1);
    return {
      board,
      standing: view.standing,
      words,
      own: looker.role === 'student',
      teacher: looker.role === 'teacher',
      acts: this.editable && actsOnBoard(looker, view.learnerId),
      learnerName: this.#nameOf(view.learnerId),
      indexOf: (id) => view.compiled.indexOf.get(id)!,
      inTabOrder: (index) => !many || index === current,
      standards: (ids) => standardsOf(this.records, ids),
      supportsOf: view.supportsOf,
      draft: (choice) => this.#drafts.get(draftKey(choice)) ?? {},
      problem: this.problem,
      shared: (key) => this.sayShared(key),
      act: this.#act,
    };
  }

  /** The board and the learner in view, worked out; `undefined` where there is none. */
  #view(learnerId = this.#learnerId()): { board: Board; view: LearnerBoard; context: BoardContext } | undefined {
    const board = this.#board();
    if (!board || !mayLook(this.looker, learnerId)) return undefined;
    const view = learnerBoard(this.records, board, learnerId, this.looker, this.reachedBy);
    return { board, view, context: this.#context(board, view, this.#words(board)) };
  }

  #boards(): readonly Board[] {
    return boardsFor(this.records, this.#showsClass ? undefined : this.#learnerId());
  }

  #board(): Board | undefined {
    const asked = this.pickedBoard ?? this.board ?? undefined;
    const boards = this.#boards();
    return asked === undefined ? boards[0] : boards.find(({ id }) => id === asked);
  }

  protected override renderSkeleton(): TemplateResult {
    return html`<div class="skeleton" aria-hidden="true"><i></i><i></i><div class="cards grid">${Array.from({ length: 6 }, () => html`<i class="tile"></i>`)}</div></div>`;
  }

  protected override renderContent(): TemplateResult {
    const staff = isStaff(this.looker);
    const board = this.#board();
    if (!this.#showsClass && !mayLook(this.looker, this.#learnerId())) return html`<p class="empty muted">${this.say('notYours')}</p>`;
    if (!board) return html`<p class="empty muted">${this.say(staff ? 'noBoardStaff' : 'noBoard')}</p>`;
    const words = this.#words(board);
    // A page that names its board is not made to offer the others.
    const head = (line: string, back: boolean) => headTemplate(board, this.board ? [] : this.#boards(), line, back, words, this.#act);
    if (this.#showsClass) {
      const part = this.#classView.get();
      const live = this.editable && this.looker.role === 'teacher';
      return html`<div class="staff">${head('', false)} ${part ? part.classTemplate(this.#classRequest(board, words), this.shown, live, this.#act) : this.#waiting(this.#classView)}</div>
        ${this.#dialog()}`;
    }
    const { view, context } = this.#view()!;
    return html`<div class="${staff ? 'staff' : 'student'} ${context.acts ? '' : 'readonly'}" data-columns=${board.columns} @keydown=${this.#keys}>
        ${head(context.own ? '' : this.say('boardOf', { name: context.learnerName }), this.pickedLearner !== undefined)} ${learnerTemplate(view, context, this.refusal)}
      </div>
      ${this.#dialog()}`;
  }

  #classRequest(board: Board, words: Words): ClassRequest {
    return { records: this.records, board, group: this.group ?? undefined, reached: this.reachedBy, words, noName: this.sayShared('noName') };
  }

  /** While a part of the element itself is on its way, or could not be had. */
  #waiting(part: Pick<LazyPart<LoadedPart>, 'failed' | 'prefetch'>): TemplateResult {
    if (!part.failed) return this.renderSkeleton();
    return html`<div class="band error" part="error">
      <p>${this.sayShared('error_offline')}</p>
      <button type="button" class="btn" @click=${() => part.prefetch()}>${this.sayShared('retry')}</button>
    </div>`;
  }

  #dialog(): TemplateResult {
    const shut = (event: MouseEvent) => event.target === event.currentTarget && this.#shut();
    return html`<dialog aria-labelledby="detail-title" @close=${() => this.#shut()} @click=${shut} @keydown=${holdsBack}>${this.#inDialog() ?? nothing}</dialog>`;
  }

  /** Closes the dialog. Native closing gives focus back to what opened it. */
  #shut(): void {
    this.detail = this.problem = undefined;
    this.dialog?.close();
  }

  #inDialog(): TemplateResult | undefined {
    if (!this.detail) return undefined;
    const { optionId, learnerId } = this.detail;
    const found = this.#view(learnerId ?? (this.#showsClass ? '' : undefined));
    const card = found?.view.standing.options.find(({ option }) => option.id === optionId);
    if (!found || !card) return undefined;
    const part = this.#desk.get();
    if (!part) return html`<div class="dialog-body">${this.#waiting(this.#desk)}</div>`;
    if (learnerId !== undefined || !this.#showsClass) return part.detailTemplate(card, found.context);
    // The class view opens an option for nobody in particular.
    const plain: BoardContext = { ...found.context, acts: false, learnerName: '' };
    const request = this.#classRequest(found.board, found.context.words);
    return part.detailTemplate({ ...card, state: 'open', reasons: [], choice: undefined }, plain, this.#classView.get()?.takersOf(request, optionId));
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { dialog } = this;
    if (dialog && this.detail && !dialog.open && dialog.childElementCount > 0) dialog.showModal();
    else if (dialog?.open && (!this.detail || dialog.childElementCount === 0)) dialog.close();
    const root = this.shadowRoot!;
    const lost = this.#hadFocus && !this.#hadFocus.element.isConnected;
    if ((this.#focusNext !== undefined || lost) && (!root.activeElement || dialog?.open)) {
      const places = [this.#focusNext, this.#hadFocus?.card && `#${this.#hadFocus.card}`, dialog?.open ? '#detail-title' : '#review-head', '#heading'];
      const place = places.map((name) => (name ? root.querySelector<HTMLElement>(dialog?.open ? `dialog ${name}` : name) : null)).find((found) => found);
      place?.focus();
    }
    this.#focusNext = undefined;
  }

  #keys = (event: KeyboardEvent): void => {
    holdsBack(event);
    const from = event.composedPath()[0];
    if (event.altKey || event.ctrlKey || event.metaKey || !(from instanceof HTMLElement) || from.dataset['card'] === undefined) return;
    const to = cardForKey(event.key, from, [...this.shadowRoot!.querySelectorAll<HTMLElement>('button.title')]);
    if (!to) return;
    event.preventDefault();
    to.focus();
  };

  /** Whether this is the second half of a double tap, or the same thing is still being saved. */
  #isAgain(of: Pick<Choice, 'learnerId' | 'optionId'>, control: string, event: MouseEvent): boolean {
    // In the dialog the next step takes the place of the last one: there any two taps in a row are a double tap.
    const key = this.detail ? draftKey(of) : `${draftKey(of)} ${control}`;
    const again = this.#lastTap.key === key && event.timeStamp - this.#lastTap.at < DOUBLE_TAP;
    this.#lastTap = { key, at: event.timeStamp };
    return again || this.#busy.has(draftKey(of));
  }

  /** Does what is wished for, once at a time for one option of one learner. */
  async #do(of: Pick<Choice, 'learnerId' | 'optionId'>, plan: (desk: typeof Desk, draft: Draft) => Desk.Deed | undefined): Promise<void> {
    const key = draftKey(of);
    if (this.#busy.has(key)) return;
    this.#busy.add(key);
    try {
      const desk = await this.#desk.ready();
      const inDialog = this.detail !== undefined;
      const deed: Desk.Deed | undefined = desk ? plan(desk, this.#drafts.get(key) ?? {}) : { refusal: this.sayShared('error_offline') };
      if (!deed || !desk || 'refusal' in deed) {
        this.refusal = deed && 'refusal' in deed ? deed.refusal : '';
        this.announce(this.refusal);
        return;
      }
      this.problem = 'problem' in deed ? deed.problem : undefined;
      if ('problem' in deed) {
        this.announce(deed.problem.text);
        this.#focusNext = `#field-${deed.problem.field}`;
        return;
      }
      if (deed.keep) this.#drafts.set(draftKey(deed.keep), desk.textOfChoice(deed.keep, this.#drafts.get(draftKey(deed.keep)) ?? {}));
      // A radio shows what was clicked until it is drawn anew.
      if ((await this.requestChange(CHOICE, deed.changes)) !== 'done') return this.requestUpdate();
      this.#newIds.delete(key);
      if (deed.draft) this.#drafts.set(key, deed.draft);
      this.refusal = '';
      if (inDialog && deed.shut) this.#shut();
      this.#focusNext = deed.focus === 'card' ? this.#cardOf(of) : inDialog ? deed.focus : undefined;
      this.requestUpdate();
      await this.updateComplete;
      const found = this.#view(of.learnerId);
      if (found) this.announce(desk.aloud(deed.said, of.optionId, found.view, found.context));
    } finally {
      this.#busy.delete(key);
    }
  }

  #choose(optionId: string, learnerId: string): void {
    const of = { optionId, learnerId };
    // One id until it is saved, so that the same wish asked twice is one record.
    const id = this.#newIds.get(draftKey(of)) ?? newId();
    this.#newIds.set(draftKey(of), id);
    void this.#do(of, ({ choosing }) => {
      const found = this.#view(learnerId);
      return found && choosing(found.view, found.context, optionId, id, now());
    });
  }

  #move(choice: Choice, move: ChoiceMove): void {
    void this.#do(choice, ({ moving }, draft) => moving(choice, move, draft, this.looker, now(), this.#say));
  }

  /** The card, or in a class the next piece of work that waits. */
  #cardOf({ optionId, learnerId }: Pick<Choice, 'learnerId' | 'optionId'>): string {
    return this.#showsClass ? '.reviews button' : `#title-${this.#view(learnerId)?.context.indexOf(optionId) ?? 0}`;
  }

  #act: BoardActions = {
    open: (optionId, learnerId) => {
      this.problem = undefined;
      this.detail = { optionId, learnerId };
    },
    close: () => this.#shut(),
    toggle: (card, event) => {
      const learnerId = this.detail?.learnerId ?? this.#learnerId();
      if (this.#isAgain({ learnerId, optionId: card.option.id }, 'toggle', event)) return;
      if (card.choice) this.#move(card.choice, 'putBack');
      else this.#choose(card.option.id, learnerId);
    },
    pick: (card, event) => {
      // The records say what is checked: a radio that is locked goes back at once, one that is refused by the host after it.
      if (card.state === 'locked') event.preventDefault();
      const learnerId = this.#learnerId();
      if (card.choice || this.#isAgain({ learnerId, optionId: card.option.id }, 'pick', event)) return;
      this.#choose(card.option.id, learnerId);
    },
    go: (card, event) => {
      const { choice } = card;
      if (!choice || this.#isAgain(choice, 'go', event)) return;
      if (choice.status === 'chosen') this.#move(choice, 'start');
      else this.#act.open(choice.optionId);
    },
    move: (card, move, event) => {
      const { choice } = card;
      if (choice && !this.#isAgain(choice, move, event)) this.#move(choice, move);
    },
    save: ({ choice }, what) => {
      if (choice) void this.#do(choice, ({ saving }, draft) => saving(choice, what, draft, this.#say));
    },
    type: (choice, field, text) => void this.#drafts.set(draftKey(choice), { ...this.#drafts.get(draftKey(choice)), [field]: text }),
    showLearner: (learnerId) => {
      this.pickedLearner = learnerId;
      this.refusal = '';
      this.#focusNext = '#heading';
    },
    showBoard: (boardId) => {
      this.pickedBoard = boardId;
      this.refusal = '';
      this.shown = FIRST_WINDOW;
    },
    showMore: (what) => (this.shown = { ...this.shown, [what]: this.shown[what] + 100 }),
    visit: (index) => (this.current = index),
  };

  #say: Say = (key, params) => this.say(key, params);
}

const draftKey = ({ learnerId, optionId }: Pick<Choice, 'learnerId' | 'optionId'>) => `${learnerId} ${optionId}`;

/** Enter held down is one activation (FAULTS 103). */
function holdsBack(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter' && !(event.composedPath()[0] instanceof HTMLTextAreaElement)) event.preventDefault();
}
