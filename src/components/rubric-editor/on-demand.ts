/** What nobody needs before they open a rubric: the editor itself and its sentences. Loaded right after the first drawing. */
export { rubricDeskStyles } from './desk.styles.js';
export { deskTemplate, hasWordings } from './desk.template.js';
export { confirmDialog } from './others.template.js';
export { previewOf, showIn } from './preview-on-demand.js';
export { problemsByField } from './problem-place.js';
export { RubricDesk } from './rubric-desk.js';
export { lineButtons } from './share.template.js';
export { commonLevels, pointsMode } from '../../domain/rubric/edit-rubric.js';
export { rubricProblems } from '../../domain/rubric/problems.js';
export { DraftRecords } from '../../ui/edit/draft-records.js';
export { editorStyles } from '../../ui/edit/editor.styles.js';
export { broughtBand, importButton, reportList } from '../../ui/edit/files.template.js';
export { editorWords } from '../../locales/en/editor.js';
export { rubricEditorDesk } from '../../locales/en/rubric-editor-desk.js';
export { rubricEditorMore } from '../../locales/en/rubric-editor-more.js';
