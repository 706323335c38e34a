import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { BoardEditorElement } from 'waymark/board-editor';
import 'waymark/board-editor/define';
import { sampleSchool, sampleViewers } from 'waymark-portal/sample-school';
import { silentClient } from './silent-client.js';

type Data = NonNullable<BoardEditorElement['data']>;
type Board = NonNullable<Data['boards']>[number];

const school: Data = sampleSchool({ today: '2026-03-20' });
const [grid, menu, mustAndMay] = school.boards ?? [];

interface Controls {
  role: 'student' | 'teacher' | 'guardian';
  board: string | undefined;
  readonly: boolean;
  data: Data | undefined;
  waiting: boolean;
  src: string | undefined;
}

const meta: Meta<Controls> = {
  title: 'Elements/Board editor',
  component: 'way-board-editor',
  args: { role: 'teacher', board: undefined, readonly: false, data: school, waiting: false, src: undefined },
  argTypes: {
    role: { control: 'inline-radio', options: ['student', 'teacher', 'guardian'] },
    board: { control: 'select', options: (school.boards ?? []).map(({ id }) => id) },
    data: { table: { disable: true } },
    waiting: { table: { disable: true } },
    src: { table: { disable: true } },
  },
  render: ({ role, board, readonly, data, waiting, src }) => html`
    <way-board-editor .viewer=${sampleViewers[role]} .data=${data} .client=${waiting ? silentClient : undefined} board=${board ?? nothing} src=${src ?? nothing} ?readonly=${readonly}></way-board-editor>
  `,
};
export default meta;
type Story = StoryObj<Controls>;

/** The school with one board in place of its own; its choices stay. */
const withBoard = (board: Board | undefined, fields: Partial<Board>): Data => ({ ...school, boards: board ? [{ ...board, ...fields }] : [] });

async function editorIn(canvas: HTMLElement): Promise<{ element: BoardEditorElement; find: <E extends HTMLElement>(selector: string) => E | undefined; settle: () => Promise<unknown> }> {
  const element = canvas.querySelector<BoardEditorElement>('way-board-editor')!;
  await element.updateComplete;
  return { element, find: <E extends HTMLElement>(selector: string) => element.shadowRoot?.querySelector<E>(selector) ?? undefined, settle: () => element.updateComplete };
}
async function press(canvas: HTMLElement, ...selectors: string[]): Promise<void> {
  const { find, settle } = await editorIn(canvas);
  for (const selector of selectors) {
    find(selector)?.click();
    await settle();
  }
}
async function type(canvas: HTMLElement, selector: string, text: string): Promise<void> {
  const { find, settle } = await editorIn(canvas);
  const field = find<HTMLInputElement>(selector);
  if (!field) return;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settle();
}
async function bringIn(canvas: HTMLElement, text: string): Promise<void> {
  const { find, settle } = await editorIn(canvas);
  const input = find<HTMLInputElement>('input[type="file"]');
  if (!input) return;
  const files = new DataTransfer();
  files.items.add(new File([text], 'boards-from-room-14.json', { type: 'application/json' }));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  for (let turn = 0; turn < 50 && !find('.brought'); turn++) await new Promise((later) => setTimeout(later, 20));
  await settle();
}

/** The boards that are there, and templates for a new one. */
export const Playground: Story = {};

/** A menu fresh from its template: type a title, Enter goes on to the next square. */
export const MainTask: Story = { play: ({ canvasElement }) => press(canvasElement, '.templates li:nth-child(3) button') };

/** No board yet: one sentence, and templates to begin with. */
export const Empty: Story = { args: { data: { ...school, boards: [] } } };

export const EditingAGrid: Story = { args: { board: grid?.id } };
export const EditingAMenu: Story = { args: { board: menu?.id } };
export const EditingMustAndMay: Story = { args: { board: mustAndMay?.id } };
export const EditingTiers: Story = { play: ({ canvasElement }) => press(canvasElement, '.templates li:nth-child(5) button') };
export const EditingAList: Story = { play: ({ canvasElement }) => press(canvasElement, '.templates li:nth-child(6) button') };

/** One square in full: what to do, standards, ways of showing it, links, what comes first. */
export const OneSquare: Story = { args: { board: grid?.id }, play: ({ canvasElement }) => press(canvasElement, '[data-focus="more o-larger"]') };

/** "The required one, five more, one from each column, twelve points": it is possible. */
export const RuleInWords: Story = {
  args: {
    board: menu?.id,
    data: withBoard(menu, {
      sections: (menu?.sections ?? []).map(({ id, title, kind }) => ({ id, title, kind })),
      options: (menu?.options ?? []).map((option) => ({ ...option, points: 2 })),
      rule: { kind: 'all', rules: [{ kind: 'done', optionId: 'o-theme' }, { kind: 'count', of: (menu?.options ?? []).flatMap(({ id }) => (id === 'o-theme' ? [] : [id])), min: 5 }, { kind: 'perSection', min: 1 }, { kind: 'points', min: 12 }] },
    }),
  },
};

/** Parts that do not fit together are marked, and the check leads to them. */
export const RuleWithConflict: Story = {
  args: { board: menu?.id, data: withBoard(menu, { rule: { kind: 'all', rules: [{ kind: 'perSection', min: 1 }, { kind: 'count', min: 5 }, { kind: 'count', max: 4 }] } }) },
};

