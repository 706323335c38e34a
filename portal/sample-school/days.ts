/** Calendar days as text. `today` always comes from the caller, so a school of last spring can be made next winter. */
const MS_PER_DAY = 86_400_000;

export const addDays = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);

/** The day itself, or the Friday before where it falls on a weekend. */
export function schoolDay(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 ? addDays(day, -2) : weekday === 6 ? addDays(day, -1) : day;
}

/** A moment on that day. */
export const at = (day: string, time: string): string => `${day}T${time}:00Z`;

/** The term began twelve weeks ago. */
export const TERM_DAYS = 84;
