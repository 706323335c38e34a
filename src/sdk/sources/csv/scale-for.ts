import type { Scale } from '../../../domain/records/scale.js';

const scale = (levels: readonly { label: string; cut: number }[], proficient: number, max: number): Scale => ({
  id: 'scale',
  version: 0,
  title: '',
  levels: levels.map(({ label, cut }, i) => ({ id: `level-${i + 1}`, label, shortLabel: label.slice(0, 3), cut })),
  proficientLevelId: `level-${proficient}`,
  max,
});

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => ({ label: String(from + i), cut: from + i }));

/** The words of a level column, lowest first: the first is worth 1. */
export const scaleOfWords = (words: readonly string[]): Scale =>
  scale(words.map((label, i) => ({ label, cut: i + 1 })), Math.max(1, words.length - 1), words.length);

/**
 * A scale for a file that brings none, read off its scores. The labels are figures, so that they need no language.
 *
 * - Scores of at most 10 without "out of": one level per whole number, from 1 (from 0 where a score is below 1) to the highest score.
 *   Proficient: the second highest, or the higher one of two.
 * - Anything else: four levels from 0, 60, 75 and 90 of 100, as is usual where marks are percentages; proficient from 75. Scores "out of"
 *   a number are stretched to 100; scores without one count as out of 100, or of the highest score where that is more.
 */
export function scaleFor(lowest: number, highest: number, hasMax: boolean): Scale {
  if (!hasMax && highest <= 10) {
    const from = lowest < 1 ? 0 : 1;
    const levels = numbers(from, Math.max(from + 1, Math.ceil(highest)));
    return scale(levels, levels.length === 2 ? 2 : levels.length - 1, levels[levels.length - 1]!.cut);
  }
  const max = hasMax ? 100 : Math.max(100, highest);
  return scale(
    [0, 60, 75, 90].map((percent, i) => ({ label: String(i + 1), cut: percent * (max / 100) })),
    3,
    max,
  );
}
