/**
 * What is done on a board, and the dialogs it is done in: actions, what was typed, where focus goes. Loaded after the first drawing, because a
 * board is read before anything is done on it.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { earnedBadges } from '../../domain/board/badges.js';
import type { ChoiceMove } from '../../domain/board/choosing.js';
import type { OptionStanding } from '../../domain/board/standing.js';
import type { Choice } from '../../domain/records/board.js';
import { can } from '../../domain/records/viewer.js';
import { choiceBoardDetail } from '../../locales/en/choice-board-detail.js';
import { newId, now } from '../../ui/clock.js';
import { forms } from '../../ui/styles/forms.styles.js';
import { actingStyles } from './acting.styles.js';
import { cardActions, nextLine } from './acting.template.js';
import { evidenceOfApproval, evidenceTakenBack, rubricOf, scaleOf, usualLevel } from './approving.js';
import type { BoardHost, BoardView } from './board-host.js';
import { cardForKey } from './card-keys.js';
import type { Act, BoardActions, BoardContext, DetailContext, Draft, FieldProblem } from './choice-board.context.js';
import { aloud, choosing, moving, saving, textOfChoice, type Deed } from './choice-desk.js';
import { badgeList, contractButton, goneList } from './below.template.js';
import { contractTemplate, signaturesOf, SIGNERS, type Signer } from './contract.template.js';
import { IdeaDesk, type IdeaActions } from './idea-desk.js';
import { ideaList } from './idea.template.js';
import { leftPanel } from './left.template.js';
import { supportList } from './supports.template.js';
import type { Around } from './choice-board.template.js';
import type { LearnerBoard } from './choice-board.model.js';
import { detailStyles } from './detail.styles.js';
import { detailTemplate } from './detail.template.js';
import { lateStyles, printedGrids } from './late.styles.js';

export const styles = [forms, actingStyles, lateStyles, ...printedGrids, detailStyles];
export const english = choiceBoardDetail;

/** Two activations of one control within this many milliseconds are one: a double tap is one write (FAULTS 103). */
const DOUBLE_TAP = 400;

type Of = Pick<Choice, 'learnerId' | 'optionId'>;
const draftKey = ({ learnerId, optionId }: Of) => `${learnerId} ${optionId}`;

export class BoardDesk {
  /** The option that is open; without a learner where the class view opened it for nobody in particular. */
  #open: { readonly optionId: string; readonly learnerId: string | undefined } | undefined;
  #problem: FieldProblem | undefined;
  /** What was typed and not sent, by learner and option: it outlives a dialog, a change of mind and a failed save. */
  #drafts = new Map<string, Draft>();
  #newIds = new Map<string, string>();
  #busy = new Set<string>();
  #lastTap = { key: '', at: -Infinity };
  /** Where focus goes after an action, where it has nowhere to be. */
  #focusNext: string | undefined;
  /** What had focus before drawing, and its card: focus is never lost to the page. */
  #hadFocus: { readonly element: Element; readonly card: string | undefined } | undefined;

  #contract = false;
  readonly #ideas: IdeaDesk;

