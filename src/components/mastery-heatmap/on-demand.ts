/** What comes after the first look: why a level, the plain table, the file to take away. Loaded once the first view is drawn. */
export { explain } from '../../domain/mastery/explain.js';
export { masteryHeatmapWhy } from '../../locales/en/mastery-heatmap-why.js';
export { download, heatmapCsv } from './export-csv.js';
export { onDemandStyles } from './on-demand.styles.js';
export { renderPlainTable } from './plain-table.template.js';
export { renderWhy } from './why.template.js';
