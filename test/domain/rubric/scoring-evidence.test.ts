import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyChanges } from '../../../src/domain/records/apply-changes.js';
import type { Evidence } from '../../../src/domain/records/evidence.js';
import { EvidenceSchema } from '../../../src/domain/records/evidence.js';
import { evidenceChanges, evidenceFromScoring } from '../../../src/domain/rubric/scoring-evidence.js';
import * as v from 'valibot';
import { aCriterion, aMark, aRubric, aScoring, levels } from './a-rubric.js';

const rubric = aRubric(aCriterion('a', { standardIds: ['x', 'y', 'x'] }), aCriterion('b', { standardIds: ['x'], levels: levels(0, 10) }), aCriterion('c', { standardIds: ['x'] }));
const scoring = aScoring({ marks: [aMark('a', { levelId: 'l3' }), aMark('b', { levelId: 'l1' }), aMark('c', { state: 'notEnoughEvidence' })] });

describe('evidence from a scoring', () => {
  it('is one piece for each scored criterion and standard, with an id made from theirs', () => {
    const pieces = evidenceFromScoring(rubric, scoring);
    assert.deepEqual(pieces.map(({ id, points, maxPoints }) => [id, points, maxPoints]), [['sc:a:x', 3, 4], ['sc:a:y', 3, 4], ['sc:b:x', 0, 10]]);
    for (const piece of pieces) {
      assert.equal(piece.scoringId, 'sc');
      assert.equal(piece.assessedAt, '2026-03-01T10:00:00Z');
      v.parse(EvidenceSchema, piece);
    }
    assert.notEqual(pieces[0]!.workId, pieces[2]!.workId, 'two criteria on one standard are no attempts of each other');
  });

  it('says nothing for a group, for a self, peer or second view, or for marks out of range', () => {
    assert.deepEqual(evidenceFromScoring(rubric, aScoring({ ...scoring, learnerId: undefined })), []);
    for (const role of ['self', 'peer', 'second'] as const) assert.deepEqual(evidenceFromScoring(rubric, { ...scoring, role }), []);
    assert.deepEqual(evidenceFromScoring(rubric, { ...scoring, marks: [aMark('a', { points: 5 })] }), []);
  });

  it('replaces on submitting again and goes when taken back, and leaves what others made', () => {
    const other = { ...evidenceFromScoring(rubric, scoring)[0]!, id: 'other', scoringId: 'sc-2' };
    const once = applyChanges({ evidence: [other] }, evidenceChanges('sc', evidenceFromScoring(rubric, scoring), [other]));
    assert.equal(once.evidence!.length, 4);
    const again = { ...scoring, marks: [aMark('a', { levelId: 'l4' }), aMark('c', { levelId: 'l1' })] };
    const twice = applyChanges(once, evidenceChanges('sc', evidenceFromScoring(rubric, again), once.evidence!));
    assert.deepEqual(twice.evidence!.map(({ id, points, version }) => [id, points, version]), [['other', 3, 0], ['sc:a:x', 4, 2], ['sc:a:y', 4, 2], ['sc:c:x', 1, 1]]);
    const back = applyChanges(twice, evidenceChanges('sc', [], twice.evidence!));
    assert.deepEqual(back.evidence!.map(({ id }: Evidence) => id), ['other']);
    assert.deepEqual(evidenceChanges('sc', [], [other]), []);
  });
});
