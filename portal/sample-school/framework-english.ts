import type { DomainRows } from './framework-maths.js';

export const english: readonly DomainRows[] = [
  {
    code: 'RL.5',
    title: 'Reading stories and poems',
    rows: [
      ['RL.5.1', 'Quote the exact words that show what I think about a story.', 'Quote a story', ['RL.5.2']],
      ['RL.5.2', 'Find the theme of a story or poem and sum it up.', 'Theme'],
      ['RL.5.3', 'Compare two characters, places or events, using details.', 'Compare characters'],
      ['RL.5.4', 'Work out what words mean in a story, also when they paint a picture.', 'Story words'],
      ['RL.5.5', 'Explain how chapters, scenes or verses fit together.', 'How stories are built'],
      ['RL.5.6', 'Explain how the teller of the story changes what we see.', 'Point of view', ['RL.5.9']],
      ['RL.5.7', 'Say what pictures or sound add to a story.', 'Pictures and sound'],
      ['RL.5.9', 'Compare two stories of the same kind.', 'Compare stories'],
    ],
  },
  {
    code: 'RI.5',
    title: 'Reading to find out',
    rows: [
      ['RI.5.1', 'Quote the exact words that back up what I say about a text.', 'Quote a text', ['RI.5.2', 'RI.5.8']],
      ['RI.5.2', 'Find two main ideas and the details that hold them up.', 'Main ideas'],
      ['RI.5.3', 'Explain how people, events or ideas in a text are linked.', 'Links between ideas'],
      ['RI.5.4', 'Work out the meaning of subject words.', 'Subject words'],
      ['RI.5.5', 'Compare how two texts are put together.', 'How texts are built'],
      ['RI.5.6', 'Compare several accounts of the same event.', 'Several accounts', ['RI.5.9']],
      ['RI.5.8', 'Explain which reasons a writer gives for which point.', 'Reasons and points'],
      ['RI.5.9', 'Put together what several texts say, to write or speak about it.', 'Combine texts'],
    ],
  },
  {
    code: 'W.5',
    title: 'Writing',
    rows: [
      ['W.5.1', 'Write an opinion with reasons that are backed up.', 'Opinion', ['W.5.5']],
      ['W.5.2', 'Write to explain a topic clearly.', 'Explain'],
      ['W.5.3', 'Write a story, real or made up, with events in a good order.', 'Tell a story'],
      ['W.5.5', 'Plan, revise and edit, or start again in a new way.', 'Revise'],
      ['W.5.7', 'Do a short research project with several sources.', 'Research', ['W.5.8']],
      ['W.5.8', 'Take notes from sources and list where they came from.', 'Notes and sources'],
    ],
  },
  {
    code: 'SL.5',
    title: 'Speaking and listening',
    rows: [
      ['SL.5.1', 'Take part in a discussion: come prepared, listen, and build on what others say.', 'Discuss', ['SL.5.4']],
      ['SL.5.4', 'Present a topic in a clear order, loud and slow enough to follow.', 'Present'],
      ['SL.5.5', 'Add pictures or sound to a talk where they help.', 'Media in a talk'],
    ],
  },
];
