import { defineElement } from '../../ui/define-element.js';
import { whenIdle } from '../../ui/when-idle.js';
import { GoalTrackerElement } from './goal-tracker.element.js';

defineElement('way-goal-tracker', GoalTrackerElement);
// A tag that comes later, with its records in hand, has no time left for fetching.
whenIdle(() => Promise.all([import('../../ui/records/door.js'), import('./class-on-demand.js')]));

declare global {
  interface HTMLElementTagNameMap {
    'way-goal-tracker': GoalTrackerElement;
  }
}
