import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { RubricEditorElement } from 'waymark/rubric-editor';
import 'waymark/rubric-editor/define';
import { sampleSchool, sampleViewers } from 'waymark-portal/sample-school';
import { silentClient } from './silent-client.js';

type Data = NonNullable<RubricEditorElement['data']>;
type Rubric = NonNullable<Data['rubrics']>[number];

const school: Data = sampleSchool({ today: '2026-03-20' });
const [explain, talk, opinion] = school.rubrics ?? [];

interface Controls {
  role: 'student' | 'teacher' | 'administrator';
  rubric: string | undefined;
  readonly: boolean;
  data: Data | undefined;
  waiting: boolean;
  src: string | undefined;
  scoringLink: string | undefined;
}

/** The school with one rubric that is like the first one and not quite. */
const withRubric = (change: (rubric: Rubric) => Partial<Rubric>): Data => ({ ...school, scorings: [], rubrics: explain ? [{ ...explain, ...change(explain) }] : [] });
const withLevels = (change: (level: Rubric['criteria'][number]['levels'][number], at: number) => object): Data =>
  withRubric(({ criteria }) => ({ criteria: criteria.map((criterion) => ({ ...criterion, levels: criterion.levels.map((level, at) => ({ ...level, ...change(level, at) })) })) }));

/** Saved with fewer levels after works had been scored: some are to be looked at again. */
const edited: Data = {
  ...school,
  rubrics: explain ? [{ ...explain, version: 2, criteria: explain.criteria.map((criterion, i) => (i === 0 ? { ...criterion, levels: criterion.levels.slice(1) } : criterion)), earlier: [explain] }] : [],
};

const meta: Meta<Controls> = {
  title: 'Elements/Rubric editor',
  component: 'way-rubric-editor',
  args: { role: 'teacher', rubric: explain?.id, readonly: false, data: { ...school, scorings: [] }, waiting: false, src: undefined, scoringLink: undefined },
  argTypes: {
    role: { control: 'inline-radio', options: ['student', 'teacher', 'administrator'] },
    rubric: { control: 'select', options: (school.rubrics ?? []).map(({ id }) => id) },
    data: { table: { disable: true } },
    waiting: { table: { disable: true } },
    src: { table: { disable: true } },
  },
  render: ({ role, rubric, readonly, data, waiting, src, scoringLink }) => html`
    <way-rubric-editor
      .viewer=${role === 'administrator' ? { id: 'a-1', role } : sampleViewers[role]}
      .data=${data}
      .client=${waiting ? silentClient : undefined}
      rubric=${rubric ?? nothing}
      src=${src ?? nothing}
      scoring-link=${scoringLink ?? nothing}
      ?readonly=${readonly}
    ></way-rubric-editor>
  `,
};
export default meta;
type Story = StoryObj<Controls>;

async function inEditor(canvas: HTMLElement, act: (root: ShadowRoot) => void | Promise<void>): Promise<void> {
  const element = canvas.querySelector<RubricEditorElement>('way-rubric-editor')!;
  await element.updateComplete;
  await act(element.shadowRoot!);
  await element.updateComplete;
}
const press = (selector: string) => ({ canvasElement }: { canvasElement: HTMLElement }) => inEditor(canvasElement, (root) => root.querySelector<HTMLElement>(selector)?.click());
const write = (root: ShadowRoot, selector: string, text: string) => {
  const field = root.querySelector<HTMLInputElement>(selector);
  if (!field) return;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};
const bringIn = (text: string) => ({ canvasElement }: { canvasElement: HTMLElement }) =>
  inEditor(canvasElement, async (root) => {
    const input = root.querySelector<HTMLInputElement>('input[type=file]')!;
    const files = new DataTransfer();
    files.items.add(new File([text], 'rubric.json', { type: 'application/json' }));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    for (let i = 0; i < 50 && !root.querySelector('.brought'); i++) await new Promise((later) => { setTimeout(later, 50); });
  });

export const Playground: Story = {};

/** Every rubric of the school, how much it is used, and templates for a new one. */
export const List: Story = { args: { rubric: undefined, data: school } };

/** Levels that hold ranges of points. */
export const Ranges: Story = { args: { rubric: talk?.id } };

/** One column, no points. */
export const SinglePoint: Story = { args: { rubric: opinion?.id } };

/** One mark for the whole work. */
export const Holistic: Story = { args: { data: withRubric(({ criteria }) => ({ kind: 'holistic', title: 'The whole letter', criteria: criteria.slice(0, 1) })) } };

