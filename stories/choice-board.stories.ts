import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { ChoiceBoardElement } from 'waymark/choice-board';
import 'waymark/choice-board/define';
import { sampleSchool, sampleViewers } from 'waymark-portal/sample-school';
import { silentClient } from './silent-client.js';

type Data = NonNullable<ChoiceBoardElement['data']>;
type Choice = NonNullable<Data['choices']>[number];

const today = '2026-03-20';
const school: Data = sampleSchool({ today });
const room = school.groups?.[0]?.id;
const [grid, menu, mustAndMay] = school.boards ?? [];

interface Controls {
  role: 'student' | 'teacher' | 'guardian';
  board: string | undefined;
  learner: string | undefined;
  group: string | undefined;
  readonly: boolean;
  data: Data | undefined;
  waiting: boolean;
  src: string | undefined;
}

/** The same school with other choices of the first learner. */
const withChoices = (boardId: string | undefined, states: Record<string, Choice['status']>, fields: Record<string, Partial<Choice>> = {}): Data => ({
  ...school,
  choices: Object.entries(states).map(([optionId, status]) => ({ id: `story-${optionId}`, version: 1, boardId: boardId ?? '', optionId, learnerId: 's-01', status, ...fields[optionId] })),
});

/** Every state of a square, as records. */
const everyState = withChoices(
  grid?.id,
  { 'o-recipe': 'chosen', 'o-strip': 'started', 'o-build': 'submitted', 'o-teach': 'done', 'o-gone': 'done' },
  {
    'o-strip': { evidenceNote: 'Page 3 of my notebook.', feedback: 'The first three pictures are clear. Now show where the mistake is found.' },
    'o-build': { evidenceNote: 'It is on the shelf.', evidenceLink: 'https://example.org/photo' },
    'o-teach': { evidenceNote: 'I taught my cousin.', reflection: 'Explaining is hard.', feedback: 'You listened to every question.' },
  },
);

const meta: Meta<Controls> = {
  title: 'Elements/Choice board',
  component: 'way-choice-board',
  args: { role: 'student', board: grid?.id, learner: 's-01', group: undefined, readonly: false, data: school, waiting: false, src: undefined },
  argTypes: {
    role: { control: 'inline-radio', options: ['student', 'teacher', 'guardian'] },
    board: { control: 'select', options: (school.boards ?? []).map(({ id }) => id) },
    learner: { control: 'text' },
    group: { control: 'text' },
    data: { table: { disable: true } },
    waiting: { table: { disable: true } },
    src: { table: { disable: true } },
  },
  render: ({ role, board, learner, group, readonly, data, waiting, src }) => html`
    <way-choice-board
      .viewer=${sampleViewers[role]}
      .data=${data}
      .client=${waiting ? silentClient : undefined}
      board=${board ?? nothing}
      learner=${learner ?? nothing}
      group=${group ?? nothing}
      src=${src ?? nothing}
      ?readonly=${readonly}
    ></way-choice-board>
  `,
};
export default meta;
type Story = StoryObj<Controls>;

async function press(canvas: HTMLElement, selector: string): Promise<void> {
  const element = canvas.querySelector<ChoiceBoardElement>('way-choice-board')!;
  await element.updateComplete;
  element.shadowRoot?.querySelector<HTMLElement>(selector)?.click();
  await element.updateComplete;
}

export const Playground: Story = {};

/** Three in a line: choose a square and see what is left. */
export const MainTask: Story = {
  args: { data: withChoices(grid?.id, {}) },
  play: ({ canvasElement }) => press(canvasElement, '.choose'),
};

/** Open, chosen, started, handed in, done, locked and why, and a square that is gone. */
export const EveryState: Story = { args: { data: everyState } };

/** One square in full: what it is, and handing it in. */
export const HandingIn: Story = { args: { data: everyState }, play: ({ canvasElement }) => press(canvasElement, '.next .btn') };

/** Several ways of showing the same: the learner picks one before or while working. */
export const WaysOfShowing: Story = {
  args: { data: withChoices(grid?.id, { 'o-share': 'started' }, { 'o-share': { modality: 'draw' } }) },
  play: ({ canvasElement }) => press(canvasElement, '.next .btn'),
};

/** One from each course: sections that take one are radios. */
export const Menu: Story = { args: { board: menu?.id } };

