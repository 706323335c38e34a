/** Why a board cannot be completed: the smallest part of its rules that cannot hold together. */
import type { Board, BoardRule, BoardSection } from '../records/board.js';
import { canComplete } from './can-complete.js';
import { compileBoard } from './compile.js';

/** One thing that a board asks: a part of its rule, or what a section says of itself. */
export type BoardClause =
  | { readonly kind: 'rule'; readonly rule: BoardRule }
  /** The section lets only so many be chosen. */
  | { readonly kind: 'sectionMax'; readonly section: BoardSection; readonly max: number }
  /** In a must-and-may board: this section comes first, all of it or as many as it lets be chosen. */
  | { readonly kind: 'mustFirst'; readonly section: BoardSection };

const clausesOfRule = (rule: BoardRule): BoardRule[] => (rule.kind === 'all' ? rule.rules.flatMap(clausesOfRule) : [rule]);

export function clausesOf(board: Board): readonly BoardClause[] {
  return [
    ...(board.rule ? clausesOfRule(board.rule) : []).map((rule): BoardClause => ({ kind: 'rule', rule })),
    ...board.sections.flatMap((section): BoardClause[] => {
      // The maximum of a must section also lowers what must be done there, so the two stand or fall together.
      if (board.layout === 'mustAndMay' && section.kind === 'must') return [{ kind: 'mustFirst', section }];
      return section.max === undefined ? [] : [{ kind: 'sectionMax', section, max: section.max }];
    }),
  ];
}

/** The board with nothing asked but these clauses. */
export function boardOfClauses(board: Board, clauses: readonly BoardClause[]): Board {
  const says = (kind: 'sectionMax' | 'mustFirst', id: string) => clauses.some((clause) => clause.kind === kind && clause.section.id === id);
  return {
    ...board,
    rule: { kind: 'all', rules: clauses.flatMap((clause) => (clause.kind === 'rule' ? [clause.rule] : [])) },
    sections: board.sections.map((section) => ({ ...section, max: says('sectionMax', section.id) || says('mustFirst', section.id) ? section.max : undefined, kind: section.kind === 'must' && !says('mustFirst', section.id) ? 'course' : section.kind })),
  };
}

/**
 * Clauses of a board that cannot be completed which cannot hold together, though any of them could go and the rest would fit.
 * @param budget of each search, see `canComplete`
 * @returns nothing for a board that can be completed, or where the search did not find out
 */
export function conflictIn(board: Board, budget?: number): readonly BoardClause[] | undefined {
  const impossible = (clauses: readonly BoardClause[]) => canComplete(compileBoard(boardOfClauses(board, clauses)), budget) === false;
  let kept = clausesOf(board);
  if (!impossible(kept)) return undefined;
  for (const clause of kept) {
    const without = kept.filter((other) => other !== clause);
    if (impossible(without)) kept = without;
  }
  return kept;
}
