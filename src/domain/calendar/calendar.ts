/**
 * Calendar days as text. `Date` is used for arithmetic in UTC only, never to read a day in local time: a date-only string through
 * `new Date` shows one day early west of UTC, and V8 turns 2026-02-30 into 2 March (FAULTS 76).
 */
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d|60)(?:\.\d{1,9})?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const MS_PER_DAY = 86_400_000;

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days since 1970-01-01, or NaN where the text is no day that exists. Years 1 to 9999. Counted here: every check-in of a class passes through. */
export function dayNumber(day: string): number {
  const parts = DAY.exec(day);
  if (!parts) return NaN;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (year === 0 || date === 0 || date > (month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 0))) return NaN;
  // Years begin with March, so that the day a leap year adds is the last; day 0 is 1 March of the year 0.
  const years = month < 3 ? year - 1 : year;
  const months = (month + 9) % 12;
  return 365 * years + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400) + Math.floor((153 * months + 2) / 5) + date - 1 - 719_468;
}

export const isLocalDate = (text: string): boolean => !Number.isNaN(dayNumber(text));

export const isInstant = (text: string): boolean => {
  const parts = INSTANT.exec(text);
  return parts !== null && isLocalDate(parts[1]!);
};

/** The day that is `days` after `day`. */
export function addDays(day: string, days: number): string {
  return new Date((dayNumber(day) + days) * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/**
 * A number that puts days and moments in one order (milliseconds since 1970, UTC). A day counts as its first moment in UTC;
 * a leap second counts as the second before it. NaN for text that is neither.
 */
export function sortKey(when: string): number {
  if (DAY.test(when)) return dayNumber(when) * MS_PER_DAY;
  return isInstant(when) ? Date.parse(when.replace(/:60(?=[.Z+-])/, ':59')) : NaN;
}

/** The calendar day of a day or a moment, as it was written down where it happened: the offset is not moved. */
export const dayOf = (when: string): string => when.slice(0, 10);

/** The calendar day of a moment in a time zone. The zone comes from the caller: the domain has no clock. */
export function dayInZone(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(sortKey(instant));
  const part = (type: string) => parts.find((piece) => piece.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
