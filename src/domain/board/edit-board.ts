/** Edits of a board, each giving a new board. Ids of new parts come in as arguments. */
import { moved, swapped } from '../editing/lists.js';
import { withFields } from '../records/apply-changes.js';
import type { Badge, Board, BoardOption, BoardSection } from '../records/board.js';
import { keepingMore } from './edit-rule.js';

/** A square with nothing on it yet. */
export const newOption = (id: string, fields: Partial<BoardOption> = {}): BoardOption => ({ title: '', description: '', standardIds: [], resources: [], needs: [], free: false, ...fields, id });
export const newSection = (id: string, fields: Partial<BoardSection> = {}): BoardSection => ({ title: '', kind: 'course', ...fields, id });

/** The section a square stands in; one that is not there is none. */
export const sectionIn = ({ sections }: Board, { sectionId }: Pick<BoardOption, 'sectionId'>): string | undefined => (sections.some(({ id }) => id === sectionId) ? sectionId : undefined);
/** The squares of one section, or of none, in order. */
export const optionsIn = (board: Board, sectionId: string | undefined): BoardOption[] => board.options.filter((option) => sectionIn(board, option) === sectionId);

export const withOption = (board: Board, id: string, fields: Partial<Omit<BoardOption, 'id'>>): Board =>
  // What is free is no longer one of "five more".
  keepingMore(board, (before) => ({ ...before, options: before.options.map((option) => (option.id === id ? withFields(option, fields) : option)) }));

/** @param afterId the square that the new one follows; left out, or not there: at the end */
export const withOptionAdded = (board: Board, option: BoardOption, afterId?: string): Board =>
  keepingMore(board, (before) => {
    const at = before.options.findIndex(({ id }) => id === afterId);
    return { ...before, options: at < 0 ? [...before.options, option] : before.options.toSpliced(at + 1, 0, option) };
  });

/** The copy follows its original and has a name of its own. */
export function withOptionCopied(board: Board, id: string, newId: string, title: string): Board {
  const option = board.options.find((each) => each.id === id);
  return option ? withOptionAdded(board, { ...option, id: newId, title, free: false }, id) : board;
}

/** Nothing waits for what is gone, and no rule asks for it. */
export const withoutOption = (board: Board, id: string): Board =>
  keepingMore(board, (before) => ({
    ...before,
    options: before.options.filter((option) => option.id !== id).map((option) => (option.needs.includes(id) ? { ...option, needs: option.needs.filter((need) => need !== id) } : option)),
  }));

/** The square that this one would change places with: its neighbour in the same section. */
export function neighbourOf(board: Board, id: string, by: -1 | 1): BoardOption | undefined {
  const option = board.options.find((each) => each.id === id);
  const group = option ? optionsIn(board, sectionIn(board, option)) : [];
  return group[group.findIndex((each) => each.id === id) + by];
}

/** The next square after this one that has no title yet, in the order in which they are shown. */
export function nextUnnamed(board: Board, id: string): BoardOption | undefined {
  const shown = board.layout === 'grid' ? board.options : [...board.sections.map((section) => section.id), undefined].flatMap((sectionId) => optionsIn(board, sectionId));
  return shown.slice(shown.findIndex((each) => each.id === id) + 1).find(({ title, free }) => !free && title.trim() === '');
}

/** One place up (-1) or down (1) within its section; at the ends it stays. */
export function withOptionMoved(board: Board, id: string, by: -1 | 1): Board {
  const neighbour = neighbourOf(board, id, by);
  if (!neighbour) return board;
  const place = (wanted: string) => board.options.findIndex((each) => each.id === wanted);
  return { ...board, options: swapped(board.options, place(id), place(neighbour.id)) };
}

/** Into another section, or into none, as its last. */
export function withOptionInSection(board: Board, id: string, sectionId: string | undefined): Board {
  const option = board.options.find((each) => each.id === id);
  if (!option || sectionIn(board, option) === sectionId) return board;
  return { ...board, options: [...board.options.filter((each) => each !== option), withFields(option, { sectionId })] };
}

export const withSection = (board: Board, id: string, fields: Partial<Omit<BoardSection, 'id'>>): Board => ({ ...board, sections: board.sections.map((section) => (section.id === id ? withFields(section, fields) : section)) });
export const withSectionAdded = (board: Board, section: BoardSection): Board => ({ ...board, sections: [...board.sections, section] });

/** Its squares stay, in no section. */
export const withoutSection = (board: Board, id: string): Board => ({
  ...board,
  sections: board.sections.filter((section) => section.id !== id),
  options: board.options.map((option) => (option.sectionId === id ? withFields(option, { sectionId: undefined }) : option)),
});

export const withSectionMoved = (board: Board, id: string, by: -1 | 1): Board => ({ ...board, sections: [...moved(board.sections, id, by)] });

/** Points for every square that has none yet; a free square is a gift. */
export const withPoints = (board: Board, points: number): Board => ({ ...board, options: board.options.map((option) => (option.free || option.points !== undefined ? option : { ...option, points })) });

/** Squares of a learner's work that name no standard. A free square is a gift. */
export const withoutStandards = ({ options }: Board): BoardOption[] => options.filter(({ standardIds, free }) => standardIds.length === 0 && !free);
/** Standards for every square that names none yet. */
export const withStandards = (board: Board, standardIds: readonly string[]): Board => {
  const bare = new Set(withoutStandards(board));
  return { ...board, options: board.options.map((option) => (bare.has(option) ? { ...option, standardIds: [...standardIds] } : option)) };
};

export const withBadge = (board: Board, id: string, fields: Partial<Omit<Badge, 'id'>>): Board => ({ ...board, badges: (board.badges ?? []).map((badge) => (badge.id === id ? { ...badge, ...fields } : badge)) });
export const withBadgeAdded = (board: Board, badge: Badge): Board => ({ ...board, badges: [...(board.badges ?? []), badge] });
export const withBadgeMoved = (board: Board, id: string, by: -1 | 1): Board => ({ ...board, badges: [...moved(board.badges ?? [], id, by)] });
export const withoutBadge = (board: Board, id: string): Board => ({ ...board, badges: (board.badges ?? []).filter((badge) => badge.id !== id) });

/** The board for these learners alone; left out: for everybody. */
export const withLearners = (board: Board, learnerIds: readonly string[] | undefined): Board => withFields(board, { learnerIds: learnerIds && [...new Set(learnerIds)] });

/** Another layout. Must-and-may needs a section that comes first: where none does, the first one does. */
export function withLayout(board: Board, layout: Board['layout']): Board {
  const next = { ...board, layout };
  if (layout !== 'mustAndMay' || board.sections.some(({ kind }) => kind === 'must')) return next;
  return { ...next, sections: board.sections.map((section, i) => ({ ...section, kind: i === 0 ? ('must' as const) : ('may' as const) })) };
}
