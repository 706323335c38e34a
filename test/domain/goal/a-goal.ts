import type { CheckIn, Goal, Step } from '../../../src/domain/records/goal.js';

/** A whole goal with only what a test cares about spelled out. */
export const aGoal = (fields: Partial<Goal>): Goal => ({
  id: 'g', version: 1, learnerId: 's-1', title: 'Read more', why: '', kind: 'academic', form: 'free', standardIds: [], measure: { kind: 'steps' }, steps: [],
  outcome: '', obstacle: '', supports: [], status: 'active', agreements: [], checkIns: [], sharedWithFamily: false, ...fields,
});
export const aCheckIn = (fields: Partial<CheckIn>): CheckIn => ({ id: 'c', at: '2026-03-01', note: '', evidenceIds: [], ...fields });
export const steps = (...done: boolean[]): Step[] => done.map((isDone, i) => ({ id: `st-${i}`, title: `Step ${i + 1}`, done: isDone }));
