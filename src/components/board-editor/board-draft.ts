/** A board being edited: what it was, what it is now, what does not fit yet. No Lit, no DOM. */
import { asGroup, plainRule } from '../../domain/board/edit-rule.js';
import { isBlank } from '../../domain/goal/problems.js';
import type { Needed } from '../../domain/board/board-file.js';
import type { MergeConflict } from '../../domain/board/merge-boards.js';
import type { Board, BoardOption } from '../../domain/records/board.js';
import type { RecordSet } from '../../domain/records/collections.js';
import type { Change } from '../../domain/records/change.js';
import { EditHistory } from '../../ui/edit-history.js';

export interface BoardDraft {
  readonly id: string;
  /** The board as it was when editing began, or was last saved; none for a new one. */
  base: Board | undefined;
  /** The record as it was last seen: a change of it was made by somebody else. */
  seen: Board | undefined;
  readonly history: EditHistory<Board>;
  /** Numbers and links as typed, where they are none: by field. Nothing typed is lost. */
  readonly typed: Map<string, string>;
  /** Squares shown in full. */
  readonly open: Set<string>;
  /** What is typed or picked on the way and is no part of the board: a standard that is searched for. */
  readonly scratch: Map<string, string>;
  /** Records that came in the same file and are not in the school yet: they are saved with the board. */
  readonly companions: Needed;
  /** Somebody else saved the same board, and both changed the same things: nothing is saved until it is said whose they shall be. */
  conflict: { readonly theirs: Board; readonly conflicts: readonly MergeConflict[] } | undefined;
  /** Something that was done to the draft from outside: a key of a sentence. */
  note: 'theirsIn' | 'takenAway' | undefined;
  saving: boolean;
  /** What stopped the last try to save. */
  trouble: 'typed' | 'conflict' | 'refused' | 'failed' | undefined;
}

/** The editor shows the rule as a list of parts. */
export const opened = (board: Board): Board => ({ ...board, rule: asGroup(board.rule) });

/** A square or section whose id is taken gets one of its own: of doubles, all but the first would be lost. */
export function withoutDoubles(board: Board, newId: () => string): Board {
  const unique = <T extends { id: string }>(items: readonly T[]): T[] => {
    const seen = new Set<string>();
    return items.map((item) => {
      const next = seen.has(item.id) ? { ...item, id: newId() } : item;
      seen.add(next.id);
      return next;
    });
  };
  return { ...board, options: unique(board.options), sections: unique(board.sections) };
}

export function draftOf(board: Board, isNew: boolean, newId: () => string, companions: Needed = {}): BoardDraft {
  const base = isNew ? undefined : board;
  return { id: board.id, base, seen: base, history: new EditHistory(opened(withoutDoubles(board, newId))), typed: new Map(), open: new Set(), scratch: new Map(), companions, conflict: undefined, note: undefined, saving: false, trouble: undefined };
}

/** The board as it would be saved. */
export const boardOf = ({ history }: BoardDraft): Board => plainBoard(history.now);
export const plainBoard = (board: Board): Board => {
  const rule = plainRule(board.rule);
  const { rule: _, ...rest } = board;
  return rule ? { ...rest, rule } : rest;
};

const FIELDS = ['title', 'description', 'layout', 'columns', 'sections', 'options', 'rule', 'showPoints', 'supports', 'learnerIds'] as const satisfies (keyof Board)[];

const sorted = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(sorted) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)])) : value;
export const sameContent = (one: unknown, other: unknown): boolean => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

/** The fields in which two boards differ, versions apart. */
export const changedFields = (before: Board, after: Board): Partial<Omit<Board, 'id' | 'version'>> => Object.fromEntries(FIELDS.filter((field) => !sameContent(before[field], after[field])).map((field) => [field, after[field]]));

const COMPANIONS = ['frameworks', 'standards', 'scales', 'rubrics'] as const;

/** What came with the board and is not in the school yet. */
const companionChanges = ({ companions }: BoardDraft, here: RecordSet): Change[] =>
  COMPANIONS.flatMap((collection) => {
    const ids = new Set(here[collection]?.map(({ id }) => id));
    return (companions[collection] ?? []).filter(({ id }) => !ids.has(id)).map((record) => ({ collection, action: 'create', id: record.id, record }) as Change);
  });

/** What saving asks for; nothing where nothing differs. */
export function changesOf(draft: BoardDraft, here: RecordSet = {}): Change[] {
  const board = boardOf(draft);
  if (!draft.base) return [...companionChanges(draft, here), { collection: 'boards', action: 'create', id: board.id, record: board }];
  const fields = changedFields({ ...draft.base, rule: plainRule(draft.base.rule) }, board);
  return Object.keys(fields).length === 0 ? [] : [{ collection: 'boards', action: 'update', id: board.id, fields }];
}

export const isDirty = (draft: BoardDraft): boolean => draft.typed.size > 0 || changesOf(draft).length > 0;

/** A number as a person typed it; `undefined` for nothing, NaN for what is no number. `Number('')` would be 0 (FAULTS 66). A decimal comma counts. */
export const typedNumber = (text: string): number | undefined => {
  const trimmed = text.trim().replace(',', '.');
  return trimmed === '' ? undefined : Number.isFinite(Number(trimmed)) ? Number(trimmed) : NaN;
};

/** Squares without a word on them. */
export const isUnnamed = ({ title, free }: BoardOption): boolean => isBlank(title) && !free;
