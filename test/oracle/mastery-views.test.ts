/** Folding, previews, blockers, steps and columns beside slow second ways, written apart from src. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FoldTree } from '../../src/domain/graph/fold-tree.js';
import { blockersOf, prerequisitesOf } from '../../src/domain/mastery/blockers.js';
import { decayingAverages, groupByCell, levelsOfValues } from '../../src/domain/mastery/columnar.js';
import { computeCell } from '../../src/domain/mastery/compute-cell.js';
import { FoldCounts } from '../../src/domain/mastery/fold-counts.js';
import { MasteryMatrix, type MatrixInput } from '../../src/domain/mastery/matrix.js';
import { groupsByBlocker } from '../../src/domain/mastery/needs.js';
import { previewPolicy } from '../../src/domain/mastery/policy-preview.js';
import type { MasteryMethod, MasteryOverride } from '../../src/domain/records/mastery.js';
import { piece, policyWith, scale } from '../domain/mastery/a-cell.js';

const learners = ['s0', 's1', 's2', 's3', 's4'];
const standards = ['a', 'b', 'c', '__proto__'];
const drawnPieces = fc.array(fc.record({ learnerId: fc.constantFrom(...learners), standardId: fc.constantFrom(...standards), points: fc.integer({ min: 0, max: 4 }), day: fc.integer({ min: 1, max: 28 }) }), { maxLength: 80 });
type Drawn = { learnerId: string; standardId: string; points: number; day: number }[];
const evidenceOf = (drawn: Drawn) => drawn.map(({ points, day, ...rest }, i) => piece(points, { ...rest, id: `e${i}`, assessedAt: `2026-02-${String(day).padStart(2, '0')}` }));
const inputOf = (drawn: Drawn, method: MasteryMethod = { kind: 'latest' }, overrides: MasteryOverride[] = []): MatrixInput => ({ learnerIds: learners, standardIds: standards, evidence: evidenceOf(drawn), overrides, context: { scale, policy: policyWith(method) } });
const proficient = 2;

const names = ['g0', 'g1', 'g2', 'g3', 'g4', 'g5'];
const drawnTree = fc.tuple(...names.map((id) => fc.record({ id: fc.constant(id), parentId: fc.option(fc.constantFrom(...names, 'nowhere'), { nil: undefined }), items: fc.uniqueArray(fc.integer({ min: 0, max: 4 })) })));

/** Follows parents upwards, at most as many steps as there are branches. */
const isUnder = (tree: FoldTree, branches: readonly { id: string; items: readonly number[] }[], item: number, id: string) => tree.itemsBelow(id).includes(item) === branches.some((branch) => branch.items.includes(item) && (branch.id === id || reaches(tree, branch.id, id)));
const reaches = (tree: FoldTree, from: string, to: string) => {
  // Depths of a wholly open tree: `from` is under `to` where it comes after it before the depth falls back.
  const lines = tree.lines([0, 1, 2, 3, 4], () => true).flatMap((line) => (line.kind === 'branch' ? [line] : []));
  const at = lines.findIndex(({ id }) => id === to);
  const after = at < 0 ? [] : lines.slice(at + 1);
  const end = after.findIndex(({ depth }) => depth <= lines[at]!.depth);
  return (end < 0 ? after : after.slice(0, end)).some(({ id }) => id === from);
};

test('folding: every item is below its branches and their parents, once; rings and missing parents hide nobody (fault 71)', () => {
  fc.assert(
    fc.property(drawnTree, fc.subarray([0, 1, 2, 3, 4]), (branches, order) => {
      const tree = new FoldTree(branches);
      for (const { id, items } of branches) {
        const below = [...tree.itemsBelow(id)];
        assert.deepEqual(below, [...new Set(below)].sort((a, b) => a - b));
        for (const item of items) assert.ok(below.includes(item));
        for (const item of [0, 1, 2, 3, 4]) assert.ok(isUnder(tree, branches, item, id), `${item} under ${id}`);
      }
      const open = tree.lines(order, () => true);
      const seen = new Set(open.flatMap((line) => (line.kind === 'item' ? [line.item] : [])));
      assert.deepEqual(seen, new Set(order), 'unfolded, all that pass the filter are there and nobody else');
      const shut = tree.lines(order, () => false);
      for (const line of shut) {
        assert.equal(line.depth, 0);
        if (line.kind === 'branch') assert.equal(line.size, order.filter((item) => tree.itemsBelow(line.id).includes(item)).length);
        else assert.ok(branches.every(({ items }) => !items.includes(line.item)));
      }
    }),
  );
});

