export { MasteryHeatmapElement } from './mastery-heatmap.element.js';
