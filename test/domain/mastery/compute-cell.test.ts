import assert from 'node:assert/strict';
import { test } from 'node:test';
import { computeCell } from '../../../src/domain/mastery/compute-cell.js';
import { explain } from '../../../src/domain/mastery/explain.js';
import { scoreOf } from '../../../src/domain/mastery/levels.js';
import { piece, policyWith, run, scale } from './a-cell.js';

const average = policyWith({ kind: 'average' });
const cell = (pieces: ReturnType<typeof run>, policy = average, today?: string) => computeCell(pieces, { scale, policy, today });

test('no evidence, not enough, computed are three different states', () => {
  assert.equal(cell([]).state, 'noEvidence');
  assert.equal(cell(run(3), policyWith({ kind: 'average' }, { leastEvidence: 2 })).state, 'notEnough');
  assert.equal(cell(run(3)).state, 'computed');
});

test('not scored is never 0, and excused, missing, not enough, not applicable leave both sums (fault 66)', () => {
  const statuses = ['excused', 'missing', 'notEnough', 'notApplicable'] as const;
  const result = cell([...run(4), piece(null), ...statuses.map((status) => piece(0, { status }))]);
  assert.deepEqual(result.computed, { value: 4, level: 3 });
  assert.equal(result.count, 1);
  assert.equal(cell([piece(null)]).state, 'noEvidence');
  assert.equal(cell([piece(0)]).computed?.value, 0);
});

test('a score on the cut reaches it in spite of binary fractions (fault 67)', () => {
  const fine = { ...scale, max: 1, levels: scale.levels.map((level, i) => ({ ...level, cut: i / 10 })) };
  assert.equal(computeCell([piece(0.1 + 0.2)], { scale: fine, policy: average }).level, 3);
  assert.equal(computeCell([piece(0.3 - 1e-12)], { scale: fine, policy: average }).level, 3);
  assert.equal(computeCell([piece(0.29)], { scale: fine, policy: average }).level, 2);
});

test('out of range is flagged and does not count (fault 67)', () => {
  for (const points of [-1, 99]) {
    const result = cell([...run(2), piece(points)]);
    assert.equal(result.outOfRange, true);
    assert.equal(result.computed?.value, 2);
  }
});

test('points of a maximum are stretched to the scale; 0 of 0 and weights of 0 or below give no result (fault 73)', () => {
  assert.deepEqual(scoreOf(piece(5, { maxPoints: 10 }), scale), { counts: true, score: 2 });
  assert.deepEqual(scoreOf(piece(0, { maxPoints: 0 }), scale), { counts: false, because: 'noMaximum' });
  assert.deepEqual(scoreOf(piece(3, { weight: 0 }), scale), { counts: false, because: 'noWeight' });
  assert.deepEqual(scoreOf(piece(3, { weight: -1 }), scale), { counts: false, because: 'noWeight' });
});

test('order is by the date of the policy, not by the order given; undated pieces come first', () => {
  const latest = policyWith({ kind: 'latest' });
  const late = piece(4, { id: 'late', assessedAt: '2026-03-09', submittedAt: '2026-01-01' });
  const early = piece(1, { id: 'early', assessedAt: '2026-03-01', submittedAt: '2026-02-01' });
  assert.equal(cell([late, early, piece(2)], latest).computed?.value, 4);
  assert.equal(cell([late, early], policyWith({ kind: 'latest' }, { dateBasis: 'submitted' })).computed?.value, 1);
});

test('pieces of one moment, or without a date, count in the order of their ids, whatever order a source gives them in', () => {
  for (const assessedAt of ['2026-03-09', undefined]) {
    const rows = [2, 9, 10].map((row, i) => piece(i + 1, { id: `row-${row}`, ...(assessedAt ? { assessedAt } : {}) }));
    for (const given of [rows, [...rows].reverse()]) assert.equal(cell(given, policyWith({ kind: 'latest' })).computed?.value, 3);
  }
});

test('of several attempts the one counts that the policy names', () => {
  const tries = [2, 4, 3].map((points, i) => piece(points, { id: `t${i}`, workId: 'w', assessedAt: `2026-03-0${i + 1}` }));
  const value = (attempts: 'all' | 'latest' | 'best' | 'first') => cell(tries, policyWith({ kind: 'average' }, { attempts })).computed?.value;
  assert.deepEqual([value('all'), value('latest'), value('best'), value('first')], [3, 3, 4, 2]);
});

