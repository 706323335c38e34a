/**
 * `way-override-request` (cancelable), then `way-override-change`: a teacher sets one level, or takes that back. `detail` holds ids only;
 * the proposed `MasteryOverride` is on `event.changes`.
 */
export const OVERRIDE = 'override';
/** `way-group-request` (cancelable), then `way-group-change`: a teacher saves learners as flexible `Group` records. */
export const GROUP = 'group';

/** `way-comment-request` (cancelable), then `way-comment-change`: a comment on one learner and one standard is added, or taken away by who wrote it. */
export const COMMENT = 'comment';

/** Who should get a next step, on what. Ids only. */
export interface PlanDetail {
  readonly learnerIds: readonly string[];
  readonly standardIds: readonly string[];
}
/**
 * `way-plan-request`: a teacher wants to plan the next step of some learners. Nothing is changed here: a host that plans calls
 * `preventDefault()`, and otherwise the reader is told that this page has no planner.
 */
export class PlanRequestEvent extends CustomEvent<PlanDetail> {
  constructor(detail: PlanDetail) {
    super('way-plan-request', { bubbles: true, composed: true, cancelable: true, detail });
  }
}
