/** What a scorer does, as changes to records. Pure: ids and moments come in. */
import type { Change } from '../../domain/records/change.js';
import type { Evidence } from '../../domain/records/evidence.js';
import type { Mark, Rubric, Scoring } from '../../domain/records/rubric.js';
import { evidenceChanges, evidenceFromScoring } from '../../domain/rubric/scoring-evidence.js';
import { emptyMark } from './empty-mark.js';

/** The marks with one of them replaced; doubles of it go. */
export function withMark(marks: readonly Mark[], mark: Mark): Mark[] {
  const at = marks.findIndex(({ criterionId }) => criterionId === mark.criterionId);
  const others = marks.filter(({ criterionId }, i) => criterionId !== mark.criterionId || i === at);
  return at < 0 ? [...others, mark] : others.map((other) => (other.criterionId === mark.criterionId ? mark : other));
}

/** Creates the scoring with its first mark, or changes that one mark in it. `now`: the scoring as it is in the records. */
export function markChange(now: Scoring | undefined, blank: Scoring, mark: Mark): Change {
  if (!now) return { collection: 'scorings', action: 'create', id: blank.id, record: { ...blank, marks: [mark] } };
  return { collection: 'scorings', action: 'update', id: now.id, fields: { marks: withMark(now.marks, mark) } };
}

export function commentChange(now: Scoring | undefined, blank: Scoring, comment: string): Change {
  if (!now) return { collection: 'scorings', action: 'create', id: blank.id, record: { ...blank, comment } };
  return { collection: 'scorings', action: 'update', id: now.id, fields: { comment } };
}

/** Status and evidence go together, all or none. */
export function submitChanges(scoring: Scoring, rubric: Rubric, evidence: readonly Evidence[], submittedAt: string): readonly Change[] {
  const fields = { status: 'submitted', submittedAt, acknowledgedAt: undefined, rubricVersion: rubric.version } as const;
  const { acknowledgedAt: _read, ...rest } = scoring;
  const wanted = evidenceFromScoring(rubric, { ...rest, status: 'submitted', submittedAt });
  return [{ collection: 'scorings', action: 'update', id: scoring.id, fields }, ...evidenceChanges(scoring.id, wanted, evidence)];
}

export function takeBackChanges(scoring: Scoring, evidence: readonly Evidence[]): readonly Change[] {
  return [{ collection: 'scorings', action: 'update', id: scoring.id, fields: { status: 'draft', submittedAt: undefined, acknowledgedAt: undefined } }, ...evidenceChanges(scoring.id, [], evidence)];
}

export const markIn = (scoring: Scoring | undefined, criterionId: string): Mark => scoring?.marks.find((mark) => mark.criterionId === criterionId) ?? emptyMark(criterionId);
