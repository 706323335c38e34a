/** What nobody needs before they open a board: the editor itself and its sentences. Loaded right after the first drawing. */
export { deskStyles } from './desk.styles.js';
export { deskTemplate } from './desk.template.js';
export { EditDesk } from './edit-desk.js';
export { boardEditorRule } from '../../locales/en/board-editor-rule.js';
export { boardEditorDesk } from '../../locales/en/board-editor-desk.js';
