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
  today: string;
  data: GoalTrackerElement['data'] | undefined;
  /** Records are on their way and never come. */
  waiting: boolean;
  src: string | undefined;
}

const meta: Meta<Controls> = {
  title: 'Elements/Goal tracker',
  component: 'way-goal-tracker',
  args: { role: 'student', learner: 's-01', group: undefined, readonly: false, needsAgreement: false, today, data: school, waiting: false, src: undefined },
  argTypes: {
    role: { control: 'inline-radio', options: ['student', 'teacher', 'guardian'] },
    learner: { control: 'text' },
    group: { control: 'text' },
    data: { table: { disable: true } },
    waiting: { table: { disable: true } },
    src: { table: { disable: true } },
  },
  render: ({ role, learner, group, readonly, needsAgreement, today: day, data, waiting, src }) => html`
    <way-goal-tracker
      .viewer=${sampleViewers[role]}
      .data=${data}
      .client=${waiting ? silentClient : undefined}
      learner=${learner ?? nothing}
      group=${group ?? nothing}
      src=${src ?? nothing}
      today=${day}
      ?readonly=${readonly}
      ?needs-agreement=${needsAgreement}
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
