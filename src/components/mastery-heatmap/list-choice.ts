/** Which learner, or which standard, the list view is about. */
import type { HeatmapModel, Shown } from './mastery-heatmap.model.js';

export interface ListWish {
  /** Who was asked for last; one who is not shown gives way to the first. */
  readonly learnerId: string | undefined;
  /** The standard, where the list is of learners; empty: the first. */
  readonly standardId: string | undefined;
  /** Staff choose among learners; others see one. */
  readonly many: boolean;
}

/** A row of the model with a list of its standards, or a column with a list of its learners. */
export function listChoice(model: HeatmapModel, { rows, columns }: Shown, { learnerId, standardId, many }: ListWish): { readonly row: number } | { readonly column: number } {
  if (many && standardId !== undefined) {
    const asked = model.matrix.columnOf.get(standardId) ?? -1;
    return { column: columns.includes(asked) ? asked : columns[0]! };
  }
  return { row: rows.find((candidate) => model.rows[candidate]!.id === learnerId) ?? rows[0]! };
}
