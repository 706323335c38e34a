import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { schemas, type RecordSet } from '../../../src/domain/records/collections.js';
import { checkRecordSet } from '../../../src/domain/records/check.js';
import { linkRecords } from '../../../src/domain/records/links.js';
import type { ReportEntry } from '../../../src/domain/records/report.js';

function read(input: unknown): { set: RecordSet; said: string[] } {
  const { records, report } = checkRecordSet(input, schemas);
  const entries: ReportEntry[] = [...report.entries];
  const set = linkRecords(records, entries);
  return { set, said: entries.map(({ outcome, code, place }) => `${outcome} ${code} ${place}`) };
}
const goal = (id: string, more: object = {}) => ({ id, learnerId: 's', ...more });

describe('records seen together', () => {
  it('keeps the newest of two records with one id, and of equal versions the last (fault 69)', () => {
    const { set, said } = read({ goals: [goal('a', { version: 2, title: 'newest' }), goal('a', { version: 1, title: 'old' }), goal('b', { title: 'first' }), goal('b', { title: 'last' })] });
    assert.deepEqual(set.goals!.map(({ title }) => title), ['newest', 'last']);
    assert.deepEqual(said, ['dropped duplicate-id goals[1]', 'dropped duplicate-id goals[2]']);
  });

  it('compares ids exactly (fault 68)', () => {
    const ids = ['a', 'A', 'é', 'e\u0301', 'a ', '__proto__', 'constructor', '7'];
    const { set, said } = read({ goals: ids.map((id) => goal(id)) });
    assert.deepEqual(set.goals!.map(({ id }) => id), ids);
    assert.deepEqual(said, []);
  });

  it('leaves out evidence of nobody and for nothing, where the lists are there to look in (fault 70)', () => {
    const evidence = [{ id: 7.5 }, { id: '1', learnerId: 's', standardId: 'A' }, { id: '2', learnerId: 'nobody', standardId: 'A' }, { id: '3', learnerId: 's', standardId: 'nothing' }];
    const { set, said } = read({ learners: [{ id: 's' }], standards: [{ id: 'A' }], evidence });
    assert.deepEqual(set.evidence!.map(({ id }) => id), ['1']);
    assert.deepEqual(said, ['dropped no-id evidence[0].id', 'dropped unknown-link evidence[2].learnerId', 'dropped unknown-link evidence[3].standardId']);
    assert.equal(read({ evidence }).set.evidence!.length, 3);
  });

  it('cuts rings of goals, standards and choices (fault 71)', () => {
    const options = [{ id: 'a', title: 'A', needs: ['b'] }, { id: 'b', title: 'B', needs: ['a'] }];
    const { set, said } = read({
      goals: [goal('g1', { parentId: 'g2' }), goal('g2', { parentId: 'g1' }), goal('g3', { parentId: 'g3' })],
      standards: [{ id: 'x', parentIds: ['y', 'top'] }, { id: 'y', parentIds: ['x'] }, { id: 'top' }],
      boards: [{ id: 'b', options }],
    });
    assert.deepEqual(set.goals!.map(({ parentId }) => parentId), ['g2', undefined, undefined]);
    assert.deepEqual(set.standards!.map(({ parentIds }) => parentIds), [['y', 'top'], [], []]);
    assert.deepEqual(set.boards![0]!.options.map(({ needs }) => needs), [['b'], []]);
    assert.equal(said.filter((line) => line.startsWith('mended ring')).length, 4);
  });

  it('walks 10,000 levels (fault 71)', () => {
    const goals = Array.from({ length: 10_000 }, (_, i) => goal(`g${i}`, i > 0 ? { parentId: `g${i - 1}` } : { parentId: 'g9999' }));
    assert.deepEqual(read({ goals }).said, ['mended ring goals.parentId']);
  });
});
