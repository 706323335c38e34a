import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { chosenAmong, isSelected, type Deed } from '../../../src/components/mastery-heatmap/selection.js';

const rows = ['a', 'b', 'c', 'd'];
const columns = ['x', 'y', 'z'];
const cell = (row: string, column: string, on = true): Deed => ({ rows: new Set([row]), columns: new Set([column]), on });

test('the last deed that speaks of a cell decides', () => {
  const selection = [{ rows: 'all', columns: 'all', on: true } as const, cell('b', 'y', false), cell('b', 'y'), cell('c', 'z', false)];
  assert.equal(isSelected(selection, 'b', 'y'), true);
  assert.equal(isSelected(selection, 'c', 'z'), false);
  assert.equal(isSelected([], 'a', 'x'), false);
  assert.deepEqual(chosenAmong(selection, rows, columns), { rowIds: rows, columnIds: columns, cells: 11 });
});

test('what is not shown is not chosen', () => {
  const selection = [{ rows: new Set(['a', 'gone']), columns: 'all', on: true } as const];
  assert.deepEqual(chosenAmong(selection, ['b', 'a'], ['y']), { rowIds: ['a'], columnIds: ['y'], cells: 1 });
});

test('counting is the same as asking each cell', () => {
  const some = (all: string[]) => fc.oneof(fc.constant('all' as const), fc.subarray(all).map((ids) => new Set(ids)));
  const deeds = fc.array(fc.record({ rows: some(rows), columns: some(columns), on: fc.boolean() }), { maxLength: 6 });
  fc.assert(
    fc.property(deeds, (selection) => {
      const on = rows.flatMap((row) => columns.filter((column) => isSelected(selection, row, column)).map((column) => [row, column] as const));
      assert.deepEqual(chosenAmong(selection, rows, columns), {
        rowIds: rows.filter((row) => on.some(([r]) => r === row)),
        columnIds: columns.filter((column) => on.some(([, c]) => c === column)),
        cells: on.length,
      });
    }),
  );
});
