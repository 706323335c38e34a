import type { Board, BoardOption, Proposal } from '../records/board.js';

/** The option that an accepted proposal becomes: same id, so that a choice of it finds it. */
export const optionOfProposal = ({ id, title, description, standardIds, sectionId }: Proposal): BoardOption => ({
  id,
  title,
  description,
  standardIds,
  resources: [],
  needs: [],
  free: false,
  ...(sectionId === undefined ? {} : { sectionId }),
});

/** The proposals of one learner on one board that a teacher has said yes to. */
export const acceptedIdeas = (proposals: readonly Proposal[] | undefined, boardId: string, learnerId: string): readonly Proposal[] =>
  (proposals ?? []).filter((proposal) => proposal.status === 'accepted' && proposal.boardId === boardId && proposal.learnerId === learnerId);

/**
 * One learner's board: their accepted ideas follow the options that everybody has, so that those keep their places. In a must-and-may board an
 * idea without a section is something that may be done.
 */
export function boardWithIdeas(board: Board, ideas: readonly Proposal[]): Board {
  if (ideas.length === 0) return board;
  const may = board.layout === 'mustAndMay' ? board.sections.find(({ kind }) => kind === 'may')?.id : undefined;
  const sections = new Set(board.sections.map(({ id }) => id));
  return {
    ...board,
    options: [...board.options, ...ideas.map((idea) => optionOfProposal({ ...idea, sectionId: idea.sectionId !== undefined && sections.has(idea.sectionId) ? idea.sectionId : may }))],
  };
}
