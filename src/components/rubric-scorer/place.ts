/** What is in view, worked out once for each drawing: which work, whose marks, and whether they are read or given. No Lit, no DOM. */
import type { RecordSet } from '../../domain/records/collections.js';
import type { Learner } from '../../domain/records/learner.js';
import type { Moderation, Rubric, Scoring } from '../../domain/records/rubric.js';
import { can, isStaff, type Viewer } from '../../domain/records/viewer.js';
import { rubricOfScoring } from '../../domain/rubric/editions.js';
import { isSampled, mayScore, visibleVoices, voiceOf } from '../../domain/rubric/voices.js';
import { feedbackFor, isDone, isOwn, mayRead, pileOf, scoringFor, scoringsByLearner, sized, taskOf, tasksOf, type PileRow, type Task, type Wanted } from './rubric-scorer.model.js';
import type { ScorerWord } from './rubric-scorer.scene.js';

export interface PlaceNeeds {
  readonly records: RecordSet;
  readonly looker: Viewer;
  readonly wanted: Wanted & { readonly scoring?: string | undefined; readonly learner?: string | undefined; readonly group?: string | undefined };
  readonly pickedTask: string | undefined;
  readonly pickedRow: string | undefined;
  /** Works that somebody wants to score although there are marks to read. */
  readonly scoringToo: ReadonlySet<string>;
  /** The work that a pile opened with: finishing one does not turn the page by itself. */
  readonly openedWith: Map<string, string>;
  readonly nameOf: (learner: Learner) => string;
  readonly lang: string;
}

export interface WorkPlace {
  readonly kind: 'work';
  readonly task: Task;
  readonly tasks: readonly Task[];
  /** Nobody's, where it is an exemplar. */
  readonly learnerId: string | undefined;
  readonly pile: readonly PileRow[] | undefined;
  readonly row: string | undefined;
  readonly scoring: Scoring | undefined;
  /** This viewer's own marks, or the place for them. */
  readonly own: boolean;
  /** Feedback is read. */
  readonly reads: boolean;
  readonly mayScore: boolean;
  /** All marks of this work that may be seen. */
  readonly voices: readonly Scoring[];
  /** Marks of others that show once the own ones are submitted. */
  readonly hidden: boolean;
  readonly sample: Moderation | undefined;
  readonly anchor: Scoring | undefined;
}
export type Place = { readonly kind: 'message'; readonly word: ScorerWord } | WorkPlace;

export const message = (word: ScorerWord): Place => ({ kind: 'message', word });
export const learnerIn = ({ wanted, looker }: Pick<PlaceNeeds, 'wanted' | 'looker'>): string => wanted.learner ?? looker.learnerIds?.[0] ?? looker.id;
export const tooKey = (task: Task, learnerId: string | undefined): string => `${task.key} ${learnerId ?? ''}`;

/** Marks that were submitted are read by the rubric they were made with, whatever it says today. */
function asScored(place: Place): Place {
  if (place.kind === 'message') return place;
  const { task, scoring } = place;
  const rubric = rubricOfScoring(task.rubric, scoring);
  return rubric === task.rubric ? place : { ...place, task: { ...task, rubric } };
}

export const placeOf = (needs: PlaceNeeds): Place => asScored(placeNow(needs));

function placeNow(needs: PlaceNeeds): Place {
  const { records, looker, wanted } = needs;
  const staff = isStaff(looker);
  if (wanted.scoring !== undefined) return placeOfScoring(needs, wanted.scoring);
  const many = staff && wanted.learner === undefined;
  const group = wanted.group === undefined ? undefined : records.groups?.find(({ id }) => id === wanted.group);
  if (many && wanted.group !== undefined && !group) return message('classMissing');
  const single = many ? undefined : learnerIn(needs);
  const scores = (rubric: Rubric) => mayScore(rubric, looker, single);
  const known = single === undefined || mayRead(looker, single);
  if (!known && !(records.rubrics ?? []).some(scores)) return message('notYours');
  const inGroup = group && new Set(group.learnerIds);
  const isOf = (id: string) => (single !== undefined ? id === single : !inGroup || inGroup.has(id));
  const tasks = tasksOf(records, wanted, isOf, scores).filter((task) => staff || scores(task.rubric) || (known && feedbackFor(scoringsByLearner(records, task).get(single!) ?? [])));
  const task = tasks.find(({ key }) => key === needs.pickedTask) ?? tasks[0];
  if (!task) {
    const rubrics = (records.rubrics ?? []).length > 0;
    if (staff || can(looker, 'rubric.score')) return message(rubrics ? 'notScored' : 'noRubricStaff');
    return message(looker.role === 'student' && !rubrics ? 'noRubric' : looker.role === 'student' ? 'noFeedback' : 'noFeedbackOf');
  }
  const pile = many ? pileOf(records, wanted.group, task, looker, needs.nameOf, needs.lang) : undefined;
  const learnerId = single ?? inPile(needs, pile ?? [], `${task.key} ${wanted.group ?? ''}`);
  if (learnerId === undefined) return message('noLearners');
  const scorings = scoringsByLearner(records, task).get(learnerId) ?? [];
  return workOf(needs, { task, tasks, learnerId, pile, row: pile && learnerId, sample: undefined, anchor: undefined }, scorings);
}

