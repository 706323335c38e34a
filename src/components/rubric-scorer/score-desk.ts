/** The scorer's desk: what is typed and not saved, what is on its way, what clashes with somebody else's, what can be undone. No DOM. */
import { checkPoints, type PointsCode } from '../../domain/rubric/check-mark.js';
import { marksByCriterion } from '../../domain/rubric/mark-points.js';
import { maxPoints } from '../../domain/rubric/ranges.js';
import type { Change } from '../../domain/records/change.js';
import type { Criterion, Mark, Scoring } from '../../domain/records/rubric.js';
import type { ChangeOutcome } from '../../ui/way-element.js';
import { commentChange, markChange, markIn } from './mark-changes.js';
import { givePoints, giveState, isSameMark, mergeMark, putBack, writeText, type MarkEdit, type TextField } from './mark-edits.js';
import { workKey } from './place.js';
import type { RubricChangeKind } from './rubric-scorer.events.js';
import { emptyMark, sized } from './rubric-scorer.model.js';
import type { TypedMemory } from './typed-memory.js';

/** The most letters a comment may have. Longer text stays in its field, whole, and is not sent (FAULTS 85). */
export const LONGEST_COMMENT = 4_000;
/** From here on a field says how many letters are left. */
export const COUNTER_FROM = LONGEST_COMMENT * 0.9;
/** A field of one criterion, or the comment on the whole work (no criterion). */
export interface FieldPlace {
  readonly criterionId: string | undefined;
  readonly field: TextField | 'points';
}
export type FieldProblem = PointsCode | 'too-long';

export interface DeskHost {
  request(kind: RubricChangeKind, changes: readonly Change[], isMended?: () => boolean): Promise<ChangeOutcome>;
  /** The scoring as the records have it now. */
  scoringNow(id: string): Scoring | undefined;
  changed(): void;
  /** Once the person can see what was done. */
  seen(): Promise<void>;
}

interface TypedField {
  readonly scoring: Scoring;
  readonly place: FieldPlace;
  text: string;
  /** What was recorded when the typing began. */
  base: string;
  problem?: FieldProblem | undefined;
  /** It was to be saved and is not, or it comes from before a reload. */
  waits?: boolean;
  /** What somebody else has saved in this field meanwhile. */
  theirs?: string | undefined;
}
/** Two marks of one criterion: the one that was given here, and the one that somebody else saved first. */
export interface MarkClash {
  readonly mine: Mark;
  readonly theirs: Mark;
}

const placeKey = (scoringId: string, { criterionId, field }: FieldPlace): string => `${sized(scoringId)}${field}${criterionId === undefined ? '' : `:${criterionId}`}`;
const markKey = (scoringId: string, criterionId: string): string => `${sized(scoringId)}${criterionId}`;

