import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { GoalTrackerElement } from 'waymark/goal-tracker';
import 'waymark/goal-tracker/define';
import { sampleSchool, sampleViewers } from 'waymark-portal/sample-school';
import { silentClient } from './silent-client.js';

const today = '2026-03-20';
const school = sampleSchool({ today });
const room = school.groups?.[0]?.id;

interface Controls {
  role: 'student' | 'teacher' | 'guardian';
  learner: string | undefined;
  group: string | undefined;
  readonly: boolean;
  needsAgreement: boolean;
  /** The roles that must agree before a goal starts. */
  agreementBy: string | undefined;
  /** The learners of a guardian. */
  children: readonly string[] | undefined;
  today: string;
  data: GoalTrackerElement['data'] | undefined;
  /** Records are on their way and never come. */
  waiting: boolean;
  src: string | undefined;
}

const meta: Meta<Controls> = {
  title: 'Elements/Goal tracker',
  component: 'way-goal-tracker',
  args: { role: 'student', learner: 's-01', group: undefined, readonly: false, needsAgreement: false, agreementBy: undefined, children: undefined, today, data: school, waiting: false, src: undefined },
  argTypes: {
    role: { control: 'inline-radio', options: ['student', 'teacher', 'guardian'] },
    learner: { control: 'text' },
    group: { control: 'text' },
    children: { table: { disable: true } },
    data: { table: { disable: true } },
    waiting: { table: { disable: true } },
    src: { table: { disable: true } },
  },
  render: ({ role, learner, group, readonly, needsAgreement, agreementBy, children, today: day, data, waiting, src }) => html`
    <way-goal-tracker
      .viewer=${children ? { ...sampleViewers[role], learnerIds: children } : sampleViewers[role]}
      .data=${data}
      .client=${waiting ? silentClient : undefined}
      learner=${learner ?? nothing}
      group=${group ?? nothing}
      src=${src ?? nothing}
      today=${day}
      ?readonly=${readonly}
      ?needs-agreement=${needsAgreement}
      agreement-by=${agreementBy ?? nothing}
    ></way-goal-tracker>
  `,
};
export default meta;
type Story = StoryObj<Controls>;

const tracker = (canvas: HTMLElement) => canvas.querySelector<GoalTrackerElement>('way-goal-tracker')!;
async function press(canvas: HTMLElement, selector: string): Promise<void> {
  const element = tracker(canvas);
  await element.updateComplete;
  element.shadowRoot?.querySelector<HTMLElement>(selector)?.click();
  await element.updateComplete;
}

export const Playground: Story = {};

/** Writing a goal with help: one question at a time. */
export const MainTask: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[part=new]');
    await press(canvasElement, 'dialog .btn.primary');
  },
};

/** Three taps: what is done, how sure, save. */
export const CheckIn: Story = { play: ({ canvasElement }) => press(canvasElement, '[data-focus^=check-in]') };

/** One goal opened: steps, check-ins, the plan, who said yes. */
export const OneGoalOpen: Story = { play: ({ canvasElement }) => press(canvasElement, '[data-focus^=more]') };

/** Evidence, notes, a change after the yes, and the story of a goal. */
export const StoryOfAGoal: Story = {
  args: {
    data: {
      ...school,
      goals: (school.goals ?? []).map((goal) =>
        goal.learnerId === 's-01' && goal.status === 'active'
          ? {
              ...goal,
              evidence: [{ id: 'e-1', kind: 'link' as const, title: 'My reading log', link: 'https://example.org/log', at: today, by: 's-01' }, { id: 'e-2', kind: 'file' as const, title: 'river-talk.pdf', note: 'In my blue folder', at: today, by: 's-01' }],
              notes: [{ id: 'n-1', at: today, by: 't-1', text: 'We talked about the first two minutes.', visibleTo: 'student' as const }],
              revisions: [{ id: 'r-1', at: `${today}T10:00:00Z`, by: 's-01', role: 'student' as const, title: 'Speak louder', dueOn: '2026-03-10' }],
            }
          : goal,
      ),
    },
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[data-focus^=more]');
    await press(canvasElement, '[aria-controls^=story]');
  },
};

/** A goal as a page: to read, to print, to put into a portfolio. */
export const PageToPrint: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[data-focus^=more]');
    await press(canvasElement, '.detail > .ends:last-child .btn');
  },
};

/** Something that shows how it goes: a link, words, or the name of a file. */
export const AddEvidence: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[data-focus^=more]');
    await press(canvasElement, '[data-focus^=evidence]');
  },
};

/** The teacher and the family must say yes before a goal starts. */
export const AgreementByAll: Story = {
  args: { agreementBy: 'teacher guardian' },
  play: async ({ canvasElement }) => {
    const goals = [...(tracker(canvasElement).shadowRoot?.querySelectorAll<HTMLElement>('[data-focus^=more]') ?? [])];
    goals.at(-1)?.click();
    await tracker(canvasElement).updateComplete;
  },
};

/** More goals than anybody needs at once. */
export const ManyGoals: Story = {
  args: { data: { learners: school.learners ?? [], goals: Array.from({ length: 200 }, (_, i) => ({ ...school.goals![0]!, id: `many-${i}`, title: `${school.goals![0]!.title} (${i + 1})`, status: 'active' as const, parentId: undefined })) } },
};

/** A family chooses which child. */
export const FamilyOfTwo: Story = { args: { role: 'guardian', learner: undefined, children: ['s-01', 's-02'] } };

/** The agenda of a conference: made to be printed. */
export const Agenda: Story = {
  args: { role: 'teacher', learner: undefined, group: room },
  play: ({ canvasElement }) => press(canvasElement, '[data-focus=confer]'),
};

/** One comment for the students shown. */
export const CommentForSeveral: Story = {
  args: { role: 'teacher', learner: undefined, group: room },
  play: ({ canvasElement }) => press(canvasElement, '[data-focus=batch]'),
};

/** A start that a teacher writes for the class. */
export const StartForTheClass: Story = {
  args: { role: 'teacher', learner: undefined, group: room },
  play: ({ canvasElement }) => press(canvasElement, '[data-focus=template]'),
};

export const ClassNarrow: Story = { parameters: { width: '320' }, args: { role: 'teacher', learner: undefined, group: room } };

/** The class at a glance, with filters for who may need a word. */
export const TeacherView: Story = { args: { role: 'teacher', learner: undefined, group: room } };

/** A teacher opened one learner. */
export const TeacherAndOneLearner: Story = { args: { role: 'teacher' } };

/** Only what the student shares. */
export const FamilyView: Story = { args: { role: 'guardian' } };

/** The school wants a teacher's yes before a goal starts. */
export const NeedsAgreement: Story = { args: { needsAgreement: true } };

export const Loading: Story = { args: { data: undefined, waiting: true } };

export const Empty: Story = { args: { data: { learners: school.learners ?? [], goals: [] } } };

/** The file cannot be had: a plain sentence and a way to try again. */
export const LoadError: Story = { args: { data: undefined, src: 'no-such-file.json' } };

export const ReadOnly: Story = { args: { readonly: true } };

export const RightToLeft: Story = { parameters: { dir: 'rtl' }, args: { role: 'teacher', learner: undefined, group: room } };

export const Narrow: Story = { parameters: { width: '320' } };

export const Dark: Story = { parameters: { scheme: 'dark' } };

export const Spanish: Story = { parameters: { lang: 'es' } };
