export { BoardEditorElement } from './board-editor.element.js';
