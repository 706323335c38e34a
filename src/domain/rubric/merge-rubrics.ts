/** Two people changed the same rubric: what each did is kept down to one field of one level, and where both changed the same field it is said. */
import { mergeFields, mergeItems, type Side } from '../editing/merge-fields.js';
import type { Criterion, Rubric } from '../records/rubric.js';

/** Where both changed the same thing. */
export interface RubricConflict {
  /** Left out: the rubric as a whole. */
  readonly criterionId?: string;
  readonly levelId?: string;
  /** `removed`: one changed it, the other took it away. */
  readonly field: string;
}

export interface MergedRubric {
  readonly rubric: Rubric;
  readonly conflicts: readonly RubricConflict[];
}

/** Kept by the record itself: nobody edits them. */
const OF_THE_RECORD = ['id', 'version', 'criteria', 'earlier', 'structureHash'];

/**
 * @param base the rubric that both began with
 * @param prefer whose value is taken where both changed the same thing
 */
export function mergeRubrics(base: Rubric, mine: Rubric, theirs: Rubric, prefer: Side = 'mine'): MergedRubric {
  const conflicts: RubricConflict[] = [];
  const fields = mergeFields(base, mine, theirs, prefer, OF_THE_RECORD, (field) => conflicts.push({ field }));
  const both = (b: Criterion, m: Criterion, t: Criterion): Criterion => {
    const criterionId = t.id;
    const words = mergeFields(b, m, t, prefer, ['levels'], (field) => conflicts.push({ criterionId, field }));
    return { ...words, levels: mergeItems(b.levels, m.levels, t.levels, prefer, (levelId, field) => conflicts.push({ criterionId, levelId, field })) };
  };
  const criteria = mergeItems(base.criteria, mine.criteria, theirs.criteria, prefer, (criterionId, field) => conflicts.push({ criterionId, field }), both);
  const { earlier, structureHash } = theirs;
  return { rubric: { ...fields, id: mine.id, version: theirs.version, criteria, ...(earlier ? { earlier } : {}), ...(structureHash ? { structureHash } : {}) }, conflicts };
}
