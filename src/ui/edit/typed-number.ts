/** Numbers in text fields: half a number stays in the field, is said to be none, and is not lost. */
import type { Draft, DraftDesk } from './draft-desk.js';
import type { Say } from './editor-scene.js';

/** A number as a person typed it; `undefined` for nothing, NaN for what is no number. `Number('')` would be 0 (FAULTS 66). A decimal comma counts. */
export const typedNumber = (text: string): number | undefined => {
  const trimmed = text.trim().replace(',', '.');
  return trimmed === '' ? undefined : Number.isFinite(Number(trimmed)) ? Number(trimmed) : NaN;
};

export interface NumberBounds {
  readonly least?: number;
  readonly most?: number;
  readonly whole?: boolean;
  /** An empty field is no answer. */
  readonly needed?: boolean;
}

interface NumberScene<T extends { readonly id: string; readonly version: number }, C> {
  readonly draft: Draft<T, C>;
  readonly desk: DraftDesk<T, C>;
  readonly say: Say;
}

/** What a number field shows, and what typing in it does. */
export function numberOf<T extends { readonly id: string; readonly version: number }, C>(
  { draft, desk, say }: NumberScene<T, C>,
  field: string,
  value: number | undefined,
  set: (record: T, value: number | undefined) => T,
  { least = 0, most = Infinity, whole = false, needed = false }: NumberBounds = {},
): { value: string; problem: string | undefined; take: (text: string) => void } {
  const typed = draft.typed.get(field);
  const problem = typed === undefined ? undefined : Number.isFinite(most) ? say('notBetween', { least, most }) : say(whole ? 'notWhole' : 'notNumber');
  return {
    value: typed ?? (value === undefined ? '' : String(value)),
    problem,
    take: (text) => {
      const number = typedNumber(text);
      const fits = number === undefined ? !needed : !Number.isNaN(number) && number >= least && number <= most && (!whole || Number.isInteger(number));
      if (!fits) return desk.keepTyped(draft, field, text);
      draft.typed.delete(field);
      desk.edit(draft, (record) => set(record, number), { field });
    },
  };
}
