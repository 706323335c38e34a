/** Records to views. No Lit, no DOM. */
import type { RecordSet } from '../../domain/records/collections.js';
import type { Rubric, Scoring } from '../../domain/records/rubric.js';

/** One rubric in the list. */
export interface RubricLine {
  readonly rubric: Rubric;
  /** Works that were scored with it. */
  readonly scorings: number;
  /** Begun here and not saved. */
  readonly draft: boolean;
}

/** Rubrics of the records, then those that are only drafts. */
export function rubricLines(records: RecordSet, begun: readonly { readonly id: string; readonly rubric: Rubric }[]): RubricLine[] {
  const used = new Map<string, number>();
  for (const scoring of records.scorings ?? []) if (isBegun(scoring)) used.set(scoring.rubricId, (used.get(scoring.rubricId) ?? 0) + 1);
  const drafts = new Map(begun.map(({ id, rubric }) => [id, rubric]));
  const rubrics = records.rubrics ?? [];
  const line = (rubric: Rubric): RubricLine => ({ rubric: drafts.get(rubric.id) ?? rubric, scorings: used.get(rubric.id) ?? 0, draft: drafts.has(rubric.id) });
  const kept = new Set(rubrics.map(({ id }) => id));
  return [...rubrics.map(line), ...begun.filter(({ id }) => !kept.has(id)).map(({ rubric }) => line(rubric))];
}

/** Whether somebody has given a mark. */
export const isBegun = ({ marks }: Pick<Scoring, 'marks'>): boolean => marks.some(({ state }) => state !== 'notYetScored');

export const scoringsWith = (records: RecordSet, rubricId: string): readonly Scoring[] => (records.scorings ?? []).filter((scoring) => scoring.rubricId === rubricId && isBegun(scoring));
