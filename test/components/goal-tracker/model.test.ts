import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { chartOf } from '../../../src/components/goal-tracker/check-in-chart.model.js';
import { addCheckIn, agreedBy, editGoal, moveStep, successorOf, tickSteps, withStepBack } from '../../../src/components/goal-tracker/goal-tracker.changes.js';
import { goalOf, newGoalDraft, planOf, stopsOf, typedNumber, checkInOf, newCheckInDraft, saysNothing } from '../../../src/components/goal-tracker/goal-tracker.drafts.js';
import { classView } from '../../../src/components/goal-tracker/class-view.model.js';
import { placeFor, sectionsOf, visibleTo } from '../../../src/components/goal-tracker/goal-tracker.model.js';
import { nameOf, titleOf } from '../../../src/components/goal-tracker/goal-words.js';
import type { GoalScene } from '../../../src/components/goal-tracker/goal-tracker.scene.js';
import type { Learner } from '../../../src/domain/records/learner.js';
import type { Viewer } from '../../../src/domain/records/viewer.js';
import { aCheckIn, aGoal, steps } from '../../domain/goal/a-goal.js';

const needs = { today: '2026-03-20', dayAt: (when: string) => when.slice(0, 10), standings: new Map() };
const ana: Viewer = { id: 's-1', role: 'student' };
const teacher: Viewer = { id: 't-1', role: 'teacher' };
const stamp = { id: 'x', at: '2026-03-20T10:00:00Z' };
const ids = (list: readonly { goal: { id: string } }[]) => list.map(({ goal }) => goal.id);

describe('goal tracker: what is on screen', () => {
  it('sorts goals by what they ask of the reader; what is due first comes first', () => {
    const { doing, waiting, finished, putAway } = sectionsOf(
      [aGoal({ id: 'late', dueOn: '2026-05-01' }), aGoal({ id: 'none' }), aGoal({ id: 'soon', dueOn: '2026-03-25' }), aGoal({ id: 'p', status: 'proposed' }), aGoal({ id: 'd', status: 'draft' }), aGoal({ id: 'm', status: 'met', closedAt: '2026-03-01T10:00:00Z' }), aGoal({ id: 'n', status: 'notMet', closedAt: '2026-03-02T10:00:00Z' }), aGoal({ id: 'x', status: 'archived' })],
      needs,
    );
    assert.deepEqual([ids(doing), ids(waiting), ids(finished), ids(putAway)], [['soon', 'late', 'none'], ['p', 'd'], ['n', 'm'], ['x']]);
  });

  it('never hides an open goal inside a closed or archived one', () => {
    const { doing } = sectionsOf([aGoal({ id: 'old', status: 'archived' }), aGoal({ id: 'met', status: 'met' }), aGoal({ id: 'a', parentId: 'old' }), aGoal({ id: 'b', parentId: 'met' }), aGoal({ id: 'c', parentId: 'b' })], needs);
    assert.deepEqual(ids(doing), ['a', 'b']);
    assert.deepEqual(ids(doing[1]!.inside), ['c']);
  });

  it('shows whose page it is: the learner named, the reader, the class, or nobody', () => {
    const records = { goals: [aGoal({}), aGoal({ id: 'h', learnerId: 's-2' })] };
    assert.deepEqual(placeFor(ana, records, undefined), { kind: 'learner', learnerId: 's-1' });
    assert.deepEqual(placeFor(ana, records, 's-2'), { kind: 'notAllowed' });
    assert.deepEqual(placeFor({ id: 't', role: 'teacher' }, records, undefined), { kind: 'class' });
    assert.deepEqual(placeFor({ id: 't', role: 'teacher' }, records, 's-2'), { kind: 'learner', learnerId: 's-2' });
    assert.deepEqual(placeFor({ id: 'p', role: 'guardian', learnerIds: ['s-2'] }, records, 's-1'), { kind: 'notAllowed' });
    assert.deepEqual(placeFor({ id: '', role: 'student' }, records, undefined), { kind: 'nobody' });
    assert.deepEqual(placeFor({ id: '', role: 'student' }, { goals: [aGoal({})] }, undefined), { kind: 'learner', learnerId: 's-1' });
  });

  it('keeps drafts and what is not shared from a family', () => {
    const goals = [aGoal({ id: 'a', sharedWithFamily: true }), aGoal({ id: 'b' }), aGoal({ id: 'c', sharedWithFamily: true, status: 'draft' })];
    assert.deepEqual(visibleTo({ id: 'p', role: 'guardian', learnerIds: ['s-1'] }, goals).map(({ id }) => id), ['a']);
    assert.equal(visibleTo(ana, goals).length, 3);
  });

  it('counts what each filter finds, by name in the reader\u2019s order (fault 88)', () => {
    const person = (id: string, givenName: string): Learner => ({ id, version: 1, givenName, familyName: '', languages: [], strengths: [], interests: [], needs: [], accommodations: [] });
    const learners = [person('1', 'Zoë'), person('2', 'Ángel'), person('3', 'Bo 10'), person('4', 'İpek'), person('5', '')];
    const view = classView({ learners, goals: [aGoal({ learnerId: '2', startOn: '2026-03-01' })] }, undefined, { ...needs, viewer: teacher, quietDays: 14, lang: 'es', nameOf: (learner) => learner?.givenName ?? '' });
    assert.deepEqual(view.rows.map(({ learnerId }) => learnerId), ['5', '2', '3', '4', '1']);
    assert.deepEqual([...view.counts], [['all', 5], ['help', 0], ['noGoal', 4], ['quiet', 1], ['behind', 0], ['waiting', 0], ['met', 0]]);
    assert.equal(classView({}, undefined, { ...needs, viewer: teacher, quietDays: 14, lang: 'en', nameOf: () => '' }).rows.length, 0, 'fault 74');
  });

  it('draws dots between 0 and 1 also for equal, huge and same-day values', () => {
    const goal = (...values: number[]) => aGoal({ measure: { kind: 'number', baseline: 0, target: 10, unit: '' }, checkIns: values.map((value, i) => aCheckIn({ id: `c${i}`, value })) });
    assert.equal(chartOf(goal(3), () => 0), undefined);
    for (const values of [[3, 3], [1e308, -1e308], [0, 20]]) for (const { x, y } of chartOf(goal(...values), () => 5)!.dots) assert.ok(x >= 0 && x <= 1 && y >= 0 && y <= 1, `${x} ${y}`);
  });
});

