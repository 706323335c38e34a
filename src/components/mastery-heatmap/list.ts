/** The lists of one learner and of one standard: the first look of students and families, a choice of staff. Loaded where a list is shown. */
export { masteryHeatmapList as sentences } from '../../locales/en/mastery-heatmap-list.js';
export { renderListView } from './list-view.template.js';
export { listStyles as styles } from './list.styles.js';
