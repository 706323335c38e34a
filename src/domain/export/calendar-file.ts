/**
 * A calendar file (RFC 5545) of whole-day events: the few lines of the format that reminders need. Lines end with CRLF and are folded at 75
 * octets between characters (3.1); text is escaped (3.3.11); a day has no zone, so it stays the same day everywhere (FAULTS 76).
 */
import { addDays, isLocalDate, sortKey } from '../calendar/calendar.js';

export interface CalendarEvent {
  /** The same event keeps it from file to file, so that importing again replaces instead of doubling. Any text. */
  readonly uid: string;
  /** The day, or the first of several where it repeats. */
  readonly on: string;
  readonly summary: string;
  readonly description?: string | undefined;
  /** Repeats every so many days, up to and with `until`. */
  readonly everyDays?: number | undefined;
  readonly until?: string | undefined;
}

const LONGEST_LINE = 75;
/** Octets of one character in UTF-8. */
const octetsOf = (character: string): number => {
  const point = character.codePointAt(0)!;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
};

/** 3.3.11: backslash, semicolon and comma are escaped, line breaks become `\n`; other control characters have no place in text. */
const text = (words: string): string => words.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n').replace(/(?!\t)\p{Cc}|\p{Cs}/gu, '');

/** 3.1: no line is longer than 75 octets; a line that goes on begins with a space. Never cuts inside a character. */
function folded(line: string): string {
  let out = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LONGEST_LINE) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return `${out}\r\n`;
}

const day = (local: string): string => local.replaceAll('-', '');
/** `20260320T101500Z` */
const stamp = (instant: string): string => new Date(sortKey(instant)).toISOString().replace(/[-:]|\.\d+/g, '');

/**
 * @param events those without a real day are left out
 * @param made when the file is made: a moment, ISO 8601 with an offset
 */
export function writeCalendar(events: readonly CalendarEvent[], { made, name }: { readonly made: string; readonly name: string }): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Waymark//Goals//EN', 'CALSCALE:GREGORIAN', `X-WR-CALNAME:${text(name)}`];
  for (const { uid, on, summary, description, everyDays, until } of events) {
    if (!isLocalDate(on)) continue;
    const repeats = everyDays !== undefined && Number.isInteger(everyDays) && everyDays > 0;
    lines.push(
      'BEGIN:VEVENT', `UID:${text(uid)}`, `DTSTAMP:${stamp(made)}`, `DTSTART;VALUE=DATE:${day(on)}`, `DTEND;VALUE=DATE:${day(addDays(on, 1))}`,
      ...(repeats ? [`RRULE:FREQ=DAILY;INTERVAL=${everyDays}${until && isLocalDate(until) ? `;UNTIL=${day(until)}` : ''}`] : []),
      `SUMMARY:${text(summary)}`, ...(description ? [`DESCRIPTION:${text(description)}`] : []), 'TRANSP:TRANSPARENT', 'END:VEVENT',
    );
  }
  lines.push('END:VCALENDAR');
  return lines.map(folded).join('');
}
