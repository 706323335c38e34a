import type { CommentSnippet, Rubric } from 'waymark/domain';
import { standardId } from './framework.js';

type CriterionText = readonly [id: string, title: string, student: string, weight: number, codes: readonly string[], levels: readonly (readonly [descriptor: string, student: string])[]];

const names = [
  ['starting', 'Starting'],
  ['growing', 'Growing'],
  ['meeting', 'Meeting'],
  ['beyond', 'Beyond'],
] as const;

const criteria: readonly CriterionText[] = [
  ['c-understand', 'Understands the problem', 'I know what the problem asks.', 1, ['5.NF.A.2'], [
    ['Names some numbers of the problem.', 'I found some of the numbers.'],
    ['Says part of what is asked.', 'I can say part of what it asks.'],
    ['Says what is asked and what is known.', 'I can say what it asks and what I know.'],
    ['Also names what is not needed or what is missing.', 'I can also say what I do not need.'],
  ]],
  ['c-method', 'Chooses a way that works', 'My way leads to an answer.', 2, ['5.NF.B.4', '5.NF.B.3'], [
    ['Tries one way and stops.', 'I tried a way.'],
    ['The way works for part of the problem.', 'My way works for part of it.'],
    ['The way works for the whole problem.', 'My way works for all of it.'],
    ['Compares two ways and says which is better here.', 'I found two ways and can say which is better.'],
  ]],
  ['c-explain', 'Explains with words and pictures', 'Others can follow my thinking.', 2, ['5.NF.B.3'], [
    ['Shows the answer only.', 'I wrote my answer.'],
    ['Shows some steps.', 'I show some of my steps.'],
    ['Each step has a word or a picture that explains it.', 'I explain each step.'],
    ['Explains so that somebody new could do a similar problem.', 'Somebody could learn it from my page.'],
  ]],
  ['c-check', 'Checks that it makes sense', 'I looked back at my answer.', 1, ['5.NF.B.5'], [
    ['Does not look back yet.', 'I have not looked back yet.'],
    ['Repeats the sum.', 'I did my sum again.'],
    ['Checks with an estimate or another way.', 'I checked in another way.'],
    ['Says how large the answer must be before working it out.', 'I knew about how large it must be before I began.'],
  ]],
];

/** Points for each level, four criteria, wording for students. */
const explainThinking: Rubric = {
  id: 'r-explain',
  version: 1,
  title: 'Solve it and explain it',
  description: 'For maths tasks with more than one way.',
  kind: 'analytic',
  showPoints: true,
  criteria: criteria.map(([id, title, studentWording, weight, codes, levels]) => ({
    id,
    title,
    description: '',
    studentWording,
    weight,
    standardIds: codes.map(standardId),
    mayBeNotApplicable: true,
    levels: levels.map(([descriptor, student], i) => ({ id: `${id}-${names[i]![0]}`, label: names[i]![1], descriptor, studentWording: student, points: i + 1 })),
  })),
};

