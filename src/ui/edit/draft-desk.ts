/** What was begun in an editor and not saved. No Lit, no DOM. */
import type { Change } from '../../domain/records/change.js';
import type { RecordSet } from '../../domain/records/collections.js';
import type { ChangeOutcome } from '../way-element.js';
import { EditHistory } from '../edit-history.js';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** A record being edited: what it was, what it is now, what does not fit yet. */
export interface Draft<T extends Versioned, Conflict> {
  readonly id: string;
  /** The record as it was when editing began, or was last saved; none for a new one. */
  base: T | undefined;
  /** The record as it was last seen: a change of it was made by somebody else. */
  seen: T | undefined;
  readonly history: EditHistory<T>;
  /** Numbers and links as typed, where they are none: by field. Nothing typed is lost. */
  readonly typed: Map<string, string>;
  /** Parts shown in full. */
  readonly open: Set<string>;
  /** What is typed or picked on the way and is no part of the record: a standard that is searched for. */
  readonly scratch: Map<string, string>;
  /** Records that came in the same file and are not in the school yet: they are saved with the draft. */
  readonly companions: RecordSet;
  /** Somebody else saved the same record, and both changed the same things: nothing is saved until it is said whose they shall be. */
  conflict: { readonly theirs: T; readonly conflicts: readonly Conflict[] } | undefined;
  /** Something that was done to the draft from outside: a key of a sentence. */
  note: 'theirsIn' | 'takenAway' | undefined;
  saving: boolean;
  /** What stopped the last try to save. */
  trouble: 'typed' | 'unfit' | 'conflict' | 'refused' | 'failed' | undefined;
}

/** What the desk needs of the element it stands in. */
export interface DeskHost<T> {
  records(): RecordSet;
  recordNow(id: string): T | undefined;
  request(changes: readonly Change[]): Promise<ChangeOutcome>;
  /** Something looks different now; `focus` names a control that should have the focus. */
  shown(focus?: string): void;
  announce(key: string): void;
}

/** How an edit is made. */
export interface EditManner {
  /** The field that is typed in: letters are one step. */
  readonly field?: string;
  readonly focus?: string | undefined;
  /** Key of the sentence said to screen readers. */
  readonly said?: string;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Whether two plain values say the same. A field that is `undefined` is a field that is not there; parts that are the same object are not looked into. */
export function sameContent(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) || Array.isArray(other)) return Array.isArray(one) && Array.isArray(other) && one.length === other.length && one.every((item, i) => sameContent(item, other[i]));
  if (!isObject(one) || !isObject(other)) return false;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => sameContent(one[key], other[key]));
}

/** Of these fields, those in which two records differ. */
export const changedFields = <T extends object, F extends keyof T>(before: T, after: T, fields: readonly F[]): Partial<Pick<T, F>> =>
  Object.fromEntries(fields.filter((field) => !sameContent(before[field], after[field])).map((field) => [field, after[field]])) as Partial<Pick<T, F>>;

/** What came with a draft and is not in the school yet. */
export function companionChanges(companions: RecordSet, here: RecordSet): Change[] {
  return (Object.keys(companions) as (keyof RecordSet)[]).flatMap((collection) => {
    const ids = new Set(here[collection]?.map(({ id }) => id));
    return (companions[collection] ?? []).filter(({ id }) => !ids.has(id)).map((record) => ({ collection, action: 'create', id: record.id, record }) as Change);
  });
}

/** The records, with those that came in one file with a draft. */
export function withCompanions(records: RecordSet, companions: RecordSet | undefined): RecordSet {
  if (!companions) return records;
  const out: Record<string, unknown> = { ...records };
  for (const name of Object.keys(companions) as (keyof RecordSet)[]) {
    const here = records[name] ?? [];
    const ids = new Set(here.map(({ id }) => id));
    out[name] = [...here, ...(companions[name] ?? []).filter(({ id }) => !ids.has(id))];
  }
  return out;
}

/**
 * An editor's desk: which records were begun and not saved, and how each is saved. A draft leaves the desk only when it was saved or thrown
 * away by hand, so a failed save, another record or new records from elsewhere lose nothing.
 */
