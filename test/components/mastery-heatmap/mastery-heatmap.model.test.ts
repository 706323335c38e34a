import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrange, EVERYTHING, makeModel, type Sort } from '../../../src/components/mastery-heatmap/mastery-heatmap.model.js';
import { nextWords } from '../../../src/components/mastery-heatmap/why-words.js';
import { explain } from '../../../src/domain/mastery/explain.js';
import { checkRecordSet } from '../../../src/domain/records/check.js';
import { schemas, type RecordSet } from '../../../src/domain/records/collections.js';
import { policyWith, run, scale } from '../../domain/mastery/a-cell.js';

const today = '2026-03-20';
const records = (standards: readonly string[], learnerIds: readonly string[] = ['a', 'b']): RecordSet =>
  checkRecordSet(
    {
      learners: [{ id: 'a', givenName: 'Ana' }, { id: 'b', givenName: 'Ben' }],
      groups: [{ id: 'g', title: 'Room 1', learnerIds }],
      standards: standards.map((id, order) => ({ id, code: id, order })),
      evidence: [{ id: 'e1', learnerId: 'a', standardId: 'x', points: 4 }, { id: 'e2', learnerId: 'b', standardId: 'x', points: 1 }],
    },
    schemas,
  ).records;
const names = (model: ReturnType<typeof makeModel>) => model.rows.map(({ name }) => name);

test('a group that is not there shows nobody, never everyone (fault 70)', () => {
  assert.deepEqual(names(makeModel(records(['x']), { today, group: 'nowhere' })), []);
});

test('a learner twice in a group is one row, with the evidence (fault 69)', () => {
  const model = makeModel(records(['x'], ['a', 'a']), { today, group: 'g' });
  assert.deepEqual(names(model), ['Ana']);
  assert.equal(model.matrix.level[0], 3);
});

test('a method that is none leaves the policy as it is (fault 79)', () => {
  for (const method of ['constructor', '__proto__', 'toString', 'nothing']) assert.equal(makeModel(records(['x']), { today, method: method as never }).policy.method.kind, 'decayingAverage');
});

test('the order by a standard follows the standard, not its place, and is by name once it is gone', () => {
  const sort: Sort = { by: 'standard', standardId: 'x' };
  const order = (standards: string[]) => {
    const model = makeModel(records(standards), { today });
    return arrange(model, { ...EVERYTHING, sort }, new Intl.Collator('en')).rows.map((row) => model.rows[row]!.name);
  };
  assert.deepEqual(order(['x', 'y']), ['Ben', 'Ana']);
  assert.deepEqual(order(['y', 'x']), ['Ben', 'Ana']);
  assert.deepEqual(order(['y']), ['Ana', 'Ben']);
});

test('what would change the level names the mark where no level is enough', () => {
  const wide = { ...scale, max: 5 };
  const policy = policyWith({ kind: 'average' });
  const words = nextWords({ scale: wide, policy } as never, explain(run(3.5), { scale: wide, policy }), { say: (key, params) => `${key} ${JSON.stringify(params)}`, lang: 'en' });
  assert.equal(words, 'nextStepTop {"score":"5","level":"Level 4"}');
});
