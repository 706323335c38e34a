import type { Goal } from 'waymark/domain';

/** What children of this age aim at. `number` goals have baseline, target and unit; the others are measured by their steps or by a level. */
export interface GoalIdea {
  form: Goal['form'];
  kind: Goal['kind'];
  horizon: NonNullable<Goal['horizon']>;
  title: string;
  why: string;
  outcome: string;
  obstacle: string;
  plan?: { if: string; then: string };
  steps: readonly string[];
  codes: readonly string[];
  number?: { baseline: number; target: number; unit: string };
  level?: string;
  supports?: readonly string[];
}

export const goalIdeas: readonly GoalIdea[] = [
  {
    form: 'smart', kind: 'academic', horizon: 'term', title: 'Read 20 books this term', why: 'I want to know more stories than my brother.', outcome: 'My reading log shows 20 titles, each with one sentence.', obstacle: 'I stop when a book is boring.',
    plan: { if: 'I do not like a book after 30 pages', then: 'I will swap it the same day' }, steps: ['Choose my first three books', 'Read 20 minutes a day', 'Write one sentence for each book'], codes: ['RL.5.1'], number: { baseline: 2, target: 20, unit: 'books' },
  },
  {
    form: 'woop', kind: 'academic', horizon: 'term', title: 'Add fractions without help', why: 'I want to bake by myself.', outcome: 'I feel calm when I see different bottom numbers.', obstacle: 'I forget to trade the pieces first.',
    plan: { if: 'the bottom numbers differ', then: 'I will draw both bars before I write anything' }, steps: ['Practise with strips for a week', 'Explain one sum to a friend', 'Solve five without strips'], codes: ['5.NF.A.1'], level: 'meeting', supports: ['Fraction strips'],
  },
  {
    form: 'free', kind: 'personal', horizon: 'week', title: 'Say one thing in every discussion', why: 'My ideas are good and I keep them inside.', outcome: '', obstacle: '', steps: ['Write one thought before we start', 'Raise my hand once', 'Answer somebody by name'], codes: ['SL.5.1'],
  },
  {
    form: 'smart', kind: 'realWorld', horizon: 'term', title: 'Build a planter for the school garden', why: 'Our beans have no place to climb.', outcome: 'It stands in the garden and does not fall over.', obstacle: 'I have never used a saw.',
    plan: { if: 'a piece does not fit', then: 'I will measure twice and ask Mr. Lindqvist' }, steps: ['Draw it with sizes', 'List the wood', 'Cut the wood with a grown-up', 'Put it together', 'Plant the beans'], codes: ['5.MD.C.5'],
  },
  {
    form: 'woop', kind: 'personal', horizon: 'term', title: 'Start my work within two minutes', why: 'Then I have time for drawing at the end.', outcome: 'My page has a first line when the timer rings.', obstacle: 'I look for my pencil and talk.',
    plan: { if: 'I sit down', then: 'I will write the date first' }, steps: ['Keep a pencil on the desk', 'Set the sand timer', 'Mark each day on my card'], codes: [], number: { baseline: 0, target: 30, unit: 'days' },
  },
  {
    form: 'free', kind: 'career', horizon: 'year', title: 'Find out what a vet does all day', why: 'I love animals and want to know the real work.', outcome: 'I can tell the class about one real day.', obstacle: '', steps: ['Write five questions', 'Ask at the clinic on Oak Street', 'Visit for an hour', 'Tell the class'], codes: ['W.5.7', 'SL.5.4'],
  },
  {
    form: 'smart', kind: 'academic', horizon: 'term', title: 'Write an opinion letter that gets an answer', why: 'The crossing near our school is not safe.', outcome: 'The council writes back.', obstacle: 'My reasons are short.',
    plan: { if: 'I write a reason', then: 'I will add one fact or one example' }, steps: ['List my reasons', 'Find a fact for each', 'Write a first try', 'Read it to a partner', 'Send it'], codes: ['W.5.1'], level: 'meeting',
  },
  {
    form: 'smart', kind: 'academic', horizon: 'term', title: 'Know my times tables up to 12', why: 'Long problems get easier.', outcome: 'I answer 60 cards in four minutes.', obstacle: 'Sevens and eights.',
    plan: { if: 'I miss a card twice', then: 'I will draw it as rows of dots' }, steps: ['Sort the cards I know', 'Practise five minutes a day'], codes: ['5.NBT.B.5'], number: { baseline: 22, target: 60, unit: 'cards' },
  },
  {
    form: 'woop', kind: 'academic', horizon: 'term', title: 'Speak so that the last row hears me', why: 'I have a lot to tell about the river.', outcome: 'Nobody asks me to say it again.', obstacle: 'My voice gets small when many people look.',
    plan: { if: 'I feel my voice getting small', then: 'I will look at Amal in the last row and breathe once' }, steps: ['Practise at home', 'Practise with a partner in the hall', 'Talk at the water fair'], codes: ['SL.5.4'], supports: ['A card with three key words'],
  },
];

export const smallGoals: readonly (readonly [title: string, steps: readonly string[]])[] = [
  ['This week: three short tries', ['Try on Monday', 'Try on Wednesday', 'Try on Friday']],
  ['This week: ask for help once', ['Know what to ask', 'Ask', 'Write down what helped']],
  ['This week: teach it to somebody', ['Choose what to teach', 'Teach it']],
];

export const checkInNotes: readonly (readonly [note: string, nextStep: string, barrier?: string])[] = [
  ['It went better than I thought.', 'Do it again tomorrow.'],
  ['I did a little every day.', 'Keep the card on my desk.'],
  ['I was ill for two days.', 'Start again with a small step.', 'I missed two days.'],
  ['The first part was easy.', 'Try the harder part.'],
  ['I got stuck and asked for help.', 'Show what I learned to a partner.', 'I did not know where to begin.'],
  ['I did not do much this week.', 'Ten minutes right after lunch.', 'There was a lot going on at home.'],
];

export const reflectionTexts: readonly (readonly [prompt: string, text: string])[] = [
  ['What helped you most?', 'Doing a little every day. I did not believe that before.'],
  ['What are you proud of?', 'I did not stop when it was hard in the middle.'],
  ['What would you do in another way?', 'I would ask for help in the first week.'],
  ['What got in the way?', 'I had too many goals at once. Next time I pick one.'],
];
