/**
 * What is done for the first time is slow: code is compiled, templates are prepared, formats of a language are made. While an element waits for
 * its records there is time for that, so a made-up learner is drawn where nobody sees it. Loaded when the page is idle.
 */
import { render } from 'lit';
import type { CollectionName, RecordSet } from '../../domain/records/collections.js';
import type { CheckIn, Goal } from '../../domain/records/goal.js';
import type { Learner } from '../../domain/records/learner.js';
import { isStaff } from '../../domain/records/viewer.js';
import { whenIdle } from '../../ui/when-idle.js';
import type { Classroom } from './class-on-demand.js';
import { goalList } from './goal-list.template.js';
import type { TrackerHost } from './goal-tracker.host.js';
import { sectionsOf } from './goal-tracker.model.js';

/** Records of nobody, with most kinds of card. */
function sampleRecords(today: string): RecordSet {
  const year = Number(today.slice(0, 4));
  const at = `${today}T10:00:00Z`;
  const checkIns = Array.from({ length: 6 }, (_, i): CheckIn => ({ id: `${i}`, at: i % 2 ? today : at, by: 'a', value: i, confidence: 3, note: '–', evidenceIds: [] }));
  const goal = (_: unknown, i: number): Goal => ({
    id: `${i}`, version: 1, learnerId: 'a', title: '–', why: '–', kind: 'academic', form: 'free', standardIds: [], outcome: '', obstacle: '', supports: [], agreements: [], sharedWithFamily: false,
    status: i === 11 ? 'proposed' : 'active', startOn: `${year - 1}-01-01`, dueOn: `${i % 3 === 0 ? year - 1 : year + 1}-12-31`, createdAt: at, measure: i % 2 ? { kind: 'number', baseline: 0, target: 9, unit: '' } : { kind: 'steps' },
    steps: Array.from({ length: 3 }, (_step, j) => ({ id: `${j}`, title: '–', done: j < i % 4 })), checkIns: i % 4 === 3 ? [] : checkIns, ...(i === 10 ? { parentId: '9' } : {}),
  });
  const learner = (id: string): Learner => ({ id, version: 1, givenName: '–', familyName: '', languages: [], strengths: [], interests: [], needs: [], accommodations: [] });
  return { learners: [learner('a'), learner('b')], groups: [], reflections: [], goals: Array.from({ length: 12 }, goal) };
}

export async function warmUp(host: TrackerHost, handedIn: readonly CollectionName[] | undefined, waits: () => boolean): Promise<void> {
  const records = sampleRecords(host.today);
  // Records that come through a client are checked there.
  if (handedIn) (await import('../../ui/records/door.js')).checkData(records, handedIn);
  const room = isStaff(host.viewer) && host.learnerId === undefined ? (await import('./class-on-demand.js')).Classroom : undefined;
  whenIdle(() => waits() && drawUnseen(host, records, room));
}

function drawUnseen(host: TrackerHost, records: RecordSet, room: typeof Classroom | undefined): void {
  const unseen: TrackerHost = { ...host, records, group: undefined, needs: { ...host.needs, standings: new Map() }, redraw: () => undefined };
  const scene = { ...host.scene(), records, key: () => '', isOpen: () => false };
  const { goals = [] } = records;
  const view = room ? new room(unseen).render(scene) : goalList(scene, { sections: sectionsOf(goals, unseen.needs), name: '', back: undefined, writing: false, limit: goals.length, children: [] });
  render(view, document.createDocumentFragment());
}
