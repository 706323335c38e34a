import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Scoring } from '../../../src/domain/records/rubric.js';
import { agreementReport } from '../../../src/domain/rubric/agreement-report.js';
import { drawSample } from '../../../src/domain/rubric/sample.js';
import { medianLevel, spreadOf, voicesOf } from '../../../src/domain/rubric/side-by-side.js';
import { mayScore, visibleVoices } from '../../../src/domain/rubric/voices.js';
import { rubricTotal } from '../../../src/domain/rubric/totals.js';
import { ratingsOf } from '../../../src/domain/rubric/agreement.js';
import { withEdition } from '../../../src/domain/rubric/editions.js';
import { aCriterion, aLevel, aMark, aRubric, aScoring, levels } from './a-rubric.js';

const rubric = aRubric(aCriterion('a'), aCriterion('b'));
const marks = (a: number, b: number) => [aMark('a', { levelId: `l${a}` }), aMark('b', { levelId: `l${b}` })];
const work = (n: number, role: Scoring['role'], a: number, b: number, fields: Partial<Scoring> = {}) => aScoring({ id: `${role}-${n}`, learnerId: `s-${n}`, role, scorerId: role, marks: marks(a, b), ...fields });

describe('a sample', () => {
  const scorings = Array.from({ length: 30 }, (_, i) => work(i, 'teacher', 1 + (i % 4), 1 + ((i >> 2) % 4)));
  it('is the same for the same word, whatever the order of the records, and another for another word', () => {
    const one = drawSample(rubric, scorings, { seed: 'spring', size: 6 });
    assert.deepEqual(drawSample(rubric, [...scorings].reverse(), { seed: 'spring', size: 6 }), one);
    assert.notDeepEqual(drawSample(rubric, scorings, { seed: 'autumn', size: 6 }).works, one.works);
    assert.equal(one.from, 30);
  });
  it('takes its share of low, middle and high work, and never more than there is', () => {
    const height = new Map(scorings.map(({ learnerId, marks: given }) => { const total = rubricTotal(rubric, given); return [learnerId, total.result ? total.percent : -1]; }));
    const sorted = [...height.values()].sort((x, y) => x - y);
    const drawn = drawSample(rubric, scorings, { seed: 'spring', size: 6 }).works.map(({ learnerId }) => height.get(learnerId)!).sort((x, y) => x - y);
    assert.ok(drawn[1]! <= sorted[9]! && drawn[4]! >= sorted[20]!, drawn.join());
    const all = drawSample(rubric, scorings, { seed: 'x', size: 99 }).works;
    assert.equal(new Set(all.map(({ learnerId }) => learnerId)).size, 30);
    assert.deepEqual(drawSample(rubric, [], { seed: 'x', size: 6 }), { works: [], from: 0 });
  });
  it('leaves out drafts, exemplars and practice', () => {
    const none = [work(1, 'teacher', 1, 1, { status: 'draft' }), work(2, 'teacher', 1, 1, { anchor: true }), work(3, 'teacher', 1, 1, { anchorId: 'x' }), work(4, 'second', 1, 1)];
    assert.equal(drawSample(rubric, none, { seed: 'x', size: 6 }).from, 0);
  });
});

