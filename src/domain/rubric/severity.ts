import type { Criterion, Rubric, Scoring } from '../records/rubric.js';
import { criteriaOf } from './mark-points.js';
import { maxPoints } from './ranges.js';

/** How much an edit touches marks given before, mildest first. From the fourth on, scorings should be looked at again. */
export const SEVERITIES = ['nothing', 'textOrOrder', 'levelsAdded', 'criteriaRemovedOrPointsChanged', 'levelsRemoved', 'criteriaAdded'] as const;
export type Severity = (typeof SEVERITIES)[number];
const FIRST_TO_REVIEW: Severity = 'criteriaRemovedOrPointsChanged';
const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);

export interface RubricEdit {
  readonly severity: Severity;
  /** What each touched criterion (before or after) has gone through at most. */
  readonly criteria: ReadonlyMap<string, Severity>;
  readonly needsReview: boolean;
}

const same = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((item, i) => item === b[i]);
const textOf = (criterion: Criterion) => [criterion.title, criterion.description, criterion.studentWording, criterion.group, criterion.optional ?? false, ...criterion.levels.flatMap(({ id, label, descriptor, studentWording }) => [id, label, descriptor, studentWording])];

function criterionEdit(before: Criterion, after: Criterion): Severity {
  const now = new Map(after.levels.map((level) => [level.id, level]));
  const then = new Set(before.levels.map(({ id }) => id));
  if (before.levels.some(({ id }) => !now.has(id))) return 'levelsRemoved';
  const points = before.levels.some(({ id, points, minPoints }) => (points ?? null) !== (now.get(id)!.points ?? null) || (minPoints ?? null) !== (now.get(id)!.minPoints ?? null));
  const standards = !same([...before.standardIds].sort(), [...after.standardIds].sort());
  if (points || standards || before.weight !== after.weight || (before.mayBeNotApplicable && !after.mayBeNotApplicable) || maxPoints(before) !== maxPoints(after)) return FIRST_TO_REVIEW;
  if (after.levels.some(({ id }) => !then.has(id))) return 'levelsAdded';
  return same(textOf(before), textOf(after)) && before.mayBeNotApplicable === after.mayBeNotApplicable ? 'nothing' : 'textOrOrder';
}

/** What happened between two versions of a rubric. Another kind of rubric counts as changed points. */
export function compareRubrics(before: Rubric, after: Rubric): RubricEdit {
  const criteria = new Map<string, Severity>();
  const [then, now] = [criteriaOf(before), criteriaOf(after)];
  const later = new Map(now.map((criterion) => [criterion.id, criterion]));
  const earlier = new Set(then.map(({ id }) => id));
  for (const criterion of then) {
    const next = later.get(criterion.id);
    const edit = next ? criterionEdit(criterion, next) : FIRST_TO_REVIEW;
    const whole = next && before.kind !== after.kind && rank(edit) < rank(FIRST_TO_REVIEW) ? FIRST_TO_REVIEW : edit;
    if (whole !== 'nothing') criteria.set(criterion.id, whole);
  }
  for (const { id } of now) if (!earlier.has(id)) criteria.set(id, 'criteriaAdded');
  const words = before.title !== after.title || before.description !== after.description || before.showPoints !== after.showPoints || before.kind !== after.kind;
  const moved = !same(then.map(({ id }) => id), now.map(({ id }) => id));
  let severity: Severity = words || moved ? 'textOrOrder' : 'nothing';
  for (const each of criteria.values()) if (rank(each) > rank(severity)) severity = each;
  return { severity, criteria, needsReview: rank(severity) >= rank(FIRST_TO_REVIEW) };
}

export interface ScoringToReview {
  readonly scoringId: string;
  /** What to look at: criteria new, gone or changed. */
  readonly criterionIds: readonly string[];
}

/** For a scoring made with `before`: the criteria to look at again. None where nothing was marked: work that nobody has begun to score is not in doubt. */
export function gravelyChanged(before: Rubric, after: Rubric): (scoring: Pick<Scoring, 'marks'>) => readonly string[] {
  const { criteria, needsReview } = compareRubrics(before, after);
  const grave = needsReview ? [...criteria].filter(([, severity]) => rank(severity) >= rank(FIRST_TO_REVIEW)) : [];
  return ({ marks }) => {
    const marked = new Set(marks.filter(({ state }) => state !== 'notYetScored').map(({ criterionId }) => criterionId));
    return marked.size === 0 ? [] : grave.filter(([id, severity]) => severity === 'criteriaAdded' || marked.has(id)).map(([id]) => id);
  };
}

/** The scorings that one edit leaves in doubt: made with an older version. See `scoringsInDoubt` for all edits together. */
export function scoringsToReview(before: Rubric, after: Rubric, scorings: readonly Scoring[]): readonly ScoringToReview[] {
  const changed = gravelyChanged(before, after);
  return scorings
    .filter((scoring) => scoring.rubricId === after.id && (scoring.rubricVersion ?? before.version) < after.version)
    .map((scoring) => ({ scoringId: scoring.id, criterionIds: changed(scoring) }))
    .filter(({ criterionIds }) => criterionIds.length > 0);
}
