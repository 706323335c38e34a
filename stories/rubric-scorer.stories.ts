import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { RubricScorerElement } from 'waymark/rubric-scorer';
import 'waymark/rubric-scorer/define';
import { sampleSchool, sampleViewers } from 'waymark-portal/sample-school';
import { silentClient } from './silent-client.js';

const today = '2026-03-20';
const school = sampleSchool({ today });
const room = school.groups?.[0]?.id;

interface Controls {
  role: 'student' | 'teacher' | 'guardian';
  learner: string | undefined;
  group: string | undefined;
  rubric: string | undefined;
  work: string | undefined;
  scoring: string | undefined;
  readonly: boolean;
  today: string;
  data: RubricScorerElement['data'] | undefined;
  waiting: boolean;
  src: string | undefined;
}

/** One mark for the whole work. */
const holistic: RubricScorerElement['data'] = {
  ...school,
  rubrics: [
    {
      id: 'r-whole', version: 1, title: 'The story as a whole', description: '', kind: 'holistic', showPoints: true,
      criteria: [
        {
          id: 'c-whole', title: '', description: 'Read it once for joy, then once with this page.', weight: 1, standardIds: [], mayBeNotApplicable: false,
          levels: ['A first idea is there.', 'The story has a beginning and an end.', 'One thing leads to the next.', 'I forgot that I was reading.'].map((descriptor, i) => ({ id: `w-${i}`, label: ['Starting', 'Growing', 'Meeting', 'Beyond'][i] ?? '', descriptor, points: i + 1 })),
        },
      ],
    },
  ],
  scorings: [],
};

const meta: Meta<Controls> = {
  title: 'Elements/Rubric scorer',
  component: 'way-rubric-scorer',
  args: { role: 'teacher', learner: undefined, group: room, rubric: undefined, work: undefined, scoring: undefined, readonly: false, today, data: school, waiting: false, src: undefined },
  argTypes: {
    role: { control: 'inline-radio', options: ['student', 'teacher', 'guardian'] },
    learner: { control: 'text' },
    group: { control: 'text' },
    rubric: { control: 'select', options: [undefined, ...(school.rubrics ?? []).map(({ id }) => id)] },
    work: { control: 'text' },
    scoring: { control: 'text' },
    data: { table: { disable: true } },
    waiting: { table: { disable: true } },
    src: { table: { disable: true } },
  },
  render: ({ role, learner, group, rubric, work, scoring, readonly, today: day, data, waiting, src }) => html`
    <way-rubric-scorer
      .viewer=${sampleViewers[role]}
      .data=${data}
      .client=${waiting ? silentClient : undefined}
      learner=${learner ?? nothing}
      group=${group ?? nothing}
      rubric=${rubric ?? nothing}
      work=${work ?? nothing}
      scoring=${scoring ?? nothing}
      src=${src ?? nothing}
      today=${day}
      ?readonly=${readonly}
    ></way-rubric-scorer>
  `,
};
export default meta;
type Story = StoryObj<Controls>;

const scorer = (canvas: HTMLElement) => canvas.querySelector<RubricScorerElement>('way-rubric-scorer')!;
async function press(canvas: HTMLElement, ...selectors: string[]): Promise<void> {
  const element = scorer(canvas);
  for (const selector of selectors) {
    await element.updateComplete;
    element.shadowRoot?.querySelector<HTMLElement>(selector)?.click();
  }
  await element.updateComplete;
}
const reader = { learner: 's-01', group: undefined } as const;
/** A piece of work that this teacher has finished. */
const finished = { group: undefined, scoring: school.scorings?.find(({ role, status, rubricId, scorerId }) => role === 'teacher' && status !== 'draft' && rubricId === 'r-explain' && scorerId === sampleViewers.teacher.id)?.id };

/** A class and its pile of work. */
export const Playground: Story = {};

/** Three criteria marked, one does not apply, a comment begun, the live total. */
export const MainTask: Story = {
  play: ({ canvasElement }) => press(canvasElement, '.criterion:nth-child(1) .cell:nth-child(3)', '.criterion:nth-child(2) .cell:nth-child(2)', '.criterion:nth-child(3) .cell:nth-child(4)', '[data-focus^=open-comment]'),
};

/** Submitting while criteria have no mark: what is missing is said, and nothing is stopped for good. */
export const MarksMissing: Story = { play: ({ canvasElement }) => press(canvasElement, '[data-focus=submit]') };

/** Submitted work as its teacher reads it, with a way to take it back. */
export const Submitted: Story = { args: finished };

/** Each level holds a range: type the points, and the level follows. */
export const Ranges: Story = { args: { rubric: 'r-talk' } };

/** One column that says what good work shows, words on both sides. */
export const SinglePoint: Story = { args: { learner: 's-20', group: undefined, rubric: 'r-opinion', work: 'w-new' } };

/** One mark for the whole work. */
export const Holistic: Story = { args: { data: holistic } };

/** What the student reads: strengths first, then one next step. */
export const StudentView: Story = { args: { ...reader, role: 'student' } };

/** A single-point rubric as the student reads it: what goes beyond, what is growing. */
export const StudentSinglePoint: Story = {
  args: { role: 'student', learner: 's-01', group: undefined, rubric: 'r-opinion', data: { ...school, scorings: (school.scorings ?? []).filter(({ rubricId }) => rubricId === 'r-opinion').slice(0, 1).map((scoring) => ({ ...scoring, learnerId: 's-01' })) } },
};

/** The family reads along. */
export const FamilyView: Story = { args: { ...reader, role: 'guardian' } };

export const Loading: Story = { args: { data: undefined, waiting: true } };

export const Empty: Story = { args: { data: { ...school, rubrics: [], scorings: [] } } };

/** A file that is not there: what happened, what to do, and a retry. */
export const LoadError: Story = { args: { data: undefined, src: 'no-such-file.json' } };

/** A table, with no control that looks live. */
export const ReadOnly: Story = { args: { ...finished, readonly: true } };

export const RightToLeft: Story = { parameters: { dir: 'rtl' } };

export const Narrow: Story = { parameters: { width: '320' } };

export const Dark: Story = { parameters: { scheme: 'dark' } };
