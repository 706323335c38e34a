/** What the templates are given: words, who looks, and what a tap does. */
import type { RecordSet } from '../../domain/records/collections.js';
import type { Goal, GoalEvidence, GoalStatus, Step } from '../../domain/records/goal.js';
import type { Viewer, ViewerRole } from '../../domain/records/viewer.js';
import type { goalClass } from '../../locales/en/goal-tracker-class.js';
import type { goalDialogs } from '../../locales/en/goal-tracker-dialogs.js';
import type { goalTracker } from '../../locales/en/goal-tracker.js';
import type { TemplateResult } from 'lit';
import type { MessageParams } from '../../locales/message.types.js';
import type { SharedWord } from '../../ui/way-element.js';
import type { GoalView } from './goal-tracker.model.js';

export type GoalWord = keyof typeof goalTracker | keyof typeof goalDialogs | keyof typeof goalClass;

export interface GoalScene {
  say(key: GoalWord, params?: MessageParams): string;
  sayShared(key: SharedWord, params?: MessageParams): string;
  readonly lang: string;
  readonly today: string;
  readonly viewer: Viewer;
  /** Whether the reader is the learner: sentences say "you". */
  readonly own: boolean;
  readonly editable: boolean;
  /** The roles that must have agreed before a goal starts. */
  readonly needed: readonly ViewerRole[];
  /** Whether the reader may change this learner's goals, not only look and agree. */
  readonly mayChange: boolean;
  /** The records at hand. */
  readonly records: RecordSet;
  /** Standards, scales, evidence, rubrics and scorings: empty until something needs them. */
  readonly more: RecordSet;
  /** A short name for a record's id, fit for `id` attributes: record ids may be anything. */
  key(id: string): string;
  isOpen(id: string): boolean;
  /** A goal opened: steps, check-ins, plan. Left out while it is on its way. */
  readonly detail: ((scene: GoalScene, view: GoalView) => TemplateResult) | undefined;
  readonly deeds: GoalDeeds;
}

/** What a tap does. Everything here loads with the first touch. */
export interface GoalDeeds {
  write(parentId?: string): void;
  edit(goal: Goal): void;
  checkIn(goal: Goal): void;
  finish(goal: Goal): void;
  sayKind(goal: Goal): void;
  /** Answers the question that fits the moment. */
  reflect(goal: Goal): void;
  addEvidence(goal: Goal): void;
  removeEvidence(goal: Goal, evidence: GoalEvidence): void;
  addNote(goal: Goal): void;
  toggle(id: string): void;
  tick(goal: Goal, step: Step, done: boolean): void;
  addStep(goal: Goal, input: HTMLInputElement): void;
  /** A new step with a day or a level, in a dialog, begun with what was typed. */
  planStep(goal: Goal, input: HTMLInputElement): void;
  editStep(goal: Goal, step: Step): void;
  moveStep(goal: Goal, step: Step, by: -1 | 1): void;
  removeStep(goal: Goal, step: Step): void;
  move(goal: Goal, status: GoalStatus): void;
  agree(goal: Goal): void;
  talked(goal: Goal): void;
  share(goal: Goal, shared: boolean): void;
  openLearner(id: string | undefined): void;
  showMore(): void;
  /** Opens a goal as a page to print, or goes back to the list. */
  page(goal: Goal | undefined): void;
  print(): void;
  /** Offers a file: days for a calendar, one goal or all goals met as a learner record. */
  saveReminders(goals: readonly Goal[]): void;
  saveGoal(goal: Goal): void;
  saveRecord(): void;
}
