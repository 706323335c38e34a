/**
 * A rubric is edited after marks were given by it. What it said before stays in the record, so that each scoring is read by the words and points
 * it was made with, and the scorings that an edit leaves in doubt can be listed whenever somebody asks.
 */
import type { Rubric, RubricEdition, Scoring } from '../records/rubric.js';
import { gravelyChanged, type ScoringToReview } from './severity.js';

/** The rubric as it was at a version of its record; the rubric itself where it said the same then, or nobody kept what it said. */
export function rubricAtVersion(rubric: Rubric, version: number | undefined): Rubric {
  if (version === undefined || !rubric.earlier) return rubric;
  let found: RubricEdition | undefined;
  for (const edition of rubric.earlier) if (edition.version >= version && (!found || edition.version < found.version)) found = edition;
  return found ? { ...rubric, ...found } : rubric;
}

/** The rubric by which a scoring is read: the one it was made with. What is still being scored follows the rubric of today. */
export const rubricOfScoring = (rubric: Rubric, scoring: Pick<Scoring, 'status' | 'rubricVersion'> | undefined): Rubric => (scoring && scoring.status !== 'draft' ? rubricAtVersion(rubric, scoring.rubricVersion) : rubric);

/** The rubric after an edit, with what it said before among the earlier editions. */
export function withEdition(before: Rubric, after: Rubric): Rubric {
  const { version, title, description, kind, criteria, showPoints } = before;
  const edition: RubricEdition = { version, title, description, kind, criteria, showPoints };
  return { ...after, version: version + 1, earlier: [...(before.earlier ?? []), edition] };
}

/**
 * Scorings to look at again: made with an earlier edition, with a mark (or now a blank) at a criterion that has changed gravely since, and not
 * let stand by somebody after that.
 */
export function scoringsInDoubt(rubric: Rubric, scorings: readonly Scoring[]): readonly ScoringToReview[] {
  const changed = new Map<Rubric, ReturnType<typeof gravelyChanged>>();
  const editions = new Map<number, Rubric>();
  const found: ScoringToReview[] = [];
  for (const scoring of scorings) {
    if (scoring.rubricId !== rubric.id) continue;
    // Nobody knows which edition a scoring without a version was made with: it may be the first.
    const version = Math.max(scoring.rubricVersion ?? 0, scoring.reviewedVersion ?? 0);
    const edition = editions.get(version) ?? rubricAtVersion(rubric, version);
    editions.set(version, edition);
    if (edition === rubric) continue;
    const grave = changed.get(edition) ?? gravelyChanged(edition, rubric);
    changed.set(edition, grave);
    const criterionIds = grave(scoring);
    if (criterionIds.length > 0) found.push({ scoringId: scoring.id, criterionIds });
  }
  return found;
}
