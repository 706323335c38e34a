import type { Board, Proposal, Support } from 'waymark/domain';
import { standardId } from './framework.js';

type Option = Board['options'][number];

const option = (id: string, title: string, description: string, codes: string, fields: Partial<Option>): Option => ({
  id,
  title,
  description,
  standardIds: codes.split(' ').map(standardId),
  resources: [],
  needs: [],
  needsMastery: [],
  free: false,
  ...fields,
});

/** Three in a line, any way; the middle is free. */
const fractions: Board = {
  id: 'b-1',
  version: 1,
  title: 'Fractions, three in a line',
  description: 'Choose any three squares in a row, a column or a diagonal. The middle is yours.',
  layout: 'grid',
  columns: 3,
  sections: [],
  rule: { kind: 'line', length: 3 },
  showPoints: false,
  options: [
    option('o-recipe', 'Half a recipe', 'Change a recipe for 28 people into one for 14, and show how.', '5.NF.B.4', { modality: 'write', grouping: 'alone', minutes: 30, challenge: 1, why: 'Cooks do this every day.' }),
    option('o-strip', 'Comic strip', 'Draw a comic in which somebody adds fractions the wrong way, and then gets it.', '5.NF.A.1', { modality: 'draw', grouping: 'alone', minutes: 40, challenge: 2 }),
    option('o-build', 'Build it', 'Build a model from blocks that shows three fourths of two thirds.', '5.NF.B.4', { modality: 'build', grouping: 'pair', minutes: 30, challenge: 2 }),
    option('o-teach', 'Teach a fourth grader', 'Explain equal fractions to somebody younger. Bring one question they asked.', '5.NF.A.1', { modality: 'speak', grouping: 'pair', minutes: 25, challenge: 2, rubricId: 'r-explain' }),
    option('o-free', 'Your free square', 'This one counts already.', '5.NF.A.1', { free: true }),
    option('o-song', 'Fraction rhythm', 'Clap or play bars of music that add up to one whole in three ways.', '5.NF.A.1', { modality: 'perform', grouping: 'group', minutes: 35, challenge: 2 }),
    option('o-story', 'Write the problem', 'Write three story problems and swap them with a partner.', '5.NF.A.2', { modality: 'write', modalities: ['write', 'draw', 'speak'], grouping: 'pair', minutes: 35, challenge: 2 }),
    option('o-share', 'Fair shares at home', 'Find three things at home that are shared. Write each as a division and as a fraction.', '5.NF.B.3', { modality: 'write', modalities: ['write', 'draw', 'media'], grouping: 'alone', minutes: 20, challenge: 1 }),
    option('o-larger', 'Larger or smaller?', 'Make six cards. Others guess if the product is larger or smaller, without working it out.', '5.NF.B.5', { modality: 'build', grouping: 'alone', minutes: 30, challenge: 3, needsMastery: [{ standardId: standardId('5.NF.B.4'), levelId: 'growing' }] }),
  ],
};

/** One from each course. */
const books: Board = {
  id: 'b-2',
  version: 1,
  title: 'A book in three courses',
  description: 'Pick one starter, one main course and one dessert for the book you are reading.',
  layout: 'menu',
  columns: 3,
  sections: [
    { id: 'starter', title: 'Starter', kind: 'course', max: 1 },
    { id: 'main', title: 'Main course', kind: 'course', max: 1 },
    { id: 'dessert', title: 'Dessert', kind: 'course' },
  ],
  rule: { kind: 'perSection', min: 1 },
  showPoints: false,
  options: [
    option('o-lines', 'Five lines worth keeping', 'Copy five lines and say why you kept each.', 'RL.5.1', { sectionId: 'starter', modality: 'write', grouping: 'alone', minutes: 15, challenge: 1 }),
    option('o-words', 'Word pictures', 'Draw what three unusual phrases mean.', 'RL.5.4', { sectionId: 'starter', modality: 'draw', grouping: 'alone', minutes: 20, challenge: 1 }),
    option('o-theme', 'What is it about, really?', 'Write one page about the theme, with proof from the book.', 'RL.5.2', { sectionId: 'main', modality: 'write', grouping: 'alone', minutes: 45, challenge: 2 }),
    option('o-two', 'Two people, one scene', 'Record the same scene as two characters would tell it.', 'RL.5.6 RL.5.3', { sectionId: 'main', modality: 'media', grouping: 'pair', minutes: 45, challenge: 2 }),
    option('o-trial', 'Put a character on trial', 'One defends, one accuses, the class decides.', 'RL.5.3 SL.5.1', { sectionId: 'main', modality: 'perform', grouping: 'group', minutes: 60, challenge: 3 }),
    option('o-cover', 'A better cover', 'Design a new cover and explain your choices.', 'RL.5.7', { sectionId: 'dessert', modality: 'draw', grouping: 'alone', minutes: 30, challenge: 1 }),
    option('o-letter', 'Letter to the writer', 'Ask the writer three questions that the book does not answer.', 'RL.5.5', { sectionId: 'dessert', modality: 'write', grouping: 'alone', minutes: 30, challenge: 2 }),
    option('o-shelf', 'If you liked this', 'Find two books of the same kind and compare them for the class shelf.', 'RL.5.9', { sectionId: 'dessert', modality: 'read', grouping: 'alone', minutes: 40, challenge: 3 }),
  ],
};

