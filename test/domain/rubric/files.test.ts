/** Rubrics as files: our own and those of CASE, Canvas and Moodle, and what hostile files do. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RecordSet } from '../../../src/domain/records/collections.js';
import type { Mark, Rubric } from '../../../src/domain/records/rubric.js';
import { WaymarkError } from '../../../src/domain/errors/waymark-error.js';
import { MOST_LETTERS } from '../../../src/domain/editing/json-file.js';
import { plainText } from '../../../src/domain/rubric/files/plain-text.js';
import type { RubricFormat } from '../../../src/domain/rubric/files/formats.js';
import { MOST_CRITERIA, readRubricFile, writeRubricFile } from '../../../src/domain/rubric/files/rubric-file.js';
import { rubricTotal } from '../../../src/domain/rubric/totals.js';
import { needs, sharedBytes } from '../../sdk/shared-data.js';
import { aCriterion, aRubric, levels } from './a-rubric.js';

let count = 0;
const newId = () => `new-${++count}`;
const terms = { newId, at: '2026-03-20T10:00:00Z' };
const read = (value: unknown, here: RecordSet = {}) => readRubricFile(JSON.stringify(value), here, newId);
const one = (value: unknown, here: RecordSet = {}): Rubric => read(value, here).rubrics[0]!.rubric;
const listed = (value: unknown, here: RecordSet = {}) => read(value, here).report.entries.map(({ outcome, code, place }) => `${outcome} ${code} ${place}`);
const coded = (code: string) => (error: unknown) => error instanceof WaymarkError && error.code === code;
const shape = ({ criteria }: Rubric) => criteria.map(({ title, weight, levels }) => [title, weight, levels.map(({ label, descriptor, points, minPoints }) => [label, descriptor, minPoints ?? null, points ?? null])]);

/** In the shape of Canvas' REST API: ratings from the highest down. */
const canvas = {
  id: 7, title: 'Lab report', context_id: 1, context_type: 'Course', points_possible: 14, reusable: false, read_only: true, free_form_criterion_comments: true, hide_score_total: true,
  data: [
    { id: '_1', points: 10, description: 'Method', long_description: '<p>Clear &amp; complete</p>', criterion_use_range: true, ratings: [
      { id: 'r1', criterion_id: '_1', points: 10, description: 'Full', long_description: 'All steps' },
      { id: 'r2', criterion_id: '_1', points: 6, description: 'Part', long_description: '' },
      { id: 'r3', criterion_id: '_1', points: 0, description: 'None', long_description: null },
    ] },
    { id: '_2', points: 4, description: 'Safety', long_description: '', learning_outcome_id: 99, ratings: [{ id: 'r4', points: 4, description: 'Yes' }, { id: 'r5', points: 0, description: 'No' }] },
    { id: '_3', points: 1, description: 'Neatness', ignore_for_scoring: true, ratings: [{ id: 'r6', points: 1, description: 'Neat' }] },
  ],
};

describe('rubric files: Canvas', () => {
  it('takes criteria, ratings and ranges, lowest first', () => {
    const rubric = one(canvas);
    assert.equal(rubric.title, 'Lab report');
    assert.deepEqual(shape(rubric), [
      ['Method', 10, [['None', '', 0, 0], ['Part', '', 1, 6], ['Full', 'All steps', 7, 10]]],
      ['Safety', 4, [['No', '', null, 0], ['Yes', '', null, 4]]],
      ['Neatness', 0, [['Neat', '', null, 1]]],
    ]);
    assert.equal(rubric.criteria[0]!.description, 'Clear & complete');
  });
  it('gives the total that adding up points gives: 6 + 4 of 14', () => {
    const rubric = one(canvas);
    const marks = [[0, 6], [1, 4]].map(([i, points]) => ({ criterionId: rubric.criteria[i!]!.id, state: 'scored' as const, points, comment: '', version: 1 }) satisfies Mark);
    const total = rubricTotal(rubric, marks);
    assert.ok(total.result);
    assert.ok(Math.abs(total.percent - (100 * 10) / 14) < 1e-9);
  });
  it('lists what has no place here, with its place', () => {
    assert.deepEqual(listed(canvas), ['dropped no-counterpart data[1].learning_outcome_id', 'noted no-counterpart free_form_criterion_comments', 'dropped no-counterpart hide_score_total']);
  });
  it('reads text where a number is due, and says so', () => {
    const bad = { title: 'x', data: [{ description: 'a', points: '4', ratings: [{ description: 'r', points: '4' }, { description: 's', points: 'many' }, 'no rating'] }] };
    assert.deepEqual(listed(bad), ['dropped not-a-record data[0].ratings[2]', 'mended bad-number data[0].ratings[1].points']);
    assert.deepEqual(shape(one(bad)), [['a', 1, [['s', '', null, null], ['r', '', null, 4]]]]);
  });
});

