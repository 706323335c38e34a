/** Where a problem can be mended: the field it is shown beside. No Lit, no DOM. */
import type { Rubric } from '../../domain/records/rubric.js';
import { commonLevels } from '../../domain/rubric/edit-rubric.js';
import type { RubricProblem } from '../../domain/rubric/problems.js';

/** The place of a level in the common ones; `undefined`: its criterion has levels of its own. */
export function commonAt(rubric: Rubric, criterionId: string, levelId: string): number | undefined {
  if (!commonLevels(rubric).criterionIds.has(criterionId)) return undefined;
  const at = rubric.criteria.find(({ id }) => id === criterionId)?.levels.findIndex(({ id }) => id === levelId) ?? -1;
  return at < 0 ? undefined : at;
}

/** The `data-focus` of the control that can mend it. */
export function problemFocus({ code, criterionId, levelId }: RubricProblem, rubric: Rubric): string | undefined {
  if (code === 'no-criteria') return 'add-criterion';
  if (code === 'holistic-criteria') return 'about-kind';
  if (criterionId === undefined) return code === 'no-title' ? 'about-title' : undefined;
  if (levelId !== undefined) {
    const at = commonAt(rubric, criterionId, levelId);
    return at === undefined ? `points ${criterionId} ${levelId}` : `common-points ${at}`;
  }
  if (code === 'bad-weight') return `weight ${criterionId}`;
  if (code === 'no-levels') return commonLevels(rubric).criterionIds.has(criterionId) ? 'add-level' : `add-level ${criterionId}`;
  return `title ${criterionId}`;
}

/** One problem for each field: of criteria with common levels, the same one is said once. */
export function problemsByField(problems: readonly RubricProblem[], rubric: Rubric): ReadonlyMap<string, readonly RubricProblem[]> {
  const found = new Map<string, RubricProblem[]>();
  for (const problem of problems) {
    const focus = problemFocus(problem, rubric);
    if (focus === undefined) continue;
    const here = found.get(focus);
    if (!here) found.set(focus, [problem]);
    else if (!here.some(({ code }) => code === problem.code)) here.push(problem);
  }
  return found;
}
