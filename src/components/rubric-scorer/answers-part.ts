/** What a learner answers to feedback: loaded right after the feedback is drawn. */
export { rubricScorerAnswers as english } from '../../locales/en/rubric-scorer-answers.js';
export { AnswerActs } from './answer-acts.js';
export { answersStyles as styles } from './answers.styles.js';
export { repliesTemplate, returnedBand } from './answers.template.js';
