/** Records to what the choice board shows. No Lit, no DOM. */
import { acceptedIdeas, boardWithIdeas } from '../../domain/board/own-ideas.js';
import { compileBoard, type CompiledBoard } from '../../domain/board/compile.js';
import { boardStanding, type BoardStanding, type OptionStanding } from '../../domain/board/standing.js';
import type { Reached } from '../../domain/board/judge.js';
import type { Board, BoardSection, Proposal, Support } from '../../domain/records/board.js';
import type { RecordSet } from '../../domain/records/collections.js';
import type { Standard } from '../../domain/records/framework.js';
import type { Learner } from '../../domain/records/learner.js';
import { can, isStaff, type Viewer } from '../../domain/records/viewer.js';

export interface CardGroup {
  /** None: options that are in no section. */
  readonly section: BoardSection | undefined;
  /** In a board of tiers without sections: how hard. */
  readonly tier?: number;
  /** One choice at most: radios. */
  readonly single: boolean;
  readonly chosen: number;
  readonly cards: readonly OptionStanding[];
}

/** One learner on one board. */
export interface LearnerBoard {
  readonly compiled: CompiledBoard;
  readonly learnerId: string;
  readonly learner: Learner | undefined;
  readonly standing: BoardStanding;
  readonly groups: readonly CardGroup[];
  /** Help for this learner that is not about one option. Empty for everyone who may not see it. */
  readonly supports: readonly string[];
  readonly supportsOf: (optionId: string) => readonly string[];
}

/** What a host may know about a learner's levels. */
export type ReachedBy = (learnerId: string, standardId: string, levelId: string) => boolean | undefined;
export const reachedFor = (learnerId: string, of: ReachedBy | undefined): Reached => ({ standardId, levelId }) => of?.(learnerId, standardId, levelId);

const ready = new WeakMap<Board, CompiledBoard>();
/** The board made ready, once for as long as it is the same record. */
export function compiledOf(board: Board): CompiledBoard {
  let compiled = ready.get(board);
  if (!compiled) ready.set(board, (compiled = compileBoard(board)));
  return compiled;
}

export const boardsFor = (records: RecordSet, learnerId: string | undefined): readonly Board[] =>
  (records.boards ?? []).filter(({ learnerIds }) => learnerId === undefined || !learnerIds || learnerIds.includes(learnerId));

/** The learner's own, their family, and staff. Shapes the view only: permission is the server's. */
export function mayLook(viewer: Viewer, learnerId: string): boolean {
  if (isStaff(viewer)) return true;
  return viewer.role === 'guardian' ? (viewer.learnerIds ?? [learnerId]).includes(learnerId) : (viewer.learnerIds ?? [viewer.id]).includes(learnerId);
}

/**
 * Supports and accommodations are private: the learner they are for, and staff who may see them. Never a peer, never a family, never a wall.
 * The one place that decides: what it refuses reaches no view model, so no page, print or file.
 */
export const maySeeSupports = (viewer: Viewer, learnerId: string, projected = false): boolean =>
  !projected && (isStaff(viewer) ? can(viewer, 'support.view') : viewer.role === 'student' && (viewer.learnerIds ?? [viewer.id]).includes(learnerId));

function supportsFor({ supports = [], learners = [] }: RecordSet, board: Board, learnerId: string, allowed: boolean): LearnerBoard['supportsOf'] {
  if (!allowed) return () => [];
  const own = supports.filter((support) => support.learnerId === learnerId && (support.boardId ?? board.id) === board.id);
  const standards = new Map(board.options.map(({ id, standardIds }) => [id, standardIds]));
  const about = (support: Support, optionId: string) =>
    optionId === ''
      ? support.optionId === undefined && support.standardId === undefined
      : support.optionId === optionId || (support.optionId === undefined && support.standardId !== undefined && standards.get(optionId)?.includes(support.standardId));
  return (optionId) => [...(optionId === '' ? (learners.find(({ id }) => id === learnerId)?.accommodations ?? []) : []), ...own.filter((support) => about(support, optionId)).map(({ text }) => text)];
}

const sections = (compiled: CompiledBoard, standing: BoardStanding): CardGroup[] => {
  const group = (section: BoardSection | undefined, cards: readonly OptionStanding[]): CardGroup => ({ section, cards, single: section?.max === 1, chosen: cards.filter(({ choice }) => choice).length });
  // A grid keeps its squares where they are: a line would not be seen otherwise.
  if (compiled.board.layout === 'grid') return standing.options.length > 0 ? [group(undefined, standing.options)] : [];
  const inOrder = compiled.sections.map(({ section, options }) => group(section, options.map((i) => standing.options[i]!)));
  const rank = { must: 0, course: 1, may: 2 };
  if (compiled.board.layout === 'mustAndMay') inOrder.sort((a, b) => rank[a.section!.kind] - rank[b.section!.kind]);
  if (compiled.board.layout === 'tiers' && inOrder.length === 0) {
    const tiers = [1, 2, 3].map((tier) => ({ ...group(undefined, standing.options.filter(({ option }) => option.challenge === tier)), tier }));
    return [...tiers, group(undefined, standing.options.filter(({ option }) => !option.challenge))].filter(({ cards }) => cards.length > 0);
  }
  const loose = standing.options.filter((_, i) => compiled.sectionOf[i] === -1);
  return [...inOrder.filter(({ cards }) => cards.length > 0), ...(loose.length > 0 ? [group(undefined, loose)] : [])];
};

/** One learner's board: with their own accepted ideas, made once for as long as the records are the same. */
export function ownBoard(records: RecordSet, board: Board, learnerId: string): Board {
  const ideas = acceptedIdeas(records.proposals, board.id, learnerId);
  if (ideas.length === 0) return board;
  let made = withIdeas.get(ideas[0]!);
  if (made?.board !== board || made.count !== ideas.length || made.last !== ideas.at(-1)) withIdeas.set(ideas[0]!, (made = { board, count: ideas.length, last: ideas.at(-1)!, own: boardWithIdeas(board, ideas) }));
  return made.own;
}
const withIdeas = new WeakMap<Proposal, { readonly board: Board; readonly count: number; readonly last: Proposal; readonly own: Board }>();

export function learnerBoard(records: RecordSet, shared: Board, learnerId: string, viewer: Viewer, reached?: ReachedBy, projected = false): LearnerBoard {
  const board = ownBoard(records, shared, learnerId);
  const compiled = compiledOf(board);
  const choices = (records.choices ?? []).filter((choice) => choice.boardId === board.id && choice.learnerId === learnerId);
  const standing = boardStanding(compiled, choices, reachedFor(learnerId, reached));
  const supportsOf = supportsFor(records, board, learnerId, maySeeSupports(viewer, learnerId, projected));
  return {
    compiled,
    learnerId,
    learner: records.learners?.find(({ id }) => id === learnerId),
    standing,
    groups: sections(compiled, standing),
    supports: supportsOf(''),
    supportsOf,
  };
}

/** The standards of an option, in its order; those that are not in the records by their id. */
export const standardsOf = (records: RecordSet, ids: readonly string[]): readonly Pick<Standard, 'id' | 'code' | 'statement' | 'shortStatement'>[] =>
  ids.map((id) => records.standards?.find((standard) => standard.id === id) ?? { id, code: id, statement: '' });
