/** Records to views: which work is there, whose scoring is shown, how far the pile is. No Lit, no DOM. */
import type { RecordSet } from '../../domain/records/collections.js';
import type { Learner } from '../../domain/records/learner.js';
import type { Mark, Rubric, Scoring } from '../../domain/records/rubric.js';
import { isStaff, type Viewer } from '../../domain/records/viewer.js';
import { voiceOf } from '../../domain/rubric/voices.js';

/** One piece of work that is scored with one rubric. */
export interface Task {
  readonly key: string;
  readonly rubric: Rubric;
  readonly workId: string | undefined;
  readonly title: string;
  readonly link: string | undefined;
}
/** What the element shows: marks given or read, voices side by side, agreement of scorers, exemplars to practise on, all sheets to print. */
export const SCORER_VIEWS = ['score', 'compare', 'moderation', 'practice', 'print'] as const;
export type ScorerView = (typeof SCORER_VIEWS)[number];

/** What the page asked for by attributes. */
export interface Wanted {
  readonly rubric?: string | undefined;
  readonly work?: string | undefined;
}

/** For keys made of several texts: its length says where each ends, whatever is in it. */
export const sized = (text: string): string => `${text.length}:${text}`;

const keyOf = (rubricId: string, workId: string | undefined): string => `${sized(rubricId)}${workId === undefined ? '' : `:${workId}`}`;
export const taskKey = (scoring: Scoring): string => keyOf(scoring.rubricId, scoring.workId);

/** The pieces of work that these learners have scorings of, in the order of the records; for who scores, also rubrics that nobody used yet. */
export function tasksOf(records: RecordSet, wanted: Wanted, isOf: (learnerId: string) => boolean, toScore: (rubric: Rubric) => boolean): readonly Task[] {
  const rubrics = new Map((records.rubrics ?? []).map((rubric) => [rubric.id, rubric]));
  const tasks = new Map<string, Task>();
  const used = new Set<string>();
  for (const scoring of records.scorings ?? []) {
    const rubric = rubrics.get(scoring.rubricId);
    if (!rubric) continue;
    used.add(rubric.id);
    if (scoring.learnerId === undefined || !isOf(scoring.learnerId)) continue;
    if ((wanted.rubric !== undefined && rubric.id !== wanted.rubric) || (wanted.work !== undefined && scoring.workId !== wanted.work)) continue;
    const key = taskKey(scoring);
    if (!tasks.get(key)?.title) tasks.set(key, { key, rubric, workId: scoring.workId, title: scoring.workTitle, link: scoring.workLink });
  }
  // A new piece of work: the page names it, or it is the first one of its rubric.
  for (const rubric of rubrics.values()) {
    if (!toScore(rubric)) continue;
    if (wanted.rubric !== undefined && rubric.id !== wanted.rubric) continue;
    const fresh = wanted.work !== undefined ? tasks.size === 0 : !used.has(rubric.id) || (wanted.rubric !== undefined && tasks.size === 0);
    const key = keyOf(rubric.id, wanted.work);
    if (fresh && !tasks.has(key)) tasks.set(key, { key, rubric, workId: wanted.work, title: '', link: undefined });
  }
  return [...tasks.values()];
}

const SCORER_ROLES: readonly Scoring['role'][] = ['moderator', 'teacher', 'second'];
const READ_ROLES: readonly Scoring['role'][] = ['moderator', 'teacher', 'peer'];

/** The scorings of one task, by learner: gathered once for a whole class. */
export function scoringsByLearner(records: RecordSet, task: Pick<Task, 'key'>): ReadonlyMap<string, readonly Scoring[]> {
  const found = new Map<string, Scoring[]>();
  for (const scoring of records.scorings ?? []) {
    if (scoring.learnerId === undefined || taskKey(scoring) !== task.key) continue;
    const list = found.get(scoring.learnerId);
    if (list) list.push(scoring);
    else found.set(scoring.learnerId, [scoring]);
  }
  return found;
}

