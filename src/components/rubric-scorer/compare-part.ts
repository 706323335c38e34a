/** Marks of several people side by side: loaded when somebody compares. */
export { rubricScorerCompare as english } from '../../locales/en/rubric-scorer-compare.js';
export { compareStyles as styles } from './compare.styles.js';
export { compareView } from './compare.template.js';
export { makeAnchor } from './make-anchor.js';