describe('rubric files: Moodle', () => {
  it('reads a rubric as Moodle 4.5 gives it out', needs('data/live-captures/moodle45-rubric_definition.json'), () => {
    const { rubrics, format, report } = readRubricFile(sharedBytes('data/live-captures/moodle45-rubric_definition.json').toString('utf8'), {}, newId);
    assert.equal(format, 'moodle');
    assert.deepEqual(report.entries, []);
    assert.equal(rubrics[0]!.rubric.title, 'Essay rubric');
    // Moodle adds up 4 + 2 points: Ideas count twice as much.
    assert.deepEqual(shape(rubrics[0]!.rubric), [
      ['Ideas', 4, [['', 'Not evident', null, 0], ['', 'Some', null, 2], ['', 'Strong', null, 4]]],
      ['Grammar', 2, [['', 'Many errors', null, 0], ['', 'Few', null, 1], ['', 'None', null, 2]]],
    ]);
  });
  it('leaves a marking guide out and says so', () => {
    const guide = { areas: [{ definitions: [{ method: 'guide', name: 'Guide', guide: { guide_criteria: [{ shortname: 'x' }] } }] }] };
    assert.deepEqual(listed(guide), ['dropped no-counterpart areas[0].definitions[0].guide']);
  });
});

const standardId = '6b9f1f4e-6c2d-4b1e-9d6a-1c2d3e4f5a6b';
const here: RecordSet = { standards: [{ id: standardId, version: 1, code: 'W.5.1', statement: 'Write opinions.', grades: [], parentIds: [], precedes: [] }] };
const full: Rubric = {
  ...aRubric(
    aCriterion('a', { title: 'Ideas', description: 'What it says', weight: 4, standardIds: [standardId, 'st-2'], studentWording: 'I have ideas.', group: 'Content', optional: true, levels: levels(0, 2, 4) }),
    aCriterion('b', { title: 'Grammar', weight: 4, standardIds: [], levels: levels(0, 1, 4) }),
  ),
  title: 'Essay', description: 'For letters',
};

describe('rubric files: there and back', () => {
  const back = (rubric: Rubric, format: RubricFormat) => {
    const { text, report } = writeRubricFile(rubric, format, here, terms);
    return { rubric: readRubricFile(text, here, newId).rubrics[0]!.rubric, lost: report.entries.map(({ place }) => place), format: readRubricFile(text, here, newId).format };
  };
  it('our own file loses nothing', () => {
    const { rubric, lost, format } = back(full, 'waymark');
    assert.equal(format, 'waymark');
    assert.deepEqual(lost, []);
    const withoutIds = (value: Rubric): unknown => JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'id' || key === 'version' ? undefined : inner)));
    assert.deepEqual(withoutIds(rubric), withoutIds(full));
  });
  it('CASE keeps a standard, and says that more are lost', () => {
    const { rubric, lost, format } = back(full, 'case');
    assert.equal(format, 'case');
    assert.deepEqual(shape(rubric), shape(full));
    assert.deepEqual(rubric.criteria.map(({ standardIds }) => standardIds), [[standardId], []]);
    assert.deepEqual(lost, ['criteria[0].studentWording', 'criteria[0].group', 'criteria[0].optional', 'criteria[0].standardIds']);
  });
  it('Canvas and Moodle keep what they have a place for', () => {
    const plain = aRubric(aCriterion('a', { levels: levels(0, 2, 4), weight: 4, standardIds: [] }), aCriterion('b', { levels: levels(0, 1), weight: 1, standardIds: [] }));
    for (const format of ['canvas', 'moodle'] as const) {
      const { rubric, lost, format: found } = back(plain, format);
      assert.equal(found, format);
      assert.deepEqual(rubric.criteria.map(({ title, weight, levels: each }) => [title, weight, each.map(({ points }) => points)]), plain.criteria.map(({ title, weight, levels: each }) => [title, weight, each.map(({ points }) => points)]));
      assert.deepEqual(lost.filter((place) => !place.endsWith('label')), []);
    }
    assert.deepEqual(back({ ...plain, kind: 'singlePoint', criteria: [aCriterion('a', { weight: 7, standardIds: [] }), plain.criteria[1]!] }, 'canvas').lost.slice(0, 2), ['rubric.kind', 'rubric.weight'], 'weights that adding up cannot say');
  });
  it('reads a CASE package with positions out of order and an unknown standard', () => {
    const file = { CFRubrics: [{ identifier: 'i', uri: 'u', title: 'Talk', CFRubricCriteria: [
      { position: 2, category: 'Voice', description: 'How it sounds', weight: 2, CFRubricCriterionLevels: [{ position: 2, quality: 'Loud', score: 3, feedback: 'Well done' }, { position: 1, quality: 'Low', score: 1 }] },
      { position: 1, description: 'Order', CFItemURI: { title: 'SL.5.4', identifier: 'gone', uri: 'https://example.org/CFItems/gone' } },
    ] }] };
    assert.deepEqual(shape(one(file)), [['Order', 1, []], ['Voice', 2, [['Low', '', null, 1], ['Loud', '', null, 3]]]]);
    assert.deepEqual(one(file).criteria[0]!.standardIds, ['gone'], 'kept, so that it is found when the framework comes');
    assert.deepEqual(listed(file), ['noted unknown-link CFRubrics[0].CFRubricCriteria[1].CFItemURI', 'dropped no-counterpart CFRubrics[0].CFRubricCriteria[0].CFRubricCriterionLevels[0].feedback']);
  });
  it('brings standards along, and takes those that are here to be the same', () => {
    const { text } = writeRubricFile(full, 'waymark', here, terms);
    assert.equal(readRubricFile(text, {}, newId).rubrics[0]!.companions.standards!.length, 1);
    assert.equal(readRubricFile(text, here, newId).rubrics[0]!.companions.standards!.length, 0);
  });
});

