/** What a scorer does, as changes to records. Pure: ids and moments come in. */
import type { Change } from '../../domain/records/change.js';
import type { Evidence } from '../../domain/records/evidence.js';
import type { Mark, Rubric, Scoring } from '../../domain/records/rubric.js';
import { marksByCriterion } from '../../domain/rubric/mark-points.js';
import { evidenceChanges, evidenceFromScoring } from '../../domain/rubric/scoring-evidence.js';
import { emptyMark } from './empty-mark.js';

/** Creates the scoring with its first mark, or changes that one mark in it and nothing else. `now`: the scoring as it is in the records. */
export function markChange(now: Scoring | undefined, blank: Scoring, mark: Mark): Change {
  if (!now) return { collection: 'scorings', action: 'create', id: blank.id, record: { ...blank, marks: [mark] } };
  return { collection: 'scorings', action: 'update', id: now.id, fields: {}, entries: { marks: [mark] } };
}

export function commentChange(now: Scoring | undefined, blank: Scoring, comment: string): Change {
  if (!now) return { collection: 'scorings', action: 'create', id: blank.id, record: { ...blank, comment } };
  return { collection: 'scorings', action: 'update', id: now.id, fields: { comment } };
}

/** Status and evidence go together, all or none. */
export function submitChanges(scoring: Scoring, rubric: Rubric, evidence: readonly Evidence[], submittedAt: string): readonly Change[] {
  const fields = { status: 'submitted', submittedAt, acknowledgedAt: undefined, resubmittedAt: undefined, rubricVersion: rubric.version } as const;
  const { acknowledgedAt: _read, resubmittedAt: _again, ...rest } = scoring;
  const wanted = evidenceFromScoring(rubric, { ...rest, status: 'submitted', submittedAt });
  return [{ collection: 'scorings', action: 'update', id: scoring.id, fields }, ...evidenceChanges(scoring.id, wanted, evidence)];
}

export function takeBackChanges(scoring: Scoring, evidence: readonly Evidence[]): readonly Change[] {
  return [{ collection: 'scorings', action: 'update', id: scoring.id, fields: { status: 'draft', submittedAt: undefined, acknowledgedAt: undefined } }, ...evidenceChanges(scoring.id, [], evidence)];
}

/** Given back to go on with. Its evidence stays until new marks take its place. */
export const giveBackChange = (scoring: Scoring): Change => ({ collection: 'scorings', action: 'update', id: scoring.id, fields: { status: 'returned', resubmittedAt: undefined } });
/** Marks to begin the next ones with, and evidence, stay as they are. */
export const scoreAgainChange = (scoring: Scoring): Change => ({ collection: 'scorings', action: 'update', id: scoring.id, fields: { status: 'draft', acknowledgedAt: undefined } });

/** An exemplar made of agreed marks: nobody's work, nobody's words but the scorers'. */
export function anchorChange(id: string, { rubricId, rubricVersion, workId, workTitle, workLink, marks, comment }: Scoring, submittedAt: string): Change {
  const record: Scoring = {
    id, version: 0, rubricId, ...(rubricVersion === undefined ? {} : { rubricVersion }), ...(workId === undefined ? {} : { workId }), workTitle, ...(workLink === undefined ? {} : { workLink }),
    role: 'moderator', status: 'submitted', marks, comment, submittedAt, anchor: true,
  };
  return { collection: 'scorings', action: 'create', id, record };
}

export const markIn = (scoring: Scoring | undefined, criterionId: string): Mark => marksByCriterion(scoring?.marks ?? []).get(criterionId) ?? emptyMark(criterionId);
