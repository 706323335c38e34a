/** What a tap on a goal does. Every change is asked for; what was typed goes only once it is saved. */
import { writeCalendar } from '../../domain/export/calendar-file.js';
import { cleanFileName } from '../../domain/export/file-name.js';
import { jsonText } from '../../domain/export/json-text.js';
import { goalBadge, learnerRecord, type RecordNeeds } from '../../domain/export/learner-record.js';
import { isBlank } from '../../domain/goal/problems.js';
import { remindersOf } from '../../domain/goal/reminders.js';
import { mayMove, missingAgreements } from '../../domain/goal/status.js';
import type { Goal, GoalEvidence, GoalStatus, Step } from '../../domain/records/goal.js';
import { newId, now } from '../../ui/clock.js';
import type { ChangeOutcome } from '../../ui/way-element.js';
import type { DraftDesk } from './draft-desk.js';
import { agreedBy, moveStep, statusFields, tickSteps, updateGoal, withStepBack } from './goal-tracker.changes.js';
import type { GoalChangeKind } from './goal-tracker.events.js';
import type { TrackerHost } from './goal-tracker.host.js';
import type { GoalDeeds, GoalWord } from './goal-tracker.scene.js';
import { viewsOf } from './goal-tracker.model.js';
import { nameOf, progressWords, titleOf } from './goal-words.js';
import { AT_ONCE } from './unfolded.js';

