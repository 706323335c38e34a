/** What only those need who score: loaded when a form is first in view. A reader's page does without. */
export { rubricScorerForm } from '../../locales/en/rubric-scorer-form.js';
export { fieldName } from './comment.template.js';
export { snippetChange, withName } from './comment-bank.js';
export { formStyles } from './form.styles.js';
export { chooseLevel, clearMark, giveState } from './mark-edits.js';
export { submitChanges, takeBackChanges } from './rubric-scorer.changes.js';
export { ScoreDesk } from './score-desk.js';
export { scorerForm } from './scorer.template.js';
