import { defineElement } from '../../ui/define-element.js';
import { RubricEditorElement } from './rubric-editor.element.js';

defineElement('way-rubric-editor', RubricEditorElement);

declare global {
  interface HTMLElementTagNameMap {
    'way-rubric-editor': RubricEditorElement;
  }
}
