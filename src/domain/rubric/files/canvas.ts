/** Rubrics as Canvas gives them out (REST API, "Rubric": `data` or `criteria`, ratings from the highest down). */
import type { Criterion, CriterionLevel, Rubric } from '../../records/rubric.js';
import type { ReportEntry } from '../../records/report.js';
import { maxPoints } from '../ranges.js';
import { newCriterion, newLevel } from '../edit-rubric.js';
import type { ForeignObject } from './foreign.js';
import { reportLost, sumsAsWeights } from './sums.js';

/** Ids, owners, times, and sums that follow from the ratings. */
const OWN = ['id', 'context_id', 'context_type', 'points_possible', 'reusable', 'public', 'read_only', 'criteria_count', 'workflow_state', 'created_at', 'updated_at', 'user_id', 'rubric_association_id', 'can_update_rubric', 'unassessed', 'has_rubric_associations', 'button_display', 'rating_order'];

export const isCanvas = (input: Record<string, unknown>): boolean => [input['data'], input['criteria']].some((list) => Array.isArray(list) && list.some((each: unknown) => typeof each === 'object' && each !== null && Object.hasOwn(each, 'ratings')));

export function readCanvas(source: ForeignObject, newId: () => string): Rubric {
  const criteria = [...source.list('data'), ...(source.has('data') ? [] : source.list('criteria'))].map((each) => readCriterion(each, newId));
  const freeForm = source.yes('free_form_criterion_comments');
  if (freeForm) source.report('noted', 'no-counterpart', 'free_form_criterion_comments');
  const rubric: Rubric = { id: newId(), version: 0, title: source.text('title'), description: source.text('description', true), kind: 'analytic', criteria: sumsAsWeights(criteria), showPoints: !source.yes('hide_points') };
  source.rest(OWN);
  return rubric;
}

function readCriterion(source: ForeignObject, newId: () => string): Criterion {
  const ratings = source.list('ratings').map((rating) => {
    const level = newLevel(newId(), { label: rating.text('description'), descriptor: rating.text('long_description', true), points: rating.number('points') ?? null });
    rating.rest(['id', 'criterion_id', 'position']);
    return level;
  });
  // Lowest first; a rating of a range reaches down to the next one, which Canvas leaves out and our whole numbers leave out, too.
  const levels = ratings.toReversed().sort((a, b) => (a.points ?? 0) - (b.points ?? 0));
  const ranges = source.yes('criterion_use_range');
  const feedbackOnly = source.yes('ignore_for_scoring');
  const criterion = newCriterion(newId(), { title: source.text('description'), description: source.text('long_description', true), weight: feedbackOnly ? 0 : 1, levels: ranges ? levels.map((level, i) => withRange(level, levels[i - 1])) : levels });
  if (ranges && levels.some(({ points }) => !Number.isInteger(points))) source.report('noted', 'out-of-range', 'criterion_use_range');
  const most = source.number('points');
  if (most !== undefined && levels.length > 0 && most !== maxPoints(criterion)) source.report('noted', 'no-counterpart', 'points');
  source.rest(['id', 'criterion_id']);
  return criterion;
}

function withRange(level: CriterionLevel, below: CriterionLevel | undefined): CriterionLevel {
  const { points } = level;
  if (typeof points !== 'number') return level;
  const from = typeof below?.points === 'number' ? below.points + (Number.isInteger(points) && Number.isInteger(below.points) ? 1 : 0) : points;
  return { ...level, minPoints: Math.min(from, points) };
}

/** A rubric in the shape that Canvas gives out; what Canvas has no place for is listed. */
export function writeCanvas(rubric: Rubric, entries: ReportEntry[]): object {
  reportLost(rubric, entries, { wordings: true, groups: true, kinds: true, optional: true, standards: true, weights: true });
  const data = rubric.criteria.map((criterion) => ({
    id: criterion.id,
    description: criterion.title,
    long_description: criterion.description,
    points: maxPoints(criterion) ?? 0,
    criterion_use_range: criterion.levels.some(({ minPoints }) => typeof minPoints === 'number'),
    ignore_for_scoring: criterion.weight === 0,
    ratings: criterion.levels.toReversed().map(({ id, label, descriptor, points }) => ({ id, criterion_id: criterion.id, description: label, long_description: descriptor, points: points ?? 0 })),
  }));
  return { title: rubric.title, points_possible: data.reduce((sum, { points, ignore_for_scoring }) => sum + (ignore_for_scoring ? 0 : points), 0), free_form_criterion_comments: false, hide_points: !rubric.showPoints, data };
}
