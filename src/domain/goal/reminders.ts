import { addDays, daysBetween, isLocalDate } from '../calendar/calendar.js';
import type { CalendarEvent } from '../export/calendar-file.js';
import type { LocalDate } from '../records/fields.js';
import type { Goal } from '../records/goal.js';

export interface ReminderWords {
  due(title: string): string;
  checkIn(title: string): string;
  step(title: string): string;
}

/** A goal is asked after once a week. */
export const CHECK_IN_EVERY_DAYS = 7;

/**
 * The days worth a reminder for goals under way: the due day, the day of each open step, and a check-in once a week from the next one after today
 * until the due day (without one, for the next twelve weeks).
 */
export function remindersOf(goals: readonly Goal[], today: LocalDate, words: ReminderWords): readonly CalendarEvent[] {
  const events: CalendarEvent[] = [];
  for (const goal of goals) {
    if (goal.status !== 'active') continue;
    const due = goal.dueOn && isLocalDate(goal.dueOn) && daysBetween(today, goal.dueOn) >= 0 ? goal.dueOn : undefined;
    if (due) events.push({ uid: `${goal.id}-due@waymark`, on: due, summary: words.due(goal.title), description: goal.why });
    for (const step of goal.steps) if (!step.done && step.dueOn && daysBetween(today, step.dueOn) >= 0) events.push({ uid: `${goal.id}-${step.id}@waymark`, on: step.dueOn, summary: words.step(step.title) });
    const first = addDays(today, CHECK_IN_EVERY_DAYS);
    const last = due ?? addDays(today, 12 * CHECK_IN_EVERY_DAYS);
    if (daysBetween(first, last) >= 0) events.push({ uid: `${goal.id}-check-in@waymark`, on: first, summary: words.checkIn(goal.title), everyDays: CHECK_IN_EVERY_DAYS, until: last });
  }
  return events;
}
