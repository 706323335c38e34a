/** The grid: the first look of staff. Loaded beside the records, not after them. */
export { checkMatrix } from './grid-matrix.js';
export { modelSource } from './grid-model-source.js';
export { GridWindow } from './grid-window.js';
export { gridStyles as styles } from './grid.styles.js';
export { activateMatrix, deskSource } from './matrix-desk.js';
export { renderMatrixHead, renderMatrixLegend } from './matrix.template.js';
