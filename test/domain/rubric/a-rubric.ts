import type { Criterion, CriterionLevel, Mark, Rubric, Scoring } from '../../../src/domain/records/rubric.js';

export const aLevel = (id: string, points?: number | null, minPoints?: number | null): CriterionLevel => ({ id, label: id, descriptor: '', ...(points === undefined ? {} : { points }), ...(minPoints === undefined ? {} : { minPoints }) });
/** Levels `l1`, `l2` … with these points, or with these ranges. */
export const levels = (...points: (number | null | readonly [number, number])[]): CriterionLevel[] => points.map((p, i) => (Array.isArray(p) ? aLevel(`l${i + 1}`, p[1], p[0]) : aLevel(`l${i + 1}`, p as number | null)));
export const aCriterion = (id: string, fields: Partial<Criterion> = {}): Criterion => ({ id, title: id, description: '', weight: 1, standardIds: [], levels: levels(1, 2, 3, 4), mayBeNotApplicable: true, ...fields });
export const aRubric = (...criteria: Criterion[]): Rubric => ({ id: 'r', version: 1, title: 'Rubric', description: '', kind: 'analytic', showPoints: true, criteria });
export const aMark = (criterionId: string, fields: Partial<Mark> = {}): Mark => ({ criterionId, state: 'scored', comment: '', version: 1, ...fields });
export const aScoring = (fields: Partial<Scoring> = {}): Scoring => ({ id: 'sc', version: 1, rubricId: 'r', learnerId: 's-1', workId: 'w', workTitle: 'Garden', role: 'teacher', status: 'submitted', marks: [], comment: '', submittedAt: '2026-03-01T10:00:00Z', ...fields });
