import { addDays } from '../../domain/calendar/calendar.js';
import { mergeGoalEdit } from '../../domain/goal/merge.js';
import { isBlank } from '../../domain/goal/problems.js';
import { suggestGoals, type GoalSuggestion } from '../../domain/goal/suggestions.js';
import { momentOf, promptsFor, type ReflectionMoment, type ReflectionPrompt } from '../../domain/goal/reflection.js';
import type { Change } from '../../domain/records/change.js';
import type { Goal, GoalEvidence, Step } from '../../domain/records/goal.js';
import { newId, now } from '../../ui/clock.js';
import { DraftKeeper } from '../../ui/draft-keeper.js';
import { safeUrl } from '../../ui/safe-url.js';
import type { CheckInDeeds } from './check-in.template.js';
import type { FormDeeds } from './goal-form.template.js';
import { addCheckIn, createGoal, createReflection, editGoal, statusFields, successorOf, updateGoal } from './goal-tracker.changes.js';
import { checkInOf, editDraft, fromTemplate, goalOf, measureFields, newCheckInDraft, newGoalDraft, pageWith, pagesOf, pageOf, saysNothing, stopsOf, type BatchDraft, type CheckInDraft, type CloseDraft, type Draft, type EvidenceDraft, type GoalDraft, type NoteDraft, type ReflectDraft, type WordsDraft } from './goal-tracker.drafts.js';
import type { GoalChangeKind } from './goal-tracker.events.js';
import type { TrackerHost } from './goal-tracker.host.js';
import { viewsOf } from './goal-tracker.model.js';
import type { GoalWord } from './goal-tracker.scene.js';
import { titleOf } from './goal-words.js';
import { isBareStep, reachOf, stepDraft, withStep, type StepDraft } from './step-draft.js';
import { stepTitle, type StepDeeds } from './step-form.template.js';
import type { CloseDeeds } from './reflection.template.js';
import type { ShortDeeds } from './short-forms.template.js';

/**
 * The dialogs' desk: what is open, what was begun and not saved, and how each is saved. A draft leaves the desk only when it was saved, so a
 * failed save, a closed dialog or new records from elsewhere lose nothing; where drafts may be kept on the device, nor does a reload. Ids are
 * made when a draft is begun: two taps save one record.
 */
export class DraftDesk implements FormDeeds, StepDeeds, CheckInDeeds, CloseDeeds, ShortDeeds {
  #drafts = new Map<string, Draft>();
  #open: string | undefined;
  owner: string | undefined;
  #keeper: DraftKeeper<Draft> | undefined;

  constructor(private readonly host: TrackerHost) {}

