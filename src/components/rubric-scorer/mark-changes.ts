/** What the form does, as changes to records. Pure: ids and moments come in. */
import type { Change } from '../../domain/records/change.js';
import type { Mark, Scoring } from '../../domain/records/rubric.js';
import { marksByCriterion } from '../../domain/rubric/mark-points.js';
import { emptyMark } from './rubric-scorer.model.js';

/** Creates the scoring with its first mark, or changes that one mark in it and nothing else. `now`: the scoring as it is in the records. */
export function markChange(now: Scoring | undefined, blank: Scoring, mark: Mark): Change {
  if (!now) return { collection: 'scorings', action: 'create', id: blank.id, record: { ...blank, marks: [mark] } };
  return { collection: 'scorings', action: 'update', id: now.id, fields: {}, entries: { marks: [mark] } };
}

export function commentChange(now: Scoring | undefined, blank: Scoring, comment: string): Change {
  if (!now) return { collection: 'scorings', action: 'create', id: blank.id, record: { ...blank, comment } };
  return { collection: 'scorings', action: 'update', id: now.id, fields: { comment } };
}

export const markIn = (scoring: Scoring | undefined, criterionId: string): Mark => marksByCriterion(scoring?.marks ?? []).get(criterionId) ?? emptyMark(criterionId);
