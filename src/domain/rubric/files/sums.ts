/** Canvas and Moodle add points up; here each criterion is a share of its own maximum, times its weight. */
import type { ReportEntry } from '../../records/report.js';
import type { Criterion, Rubric } from '../../records/rubric.js';
import { NEAR, maxPoints } from '../ranges.js';

/** The maximum of each criterion as its weight, so that the total in percent is the same as when points are added up. */
export function sumsAsWeights(criteria: readonly Criterion[]): Criterion[] {
  const tops = new Set(criteria.filter(({ weight }) => weight !== 0).map(maxPoints));
  return criteria.map((criterion) => (criterion.weight === 0 || tops.size < 2 ? criterion : { ...criterion, weight: maxPoints(criterion) ?? criterion.weight }));
}

/** Whether adding points up gives the same shares. */
function addUp({ criteria }: Rubric): boolean {
  const shares = criteria.filter(({ weight }) => weight > 0).flatMap((criterion) => (maxPoints(criterion) === undefined ? [] : [criterion.weight / maxPoints(criterion)!]));
  return shares.every((share) => Math.abs(share - shares[0]!) <= NEAR * Math.max(1, Math.abs(share)));
}

/** What the other format has no place for. */
export interface Lost {
  readonly wordings?: boolean;
  readonly groups?: boolean;
  readonly kinds?: boolean;
  readonly optional?: boolean;
  readonly standards?: boolean;
  /** More than one standard for a criterion. */
  readonly moreStandards?: boolean;
  readonly weights?: boolean;
  readonly ranges?: boolean;
  readonly labels?: boolean;
}

/** Lists, with its place, what a rubric says and another format cannot. */
export function reportLost(rubric: Rubric, entries: ReportEntry[], lost: Lost): void {
  const add = (place: string, field: string) => entries.push({ outcome: 'dropped', code: 'no-counterpart', place: `${place}.${field}`, field });
  if (lost.kinds && rubric.kind !== 'analytic') add('rubric', 'kind');
  if (lost.weights && !addUp(rubric)) add('rubric', 'weight');
  rubric.criteria.forEach((criterion, i) => {
    const place = `criteria[${i}]`;
    if (lost.wordings && (criterion.studentWording || criterion.levels.some(({ studentWording }) => studentWording))) add(place, 'studentWording');
    if (lost.groups && criterion.group) add(place, 'group');
    if (lost.optional && criterion.optional) add(place, 'optional');
    if (lost.standards ? criterion.standardIds.length > 0 : lost.moreStandards && criterion.standardIds.length > 1) add(place, 'standardIds');
    if (lost.ranges && criterion.levels.some(({ minPoints }) => typeof minPoints === 'number')) add(place, 'minPoints');
    if (lost.labels && criterion.levels.some(({ label, descriptor }) => label && descriptor)) add(place, 'label');
  });
}
