/** What nobody needs before they open a board: the editor itself and its sentences. Loaded right after the first drawing. */
export { deskStyles } from './desk.styles.js';
export { deskTemplate } from './desk.template.js';
export { EditDesk } from './edit-desk.js';
export { boardOf } from './board-draft.js';
export { confirmDialog } from './affected.template.js';
export { previewDialog } from './preview.template.js';
export { previewOf } from './preview-on-demand.js';
export { broughtBand, importButton } from '../../ui/edit/files.template.js';
export { lineButtons } from './share.template.js';
export { boardEditorShare } from '../../locales/en/board-editor-share.js';
export { boardEditorRule } from '../../locales/en/board-editor-rule.js';
export { boardEditorDesk } from '../../locales/en/board-editor-desk.js';
export { editorWords } from '../../locales/en/editor.js';
export { editorStyles } from '../../ui/edit/editor.styles.js';
