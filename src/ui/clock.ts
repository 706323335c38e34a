/** The only place in the elements that reads a clock or makes an id; the domain gets both as arguments. */
const two = (n: number) => String(n).padStart(2, '0');

/** Today's calendar day where the reader is. */
export const localToday = (): string => localDay(new Date());

/** The calendar day of a moment where the reader is. */
export const localDay = (moment: Date): string => `${String(moment.getFullYear()).padStart(4, '0')}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;

/** This moment, ISO 8601 in UTC. */
export const now = (): string => new Date().toISOString();

/** A new record id. `randomUUID` is missing on pages without HTTPS. */
export function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
