import { defineElement } from '../../ui/define-element.js';
import { GoalTrackerElement } from './goal-tracker.element.js';

defineElement('way-goal-tracker', GoalTrackerElement);

declare global {
  interface HTMLElementTagNameMap {
    'way-goal-tracker': GoalTrackerElement;
  }
}
