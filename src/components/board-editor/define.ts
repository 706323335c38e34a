import { defineElement } from '../../ui/define-element.js';
import { BoardEditorElement } from './board-editor.element.js';

defineElement('way-board-editor', BoardEditorElement);

declare global {
  interface HTMLElementTagNameMap {
    'way-board-editor': BoardEditorElement;
  }
}
