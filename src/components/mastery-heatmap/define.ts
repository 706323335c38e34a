import { defineElement } from '../../ui/define-element.js';
import { MasteryHeatmapElement } from './mastery-heatmap.element.js';

defineElement('way-mastery-heatmap', MasteryHeatmapElement);

declare global {
  interface HTMLElementTagNameMap {
    'way-mastery-heatmap': MasteryHeatmapElement;
  }
}
