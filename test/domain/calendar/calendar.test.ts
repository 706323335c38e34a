import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, dayInZone, dayNumber, dayOf, daysBetween, isInstant, isLocalDate, sortKey } from '../../../src/domain/calendar/calendar.js';

describe('calendar (fault 76)', () => {
  it('knows the days that exist', () => {
    for (const day of ['2026-02-28', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31']) assert.ok(isLocalDate(day), day);
    for (const day of ['2026-02-30', '2026-02-29', '1900-02-29', '0000-00-00', '2026-13-01', '2026-00-10', '2026-1-1', '03/04/2026', '2026-03-01T10:00', '+275760-09-14', '', ' 2026-03-01']) assert.ok(!isLocalDate(day), day);
  });

  it('knows the moments that exist', () => {
    for (const moment of ['2026-03-01T10:00:00Z', '2026-03-01T10:00+05:45', '2016-12-31T23:59:60Z', '2026-03-01T10:00:00.123456-08:00']) assert.ok(isInstant(moment), moment);
    for (const moment of ['2026-03-01T10:00', '2026-03-08T02:30', '2026-02-30T10:00Z', '2026-03-01T24:00Z', '2026-03-01 10:00Z', '+275760-09-14T00:00:00Z', '2026-03-01T10:00:00+15:00', '1772323200']) assert.ok(!isInstant(moment), moment);
    assert.ok(Number.isFinite(sortKey('2016-12-31T23:59:60Z')));
  });

  it('counts days both ways', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), fc.integer({ min: -10_000, max: 10_000 }), (start, days) => {
        const day = addDays('1970-01-01', start);
        assert.equal(dayNumber(day), start);
        assert.equal(daysBetween(day, addDays(day, days)), days);
      }),
    );
  });

  it('puts days and moments in one order, and keeps the day as it was written', () => {
    assert.ok(sortKey('2026-03-01') < sortKey('2026-03-01T00:00:01Z'));
    assert.ok(sortKey('2026-03-01T23:00:00-08:00') > sortKey('2026-03-02T06:59:00Z'));
    assert.equal(dayOf('2026-03-01T23:00:00-08:00'), '2026-03-01');
    assert.ok(Number.isNaN(sortKey('soon')));
    assert.equal(dayInZone('2026-03-01T02:00:00Z', 'America/Los_Angeles'), '2026-02-28');
    assert.equal(dayInZone('2026-03-01T12:00:00Z', 'Pacific/Kiritimati'), '2026-03-02');
  });

  it('gives the same in every time zone', () => {
    const script = `import('${new URL('../../../src/domain/calendar/calendar.ts', import.meta.url).href}').then(({ addDays, sortKey, dayNumber, dayInZone }) => console.log(JSON.stringify([addDays('2026-03-08', 1), addDays('2026-11-01', -1), sortKey('2026-03-01'), dayNumber('2026-11-01'), dayInZone('2026-03-08T10:30:00Z', 'Asia/Kolkata')])))`;
    const answers = ['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Kiritimati', 'America/St_Johns'].map((TZ) => execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { env: { ...process.env, TZ }, encoding: 'utf8' }));
    assert.equal(new Set(answers).size, 1);
    assert.deepEqual(JSON.parse(answers[0]!), ['2026-03-09', '2026-10-31', Date.UTC(2026, 2, 1), Date.UTC(2026, 10, 1) / 86_400_000, '2026-03-08']);
  });
});
