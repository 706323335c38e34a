export { RubricEditorElement } from './rubric-editor.element.js';
