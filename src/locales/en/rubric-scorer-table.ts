import type { Messages } from '../message.types.js';

/** What is said where marks are read by staff. */
export const rubricScorerTable = {
  submittedOn: 'Submitted on {day}',
  takeBack: 'Take back',
  another: 'Another teacher scored this.',
  anotherDraft: 'Another teacher is scoring this.',
  scoreToo: 'Score it too',
  tableCaption: 'Marks of {name}',
  criterion: 'Criterion',
  level: 'Level',
  overall: 'Comment on the whole work',
  pointsShort: 'Points',
  giveBack: 'Give back to work on',
  givenBack: 'Given back. The student can work on it again.',
  returnedOf: 'Given back to work on',
  resubmittedOf: 'Worked on again, {day}',
  scoreAgain: 'Score again',
  selfWaits: 'You see what your teacher says here when it is ready.',
  peerThanks: 'Thank you. It helps your classmate.',
  takenBack: 'Taken back. Only you can see it now.',
} satisfies Messages;
