import { rulesWithPaths } from '../../domain/board/edit-rule.js';
import type { Board } from '../../domain/records/board.js';
import type { RecordSet } from '../../domain/records/collections.js';
import type { uiWords } from '../../locales/en/ui.js';
import type { BoardDraft } from './board-draft.js';
import type { Say } from './board-editor.template.js';
import { typedNumber } from './board-draft.js';
import type { EditDesk } from './edit-desk.js';

/** What the editor's templates draw from. */
export interface EditScene {
  readonly draft: BoardDraft;
  /** The board as it is now, in the draft. */
  readonly board: Board;
  readonly desk: EditDesk;
  readonly records: RecordSet;
  readonly say: Say;
  readonly sayShared: (key: keyof typeof uiWords) => string;
  readonly lang: string;
  readonly live: boolean;
  /** A title that is never blank. */
  readonly titleOf: (text: string) => string;
  /** Back to the list; none where the page names its board. */
  readonly back: (() => void) | undefined;
  /** Shows the board as learners see it. */
  readonly preview: () => void;
}

/** Points are asked for in each row once they matter. */
export const usesPoints = ({ showPoints, rule, options }: Board): boolean => showPoints || options.some(({ points }) => points !== undefined) || (rule !== undefined && rulesWithPaths(rule).some(({ rule: part }) => part.kind === 'points'));

/** What a number field shows, and what typing in it does. Half a number stays in the field, is said to be none, and is not lost. */
export function numberOf(
  { draft, desk, say }: EditScene,
  field: string,
  value: number | undefined,
  set: (board: Board, value: number | undefined) => Board,
  { least = 0, most = Infinity, whole = false, needed = false }: { least?: number; most?: number; whole?: boolean; needed?: boolean } = {},
): { value: string; problem: string | undefined; take: (text: string) => void } {
  const typed = draft.typed.get(field);
  const problem = typed === undefined ? undefined : say(whole ? 'notWhole' : 'notNumber', { least, most: Number.isFinite(most) ? most : '…' });
  return {
    value: typed ?? (value === undefined ? '' : String(value)),
    problem: typed !== undefined && Number.isFinite(most) ? say('notBetween', { least, most }) : problem,
    take: (text) => {
      const number = typedNumber(text);
      const fits = number === undefined ? !needed : !Number.isNaN(number) && number >= least && number <= most && (!whole || Number.isInteger(number));
      if (!fits) return desk.keepTyped(draft, field, text);
      draft.typed.delete(field);
      desk.edit(draft, (board) => set(board, number), { field });
    },
  };
}
