import type { Standard } from '../../domain/records/framework.js';
import type { Goal } from '../../domain/records/goal.js';
import type { Criterion } from '../../domain/records/rubric.js';

/** The codes of a criterion's standards, as a framework writes them; one without a code has none to show. */
export function codesOf(criterion: Criterion, standards: readonly Standard[]): readonly string[] {
  return criterion.standardIds.flatMap((id) => standards.find((standard) => standard.id === id)?.code || []);
}

/** Whether marks of a criterion move a goal: it is measured by the criterion, or by one of its standards, or is about one. */
export function feedsGoal(criterion: Criterion, rubricId: string, { measure, standardIds, status }: Goal): boolean {
  if (status === 'archived' || status === 'revised') return false;
  if (measure.kind === 'criterion') return measure.rubricId === rubricId && measure.criterionId === criterion.id;
  return criterion.standardIds.some((id) => (measure.kind === 'level' && measure.standardId === id) || standardIds.includes(id));
}
