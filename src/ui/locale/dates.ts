/** Days and moments in words. A calendar day is formatted in UTC from its own parts, so that it is never a day early. */
import { dayNumber, isInstant, sortKey } from '../../domain/calendar/calendar.js';

const formats = new Map<string, Intl.DateTimeFormat>();
function format(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${options.dateStyle ?? ''}${options.month ?? ''}${options.year ?? ''}${options.timeZone ?? ''}`;
  let found = formats.get(key);
  if (!found) formats.set(key, (found = new Intl.DateTimeFormat(lang, options)));
  return found;
}

/** "3 Mar 2026" for a day; for a moment, its day where the reader is. */
export function formatDay(when: string, lang: string, style: 'short' | 'medium' | 'long' = 'medium'): string {
  const options: Intl.DateTimeFormatOptions = style === 'short' ? { month: 'short', day: 'numeric' } : { dateStyle: style };
  if (isInstant(when)) return format(lang, options).format(sortKey(when));
  const day = dayNumber(when);
  return Number.isNaN(day) ? '' : format(lang, { ...options, timeZone: 'UTC' }).format(day * 86_400_000);
}

/** "in 3 days", "yesterday". */
export const formatDaysFromNow = (days: number, lang: string): string => new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(days, 'day');
