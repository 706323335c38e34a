/** What only those need who score: loaded when a form is first in view. A reader's page does without. */
export { rubricScorerForm as english } from '../../locales/en/rubric-scorer-form.js';
export { formStyles as styles } from './form.styles.js';
export { ScoreActs } from './score-acts.js';
export { scorerForm } from './scorer.template.js';
