export { GoalTrackerElement } from './goal-tracker.element.js';
export type { GoalChangeKind } from './goal-tracker.events.js';