/** Whether this viewer gave these marks. Where nobody says who looks, a teacher's scoring is taken as theirs. */
export function isOwn(scoring: Scoring, looker: Viewer, learnerId: string | undefined): boolean {
  if (!isStaff(looker)) return scoring.role === voiceOf(looker, learnerId, []) && (scoring.scorerId ?? looker.id) === looker.id;
  return SCORER_ROLES.includes(scoring.role) && (looker.id === '' ? scoring.role === 'teacher' : (scoring.scorerId ?? (scoring.role === 'teacher' ? looker.id : undefined)) === looker.id);
}

/** What a scorer sees of one learner's work: their own scoring, else the teacher's that stands. */
export function scoringFor(scorings: readonly Scoring[], looker: Viewer, learnerId: string): { readonly scoring: Scoring | undefined; readonly own: boolean } {
  const own = scorings.find((scoring) => isOwn(scoring, looker, learnerId));
  if (own || !isStaff(looker)) return { scoring: own, own: true };
  const other = first(scorings, ['moderator', 'teacher']);
  return { scoring: other, own: other === undefined };
}

function first(scorings: readonly Scoring[], roles: readonly Scoring['role'][]): Scoring | undefined {
  for (const role of roles) {
    const found = scorings.find((scoring) => scoring.role === role);
    if (found) return found;
  }
  return undefined;
}

/** The feedback that a learner and a family read: what somebody else has submitted. */
export const feedbackFor = (scorings: readonly Scoring[]): Scoring | undefined => first(scorings.filter(({ status }) => status !== 'draft'), READ_ROLES);

/** Whether this reader may look at this learner's feedback. A family whose children were not named sees the one the page names. */
export const mayRead = (looker: Viewer, learnerId: string): boolean =>
  isStaff(looker) || (looker.learnerIds ?? (looker.role === 'guardian' ? [learnerId] : [looker.id || learnerId])).includes(learnerId);

/** One work in a pile: a learner's, one drawn for a second scoring, or an exemplar. */
export interface PileRow {
  readonly key: string;
  readonly name: string;
  readonly task: Task;
  /** Nobody's, where it is an exemplar. */
  readonly learnerId: string | undefined;
  readonly status: Scoring['status'] | 'none' | 'resubmitted';
}

export const statusOf = (scoring: Scoring | undefined): PileRow['status'] => (!scoring ? 'none' : scoring.status === 'returned' && scoring.resubmittedAt !== undefined ? 'resubmitted' : scoring.status);

/** The learners of a class, sorted by name, and how far each one's work is. `undefined`: there is no such class. */
export function pileOf(records: RecordSet, group: string | undefined, task: Task, looker: Viewer, nameOf: (learner: Learner) => string, lang: string): readonly PileRow[] | undefined {
  const found = group === undefined ? undefined : (records.groups ?? []).find(({ id }) => id === group);
  if (group !== undefined && !found) return undefined;
  const inGroup = found && new Set(found.learnerIds);
  const collator = new Intl.Collator(lang, { numeric: true });
  const scorings = scoringsByLearner(records, task);
  return (records.learners ?? [])
    .filter(({ id }) => !inGroup || inGroup.has(id))
    .map((learner): PileRow => ({ key: learner.id, name: nameOf(learner), task, learnerId: learner.id, status: statusOf(scoringFor(scorings.get(learner.id) ?? [], looker, learner.id).scoring) }))
    .sort((a, b) => collator.compare(a.name, b.name));
}

export const taskOf = (rubric: Rubric, scoring: Scoring): Task => ({ key: taskKey(scoring), rubric, workId: scoring.workId, title: scoring.workTitle, link: scoring.workLink });

export const isDone = ({ status }: PileRow): boolean => status !== 'none' && status !== 'draft' && status !== 'resubmitted';

/** The next one who waits, after this one and round to the start; where all are done, simply the next. */
export function nextInPile(pile: readonly PileRow[], key: string | undefined): string | undefined {
  const at = pile.findIndex((row) => row.key === key);
  const round = [...pile.slice(at + 1), ...pile.slice(0, Math.max(0, at))];
  return (round.find((row) => !isDone(row)) ?? round[0])?.key;
}

/** What stands where nothing was said yet. */
export const emptyMark = (criterionId: string): Mark => ({ criterionId, state: 'notYetScored', levelId: null, points: null, comment: '', version: 0 });
