import { defineElement } from '../../ui/define-element.js';
import { RubricScorerElement } from './rubric-scorer.element.js';

defineElement('way-rubric-scorer', RubricScorerElement);

declare global {
  interface HTMLElementTagNameMap {
    'way-rubric-scorer': RubricScorerElement;
  }
}
