/** The matrix beside a slow second way: filter, sort by date, textbook formulas; written apart from src. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MasteryMatrix } from '../../src/domain/mastery/matrix.js';
import { cellNeed, learnerNeed, suggestGroups } from '../../src/domain/mastery/needs.js';
import { summarizeCells } from '../../src/domain/mastery/summaries.js';
import type { Evidence } from '../../src/domain/records/evidence.js';
import type { MasteryMethod } from '../../src/domain/records/mastery.js';
import { piece, policyWith, scale } from '../domain/mastery/a-cell.js';

const learners = ['s1', 's2', 's3'];
const standards = ['a', 'b', 'constructor', '__proto__'];
const pieces = fc.array(
  fc.record({ learnerId: fc.constantFrom(...learners, 'nobody'), standardId: fc.constantFrom(...standards, 'nothing'), points: fc.option(fc.integer({ min: -1, max: 5 })), day: fc.integer({ min: 1, max: 28 }), weight: fc.constantFrom(1, 2, 0) }),
  { maxLength: 60 },
);
const asEvidence = (drawn: { learnerId: string; standardId: string; points: number | null; day: number; weight: number }[]): Evidence[] =>
  drawn.map(({ day, points, ...rest }, i) => piece(points, { ...rest, id: `e${i}`, assessedAt: `2026-02-${String(day).padStart(2, '0')}` }));

const avg = (list: number[]) => list.reduce((a, b) => a + b, 0) / list.length;
const weighted = (s: number[], w: number[]) => s.reduce((t, x, i) => t + x * w[i]!, 0) / w.reduce((t, x) => t + x, 0);
/** `holds`: the run is there; where it is not, the level stays under the third. */
const slow: { method: MasteryMethod; value: (scores: number[], weights: number[]) => number | undefined; holds?: (scores: number[]) => boolean }[] = [
  { method: { kind: 'weightedAverage', weight: 0.65 }, value: (s, w) => (s.length === 1 ? s[0] : 0.65 * s.at(-1)! + 0.35 * weighted(s.slice(0, -1), w.slice(0, -1))) },
  {
    method: { kind: 'powerLaw' },
    // The textbook's other form: deviations from the means.
    value: (s) => {
      if (s.length < 3 || s.includes(0)) return undefined;
      const [x, y] = [s.map((_, i) => Math.log(i + 1)), s.map((score) => Math.log(score))];
      const [mx, my] = [avg(x), avg(y)];
      const slope = x.reduce((t, at, i) => t + (at - mx) * (y[i]! - my), 0) / x.reduce((t, at) => t + (at - mx) ** 2, 0);
      return Math.exp(my + slope * (Math.log(s.length) - mx));
    },
  },
  { method: { kind: 'mostCommon', tie: 'recent' }, value: (s) => { const most = Math.max(...s.map((x) => s.filter((y) => y === x).length)); return [...s].reverse().find((x) => s.filter((y) => y === x).length === most); } },
  { method: { kind: 'streak', length: 2 }, value: (s, w) => (s.length < 2 ? undefined : weighted(s.slice(-2), w.slice(-2))), holds: (s) => s.slice(-2).every((x) => x >= 3) },
  { method: { kind: 'mOfN', m: 2, n: 3 }, value: (s, w) => (s.length < 2 ? undefined : weighted(s.slice(-3), w.slice(-3))), holds: (s) => s.slice(-3).filter((x) => x >= 3).length >= 2 },
  { method: { kind: 'highest' }, value: (s) => [...s].sort((a, b) => b - a)[0] },
  { method: { kind: 'latest' }, value: (s) => s.at(-1) },
  { method: { kind: 'average' }, value: (s, w) => avg(s.flatMap((score, i) => Array.from({ length: w[i]! }, () => score))) },
  {
    method: { kind: 'decayingAverage', rate: 0.65 },
    value: (s) => {
      const step = (k: number): number => (k === 0 ? s[0]! : 0.35 * step(k - 1) + 0.65 * s[k]!);
      return step(s.length - 1);
    },
  },
  { method: { kind: 'meanOfTop', top: 2 }, value: (s, w) => { const best = s.map((score, i) => ({ score, w: w[i]! })).sort((a, b) => b.score - a.score).slice(0, 2); return best.reduce((t, x) => t + x.score * x.w, 0) / best.reduce((t, x) => t + x.w, 0); } },
  { method: { kind: 'mostCommon', tie: 'higher' }, value: (s) => { const counts = s.map((x) => s.filter((y) => y === x).length); return Math.max(...s.filter((_, i) => counts[i] === Math.max(...counts))); } },
  { method: { kind: 'nTimes', times: 2 }, value: (s, w) => { const ok = s.map((x, i) => [x, w[i]!] as const).filter(([x]) => x >= 3); return ok.length < 2 ? undefined : ok.reduce((t, [x, v]) => t + x * v, 0) / ok.reduce((t, [, v]) => t + v, 0); } },
];
const slowLevel = (value: number) => (value >= 4 - 1e-9 ? 3 : value >= 3 - 1e-9 ? 2 : value >= 2 - 1e-9 ? 1 : 0);

