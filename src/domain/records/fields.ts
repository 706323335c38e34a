/** The small field types that every record is made of. Unknown keys are dropped by `object`, which never copies a prototype key. */
import * as v from 'valibot';
import { isLocalDate, isInstant } from '../calendar/calendar.js';

/** An opaque identifier: any non-empty text. Never trimmed, never case-folded, never normalised. A whole number is taken as its digits. */
export const Id = v.pipe(v.union([v.string(), v.pipe(v.number(), v.safeInteger())]), v.transform(String), v.minLength(1));
/** A record's version: a whole number that its source raises with every write. */
export const Version = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0);
/** Text as a person wrote it; may be empty. */
export const Text = v.string();
/** A finite number. `''`, `null`, `true` and `[3]` are not numbers. */
export const Finite = v.pipe(v.number(), v.finite());
/** A calendar day, `YYYY-MM-DD`, that exists. Never a `Date`: see FAULTS 76. */
export const LocalDate = v.pipe(v.string(), v.check(isLocalDate, 'not a calendar day (YYYY-MM-DD)'));
/** A moment, ISO 8601 with an offset (`2026-03-01T10:00:00Z`). */
export const Instant = v.pipe(v.string(), v.check(isInstant, 'not a moment with an offset (ISO 8601)'));
/** A day or a moment, for facts that are known to the day only. */
export const When = v.union([LocalDate, Instant], 'not a day (YYYY-MM-DD) or a moment with an offset (ISO 8601)');

/** Old scripts add to what every object inherits, and the loops of the schema library see that (FAULTS 92): only then fields stand on nothing, which is slower. */
const isPolluted = Object.keys(Object.prototype).length > 0;
/** An object of these fields. Marked for bundlers: schemas that nobody uses are left out. */
/* @__NO_SIDE_EFFECTS__ */
export function object<const E extends v.ObjectEntries>(entries: E) {
  return v.object(isPolluted ? { __proto__: null, ...entries } : entries);
}
export const texts = () => v.optional(v.array(Text), () => []);
export const ids = () => v.optional(v.array(Id), () => []);

export type LocalDate = string;
export type Instant = string;
