import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { reachedFromEvidence } from '../../../src/domain/board/reached-levels.js';
import { EvidenceSchema } from '../../../src/domain/records/evidence.js';
import { MasteryOverrideSchema, MasteryPolicySchema } from '../../../src/domain/records/mastery.js';
import { ScaleSchema } from '../../../src/domain/records/scale.js';

const scale = v.parse(ScaleSchema, { id: 'sc', levels: [1, 2, 3].map((cut) => ({ id: `l${cut}`, cut })) });
const piece = (id: string, levelId: string, fields: object = {}) => v.parse(EvidenceSchema, { id, learnerId: 'a', standardId: 'st', levelId, assessedAt: '2026-01-01', ...fields });

describe('levels from evidence, for hosts that do not say', () => {
  it('answers as the heatmap would: at or above is reached, no evidence is not', () => {
    const reached = reachedFromEvidence({ scales: [scale], evidence: [piece('1', 'l2'), piece('2', 'l3', { learnerId: 'b' }), piece('3', 'l3', { standardId: 'other' })] });
    assert.deepEqual(['l1', 'l2', 'l3'].map((level) => reached('a', 'st', level)), [true, true, false]);
    assert.equal(reached('b', 'st', 'l3'), true);
    assert.equal(reached('nobody', 'st', 'l1'), false);
  });
  it('does not know a level that is on no scale', () => {
    assert.equal(reachedFromEvidence({ scales: [scale], evidence: [] })('a', 'st', 'gone'), undefined);
    assert.equal(reachedFromEvidence({})('a', 'st', 'l1'), undefined);
  });
  it('follows the policy, its scale and an override', () => {
    const other = { ...scale, id: 'own', levels: scale.levels.map((level, i) => ({ ...level, id: ['l3', 'l2', 'l1'][i]! })) };
    const records = { scales: [other, scale], evidence: [piece('1', 'l3', { assessedAt: '2026-01-01' }), piece('2', 'l1', { assessedAt: '2026-01-02' })] };
    const policy = (kind: string) => v.parse(MasteryPolicySchema, { id: 'p', scaleId: 'sc', method: { kind } });
    assert.equal(reachedFromEvidence({ ...records, masteryPolicies: [policy('highest')] })('a', 'st', 'l3'), true);
    assert.equal(reachedFromEvidence({ ...records, masteryPolicies: [policy('latest')] })('a', 'st', 'l3'), false);
    const override = v.parse(MasteryOverrideSchema, { id: 'v', learnerId: 'a', standardId: 'st', levelId: 'l3', at: '2026-01-03T00:00:00Z' });
    assert.equal(reachedFromEvidence({ ...records, masteryPolicies: [policy('latest')], masteryOverrides: [override] })('a', 'st', 'l3'), true);
  });
});
