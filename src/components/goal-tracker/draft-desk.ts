import { addDays } from '../../domain/calendar/calendar.js';
import { isBlank } from '../../domain/goal/problems.js';
import { REFLECTION_PROMPTS } from '../../domain/goal/reflection.js';
import type { Change } from '../../domain/records/change.js';
import type { Goal } from '../../domain/records/goal.js';
import type { Viewer } from '../../domain/records/viewer.js';
import { newId, now } from '../../ui/clock.js';
import type { ChangeOutcome } from '../../ui/way-element.js';
import type { CheckInDeeds } from './check-in.template.js';
import type { FormDeeds } from './goal-form.template.js';
import { addCheckIn, createGoal, createReflection, editGoal, statusFields, successorOf, updateGoal } from './goal-tracker.changes.js';
import { checkInOf, editDraft, goalOf, newCheckInDraft, newGoalDraft, pageWith, pagesOf, pageOf, saysNothing, stopsOf, type CheckInDraft, type CloseDraft, type Draft, type GoalDraft, type WordsDraft } from './goal-tracker.drafts.js';
import type { GoalChangeKind } from './goal-tracker.events.js';
import type { GoalWord } from './goal-tracker.scene.js';
import type { CloseDeeds } from './reflection.template.js';

export interface DeskHost {
  readonly viewer: Viewer;
  readonly today: string;
  /** A goal as it is now: it may have changed since its dialog opened. */
  goalNow(id: string): Goal | undefined;
  word(key: GoalWord): string;
  request(kind: GoalChangeKind, changes: readonly Change[]): Promise<ChangeOutcome>;
  /** The dialog shows something else, or nothing; or a page of it was turned. */
  shown(turned: boolean): void;
  /** Saved: say so, and put the focus on this goal. */
  saved(word: GoalWord, goalId: string): void;
  /** A field has a problem. */
  pointOut(): void;
}

/**
 * The dialogs' desk: what is open, what was begun and not saved, and how each is saved. A draft leaves the desk only when it was saved, so a
 * failed save, a closed dialog or new records from elsewhere lose nothing. Ids are made when a draft is begun: two taps save one record.
 */
export class DraftDesk implements FormDeeds, CheckInDeeds, CloseDeeds {
  #drafts = new Map<string, Draft>();
  #open: string | undefined;

  constructor(private readonly host: DeskHost) {}

  get open(): Draft | undefined {
    return this.#open === undefined ? undefined : this.#drafts.get(this.#open);
  }

  /** Whether a new goal of this learner was begun and not saved. */
  hasBegun(learnerId: string): boolean {
    const key = `goal ${learnerId} `;
    const draft = this.#open === key ? undefined : this.#drafts.get(key);
    return draft !== undefined && !this.#isBare(draft);
  }

