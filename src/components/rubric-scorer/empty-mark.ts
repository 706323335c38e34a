import type { Mark } from '../../domain/records/rubric.js';

/** What stands where nothing was said yet. */
export const emptyMark = (criterionId: string): Mark => ({ criterionId, state: 'notYetScored', levelId: null, points: null, comment: '', version: 0 });