export abstract class DraftDesk<T extends Versioned, Conflict, Host extends DeskHost<T> = DeskHost<T>> {
  #drafts = new Map<string, Draft<T, Conflict>>();

  constructor(protected readonly host: Host) {}

  /** A record as the editor shows it. */
  protected abstract opened(record: T): T;
  /** A value of the editor as it would be saved. */
  protected abstract plain(value: T): T;
  /** What two people made of one record. */
  protected abstract merge(base: T, mine: T, theirs: T, prefer?: 'mine' | 'theirs'): { readonly merged: T; readonly conflicts: readonly Conflict[] };
  /** What saving asks for; nothing where nothing differs. */
  abstract changesOf(draft: Draft<T, Conflict>, here?: RecordSet): Change[];

  /** Whether two records say the same, apart from what the store itself keeps in them. */
  protected sameWords(one: T, other: T): boolean {
    return sameContent({ ...one, version: 0 }, { ...other, version: 0 });
  }
  /** What is in the way of saving, and the control that can mend it. */
  protected unfit(_draft: Draft<T, Conflict>): string | undefined {
    return undefined;
  }
  /** Asked before saving what touches others. */
  protected mayTouch(_draft: Draft<T, Conflict>): Promise<boolean> {
    return Promise.resolve(true);
  }
  /** A field that holds something which does not fit is about to get the focus: it must be in view. */
  protected reveal(_draft: Draft<T, Conflict>, _field: string): void {}
  /** A draft has changed, or was thrown away. */
  protected kept(_id: string): void {}

  isDirty(draft: Draft<T, Conflict>): boolean {
    if (draft.typed.size > 0) return true;
    const { base, history } = draft;
    const known = this.#dirty.get(history.now);
    if (known && known.base === base) return known.dirty;
    const dirty = this.changesOf(draft).length > 0;
    this.#dirty.set(history.now, { base, dirty });
    return dirty;
  }
  #dirty = new WeakMap<T, { base: T | undefined; dirty: boolean }>();

  /** The draft of a record, begun where there is none, and brought up to what others have done meanwhile. */
  draft(id: string): Draft<T, Conflict> | undefined {
    const found = this.#drafts.get(id);
    const now = this.host.recordNow(id);
    if (found && (found.saving || found.seen === now || sameContent(found.seen, now))) return found;
    if (!now) {
      if (found?.seen) {
        // Taken away by somebody: what was written here can still be saved, as a new record.
        found.seen = found.base = undefined;
        found.note = 'takenAway';
      }
      return found;
    }
    if (found && this.isDirty(found)) {
      this.#meet(found, now);
      return found;
    }
    const draft = this.put(this.newDraft(now, now));
    for (const open of found?.open ?? []) draft.open.add(open);
    return draft;
  }

  protected newDraft(record: T, base: T | undefined, companions: RecordSet = {}): Draft<T, Conflict> {
    return { id: record.id, base, seen: base, history: new EditHistory(this.opened(record)), typed: new Map(), open: new Set(), scratch: new Map(), companions, conflict: undefined, note: undefined, saving: false, trouble: undefined };
  }

  protected put(draft: Draft<T, Conflict>): Draft<T, Conflict> {
    this.#drafts.set(draft.id, draft);
    return draft;
  }

  protected has(id: string): boolean {
    return this.#drafts.has(id);
  }

