import type { Messages } from '../message.types.js';

export const rubricScorer = {
  // Where there is nothing to show
  noRubric: 'A rubric says what good work shows. This page has not named one yet.',
  noRubricStaff: 'A rubric says what good work shows, so that each mark is fair. There is no rubric here yet.',
  noFeedback: 'No feedback yet. When your work is scored, you can read here what went well and what comes next.',
  noFeedbackOf: 'No feedback yet. It shows here when the work is scored.',
  notYours: 'You can read your own feedback here, and no one else’s.',
  notScored: 'This work is not scored yet.',
  noLearners: 'No students here yet. Name a class or a student to score their work.',
  classMissing: 'This class is not here.',
  scoringMissing: 'This work is not here any more.',
  noCriteria: 'This rubric has no criteria yet.',
  noLevels: 'No levels here. A comment says it best.',

  // Top of the view
  work: 'Work',
  student: 'Student',
  rubricLine: 'Scored with “{title}”',
  pileLine: '{done} of {count} scored',
  inPicker: '{name} ({status})',
  state_none: 'not begun',
  state_draft: 'begun',
  state_submitted: 'done',
  state_returned: 'done',
  state_acknowledged: 'read',
  nextLearner: 'Next student',
  previousLearner: 'Student before',
  nextWork: 'Next work',
  previousWork: 'Work before',
  openWork: 'Open the work',
  allDone: 'All work here is scored.',

  // Levels and marks
  levelPoints: { one: '{count} point', other: '{count} points' },
  levelRange: '{min} to {max} points',
  notApplicable: 'Does not apply here',
  notEnoughEvidence: 'Not enough to see yet',
  excused: 'Excused',
  notYetScored: 'Not scored yet',
  comment: 'Comment',
  growing: 'Growing',
  beyond: 'Beyond',
  oddMark: 'This mark does not fit the rubric. It is kept, and does not count.',
  outOfRange: '{points} points do not fit the rubric. They are kept, and do not count.',

  // Total
  scoredOf: '{done} of {count} criteria scored',
  totalSoFar: 'so far {points} of {max} points ({percent}%)',
  total: '{points} of {max} points ({percent}%)',
  totalPoints: '{points} of {max} points',

  // Every level
  showLevels: 'Show every level',
  hideLevels: 'Hide the other levels',
  levelsOf: 'Every level',

  // Feedback
  feedbackOf: 'Feedback for {name}',
  strengths: 'What went well',
  nextStep: 'Your next step',
  nextStepOf: 'The next step',
  nextLooks: 'It will look like this:',
  topAll: 'You have reached the top in all of it. What would you like to try next?',
  topAllOf: 'The top is reached in all of it.',
  words: 'From your teacher',
  wordsOf: 'From the teacher',
  wordsPeer: 'From a classmate',
  eachCriterion: 'Part by part',
  acknowledge: 'I have read this',
  acknowledged: 'You read this on {day}.',
  acknowledgedPlain: 'You have read this.',
  acknowledgedOf: 'Read on {day}',

  loadingView: 'One moment…',

  // Views, voices, and what comes after feedback
  views: 'Views',
  view_score: 'Score',
  view_compare: 'Compare',
  view_moderation: 'Agreement',
  view_practice: 'Practice',
  view_print: 'Print all',
  state_resubmitted: 'worked on again',
  hiddenLine: 'You see the marks of others once you submit yours.',
  scoreMyself: 'Score it myself',
  feedsGoal: 'This helps your goal:',
} satisfies Messages;
