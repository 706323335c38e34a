/** The scorer's desk: what is typed and not saved, what is on its way, what can be undone. No DOM. */
import { checkPoints, type PointsCode } from '../../domain/rubric/check-mark.js';
import { maxPoints } from '../../domain/rubric/ranges.js';
import type { Change } from '../../domain/records/change.js';
import type { Criterion, Mark, Scoring } from '../../domain/records/rubric.js';
import type { ChangeOutcome } from '../../ui/way-element.js';
import { givePoints, giveState, isSameMark, putBack, writeText, type MarkEdit, type TextField } from './mark-edits.js';
import { commentChange, markChange, markIn } from './rubric-scorer.changes.js';
import type { RubricChangeKind } from './rubric-scorer.events.js';

/** The most letters a comment may have. Longer text stays in its field, whole, and is not sent (FAULTS 85). */
export const LONGEST_COMMENT = 4_000;
/** A field of one criterion, or the comment on the whole work (no criterion). */
export interface FieldPlace {
  readonly criterionId: string | undefined;
  readonly field: TextField | 'points';
}
export type FieldProblem = PointsCode | 'too-long';

export interface DeskHost {
  request(kind: RubricChangeKind, changes: readonly Change[]): Promise<ChangeOutcome>;
  /** The scoring as the records have it now. */
  scoringNow(id: string): Scoring | undefined;
  changed(): void;
}

const placeKey = (scoringId: string, { criterionId, field }: FieldPlace): string => `${scoringId.length}:${scoringId}${field}${criterionId === undefined ? '' : `:${criterionId}`}`;
const markKey = (scoringId: string, criterionId: string): string => `${scoringId.length}:${scoringId}${criterionId}`;

export class ScoreDesk {
  #typed = new Map<string, { readonly scoringId: string; readonly place: FieldPlace; text: string; problem?: FieldProblem | undefined }>();
  #searched = new Map<string, string>();
  #onTheWay = new Map<string, Mark>();
  #undo = new Map<string, { readonly criterionId: string; readonly before: Mark }[]>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly host: DeskHost) {}

  /** One change after the other: each begins with what the one before it left, and the first mark creates the scoring once. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#last.then(work);
    this.#last = run.catch(() => undefined);
    return run;
  }

  /** The mark as the scorer sees it: on its way, else as recorded. */
  markOf(scoring: Scoring, criterionId: string): Mark {
    return this.#onTheWay.get(markKey(scoring.id, criterionId)) ?? markIn(this.host.scoringNow(scoring.id), criterionId);
  }
  marksOf(scoring: Scoring, criteria: readonly Criterion[]): readonly Mark[] {
    return criteria.map(({ id }) => this.markOf(scoring, id));
  }

  async edit(blank: Scoring, criterionId: string, change: MarkEdit, undoable = true): Promise<ChangeOutcome> {
    const before = this.markOf(blank, criterionId);
    const edited = change(before);
    if (isSameMark(before, edited)) return 'done';
    const next: Mark = { ...edited, criterionId, version: before.version + 1 };
    const key = markKey(blank.id, criterionId);
    this.#onTheWay.set(key, next);
    this.host.changed();
    const outcome = await this.inTurn(() => this.host.request('mark', [markChange(this.host.scoringNow(blank.id), blank, next)]));
    if (this.#onTheWay.get(key) === next) this.#onTheWay.delete(key);
    if (outcome === 'done' && undoable) this.#remember(blank.id, criterionId, before);
    this.host.changed();
    return outcome;
  }

  #remember(scoringId: string, criterionId: string, before: Mark): void {
    const steps = this.#undo.get(scoringId);
    if (steps) steps.push({ criterionId, before });
    else this.#undo.set(scoringId, [{ criterionId, before }]);
  }

