export type { HeatmapMatrix } from './grid-matrix.js';
export { MasteryHeatmapElement } from './mastery-heatmap.element.js';
