/** Two people changed the same board: what each did is kept, and where both changed the same thing it is said. */
import { mergeFields, mergeItems, type Side } from '../editing/merge-fields.js';
import type { Board } from '../records/board.js';

/** Where both changed the same thing. */
export interface MergeConflict {
  readonly place: 'board' | 'option' | 'section';
  /** Of a square or section. */
  readonly id?: string;
  /** `removed`: one changed it, the other took it away. */
  readonly field: string;
}

export interface MergedBoard {
  readonly board: Board;
  readonly conflicts: readonly MergeConflict[];
}

/**
 * @param base the board that both began with
 * @param prefer whose value is taken where both changed the same thing
 */
export function mergeBoards(base: Board, mine: Board, theirs: Board, prefer: Side = 'mine'): MergedBoard {
  const conflicts: MergeConflict[] = [];
  const fields = mergeFields(base, mine, theirs, prefer, ['id', 'version', 'options', 'sections'], (field) => conflicts.push({ place: 'board', field }));
  const sections = mergeItems(base.sections, mine.sections, theirs.sections, prefer, (id, field) => conflicts.push({ place: 'section', id, field }));
  const options = mergeItems(base.options, mine.options, theirs.options, prefer, (id, field) => conflicts.push({ place: 'option', id, field }));
  return { board: { ...fields, id: mine.id, version: theirs.version, sections, options }, conflicts };
}
