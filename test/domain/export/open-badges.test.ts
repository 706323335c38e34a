/**
 * What 1EdTech asks of a file, as its own text has it: Open Badges 3.0, appendix B.1 (https://www.imsglobal.org/spec/ob/v3p0/#data-models), classes
 * AchievementCredential to Profile, each property that must be there and how often; and, for the learner record, the example of a ClrCredential in its
 * implementation guide (github.com/1EdTech/openbadges-specification, ob_v3p0/impl/linked-data-proof-clr.html) with the contexts of VC 2.0.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { goalBadge, learnerRecord } from '../../../src/domain/export/learner-record.js';
import { aGoal } from '../goal/a-goal.js';

type Check = (value: unknown, where: string) => void;
const text: Check = (value, where) => assert.ok(typeof value === 'string' && value.trim() !== '', `${where} is a text: ${String(value)}`);
const uri: Check = (value, where) => assert.ok(typeof value === 'string' && URL.canParse(value) && !/[\s<>"]/.test(value), `${where} is a URI: ${String(value)}`);
/** DateTimeZ: a moment with its zone. */
const moment: Check = (value, where) => assert.match(String(value), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/, `${where} is a moment with its zone`);
const types = (...wanted: string[]): Check => (value, where) => assert.ok(Array.isArray(value) && wanted.every((one) => value.includes(one)), `${where} holds ${wanted.join(', ')}`);
const contexts = (...wanted: string[]): Check => (value, where) => assert.deepEqual((value as string[]).slice(0, wanted.length), wanted, where);
const many = (check: Check, least = 0): Check => (value, where) => {
  assert.ok(Array.isArray(value) && value.length >= least, `${where} has at least ${least}`);
  value.forEach((one, i) => check(one, `${where}[${i}]`));
};

interface Class {
  readonly must: Record<string, Check>;
  readonly may?: Record<string, Check>;
}
/** Every property is one the class knows: a word in the wrong place is a word that nobody reads. */
const of = ({ must, may = {} }: Class): Check => (value, where) => {
  const fields = value as Record<string, unknown>;
  for (const [name, check] of Object.entries(must)) check(fields[name], `${where}.${name}`);
  for (const [name, one] of Object.entries(fields)) {
    const check = must[name] ?? may[name];
    assert.ok(check, `${where}.${name} is no property of the class`);
    check(one, `${where}.${name}`);
  }
};

const VC = 'https://www.w3.org/ns/credentials/v2';
const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const profile = of({ must: { id: uri, type: types('Profile') }, may: { name: text } });
const alignment = of({ must: { type: types('Alignment'), targetName: text, targetUrl: uri }, may: { targetCode: text, targetType: (value) => assert.equal(value, 'CFItem') } });
const achievement = of({ must: { id: uri, type: types('Achievement'), criteria: of({ must: {}, may: { id: uri, narrative: text } }), description: text, name: text }, may: { alignment: many(alignment, 1) } });
const evidence = of({ must: { type: types('Evidence') }, may: { id: uri, name: text, narrative: text, genre: text } });
// Either `id` or an `identifier` must be supplied: we supply the id.
const subject = of({ must: { id: uri, type: types('AchievementSubject'), achievement }, may: { narrative: text } });
const credential = of({ must: { '@context': contexts(VC, OB), id: uri, type: types('VerifiableCredential', 'OpenBadgeCredential'), credentialSubject: subject, issuer: profile, validFrom: moment }, may: { name: text, evidence: many(evidence, 1) } });
const record = of({
  must: {
    '@context': contexts(VC, 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json', OB), id: uri, type: types('VerifiableCredential', 'ClrCredential'), name: text, issuer: profile, validFrom: moment,
    credentialSubject: of({ must: { id: uri, type: types('ClrSubject'), verifiableCredential: many(credential, 1) } }),
  },
});

const made = '2026-03-20T10:00:00Z';
const standards = [{ id: 'RL 5/1', version: 1, code: '', statement: 'Quote accurately', grades: [], parentIds: [], precedes: [] }];
const goals = {
  whole: aGoal({
    id: 'g 1', title: 'Read a book', why: 'I like dragons', outcome: 'I can tell the story', status: 'met', closedAt: '2026-03-19T10:00:00+02:00', measure: { kind: 'level', standardId: 'RL 5/1', levelId: 'l' },
    steps: [{ id: 'a', title: 'Pick one', done: true }], evidence: [{ id: 'e-1', kind: 'link', title: '', link: 'https://example.org/my log?a="b"', at: '2026-03-18' }, { id: 'e 2', kind: 'note', title: ' ', note: 'I did it', at: '2026-03-18' }],
  }),
  'with nothing but an id': aGoal({ id: 'ü "2"', title: '\u200b', why: ' ', status: 'met' }),
};

describe('a file for other systems has what 1EdTech asks for', () => {
  for (const [which, goal] of Object.entries(goals)) {
    it(`a goal ${which}`, () => credential(goalBadge(goal, { made, standards, narrativeOf: () => '1 of 1 step', learnerName: 'Ana' }), 'badge'));
  }
  it('a learner record', () => record(learnerRecord(Object.values(goals), 's-1', { made, standards, title: 'What I reached' }), 'record'));
});
