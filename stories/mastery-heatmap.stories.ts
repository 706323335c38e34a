import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { MasteryHeatmapElement } from 'waymark/mastery-heatmap';
import 'waymark/mastery-heatmap/define';
import { sampleSchool, sampleViewers } from 'waymark-portal/sample-school';
import { silentClient } from './silent-client.js';

const today = '2026-03-20';
const school = sampleSchool({ today });
const room = school.groups?.[0]?.id;

interface Controls {
  role: 'student' | 'teacher' | 'guardian';
  learner: string | undefined;
  group: string | undefined;
  view: 'grid' | 'list' | 'table';
  names: 'full' | 'initials' | 'hidden';
  method: MasteryHeatmapElement['method'];
  fold: '' | 'groups' | 'standards' | 'groups standards';
  compact: boolean;
  readonly: boolean;
  data: MasteryHeatmapElement['data'];
  waiting: boolean;
  src: string | undefined;
}

const meta: Meta<Controls> = {
  title: 'Elements/Mastery heatmap',
  component: 'way-mastery-heatmap',
  args: { role: 'teacher', learner: undefined, group: room, view: 'grid', names: 'full', method: undefined, fold: '', compact: false, readonly: false, data: school, waiting: false, src: undefined },
  argTypes: {
    role: { control: 'inline-radio', options: ['student', 'teacher', 'guardian'] },
    view: { control: 'inline-radio', options: ['grid', 'list', 'table'] },
    names: { control: 'inline-radio', options: ['full', 'initials', 'hidden'] },
    fold: { control: 'select', options: ['', 'groups', 'standards', 'groups standards'] },
    method: { control: 'select', options: ['weightedAverage', 'decayingAverage', 'nTimes', 'highest', 'latest', 'average', 'mostCommon', 'meanOfTop', 'powerLaw', 'streak', 'mOfN'] },
    data: { table: { disable: true } },
    waiting: { table: { disable: true } },
    src: { table: { disable: true } },
  },
  render: ({ role, learner, group, view, names, method, fold, compact, readonly, data, waiting, src }) => html`
    <way-mastery-heatmap
      .viewer=${sampleViewers[role]}
      .data=${data}
      .client=${waiting ? silentClient : undefined}
      learner=${learner ?? nothing}
      group=${group ?? nothing}
      view=${view}
      names=${names}
      method=${method ?? nothing}
      src=${src ?? nothing}
      today=${today}
      fold=${fold || nothing}
      ?compact=${compact}
      ?readonly=${readonly}
    ></way-mastery-heatmap>
  `,
};
export default meta;
type Story = StoryObj<Controls>;

/** Opens the cell at a place, as a click would. */
async function openCell(canvas: HTMLElement, nth: number): Promise<void> {
  const element = canvas.querySelector<MasteryHeatmapElement>('way-mastery-heatmap')!;
  await element.updateComplete;
  element.shadowRoot?.querySelectorAll<HTMLElement>('.cell:not(.level-none)')[nth]?.click();
  await element.updateComplete;
}

export const Playground: Story = {};

/** The main task: see who is where, open a cell, read why. */
export const WhyThisLevel: Story = { play: ({ canvasElement }) => openCell(canvasElement, 2) };

export const List: Story = { args: { view: 'list' } };
/** For a screen that the class can see. */
export const NamesHidden: Story = { args: { names: 'hidden' } };
export const FirstLetters: Story = { args: { names: 'initials', view: 'list' } };