/** A new rubric from a template: not saved, and not ready yet. */
export const FromATemplate: Story = { args: { rubric: undefined }, play: press('[data-focus="template analytic"]') };

/** What is in the way stands beside its field, and all of it in one list. */
export const NotReady: Story = { args: { data: withLevels((_level, at) => ({ minPoints: [0, 1, 7, 12][at], points: [3, 5, 9, 10][at] })) } };

/** One criterion has levels of its own. */
export const OwnLevels: Story = {
  args: { data: withRubric(({ criteria }) => ({ criteria: criteria.map((criterion, i) => (i === 1 ? { ...criterion, group: 'How', optional: true, levels: criterion.levels.slice(1).map((level, at) => ({ ...level, points: at * 2 })) } : criterion)) })) },
};

/** Edited in use: what saving means for works that were scored, before it is saved. */
export const EditedInUse: Story = { args: { data: school }, play: press('[data-focus="level-remove 0"]') };

/** Saved in use: works to look at again. */
export const ToLookAtAgain: Story = { args: { data: edited } };

/** The same, where the page says where each scoring is. */
export const ToLookAtAgainLinked: Story = { args: { data: edited, scoringLink: '?scoring={id}' } };

/** Asked before it is saved. */
export const BeforeSaving: Story = {
  args: { data: school },
  play: async (context) => {
    await press('[data-focus="level-remove 0"]')(context);
    await press('[data-focus="save"]')(context);
  },
};

/** Two people changed the same words. */
export const TwoAtOnce: Story = {
  play: ({ canvasElement }) =>
    inEditor(canvasElement, async (root) => {
      write(root, '#about-title', 'Solve, explain, check');
      const element = canvasElement.querySelector<RubricEditorElement>('way-rubric-editor')!;
      await element.updateComplete;
      element.data = withRubric(({ version }) => ({ title: 'Explain how you solved it', version: version + 1 }));
    }),
};

/** The rubric as who scores with it sees it. */
export const PreviewAsScorer: Story = { play: press('[data-focus="preview"]') };

/** The rubric as a student reads it. */
export const PreviewAsStudent: Story = {
  play: async (context) => {
    await press('[data-focus="preview"]')(context);
    await press('[data-focus="preview-student"]')(context);
  },
};

/** A file from Canvas: what could not be taken over is listed with its place. */
export const BroughtIn: Story = {
  args: { rubric: undefined },
  play: bringIn(JSON.stringify({ title: 'Lab report', data: [{ description: 'Method', points: 4, learning_outcome_id: 12, ratings: [{ description: 'Full', points: 4 }, { description: 'None', points: 0 }] }] })),
};

/** A file that is none. */
export const BadFile: Story = { args: { rubric: undefined }, play: bringIn('{"data": [') };

/** As a file for another system: what that has no place for is listed. */
export const WrittenForMoodle: Story = { play: press('[data-focus="share moodle"]') };

/** Fifty criteria: they are opened one by one. */
export const FiftyByTen: Story = {
  args: { data: withRubric(() => ({ title: 'Fifty by ten', criteria: Array.from({ length: 50 }, (_, i) => ({ id: `c${i}`, title: `Criterion ${i + 1}`, description: '', weight: 1, standardIds: [], mayBeNotApplicable: true, levels: Array.from({ length: 10 }, (__, j) => ({ id: `c${i}-${j}`, label: `Level ${j + 1}`, descriptor: 'What the work shows here.', points: j })) })) })) },
};

/** An administrator looks and changes nothing. */
export const Administrator: Story = { args: { role: 'administrator' } };

export const NotAllowed: Story = { args: { role: 'student' } };

export const Loading: Story = { args: { data: undefined, waiting: true } };

export const Empty: Story = { args: { rubric: undefined, data: { ...school, rubrics: [], scorings: [] } } };

/** An address with nothing behind it: a sentence, and a button to try again. */
export const LoadError: Story = { name: 'Error', args: { data: undefined, src: 'no-such-file.json' } };

export const ReadOnly: Story = { args: { readonly: true } };

export const RightToLeft: Story = { parameters: { dir: 'rtl' } };

export const Narrow: Story = { parameters: { width: '320' } };

export const Dark: Story = { parameters: { scheme: 'dark' } };

export const Spanish: Story = { parameters: { lang: 'es' } };
