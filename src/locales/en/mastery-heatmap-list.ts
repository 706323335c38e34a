import type { Messages } from '../message.types.js';

/** Sentences of the lists of one learner or one standard, loaded with them. */
export const masteryHeatmapList = {
  can: 'What I can do',
  canName: 'What {name} can do',
  working_on: 'Working on it',
  notYet: 'Not tried yet',
  summaryMine: 'You can do {can} of the {tried} standards you have tried.',
  summaryNone: 'No standard has been tried yet.',
  summaryName: '{name} can do {can} of the {tried} standards tried so far.',
  pickLearner: 'Learner',
  listByStandard: 'By standard',
  saidLike: 'Say: {sound}',
  listByLearner: 'By learner',
  standardSummary: { one: '{proficient} of {count} learner with a level is at {level} or above.', other: '{proficient} of {count} learners with a level are at {level} or above.' },
} satisfies Messages;
