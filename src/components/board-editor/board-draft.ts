/** A board being edited: what it was, what it is now, what does not fit yet. No Lit, no DOM. */
import { asGroup, plainRule } from '../../domain/board/edit-rule.js';
import { withoutDoubles } from '../../domain/editing/lists.js';
import { isBlank } from '../../domain/goal/problems.js';
import type { MergeConflict } from '../../domain/board/merge-boards.js';
import type { Board, BoardOption } from '../../domain/records/board.js';
import type { RecordSet } from '../../domain/records/collections.js';
import type { Change } from '../../domain/records/change.js';
import { changedFields, companionChanges, type Draft } from '../../ui/edit/draft-desk.js';

export type BoardDraft = Draft<Board, MergeConflict>;

/** The editor shows the rule as a list of parts. */
export const opened = (board: Board): Board => ({ ...board, rule: asGroup(board.rule) });

/** A square or section whose id is taken gets one of its own: of doubles, all but the first would be lost. */
export const withOwnIds = (board: Board, newId: () => string): Board => ({
  ...board,
  options: withoutDoubles(board.options, newId),
  sections: withoutDoubles(board.sections, newId),
  ...(board.badges ? { badges: withoutDoubles(board.badges, newId) } : {}),
});

/** The board as it would be saved. */
export const boardOf = ({ history }: BoardDraft): Board => plainBoard(history.now);
export const plainBoard = (board: Board): Board => {
  const rule = plainRule(board.rule);
  const { rule: _, badges, ...rest } = board;
  // A badge whose parts were all taken out is nobody's: an empty list would be met by everybody.
  const kept = badges?.map((badge) => ({ ...badge, rule: plainRule(badge.rule) ?? { kind: 'any' as const, rules: [] } }));
  return { ...rest, ...(kept ? { badges: kept } : {}), ...(rule ? { rule } : {}) };
};

const FIELDS = ['title', 'description', 'layout', 'columns', 'sections', 'options', 'rule', 'showPoints', 'supports', 'badges', 'showBadges', 'learnerIds'] as const satisfies (keyof Board)[];

/** What saving asks for; nothing where nothing differs. */
export function changesOf(draft: BoardDraft, here: RecordSet = {}): Change[] {
  const board = boardOf(draft);
  if (!draft.base) return [...companionChanges(draft.companions, here), { collection: 'boards', action: 'create', id: board.id, record: board }];
  const fields = changedFields<Board, (typeof FIELDS)[number]>(plainBoard(draft.base), board, FIELDS);
  return Object.keys(fields).length === 0 ? [] : [{ collection: 'boards', action: 'update', id: board.id, fields }];
}

export const isDirty = (draft: BoardDraft): boolean => draft.typed.size > 0 || changesOf(draft).length > 0;

/** Squares without a word on them. */
export const isUnnamed = ({ title, free }: BoardOption): boolean => isBlank(title) && !free;
