/** Which works are scored a second time: drawn from a word, so that anybody can draw them again. */
import type { Moderation, Rubric, Scoring } from '../records/rubric.js';
import { rubricOfScoring } from './editions.js';
import { rubricTotal } from './totals.js';

export type SampledWork = Moderation['works'][number];

/** A number from 0 to 1 for a text, the same on every machine: FNV-1a over its UTF-16 code units, stirred. */
function numberOf(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  sum = Math.imul(sum ^ (sum >>> 13), 0xc2b2ae35);
  return ((sum ^ (sum >>> 16)) >>> 0) / 2 ** 32;
}
const keyOf = ({ learnerId, workId }: SampledWork): string => `${learnerId.length}:${learnerId}${workId ?? ''}`;

/** Low, middle and high work each have their share. */
const BANDS = 3;

/**
 * Draws `size` works among those a teacher has submitted marks for. They are sorted by their first marks and cut into three parts as equal as can be,
 * low, middle, high; in each the works with the smallest numbers, made from the word and the work, are taken in turn. Not more than there are.
 */
export function drawSample(rubric: Rubric, scorings: readonly Scoring[], { seed, size }: { readonly seed: string; readonly size: number }): { readonly works: readonly SampledWork[]; readonly from: number } {
  const first = firstScorings(rubric.id, scorings);
  const ranked = first
    .map((scoring) => {
      const total = rubricTotal(rubricOfScoring(rubric, scoring), scoring.marks);
      const work: SampledWork = { learnerId: scoring.learnerId!, ...(scoring.workId === undefined ? {} : { workId: scoring.workId }) };
      return { work, key: keyOf(work), height: total.result ? total.percent : -1, number: numberOf(`${seed.length}:${seed}${keyOf(work)}`) };
    })
    .sort((a, b) => a.height - b.height || (a.key < b.key ? -1 : 1));
  const bands = Array.from({ length: BANDS }, (_, band) => ranked.slice(Math.round((band * ranked.length) / BANDS), Math.round(((band + 1) * ranked.length) / BANDS)).sort((a, b) => a.number - b.number));
  const works: SampledWork[] = [];
  for (let turn = 0; works.length < Math.min(size, ranked.length); turn++) {
    const next = bands[turn % BANDS]!.shift();
    if (next) works.push(next.work);
  }
  return { works, from: ranked.length };
}

/** The marks that count, one scoring for each work: a teacher's, submitted. Exemplars and practice are nobody's work. */
export function firstScorings(rubricId: string, scorings: readonly Scoring[]): readonly Scoring[] {
  const found = new Map<string, Scoring>();
  for (const scoring of scorings) {
    const { learnerId, role, status, workId } = scoring;
    if (scoring.rubricId !== rubricId || role !== 'teacher' || status === 'draft' || learnerId === undefined || scoring.anchor || scoring.anchorId !== undefined) continue;
    const key = keyOf({ learnerId, workId });
    if (!found.has(key)) found.set(key, scoring);
  }
  return [...found.values()];
}
