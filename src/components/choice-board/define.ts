import { defineElement } from '../../ui/define-element.js';
import { ChoiceBoardElement } from './choice-board.element.js';

defineElement('way-choice-board', ChoiceBoardElement);

declare global {
  interface HTMLElementTagNameMap {
    'way-choice-board': ChoiceBoardElement;
  }
}
