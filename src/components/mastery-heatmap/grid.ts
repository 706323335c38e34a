/** The grid: the first look of staff. Loaded beside the records, not after them. */
export { modelSource } from './grid-model-source.js';
export { GridWindow } from './grid-window.js';
export { gridStyles as styles } from './grid.styles.js';
