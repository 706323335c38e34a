/** A rubric that was edited in use: marks given before are read by what it said then. */
import { expect } from '@open-wc/testing';
import '../../../src/components/rubric-scorer/define.js';
import type { RecordSet } from '../../../src/domain/records/collections.js';
import { withEdition } from '../../../src/domain/rubric/editions.js';

const levels = (...labels: string[]) => labels.map((label, i) => ({ id: label, label, descriptor: '', points: i + 1 }));
const base = { id: 'r', version: 2, title: 'Old title', description: '', kind: 'analytic' as const, showPoints: true, criteria: [{ id: 'c', title: 'Old criterion', description: '', weight: 1, standardIds: [], mayBeNotApplicable: true, levels: levels('Low', 'High') }] };
const rubric = withEdition(base, { ...base, title: 'New title', criteria: [{ ...base.criteria[0]!, title: 'New criterion', levels: levels('Low') }] });
const scoring = (status: string) => ({ id: 's', version: 1, rubricId: 'r', rubricVersion: 2, learnerId: 's-1', workId: 'w', workTitle: 'Letter', scorerId: 't-1', role: 'teacher', status, marks: [{ criterionId: 'c', state: 'scored', levelId: 'High', comment: 'Fine', version: 1 }] });

async function textFor(viewer: object, status: string): Promise<string> {
  const element = document.createElement('way-rubric-scorer');
  element.viewer = viewer as never;
  element.learner = 's-1';
  element.data = { rubrics: [rubric], scorings: [scoring(status)], learners: [{ id: 's-1', givenName: 'Ana' }] } as unknown as RecordSet;
  document.body.append(element);
  await element.updateComplete;
  await new Promise((later) => { setTimeout(later, 50); });
  await element.updateComplete;
  const text = element.shadowRoot!.textContent.replace(/\s+/g, ' ');
  element.remove();
  return text;
}

describe('rubric scorer: a rubric edited in use', () => {
  it('shows submitted marks by the rubric they were made with, to staff and student', async () => {
    for (const viewer of [{ id: 't-1', role: 'teacher' }, { id: 's-1', role: 'student', learnerIds: ['s-1'] }]) {
      const text = await textFor(viewer, 'submitted');
      expect(text).to.contain('Old criterion');
      expect(text).to.contain('High');
      expect(text).to.not.contain('New criterion');
    }
  });
  it('goes on scoring with the rubric of today', async () => {
    expect(await textFor({ id: 't-1', role: 'teacher' }, 'draft')).to.contain('New criterion');
  });
});
