/** A model changed in place beside one made anew from the same records. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeModel, makeModelInSteps } from '../../../src/components/mastery-heatmap/mastery-heatmap.model.js';
import { updatedModel } from '../../../src/components/mastery-heatmap/model-update.js';
import { applyChanges } from '../../../src/domain/records/apply-changes.js';
import type { Change } from '../../../src/domain/records/change.js';
import { checkRecordSet } from '../../../src/domain/records/check.js';
import { schemas, type RecordSet } from '../../../src/domain/records/collections.js';

const today = '2026-03-20';
const learners = ['a', 'b', 'c'];
const standards = ['x', 'y', '__proto__'];
const set = (): RecordSet =>
  checkRecordSet(
    {
      learners: learners.map((id) => ({ id, givenName: id })),
      standards: standards.map((id, order) => ({ id, code: id, order })),
      evidence: Array.from({ length: 12 }, (_, i) => ({ id: `e${i}`, learnerId: learners[i % 3], standardId: standards[i % 2], points: 1 + (i % 4), assessedAt: `2026-03-0${1 + (i % 3)}` })),
      masteryOverrides: [{ id: 'o0', learnerId: 'a', standardId: 'x', levelId: '4', at: '2026-03-02T00:00:00Z' }],
    },
    schemas,
  ).records;
const drawnChanges = fc.array(
  fc.record({ what: fc.constantFrom('create', 'update', 'remove', 'override'), at: fc.nat(11), learnerId: fc.constantFrom(...learners, 'nobody'), standardId: fc.constantFrom(...standards), points: fc.integer({ min: 1, max: 4 }) }),
  { maxLength: 6 },
);

test('a few changed results and overrides give the matrix that making it anew gives', () => {
  fc.assert(
    fc.property(drawnChanges, (drawn) => {
      const before = set();
      let after = before;
      drawn.forEach(({ what, at, learnerId, standardId, points }, i) => {
        const { id: old } = after.evidence![at % after.evidence!.length]!;
        const change: Change =
          what === 'create'
            ? { collection: 'evidence', action: 'create', id: `n${i}`, record: { id: `n${i}`, version: 1, learnerId, standardId, points, kind: 'quiz', weight: 1, status: 'scored', assessedAt: '2026-03-02' } }
            : what === 'update'
              ? { collection: 'evidence', action: 'update', id: old, fields: { points, standardId } }
              : what === 'remove'
                ? { collection: 'evidence', action: 'remove', id: old }
                : { collection: 'masteryOverrides', action: 'create', id: `o${i + 1}`, record: { id: `o${i + 1}`, version: 1, learnerId, standardId, levelId: String(points), reason: '', at: `2026-03-1${i}T00:00:00Z` } };
        after = applyChanges(after, [change]);
      });
      const first = makeModel(before, { today });
      const changed = updatedModel(first, before, after);
      assert.ok(changed && changed !== first, 'a new object, so that what was drawn from the old one is drawn again');
      const anew = makeModel(after, { today }).matrix;
      const numbers = ({ level, value, count, lastDay, flags }: typeof anew) => [...level, ...value, ...count, ...lastDay, ...flags];
      assert.deepEqual(numbers(changed.matrix), numbers(anew));
      assert.deepEqual(changed.matrix.evidenceAt(0, 0), anew.evidenceAt(0, 0));
    }),
  );
});

test('other people, standards or policies, or a heading with results, are made anew', () => {
  const before = set();
  const model = makeModel(before, { today });
  assert.equal(updatedModel(model, before, { ...before, learners: [...before.learners!] }), undefined);
  const withHeading = { ...before, standards: [...before.standards!, { ...before.standards![0]!, id: 'below', parentIds: ['x'] }] };
  const piece = { ...before.evidence![0]!, id: 'more', standardId: 'x' };
  assert.equal(updatedModel(makeModel(withHeading, { today }), withHeading, { ...withHeading, evidence: [...before.evidence!, piece] }), undefined);
});

test('made in steps it is the same model', () => {
  const steps = makeModelInSteps(set(), { today });
  let step = steps.next();
  while (!step.done) step = steps.next();
  const whole = makeModel(set(), { today });
  assert.deepEqual([...step.value.matrix.level], [...whole.matrix.level]);
  assert.deepEqual(step.value.columns, whole.columns);
});