describe('rubric files: hostile and huge (fault 109)', () => {
  it('refuses what is no rubric', () => {
    assert.throws(() => readRubricFile('\u0089PNG\r\n', {}, newId), coded('not-json'));
    assert.throws(() => readRubricFile(`[${'0,'.repeat(MOST_LETTERS / 2)}0]`, {}, newId), coded('too-large'));
    assert.throws(() => read({}), coded('not-data'));
    assert.throws(() => read('text'), coded('not-data'));
    assert.throws(() => read({ boards: [] }), coded('not-data'));
    assert.throws(() => read({ version: 99, rubrics: [] }), coded('version-from-future'));
    assert.throws(() => readRubricFile(`${'['.repeat(5000)}${']'.repeat(5000)}`, {}, newId), coded('too-deep'));
    assert.throws(() => readRubricFile(`{"areas":${'['.repeat(5000)}${']'.repeat(5000)}}`, {}, newId), coded('too-deep'));
  });
  it('sets no prototype and loses no odd id (fault 79)', () => {
    const text = '{"title":"x","data":[{"__proto__":{"polluted":1},"description":"a","constructor":{"prototype":{"polluted":1}},"ratings":[{"description":"__proto__","points":1}]}]}';
    const { rubrics, report } = readRubricFile(text, {}, newId);
    assert.equal(({} as { polluted?: number }).polluted, undefined);
    assert.equal(rubrics[0]!.rubric.criteria[0]!.levels[0]!.label, '__proto__');
    assert.deepEqual(report.entries.map(({ place }) => place), ['data[0].__proto__', 'data[0].constructor']);
    const own = readRubricFile('{"rubrics":[{"id":"__proto__","title":"toString","criteria":[{"id":"constructor","title":"t"}]}]}', {}, newId).rubrics[0]!.rubric;
    assert.deepEqual([own.title, own.criteria[0]!.title], ['toString', 't']);
  });
  it('keeps a rubric of 50 criteria by 10 levels with descriptors of 10,000 letters whole', () => {
    const long = aRubric(...Array.from({ length: 50 }, (_, i) => aCriterion(`c${i}`, { levels: levels(...Array.from({ length: 10 }, (_, j) => j)).map((level) => ({ ...level, descriptor: i === 0 ? 'd'.repeat(10_000) : 'd' })) })));
    const { text } = writeRubricFile(long, 'canvas', {}, terms);
    assert.deepEqual(readRubricFile(text, {}, newId).rubrics[0]!.rubric.criteria.map(({ levels: each }) => each.map(({ descriptor }) => descriptor.length)), long.criteria.map(({ levels: each }) => each.map(({ descriptor }) => descriptor.length)));
  });
  it('leaves out what nobody could score with, and lists it', () => {
    const many = { rubrics: [{ id: 'r', criteria: Array.from({ length: MOST_CRITERIA + 5 }, (_, i) => ({ id: `c${i}`, title: 'x' })) }] };
    assert.equal(one(many).criteria.length, MOST_CRITERIA);
    assert.deepEqual(listed(many), ['dropped too-many criteria[200…204]']);
  });
  it('makes text of markup, however it is written (faults 81, 83)', () => {
    assert.equal(plainText('<p>One</p><ul><li>two</li></ul>&lt;b&gt; &#x1F600; &unknown; a < b and c > d'), 'One\ntwo\n<b> 😀 &unknown; a < b and c > d');
    assert.equal(plainText('<img src=x onerror="alert(1)">ok'), 'ok');
    const began = process.cpuUsage();
    plainText('<a'.repeat(400_000));
    plainText('&a'.repeat(400_000));
    plainText(`${' '.repeat(400_000)}x`);
    assert.ok(process.cpuUsage(began).user < 5e6, 'work grows with the text and no faster');
  });
});
