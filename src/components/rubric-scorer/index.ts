export { RubricScorerElement } from './rubric-scorer.element.js';
export type { RubricChangeKind } from './rubric-scorer.events.js';
