import type { Evidence, Learner, Rubric, Scoring } from 'waymark/domain';
import { addDays, at, schoolDay } from './days.js';
import { CLASS_SIZE } from './learners.js';
import { randomFor, type Random } from './random.js';
import { rubrics } from './rubrics.js';

type Mark = Scoring['marks'][number];

const comments = ['I could follow every step.', 'A word beside each picture would help.', 'You kept going when it got hard.', 'Read the question once more at the end.', ''];

const growing = ['One reason still needs a fact.', 'Say it earlier, in the first two lines.', 'Answer what the mayor may say against it.'];
const beyond = ['Your example from your own street is strong.', 'You thought of two readers at once.', 'I wanted to act at once.'];

function makeMark(random: Random, criterion: Rubric['criteria'][number], skill: number): Mark {
  const base = { criterionId: criterion.id, comment: random.pick(comments), version: 1 };
  const draw = random.next();
  if (draw < 0.03 && criterion.mayBeNotApplicable) return { ...base, state: 'notApplicable', comment: '' };
  if (draw < 0.05) return { ...base, state: 'notEnoughEvidence', comment: 'We will look at this together.' };
  const index = Math.min(criterion.levels.length - 1, Math.max(0, Math.round(skill + 0.6 * random.bell())));
  const level = criterion.levels[index]!;
  // A single-point rubric: words on both sides of what good work shows.
  if (typeof level.points !== 'number') return { ...base, comment: '', state: 'scored', ...(random.chance(0.5) ? { levelId: level.id, beyond: random.pick(beyond) } : { growing: random.pick(growing) }) };
  const points = typeof level.minPoints === 'number' ? random.whole(level.minPoints, level.points) : level.points;
  return { ...base, state: 'scored', levelId: level.id, points };
}

interface Task {
  work: string;
  title: string;
  rubric: Rubric;
  /** Days before today. */
  ago: number;
}

/** How far the scorer has come with the pile: the first learners have read their feedback, the last are not scored yet. */
function makePile(random: Random, today: string, learners: readonly Learner[], scorerId: string, task: Task): Scoring[] {
  return learners.map((learner, i): Scoring => {
    const share = i / learners.length;
    const status = share < 0.2 ? 'acknowledged' : share < 0.35 ? 'returned' : share < 0.6 ? 'submitted' : 'draft';
    const day = schoolDay(addDays(today, -task.ago + (i % 3)));
    const begun = share < 0.7;
    const marks = task.rubric.criteria.map((criterion) => makeMark(random, criterion, 1.7));
    return {
      id: `sc-${task.work}-${learner.id}`,
      version: 1,
      rubricId: task.rubric.id,
      rubricVersion: task.rubric.version,
      learnerId: learner.id,
      workId: task.work,
      workTitle: task.title,
      scorerId,
      role: 'teacher',
      status,
      marks: status === 'draft' ? (begun ? marks.slice(0, 2) : []) : marks,
      comment: status === 'draft' ? '' : random.pick(['I enjoyed reading this.', 'You have come a long way since September.', 'Let us talk about your next step on Friday.']),
      ...(status === 'draft' ? {} : { submittedAt: at(day, '15:40') }),
      ...(status === 'acknowledged' ? { acknowledgedAt: at(day < today ? schoolDay(addDays(day, 1)) : day, '19:05') } : {}),
    };
  });
}

/** Teachers' piles in three rubrics, plus a self view and a second scorer on some of the same work. */
export function makeScorings(seed: number, today: string, learners: readonly Learner[]): Scoring[] {
  const random = randomFor(seed, 'scorings');
  const [explain, talk, opinion] = rubrics as [Rubric, Rubric, Rubric];
  const [room12, room14] = [learners.slice(0, CLASS_SIZE), learners.slice(CLASS_SIZE)];
  const garden = { work: 'w-17', title: 'Sharing the garden', rubric: explain, ago: 20 };
  // From the end, so that the learner whose page is shown still waits for this one and has feedback on another.
  const teacherPile = makePile(random, today, [...room12].reverse(), 't-1', garden);
  const others = (role: 'self' | 'second', scorer: (scoring: Scoring) => string | undefined, from: readonly Scoring[]) =>
    from.map((scoring): Scoring => {
      const { acknowledgedAt: _read, ...rest } = scoring;
      return {
        ...rest,
        id: `${scoring.id}-${role}`,
        scorerId: scorer(scoring),
        role,
        status: 'submitted',
        comment: '',
        marks: explain.criteria.map((criterion) => ({ ...makeMark(random, criterion, 1.8), comment: '' })),
      };
    });
  return [
    ...teacherPile,
    ...others('self', (scoring) => scoring.learnerId, teacherPile.slice(0, 12)),
    ...others('second', () => 't-2', teacherPile.slice(4, 12)),
    ...makePile(random, today, room14, 't-2', garden),
    ...makePile(random, today, room12, 't-1', { work: 'w-21', title: 'Water fair', rubric: talk, ago: 9 }),
    ...makePile(random, today, room14.slice(0, 10), 't-2', { work: 'w-14', title: 'Letter to the town council', rubric: opinion, ago: 30 }),
  ];
}

/** What the submitted teacher's marks say about the standards of each criterion. */
export function makeScoringEvidence(scorings: readonly Scoring[]): Evidence[] {
  const evidence: Evidence[] = [];
  for (const scoring of scorings) {
    if (scoring.role !== 'teacher' || scoring.status === 'draft' || !scoring.submittedAt || !scoring.learnerId) continue;
    const rubric = rubrics.find((one) => one.id === scoring.rubricId)!;
    for (const criterion of rubric.criteria) {
      const mark = scoring.marks.find((one) => one.criterionId === criterion.id);
      const top = criterion.levels[criterion.levels.length - 1]?.points;
      if (mark?.state !== 'scored' || typeof mark.points !== 'number' || typeof top !== 'number') continue;
      for (const standard of criterion.standardIds) {
        evidence.push({
          // Made as the scorer makes it, so that submitting again replaces it and taking back removes it.
          id: `${scoring.id}:${criterion.id}:${standard}`,
          version: 1,
          learnerId: scoring.learnerId,
          standardId: standard,
          points: mark.points,
          maxPoints: top,
          assessedAt: scoring.submittedAt,
          kind: 'performanceTask',
          weight: 1,
          title: `${scoring.workTitle}: ${criterion.title}`,
          status: 'scored',
          workId: `${scoring.workId}:${criterion.id}`,
          scoringId: scoring.id,
        });
      }
    }
  }
  return evidence;
}
