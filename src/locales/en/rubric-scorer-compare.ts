import type { Messages } from '../message.types.js';

/** What is said where marks stand side by side. */
export const rubricScorerCompare = {
  voicesTitle: 'Side by side',
  practiceDone: 'Your marks and the agreed ones',
  voice_you: 'You',
  voice_self: 'The student',
  voice_agreed: 'Agreed',
  voice_teacher: 'Teacher',
  voice_teacherStaff: 'Teacher',
  voice_secondStaff: 'Second scorer',
  voice_moderatorStaff: 'Moderator',
  voice_peers: { one: 'A classmate', other: '{count} classmates' },
  sameLevel: 'The same level.',
  levelsApart: { one: '{count} level apart.', other: '{count} levels apart. Worth a talk.' },
  notCompared: 'Not marked by two yet.',
  sameIn: { one: 'The same level in {same} of {count} part.', other: 'The same level in {same} of {count} parts.' },
  sameAsAgreed: { one: 'As agreed in {same} of {count} part.', other: 'As agreed in {same} of {count} parts.' },
  peersMedian: 'Classmates stand on the level in the middle of their marks.',
  makeAnchor: 'Keep as a work to practice on',
} satisfies Messages;