test('folding: siblings keep the order that is given', () => {
  const tree = new FoldTree([{ id: 'school', items: [] }, { id: 'b', parentId: 'school', items: [0, 1, 2] }, { id: 'a', parentId: 'school', items: [2, 3] }]);
  assert.deepEqual(
    tree.lines([3, 1, 2, 4], (id) => id !== 'a').map((line) => (line.kind === 'branch' ? `${' '.repeat(line.depth)}${line.id} ${line.size}` : `${' '.repeat(line.depth)}${line.item}`)),
    ['school 3', ' b 2', '  1', '  2', ' a 2', '4'],
  );
});

test('folded counts are those of the cells one by one, also after cells have changed', () => {
  fc.assert(
    fc.property(drawnPieces, drawnPieces, drawnTree, fc.subarray([0, 1, 2, 3], { minLength: 1 }), (before, after, branches, columns) => {
      const matrix = new MasteryMatrix(inputOf(before));
      const tree = new FoldTree(branches);
      const counts = new FoldCounts(matrix, tree, proficient);
      const check = () => {
        for (const id of names) {
          const levels = [...tree.itemsBelow(id)].flatMap((row) => columns.map((column) => matrix.level[row * 4 + column]!));
          assert.deepEqual(counts.summary(id, columns), {
            proficient: levels.filter((level) => level >= proficient).length,
            withLevel: levels.filter((level) => level >= 0).length,
            without: levels.filter((level) => level < 0).length,
            distribution: [0, 1, 2, 3].map((level) => levels.filter((other) => other === level).length),
          });
        }
      };
      check();
      const next = new MasteryMatrix(inputOf(after));
      for (let row = 0; row < 5; row++) {
        for (let column = 0; column < 4; column++) {
          const was = matrix.level[row * 4 + column]!;
          matrix.updateCell(row, column, next.evidenceAt(row, column));
          counts.cellChanged(row, column, was, matrix.level[row * 4 + column]!);
        }
      }
      check();
    }),
  );
});

test('a preview says what building anew with that policy would show, and changes nothing', () => {
  const methods: MasteryMethod[] = [{ kind: 'latest' }, { kind: 'highest' }, { kind: 'nTimes', times: 2 }, { kind: 'decayingAverage', rate: 0.65 }];
  fc.assert(
    fc.property(drawnPieces, fc.constantFrom(...methods), fc.constantFrom(...methods), fc.boolean(), (drawn, now, then, overridden) => {
      const overrides: MasteryOverride[] = overridden ? [{ id: 'o', version: 0, learnerId: 's1', standardId: 'b', levelId: 'l4', reason: '', at: '2026-02-10T00:00:00Z' }] : [];
      const matrix = new MasteryMatrix(inputOf(drawn, now, overrides));
      const levels = [...matrix.level];
      const preview = previewPolicy(matrix, { scale, policy: policyWith(then) });
      assert.deepEqual([...matrix.level], levels);
      const anew = new MasteryMatrix(inputOf(drawn, then, overrides)).level;
      const moves = levels.map((before, cell) => ({ before, after: anew[cell]!, cell })).filter(({ before, after }) => before !== after);
      const count = (list: typeof moves) => ({
        up: list.filter(({ before, after }) => before >= 0 && after > before).length,
        down: list.filter(({ before, after }) => after >= 0 && after < before).length,
        gained: list.filter(({ before }) => before < 0).length,
        lost: list.filter(({ after }) => after < 0).length,
      });
      assert.deepEqual(preview, {
        ...count(moves),
        learners: new Set(moves.map(({ cell }) => Math.floor(cell / 4))).size,
        standards: [0, 1, 2, 3].map((column) => ({ column, ...count(moves.filter(({ cell }) => cell % 4 === column)) })).filter(({ up, down, gained, lost }) => up + down + gained + lost > 0),
      });
    }),
  );
});

