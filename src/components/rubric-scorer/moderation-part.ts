/** Samples scored a second time, exemplars to practise on, and how far scorers agree: loaded when somebody looks at agreement or practises. */
export { rubricScorerModeration as english } from '../../locales/en/rubric-scorer-moderation.js';
export { moderationStyles as styles } from './moderation.styles.js';
export { ModerationDesk } from './moderation-desk.js';
export { placeOfPractice, placeOfSample } from './second-place.js';