/** First the two that everybody does, then at least two of the others. */
const water: Board = {
  id: 'b-3',
  version: 1,
  title: 'Water in our town',
  description: 'Do both of the first two. Then choose at least two more.',
  layout: 'mustAndMay',
  columns: 2,
  sections: [
    { id: 'must', title: 'First, everybody', kind: 'must' },
    { id: 'may', title: 'Then choose', kind: 'may' },
  ],
  rule: { kind: 'all', rules: [{ kind: 'done', optionId: 'o-question' }, { kind: 'done', optionId: 'o-sources' }, { kind: 'count', of: ['o-map', 'o-interview', 'o-test', 'o-fair'], min: 2 }] },
  showPoints: false,
  options: [
    option('o-question', 'Ask a real question', 'Write one question about water here that you cannot answer yet.', 'W.5.7', { sectionId: 'must', modality: 'write', grouping: 'alone', minutes: 15, challenge: 1 }),
    option('o-sources', 'Two sources', 'Read two sources and take notes in your own words.', 'W.5.8 RI.5.1', { sectionId: 'must', modality: 'read', grouping: 'alone', minutes: 40, challenge: 2, needs: ['o-question'] }),
    option('o-map', 'Map the water', 'Draw where our water comes from and where it goes.', 'RI.5.3', { sectionId: 'may', modality: 'draw', grouping: 'pair', minutes: 40, challenge: 1 }),
    option('o-interview', 'Talk to somebody who knows', 'Plan five questions and interview a person who works with water.', 'SL.5.1 W.5.7', { sectionId: 'may', modality: 'speak', grouping: 'pair', minutes: 60, challenge: 3 }),
    option('o-test', 'Test the creek', 'Measure the water on three days and make a line plot.', '5.MD.B.2', { sectionId: 'may', modality: 'build', grouping: 'group', minutes: 60, challenge: 2 }),
    option('o-fair', 'Talk at the water fair', 'Tell families what you found out.', 'SL.5.4', { sectionId: 'may', modality: 'speak', modalities: ['speak', 'build', 'media'], grouping: 'group', minutes: 45, challenge: 2, needs: ['o-map'], rubricId: 'r-talk' }),
  ],
};

export const boards: readonly Board[] = [fractions, books, water];

const support = (i: number, learner: number, fields: Partial<Support>): Support => ({ id: `su-${i}`, version: 1, learnerId: `s-${String(learner).padStart(2, '0')}`, text: '', ...fields });

/** Private help for some learners. */
export const supports: readonly Support[] = [
  support(1, 1, { boardId: 'b-1', optionId: 'o-story', text: 'You may write your problems in Spanish first.' }),
  support(2, 1, { boardId: 'b-3', optionId: 'o-sources', text: 'One of the two sources may be the film with Spanish words.' }),
  support(3, 7, { boardId: 'b-3', optionId: 'o-sources', text: 'The pictures page explains the new words.' }),
  support(4, 9, { boardId: 'b-1', text: 'Fraction strips are in the blue box on your desk.' }),
  support(5, 14, { boardId: 'b-2', optionId: 'o-theme', text: 'You may speak your page instead of writing it.' }),
  support(6, 22, { standardId: standardId('5.NF.A.1'), text: 'Begin with the examples on fewer, larger cards.' }),
  support(7, 31, { boardId: 'b-3', optionId: 'o-fair', text: 'You may give your talk to a small group.' }),
];

export const proposals: readonly Proposal[] = [
  { id: 'p-1', version: 1, boardId: 'b-1', learnerId: 's-05', title: 'Fractions in football', description: 'Work out which part of the match each team had the ball.', standardIds: [standardId('5.NF.B.3')], status: 'proposed' },
  { id: 'p-2', version: 1, boardId: 'b-2', learnerId: 's-12', title: 'A song for the villain', description: 'Write and sing it.', standardIds: [standardId('RL.5.3')], status: 'accepted', answer: 'Yes. Show two lines of the book that your song is built on.' },
];