  #show<D extends Draft>(key: string, make: () => D): void {
    const draft = this.#drafts.get(key) ?? make();
    draft.at = now();
    draft.trouble = undefined;
    this.#drafts.set(key, draft);
    this.#open = key;
    this.host.shown(true);
  }

  #seed = (learnerId: string, parentId?: string) => ({ id: newId(), stepId: newId(), at: now(), today: this.host.today, learnerId, parentId });

  write(learnerId: string, parentId?: string): void {
    this.#show(`goal ${learnerId} ${parentId ?? ''}`, () => newGoalDraft(this.#seed(learnerId, parentId)));
  }
  edit(goal: Goal): void {
    this.#show(`edit ${goal.id}`, () => editDraft(goal, this.#seed(goal.learnerId), this.host.word('planWill')));
  }
  checkIn(goal: Goal): void {
    this.#show(`check-in ${goal.id}`, () => newCheckInDraft(goal.id, newId(), now()));
  }
  finish(goal: Goal, outcome: CloseDraft['outcome']): void {
    this.#show(`close ${goal.id}`, (): CloseDraft => ({ kind: 'close', goalId: goal.id, reflectionId: newId(), successorId: newId(), at: now(), outcome, prompt: REFLECTION_PROMPTS[outcome ?? 'met'][0], text: '', then: 'revise', trouble: undefined }));
  }
  sayKind(goal: Goal): void {
    this.#show(`words ${goal.id}`, (): WordsDraft => ({ kind: 'words', goalId: goal.id, id: newId(), at: now(), text: '', trouble: undefined }));
  }

  changed(): void {
    this.host.shown(false);
  }

  close(): void {
    const draft = this.open;
    // Opened and left untouched: nothing to keep.
    if (draft && this.#isBare(draft)) this.#drafts.delete(this.#open!);
    this.#open = undefined;
    this.host.shown(true);
  }

  #isBare(draft: Draft): boolean {
    if (draft.kind === 'goal') return draft.before ? editGoal(draft.before, goalOf(draft, draft.before.status, this.host.viewer, this.host.word('planWill')), this.host.viewer) === undefined : [draft.title, draft.why, draft.outcome, draft.obstacle, draft.planIf, draft.planThen, draft.firstStep].every(isBlank);
    return draft.kind === 'checkIn' ? saysNothing(draft) : isBlank(draft.text);
  }

  turn(by: -1 | 1): void {
    const draft = this.open as GoalDraft;
    draft.tried = by > 0 && stopsOf(draft, pageOf(draft)).length > 0 && pageOf(draft) !== 'review';
    if (draft.tried) {
      this.host.shown(false);
      return this.host.pointOut();
    }
    draft.page = Math.min(pagesOf(draft).length - 1, Math.max(0, draft.page + by));
    this.host.shown(true);
  }

  startOver(): void {
    const { learnerId, parentId } = this.open as GoalDraft;
    this.#drafts.delete(this.#open!);
    this.write(learnerId, parentId);
  }

  async #save(kind: GoalChangeKind, changes: readonly Change[], word: GoalWord, goalId: string): Promise<boolean> {
    const key = this.#open!;
    const draft = this.open!;
    const outcome = changes.length === 0 ? 'done' : await this.host.request(kind, changes);
    if (outcome !== 'done') {
      draft.trouble = outcome;
      this.host.shown(false);
      return false;
    }
    // The second of two taps ends here: the first one has already closed this draft.
    if (!this.#drafts.delete(key)) return false;
    if (this.#open === key) this.#open = undefined;
    this.host.shown(true);
    this.host.saved(word, goalId);
    return true;
  }

  async save(status: Goal['status']): Promise<void> {
    const draft = this.open as GoalDraft;
    const [stop] = stopsOf(draft);
    if (stop) {
      draft.tried = true;
      draft.page = pageWith(draft, stop.field);
      this.host.shown(true);
      return this.host.pointOut();
    }
    const { viewer } = this.host;
    const goal = goalOf(draft, status, viewer, this.host.word('planWill'));
    const change = draft.before ? editGoal(draft.before, goal, viewer) : createGoal(goal);
    await this.#save('goal', change ? [change] : [], 'goalSaved', goal.id);
  }

  async saveCheckIn(): Promise<void> {
    const draft = this.open as CheckInDraft;
    const goal = this.host.goalNow(draft.goalId);
    if (!goal || saysNothing(draft)) return this.#nothing(draft);
    const checkIn = checkInOf(draft, this.host.viewer.id, (barrier) => this.host.word(barrier));
    if (Number.isNaN(checkIn.value)) return this.#nothing(draft);
    await this.#save('check-in', [addCheckIn(goal, checkIn, draft.steps)], 'checkInSaved', goal.id);
  }

  async saveWords(): Promise<void> {
    const draft = this.open as WordsDraft;
    const goal = this.host.goalNow(draft.goalId);
    if (!goal || isBlank(draft.text)) return this.#nothing(draft);
    await this.#save('check-in', [addCheckIn(goal, { id: draft.id, at: draft.at, by: this.host.viewer.id, note: draft.text.trim(), evidenceIds: [] }, new Set())], 'closedSaved', goal.id);
  }

  async saveClose(): Promise<void> {
    const draft = this.open as CloseDraft;
    const goal = this.host.goalNow(draft.goalId);
    if (!goal || !draft.outcome) return this.#nothing(draft);
    const { at, then } = draft;
    const notYet = draft.outcome === 'notMet';
    const changes: Change[] = [];
    const successor = notYet && then === 'revise' ? successorOf(goal, draft.successorId, this.host.today, addDays(this.host.today, 14), at) : undefined;
    // A goal made smaller stays under way: the smaller goal is the way there.
    if (!(notYet && then === 'split')) changes.push(updateGoal(goal, statusFields(successor ? 'revised' : draft.outcome, at)));
    if (successor) changes.push(createGoal(successor));
    if (!isBlank(draft.text)) changes.push(createReflection({ id: draft.reflectionId, version: 0, learnerId: goal.learnerId, prompt: this.host.word(draft.prompt), text: draft.text.trim(), about: { collection: 'goals', id: goal.id }, at }));
    if (!(await this.#save('goal', changes, notYet ? 'closedSaved' : 'closedMet', goal.id))) return;
    if (successor) this.edit(successor);
    else if (notYet && then === 'split') this.write(goal.learnerId, goal.id);
  }

  #nothing(draft: CheckInDraft | CloseDraft | WordsDraft): void {
    draft.trouble = 'nothing';
    this.host.shown(false);
    this.host.pointOut();
  }
}
