import type { Goal, Learner, Reflection } from 'waymark/domain';
import { addDays, at, schoolDay } from './days.js';
import { standardId } from './framework.js';
import { checkInNotes, goalIdeas, reflectionTexts, smallGoals, type GoalIdea } from './goal-ideas.js';
import { randomFor, type Random } from './random.js';

/** How a goal is going: the share of it that is done, beside the share of its time that is gone. */
interface Story {
  status: Goal['status'];
  done: number;
  /** Days since it began, and days from its beginning to its due day. */
  age: number;
  length: number;
  checkIns: number;
}

const stories: readonly Story[] = [
  { status: 'active', done: 0.6, age: 40, length: 70, checkIns: 4 },
  { status: 'active', done: 0.25, age: 50, length: 70, checkIns: 2 },
  { status: 'active', done: 0.85, age: 45, length: 80, checkIns: 5 },
  { status: 'active', done: 0.4, age: 60, length: 56, checkIns: 1 },
  { status: 'active', done: 0, age: 2, length: 60, checkIns: 0 },
  { status: 'met', done: 1, age: 63, length: 60, checkIns: 4 },
  { status: 'notMet', done: 0.5, age: 70, length: 63, checkIns: 3 },
  { status: 'proposed', done: 0, age: 1, length: 50, checkIns: 0 },
  { status: 'paused', done: 0.3, age: 35, length: 70, checkIns: 2 },
  { status: 'draft', done: 0, age: 0, length: 40, checkIns: 0 },
];

interface Making {
  random: Random;
  today: string;
  learner: Learner;
  teacherId: string;
  familyId: string;
}

function makeGoal({ random, today, learner, teacherId, familyId }: Making, id: string, idea: GoalIdea, story: Story): Goal {
  const startOn = schoolDay(addDays(today, -story.age));
  const agreed = story.status !== 'draft' && story.status !== 'proposed';
  const closed = story.status === 'met' || story.status === 'notMet';
  const closedOn = closed ? schoolDay(addDays(today, -random.whole(2, 6))) : undefined;
  const shared = random.chance(0.6);
  const stepsDone = Math.round(story.done * idea.steps.length);
  const lastDay = closed ? story.length - 5 : story.age;
  const number = idea.number;
  return {
    id,
    version: 1,
    learnerId: learner.id,
    title: idea.title,
    why: idea.why,
    kind: idea.kind,
    form: idea.form,
    horizon: idea.horizon,
    standardIds: idea.codes.map(standardId),
    measure: number ? { kind: 'number', ...number } : idea.level && idea.codes[0] ? { kind: 'level', standardId: standardId(idea.codes[0]), levelId: idea.level, baselineLevelId: 'starting' } : { kind: 'steps' },
    steps: idea.steps.map((title, i) => ({ id: `${id}-step-${i + 1}`, title, done: i < stepsDone, ...(i < stepsDone ? { doneAt: schoolDay(addDays(startOn, Math.round((lastDay * (i + 1)) / (stepsDone + 1)))) } : {}) })),
    outcome: idea.outcome,
    obstacle: idea.obstacle,
    ...(idea.plan ? { plan: { ...idea.plan } } : {}),
    supports: [...(idea.supports ?? [])],
    startOn,
    dueOn: schoolDay(addDays(startOn, story.length)),
    status: story.status,
    agreements: agreed
      ? [
          { by: learner.id, role: 'student' as const, at: at(startOn, '09:00') },
          { by: teacherId, role: 'teacher' as const, at: at(startOn, '14:00') },
          ...(shared && random.chance(0.5) ? [{ by: familyId, role: 'guardian' as const, at: at(startOn, '18:30') }] : []),
        ]
      : [],
    checkIns: Array.from({ length: story.checkIns }, (_, i) => {
      const [note, nextStep, barrier] = random.pick(checkInNotes);
      const share = (story.done * (i + 1)) / story.checkIns;
      return {
        id: `${id}-check-${i + 1}`,
        at: at(schoolDay(addDays(startOn, Math.round((lastDay * (i + 1)) / (story.checkIns + 1)))), '11:20'),
        by: learner.id,
        ...(number ? { value: Math.round(number.baseline + share * (number.target - number.baseline)) } : {}),
        note,
        confidence: random.whole(2, 5),
        ...(barrier ? { barrier } : {}),
        nextStep,
        evidenceIds: [],
      };
    }),
    sharedWithFamily: shared,
    createdAt: at(startOn, '08:50'),
    ...(closedOn ? { closedAt: at(closedOn, '13:10') } : {}),
  };
}

function makeSmallGoal(random: Random, parent: Goal, today: string): Goal {
  const [title, steps] = random.pick(smallGoals);
  const startOn = schoolDay(addDays(today, -3));
  const id = `${parent.id}-week`;
  const done = random.whole(0, steps.length - 1);
  return {
    ...parent,
    id,
    title,
    why: parent.why,
    form: 'free',
    horizon: 'week',
    parentId: parent.id,
    measure: { kind: 'steps' },
    steps: steps.map((step, i) => ({ id: `${id}-step-${i + 1}`, title: step, done: i < done, ...(i < done ? { doneAt: startOn } : {}) })),
    outcome: '',
    obstacle: '',
    plan: undefined,
    supports: [],
    startOn,
    dueOn: addDays(startOn, 7),
    status: 'active',
    checkIns: [],
    createdAt: at(startOn, '09:10'),
    closedAt: undefined,
  };
}

/** Between one and four goals for each learner. The first learner has one of every story, so that each state can be seen. */
export function makeGoals(seed: number, today: string, learners: readonly Learner[], teacherOf: (learnerId: string) => string): { goals: Goal[]; reflections: Reflection[] } {
  const random = randomFor(seed, 'goals');
  const goals: Goal[] = [];
  const reflections: Reflection[] = [];
  learners.forEach((learner, index) => {
    const making: Making = { random, today, learner, teacherId: teacherOf(learner.id), familyId: `f-${learner.id.slice(2)}` };
    const ideas = random.shuffled(goalIdeas);
    const told = index === 0 ? [stories[0]!, stories[3]!, stories[5]!, stories[7]!] : Array.from({ length: random.whole(1, 3) }, (_, i) => (i === 0 ? random.pick(stories.slice(0, 5)) : random.pick(stories)));
    told.forEach((story, i) => {
      const goal = makeGoal(making, `go-${learner.id}-${i + 1}`, ideas[i]!, story);
      goals.push(index === 0 ? { ...goal, sharedWithFamily: i !== 3 } : goal);
      if (goal.closedAt) {
        const [prompt, text] = random.pick(goal.status === 'met' ? reflectionTexts.slice(0, 2) : reflectionTexts.slice(2));
        reflections.push({ id: `re-${goal.id}`, version: 1, learnerId: learner.id, prompt, text, about: { collection: 'goals', id: goal.id }, at: goal.closedAt });
      }
    });
    const parent = goals.find((goal) => goal.learnerId === learner.id && goal.status === 'active' && goal.horizon !== 'week');
    if (parent && (index === 0 || random.chance(0.35))) goals.push(makeSmallGoal(random, parent, today));
  });
  return { goals: goals.map((goal) => JSON.parse(JSON.stringify(goal)) as Goal), reflections };
}
