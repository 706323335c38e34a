/** Works that are drawn for a second scoring, and exemplars to practise on, as places of the element. Loaded with the view of agreement. */
import type { RecordSet } from '../../domain/records/collections.js';
import type { Moderation, Rubric, Scoring } from '../../domain/records/rubric.js';
import { can, type Viewer } from '../../domain/records/viewer.js';
import { inPile, message, workOf, type Place, type PlaceNeeds } from './place.js';
import { isOwn, scoringsByLearner, statusOf, taskOf, type PileRow } from './rubric-scorer.model.js';

/** The works of a sample as a second scorer meets them: numbered, not named, and without those whose first marks are their own. */
export function samplePile(records: RecordSet, sample: Moderation, rubric: Rubric, looker: Viewer, nameOf: (number: number) => string): readonly PileRow[] {
  return sample.works.flatMap(({ learnerId, workId }, i): PileRow[] => {
    const scorings = (records.scorings ?? []).filter((scoring) => scoring.rubricId === rubric.id && scoring.learnerId === learnerId && scoring.workId === workId);
    const teacher = scorings.find(({ role }) => role === 'teacher');
    if (!teacher || isOwn(teacher, looker, learnerId)) return [];
    return [{ key: `${i}`, name: nameOf(i + 1), task: taskOf(rubric, teacher), learnerId, status: statusOf(scorings.find((scoring) => isOwn(scoring, looker, learnerId))) }];
  });
}

/** Exemplars to practise on, and how far this scorer is with each. */
function anchorPile(records: RecordSet, rubric: Rubric, looker: Viewer): readonly PileRow[] {
  const scorings = records.scorings ?? [];
  return scorings
    .filter(({ anchor, rubricId }) => anchor && rubricId === rubric.id)
    .map((anchor): PileRow => ({ key: anchor.id, name: anchor.workTitle, task: { ...taskOf(rubric, anchor), key: anchor.id }, learnerId: undefined, status: statusOf(practiceOf(scorings, anchor.id, looker)) }));
}
const practiceOf = (scorings: readonly Scoring[], anchorId: string, looker: Viewer): Scoring | undefined => scorings.find((scoring) => scoring.anchorId === anchorId && scoring.scorerId === looker.id);


export function placeOfSample(needs: PlaceNeeds, id: string, numberOf: (number: number) => string): Place {
  const { records, looker } = needs;
  const sample = records.moderations?.find((each) => each.id === id);
  const rubric = records.rubrics?.find((each) => each.id === sample?.rubricId);
  if (!sample || !rubric) return message('scoringMissing');
  const pile = samplePile(records, sample, rubric, looker, numberOf);
  const row = pile.find(({ key }) => key === inPile(needs, pile, `sample ${id}`));
  if (!row) return message('sampleOwn');
  const learnerId = row.learnerId!;
  return workOf(needs, { task: row.task, tasks: [row.task], learnerId, pile, row: row.key, sample, anchor: undefined }, scoringsByLearner(records, row.task).get(learnerId) ?? []);
}

export function placeOfPractice(needs: PlaceNeeds): Place {
  const { records, looker, wanted } = needs;
  const scorings = records.scorings ?? [];
  const rubric = (records.rubrics ?? []).find(({ id }) => (wanted.rubric === undefined ? scorings.some((scoring) => scoring.anchor && scoring.rubricId === id) : id === wanted.rubric));
  const pile = rubric ? anchorPile(records, rubric, looker) : [];
  const row = pile.find(({ key }) => key === inPile(needs, pile, 'practice'));
  if (!row) return message('noAnchors');
  const anchor = scorings.find(({ id }) => id === row.key)!;
  const own = practiceOf(scorings, anchor.id, looker);
  const done = own !== undefined && own.status !== 'draft';
  return { kind: 'work', task: row.task, tasks: [row.task], learnerId: undefined, pile, row: row.key, scoring: own, own: true, reads: false, mayScore: can(looker, 'rubric.score'), voices: done ? [own, anchor] : [], hidden: !done, sample: undefined, anchor };
}
