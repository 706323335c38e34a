import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { WaymarkError } from '../../../src/domain/errors/waymark-error.js';
import { applyChanges } from '../../../src/domain/records/apply-changes.js';
import type { Change } from '../../../src/domain/records/change.js';
import type { RecordSet } from '../../../src/domain/records/collections.js';

const goal = (id: string, title = id, version = 1) => ({ id, version, learnerId: 's', title }) as never;
const update = (id: string, fields: object) => ({ collection: 'goals', action: 'update', id, fields }) as Change;
const create = (id: string) => ({ collection: 'goals', action: 'create', id, record: goal(id, id, 0) }) as Change;
const remove = (id: string) => ({ collection: 'goals', action: 'remove', id }) as Change;
const titles = (set: RecordSet) => set.goals!.map(({ id, title, version }) => `${id} ${title} ${version}`);

describe('applyChanges', () => {
  it('creates, updates and removes in the order given, and raises versions', () => {
    const before: RecordSet = { goals: [goal('a'), goal('b')] };
    assert.deepEqual(titles(applyChanges(before, [create('c'), update('c', { title: 'C' }), update('a', { title: 'A' }), remove('b'), update('a', { title: 'AA' })])), ['a AA 3', 'c C 2']);
    assert.deepEqual(titles(before), ['a a 1', 'b b 1']);
  });

  it('can remove a record and make it anew, and the reverse', () => {
    assert.deepEqual(titles(applyChanges({ goals: [goal('a', 'old', 7)] }, [remove('a'), create('a')])), ['a a 1']);
    assert.deepEqual(titles(applyChanges({ goals: [] }, [create('a'), remove('a')])), []);
  });

  it('clears a field that is set to undefined, and never changes an id', () => {
    const [after] = applyChanges({ goals: [goal('a')] }, [update('a', { title: undefined, id: 'b', version: 99 })]).goals!;
    assert.deepEqual({ ...after }, { id: 'a', version: 2, learnerId: 's' });
  });

  it('makes all changes or none', () => {
    for (const [bad, code] of [[create('a'), 'exists-already'], [update('z', {}), 'not-found-record'], [remove('z'), 'not-found-record']] as const) {
      const set: RecordSet = { goals: [goal('a')] };
      assert.throws(() => applyChanges(set, [update('a', { title: 'x' }), bad]), (error) => error instanceof WaymarkError && error.code === code);
      assert.deepEqual(titles(set), ['a a 1']);
    }
  });

  it('makes thousands of changes to many thousands of records', () => {
    const evidence = Array.from({ length: 200_000 }, (_, i) => ({ id: `e${i}`, version: 1, learnerId: 's', standardId: 'A' })) as never;
    const changes = Array.from({ length: 20_000 }, (_, i) => ({ collection: 'evidence', action: i % 2 ? 'remove' : 'update', id: `e${i * 3}`, fields: { points: i } }) as unknown as Change);
    const after = applyChanges({ evidence }, changes).evidence!;
    assert.deepEqual([after.length, after.find(({ id }) => id === 'e6')!.points], [190_000, 2]);
  });

  it('leaves untouched collections and records as they were', () => {
    const set: RecordSet = { goals: [goal('a'), goal('b')], learners: [] };
    const after = applyChanges(set, [update('a', { title: 'x' })]);
    assert.equal(after.learners, set.learners);
    assert.equal(after.goals![1], set.goals![1]);
  });
});