describe('goal tracker: what is written', () => {
  it('reads a number as typed and takes nothing for no number (fault 66)', () => {
    assert.deepEqual(['', '  ', '3', '3.5', '-2', '1e309', 'x'].map(typedNumber), [undefined, undefined, 3, 3.5, -2, NaN, NaN]);
  });

  it('makes a whole sentence of an if-then plan, whether or not "I will" was typed', () => {
    assert.deepEqual(planOf({ planIf: ' I am tired. ', planThen: 'i will read one page.' }, 'I will'), { if: 'I am tired', then: 'I will read one page' });
    assert.deepEqual(planOf({ planIf: '', planThen: 'read' }, 'I will'), { if: '', then: 'I will read' });
    assert.equal(planOf({ planIf: ' ', planThen: '' }, 'I will'), undefined);
  });

  it('stops only on the page that asks', () => {
    const draft = { ...newGoalDraft({ id: 'g', stepId: 's', at: '2026-03-20T10:00:00Z', today: '2026-03-20', learnerId: 's-1' }), dueOn: '2026-03-01' };
    assert.deepEqual(stopsOf(draft, 'title').map(({ code }) => code), ['no-title']);
    assert.deepEqual(stopsOf(draft, 'why'), []);
    assert.deepEqual(stopsOf(draft, 'review').map(({ code }) => code), ['no-title', 'due-before-start']);
    const goal = goalOf({ ...draft, title: ' Fly ', firstStep: 'Jump' }, 'proposed', ana, 'I will');
    assert.deepEqual([goal.title, goal.status, goal.steps, goal.agreements], ['Fly', 'proposed', [{ id: 's', title: 'Jump', done: false }], [{ by: 's-1', role: 'student', at: '2026-03-20T10:00:00Z' }]]);
    assert.equal(goalOf({ ...draft, title: 'Fly' }, 'draft', ana, 'I will').agreements.length, 0);
  });

  it('leaves out of a check-in what was not answered', () => {
    const draft = newCheckInDraft('g', 'c', '2026-03-20T10:00:00Z');
    assert.equal(saysNothing(draft), true);
    assert.deepEqual(checkInOf({ ...draft, confidence: 2, barrier: 'barrierNone' }, 's-1', (key) => key), { id: 'c', at: draft.at, by: 's-1', note: '', evidenceIds: [], confidence: 2 });
    assert.equal(checkInOf({ ...draft, barrier: 'barrierTime' }, 's-1', () => 'Not enough time').barrier, 'Not enough time');
  });

  it('adds a check-in once, also when a save that seemed to fail is tried again', () => {
    const goal = aGoal({ checkIns: [aCheckIn({ id: 'c' })] });
    const change = addCheckIn(goal, aCheckIn({ id: 'c', note: 'again' }), new Set());
    assert.deepEqual(change.action === 'update' && change.collection === 'goals' && change.fields.checkIns?.map(({ note }) => note), ['again']);
  });

  it('moves, ticks and brings back steps without touching the others', () => {
    const goal = aGoal({ steps: steps(false, true, false) });
    assert.deepEqual(moveStep(goal, 'st-2', -1).map(({ id }) => id), ['st-0', 'st-2', 'st-1']);
    assert.equal(moveStep(goal, 'st-0', -1), goal.steps);
    assert.equal(moveStep(goal, 'nowhere', 1), goal.steps);
    assert.deepEqual(tickSteps({ ...goal, steps: [{ ...goal.steps[1]!, doneAt: '2026-03-01' }] }, new Set(['st-1']), false, 'x'), [{ id: 'st-1', title: 'Step 2', done: false }]);
    const without = { ...goal, steps: [goal.steps[0]!] };
    assert.deepEqual(withStepBack(without, goal.steps[2]!, 2).map(({ id }) => id), ['st-0', 'st-2']);
    assert.equal(withStepBack(goal, goal.steps[2]!, 0), goal.steps, 'it is there already');
  });

  it('sends only what differs; nothing where nothing does', () => {
    const goal = aGoal({ why: 'a' });
    assert.equal(editGoal(goal, { ...goal }, ana, stamp), undefined);
    assert.deepEqual(editGoal(goal, { ...goal, why: 'b' }, ana, stamp), { collection: 'goals', action: 'update', id: 'g', fields: { why: 'b' } });
  });

  it('goes on from a revised goal with the open steps and a clean slate', () => {
    const old = aGoal({ steps: steps(true, false), checkIns: [aCheckIn({})], agreements: agreedBy({ agreements: [] }, ana, '2026-03-01T10:00:00Z'), status: 'active', closedAt: '2026-03-01T10:00:00Z', parentId: 'p' });
    const next = successorOf(old, 'n', '2026-03-20', '2026-04-03', '2026-03-20T10:00:00Z');
    assert.deepEqual([next.id, next.status, next.steps.length, next.checkIns, next.agreements, next.parentId, 'closedAt' in next], ['n', 'draft', 1, [], [], 'p', false]);
  });
});

const corpora = new URL('../../../../shared/corpora/', import.meta.url);
const there = existsSync(corpora);
describe('goal tracker: texts of all kinds', { skip: there ? false : 'the corpora folder beside the project is not there' }, () => {
  const scene = { lang: 'en', sayShared: () => '(no title)' } as unknown as GoalScene;
  it('keeps every title as it was written, and cuts names without breaking (faults 81, 84, 86, 87)', () => {
    const texts: string[] = [];
    const gather = (value: unknown): void => {
      if (typeof value === 'string') texts.push(value);
      else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) gather(inner);
    };
    for (const file of ['blns/blns.json', 'own/unicode.json']) gather(JSON.parse(readFileSync(new URL(file, corpora), 'utf8')));
    assert.ok(texts.length > 500);
    for (const title of texts) {
      const shown = titleOf(scene, { title });
      assert.ok(shown === title.trim() || shown === '(no title)', 'the text is changed');
      assert.ok(nameOf(scene, { title }).length <= 330);
    }
  });
});
