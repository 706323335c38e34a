/** What nobody needs before they open something: details, dialogs, and their sentences. Loaded with the first touch. */
export { dialogBody } from './dialog-body.template.js';
export { DraftDesk } from './draft-desk.js';
export { goalDetail } from './goal-detail.template.js';
export { onDemandStyles } from './on-demand.styles.js';
export { goalDialogs } from '../../locales/en/goal-tracker-dialogs.js';
