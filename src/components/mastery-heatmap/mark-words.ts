/** What stands on a cell, in words. The grid keeps it as marks, the matrix as flags: one table serves both. */
import { MARK } from './grid-source.js';
import type { Words } from './heatmap-words.js';

const SIGNS = [
  ['rising', 'risingMark'],
  ['falling', 'fallingMark'],
  ['steady', 'steadyMark'],
  ['stale', 'staleMark'],
  ['overridden', 'overriddenMark'],
  ['newerThanOverride', 'newerThanOverride'],
  ['outOfRange', 'outOfRange'],
] as const;

/** @param bits the bit of each sign, where it is kept at all */
export const signsAs =
  (bits: { readonly [Sign in (typeof SIGNS)[number][0]]?: number }) =>
  (set: number, { say }: Pick<Words, 'say'>): string =>
    SIGNS.flatMap(([sign, key]) => (set & (bits[sign] ?? 0) ? [say(key)] : [])).join(', ');

export const markWords = signsAs(MARK);
