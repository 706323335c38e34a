/** Rubrics to begin with. Names of levels come in as words, ids from `newId`: a template holds no sentence and makes no id. */
import type { Criterion, Rubric } from '../records/rubric.js';
import { newCriterion, newLevel, type LevelHead } from './edit-rubric.js';

export const RUBRIC_TEMPLATES = ['analytic', 'words', 'ranges', 'singlePoint', 'holistic', 'yesNotYet'] as const;
export type RubricTemplate = (typeof RUBRIC_TEMPLATES)[number];
export type LevelWord = 'starting' | 'growing' | 'meeting' | 'beyond' | 'notYet' | 'yes';

const FOUR = ['starting', 'growing', 'meeting', 'beyond'] as const;
/** Lowest first: the top of each level's range, and where it begins. */
const RANGES: readonly (readonly [min: number, max: number])[] = [[0, 3], [4, 6], [7, 9], [10, 10]];

export function rubricFromTemplate(template: RubricTemplate, newId: () => string, word: (level: LevelWord) => string = () => ''): Rubric {
  const criteria = (count: number, heads: readonly LevelHead[]): Criterion[] => Array.from({ length: count }, () => newCriterion(newId(), { levels: heads.map((head) => newLevel(newId(), head)) }));
  const rubric = (kind: Rubric['kind'], showPoints: boolean, count: number, heads: readonly LevelHead[]): Rubric => ({ id: newId(), version: 0, title: '', description: '', kind, criteria: criteria(count, heads), showPoints });
  const four = (points: (i: number) => Omit<LevelHead, 'label'>): LevelHead[] => FOUR.map((level, i) => ({ label: word(level), ...points(i) }));
  switch (template) {
    case 'analytic':
      return rubric('analytic', true, 3, four((i) => ({ points: i + 1 })));
    case 'words':
      return rubric('analytic', false, 3, four(() => ({})));
    case 'ranges':
      return rubric('analytic', true, 3, four((i) => ({ minPoints: RANGES[i]![0], points: RANGES[i]![1] })));
    case 'singlePoint':
      return rubric('singlePoint', false, 3, [{ label: word('meeting') }]);
    case 'holistic':
      return rubric('holistic', true, 1, four((i) => ({ points: i + 1 })));
    case 'yesNotYet':
      return rubric('analytic', false, 5, [{ label: word('notYet') }, { label: word('yes') }]);
  }
}