  constructor(private readonly host: BoardHost) {
    this.#ideas = new IdeaDesk(host, (focus) => {
      this.#focusNext = focus;
    });
    this.act = { ...this.#own, ...this.#ideas.act };
  }

  /** Closes what is open without a word: another learner is in view. */
  forget(): void {
    this.#open = undefined;
    this.#contract = false;
    this.#ideas.close();
  }

  get #isOpen(): boolean {
    return this.#open !== undefined || this.#ideas.isOpen;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.host.root().querySelector('dialog');
  }

  dialog(): TemplateResult {
    const shut = (event: MouseEvent) => event.target === event.currentTarget && this.#shut();
    return html`<dialog aria-labelledby="detail-title" @close=${() => this.#shut()} @click=${shut} @keydown=${holdsBack}>${this.#ideas.inDialog(this.host.board(), this.#actions) ?? this.#inDialog() ?? nothing}</dialog>`;
  }

  /** Closes the dialog. Native closing gives focus back to what opened it. */
  #shut(): void {
    const was = this.#isOpen;
    this.#open = this.#problem = undefined;
    this.#ideas.close();
    this.#dialog?.close();
    if (was) void this.host.draw();
  }

  #inDialog(): TemplateResult | undefined {
    if (!this.#open) return undefined;
    const { host } = this;
    const { optionId, learnerId } = this.#open;
    const plain = learnerId === undefined && host.showsClass();
    const found = host.view(plain ? '' : learnerId);
    const card = this.#cardIn(found, optionId);
    if (!found || !card) return undefined;
    const records = host.records();
    const scale = scaleOf(records);
    const context: DetailContext = {
      ...found.context,
      // A class is often on a wall: what helps one learner is on that learner's own board.
      ...(host.showsClass() ? { supportsOf: () => [] } : {}),
      draft: (choice) => this.#drafts.get(draftKey(choice)) ?? {},
      problem: this.#problem,
      shared: (key) => host.shared(key),
      rubric: rubricOf(records, card.option),
      scores: can(host.looker(), 'rubric.score'),
      scale,
      usualLevel: usualLevel(scale),
    };
    // The class view opens an option for nobody in particular.
    return plain ? detailTemplate({ ...card, state: 'open', reasons: [], choice: undefined }, { ...context, acts: false, learnerName: '' }, host.takersOf(optionId)) : detailTemplate(card, context);
  }

  /** What stands around the cards. */
  around(view: LearnerBoard, context: BoardContext, refusal: string): Around {
    const { standing, learnerId, compiled } = view;
    const { proposals = [] } = this.host.records();
    const ideas = proposals.filter((idea) => idea.learnerId === learnerId && idea.boardId === compiled.board.id);
    const badges = earnedBadges(compiled.board, standing.options.flatMap(({ choice }) => choice ?? []), standing.reached);
    return {
      left: leftPanel(view, context, refusal),
      next: nextLine(view, context),
      actions: cardActions,
      above: supportList(view.supports, context),
      below: html`${badgeList(badges, context)} ${ideaList(ideas, context)} ${contractButton(standing, context)} ${goneList(standing, context.words.say)}`,
    };
  }

  /** What is drawn in place of the board: its contract. */
  instead(view: LearnerBoard, context: BoardContext): TemplateResult | undefined {
    return this.#contract ? contractTemplate(view, context, this.#signer()) : undefined;
  }

  #signer(): Signer | undefined {
    const { role } = this.host.looker();
    return this.host.editable() ? SIGNERS.find((each) => each === role) : undefined;
  }

  /** One signature for every choice made so far. */
  async #sign(): Promise<void> {
    const role = this.#signer();
    const found = this.host.view();
    if (!role || !found || signaturesOf(found.view)[role]) return;
    const agreement = { by: this.host.looker().id, role, at: now() };
    const changes = found.view.standing.options.flatMap(({ choice }) => (choice ? [{ collection: 'choices' as const, action: 'update' as const, id: choice.id, fields: { agreements: [...(choice.agreements ?? []), agreement] } }] : []));
    if (changes.length === 0 || (await this.host.change(changes)) !== 'done') return;
    this.#focusNext = '#contract-head';
    this.host.announce(this.host.say('announceSigned'));
    await this.host.draw();
  }

  beforeDrawing(): void {
    const element = this.host.root().activeElement;
    this.#hadFocus = element ? { element, card: element.closest('.card')?.querySelector('.title')?.id } : undefined;
  }

  afterDrawing(): void {
    const dialog = this.#dialog;
    if (dialog && this.#isOpen && !dialog.open && dialog.childElementCount > 0) {
      dialog.showModal();
      // Which element a dialog gives the focus to is not the same in all browsers.
      this.#focusNext ??= '#detail-title';
    } else if (dialog?.open && (!this.#isOpen || dialog.childElementCount === 0)) dialog.close();
    const root = this.host.root();
    // A radio shows what was clicked, also where that was refused: the records say what is checked.
    for (const radio of root.querySelectorAll<HTMLInputElement>('input[data-taken]')) radio.checked = radio.dataset['taken'] === 'true';
    const lost = this.#hadFocus && !this.#hadFocus.element.isConnected;
    if ((this.#focusNext !== undefined || lost) && (!root.activeElement || dialog?.open)) {
      const places = [this.#focusNext, this.#hadFocus?.card && `#${this.#hadFocus.card}`, dialog?.open ? '#detail-title' : '#review-head', '#heading'];
      const place = places.map((name) => (name ? root.querySelector<HTMLElement>(dialog?.open ? `dialog ${name}` : name) : null)).find((found) => found);
      place?.focus();
    }
    this.#focusNext = undefined;
  }

  keys(event: KeyboardEvent): void {
    holdsBack(event);
    const from = event.composedPath()[0];
    if (event.altKey || event.ctrlKey || event.metaKey || !(from instanceof HTMLElement) || from.dataset['card'] === undefined) return;
    const to = cardForKey(event.key, from, [...this.host.root().querySelectorAll<HTMLElement>('button.title')]);
    if (!to) return;
    event.preventDefault();
    to.focus();
  }

  /** Whether this is the second half of a double tap, or the same thing is still being saved. */
  #isAgain(of: Of, control: string, event: MouseEvent): boolean {
    // In the dialog the next step takes the place of the last one: there any two taps in a row are a double tap.
    const key = this.#open ? draftKey(of) : `${draftKey(of)} ${control}`;
    const again = this.#lastTap.key === key && event.timeStamp - this.#lastTap.at < DOUBLE_TAP;
    this.#lastTap = { key, at: event.timeStamp };
    return again || this.#busy.has(draftKey(of));
  }

  /** Does what is wished for, once at a time for one option of one learner. */
  async #do(of: Of, plan: (draft: Draft) => Deed | undefined): Promise<void> {
    const { host } = this;
    const key = draftKey(of);
    if (this.#busy.has(key)) return;
    this.#busy.add(key);
    try {
      const inDialog = this.#open !== undefined;
      const before = this.#drafts.get(key) ?? {};
      const deed = plan(before);
      if (!deed || 'refusal' in deed) {
        host.show({ refusal: deed?.refusal ?? '' });
        host.announce(deed?.refusal ?? '');
        return;
      }
      this.#problem = 'problem' in deed ? deed.problem : undefined;
      if ('problem' in deed) {
        host.announce(deed.problem.text);
        this.#focusNext = `#field-${deed.problem.field}`;
        await host.draw();
        return;
      }
      if (deed.keep) this.#drafts.set(draftKey(deed.keep), textOfChoice(deed.keep, this.#drafts.get(draftKey(deed.keep)) ?? {}));
      // A radio shows what was clicked until it is drawn anew.
      if ((await host.change(deed.changes)) !== 'done') return void host.draw();
      this.#newIds.delete(key);
      if (deed.draft) this.#drafts.set(key, { ...deed.draft, ...typedSince(before, this.#drafts.get(key) ?? {}) });
      if (inDialog && deed.shut) this.#shut();
      this.#focusNext = deed.focus === 'card' ? this.#cardOf(of) : inDialog ? deed.focus : undefined;
      host.show({ refusal: '' });
      await host.draw();
      const found = host.view(of.learnerId);
      if (found) host.announce(aloud(deed.said, of.optionId, found.view, found.context));
    } finally {
      this.#busy.delete(key);
    }
  }

  #choose(optionId: string, learnerId: string): void {
    const of = { optionId, learnerId };
    // One id until it is saved, so that the same wish asked twice is one record.
    const id = this.#newIds.get(draftKey(of)) ?? newId();
    this.#newIds.set(draftKey(of), id);
    void this.#do(of, () => {
      const found = this.host.view(learnerId);
      return found && choosing(found.view, found.context, optionId, id, now());
    });
  }

  #move(choice: Choice, move: ChoiceMove): void {
    const { host } = this;
    if (move === 'approve' || move === 'reopen') host.widen();
    void this.#do(choice, (draft) => {
      const at = now();
      const deed = moving(choice, move, draft, host.looker(), at, host.say);
      if (!deed || !('changes' in deed)) return deed;
      const more = move === 'approve' ? this.#evidence(choice, draft, at) : move === 'reopen' ? evidenceTakenBack(host.records(), choice) : [];
      return { ...deed, changes: [...deed.changes, ...more] };
    });
  }

  #evidence(choice: Choice, draft: Draft, at: string): ReturnType<typeof evidenceOfApproval> {
    const option = this.#cardIn(this.host.view(choice.learnerId), choice.optionId)?.option;
    return option ? evidenceOfApproval(this.host.records(), option, choice, draft, this.host.looker(), at) : [];
  }

  #cardIn(found: BoardView | undefined, optionId: string): OptionStanding | undefined {
    return found?.view.standing.options.find(({ option }) => option.id === optionId);
  }

  /** The card, or in a class the next piece of work that waits. */
  #cardOf({ optionId, learnerId }: Of): string {
    return this.host.showsClass() ? '.reviews button' : `#title-${this.host.view(learnerId)?.context.indexOf(optionId) ?? 0}`;
  }

  #goOn(card: OptionStanding, event: MouseEvent): void {
    const { choice } = card;
    if (!choice || this.#isAgain(choice, 'go', event)) return;
    if (choice.status === 'chosen') this.#move(choice, 'start');
    else this.#own.open(choice.optionId);
  }

  readonly act: BoardActions;
  #actions: Act = (name, ...args) => (this.act[name] as (...all: unknown[]) => void)(...args);
  #own: Omit<BoardActions, keyof IdeaActions> = {
    open: (optionId, learnerId) => {
      // A teacher is about to mark: levels and rubrics are read meanwhile.
      if (learnerId !== undefined || this.host.looker().role === 'teacher') this.host.widen();
      this.#problem = undefined;
      this.#open = { optionId, learnerId };
      void this.host.draw();
    },
    close: () => this.#shut(),
    goTo: (optionId) => {
      const index = this.host.view()?.context.indexOf(optionId) ?? 0;
      this.host.show({ current: index });
      this.host.root().querySelector<HTMLElement>(`#title-${index}`)?.focus();
    },
    toggle: (card, event) => {
      const learnerId = this.#open?.learnerId ?? this.host.learnerId();
      if (this.#isAgain({ learnerId, optionId: card.option.id }, 'toggle', event)) return;
      if (card.choice) this.#move(card.choice, 'putBack');
      else this.#choose(card.option.id, learnerId);
    },
    pick: (card, event) => {
      // The records say what is checked: a radio that is locked goes back at once, one that is refused by the host after it.
      if (card.state === 'locked') event.preventDefault();
      const learnerId = this.host.learnerId();
      if (card.choice || this.#isAgain({ learnerId, optionId: card.option.id }, 'pick', event)) return;
      this.#choose(card.option.id, learnerId);
    },
    go: (card, event) => this.#goOn(card, event),
    move: (card, move, event) => {
      const { choice } = card;
      if (choice && !this.#isAgain(choice, move, event)) this.#move(choice, move);
    },
    save: ({ choice }, what) => {
      if (choice) void this.#do(choice, (draft) => saving(choice, what, draft, this.host.say));
    },
    mark: (choice, criterionId, levelId) => {
      const draft = this.#drafts.get(draftKey(choice)) ?? {};
      this.#drafts.set(draftKey(choice), { ...draft, marks: { ...draft.marks, [criterionId]: levelId } });
    },
    showContract: (shown) => {
      this.#contract = shown;
      this.#focusNext = shown ? '#contract-head' : '#heading';
      void this.host.draw();
    },
    sign: () => void this.#sign(),
    type: (choice, field, text) => void this.#drafts.set(draftKey(choice), { ...this.#drafts.get(draftKey(choice)), [field]: text }),
    showLearner: (learner) => {
      this.#contract = false;
      this.#focusNext = '#heading';
      this.host.show({ learner, refusal: '' });
    },
    showBoard: (board) => {
      this.#contract = false;
      this.host.show({ board, refusal: '' });
    },
  };
}

/** What was typed while the change was on its way: it is not part of what was saved. */
const typedSince = (before: Draft, now: Draft): Draft => Object.fromEntries(Object.entries(now).filter(([field, value]) => value !== before[field as keyof Draft]));

/** Enter held down is one activation (FAULTS 103). */
function holdsBack(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter' && !(event.composedPath()[0] instanceof HTMLTextAreaElement)) event.preventDefault();
}
