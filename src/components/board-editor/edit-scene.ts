import { rulesWithPaths } from '../../domain/board/edit-rule.js';
import type { Board } from '../../domain/records/board.js';
import type { EditorScene } from '../../ui/edit/editor-scene.js';
import { standardsPicker as anyPicker, type PickerNeeds } from '../../ui/edit/standards.template.js';
import type { BoardDraft } from './board-draft.js';
import type { EditDesk } from './edit-desk.js';

/** What the editor's templates draw from. */
export interface EditScene extends EditorScene {
  readonly draft: BoardDraft;
  /** The board as it is now, in the draft. */
  readonly board: Board;
  readonly desk: EditDesk;
}

/** Points are asked for in each row once they matter. */
export const usesPoints = ({ showPoints, rule, options }: Board): boolean => showPoints || options.some(({ points }) => points !== undefined) || (rule !== undefined && rulesWithPaths(rule).some(({ rule: part }) => part.kind === 'points'));

export const standardsPicker = (needs: PickerNeeds, scene: EditScene) => anyPicker(needs, { ...scene, scratch: scene.draft.scratch, redraw: (focus) => scene.desk.redraw(focus) });
