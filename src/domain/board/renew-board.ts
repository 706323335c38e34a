import type { Board, BoardRule } from '../records/board.js';
import { mapRule } from './edit-rule.js';

/**
 * The same board under new ids: its own, its squares', its sections' and its badges'. Everything in it that named one of them follows; what named nothing
 * keeps doing so. Version and learners start anew.
 */
export function renewBoard(board: Board, newId: () => string): Board {
  const options = new Map(board.options.map(({ id }) => [id, newId()]));
  const sections = new Map(board.sections.map(({ id }) => [id, newId()]));
  const option = (id: string) => options.get(id) ?? id;
  const { learnerIds: _, rule, badges, ...rest } = board;
  const renewed = (of: BoardRule) => mapRule(of, (part) => (part.kind === 'done' ? { ...part, optionId: option(part.optionId) } : part.kind === 'count' && part.of ? { ...part, of: part.of.map(option) } : part))!;
  return {
    ...rest,
    id: newId(),
    version: 0,
    sections: board.sections.map((section) => ({ ...section, id: sections.get(section.id)! })),
    options: board.options.map((each) => ({ ...each, id: option(each.id), needs: each.needs.map(option), ...(each.sectionId === undefined ? {} : { sectionId: sections.get(each.sectionId) ?? each.sectionId }) })),
    ...(rule ? { rule: renewed(rule) } : {}),
    ...(badges ? { badges: badges.map((badge) => ({ ...badge, id: newId(), rule: renewed(badge.rule) })) } : {}),
  };
}
