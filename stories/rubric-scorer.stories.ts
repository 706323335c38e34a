import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { RubricScorerElement } from 'waymark/rubric-scorer';
import 'waymark/rubric-scorer/define';
import { createClient, memorySource } from 'waymark/sdk';
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
  view: string | undefined;
  viewer: RubricScorerElement['viewer'];
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
  args: { role: 'teacher', learner: undefined, group: room, rubric: undefined, work: undefined, scoring: undefined, view: undefined, viewer: undefined, readonly: false, today, data: school, waiting: false, src: undefined },
  argTypes: {
    role: { control: 'inline-radio', options: ['student', 'teacher', 'guardian'] },
    learner: { control: 'text' },
    group: { control: 'text' },
    rubric: { control: 'select', options: [undefined, ...(school.rubrics ?? []).map(({ id }) => id)] },
    work: { control: 'text' },
    scoring: { control: 'text' },
    view: { control: 'select', options: [undefined, 'score', 'compare', 'moderation', 'practice', 'print'] },
    viewer: { table: { disable: true } },
    data: { table: { disable: true } },
    waiting: { table: { disable: true } },
    src: { table: { disable: true } },
  },
  render: ({ role, learner, group, rubric, work, scoring, view, viewer, readonly, today: day, data, waiting, src }) => html`
    <way-rubric-scorer
      .viewer=${viewer ?? sampleViewers[role]}
      .data=${data}
      .client=${waiting ? silentClient : undefined}
      learner=${learner ?? nothing}
      group=${group ?? nothing}
      rubric=${rubric ?? nothing}
      work=${work ?? nothing}
      scoring=${scoring ?? nothing}
      view=${view ?? nothing}
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

const explained = (school.scorings ?? []).filter(({ rubricId }) => rubricId === 'r-explain');
/** The school with one rubric that asks for more than the teacher's marks. */
const asking = (rubric: object, scorings: readonly object[] = explained) => ({ ...school, rubrics: (school.rubrics ?? []).map((each) => (each.id === 'r-explain' ? { ...each, ...rubric } : each)), scorings }) as RubricScorerElement['data'];
/** Marks of the teacher, the student and a second scorer on the same work. */
const twice = explained.find(({ role }) => role === 'second')!;
const scoredTwice = { learner: twice.learnerId, group: undefined, work: twice.workId, rubric: 'r-explain' };
const asStudent = { ...scoredTwice, viewer: { id: twice.learnerId!, role: 'student', learnerIds: [twice.learnerId!] } } as const;
const withoutSelf = explained.filter((scoring) => !(scoring.learnerId === twice.learnerId && scoring.role === 'self'));
const peers = ['s-02', 's-03'].map((scorerId, i) => ({ ...twice, id: `peer-${i}`, role: 'peer', scorerId, comment: ['I like how you drew it.', 'I could follow all but the last step.'][i] }));
const second = { id: 't-3', role: 'teacher' } as const;
const sample = { id: 'm-1', version: 1, rubricId: 'r-explain', seed: 'spring', from: 17, at: '2026-03-18T09:00:00Z', by: 't-1', works: explained.filter(({ role, status, scorerId }) => role === 'teacher' && status !== 'draft' && scorerId === 't-1').slice(4, 10).map(({ learnerId, workId }) => ({ learnerId: learnerId!, workId })) };
const moderated = { rubric: 'r-explain', group: undefined, view: 'moderation', data: { ...asking({}), moderations: [sample] } };
const exemplars = explained.slice(0, 2).map(({ learnerId: _of, scorerId: _by, ...rest }, i) => ({ ...rest, id: `anchor-${i}`, anchor: true, workTitle: ['Exemplar: the shared garden', 'Exemplar: half a plan'][i] }));
const practice = { rubric: 'r-explain', group: undefined, view: 'practice', viewer: second, data: asking({}, [...explained, ...exemplars]) };

/** Teacher, student and second scorer on one work, side by side. */
export const CompareVoices: Story = { args: { ...scoredTwice, view: 'compare' } };

/** The student's own marks beside the teacher's. */
export const CompareVoicesStudent: Story = { args: asStudent };

/** Before: the student's own marks come first, and nothing of the teacher's is here. */
export const SelfScoring: Story = { args: { ...asStudent, data: asking({ asks: ['self'], blind: true }, withoutSelf) } };

/** After: both, once the student has submitted. */
export const SelfScored: Story = {
  args: SelfScoring.args!,
  play: ({ canvasElement }) => press(canvasElement, ...[3, 2, 4, 1].map((level, i) => `.criterion:nth-child(${i + 1}) .cell:nth-child(${level})`), '[data-focus=submit]'),
};

/** What classmates say, without their names. */
export const PeersAnonymous: Story = { args: { ...asStudent, data: asking({}, [...explained, ...peers]) } };

/** The same, where the rubric says that classmates sign. */
export const PeersNamed: Story = { args: { ...asStudent, data: asking({ peersNamed: true }, [...explained, ...peers]) } };

/** A sample as its second scorer meets it: by number, without the first marks. */
export const ModerationSample: Story = { args: { ...moderated, viewer: second }, play: ({ canvasElement }) => press(canvasElement, '.samples button') };

/** How far scorers agree, in a sentence, by criterion and over time. */
export const ModerationReport: Story = { args: moderated };

/** Nothing is scored twice yet. */
export const ModerationEmpty: Story = { args: { ...moderated, data: asking({}, explained.filter(({ role }) => role !== 'second')) } };

/** An exemplar to score before the real ones. */
export const Practice: Story = { args: practice };

/** The agreed marks, after the own ones. */
export const Practised: Story = {
  args: practice,
  play: ({ canvasElement }) => press(canvasElement, ...[3, 3, 2, 2].map((level, i) => `.criterion:nth-child(${i + 1}) .cell:nth-child(${level})`), '[data-focus=submit]'),
};

/** One sheet a learner, every level listed. */
export const PrintAll: Story = { args: { rubric: 'r-explain', view: 'print' } };

const givenBack = { ...scoredTwice, data: asking({}, explained.filter(({ role }) => role === 'teacher').map((scoring) => (scoring.learnerId === twice.learnerId ? { ...scoring, status: 'returned' } : scoring))) };

/** Work that was given back, as its student meets it. */
export const ReturnedStudent: Story = { args: { ...givenBack, viewer: asStudent.viewer } };

/** The same work as its teacher sees it. */
export const ReturnedTeacher: Story = { args: givenBack };

/** Two scorers mark the same criterion at once: the later one sees both marks and chooses. */
export const TwoAtOnce: Story = {
  render: ({ today: day, data }) => {
    const source = memorySource(data ?? {});
    const one = () => html`<way-rubric-scorer .viewer=${sampleViewers.teacher} .client=${createClient({ source, viewer: sampleViewers.teacher })} learner="s-09" rubric="r-explain" work="w-17" today=${day}></way-rubric-scorer>`;
    return html`${one()}<hr />${one()}`;
  },
  play: async ({ canvasElement }) => {
    const both = [...canvasElement.querySelectorAll<RubricScorerElement>('way-rubric-scorer')];
    const later = (until: () => boolean) => new Promise<void>((done) => {
      const look = (left: number) => void (left === 0 || until() ? done() : setTimeout(() => look(left - 1), 20));
      look(100);
    });
    await later(() => both.every((each) => each.shadowRoot?.querySelector('.criterion')));
    both.forEach((each, i) => each.shadowRoot?.querySelector<HTMLElement>(`.criterion:nth-child(3) .cell:nth-child(${2 + i})`)?.click());
    await later(() => both.some((each) => each.shadowRoot?.querySelector('[part=clash]')));
  },
};

export const Loading: Story = { args: { data: undefined, waiting: true } };

export const Empty: Story = { args: { data: { ...school, rubrics: [], scorings: [] } } };

/** A file that is not there: what happened, what to do, and a retry. */
export const LoadError: Story = { args: { data: undefined, src: 'no-such-file.json' } };

/** A table, with no control that looks live. */
export const ReadOnly: Story = { args: { ...finished, readonly: true } };

export const Spanish: Story = { parameters: { lang: 'es' } };

/** What the student reads, in Spanish. */
export const StudentViewSpanish: Story = { args: StudentView.args!, parameters: { lang: 'es' } };

/** Feedback on a page that reads from the right. */
export const StudentViewRightToLeft: Story = { args: StudentView.args!, parameters: { dir: 'rtl' } };

export const RightToLeft: Story = { parameters: { dir: 'rtl' } };

export const Narrow: Story = { parameters: { width: '320' } };

export const Dark: Story = { parameters: { scheme: 'dark' } };
