import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { suggestGoals } from '../../../src/domain/goal/suggestions.js';
import type { RecordSet } from '../../../src/domain/records/collections.js';
import { aGoal } from './a-goal.js';

const scale = { id: 'sc', version: 1, title: '', levels: ['one', 'two', 'three', 'four'].map((id, i) => ({ id, label: id, shortLabel: id, cut: i + 1 })), proficientLevelId: 'three' };
const standard = (id: string, precedes: string[] = []) => ({ id, version: 1, code: id, statement: id, grades: [], parentIds: [], precedes });
const piece = (standardId: string, levelId: string, learnerId = 's-1') => ({ id: `${learnerId} ${standardId}`, version: 1, learnerId, standardId, levelId, kind: 'quiz' as const, weight: 1, status: 'scored' as const });
const learner = { id: 's-1', version: 1, givenName: 'Ana', familyName: '', languages: [], strengths: [], interests: ['Dragons', ' ', 'Kites', 'Bread'], needs: [], accommodations: [] };
const level = (id: string) => ({ id, label: id, descriptor: '' });
const criterion = (id: string, ...levels: string[]) => ({ id, title: id, description: '', weight: 1, standardIds: [], levels: levels.map(level), mayBeNotApplicable: true });
const rubric = { id: 'ru', version: 1, title: '', description: '', kind: 'analytic' as const, showPoints: true, criteria: [criterion('voice', 'a', 'b', 'c', 'd'), criterion('facts', 'a', 'b', 'c', 'd')] };
const mark = (criterionId: string, levelId: string) => ({ criterionId, state: 'scored' as const, levelId, comment: '', version: 1 });
const scoring = { id: 'sg', version: 1, rubricId: 'ru', learnerId: 's-1', workTitle: '', role: 'teacher' as const, status: 'submitted' as const, submittedAt: '2026-03-01T10:00:00Z', comment: '', marks: [mark('voice', 'c'), mark('facts', 'b')] };
const records: RecordSet = { learners: [learner], scales: [scale], standards: [standard('A', ['B', 'C', 'gone']), standard('B'), standard('C'), standard('D', ['E']), standard('E')], evidence: [piece('A', 'three'), piece('B', 'two'), piece('D', 'one'), piece('D', 'four', 's-2')], rubrics: [rubric], scorings: [scoring] };
const told = (set: RecordSet, most?: number) => suggestGoals('s-1', set, most).map((one) => (one.kind === 'standard' ? `${one.standard.id} after ${one.after.id} from ${one.baselineLevelId ?? 'nothing'} to ${one.levelId}` : one.kind === 'criterion' ? `${one.criterion.id} from ${one.baselineLevelId} to ${one.levelId}` : one.interest));

describe('starts for a goal', () => {
  it('are what comes next by `precedes`, the criterion with most room to grow, and interests', () => {
    assert.deepEqual(told(records), ['B after A from two to three', 'C after A from nothing to three', 'facts from b to c', 'Dragons', 'Kites']);
    assert.deepEqual(told(records, 1), ['B after A from two to three', 'facts from b to c', 'Dragons']);
  });

  it('leave out what a goal under way is about, and what is reached', () => {
    const goals = [aGoal({ standardIds: ['C'] }), aGoal({ id: 'g2', measure: { kind: 'criterion', rubricId: 'ru', criterionId: 'facts', levelId: 'c' } })];
    assert.deepEqual(told({ ...records, goals, evidence: [...records.evidence!, piece('B', 'four')].filter(({ standardId, levelId }) => standardId !== 'B' || levelId === 'four') }), ['voice from c to d', 'Dragons', 'Kites']);
  });

  it('are none without records, and of nobody else', () => {
    assert.deepEqual(told({}), []);
    assert.deepEqual(suggestGoals('s-9', records), []);
  });
});