export class ScoreDesk {
  #typed = new Map<string, TypedField>();
  #searched = new Map<string, string>();
  #onTheWay = new Map<string, Mark>();
  #clashes = new Map<string, MarkClash>();
  #undo = new Map<string, { readonly criterionId: string; readonly before: Mark }[]>();
  #opened = new Set<string>();
  /** Raised whenever something about a criterion may look different although its mark is the same. */
  #stamps = new Map<string, Map<string | undefined, number>>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly host: DeskHost,
    private readonly memory: TypedMemory,
  ) {}

  /** One change after the other: each begins with what the one before it left, and the first mark creates the scoring once. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#last.then(work);
    this.#last = run.catch(() => undefined);
    return run;
  }

  stampOf(scoring: Scoring, criterionId: string): number {
    return this.#stamps.get(scoring.id)?.get(criterionId) ?? 0;
  }
  #stamp(scoringId: string, criterionId: string | undefined): void {
    const stamps = this.#stamps.get(scoringId) ?? new Map<string | undefined, number>();
    this.#stamps.set(scoringId, stamps.set(criterionId, (stamps.get(criterionId) ?? 0) + 1));
  }
  #changed(scoringId: string, criterionId: string | undefined): void {
    this.#stamp(scoringId, criterionId);
    this.host.changed();
  }

  /** What was typed here before a reload is in its field again. */
  open(scoring: Scoring): void {
    if (this.#opened.has(scoring.id)) return;
    this.#opened.add(scoring.id);
    for (const [rest, { text, base }] of this.memory.all(workKey(scoring))) {
      const at = rest.indexOf(':');
      const place: FieldPlace = { field: (at < 0 ? rest : rest.slice(0, at)) as FieldPlace['field'], criterionId: at < 0 ? undefined : rest.slice(at + 1) };
      const recorded = this.#recorded(scoring, place);
      if (text === recorded) this.memory.forget(workKey(scoring) + rest);
      else this.#typed.set(placeKey(scoring.id, place), { scoring, place, text, base, waits: true, ...(recorded === base ? {} : { theirs: recorded }) });
    }
  }

  /** A mark is on screen and not saved. */
  get isUnderWay(): boolean {
    return this.#onTheWay.size > 0;
  }

  /** The mark as the scorer sees it: on its way, else as recorded. */
  markOf(scoring: Scoring, criterionId: string): Mark {
    return this.#onTheWay.get(markKey(scoring.id, criterionId)) ?? markIn(this.host.scoringNow(scoring.id), criterionId);
  }
  /** All of them at once: a long rubric is gone through once for each drawing. */
  marksOf(scoring: Scoring, criteria: readonly Criterion[]): readonly Mark[] {
    const recorded = marksByCriterion(this.host.scoringNow(scoring.id)?.marks ?? []);
    return criteria.map(({ id }) => (this.#onTheWay.size > 0 ? this.#onTheWay.get(markKey(scoring.id, id)) : undefined) ?? recorded.get(id) ?? emptyMark(id));
  }
  clashOf(scoring: Scoring, criterionId: string): MarkClash | undefined {
    return this.#clashes.get(markKey(scoring.id, criterionId));
  }

  async edit(blank: Scoring, criterionId: string, change: MarkEdit, undoable = true): Promise<ChangeOutcome> {
    const before = this.markOf(blank, criterionId);
    const edited = change(before);
    if (isSameMark(before, edited)) return 'done';
    const next: Mark = { ...edited, criterionId, version: before.version + 1 };
    const key = markKey(blank.id, criterionId);
    this.#onTheWay.set(key, next);
    this.#clashes.delete(key);
    this.#changed(blank.id, criterionId);
    // The mark is on screen before anything else is done about it.
    const seen = this.host.seen();
    const recorded = () => markIn(this.host.scoringNow(blank.id), criterionId);
    const then = recorded();
    const send = (mark: Mark, known: readonly Mark[]) => this.inTurn(async (): Promise<ChangeOutcome> => {
      await seen;
      // Somebody else's mark that came meanwhile is not written over.
      return this.#send('mark', blank, (now) => known.some((each) => isSameMark(each, markIn(now, criterionId))) && markChange(now, blank, mark));
    });
    let outcome = await send(next, [then, before, next]);
    const theirs = recorded();
    if (outcome === 'failed' && !isSameMark(theirs, before) && !isSameMark(theirs, next)) {
      // Somebody else was first. What does not touch what they did is saved beside it.
      const { mark, clash } = mergeMark(before, next, theirs);
      if (clash) this.#clashes.set(key, { mine: mark, theirs });
      else outcome = await send({ ...mark, version: theirs.version + 1 }, [theirs]);
    }
    if (this.#onTheWay.get(key) === next) this.#onTheWay.delete(key);
    if (outcome === 'done' && undoable) this.#remember(blank.id, criterionId, before);
    this.#changed(blank.id, criterionId);
    return outcome;
  }

  /** The first change of a scoring creates it. Where another tab was first, it is there now, and the change goes into it. */
  async #send(kind: 'mark' | 'comment', blank: Scoring, change: (now: Scoring | undefined) => Change | false): Promise<ChangeOutcome> {
    const before = this.host.scoringNow(blank.id);
    const wanted = change(before);
    if (!wanted) return 'failed';
    const isThere = () => !before && this.host.scoringNow(blank.id) !== undefined;
    const outcome = await this.host.request(kind, [wanted], isThere);
    return outcome === 'failed' && isThere() ? this.#send(kind, blank, change) : outcome;
  }

  /** Both marks were shown, and one was chosen. */
  async settle(blank: Scoring, criterionId: string, keep: 'mine' | 'theirs'): Promise<void> {
    const key = markKey(blank.id, criterionId);
    const clash = this.#clashes.get(key);
    if (!clash) return;
    this.#clashes.delete(key);
    if (keep === 'mine') await this.edit(blank, criterionId, putBack(clash.mine));
    this.#changed(blank.id, criterionId);
  }

  #remember(scoringId: string, criterionId: string, before: Mark): void {
    const steps = this.#undo.get(scoringId);
    if (steps) steps.push({ criterionId, before });
    else this.#undo.set(scoringId, [{ criterionId, before }]);
  }

  canUndo(scoring: Scoring): boolean {
    return (this.#undo.get(scoring.id)?.length ?? 0) > 0;
  }

  /** Takes the last change of a mark back; without an end in time, until the work is submitted. After a reload there is nothing to take back. */
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

  #recorded(scoring: Scoring, place: FieldPlace): string {
    if (place.criterionId === undefined) return this.host.scoringNow(scoring.id)?.comment ?? scoring.comment;
    const mark = this.markOf(scoring, place.criterionId);
    if (place.field === 'points') return typeof mark.points === 'number' ? String(mark.points) : '';
    return mark[place.field] ?? '';
  }
  /** What a field shows: typed and not saved, else what is recorded. */
  textOf(scoring: Scoring, place: FieldPlace): string {
    return this.#typed.get(placeKey(scoring.id, place))?.text ?? this.#recorded(scoring, place);
  }
  problemOf(scoring: Scoring, place: FieldPlace): FieldProblem | undefined {
    return this.#typed.get(placeKey(scoring.id, place))?.problem;
  }
  /** What keeps a typed text from being saved: nothing but time, or what somebody else wrote meanwhile. */
  waitOf(scoring: Scoring, place: FieldPlace): { readonly theirs: string | undefined } | undefined {
    const typed = this.#typed.get(placeKey(scoring.id, place));
    return typed?.waits && !typed.problem ? { theirs: typed.theirs } : undefined;
  }

  /** Keeps what is being typed, so that no drawing in between and no reload takes it away. */
  type(scoring: Scoring, place: FieldPlace, text: string): void {
    const key = placeKey(scoring.id, place);
    const typed = this.#typed.get(key);
    const wasLong = (typed?.text.length ?? 0) > COUNTER_FROM;
    const problem = typed?.problem === 'too-long' && text.length <= LONGEST_COMMENT ? undefined : typed?.problem;
    const next: TypedField = { ...typed, scoring, place, text, base: typed?.base ?? this.#recorded(scoring, place), problem };
    this.#typed.set(key, next);
    this.memory.keep(this.#memoryKey(next), next);
    this.#stamp(scoring.id, place.criterionId);
    if (place.field !== 'points' && (wasLong || text.length > COUNTER_FROM)) this.#changed(scoring.id, place.criterionId);
  }
  #memoryKey({ scoring, place }: TypedField): string {
    return `${workKey(scoring)}${place.field}${place.criterionId === undefined ? '' : `:${place.criterionId}`}`;
  }
  #drop(key: string): void {
    const typed = this.#typed.get(key);
    if (!typed) return;
    this.#typed.delete(key);
    this.#stamp(typed.scoring.id, typed.place.criterionId);
    this.memory.forget(this.#memoryKey(typed));
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
    else if (this.#isOvertaken(blank, typed)) typed.waits = true;
    else if (place.criterionId !== undefined) edit = writeText(place.field, text);
    else edit = (mark) => mark;
    if (!edit) {
      this.#changed(blank.id, place.criterionId);
      return false;
    }
    typed.problem = undefined;
    const outcome = place.criterionId === undefined ? await this.#comment(blank, text) : await this.edit(blank, place.criterionId, edit);
    const now = this.#typed.get(key);
    if (outcome === 'done' && now?.text === text) this.#drop(key);
    else if (outcome === 'done' && now) now.base = text;
    else if (now) {
      now.waits = true;
      if (place.field !== 'points') this.#isOvertaken(blank, now);
      // Two texts are settled beside the field, where both stand.
      if (now.theirs !== undefined && place.criterionId !== undefined) this.#clashes.delete(markKey(blank.id, place.criterionId));
    }
    this.#changed(blank.id, place.criterionId);
    return outcome === 'done';
  }

  /** Somebody else has saved another text in this field since the typing began. */
  #isOvertaken(blank: Scoring, typed: TypedField): boolean {
    const recorded = this.#recorded(blank, typed.place);
    typed.theirs = recorded === typed.base || recorded === typed.text ? undefined : recorded;
    return typed.theirs !== undefined;
  }

  /** Both texts were shown, and one was chosen. */
  async settleText(blank: Scoring, place: FieldPlace, criterion: Criterion | undefined, keep: 'mine' | 'theirs'): Promise<boolean> {
    const key = placeKey(blank.id, place);
    const typed = this.#typed.get(key);
    if (keep === 'theirs') this.#drop(key);
    else if (typed) {
      typed.base = this.#recorded(blank, place);
      typed.theirs = undefined;
      return this.commit(blank, place, criterion);
    }
    this.#changed(blank.id, place.criterionId);
    return true;
  }

  #comment(blank: Scoring, text: string): Promise<ChangeOutcome> {
    return this.inTurn(async () => {
      const now = this.host.scoringNow(blank.id);
      if ((now?.comment ?? '') === text) return 'done';
      return this.#send('comment', blank, (there) => (there === now || !there?.comment) && commentChange(there, blank, text));
    });
  }

  /** The words by which the ready comments of a field are searched. */
  searchOf(scoring: Scoring, place: FieldPlace): string {
    return this.#searched.get(placeKey(scoring.id, place)) ?? '';
  }
  search(scoring: Scoring, place: FieldPlace, words: string): void {
    this.#searched.set(placeKey(scoring.id, place), words);
    this.#changed(scoring.id, place.criterionId);
  }

  /** What was typed for this scoring and is not saved. */
  unsaved(scoring: Scoring): readonly FieldPlace[] {
    return [...this.#typed.values()].filter((typed) => typed.scoring.id === scoring.id).map(({ place }) => place);
  }
  /** A level or a reason was chosen: points typed before it are of no use any more. */
  dropPoints(scoring: Scoring, criterionId: string): void {
    this.#drop(placeKey(scoring.id, { criterionId, field: 'points' }));
  }
}