test('blockers: where to begin is unmet, leads to the target over unmet ones, and has nothing unmet before it, rings included (fault 71)', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  fc.assert(
    fc.property(fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), precedes: fc.array(fc.constantFrom(...ids, 'nowhere'), { maxLength: 3 }) }))), fc.subarray(ids), (drawn, met) => {
      const before = prerequisitesOf(drawn);
      const isMet = (id: string) => met.includes(id);
      const direct = drawn.filter(({ id, precedes }) => id !== 'a' && precedes.includes('a') && !isMet(id)).map(({ id }) => id);
      const found = blockersOf('a', before, isMet);
      assert.deepEqual([...found.direct].sort(), direct.sort());
      // All that lead to the target over unmet ones, by widening until nothing is added.
      const reached = new Set(direct);
      for (let size = -1; size !== reached.size; ) {
        size = reached.size;
        for (const { id, precedes } of drawn) if (id !== 'a' && !isMet(id) && precedes.some((next) => next !== id && reached.has(next))) reached.add(id);
      }
      const first = [...reached].filter((id) => drawn.every((other) => other.id === id || other.id === 'a' || isMet(other.id) || !other.precedes.includes(id)));
      assert.deepEqual([...found.startWith].sort(), (first.length > 0 ? first : direct).sort());
    }),
  );
  const chain = prerequisitesOf([{ id: 'count', precedes: ['add'] }, { id: 'add', precedes: ['multiply'] }, { id: 'multiply', precedes: [] }]);
  assert.deepEqual(blockersOf('multiply', chain, () => false), { direct: ['add'], startWith: ['count'] });
  assert.deepEqual(blockersOf('multiply', chain, (id) => id === 'add'), { direct: [], startWith: [] }, 'a gap behind what is met is no gap');
  assert.deepEqual([...groupsByBlocker([3, 1, 2], (row) => blockersOf('multiply', chain, (id) => row === 1 && id === 'count'))], [['count', [3, 2]], ['add', [1]]]);
});

test('a long way of 10,000 prerequisites is walked without trouble (fault 71)', () => {
  const long = Array.from({ length: 10_000 }, (_, i) => ({ id: `s${i}`, precedes: [`s${i + 1}`] }));
  assert.deepEqual(blockersOf('s9999', prerequisitesOf(long), () => false), { direct: ['s9998'], startWith: ['s0'] });
});

test('a matrix made in steps is the one made at once; progress only rises', () => {
  fc.assert(
    fc.property(drawnPieces, fc.integer({ min: 1, max: 50 }), (drawn, size) => {
      const steps = MasteryMatrix.inSteps(inputOf(drawn), size);
      let progress = 0;
      let step = steps.next();
      for (; !step.done; step = steps.next()) {
        assert.ok(step.value >= progress && step.value <= 1);
        progress = step.value;
      }
      const whole = new MasteryMatrix(inputOf(drawn));
      assert.deepEqual([...step.value.level, ...step.value.value, ...step.value.flags], [...whole.level, ...whole.value, ...whole.flags]);
      assert.deepEqual(step.value.evidenceAt(1, 1), whole.evidenceAt(1, 1));
    }),
  );
});

test('columns of numbers give the values and levels of cells of records', () => {
  fc.assert(
    fc.property(drawnPieces, (drawn) => {
      const evidence = evidenceOf(drawn);
      const grouped = groupByCell(
        {
          row: Uint32Array.from(drawn, ({ learnerId }) => learners.indexOf(learnerId)),
          column: Uint16Array.from(drawn, ({ standardId }) => standards.indexOf(standardId)),
          score: Uint8Array.from(drawn, ({ points }) => points),
          day: Int32Array.from(drawn, ({ day }) => day),
        },
        learners.length,
        standards.length,
      );
      const values = decayingAverages(grouped, 0.65);
      const levels = levelsOfValues(values, [1, 2, 3, 4]);
      learners.forEach((learnerId, row) =>
        standards.forEach((standardId, column) => {
          const cell = computeCell(evidence.filter((one) => one.learnerId === learnerId && one.standardId === standardId), { scale, policy: policyWith({ kind: 'decayingAverage', rate: 0.65 }) });
          const at = row * standards.length + column;
          assert.equal(levels[at], cell.level);
          if (cell.computed) assert.ok(Math.abs(values[at]! - cell.computed.value) < 1e-9);
          else assert.ok(Number.isNaN(values[at]));
        }),
      );
    }),
  );
  assert.throws(() => groupByCell({ row: Uint32Array.of(1), column: Uint16Array.of(0), score: Uint8Array.of(1) }, 1, 1), RangeError);
});