test('stale begins the day after the last allowed one (fault 76)', () => {
  const policy = policyWith({ kind: 'average' }, { staleAfterDays: 30 });
  assert.equal(cell(run(3), policy, '2026-03-31').stale, false);
  assert.equal(cell(run(3), policy, '2026-04-01').stale, true);
});

test('an override shows, the computed level goes on beside it, and newer evidence is flagged', () => {
  const override = { id: 'o', version: 1, learnerId: 's', standardId: 'a', levelId: 'l4', reason: 'conference', at: '2026-03-02T10:00:00Z' };
  const before = computeCell(run(1, 2), { scale, policy: average }, [override]);
  assert.equal(before.state, 'overridden');
  assert.equal(before.level, 3);
  assert.deepEqual(before.computed, { value: 1.5, level: 0 });
  assert.equal(before.newerThanOverride, false);
  assert.equal(computeCell(run(1, 2, 2), { scale, policy: average }, [override]).newerThanOverride, true);
  assert.equal(computeCell([], { scale, policy: average }, [override]).level, 3);
});

test('cuts of the aggregate may differ from the cuts of one piece', () => {
  const policy = policyWith({ kind: 'average' }, { cuts: [0, 1.5, 2.5, 3.5] });
  assert.equal(cell(run(3, 4), policy).level, 3);
  assert.equal(cell(run(3, 4)).level, 2);
  assert.equal(cell(run(3, 4), policyWith({ kind: 'average' }, { cuts: [3, 2, 1, 0] })).level, 2, 'cuts that do not rise are not used');
});

test('explain: shares add up to the value, and what would change the level is true', () => {
  for (const method of [{ kind: 'decayingAverage', rate: 0.65 }, { kind: 'weightedAverage', weight: 0.65 }, { kind: 'average' }, { kind: 'latest' }] as const) {
    const context = { scale, policy: policyWith(method) };
    const why = explain(run(1, 2, 2, 3), context);
    const sum = why.pieces.reduce((total, { score, share }) => total + score! * share!, 0);
    assert.ok(Math.abs(sum - why.cell.computed!.value) < 1e-9, method.kind);
    assert.ok(Math.abs(why.pieces.at(-1)!.valueAfter! - why.cell.computed!.value) < 1e-9);
    if (why.next) {
      const then = computeCell([...run(1, 2, 2, 3), piece(why.next.score, { assessedAt: '2026-04-01' })], context);
      assert.equal(then.level, why.next.becomes);
      assert.ok(then.level > why.cell.level);
    }
  }
});

test('explain says how many pieces are missing and why one does not count', () => {
  const why = explain([...run(3), piece(99), piece(2, { status: 'excused' })], { scale, policy: policyWith({ kind: 'powerLaw' }) });
  assert.equal(why.piecesMissing, 2);
  assert.deepEqual(new Set(why.pieces.map(({ because }) => because)), new Set(['excused', 'outOfRange', undefined]));
});

test('values are rounded half up, as by hand', () => {
  const wide = { ...scale, max: 10 };
  for (let thousandths = 5; thousandths < 10000; thousandths += 10) {
    const result = computeCell([piece(thousandths / 1000)], { scale: wide, policy: policyWith({ kind: 'latest' }, { decimals: 2 }) });
    assert.equal(result.computed?.value, (thousandths + 5) / 10 / 100, String(thousandths));
  }
});

test('a piece marked after an override is newer, though it was due before; one marked before it is not, though due after', () => {
  const override = { id: 'o', version: 1, learnerId: 's', standardId: 'a', levelId: 'l4', reason: 'conference', at: '2026-03-10T10:00:00Z' };
  const newer = (dueOn: string, assessedAt: string) => computeCell([piece(2, { dueOn, assessedAt })], { scale, policy: policyWith({ kind: 'latest' }, { dateBasis: 'due' }) }, [override]).newerThanOverride;
  assert.equal(newer('2026-03-01', '2026-03-20'), true);
  assert.equal(newer('2026-03-20', '2026-03-01'), false);
});

test('points that are no number never become a level (fault 66)', () => {
  assert.deepEqual(scoreOf(piece(NaN), scale), { counts: false, because: 'outOfRange' });
  assert.equal(cell([piece(NaN)]).level, -1);
});

test('explain: nTimes says how many pieces at the proficient level are missing', () => {
  const why = explain(run(1, 3, 4), { scale, policy: policyWith({ kind: 'nTimes', times: 5 }) });
  assert.equal(why.piecesMissing, 3);
});
