import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleSchool, sampleViewers } from 'waymark-portal/sample-school';
import { checkRecordSet } from '../../src/domain/records/check.js';
import { schemas } from '../../src/domain/records/collections.js';
import { linkRecords } from '../../src/domain/records/links.js';
import { evidenceFromScoring } from '../../src/domain/rubric/scoring-evidence.js';
import type { ReportEntry } from '../../src/domain/records/report.js';

const plan = { today: '2026-03-20' };
const school = sampleSchool(plan);
const list = <K extends keyof typeof school>(name: K) => school[name] ?? [];

test('one seed makes one school, byte for byte; another seed another', () => {
  assert.equal(JSON.stringify(sampleSchool(plan)), JSON.stringify(school));
  assert.notEqual(JSON.stringify(sampleSchool({ ...plan, seed: 6 })), JSON.stringify(school));
});

test('every record passes the door as it is, and every link leads somewhere', () => {
  const { records, report } = checkRecordSet(JSON.parse(JSON.stringify(school)), schemas);
  assert.deepEqual(report, { entries: [], dropped: 0, mended: 0 });
  assert.deepEqual(JSON.parse(JSON.stringify(records)), JSON.parse(JSON.stringify(school)), 'no default had to be filled in');
  const entries: ReportEntry[] = [];
  linkRecords(records, entries);
  assert.deepEqual(entries, []);
});

test('links between other collections hold too', () => {
  const ids = (name: keyof typeof school) => new Set(list(name).map((record) => record.id));
  const [learners, standards, rubrics] = [ids('learners'), ids('standards'), ids('rubrics')];
  const levels = new Set(list('scales').flatMap((scale) => scale.levels.map((level) => level.id)));
  for (const standard of list('standards')) for (const id of [...standard.parentIds, ...standard.precedes]) assert.ok(standards.has(id), id);
  for (const goal of list('goals')) {
    assert.ok(learners.has(goal.learnerId));
    for (const id of goal.standardIds) assert.ok(standards.has(id), id);
    if (goal.measure.kind === 'level') assert.ok(levels.has(goal.measure.levelId) && standards.has(goal.measure.standardId));
    assert.ok(goal.startOn! < goal.dueOn!, goal.id);
  }
  for (const piece of list('evidence')) if (piece.levelId) assert.ok(levels.has(piece.levelId));
  for (const scoring of list('scorings')) {
    const rubric = list('rubrics').find((one) => one.id === scoring.rubricId)!;
    for (const mark of scoring.marks) {
      const criterion = rubric.criteria.find((one) => one.id === mark.criterionId)!;
      if (mark.levelId) assert.ok(criterion.levels.some((level) => level.id === mark.levelId));
    }
  }
  for (const board of list('boards')) {
    for (const option of board.options) {
      for (const id of option.standardIds) assert.ok(standards.has(id), id);
      if (option.rubricId) assert.ok(rubrics.has(option.rubricId));
      if (option.sectionId) assert.ok(board.sections.some((section) => section.id === option.sectionId));
    }
  }
  for (const choice of list('choices')) assert.ok(list('boards').find((board) => board.id === choice.boardId)?.options.some((option) => option.id === choice.optionId));
  for (const name of ['supports', 'proposals', 'choices', 'reflections', 'masteryOverrides'] as const) for (const record of list(name)) assert.ok(learners.has(record.learnerId), record.id);
});

test('it holds what the demo promises', () => {
  const classes = list('groups').filter((group) => group.kind === 'class');
  assert.deepEqual(classes.map((group) => group.learnerIds.length), [28, 28]);
  assert.equal(new Set(list('learners').map((learner) => `${learner.givenName} ${learner.familyName}`)).size, 56);
  assert.ok(list('standards').filter((standard) => standard.parentIds.length > 0).length >= 40);
  assert.equal(list('boards').length, 3);
  assert.ok(list('rubrics').length >= 2);
  assert.equal(new Set(list('goals').map((goal) => goal.learnerId)).size, 56, 'every learner has a goal');
  for (const status of ['draft', 'proposed', 'active', 'paused', 'met', 'notMet'] as const) assert.ok(list('goals').some((goal) => goal.status === status), status);
  for (const status of ['draft', 'submitted', 'returned', 'acknowledged'] as const) assert.ok(list('scorings').some((scoring) => scoring.status === status), status);
  for (const status of ['chosen', 'started', 'submitted', 'done'] as const) assert.ok(list('choices').some((choice) => choice.status === status), status);
  for (const status of ['scored', 'missing', 'excused', 'notEnough'] as const) assert.ok(list('evidence').some((piece) => piece.status === status), status);
  assert.ok(list('learners').find((learner) => learner.id === sampleViewers.student.id)?.languages.includes('es'), 'the family page has a family to speak Spanish with');
});

test('nothing happens after today, whatever today is', () => {
  for (const today of ['2026-03-20', '2024-02-29', '2026-01-01']) {
    const text = JSON.stringify({ ...sampleSchool({ today }), goals: [] });
    for (const [day] of text.matchAll(/\d{4}-\d{2}-\d{2}/g)) assert.ok(day <= today, `${day} is after ${today}`);
  }
});

test('the evidence of submitted work is what the scorer would write', () => {
  const rubrics = new Map(list('rubrics').map((rubric) => [rubric.id, rubric]));
  const wanted = list('scorings')
    .filter((scoring) => scoring.status !== 'draft')
    .flatMap((scoring) => evidenceFromScoring(rubrics.get(scoring.rubricId)!, scoring));
  const without = ({ version: _version, ...piece }: (typeof wanted)[number]) => piece;
  assert.ok(wanted.length > 100);
  assert.deepEqual(list('evidence').filter((piece) => piece.scoringId !== undefined).map(without), wanted.map(without));
});
