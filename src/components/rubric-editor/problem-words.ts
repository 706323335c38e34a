import type { RubricProblem } from '../../domain/rubric/problems.js';
import type { RubricScene } from './rubric-scene.js';

/** What a level is called; one without a name is called by its place. */
export const levelName = (level: { readonly label: string } | undefined, at: number, { say }: Pick<RubricScene, 'say'>): string => (level?.label.trim() ? level.label : say('levelNumber', { number: at + 1 }));

export function criterionName(scene: Pick<RubricScene, 'say' | 'rubric' | 'draft'>, id: string | undefined): string {
  const { base } = scene.draft;
  // Of a criterion that is gone, an earlier edition knows the name.
  const all = [scene.rubric, base, ...(base?.earlier ?? []).toReversed()].flatMap((each) => each?.criteria ?? []);
  const at = all.findIndex((criterion) => criterion.id === id);
  return scene.say('quote', { title: all[at]?.title.trim() ? all[at].title : scene.say('criterionNumber', { number: Math.max(0, scene.rubric.criteria.findIndex((criterion) => criterion.id === id)) + 1 }) });
}

/** A problem as a sentence. */
export function problemWords({ code, criterionId, levelId }: RubricProblem, scene: RubricScene): string {
  const levels = scene.rubric.criteria.find(({ id }) => id === criterionId)?.levels ?? [];
  const at = levels.findIndex(({ id }) => id === levelId);
  const names = { criterion: criterionName(scene, criterionId), level: levelName(levels[at], at, scene), below: levelName(levels[at - 1], at - 1, scene) };
  return scene.say(`problem_${code.replaceAll('-', '_')}${code === 'no-title' && criterionId !== undefined ? '_criterion' : ''}`, names);
}
