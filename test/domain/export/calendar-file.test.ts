/** Against RFC 5545: line ends and folding (3.1), escaping (3.3.11), whole days (3.3.4, 3.6.1), repeats (3.3.10). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { writeCalendar, type CalendarEvent } from '../../../src/domain/export/calendar-file.js';
import { remindersOf } from '../../../src/domain/goal/reminders.js';
import { aGoal, steps } from '../goal/a-goal.js';

const made = '2026-03-20T12:15:30+02:00';
const write = (...events: CalendarEvent[]) => writeCalendar(events, { made, name: 'Goals' });
/** As a reader of the format takes it apart: unfold, split, unescape. */
function read(file: string): { name: string; value: string }[] {
  return file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1).map((line) => {
    const [, name, value] = /^([A-Z-]+(?:;[^:]*)?):(.*)$/s.exec(line) ?? [];
    assert.ok(name !== undefined && value !== undefined, line);
    return { name, value: value.replace(/\\([\\;,nN])/g, (_, one: string) => (one === 'n' || one === 'N' ? '\n' : one)) };
  });
}
const valueOf = (file: string, name: string) => read(file).find((line) => line.name === name)?.value;

describe('a calendar file', () => {
  it('holds a whole-day event with an end on the next day, also over the end of a month and a leap day', () => {
    for (const [on, end] of [['2026-03-20', '20260321'], ['2028-02-28', '20280229'], ['2026-12-31', '20270101']] as const) {
      const file = write({ uid: 'u', on, summary: 'S' });
      assert.equal(valueOf(file, 'DTSTART;VALUE=DATE'), on.replaceAll('-', ''));
      assert.equal(valueOf(file, 'DTEND;VALUE=DATE'), end);
    }
    assert.equal(valueOf(write({ uid: 'u', on: '2026-03-20', summary: 'S' }), 'DTSTAMP'), '20260320T101530Z');
  });

  it('has what every file must have, in order, with CRLF', () => {
    const file = write({ uid: 'u', on: '2026-03-20', summary: 'S', everyDays: 7, until: '2026-04-17' });
    assert.deepEqual(read(file).map(({ name }) => name.split(';')[0]), ['BEGIN', 'VERSION', 'PRODID', 'CALSCALE', 'X-WR-CALNAME', 'BEGIN', 'UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'RRULE', 'SUMMARY', 'TRANSP', 'END', 'END']);
    assert.equal(file.replaceAll('\r\n', '').includes('\n'), false);
    assert.equal(valueOf(file, 'RRULE'), 'FREQ=DAILY;INTERVAL=7;UNTIL=20260417');
  });

  it('escapes text so that a title cannot add a property (faults 83, 107)', () => {
    const file = write({ uid: 'a\r\nATTACH:x', on: '2026-03-20', summary: 'Read; write, and\nBEGIN:VALARM \\ 100 %' });
    assert.equal(valueOf(file, 'SUMMARY'), 'Read; write, and\nBEGIN:VALARM \\ 100 %');
    assert.equal(read(file).some(({ name }) => name === 'ATTACH' || name.includes('VALARM')), false);
  });

  it('folds any text at 75 octets between characters, and gives it back whole (fault 86)', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (summary) => {
      const clean = summary.replace(/(?!\t)[\p{Cc}\p{Cs}]/gu, (one) => (one === '\n' || one === '\r' ? one : '')).replace(/\r\n?/g, '\n');
      const file = write({ uid: 'u', on: '2026-03-20', summary });
      for (const line of file.split('\r\n')) {
        assert.ok(Buffer.byteLength(line) <= 75, `${Buffer.byteLength(line)} octets`);
        assert.equal(Buffer.from(line).toString(), line);
      }
      assert.equal(valueOf(file, 'SUMMARY'), clean);
    }));
    assert.equal(valueOf(write({ uid: 'u', on: '2026-03-20', summary: '👩‍🚀'.repeat(2000) }), 'SUMMARY'), '👩‍🚀'.repeat(2000));
  });

  it('leaves out an event whose day does not exist (fault 76)', () => {
    assert.equal(write({ uid: 'u', on: '2026-02-30', summary: 'S' }).includes('VEVENT'), false);
  });
});

describe('reminders of goals', () => {
  const words = { due: (title: string) => `Due: ${title}`, checkIn: (title: string) => `Check in: ${title}`, step: (title: string) => `Step: ${title}` };
  const goal = aGoal({ id: 'g-1', title: 'Read', dueOn: '2026-04-10', steps: [{ ...steps(false)[0]!, dueOn: '2026-03-25' }, { ...steps(true)[0]!, id: 'x', dueOn: '2026-03-26' }] });

  it('are the due day, open steps with a day, and a check-in once a week until then', () => {
    const events = remindersOf([goal], '2026-03-20', words);
    assert.deepEqual(events.map(({ summary, on, everyDays, until }) => [summary, on, everyDays, until]), [
      ['Due: Read', '2026-04-10', undefined, undefined],
      ['Step: Step 1', '2026-03-25', undefined, undefined],
      ['Check in: Read', '2026-03-27', 7, '2026-04-10'],
    ]);
    assert.equal(new Set(events.map(({ uid }) => uid)).size, 3);
  });

  it('are none for a goal that is over or not begun, and none in the past', () => {
    for (const status of ['draft', 'proposed', 'met', 'archived'] as const) assert.deepEqual(remindersOf([{ ...goal, status }], '2026-03-20', words), []);
    const late = remindersOf([{ ...goal, dueOn: '2026-03-19' }], '2026-03-20', words);
    assert.deepEqual(late.map(({ summary }) => summary), ['Step: Step 1', 'Check in: Read']);
    assert.deepEqual(remindersOf([goal], '2026-04-10', words).map(({ summary }) => summary), ['Due: Read'], 'on the last day no check-in is left to come');
  });
});
