/** Small boards for tests, through the same door as everyone else's. */
import * as v from 'valibot';
import { BoardSchema, ChoiceSchema, type Board, type Choice } from '../../../src/domain/records/board.js';
import { compileBoard } from '../../../src/domain/board/compile.js';
import { boardStanding } from '../../../src/domain/board/standing.js';
import type { Reached } from '../../../src/domain/board/judge.js';

export const board = (fields: object): Board => v.parse(BoardSchema, { id: 'b', ...fields });
/** A grid of options named a, b, c … */
export const letters = (count: number, fields: object = {}): Board =>
  board({ layout: 'grid', columns: 3, options: Array.from({ length: count }, (_, i) => ({ id: String.fromCharCode(97 + i), standardIds: ['st'] })), ...fields });

/** `{ a: 'done', b: 'chosen' }` as choices of one learner. */
export const choices = (byOption: Record<string, Choice['status']>): Choice[] =>
  Object.entries(byOption).map(([optionId, status]) => v.parse(ChoiceSchema, { id: `c-${optionId}`, boardId: 'b', optionId, learnerId: 'l', status }));

export const stand = (of: Board, byOption: Record<string, Choice['status']> = {}, reached?: Reached) => {
  const compiled = compileBoard(of);
  return { compiled, standing: boardStanding(compiled, choices(byOption), reached) };
};
export const stateOf = (standing: ReturnType<typeof boardStanding>, id: string) => standing.options.find(({ option }) => option.id === id)!;
