/** Marks as staff read them, where they are not changed: loaded when such a table is first in view. */
export { rubricScorerTable as english } from '../../locales/en/rubric-scorer-table.js';
export { scoredView } from './scored.template.js';
export { tableStyles as styles } from './table.styles.js';
export { submitChanges } from './submit-changes.js';
export { TableActs } from './table-acts.js';
