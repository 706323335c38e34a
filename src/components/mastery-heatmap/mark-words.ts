/** The marks of a cell in words: a mark and the sentence it has. */
import { MARK } from './grid-source.js';
import type { Words } from './heatmap-words.js';

const MARK_WORDS = [
  [MARK.rising, 'risingMark'],
  [MARK.falling, 'fallingMark'],
  [MARK.steady, 'steadyMark'],
  [MARK.stale, 'staleMark'],
  [MARK.overridden, 'overriddenMark'],
  [MARK.newerThanOverride, 'newerThanOverride'],
] as const;

export const markWords = (marks: number, { say }: Pick<Words, 'say'>): string => MARK_WORDS.flatMap(([mark, key]) => (marks & mark ? [say(key)] : [])).join(', ');
