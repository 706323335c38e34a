import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countingOrder } from '../../../src/components/mastery-heatmap/grid-order.js';
import { firstSlot, MOST, ScrollMap, slotsFor } from '../../../src/components/mastery-heatmap/grid-scroll.js';

describe('scrolling past the height that browsers allow', () => {
  it('is the position itself while the rows fit', () => {
    const map = new ScrollMap();
    map.resize(1_000_000, 600);
    map.scrolled(12_345);
    assert.equal(map.offset, 12_345);
    assert.equal(map.top, 12_345);
  });

  it('reaches the last row exactly, and the first', () => {
    const map = new ScrollMap();
    map.resize(36_000_000_000, 600);
    assert.equal(map.height, MOST);
    map.scrolled(MOST - 600);
    assert.equal(map.offset, 36_000_000_000 - 600);
    map.scrolled(0);
    assert.equal(map.offset, 0);
  });

  it('moves a wheel notch by its own pixels, never by hundreds of rows', () => {
    const map = new ScrollMap();
    map.resize(80_000_000, 600);
    map.moveTo(40_000_000);
    map.placed(Math.round(map.top));
    map.scrolled(Math.round(map.top) + 120);
    assert.equal(map.offset, 40_000_120);
  });

  it('asks to be placed anew where the bar ends before the rows do', () => {
    const map = new ScrollMap();
    map.resize(80_000_000, 600);
    map.moveTo(3000);
    map.placed(300);
    assert.equal(map.scrolled(0), true);
    assert.equal(map.offset, 2700);
  });

  it('holds slots for what is seen, whatever the count', () => {
    assert.equal(slotsFor(100_000, 36, 600), 18);
    assert.equal(slotsFor(3, 36, 600), 3);
    assert.equal(firstSlot(100_000, 36, 18, 100_000 * 36 - 600), 99_982);
    assert.equal(firstSlot(0, 36, 0, 0), 0);
  });
});

describe('the order by a counting sort', () => {
  it('is stable and starts from the order before', () => {
    const keys = [2, 0, 1, 0, 2];
    assert.deepEqual([...countingOrder(5, 3, (row) => keys[row]!)], [1, 3, 2, 0, 4]);
    assert.deepEqual([...countingOrder(5, 3, (row) => keys[row]!, Uint32Array.of(4, 3, 2, 1, 0))], [3, 1, 2, 4, 0]);
    assert.equal(countingOrder(0, 3, () => 0).length, 0);
  });
});
