import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { choiceEvidenceChanges, evidenceFromChoice } from '../../../src/domain/board/choice-evidence.js';
import { computeCell } from '../../../src/domain/mastery/compute-cell.js';
import { applyChanges } from '../../../src/domain/records/apply-changes.js';
import { BoardOptionSchema, ChoiceSchema } from '../../../src/domain/records/board.js';
import { MasteryPolicySchema } from '../../../src/domain/records/mastery.js';
import { RubricSchema, ScoringSchema } from '../../../src/domain/records/rubric.js';
import { ScaleSchema } from '../../../src/domain/records/scale.js';

const at = '2026-03-20T10:00:00Z';
const option = v.parse(BoardOptionSchema, { id: 'o', title: 'Map it', standardIds: ['st-1', 'st-2', 'st-1'], modality: 'speak' });
const choice = v.parse(ChoiceSchema, { id: 'c', boardId: 'b', optionId: 'o', learnerId: 'l', status: 'done', evidenceLink: 'https://example.org/map' });
const scale = v.parse(ScaleSchema, { id: 'sc', levels: [1, 2, 3, 4].map((cut) => ({ id: `l${cut}`, cut })) });
const policy = v.parse(MasteryPolicySchema, { id: 'p', method: { kind: 'latest' } });

describe('evidence from approved work', () => {
  it('writes one piece for each standard, once, with the level given', () => {
    const pieces = evidenceFromChoice(option, choice, { assessedAt: at, levelId: 'l3' });
    assert.deepEqual(pieces.map(({ id, standardId, levelId, kind, choiceId, workId, link }) => ({ id, standardId, levelId, kind, choiceId, workId, link })), [
      { id: 'c:st-1', standardId: 'st-1', levelId: 'l3', kind: 'presentation', choiceId: 'c', workId: 'c', link: 'https://example.org/map' },
      { id: 'c:st-2', standardId: 'st-2', levelId: 'l3', kind: 'presentation', choiceId: 'c', workId: 'c', link: 'https://example.org/map' },
    ]);
    assert.equal(computeCell(pieces.filter(({ standardId }) => standardId === 'st-1'), { scale, policy }).level, 2, 'the heatmap moves');
  });
  it('is of the kind of the way that the learner picked, where there are several and it is still offered', () => {
    const several = { ...option, modality: 'speak', modalities: ['write', 'build'] } as const;
    const kindOf = (fields: Partial<typeof choice>) => evidenceFromChoice({ ...several, modalities: [...several.modalities] }, { ...choice, ...fields }, { assessedAt: at })[0]!.kind;
    assert.deepEqual([kindOf({ modality: 'write' }), kindOf({ modality: 'build' }), kindOf({ modality: 'speak' })], ['writing', 'project', 'presentation']);
    assert.equal(kindOf({ modality: 'perform' }), 'performanceTask', 'not offered');
    assert.equal(kindOf({}), 'performanceTask', 'not picked');
  });
  it('says nothing about a level where none was given, which is not 0 (fault 66)', () => {
    const [piece] = evidenceFromChoice(option, choice, { assessedAt: at });
    assert.equal(piece!.levelId, undefined);
    assert.equal(computeCell([piece!], { scale, policy }).state, 'noEvidence');
  });
  it('lets the rubric speak for its standards and the level for the others', () => {
    const rubric = v.parse(RubricSchema, { id: 'r', criteria: [{ id: 'k', title: 'Clear', standardIds: ['st-2'], levels: [{ id: 'a', points: 1 }, { id: 'b', points: 4 }] }] });
    const scoring = v.parse(ScoringSchema, { id: 's', rubricId: 'r', learnerId: 'l', status: 'returned', marks: [{ criterionId: 'k', state: 'scored', levelId: 'b' }] });
    const pieces = evidenceFromChoice(option, choice, { assessedAt: at, levelId: 'l2', marked: { rubric, scoring } });
    assert.deepEqual(pieces.map(({ standardId, points, levelId, choiceId, scoringId }) => ({ standardId, points, levelId, choiceId, scoringId })), [
      { standardId: 'st-2', points: 4, levelId: undefined, choiceId: 'c', scoringId: 's' },
      { standardId: 'st-1', points: undefined, levelId: 'l2', choiceId: 'c', scoringId: undefined },
    ]);
  });
  it('replaces when approved again, and takes back all of its own and nothing else', () => {
    const first = evidenceFromChoice(option, choice, { assessedAt: at, levelId: 'l2' });
    const other = { ...first[0]!, id: 'other', choiceId: 'c-2' };
    let set = applyChanges({ evidence: [other] }, choiceEvidenceChanges('c', first, [other]));
    assert.equal(set.evidence!.length, 3);
    const second = evidenceFromChoice({ ...option, standardIds: ['st-1'] }, choice, { assessedAt: at, levelId: 'l4' });
    set = applyChanges(set, choiceEvidenceChanges('c', second, set.evidence!));
    assert.deepEqual(set.evidence!.map(({ id, levelId }) => [id, levelId]), [['other', 'l2'], ['c:st-1', 'l4']]);
    set = applyChanges(set, choiceEvidenceChanges('c', [], set.evidence!));
    assert.deepEqual(set.evidence!.map(({ id }) => id), ['other']);
  });
});