/** Offers text as a file; nothing leaves the browser. */
function offerFile(text: string, type: string, fileName: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

export class GoalActs implements GoalDeeds {
  /** The last thing that can be taken back, for as long as nothing else is changed here. */
  undo: { word: GoalWord; goalId: string; back: () => Promise<ChangeOutcome> } | undefined;
  #newSteps = new Map<string, string>();

  constructor(
    private readonly host: TrackerHost,
    private readonly desk: DraftDesk,
  ) {}

  write(parentId?: string): void {
    const { learnerId } = this.host;
    this.host.wantMore();
    if (learnerId !== undefined) this.desk.write(learnerId, parentId);
  }
  edit(goal: Goal): void {
    this.host.wantMore();
    this.desk.edit(this.#whole(goal));
  }
  checkIn(goal: Goal): void {
    this.desk.checkIn(goal);
  }
  finish(goal: Goal): void {
    this.desk.finish(goal, undefined);
  }
  sayKind(goal: Goal): void {
    this.desk.sayKind(goal);
  }
  reflect(goal: Goal): void {
    this.desk.reflect(goal);
  }
  addEvidence(goal: Goal): void {
    this.desk.addEvidence(goal);
  }
  addNote(goal: Goal): void {
    this.desk.addNote(goal);
  }
  toggle(id: string): void {
    const { open } = this.host.unfolded;
    if (!open.delete(id)) open.add(id);
    this.host.redraw();
  }
  openLearner(id: string | undefined): void {
    const { host } = this;
    const left = host.unfolded.learnerId;
    this.undo = undefined;
    host.unfolded.learnerId = id;
    host.unfolded.pageOf = undefined;
    host.unfolded.limit = AT_ONCE;
    host.focusOn({ key: id === undefined && left !== undefined ? `learner-${host.key(left)}` : 'heading', always: true });
  }
  showMore(): void {
    this.host.unfolded.limit += 4 * AT_ONCE;
    this.host.redraw();
  }
  page(goal: Goal | undefined): void {
    const { host } = this;
    const left = host.unfolded.pageOf;
    host.unfolded.pageOf = goal?.id;
    host.focusOn({ key: !goal && left !== undefined ? `title-${host.key(left)}` : 'heading', always: true });
  }
  print(): void {
    window.print();
  }

  /** The goal as the records hold it: what is drawn may lack notes that are not for this reader. */
  #whole(goal: Goal): Goal {
    return this.host.records.goals?.find(({ id }) => id === goal.id) ?? goal;
  }

  /** Asks for a change, then draws again, so that a box whose tick was not saved goes back. */
  async #ask(kind: GoalChangeKind, goal: Goal, fields: Partial<Omit<Goal, 'id' | 'version'>>): Promise<boolean> {
    this.undo = undefined;
    this.desk.celebrated = undefined;
    const outcome = await this.host.request(kind, [updateGoal(goal, fields)]);
    this.host.redraw();
    return outcome === 'done';
  }

  tick(goal: Goal, step: Step, done: boolean): void {
    void this.#tick(goal, step, done);
  }
  async #tick(goal: Goal, step: Step, done: boolean): Promise<void> {
    const { host } = this;
    const k = host.key(goal.id);
    if (await this.#ask('step', goal, { steps: tickSteps(goal, new Set([step.id]), done, now()) })) host.announce(host.say(done ? 'stepTicked' : 'stepUnticked', { title: nameOf(host.scene(), step) }));
    host.focusOn({ key: `next-${k}`, fallbacks: [`finish-${k}`, `more-${k}`] });
  }

  planStep(goal: Goal, input: HTMLInputElement): void {
    this.host.wantMore();
    this.desk.writeStep(goal, undefined, input.value);
    input.value = '';
  }
  editStep(goal: Goal, step: Step): void {
    this.host.wantMore();
    this.desk.writeStep(goal, step);
  }

  addStep(goal: Goal, input: HTMLInputElement): void {
    void this.#addStep(goal, input);
  }
  async #addStep(goal: Goal, input: HTMLInputElement): Promise<void> {
    const { host } = this;
    const typed = input.value;
    const title = typed.trim();
    if (isBlank(typed)) return input.focus();
    // The id stays the same until this step is saved: Enter held down adds one step.
    const id = this.#newSteps.get(goal.id) ?? newId();
    this.#newSteps.set(goal.id, id);
    if (!(await this.#ask('step', goal, { steps: [...goal.steps.filter((step) => step.id !== id), { id, title, done: false }] }))) return;
    this.#newSteps.delete(goal.id);
    if (input.value === typed) input.value = '';
    host.announce(host.say('stepAdded'));
    host.focusOn({ key: `add-${host.key(goal.id)}` });
  }

  moveStep(goal: Goal, step: Step, by: -1 | 1): void {
    void this.#moveStep(goal, step, by);
  }
  async #moveStep(goal: Goal, step: Step, by: -1 | 1): Promise<void> {
    const { host } = this;
    const steps = moveStep(goal, step.id, by);
    if (steps === goal.steps) return;
    const saved = await this.#ask('step', goal, { steps });
    const k = host.key(step.id);
    host.focusOn({ key: `${by < 0 ? 'up' : 'down'}-${k}`, fallbacks: [`step-${k}`] });
    if (saved) host.announce(host.say('stepMoved', { title: nameOf(host.scene(), step), place: steps.indexOf(step) + 1 }));
  }

  removeStep(goal: Goal, step: Step): void {
    const index = goal.steps.indexOf(step);
    void this.#ask('step', goal, { steps: goal.steps.filter(({ id }) => id !== step.id) }).then((done) => done && this.#offerUndo('stepRemoved', goal.id, (latest) => ({ steps: withStepBack(latest, step, index) }), 'step'));
  }

  removeEvidence(goal: Goal, evidence: GoalEvidence): void {
    const rest = (list: Goal) => (list.evidence ?? []).filter(({ id }) => id !== evidence.id);
    void this.#ask('evidence', goal, { evidence: rest(this.#whole(goal)) }).then((done) => done && this.#offerUndo('evidenceRemoved', goal.id, (latest) => ({ evidence: [...rest(latest), evidence] }), 'evidence'));
  }

  move(goal: Goal, status: GoalStatus): void {
    void this.#move(goal, status);
  }
  async #move(goal: Goal, status: GoalStatus): Promise<void> {
    const { host } = this;
    const { sayShared } = host.scene();
    if (!mayMove(goal, status, host.viewer, host.needed).allowed) return host.announce(sayShared('notAllowed', { who: sayShared('roleTeacher') }));
    const at = now();
    const begins = (goal.status === 'draft' || goal.status === 'proposed') && (status === 'proposed' || status === 'active');
    if (!(await this.#ask('goal', goal, { ...statusFields(status, at), ...(begins ? { agreements: agreedBy(goal, host.viewer, at) } : {}) }))) return;
    if (status === 'archived') return this.#offerUndo('status_archived', goal.id, () => ({ status: goal.status, closedAt: goal.closedAt }), 'goal');
    host.announce(host.say('moved', { status: host.say(`status_${status}`) }));
    host.focusOn({ key: `title-${host.key(goal.id)}` });
  }

  agree(goal: Goal): void {
    void this.#agree(goal);
  }
  /** A yes. The yes that a proposed goal waits for also starts it. */
  async #agree(goal: Goal): Promise<void> {
    const { host } = this;
    const { viewer } = host;
    const at = now();
    const agreements = agreedBy(goal, viewer, at);
    const needed = viewer.role === 'student' && host.needed.length === 0 ? (['teacher'] as const) : host.needed;
    const starts = goal.status === 'proposed' && viewer.role !== 'guardian' && mayMove({ ...goal, agreements }, 'active', viewer, needed).allowed;
    const saved = await this.#ask('agreement', goal, { agreements, ...(starts ? statusFields('active', at) : {}) });
    if (saved) host.announce(host.say(starts || missingAgreements({ agreements }, needed).length === 0 ? 'agreedNow' : 'agreedWaits'));
    host.focusOn({ key: `agree-${host.key(goal.id)}`, fallbacks: [`title-${host.key(goal.id)}`] });
  }

  talked(goal: Goal): void {
    const { host } = this;
    void this.#ask('agreement', goal, { talkedAt: now() }).then((done) => {
      if (done) host.announce(host.say('talkedNow'));
      host.focusOn({ key: `title-${host.key(goal.id)}` });
    });
  }

  share(goal: Goal, sharedWithFamily: boolean): void {
    void this.#ask('goal', goal, { sharedWithFamily }).then((done) => done && this.host.announce(this.host.say(sharedWithFamily ? 'sharedNow' : 'unsharedNow')));
  }

  /** Nothing is asked before; everything can be taken back, for as long as nothing else is changed here. */
  #offerUndo(word: GoalWord, goalId: string, fields: (latest: Goal) => Partial<Goal>, kind: GoalChangeKind): void {
    const { host } = this;
    const back = async (): Promise<ChangeOutcome> => {
      const latest = host.records.goals?.find(({ id }) => id === goalId);
      return latest ? host.request(kind, [updateGoal(latest, fields(latest))]) : 'failed';
    };
    this.undo = { word, goalId, back };
    host.announce(host.say(word));
    host.focusOn({ key: 'undo' });
  }

  async undoNow(): Promise<void> {
    const { undo, host } = this;
    if (!undo || (await undo.back()) !== 'done') return;
    this.undo = undefined;
    host.announce(host.say('undone'));
    host.focusOn({ key: `title-${host.key(undo.goalId)}` });
  }

  saveReminders(goals: readonly Goal[]): void {
    const { host } = this;
    const scene = host.scene();
    const words = (key: GoalWord) => (title: string) => host.say(key, { title: titleOf(scene, { title }) });
    const events = remindersOf(goals, host.today, { due: words('calendarDue'), checkIn: words('calendarCheckIn'), step: words('calendarStep') });
    if (events.length === 0) return host.announce(host.say('nothingToSave'));
    this.#offer(writeCalendar(events, { made: now(), name: host.say('title') }), 'text/calendar;charset=utf-8', goals.length === 1 ? titleOf(scene, goals[0]!) : host.say('title'), 'ics');
  }

  #recordNeeds(): RecordNeeds {
    const { host } = this;
    const learnerId = host.learnerId ?? '';
    const scene = host.scene();
    return {
      made: now(), learnerName: host.nameOf(learnerId), standards: host.more.standards, reflections: host.records.reflections,
      narrativeOf: (goal) => progressWords(scene, viewsOf([{ ...goal, parentId: undefined }], host.needs)[0]!),
    };
  }
  saveGoal(goal: Goal): void {
    this.#offer(jsonText(goalBadge(goal, this.#recordNeeds())), 'application/json', goal.title, 'json');
  }
  saveRecord(): void {
    const { host } = this;
    const record = learnerRecord(host.records.goals ?? [], host.learnerId ?? '', { ...this.#recordNeeds(), title: host.say('recordTitle') });
    this.#offer(jsonText(record), 'application/json', host.say('recordTitle'), 'json');
  }
  #offer(text: string, type: string, name: string, extension: string): void {
    offerFile(text, type, cleanFileName(name, extension, 'goal'));
    this.host.announce(this.host.say('fileSaved'));
  }
}
