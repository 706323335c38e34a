import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { measureSizes, type Size } from '../../scripts/measure-sizes.mjs';
import { sizeGoals } from '../../scripts/size-goals.mjs';

describe('sizes', () => {
  let sizes: Size[];
  before(async () => {
    sizes = await measureSizes();
  });
  for (const { entry, goal, ceiling = goal } of sizeGoals) {
    it(`${entry} is built${ceiling ? ` and within ${ceiling} kB gzip${ceiling === goal ? '' : ` (goal ${goal} kB, not reached)`}` : ''}`, () => {
      const size = sizes.find((candidate) => candidate.entry === entry);
      assert.ok(size, `${entry} is not built`);
      assert.ok(size.gzip > 500, 'an empty file would pass any goal');
      if (ceiling) assert.ok(size.gzip <= ceiling * 1000, `${(size.gzip / 1000).toFixed(1)} kB gzip, at most ${ceiling} kB`);
    });
  }
});