describe('the report of agreement', () => {
  // By hand: a: (0,0) (1,2) (3,3), b: (2,2) (2,2) (0,2). Six pairs, four equal, five at most one apart, drift (1 + 2) / 6.
  const scorings = [work(1, 'teacher', 1, 3), work(1, 'second', 1, 3), work(2, 'teacher', 2, 3), work(2, 'second', 3, 3, { submittedAt: '2026-04-02T10:00:00Z' }), work(3, 'teacher', 4, 1), work(3, 'moderator', 4, 3)];
  it('is as worked out by hand, per criterion and in all', () => {
    const { works, criteria, all } = agreementReport(rubric, scorings);
    assert.equal(works, 3);
    assert.deepEqual([all.pairs, all.exact, all.adjacent, all.drift], [6, 4 / 6, 5 / 6, 0.5]);
    assert.deepEqual(criteria.map(({ row }) => [row.pairs, row.exact, row.adjacent]), [[3, 2 / 3, 1], [3, 2 / 3, 2 / 3]]);
    // Quadratic weights of a: observed 1; expected (each first with each second) 0+4+9 + 1+1+4 + 9+1+0 = 29; 1 - 1 * 3 / 29.
    assert.ok(Math.abs(criteria[0]!.row.kappa! - (1 - 3 / 29)) < 1e-12);
    assert.equal(criteria[0]!.row.few, true);
  });
  it('tells drift month by month', () => {
    assert.deepEqual(agreementReport(rubric, scorings).drift.map(({ month, pairs, drift }) => [month, pairs, drift]), [['2026-03', 4, 0.5], ['2026-04', 2, 0.5]]);
  });
  it('says why there is no figure, and is never NaN (fault 73)', () => {
    assert.equal(agreementReport(rubric, []).all.verdict, 'none');
    const same = agreementReport(rubric, [work(1, 'teacher', 2, 2), work(1, 'second', 2, 2)]);
    assert.deepEqual([same.all.verdict, same.all.alpha, same.all.kappa, same.all.exact], ['noVariation', undefined, undefined, 1]);
    assert.doesNotMatch(JSON.stringify(same), /NaN|null/);
  });
  it('leaves out drafts, one scorer twice, practice and works outside a sample', () => {
    const out = [work(1, 'teacher', 1, 1), work(1, 'second', 1, 1, { status: 'draft' }), work(1, 'second', 2, 2, { scorerId: 'teacher' }), work(1, 'second', 2, 2, { anchorId: 'x' })];
    assert.equal(agreementReport(rubric, out).works, 0);
    assert.equal(agreementReport(rubric, scorings, { works: [{ learnerId: 's-2', workId: 'w' }] }).works, 1);
  });
});

describe('a rubric edited between two scorings', () => {
  // Edition 1: a and b with l1 to l4, gone. Today (2): a has l0 below and l2 is worth more; of b, l2 was taken away; gone is gone.
  const [a, b] = [aCriterion('a'), aCriterion('b')];
  const first = aRubric(a, b, aCriterion('gone'));
  const today = withEdition(first, { ...first, criteria: [{ ...a, levels: [aLevel('l0', 0), ...levels(1, 3, 3, 4)] }, { ...b, levels: b.levels.filter(({ id }) => id !== 'l2') }] });
  const given = (n: number, role: Scoring['role'], version: number, levelId: string) => work(n, role, 1, 1, { rubricVersion: version, marks: ['a', 'b', 'gone'].map((id) => aMark(id, { levelId })) });
  it('each mark is read by its own edition: added levels move its place, marks on levels that changed are no pair, what is gone still counts', () => {
    const scorings = [given(1, 'teacher', 1, 'l3'), given(1, 'second', 1, 'l3'), given(2, 'teacher', 1, 'l3'), given(2, 'second', 2, 'l4')];
    const { criteria, all, apart } = agreementReport(today, scorings);
    assert.deepEqual(criteria.map(({ criterion, row }) => [criterion.id, row.pairs, row.exact, row.drift]), [['a', 2, 0.5, 0.5], ['b', 1, 1, 0], ['gone', 1, 1, 0]]);
    assert.deepEqual([all.pairs, apart], [4, 1], 'the second of b had no l2 to choose');
    assert.deepEqual(ratingsOf(today, scorings, 'a'), [[2, 2], [3, 4]]);
    assert.deepEqual(ratingsOf(today, scorings, 'b'), [[2, 2], [2]]);
  });
  it('points alone are read by the points of their time', () => {
    const points = (role: Scoring['role'], version: number) => work(1, role, 1, 1, { rubricVersion: version, marks: [aMark('a', { points: 2 })] });
    assert.deepEqual(ratingsOf(today, [points('teacher', 1), points('second', 2)], 'a'), [[2, 1]], 'l2 then, l1 now');
  });
  it('side by side, a voice stands on its level wherever that still is, and on no other', () => {
    const [old] = voicesOf(today, [given(1, 'teacher', 1, 'l2')]);
    assert.deepEqual(today.criteria.map((criterion) => old!.level(criterion)?.id), ['l2', undefined]);
    const [byPoints] = voicesOf(today, [work(1, 'teacher', 1, 1, { rubricVersion: 1, marks: [aMark('a', { points: 2 })] })]);
    assert.equal(byPoints!.level(today.criteria[0]!)?.id, 'l2');
  });
  it('a sample takes first marks for as high as they were when they were given', () => {
    const low = work(2, 'teacher', 1, 1, { rubricVersion: 1, marks: [aMark('a', { levelId: 'l2' })] });
    const [mid, high] = [work(1, 'teacher', 1, 1, { rubricVersion: 2, marks: [aMark('a', { levelId: 'l2' })] }), work(3, 'teacher', 4, 4, { rubricVersion: 2 })];
    assert.deepEqual(drawSample(today, [high, mid, low], { seed: 'x', size: 3 }).works.map(({ learnerId }) => learnerId), ['s-2', 's-1', 's-3'], 'by the rubric of today both would be as high');
  });
});

