import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { goalBadge, learnerRecord } from '../../../src/domain/export/learner-record.js';
import { aGoal } from '../goal/a-goal.js';

const made = '2026-03-20T10:00:00Z';
const met = aGoal({
  id: 'g 1', title: 'Read a book', why: 'I like dragons', outcome: 'I can tell the story', status: 'met', closedAt: '2026-03-19T10:00:00Z', standardIds: ['RL.5.1'], obstacle: 'I get tired',
  steps: [{ id: 'a', title: 'Pick one', done: true }],
  evidence: [{ id: 'e-1', kind: 'link', title: 'My log', link: 'https://example.org/log', at: '2026-03-18' }, { id: 'e-2', kind: 'link', title: 'Bad', link: 'javascript:alert(1)', at: '2026-03-18' }],
  notes: [{ id: 'n', at: made, by: 't-1', text: 'Secret', visibleTo: 'family' }],
});
const standards = [{ id: 'RL.5.1', version: 1, code: 'RL.5.1', statement: 'Quote accurately', grades: [], parentIds: [], precedes: [] }];
const reflections = [{ id: 'r-1', version: 1, learnerId: 's-1', prompt: 'What helped?', text: 'My sister', about: { collection: 'goals' as const, id: 'g 1' }, at: made }];
interface Subject { credentialSubject: { verifiableCredential: { id: string }[]; achievement: { alignment?: object[]; criteria: { narrative: string } } }; evidence?: { id: string }[]; issuer: { name?: string }; validFrom: string }

describe('a goal as an Open Badges 3.0 credential', () => {
  const badge = goalBadge(met, { made, standards, reflections, learnerName: 'Ana' }) as Subject & Record<string, unknown>;

  it('has every property that the specification asks for, and no proof', () => {
    assert.deepEqual(badge['@context'], ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json']);
    assert.deepEqual(badge.type, ['VerifiableCredential', 'OpenBadgeCredential']);
    assert.equal(badge.id, 'urn:waymark:goal:g%201');
    assert.equal(badge.validFrom, met.closedAt);
    assert.equal('proof' in badge, false);
    assert.deepEqual(badge.credentialSubject.achievement, {
      id: 'urn:waymark:achievement:g%201', type: ['Achievement'], name: 'Read a book', description: 'I like dragons', criteria: { narrative: 'I can tell the story\nPick one' },
      alignment: [{ type: ['Alignment'], targetName: 'Quote accurately', targetUrl: 'urn:waymark:standard:RL.5.1', targetCode: 'RL.5.1', targetType: 'CFItem' }],
    });
  });

  it('takes evidence and reflections along, a bad address only as an id of its own (fault 108)', () => {
    assert.deepEqual(badge.evidence?.map(({ id }) => id), ['https://example.org/log', 'urn:waymark:evidence:e-2', 'urn:waymark:reflection:r-1']);
  });

  it('leaves notes and obstacles at home', () => {
    assert.equal(/Secret|I get tired|javascript/.test(JSON.stringify(badge)), false);
  });

  it('names a goal of blanks by its id rather than by nothing (fault 87)', () => {
    const bare = goalBadge(aGoal({ id: 'g-2', title: ' \u200b' }), { made }) as Subject;
    assert.equal(bare.credentialSubject.achievement.criteria.narrative, 'g-2');
    assert.equal(bare.evidence, undefined);
    assert.equal(bare.validFrom, made);
  });
});

describe('a learner record (CLR 2.0)', () => {
  it('holds the goals that are met, each a credential, of this learner alone', () => {
    const record = learnerRecord([met, { ...met, id: 'b', learnerId: 's-2' }, { ...met, id: 'c', status: 'active' }, { ...met, id: 'd', templateFor: 'c-1' }], 's-1', { made, title: 'What I reached', issuer: { id: 'https://school.example', name: 'Alder Creek' } }) as Subject & Record<string, unknown>;
    assert.deepEqual(record.type, ['VerifiableCredential', 'ClrCredential']);
    assert.equal(record.issuer.name, 'Alder Creek');
    assert.deepEqual(record.credentialSubject.verifiableCredential.map(({ id }) => id), ['urn:waymark:goal:g%201']);
  });
});