  /** The record changed under a draft: what others did comes in, where both changed the same thing somebody has to say. */
  #meet(draft: Draft<T, Conflict>, theirs: T): void {
    draft.seen = theirs;
    const { base } = draft;
    if (!base) return;
    if (this.sameWords(base, theirs)) {
      draft.base = theirs;
      return;
    }
    const { conflicts } = this.merge(base, this.plain(draft.history.now), theirs);
    if (conflicts.length > 0) {
      draft.conflict = { theirs, conflicts };
      this.host.announce('conflictWords');
      return;
    }
    this.#takeIn(draft, base, theirs);
    draft.note = 'theirsIn';
    this.host.announce('theirsIn');
    this.kept(draft.id);
  }

  /** Every step back has their changes, too: an undo must not undo what somebody else did. */
  #takeIn(draft: Draft<T, Conflict>, base: T, theirs: T): void {
    draft.history.rebase((value) => this.opened(this.merge(base, this.plain(value), theirs).merged));
    draft.base = theirs;
    draft.conflict = undefined;
  }

  /** Whose changes it shall be, where both changed the same thing. Taking theirs can be undone. */
  settle(draft: Draft<T, Conflict>, side: 'mine' | 'theirs'): void {
    const { base, conflict } = draft;
    if (!base || !conflict) return;
    const { merged } = this.merge(base, this.plain(draft.history.now), conflict.theirs, 'theirs');
    this.#takeIn(draft, base, conflict.theirs);
    if (side === 'theirs') draft.history.do(this.opened(merged));
    draft.trouble = undefined;
    this.kept(draft.id);
    this.host.shown('save');
  }

  /** Records that came in one file with a draft that is not saved yet. */
  companionsOf(id: string): RecordSet | undefined {
    return this.#drafts.get(id)?.companions;
  }

  /** Drafts with something to lose. */
  begun(): readonly Draft<T, Conflict>[] {
    return [...this.#drafts.values()].filter((draft) => this.isDirty(draft));
  }

  /** A new record that is not saved yet. @returns its id */
  begin(record: T, companions?: RecordSet): string {
    this.put(this.newDraft(record, undefined, companions));
    this.kept(record.id);
    return record.id;
  }

  throwAway(id: string): void {
    this.#drafts.delete(id);
    this.kept(id);
    this.host.shown();
  }

  edit(draft: Draft<T, Conflict>, change: (value: T) => T, { field, focus, said }: EditManner = {}): void {
    const before = draft.history.now;
    draft.history.do(change(before), field);
    draft.trouble = draft.note = undefined;
    if (said) this.host.announce(said);
    if (draft.history.now !== before) this.kept(draft.id);
    this.host.shown(focus);
  }

  /** Draws anew, without an edit. */
  redraw(focus?: string): void {
    this.host.shown(focus);
  }

  undo(draft: Draft<T, Conflict>): void {
    draft.history.undo();
    this.#stepped(draft, 'saidUndone');
  }
  redo(draft: Draft<T, Conflict>): void {
    draft.history.redo();
    this.#stepped(draft, 'saidRedone');
  }
  #stepped(draft: Draft<T, Conflict>, said: string): void {
    this.host.announce(said);
    this.kept(draft.id);
    this.host.shown();
  }

  /** What was typed in a field that it does not fit: kept, and said. */
  keepTyped(draft: Draft<T, Conflict>, field: string, text: string | undefined): void {
    if (text === undefined) draft.typed.delete(field);
    else draft.typed.set(field, text);
    this.kept(draft.id);
    this.host.shown();
  }

  async save(draft: Draft<T, Conflict>): Promise<void> {
    const [stuck] = draft.typed.keys();
    if (stuck !== undefined) return this.#stop(draft, 'typed', stuck);
    if (draft.conflict) return this.#stop(draft, 'conflict', 'keep-mine');
    const changes = this.changesOf(draft, this.host.records());
    if (draft.saving || changes.length === 0) return;
    const unfit = this.unfit(draft);
    if (unfit !== undefined) return this.#stop(draft, 'unfit', unfit);
    if (!(await this.mayTouch(draft)) || draft.saving) return;
    draft.saving = true;
    draft.trouble = undefined;
    this.host.shown();
    const value = this.plain(draft.history.now);
    const outcome = await this.host.request(changes);
    draft.saving = false;
    const now = this.host.recordNow(draft.id);
    draft.seen = now;
    if (outcome === 'done') {
      // The store may have added to it: its version, what it keeps of the one before.
      draft.base = now && this.sameWords(this.plain(this.opened(now)), value) ? now : value;
      this.kept(draft.id);
    } else draft.trouble = outcome;
    this.host.announce(outcome === 'done' ? 'saidSaved' : 'notSaved');
    this.host.shown();
  }

  #stop(draft: Draft<T, Conflict>, trouble: Draft<T, Conflict>['trouble'], focus: string): void {
    draft.trouble = trouble;
    this.reveal(draft, focus);
    this.host.shown(focus);
  }
}