describe('voices', () => {
  const criterion = aCriterion('a');
  it('take the median of peers, rounded up as ORA2 does', () => {
    const of = (...places: number[]) => medianLevel(criterion, places.map((place) => aMark('a', { levelId: `l${place}` })))?.id;
    assert.deepEqual([of(1, 4, 2), of(1, 2), of(1, 4), of(3), of()], ['l2', 'l2', 'l3', 'l3', undefined]);
    assert.equal(medianLevel(criterion, [aMark('a', { state: 'excused', levelId: 'l1' }), undefined]), undefined);
  });
  it('speak when submitted, peers together, and say how far apart they are', () => {
    const voices = voicesOf(rubric, [work(1, 'teacher', 4, 1), work(1, 'self', 2, 1), work(1, 'peer', 3, 1, { id: 'p1' }), work(1, 'peer', 1, 1, { id: 'p2' }), work(1, 'second', 1, 1, { status: 'draft' })]);
    assert.deepEqual(voices.map(({ role, scorings }) => [role, scorings.length]), [['self', 1], ['peer', 2], ['teacher', 1]]);
    assert.equal(spreadOf(criterion, voices), 2);
    assert.equal(spreadOf(criterion, voices.slice(0, 1)), undefined);
  });
  it('are hidden before the own marks are submitted where marks are given blind', () => {
    const student = { id: 's-1', role: 'student' } as const;
    const blind = { ...rubric, blind: true, asks: ['self' as const] };
    const [teacher, draft, own] = [work(1, 'teacher', 1, 1), work(1, 'self', 1, 1, { status: 'draft' }), work(1, 'self', 1, 1)];
    const sees = (mine: Scoring, viewer: Parameters<typeof mayScore>[1] = student, at = blind) => visibleVoices([teacher, work(1, 'second', 1, 1), mine], (each) => each === mine, { rubric: at, viewer, learnerId: 's-1' }).map(({ role }) => role);
    assert.deepEqual(sees(draft), ['self']);
    assert.deepEqual(sees(own), ['teacher', 'self'], 'never a second scorer');
    assert.deepEqual(sees(draft, student, { ...blind, blind: false }), ['teacher', 'self']);
    assert.deepEqual(sees(draft, { id: 'p', role: 'administrator' }).length, 3, 'who gives no marks sees all');
    assert.equal(mayScore(blind, student, 's-2'), false, 'a classmate was not asked for');
    assert.equal(mayScore({ asks: ['peer'] }, student, 's-2'), true);
  });
});
