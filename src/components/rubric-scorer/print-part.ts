/** All sheets of a pile, to print: loaded when somebody prints a class. */
import { rubricScorerPrint } from '../../locales/en/rubric-scorer-print.js';
import { rubricScorerTable } from '../../locales/en/rubric-scorer-table.js';

export const english = { ...rubricScorerTable, ...rubricScorerPrint };
export { printStyles as styles } from './print.styles.js';
export { sheets } from './sheets.template.js';