/** What has to be done opens what may be chosen. */
export const MustAndMay: Story = { args: { board: mustAndMay?.id, data: withChoices(mustAndMay?.id, { 'o-question': 'started' }) } };

/** The same squares as a list. */
export const List: Story = { args: { data: { ...school, boards: grid ? [{ ...grid, layout: 'list', rule: { kind: 'count', min: 3 } }] : [] } } };

/** The same squares by how hard they are, with help for everybody. */
export const Tiers: Story = { args: { data: { ...school, boards: grid ? [{ ...grid, layout: 'tiers', supports: ['Fraction strips are on the shelf.'], rule: { kind: 'count', min: 3 } }] : [] } } };

/** Points and badges: off unless the board asks for them, seen by their learner and staff alone. */
export const PointsAndBadges: Story = {
  args: { data: { ...everyState, boards: grid ? [{ ...grid, showPoints: true, showBadges: true, badges: [{ id: 'begun', title: 'Well begun', rule: { kind: 'count', min: 1 } }], options: grid.options.map((option, i) => ({ ...option, points: 1 + (i % 3) })) }] : [] } },
};

/** A way of their own: what a learner suggests, and the answer. */
export const OwnIdeas: Story = {
  args: { data: { ...everyState, proposals: [{ id: 'idea-1', version: 1, boardId: grid?.id ?? '', learnerId: 's-01', title: 'Fractions in football', description: 'Who had the ball?', standardIds: ['5.NF.B.3'], status: 'accepted', answer: 'Yes. Show one table.' }] } },
};

/** The form for an own idea. */
export const SuggestingAnIdea: Story = { args: { data: everyState }, play: ({ canvasElement }) => press(canvasElement, '.ideas .btn') };

/** The contract: choices, days and signatures on one page. */
export const Contract: Story = {
  args: { data: withChoices(grid?.id, { 'o-recipe': 'chosen', 'o-strip': 'started' }, { 'o-recipe': { plan: 'At home, with my sister.', finishOn: '2026-04-02' } }) },
  play: ({ canvasElement }) => press(canvasElement, 'p.no-print .btn'),
};

/** Nothing is left. */
export const Complete: Story = { args: { data: withChoices(grid?.id, { 'o-strip': 'done', 'o-share': 'done' }) } };

/** The class at a glance: what waits, who chose what, which squares nobody takes. */
export const TeacherView: Story = { args: { role: 'teacher', learner: undefined, group: room } };

/** A piece of work, approved or sent back with a word. */
export const TeacherReviews: Story = { args: { role: 'teacher', learner: undefined, group: room, board: menu?.id }, play: ({ canvasElement }) => press(canvasElement, '.reviews button') };

/** Several pieces of work ticked, to be approved in one go. */
export const TeacherApprovesSeveral: Story = { args: { role: 'teacher', learner: undefined, group: room }, play: ({ canvasElement }) => press(canvasElement, '.batch input') };

/** A board that nobody can complete says so to its teacher. */
export const BoardWithProblems: Story = {
  args: { role: 'teacher', learner: undefined, group: room, data: { ...school, boards: grid ? [{ ...grid, rule: { kind: 'all', rules: [{ kind: 'count', max: 2 }, { kind: 'count', of: ['o-recipe', 'o-strip'], min: 3 }] } }] : [] } },
};

/** A family reads along and changes nothing. */
export const FamilyView: Story = { args: { role: 'guardian', data: everyState } };

export const Loading: Story = { args: { data: undefined, waiting: true } };

export const Empty: Story = { args: { data: { ...school, boards: [] } } };

/** An address with nothing behind it: a sentence, and a button to try again. */
export const LoadError: Story = { name: 'Error', args: { data: undefined, src: 'no-such-file.json' } };

export const ReadOnly: Story = { args: { readonly: true, data: everyState } };

export const RightToLeft: Story = { args: { data: everyState }, parameters: { dir: 'rtl' } };

/** On a phone the squares stand one under the other, with the grid in small above. */
export const Narrow: Story = { args: { data: everyState }, parameters: { width: '320' } };

export const Dark: Story = { args: { data: everyState }, parameters: { scheme: 'dark' } };

export const Spanish: Story = { args: { data: everyState }, parameters: { lang: 'es' } };
