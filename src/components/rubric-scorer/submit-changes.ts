/** What becomes of a whole scoring, as changes to records. Pure: moments come in. Loaded with the table that shows what was submitted. */
import type { Change } from '../../domain/records/change.js';
import type { Evidence } from '../../domain/records/evidence.js';
import type { Rubric, Scoring } from '../../domain/records/rubric.js';
import { evidenceChanges, evidenceFromScoring } from '../../domain/rubric/scoring-evidence.js';

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
