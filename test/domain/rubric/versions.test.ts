import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Criterion, Rubric } from '../../../src/domain/records/rubric.js';
import { compareRubrics, scoringsToReview } from '../../../src/domain/rubric/severity.js';
import { structureHash } from '../../../src/domain/rubric/structure-hash.js';
import { aCriterion, aLevel, aMark, aRubric, aScoring, levels } from './a-rubric.js';

const before: Rubric = aRubric(aCriterion('a'), aCriterion('b'));
const edited = (a: Partial<Criterion>, ...more: Criterion[]): Rubric => ({ ...aRubric(aCriterion('a', a), aCriterion('b'), ...more), version: 2 });
const severity = (after: Rubric) => compareRubrics(before, after).severity;

describe('how much an edit touches marks given before', () => {
  it('nothing', () => assert.equal(severity(edited({})), 'nothing'));
  it('text or order', () => {
    assert.equal(severity(edited({ title: 'Another' })), 'textOrOrder');
    assert.equal(severity(edited({ levels: levels(1, 2, 3, 4).reverse() })), 'textOrOrder');
    assert.equal(severity({ ...before, criteria: [...before.criteria].reverse() }), 'textOrOrder');
    assert.equal(severity({ ...before, showPoints: false }), 'textOrOrder');
  });
  it('levels added with the same maximum', () => assert.equal(severity(edited({ levels: [...levels(1, 2, 3, 4), aLevel('half', 2.5)] })), 'levelsAdded'));
  it('criteria removed or points changed', () => {
    assert.equal(severity(aRubric(aCriterion('a'))), 'criteriaRemovedOrPointsChanged');
    assert.equal(severity(edited({ levels: levels(1, 2, 3, 5) })), 'criteriaRemovedOrPointsChanged');
    assert.equal(severity(edited({ levels: [...levels(1, 2, 3, 4), aLevel('top', 5)] })), 'criteriaRemovedOrPointsChanged', 'a level added with another maximum');
    assert.equal(severity(edited({ weight: 2 })), 'criteriaRemovedOrPointsChanged');
    assert.equal(severity({ ...before, kind: 'holistic' }), 'criteriaRemovedOrPointsChanged');
  });
  it('levels removed', () => assert.equal(severity(edited({ levels: levels(1, 2, 3) })), 'levelsRemoved'));
  it('criteria added', () => assert.equal(severity(edited({ levels: levels(1) }, aCriterion('c'))), 'criteriaAdded'));

  it('lists the scorings to look at again from the fourth on, and only those touched', () => {
    const scorings = [
      aScoring({ id: 'old', rubricVersion: 1, marks: [aMark('a', { levelId: 'l4' })] }),
      aScoring({ id: 'other', rubricVersion: 1, marks: [aMark('b', { levelId: 'l4' })] }),
      aScoring({ id: 'newer', rubricVersion: 2, marks: [aMark('a', { levelId: 'l4' })] }),
      aScoring({ id: 'blank', marks: [] }),
      aScoring({ id: 'elsewhere', rubricId: 'x', marks: [aMark('a')] }),
    ];
    assert.deepEqual(scoringsToReview(before, edited({ title: 'Another' }), scorings), []);
    assert.deepEqual(scoringsToReview(before, edited({ levels: levels(1, 2) }), scorings), [{ scoringId: 'old', criterionIds: ['a'] }]);
    assert.deepEqual(scoringsToReview(before, edited({}, aCriterion('c')), scorings), [{ scoringId: 'old', criterionIds: ['c'] }, { scoringId: 'other', criterionIds: ['c'] }]);
  });
});

describe('structure hash', () => {
  it('is the same everywhere, and for other words or another order', () => {
    assert.match(structureHash(before), /^[0-9a-f]{16}$/);
    assert.equal(structureHash(before), '931d83d12a8621fc');
    assert.equal(structureHash({ ...before, criteria: [...before.criteria].reverse() }), structureHash(before));
    assert.equal(structureHash(edited({ title: 'Another', description: 'x', levels: levels(1, 2, 3, 4).reverse() })), structureHash(before));
  });
  it('differs where a mark would mean something else', () => {
    const others = [edited({ weight: 2 }), edited({ standardIds: ['x'] }), edited({ levels: levels(1, 2, 3, 5) }), edited({ levels: levels(1, 2, 3) }), edited({ mayBeNotApplicable: false }), edited({}, aCriterion('c')), { ...before, kind: 'holistic' as const }, aRubric(aCriterion('ab')), aRubric(aCriterion('a'))];
    assert.equal(new Set([before, ...others].map(structureHash)).size, others.length + 1);
  });
  it('does not run ids into each other', () => {
    assert.notEqual(structureHash(aRubric(aCriterion('a', { standardIds: ['1:x', 'y'] }))), structureHash(aRubric(aCriterion('a', { standardIds: ['1:x1:y'] }))));
  });
});