export function workOf(needs: PlaceNeeds, base: Pick<WorkPlace, 'task' | 'tasks' | 'pile' | 'row' | 'sample' | 'anchor'> & { readonly learnerId: string }, scorings: readonly Scoring[]): WorkPlace {
  const { looker, records } = needs;
  const { task, learnerId } = base;
  const { rubric } = task;
  const scores = mayScore(rubric, looker, learnerId);
  const mine = (scoring: Scoring) => isOwn(scoring, looker, learnerId);
  const sampled = base.sample !== undefined || (records.moderations !== undefined && isSampled(records.moderations, { rubricId: rubric.id, learnerId, workId: task.workId }));
  const voices = visibleVoices(scorings, mine, { rubric, viewer: looker, learnerId, sampled });
  const hidden = voices.length < scorings.length && scores;
  const work = { kind: 'work', ...base, mayScore: scores, voices, hidden } as const;
  const too = needs.scoringToo.has(tooKey(task, learnerId));
  const own = voices.find(mine);
  if (isStaff(looker)) {
    if (base.sample || (!own && too)) return { ...work, scoring: own, own: true, reads: false };
    return { ...work, ...scoringFor(voices, looker, learnerId), reads: false };
  }
  const feedback = mayRead(looker, learnerId) ? feedbackFor(voices) : undefined;
  const gives = scores && (own ? own.status === 'draft' : too || !feedback);
  if (gives || (scores && !feedback)) return { ...work, scoring: own, own: true, reads: false };
  return { ...work, scoring: feedback, own: false, reads: true };
}

/** One scoring by its id: nothing of it shows where its reader must give marks of their own first. */
function placeOfScoring(needs: PlaceNeeds, id: string): Place {
  const { looker, records } = needs;
  const scoring = records.scorings?.find((each) => each.id === id);
  const rubric = records.rubrics?.find((each) => each.id === scoring?.rubricId);
  const learnerId = scoring?.learnerId;
  const staff = isStaff(looker);
  const missing = message(looker.role === 'student' ? 'noFeedback' : 'scoringMissing');
  if (!scoring || !rubric || learnerId === undefined) return missing;
  const task = taskOf(rubric, scoring);
  const base = { task, tasks: [task], learnerId, pile: undefined, row: undefined, sample: undefined, anchor: undefined };
  const work = workOf(needs, base, scoringsByLearner(records, task).get(learnerId) ?? []);
  const own = work.mayScore && isOwn(scoring, looker, learnerId);
  if (!(staff || own || (mayRead(looker, learnerId) && scoring.status !== 'draft')) || (!work.voices.includes(scoring) && !work.hidden)) return missing;
  return work.voices.includes(scoring) ? { ...work, scoring, own, reads: !staff && !own } : work;
}

/** The picked row, else the first that waited when the pile was opened. */
export function inPile({ pickedRow, openedWith }: PlaceNeeds, pile: readonly PileRow[], key: string): string | undefined {
  const has = (row: string | undefined) => row !== undefined && pile.some((each) => each.key === row);
  if (has(pickedRow)) return pickedRow;
  const first = openedWith.get(key);
  if (has(first)) return first;
  const chosen = (pile.find((row) => !isDone(row)) ?? pile[0])?.key;
  if (chosen !== undefined) openedWith.set(key, chosen);
  return chosen;
}

/** Names a work and who scores it. */
export const workKey = ({ scorerId = '', rubricId, learnerId = '', workId = '', anchorId = '', role }: Omit<Scoring, 'id' | 'marks'>): string => [scorerId, rubricId, learnerId, workId, anchorId, role, ''].map(sized).join('');

/** The scoring that the first mark creates. Its id is made of what it is about: two tabs of one scorer make one scoring (FAULTS 103). */
export function blankScoring({ task, learnerId, sample, anchor }: WorkPlace, records: RecordSet, looker: Viewer): Scoring {
  const others = learnerId === undefined ? [] : (scoringsByLearner(records, task).get(learnerId) ?? []);
  const blank = {
    version: 0, rubricId: task.rubric.id, rubricVersion: task.rubric.version, ...(learnerId === undefined ? {} : { learnerId }),
    ...(task.workId === undefined ? {} : { workId: task.workId }), workTitle: task.title, ...(task.link === undefined ? {} : { workLink: task.link }), ...(anchor ? { anchorId: anchor.id } : {}),
    ...(looker.id ? { scorerId: looker.id } : {}), role: sample || anchor ? 'second' : voiceOf(looker, learnerId, others), status: 'draft', comment: '',
  } as const;
  return { ...blank, marks: [], id: workKey(blank) };
}