  canUndo(scoring: Scoring): boolean {
    return (this.#undo.get(scoring.id)?.length ?? 0) > 0;
  }

  /** Takes the last change of a mark back; without an end in time, until the work is submitted. */
  async undo(blank: Scoring): Promise<string | undefined> {
    const step = this.#undo.get(blank.id)?.pop();
    if (!step) return undefined;
    const { criterionId, before } = step;
    this.dropPoints(blank, criterionId);
    const outcome = await this.edit(blank, criterionId, putBack(before), false);
    if (outcome !== 'done') this.#undo.get(blank.id)?.push(step);
    return outcome === 'done' ? criterionId : undefined;
  }

  forget(scoring: Scoring): void {
    this.#undo.delete(scoring.id);
  }

  /** What a field shows: typed and not saved, else what is recorded. */
  textOf(scoring: Scoring, place: FieldPlace): string {
    const typed = this.#typed.get(placeKey(scoring.id, place));
    if (typed) return typed.text;
    if (place.criterionId === undefined) return this.host.scoringNow(scoring.id)?.comment ?? scoring.comment;
    const mark = this.markOf(scoring, place.criterionId);
    if (place.field === 'points') return typeof mark.points === 'number' ? String(mark.points) : '';
    return mark[place.field] ?? '';
  }
  problemOf(scoring: Scoring, place: FieldPlace): FieldProblem | undefined {
    return this.#typed.get(placeKey(scoring.id, place))?.problem;
  }

  /** Keeps what is being typed, so that no drawing in between takes it away. */
  type(scoring: Scoring, place: FieldPlace, text: string): void {
    const key = placeKey(scoring.id, place);
    const typed = this.#typed.get(key);
    const wasLong = (typed?.text.length ?? 0) > COUNTER_FROM;
    const problem = typed?.problem === 'too-long' && text.length <= LONGEST_COMMENT ? undefined : typed?.problem;
    this.#typed.set(key, { scoringId: scoring.id, place, text, problem });
    if (place.field !== 'points' && (wasLong || text.length > COUNTER_FROM)) this.host.changed();
  }

  /** Saves a field. What is wrong or was not saved stays in it, as typed. */
  async commit(blank: Scoring, place: FieldPlace, criterion: Criterion | undefined): Promise<boolean> {
    const key = placeKey(blank.id, place);
    const typed = this.#typed.get(key);
    if (!typed) return true;
    const { text } = typed;
    let edit: MarkEdit | undefined;
    if (place.field === 'points') {
      const answer = checkPoints(text, { max: (criterion && maxPoints(criterion)) ?? 0 });
      if (answer.ok) edit = givePoints(criterion!, answer.points);
      else if (answer.code === 'empty') edit = (mark) => (mark.state === 'scored' ? giveState('notYetScored')(mark) : mark);
      else typed.problem = answer.code;
    } else if (text.length > LONGEST_COMMENT) typed.problem = 'too-long';
    else if (place.criterionId !== undefined) edit = writeText(place.field, text);
    else edit = (mark) => mark;
    if (!edit) {
      this.host.changed();
      return false;
    }
    typed.problem = undefined;
    const outcome = place.criterionId === undefined ? await this.#comment(blank, text) : await this.edit(blank, place.criterionId, edit);
    if (outcome === 'done' && this.#typed.get(key)?.text === text) this.#typed.delete(key);
    this.host.changed();
    return outcome === 'done';
  }

  #comment(blank: Scoring, text: string): Promise<ChangeOutcome> {
    return this.inTurn(async () => {
      const now = this.host.scoringNow(blank.id);
      if ((now?.comment ?? '') === text) return 'done';
      return this.host.request('comment', [commentChange(now, blank, text)]);
    });
  }

  /** The words by which the ready comments of a field are searched. */
  searchOf(scoring: Scoring, place: FieldPlace): string {
    return this.#searched.get(placeKey(scoring.id, place)) ?? '';
  }
  search(scoring: Scoring, place: FieldPlace, words: string): void {
    this.#searched.set(placeKey(scoring.id, place), words);
    this.host.changed();
  }

  /** What was typed for this scoring and is not saved. */
  unsaved(scoring: Scoring): readonly FieldPlace[] {
    return [...this.#typed.values()].filter(({ scoringId }) => scoringId === scoring.id).map(({ place }) => place);
  }
  /** A level or a reason was chosen: points typed before it are of no use any more. */
  dropPoints(scoring: Scoring, criterionId: string): void {
    this.#typed.delete(placeKey(scoring.id, { criterionId, field: 'points' }));
  }
}

/** From here on a field says how many letters are left. */
export const COUNTER_FROM = LONGEST_COMMENT * 0.9;