  /** Whose desk it is from now on, with what that reader left on it: nobody finds another's drafts. */
  async belongTo(owner: string): Promise<void> {
    this.owner = owner;
    this.#drafts.clear();
    this.#open = undefined;
    const store = this.host.draftStore;
    const keeper = store && new DraftKeeper<Draft>(store, owner);
    this.#keeper = keeper;
    const kept = (await keeper?.restore()) ?? [];
    if (this.#keeper === keeper) for (const [key, draft] of kept) if (!this.#drafts.has(key)) this.#drafts.set(key, draft);
  }

  /** Keeps what is being typed. */
  typed(): void {
    const draft = this.open;
    if (draft) this.#keeper?.keep(this.#open!, this.#isBare(draft) ? undefined : draft);
  }

  /** Whether leaving the page would lose something. */
  get holds(): boolean {
    return (!this.#keeper || this.#keeper.failed) && [...this.#drafts.values()].some((draft) => !this.#isBare(draft));
  }

  #drop(key: string): boolean {
    this.#keeper?.keep(key);
    return this.#drafts.delete(key);
  }

  /** The title of a goal that was just met. */
  celebrated: string | undefined;

  #goalNow(id: string): Goal | undefined {
    return this.host.records.goals?.find((goal) => goal.id === id);
  }
  #shown(turned: boolean): void {
    if (turned) this.host.focusOn('dialog');
    else this.host.redraw();
  }
  #pointOut(): void {
    this.host.focusOn('problem');
  }
  #saved(word: GoalWord, goalId: string, focus = `title-${this.host.key(goalId)}`): void {
    this.host.announce(this.host.say(word));
    this.host.unfolded.mustSee = goalId;
    this.host.focusOn({ key: focus, always: true });
  }

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
    this.celebrated = undefined;
    this.#shown(true);
  }

  #seed = (learnerId: string, parentId?: string, templateFor?: string) => ({ id: newId(), stepId: newId(), at: now(), today: this.host.today, learnerId, parentId, templateFor });

  /** A start for a class: it belongs to who writes it. */
  writeTemplate(groupId: string): void {
    this.#show(`template ${groupId}`, () => newGoalDraft(this.#seed(this.host.viewer.id, undefined, groupId)));
  }

  write(learnerId: string, parentId?: string): void {
    this.#show(`goal ${learnerId} ${parentId ?? ''}`, () => newGoalDraft(this.#seed(learnerId, parentId)));
  }
  edit(goal: Goal): void {
    this.#show(`edit ${goal.id}`, () => editDraft(goal, this.#seed(goal.learnerId), this.host.say('planWill')));
  }
  /** @param typed the first words of a new step */
  writeStep(goal: Goal, step: Step | undefined, typed = ''): void {
    const key = `step ${goal.id} ${step?.id ?? ''}`;
    this.#show(key, () => stepDraft(goal, step, newId(), now()));
    if (isBlank(typed)) return;
    (this.open as StepDraft).title = typed;
    this.changed();
  }
  checkIn(goal: Goal): void {
    this.#show(`check-in ${goal.id}`, () => newCheckInDraft(goal.id, newId(), now()));
  }
  finish(goal: Goal, outcome: CloseDraft['outcome']): void {
    this.#show(`close ${goal.id}`, (): CloseDraft => ({ kind: 'close', goalId: goal.id, reflectionId: newId(), successorId: newId(), at: now(), outcome, prompt: promptsFor(outcome ?? 'met', this.#grade(goal.learnerId))[0]!, text: '', then: 'revise', trouble: undefined }));
  }
  reflect(goal: Goal): void {
    const moment = momentOf(goal, viewsOf([{ ...goal, parentId: undefined }], this.host.needs)[0]!.progress, this.host.today) ?? 'starting';
    this.#show(`reflect ${goal.id}`, (): ReflectDraft => ({ kind: 'reflect', goalId: goal.id, id: newId(), at: now(), moment, prompt: promptsFor(moment, this.#grade(goal.learnerId))[0]!, text: '', trouble: undefined }));
  }
  addEvidence(goal: Goal): void {
    this.#show(`evidence ${goal.id}`, (): EvidenceDraft => ({ kind: 'evidence', goalId: goal.id, id: newId(), at: now(), shows: 'link', title: '', link: '', text: '', trouble: undefined }));
  }
  addNote(goal: Goal): void {
    this.#show(`note ${goal.id}`, (): NoteDraft => ({ kind: 'note', goalId: goal.id, id: newId(), at: now(), text: '', visibleTo: 'me', trouble: undefined }));
  }
  sayToMany(learners: readonly { id: string; name: string; goals: readonly Goal[] }[]): void {
    this.#show('batch', (): BatchDraft => ({ kind: 'batch', at: now(), learners: learners.map(({ id, name, goals }) => ({ id, name, goals: goals.map((goal) => ({ id: goal.id, commentId: newId() })) })), left: new Set(), text: '', trouble: undefined }));
  }
  #grade(learnerId: string): string | undefined {
    return this.host.records.learners?.find(({ id }) => id === learnerId)?.grade;
  }
  promptsOf(moment: ReflectionMoment, goalId: string): readonly ReflectionPrompt[] {
    return promptsFor(moment, this.#grade(this.#goalNow(goalId)?.learnerId ?? ''));
  }
  sayKind(goal: Goal): void {
    this.#show(`words ${goal.id}`, (): WordsDraft => ({ kind: 'words', goalId: goal.id, id: newId(), at: now(), text: '', trouble: undefined }));
  }

  changed(): void {
    this.typed();
    this.#shown(false);
  }

  close(): void {
    const draft = this.open;
    // Opened and left untouched: nothing to keep.
    if (draft && this.#isBare(draft)) this.#drop(this.#open!);
    this.#open = undefined;
    this.#shown(true);
  }

  #isBare(draft: Draft): boolean {
    if (draft.kind === 'goal') return draft.before ? Object.keys(mergeGoalEdit(draft.before, goalOf(draft, draft.before.status, this.host.viewer, this.host.say('planWill')), draft.before).fields).length === 0 : [draft.title, draft.why, draft.outcome, draft.obstacle, draft.planIf, draft.planThen, draft.firstStep].every(isBlank);
    if (draft.kind === 'step') return isBareStep(draft);
    if (draft.kind === 'evidence') return [draft.title, draft.link, draft.text].every(isBlank);
    return draft.kind === 'checkIn' ? saysNothing(draft) : isBlank(draft.text);
  }

  turn(by: -1 | 1): void {
    const draft = this.open as GoalDraft;
    draft.tried = by > 0 && stopsOf(draft, pageOf(draft)).length > 0 && pageOf(draft) !== 'review';
    if (draft.tried) {
      this.#shown(false);
      return this.#pointOut();
    }
    draft.page = Math.min(pagesOf(draft).length - 1, Math.max(0, draft.page + by));
    this.#shown(true);
  }

  /** The starts on offer to this draft: what a teacher wrote for the class, and what the learner's own records suggest. */
  starts(): { readonly templates: readonly Goal[]; readonly suggestions: readonly GoalSuggestion[] } {
    const { learnerId } = this.open as GoalDraft;
    const { records, more, templates = [] } = this.host;
    const groups = new Set((records.groups ?? []).filter((group) => group.learnerIds.includes(learnerId)).map(({ id }) => id));
    return { templates: templates.filter(({ templateFor }) => templateFor !== undefined && groups.has(templateFor)), suggestions: suggestGoals(learnerId, { ...records, ...more }) };
  }

  useTemplate(template: Goal): void {
    this.#begin(fromTemplate(this.open as GoalDraft, template, this.host.today, this.host.say('planWill')));
  }

  useSuggestion(suggestion: GoalSuggestion): void {
    const draft = { ...(this.open as GoalDraft), page: 1 };
    if (suggestion.kind === 'interest') return this.#begin({ ...draft, title: suggestion.interest, about: 'personal' });
    const { levelId, baselineLevelId } = suggestion;
    if (suggestion.kind === 'standard') {
      const { id, shortStatement, statement } = suggestion.standard;
      return this.#begin({ ...draft, title: shortStatement ?? statement, ...measureFields({ kind: 'level', standardId: id, levelId, baselineLevelId }) });
    }
    const { rubric, criterion } = suggestion;
    this.#begin({ ...draft, title: criterion.studentWording ?? criterion.title, ...measureFields({ kind: 'criterion', rubricId: rubric.id, criterionId: criterion.id, levelId, baselineLevelId }) });
  }

  #begin(draft: GoalDraft): void {
    this.#drafts.set(this.#open!, draft);
    this.typed();
    this.#shown(true);
  }

  startOver(): void {
    const { learnerId, parentId } = this.open as GoalDraft;
    this.#drop(this.#open!);
    this.write(learnerId, parentId);
  }

  async #save(kind: GoalChangeKind, changes: readonly Change[], word: GoalWord, goalId: string, focus?: string): Promise<boolean> {
    const key = this.#open!;
    const draft = this.open!;
    const outcome = changes.length === 0 ? 'done' : await this.host.request(kind, changes);
    if (outcome !== 'done') {
      draft.trouble = outcome;
      this.#shown(false);
      return false;
    }
    // The second of two taps ends here: the first one has already closed this draft.
    if (!this.#drop(key)) return false;
    if (this.#open === key) this.#open = undefined;
    this.#shown(true);
    this.#saved(word, goalId, focus);
    return true;
  }

  async save(status: Goal['status']): Promise<void> {
    const draft = this.open as GoalDraft;
    const [stop] = stopsOf(draft);
    if (stop) {
      draft.tried = true;
      draft.page = pageWith(draft, stop.field);
      this.#shown(true);
      return this.#pointOut();
    }
    const { viewer } = this.host;
    const goal = goalOf(draft, status, viewer, this.host.say('planWill'));
    if (!draft.before) return void (await this.#save('goal', [createGoal(goal)], draft.templateFor === undefined ? 'goalSaved' : 'templateSaved', goal.id));
    const edited = this.#merged(draft, draft.before, goal);
    if (!edited) {
      this.#shown(false);
      return this.#pointOut();
    }
    const [now, after] = edited;
    const change = editGoal(now, after, viewer, { id: `${goal.id} ${draft.stepId}`, at: draft.at });
    await this.#save('goal', change ? [change] : [], 'goalSaved', goal.id);
  }

  /** The goal as it is now and as it will be; undefined while somebody must choose between two values of one field. */
  #merged(draft: GoalDraft, before: Goal, mine: Goal): readonly [Goal, Goal] | undefined {
    const now = this.#goalNow(before.id) ?? before;
    const { fields, clashes } = mergeGoalEdit(before, mine, now);
    // Agreements belong to a status: the one who starts a goal says yes to it.
    const agreements = mine.agreements === before.agreements ? now.agreements : mine.agreements;
    draft.clashes = clashes;
    if (clashes.some(({ field }) => !draft.choices.has(field))) return undefined;
    const chosen = clashes.filter(({ field }) => draft.choices.get(field) === 'mine').map(({ field, mine: value }) => [field, value]);
    return [now, { ...now, ...fields, agreements, ...Object.fromEntries(chosen) }];
  }

  choose(field: string, choice: 'mine' | 'theirs'): void {
    (this.open as GoalDraft).choices.set(field, choice);
    this.#shown(false);
  }

  async saveStep(): Promise<void> {
    const draft = this.open as StepDraft;
    const goal = this.#goalNow(draft.goalId);
    const title = stepTitle(this.host.scene(), draft);
    if (goal && draft.counts !== 'steps' && !reachOf(draft)) {
      draft.trouble = 'level';
      this.#shown(false);
      return this.#pointOut();
    }
    if (!goal || !title) return this.#nothing(draft);
    const { before } = draft;
    const changes = before && isBareStep(draft) ? [] : [updateGoal(goal, { steps: withStep(goal.steps, draft, title) })];
    await this.#save('step', changes, before ? 'closedSaved' : 'stepAdded', goal.id, before ? `edit-${this.host.key(draft.id)}` : `add-${this.host.key(goal.id)}`);
  }

  async saveCheckIn(): Promise<void> {
    const draft = this.open as CheckInDraft;
    const goal = this.#goalNow(draft.goalId);
    if (!goal || saysNothing(draft)) return this.#nothing(draft);
    const checkIn = checkInOf(draft, this.host.viewer.id, (barrier) => this.host.say(barrier));
    if (Number.isNaN(checkIn.value)) return this.#nothing(draft);
    await this.#save('check-in', [addCheckIn(goal, checkIn, draft.steps)], 'checkInSaved', goal.id);
  }

  async saveWords(): Promise<void> {
    const draft = this.open as WordsDraft;
    const goal = this.#goalNow(draft.goalId);
    if (!goal || isBlank(draft.text)) return this.#nothing(draft);
    await this.#save('check-in', [addCheckIn(goal, { id: draft.id, at: draft.at, by: this.host.viewer.id, note: draft.text.trim(), evidenceIds: [] }, new Set())], 'closedSaved', goal.id);
  }

  async saveReflect(): Promise<void> {
    const draft = this.open as ReflectDraft;
    const goal = this.#goalNow(draft.goalId);
    if (!goal || isBlank(draft.text)) return this.#nothing(draft);
    await this.#save('goal', [createReflection({ id: draft.id, version: 0, learnerId: goal.learnerId, prompt: this.host.say(draft.prompt), text: draft.text.trim(), about: { collection: 'goals', id: goal.id }, at: draft.at })], 'closedSaved', goal.id);
  }

  async saveEvidence(): Promise<void> {
    const draft = this.open as EvidenceDraft;
    const goal = this.#goalNow(draft.goalId);
    const { shows, link } = draft;
    if (!goal || isBlank(shows === 'note' ? draft.text : shows === 'link' ? link : draft.title)) return this.#nothing(draft);
    // An address typed without its beginning is meant for the web; one that must not become a link is not taken.
    const address = shows === 'link' ? safeUrl(/^[a-z][a-z0-9+.-]*:/i.test(link.trim()) ? link.trim() : `https://${link.trim()}`) : undefined;
    if (shows === 'link' && !address) {
      draft.trouble = 'address';
      this.#shown(false);
      return this.#pointOut();
    }
    const evidence: GoalEvidence = {
      id: draft.id, kind: shows, title: draft.title.trim(), at: draft.at, by: this.host.viewer.id, ...(address ? { link: address } : {}), ...(isBlank(draft.text) ? {} : { note: draft.text.trim() }),
    };
    await this.#save('evidence', [updateGoal(goal, { evidence: [...(goal.evidence ?? []).filter(({ id }) => id !== draft.id), evidence] })], 'evidenceSaved', goal.id);
  }

  async saveNote(): Promise<void> {
    const draft = this.open as NoteDraft;
    const goal = this.#goalNow(draft.goalId);
    if (!goal || isBlank(draft.text)) return this.#nothing(draft);
    const note = { id: draft.id, at: draft.at, by: this.host.viewer.id, text: draft.text.trim(), visibleTo: draft.visibleTo };
    await this.#save('note', [updateGoal(goal, { notes: [...(goal.notes ?? []).filter(({ id }) => id !== draft.id), note] })], 'closedSaved', goal.id);
  }

  async saveBatch(): Promise<void> {
    const draft = this.open as BatchDraft;
    const chosen = draft.learners.filter(({ id }) => !draft.left.has(id));
    if (isBlank(draft.text) || chosen.length === 0) return this.#nothing(draft);
    const changes = chosen.flatMap(({ goals }) => goals).flatMap(({ id, commentId }) => {
      const goal = this.#goalNow(id);
      return goal ? [addCheckIn(goal, { id: commentId, at: draft.at, by: this.host.viewer.id, note: draft.text.trim(), evidenceIds: [] }, new Set())] : [];
    });
    await this.#save('check-in', changes, 'closedSaved', '');
  }

  async saveClose(): Promise<void> {
    const draft = this.open as CloseDraft;
    const goal = this.#goalNow(draft.goalId);
    if (!goal || !draft.outcome) return this.#nothing(draft);
    const { at, then } = draft;
    const notYet = draft.outcome === 'notMet';
    const changes: Change[] = [];
    const successor = notYet && then === 'revise' ? successorOf(goal, draft.successorId, this.host.today, addDays(this.host.today, 14), at) : undefined;
    // A goal made smaller stays under way: the smaller goal is the way there.
    if (!(notYet && then === 'split')) changes.push(updateGoal(goal, statusFields(successor ? 'revised' : draft.outcome, at)));
    if (successor) changes.push(createGoal(successor));
    if (!isBlank(draft.text)) changes.push(createReflection({ id: draft.reflectionId, version: 0, learnerId: goal.learnerId, prompt: this.host.say(draft.prompt), text: draft.text.trim(), about: { collection: 'goals', id: goal.id }, at }));
    if (!(await this.#save('goal', changes, notYet ? 'closedSaved' : 'closedMet', goal.id))) return;
    if (draft.outcome === 'met') {
      this.celebrated = titleOf(this.host.scene(), goal);
      this.host.redraw();
    }
    if (successor) this.edit(successor);
    else if (notYet && then === 'split') this.write(goal.learnerId, goal.id);
  }

  #nothing(draft: Exclude<Draft, GoalDraft>): void {
    draft.trouble = 'nothing';
    this.#shown(false);
    this.#pointOut();
  }
}
