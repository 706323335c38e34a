import type { Change } from '../records/change.js';
import type { Evidence } from '../records/evidence.js';
import type { Rubric, Scoring } from '../records/rubric.js';
import { criteriaOf, marksByCriterion, pointsOfMark } from './mark-points.js';
import { maxPoints } from './ranges.js';

export interface EvidenceTerms {
  /** When the marks were given, ISO 8601 with an offset. Left out: when the scoring was submitted. */
  readonly assessedAt?: string | undefined;
  readonly kind?: Evidence['kind'];
}

/** Whose marks say something about mastery. Self, peer and second views are compared with these, and do not count on their own. */
const COUNTS: readonly Scoring['role'][] = ['teacher', 'moderator'];

/**
 * What a scoring says about standards: one piece for each scored criterion and each of its standards, with an id made from theirs, so that
 * submitting again replaces and taking back removes. Marks that are not scored, out of range or without points say nothing, which is not 0.
 */
export function evidenceFromScoring(rubric: Rubric, scoring: Scoring, { assessedAt = scoring.submittedAt, kind = 'performanceTask' }: EvidenceTerms = {}): readonly Evidence[] {
  const { learnerId } = scoring;
  if (learnerId === undefined || !COUNTS.includes(scoring.role) || scoring.anchor || scoring.anchorId !== undefined) return [];
  const marks = marksByCriterion(scoring.marks);
  const evidence: Evidence[] = [];
  for (const criterion of criteriaOf(rubric)) {
    const points = pointsOfMark(criterion, marks.get(criterion.id));
    if (points === undefined) continue;
    for (const standardId of new Set(criterion.standardIds)) {
      evidence.push({
        id: `${scoring.id}:${criterion.id}:${standardId}`,
        version: 0,
        learnerId,
        standardId,
        points,
        maxPoints: maxPoints(criterion)!,
        ...(assessedAt === undefined ? {} : { assessedAt }),
        kind,
        weight: 1,
        title: [scoring.workTitle, criterion.title].filter(Boolean).join(': '),
        ...(scoring.workLink ? { link: scoring.workLink } : {}),
        status: 'scored',
        // Attempts share the work *and* the criterion: two criteria on one standard are two pieces, not two attempts.
        ...(scoring.workId === undefined ? {} : { workId: `${scoring.workId}:${criterion.id}` }),
        scoringId: scoring.id,
      });
    }
  }
  return evidence;
}

/** The changes that leave exactly `wanted` as the evidence of this scoring; `[]` as `wanted` takes it back. Pieces of other makers stay. */
export function evidenceChanges(scoringId: string, wanted: readonly Evidence[], existing: readonly Evidence[]): readonly Change[] {
  const had = new Map(existing.filter((piece) => piece.scoringId === scoringId).map((piece) => [piece.id, piece]));
  const changes: Change[] = [];
  for (const piece of wanted) {
    if (had.delete(piece.id)) {
      const { id: _id, version: _version, ...fields } = piece;
      changes.push({ collection: 'evidence', action: 'update', id: piece.id, fields: { link: undefined, assessedAt: undefined, workId: undefined, ...fields } });
    } else changes.push({ collection: 'evidence', action: 'create', id: piece.id, record: piece });
  }
  for (const id of had.keys()) changes.push({ collection: 'evidence', action: 'remove', id });
  return changes;
}