/** Clicks the button that says this, as a person would. */
async function clickOn(canvas: HTMLElement, words: string): Promise<void> {
  const element = canvas.querySelector<MasteryHeatmapElement>('way-mastery-heatmap')!;
  await element.updateComplete;
  [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find((button) => button.textContent.includes(words))?.click();
  await element.updateComplete;
}
/** One standard at a time, learners by what they need. */
export const ListByStandard: Story = { args: { view: 'list' }, play: ({ canvasElement }) => clickOn(canvasElement, 'By standard') };
export const Filtered: Story = { play: ({ canvasElement }) => clickOn(canvasElement, 'Not up to date') };
/** A teacher selects two learners' cells: what can be done with them is offered. */
export const Selected: Story = {
  play: async ({ canvasElement }) => {
    await clickOn(canvasElement, 'Select');
    await openCell(canvasElement, 2);
    await openCell(canvasElement, 30);
  },
};
/** Groups suggested for one standard. */
export const SuggestedGroups: Story = {
  play: async ({ canvasElement }) => {
    await clickOn(canvasElement, 'Select');
    await openCell(canvasElement, 2);
    await clickOn(canvasElement, 'Groups for');
  },
};
/** Another way to work levels out is tried before it is used: who would change, and where. */
export const PolicyPreview: Story = {
  play: async ({ canvasElement }) => {
    await clickOn(canvasElement, 'More');
    await clickOn(canvasElement, 'How levels are worked out');
    const element = canvasElement.querySelector<MasteryHeatmapElement>('way-mastery-heatmap')!;
    const method = element.shadowRoot?.querySelector<HTMLSelectElement>('#policy-method');
    if (method) method.value = 'highest';
    method?.dispatchEvent(new Event('change'));
    await element.updateComplete;
  },
};
/** A school: classes and headings of standards are rows and columns of their own. */
export const Folded: Story = { args: { group: undefined, fold: 'groups standards' } };
/** The first class and the first heading are open, in place. */
export const Unfolded: Story = {
  args: { group: undefined, fold: 'groups standards' },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector<MasteryHeatmapElement>('way-mastery-heatmap')!;
    for (const role of ['rowheader', 'columnheader']) {
      await element.updateComplete;
      element.shadowRoot?.querySelector<HTMLElement>(`[role=${role}][aria-expanded=false]`)?.click();
    }
    await element.updateComplete;
  },
};
/** An overview: cells are too small for text, and the line below says the one that is active. */
export const SmallCells: Story = { args: { compact: true } };
/** Stale cells have a dashed edge; rising, steady and falling an arrow; set by a teacher a pen, with a dot where newer evidence came. */
export const Marks: Story = {
  args: {
    group: undefined,
    data: {
      scales: school.scales ?? [],
      masteryPolicies: school.masteryPolicies ?? [],
      learners: ['Rising', 'Steady', 'Falling', 'Not up to date', 'Set by a teacher', 'Newer evidence', 'No evidence'].map((givenName, i) => ({ ...school.learners![i]!, id: `m${i}`, givenName, familyName: '', preferredName: givenName })),
      standards: [{ ...school.standards!.at(-1)!, id: 'mark', code: 'M.1', parentIds: [], precedes: [] }],
      evidence: [[1, 4], [3, 3], [4, 2], [3], [2], [2, 3]].flatMap((scores, i) => scores.map((points, k) => ({ ...school.evidence![0]!, id: `m${i}-${k}`, workId: `w${i}-${k}`, learnerId: `m${i}`, standardId: 'mark', points, maxPoints: 4, levelId: undefined, assessedAt: i === 3 ? '2025-11-03' : `2026-03-0${2 + k * 5}` }))),
      masteryOverrides: [4, 5].map((i) => ({ id: `o${i}`, version: 1, learnerId: `m${i}`, standardId: 'mark', levelId: 'meeting', reason: 'Showed it at the board.', by: 't-1', at: '2026-03-04T10:00:00Z' })),
    },
  },
};
/** Comments on a cell: a teacher's, and the learner's answer. */
export const Comments: Story = {
  args: { view: 'list', learner: 's-01', group: undefined },
  play: async ({ canvasElement }) => {
    await clickOn(canvasElement, 'Add fractions');
    canvasElement.querySelector('way-mastery-heatmap')?.shadowRoot?.querySelector('.comments')?.scrollIntoView();
  },
};
export const PlainTable: Story = { args: { view: 'table' } };
export const Student: Story = { args: { role: 'student', learner: 's-01', group: undefined } };
export const Family: Story = { args: { role: 'guardian', learner: 's-01', group: undefined } };
export const Loading: Story = { args: { data: undefined, waiting: true } };
export const Empty: Story = { args: { data: {}, group: undefined } };
export const EmptyForAStudent: Story = { args: { role: 'student', data: {}, group: undefined } };
/** The file is not there: a sentence, and a way to try again. */
export const ErrorWithoutRecords: Story = { args: { data: undefined, src: 'no-such-file.json' } };
export const BadRecords: Story = { args: { data: { ...school, evidence: [{ id: 'x' }, ...(school.evidence ?? [])] } as never } };
export const ReadOnly: Story = { args: { readonly: true } };
export const RightToLeft: Story = { render: (args, context) => html`<div dir="rtl">${meta.render?.(args, context)}</div>` };
export const Spanish: Story = { render: (args, context) => html`<div lang="es">${meta.render?.(args, context)}</div>` };
export const Narrow: Story = { parameters: { viewport: { defaultViewport: 'mobile1' } }, globals: { width: '320' } };
export const Dark: Story = { globals: { theme: 'dark' } };

const many = (learners: number, standards: number, pieces: number) => ({
  scales: school.scales ?? [],
  learners: Array.from({ length: learners }, (_, i) => ({ ...school.learners![i % 56]!, id: `s${i}`, familyName: `${school.learners![(i * 5 + Math.floor(i / 56)) % 56]!.familyName} ${Math.floor(i / 56) + 1}` })),
  standards: Array.from({ length: standards }, (_, i) => ({ ...school.standards!.at(-1)!, id: `st${i}`, code: `C.${i + 1}`, parentIds: [], precedes: [] })),
  evidence: Array.from({ length: pieces }, (_, i) => {
    const [learner, standard] = [i % learners, (Math.floor(i / learners) * 7 + i) % standards];
    // Most learners have a level of their own, from which single pieces differ.
    const points = 1 + ((learner * 31) % 17 < 5 ? 2 : (learner * 31) % 17 < 14 ? 1 : 0) + ((learner * 13 + standard * 29) % 7 < 3 ? 1 : 0);
    return { ...school.evidence![0]!, id: `e${i}`, workId: `w${i}`, learnerId: `s${learner}`, standardId: `st${standard}`, points, maxPoints: 4, levelId: undefined };
  }),
});
/** A large school, 1,000 × 200. */
export const School: Story = { args: { group: undefined, data: many(1000, 200, 40_000) } };
/** 5,000 learners × 300 standards: only what can be seen is in the document. */
export const Large: Story = { args: { group: undefined, data: many(5000, 300, 100_000) } };
