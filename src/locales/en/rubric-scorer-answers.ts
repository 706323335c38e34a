import type { Messages } from '../message.types.js';

/** What is said where feedback is answered. */
export const rubricScorerAnswers = {
  returned: 'Your teacher gave this back to you. Look at your next step and work on it.',
  returnedFamily: 'The teacher gave this back to work on the next step.',
  resubmit: 'I have worked on it',
  resubmitted: 'You worked on it again. Your teacher will look at it.',
  resubmittedFamily: 'It was worked on again. The teacher will look at it.',
  replies: 'Words back',
  replyLabel: 'Write back',
  reply: 'Send',
  replied: 'Sent.',
  byStudent: 'The student',
  byTeacher: 'The teacher',
  byFamily: 'The family',
  thanks: 'Thank you. Your teacher can see that you read it.',
} satisfies Messages;
