/** Edits of a rubric, templates, two people at once, and the editions that scorings are read by. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Rubric, Scoring } from '../../../src/domain/records/rubric.js';
import { rubricAtVersion, rubricOfScoring, scoringsInDoubt, withEdition } from '../../../src/domain/rubric/editions.js';
import { commonLevels, pointsMode, renewRubric, withCommonLevel, withCommonLevelAdded, withCommonLevelMoved, withCommonLevelsIn, withCriterion, withCriterionAdded, withCriterionMoved, withKind, withLevel, withLevelsSorted, withOwnIds, withPointsMode, withoutCommonLevel, withoutCriterion } from '../../../src/domain/rubric/edit-rubric.js';
import { mergeRubrics } from '../../../src/domain/rubric/merge-rubrics.js';
import { rubricProblems } from '../../../src/domain/rubric/problems.js';
import { RUBRIC_TEMPLATES, rubricFromTemplate } from '../../../src/domain/rubric/templates.js';
import { aCriterion, aLevel, aMark, aRubric, aScoring, levels } from './a-rubric.js';

let count = 0;
const newId = () => `n${++count}`;
const points = (rubric: Rubric, i = 0) => rubric.criteria[i]!.levels.map(({ minPoints, points: top }) => [minPoints ?? null, top ?? null]);
const rubric = (): Rubric => aRubric(aCriterion('a'), aCriterion('b'), aCriterion('c', { levels: levels(0, 5) }));

describe('rubric edits', () => {
  it('moves, adds, removes, and stays at the ends', () => {
    const ids = ({ criteria }: Rubric) => criteria.map(({ id }) => id).join('');
    assert.equal(ids(withCriterionMoved(rubric(), 'b', -1)), 'bac');
    assert.equal(ids(withCriterionMoved(rubric(), 'a', -1)), 'abc');
    assert.equal(ids(withCriterionAdded(rubric(), aCriterion('x'), 'a')), 'axbc');
    assert.equal(ids(withoutCriterion(rubric(), 'b')), 'ac');
  });
  it('edits the levels that criteria have in common, and no others', () => {
    assert.deepEqual([...commonLevels(rubric()).criterionIds], ['a', 'b']);
    const named = withCommonLevel(rubric(), 0, { label: 'First' });
    assert.deepEqual(named.criteria.map((criterion) => criterion.levels[0]!.label === 'First'), [true, true, false]);
    assert.deepEqual(points(withCommonLevelAdded(rubric(), 1, { label: 'x', points: 1.5 }, newId), 1), [[null, 1], [null, 1.5], [null, 2], [null, 3], [null, 4]]);
    assert.deepEqual(points(withoutCommonLevel(rubric(), 0)), [[null, 2], [null, 3], [null, 4]]);
    assert.deepEqual(points(withCommonLevelMoved(rubric(), 1, -1)), [[null, 2], [null, 1], [null, 3], [null, 4]]);
    const joined = withCommonLevelsIn(withLevel(rubric(), 'c', 'l2', { descriptor: 'kept' }), 'c', newId);
    assert.deepEqual(points(joined, 2), points(joined, 0));
    assert.equal(joined.criteria[2]!.levels[1]!.descriptor, 'kept');
    assert.equal(commonLevels(joined).criterionIds.size, 3);
  });
  it('gives points in another way without losing what has a place', () => {
    assert.equal(pointsMode(rubric()), 'points');
    const ranges = withPointsMode(rubric(), 'ranges');
    assert.deepEqual(points(ranges), [[0, 1], [2, 2], [3, 3], [4, 4]]);
    assert.deepEqual(rubricProblems(ranges).filter(({ code }) => code === 'gap' || code === 'overlap').map(({ criterionId }) => criterionId), []);
    assert.deepEqual(points(withPointsMode(ranges, 'points')), [[null, 1], [null, 2], [null, 3], [null, 4]]);
    const none = withPointsMode(rubric(), 'none');
    assert.equal(pointsMode(none), 'none');
    assert.deepEqual(points(withPointsMode(none, 'points'), 2), [[null, 1], [null, 2]]);
  });
  it('puts levels in order of their points', () => assert.deepEqual(points(withLevelsSorted(aRubric(aCriterion('a', { levels: levels(3, 1, 2) })))), [[null, 1], [null, 2], [null, 3]]));
  it('makes a single-point rubric of what says good work, without points', () => {
    const single = withKind(rubric(), 'singlePoint');
    assert.deepEqual(single.criteria.map(({ levels: each }) => each.map(({ id, points: top }) => [id, top])), [[['l3', undefined]], [['l3', undefined]], [['l2', undefined]]]);
    assert.deepEqual(rubricProblems(single).filter(({ code }) => code.startsWith('single')), []);
  });
  it('gives doubles ids of their own, and a copy none of the old ones', () => {
    const doubles = withOwnIds(aRubric(aCriterion('a'), aCriterion('a', { levels: [aLevel('l', 1), aLevel('l', 2)] })), newId);
    assert.deepEqual(rubricProblems(doubles).filter(({ code }) => code.startsWith('double')), []);
    const copy = renewRubric({ ...rubric(), earlier: [] }, newId);
    const ids = ({ id, criteria }: Rubric) => [id, ...criteria.flatMap((criterion) => [criterion.id, ...criterion.levels.map((level) => level.id)])];
    assert.deepEqual(ids(copy).filter((id) => ids(rubric()).includes(id)), []);
    assert.equal(copy.earlier, undefined);
  });
  it('clears a field that is set to nothing', () => assert.ok(!('group' in withCriterion(withCriterion(rubric(), 'a', { group: 'x' }), 'a', { group: undefined }).criteria[0]!)));
  for (const template of RUBRIC_TEMPLATES)
    it(`has a template to begin with: ${template}`, () => {
      const made = rubricFromTemplate(template, newId, (level) => level);
      assert.ok(made.criteria.length > 0 && made.criteria.every((criterion) => criterion.levels.length > 0 && criterion.levels.every(({ label }) => label)));
      // Nothing but the titles is left to write.
      assert.deepEqual(rubricProblems(made).filter(({ code }) => code !== 'no-title'), []);
    });
});

describe('two people edit one rubric', () => {
  const base = rubric();
  it('keeps what each did, down to one level', () => {
    const mine = withLevel(withCriterion(base, 'a', { title: 'Mine' }), 'a', 'l1', { descriptor: 'mine' });
    const theirs = { ...withLevel(withCriterionMoved(withCriterion(base, 'b', { title: 'Theirs' }), 'a', 1), 'a', 'l1', { label: 'theirs' }), version: 4, earlier: [] };
    const { rubric: merged, conflicts } = mergeRubrics(base, mine, theirs);
    assert.deepEqual(conflicts, []);
    assert.deepEqual(merged.criteria.map(({ id, title }) => [id, title]), [['b', 'Theirs'], ['a', 'Mine'], ['c', base.criteria[2]!.title]]);
    const level = merged.criteria[1]!.levels[0]!;
    assert.deepEqual([level.label, level.descriptor], ['theirs', 'mine']);
    assert.deepEqual([merged.version, merged.earlier], [4, []]);
  });
  it('names each field that both changed, and keeps both until somebody says whose it shall be', () => {
    const mine = withLevel({ ...base, title: 'Mine' }, 'a', 'l1', { descriptor: 'mine' });
    const theirs = withoutCriterion(withLevel({ ...base, title: 'Theirs' }, 'a', 'l1', { descriptor: 'theirs' }), 'b');
    const changed = withCriterion(mine, 'b', { title: 'still needed' });
    const { rubric: merged, conflicts } = mergeRubrics(base, changed, theirs);
    assert.deepEqual(conflicts, [{ field: 'title' }, { criterionId: 'a', levelId: 'l1', field: 'descriptor' }, { criterionId: 'b', field: 'removed' }]);
    assert.deepEqual([merged.title, merged.criteria.length], ['Mine', 3]);
    assert.deepEqual([mergeRubrics(base, changed, theirs, 'theirs').rubric.title, mergeRubrics(base, changed, theirs, 'theirs').rubric.criteria.length], ['Theirs', 2]);
  });
});

describe('editions: a rubric edited in use', () => {
  const first = { ...rubric(), version: 3, title: 'First' };
  const second = withEdition(first, withCriterion({ ...first, title: 'Second' }, 'a', { levels: levels(1, 2, 3) }));
  const third = withEdition({ ...second, version: 6 }, withoutCriterion({ ...second, title: 'Third' }, 'b'));
  const scoring = (id: string, rubricVersion: number | undefined, fields: Partial<Scoring> = {}) => aScoring({ id, status: 'submitted', ...(rubricVersion === undefined ? {} : { rubricVersion }), marks: [aMark('a', { levelId: 'l4' })], ...fields });

  it('reads a scoring by the rubric it was made with', () => {
    assert.deepEqual([third.version, third.earlier!.map(({ version }) => version)], [7, [3, 6]]);
    const titles = [1, 3, 4, 6, 7, 9].map((version) => rubricAtVersion(third, version).title);
    assert.deepEqual(titles, ['First', 'First', 'Second', 'Second', 'Third', 'Third']);
    assert.equal(rubricOfScoring(third, scoring('s', 3)).criteria[0]!.levels.length, 4, 'the level that is gone now');
    assert.equal(rubricOfScoring(third, scoring('s', undefined)), third);
    assert.equal(rubricOfScoring(third, scoring('s', 3, { status: 'draft' })), third, 'what is being scored follows the rubric of today');
  });
  it('lists what is in doubt over all editions, and no more once somebody let it stand or scored again', () => {
    const scorings = [
      scoring('old', 3),
      scoring('between', 5),
      scoring('with b', 5, { marks: [aMark('b', { levelId: 'l4' })] }),
      scoring('new', 7),
      scoring('stands', 3, { reviewedVersion: 7 }),
      scoring('stood before', 3, { reviewedVersion: 4, marks: [aMark('b', { levelId: 'l1' })] }),
      scoring('unknown', undefined),
      scoring('blank', 3, { marks: [] }),
      scoring('elsewhere', 3, { rubricId: 'x' }),
    ];
    assert.deepEqual(scoringsInDoubt(third, scorings), [
      { scoringId: 'old', criterionIds: ['a'] },
      { scoringId: 'with b', criterionIds: ['b'] },
      { scoringId: 'stood before', criterionIds: ['b'] },
      { scoringId: 'unknown', criterionIds: ['a'] },
    ]);
  });
  it('doubts nothing after words or order', () => assert.deepEqual(scoringsInDoubt(withEdition(first, { ...first, title: 'x' }), [scoring('old', 3)]), []));
});
