import { defineElement } from '../../ui/define-element.js';
import { DataElement } from './data.element.js';

defineElement('way-data', DataElement);

declare global {
  interface HTMLElementTagNameMap {
    'way-data': DataElement;
  }
}
