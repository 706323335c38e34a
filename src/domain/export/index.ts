/** `waymark/domain/export`: what leaves as a file: tables, calendars, a learner's record; with names and cells that are safe to open. */
export { writeCalendar, type CalendarEvent } from './calendar-file.js';
export { writeCsv, type CsvCell } from './csv.js';
export { cleanFileName } from './file-name.js';
export { jsonText } from './json-text.js';
export { goalBadge, learnerRecord, type RecordNeeds } from './learner-record.js';