/** Each level holds a range of points. */
const talk: Rubric = {
  id: 'r-talk',
  version: 1,
  title: 'Talk at the water fair',
  description: 'Each level is a range: the scorer chooses the points inside it.',
  kind: 'analytic',
  showPoints: true,
  criteria: (
    [
      ['c-order', 'Clear order', 'My talk has a beginning, a middle and an end.', 'SL.5.4', [
        ['Some parts follow each other.', 'Some of my parts follow each other.'],
        ['Most parts follow each other; the beginning or the end is short.', 'Most of my talk is in order.'],
        ['A beginning, a middle and an end that lead on.', 'My talk leads from the beginning to the end.'],
        ['The order itself makes people want to hear more.', 'Each part made people want the next one.'],
      ]],
      ['c-facts', 'True and useful facts', 'My facts come from good sources.', 'W.5.7', [
        ['A fact or two, without a source.', 'I told one or two facts.'],
        ['Several facts; some have a source.', 'I can name a source for some of my facts.'],
        ['Every fact has a source and fits the talk.', 'I can name a source for each fact.'],
        ['Facts from several sources, compared.', 'I compared what my sources say.'],
      ]],
      ['c-voice', 'Voice and eyes', 'People at the back can hear me.', 'SL.5.4', [
        ['Can be heard now and then; reads most of it.', 'People could hear me now and then.'],
        ['Can be heard most of the time; looks up often.', 'People could hear me most of the time.'],
        ['Can be heard by everyone; speaks to the people.', 'Everyone could hear me, and I looked at them.'],
        ['Voice and pauses carry the talk.', 'I used my voice and pauses to make it lively.'],
      ]],
    ] as const
  ).map(([id, title, studentWording, code, words]) => ({
    id,
    title,
    description: '',
    studentWording,
    weight: 1,
    standardIds: [standardId(code)],
    mayBeNotApplicable: id === 'c-voice',
    levels: [
      { id: `${id}-1`, label: 'Starting', descriptor: words[0][0], studentWording: words[0][1], minPoints: 0, points: 3 },
      { id: `${id}-2`, label: 'Growing', descriptor: words[1][0], studentWording: words[1][1], minPoints: 4, points: 6 },
      { id: `${id}-3`, label: 'Meeting', descriptor: words[2][0], studentWording: words[2][1], minPoints: 7, points: 9 },
      { id: `${id}-4`, label: 'Beyond', descriptor: words[3][0], studentWording: words[3][1], minPoints: 10, points: 10 },
    ],
  })),
};

/** One column that says what good work shows; words on both sides of it. */
const opinion: Rubric = {
  id: 'r-opinion',
  version: 1,
  title: 'Opinion letter',
  description: 'What a good letter shows. Write what is growing and what goes beyond.',
  kind: 'singlePoint',
  showPoints: false,
  criteria: (
    [
      ['c-claim', 'A clear opinion', 'The first lines say what I think.', 'W.5.1'],
      ['c-reasons', 'Reasons that are backed up', 'Each reason has a fact or an example.', 'RI.5.8'],
      ['c-reader', 'Thinks of the reader', 'I answer what the reader may object.', 'W.5.5'],
    ] as const
  ).map(([id, title, studentWording, code]) => ({
    id,
    title,
    description: '',
    studentWording,
    weight: 1,
    standardIds: [standardId(code)],
    mayBeNotApplicable: true,
    levels: [{ id: `${id}-meeting`, label: 'Meeting', descriptor: studentWording, studentWording }],
  })),
};

export const rubrics: readonly Rubric[] = [explainThinking, talk, opinion];

const snippet = (i: number, text: string, criterionId: string | undefined, levelId: string | undefined, scope: CommentSnippet['scope'], tags: string[]): CommentSnippet => ({
  id: `cs-${i}`,
  version: 1,
  text,
  ...(criterionId ? { criterionId } : {}),
  ...(levelId ? { levelId } : {}),
  tags,
  scope,
});

export const commentSnippets: readonly CommentSnippet[] = [
  snippet(1, 'Your picture made your thinking easy to follow.', 'c-explain', 'c-explain-meeting', 'team', ['strength']),
  snippet(2, 'Next time, write one sentence beside each step.', 'c-explain', 'c-explain-growing', 'team', ['next step']),
  snippet(3, 'You found a way that works. Can you find a second one?', 'c-method', 'c-method-meeting', 'mine', ['next step']),
  snippet(4, 'Before you begin, guess how large the answer must be.', 'c-check', undefined, 'school', ['next step']),
  snippet(5, 'You named what the problem asks. That is half the way.', 'c-understand', undefined, 'team', ['strength']),
  snippet(6, 'Thank you for trying again after the first way did not work.', undefined, undefined, 'school', ['strength']),
  snippet(7, 'The hall went quiet when you began.', 'c-voice', undefined, 'mine', ['strength']),
  snippet(8, 'Which source told you this? Add its name.', 'c-facts', undefined, 'team', ['next step']),
];
