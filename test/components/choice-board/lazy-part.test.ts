import assert from 'node:assert/strict';
import { it } from 'node:test';
import { LazyPart, type LoadedPart } from '../../../src/components/choice-board/lazy-part.js';

const part = { styles: [], english: {} } as unknown as LoadedPart;

it('a part that cannot be had is said to be missing, and can be asked for again', async () => {
  let online = false;
  let loads = 0;
  const arrived: (LoadedPart | undefined)[] = [];
  const lazy = new LazyPart(
    () => {
      loads++;
      return online ? Promise.resolve(part) : Promise.reject(new Error('offline'));
    },
    (loaded) => arrived.push(loaded),
  );
  assert.equal(lazy.get(), undefined);
  await lazy.settled();
  assert.equal(lazy.failed, true);
  assert.equal(lazy.get(), undefined);
  assert.equal(loads, 1, 'drawing again does not ask again');
  online = true;
  assert.equal(await lazy.ready(), part);
  assert.equal(lazy.failed, false);
  assert.equal(lazy.get(), part);
  assert.equal(loads, 2);
  assert.deepEqual(arrived, [undefined, part]);
});