for (const { method, value, holds = () => true } of slow) {
  test(`${method.kind}${'tie' in method ? ` (${method.tie})` : ''}: matrix and slow way agree on every cell`, () => {
    fc.assert(
      fc.property(pieces, (drawn) => {
        const evidence = asEvidence(drawn);
        const matrix = new MasteryMatrix({ learnerIds: learners, standardIds: standards, evidence, context: { scale, policy: policyWith(method) } });
        learners.forEach((learnerId, row) =>
          standards.forEach((standardId, column) => {
            const mine = evidence.filter((e) => e.learnerId === learnerId && e.standardId === standardId && e.points != null && e.points >= 0 && e.points <= 4 && e.weight > 0);
            const sorted = mine.map((e, i) => ({ e, i })).sort((x, y) => (x.e.assessedAt! < y.e.assessedAt! ? -1 : x.e.assessedAt! > y.e.assessedAt! ? 1 : x.i - y.i)).map(({ e }) => e);
            const expected = sorted.length === 0 ? undefined : value(sorted.map((e) => e.points!), sorted.map((e) => e.weight));
            const cell = row * standards.length + column;
            assert.equal(matrix.count[cell], sorted.length);
            if (expected === undefined) assert.equal(matrix.level[cell], -1);
            else {
              assert.ok(Math.abs(matrix.value[cell]! - expected) < 1e-9);
              assert.equal(matrix.level[cell], Math.min(slowLevel(expected), holds(sorted.map((e) => e.points!)) ? 3 : 1));
            }
          }),
        );
      }),
    );
  });
}

test('updating cells in place gives the matrix that building anew gives', () => {
  fc.assert(
    fc.property(pieces, pieces, (before, after) => {
      const context = { scale, policy: policyWith({ kind: 'decayingAverage', rate: 0.65 }) };
      const changed = new MasteryMatrix({ learnerIds: learners, standardIds: standards, evidence: asEvidence(before), context });
      const anew = new MasteryMatrix({ learnerIds: learners, standardIds: standards, evidence: asEvidence(after), context });
      for (let row = 0; row < 3; row++) for (let column = 0; column < 4; column++) changed.updateCell(row, column, anew.evidenceAt(row, column));
      assert.deepEqual([...changed.level, ...changed.value, ...changed.count, ...changed.lastDay, ...changed.flags], [...anew.level, ...anew.value, ...anew.count, ...anew.lastDay, ...anew.flags]);
    }),
  );
});

test('summaries and groups count every cell once', () => {
  fc.assert(
    fc.property(pieces, (drawn) => {
      const matrix = new MasteryMatrix({ learnerIds: learners, standardIds: standards, evidence: asEvidence(drawn), context: { scale, policy: policyWith({ kind: 'latest' }) } });
      const [rows, columns] = [[0, 1, 2], [0, 1, 2, 3]];
      const all = summarizeCells(matrix, rows, columns, 2);
      assert.equal(all.withLevel + all.without, 12);
      assert.equal(all.proficient, [...matrix.level].filter((level) => level >= 2).length);
      assert.equal(all.distribution.reduce((a, b) => a + b, 0), all.withLevel);
      for (const column of columns) {
        const groups = suggestGroups(matrix, rows, column, 2);
        assert.deepEqual(Object.values(groups).flat().sort((a, b) => a - b), rows);
        for (const row of groups.support) assert.equal(cellNeed(matrix, row, column, 2), 'support');
      }
      for (const row of rows) if (learnerNeed(matrix, row, columns, 2) === 'noEvidence') assert.equal(summarizeCells(matrix, [row], columns, 2).withLevel, 0);
    }),
  );
});