/** It asks for more points than there are, and for a square that is not there any more. */
export const RuleWithFaults: Story = {
  args: { board: menu?.id, data: withBoard(menu, { rule: { kind: 'all', rules: [{ kind: 'perSection', min: 1 }, { kind: 'points', min: 12 }, { kind: 'done', optionId: 'o-long-gone' }] } }) },
};

/** Badges, and a board for some learners only. */
export const BadgesAndLearners: Story = {
  args: {
    board: menu?.id,
    data: withBoard(menu, {
      showBadges: true,
      badges: [
        { id: 'bd-1', title: 'Well begun', rule: { kind: 'count', min: 1 } },
        { id: 'bd-2', title: 'A taste of everything', rule: { kind: 'perSection', min: 1 } },
        { id: 'bd-3', title: 'Out of reach', rule: { kind: 'points', min: 500 } },
      ],
      learnerIds: (school.learners ?? []).slice(0, 4).map(({ id }) => id),
    }),
  },
};

/** Several ways to be done, one inside the other. */
export const RuleOfSeveralWays: Story = {
  args: { board: grid?.id, data: withBoard(grid, { rule: { kind: 'any', rules: [{ kind: 'line', length: 3 }, { kind: 'all', rules: [{ kind: 'done', optionId: 'o-larger' }, { kind: 'not', rule: { kind: 'done', optionId: 'o-recipe' } }] }, { kind: 'mastery', standardId: '5.NF.B.4', levelId: 'secure' }] } }) },
};

/** Half a number stays in its field, is marked, and keeps the board from being saved. */
export const FieldThatDoesNotFit: Story = {
  args: { board: grid?.id },
  play: async ({ canvasElement }) => {
    await type(canvasElement, '#about-columns', 'three');
    await press(canvasElement, '[data-focus="save"]');
  },
};

/** Learners work on this board: what the changes mean for them is said before anything is saved. */
export const AffectedLearners: Story = { args: { board: grid?.id }, play: ({ canvasElement }) => press(canvasElement, '[data-focus="more o-recipe"]', '[data-focus="remove o-recipe"]') };

/** Taking something from learners asks once more. */
export const AskedBeforeSaving: Story = { args: { board: grid?.id }, play: ({ canvasElement }) => press(canvasElement, '[data-focus="more o-recipe"]', '[data-focus="remove o-recipe"]', '[data-focus="save"]') };

/** Two teachers, one board, one title: neither is lost. */
export const TwoPeopleConflict: Story = {
  args: { board: grid?.id },
  play: async ({ canvasElement }) => {
    await type(canvasElement, '#about-title', 'Fractions, any three');
    const { element, settle } = await editorIn(canvasElement);
    element.data = withBoard(grid, { version: 2, title: 'Three squares of fractions' });
    await settle();
  },
};

/** What came of a file, line by line: nothing that is here is overwritten. */
export const FileBroughtIn: Story = {
  play: ({ canvasElement }) => bringIn(canvasElement, JSON.stringify({ version: 1, boards: [{ ...menu, title: 'Poems in three courses' }, { title: 'No id' }, 7] })),
};

/** A file that is none changes nothing. */
export const FileThatIsNone: Story = { play: ({ canvasElement }) => bringIn(canvasElement, '{"boards": [') };

/** The draft as a learner sees it. */
export const Preview: Story = {
  args: { board: grid?.id },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[data-focus="preview"]');
    const { find } = await editorIn(canvasElement);
    for (let turn = 0; turn < 100 && !find('dialog way-choice-board')?.shadowRoot?.querySelector('.card'); turn++) await new Promise((later) => setTimeout(later, 20));
  },
};

const many = Array.from({ length: 200 }, (_, i) => (grid?.options ?? []).slice(i % 9, (i % 9) + 1).map((option) => ({ ...option, id: `many-${i}`, title: `${option.title} ${i + 1}`, free: false, needs: [] }))).flat();
/** Two hundred squares. */
export const TwoHundredSquares: Story = { args: { board: grid?.id, data: withBoard(grid, { layout: 'list', rule: { kind: 'count', min: 20 }, options: many }) } };

export const Loading: Story = { args: { data: undefined, waiting: true } };

/** An address with nothing behind it: a sentence, and a button to try again. */
export const LoadError: Story = { name: 'Error', args: { data: undefined, src: 'no-such-file.json' } };

/** The board is not there any more. */
export const BoardGone: Story = { args: { board: 'b-long-gone' } };

/** An office looks on. */
export const ReadOnly: Story = { args: { board: menu?.id, readonly: true } };

/** Boards are made by teachers; a learner is told where their own board is. */
export const NotAllowed: Story = { args: { role: 'student' } };

export const RightToLeft: Story = { args: { board: menu?.id }, parameters: { dir: 'rtl' } };

export const Narrow: Story = { args: { board: menu?.id }, parameters: { width: '320' } };

export const Dark: Story = { args: { board: menu?.id }, parameters: { scheme: 'dark' } };

export const Spanish: Story = { args: { board: menu?.id }, parameters: { lang: 'es' } };
