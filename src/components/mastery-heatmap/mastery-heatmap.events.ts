/**
 * `way-override-request` (cancelable), then `way-override-change`: a teacher sets one level, or takes that back. `detail` holds ids only;
 * the proposed `MasteryOverride` is on `event.changes`.
 */
export const OVERRIDE = 'override';
