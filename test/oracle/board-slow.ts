/**
 * The board rules a second time: slow, from the words of the specification, on sets of ids, sharing no code with src/domain/board.
 * A learner is the set of option ids that are done (free ones put in by the caller).
 */
import type { Board, BoardOption, BoardRule } from '../../src/domain/records/board.js';

export type Level = { standardId: string; levelId: string };
export type Knows = (level: Level) => boolean;

const option = (board: Board, id: string) => board.options.find((each) => each.id === id);
export const freeOnes = (board: Board) => board.options.filter(({ free }) => free).map(({ id }) => id);
const inSection = (board: Board, sectionId: string) => board.options.filter((each) => each.sectionId === sectionId);

function threeInARow(board: Board, done: Set<string>, length: number): boolean {
  if (length === 0) return true;
  const rows = Math.ceil(board.options.length / board.columns);
  const at = (row: number, column: number) => (row < 0 || column < 0 || row >= rows || column >= board.columns ? undefined : board.options[row * board.columns + column]);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < board.columns; column++) {
      for (const [down, right] of [[0, 1], [1, 0], [1, 1], [-1, 1]] as const) {
        let run = 0;
        for (let k = 0; k < length; k++) {
          const here = at(row + k * down, column + k * right);
          if (here && done.has(here.id)) run++;
        }
        if (run === length) return true;
      }
    }
  }
  return false;
}

export function meets(board: Board, rule: BoardRule, done: Set<string>, knows: Knows): boolean {
  switch (rule.kind) {
    case 'all':
      return rule.rules.filter((each) => !meets(board, each, done, knows)).length === 0;
    case 'any':
      return rule.rules.filter((each) => meets(board, each, done, knows)).length > 0;
    case 'not':
      return !meets(board, rule.rule, done, knows);
    case 'count': {
      const named = board.options.filter(({ id }) => rule.of === undefined || rule.of.includes(id)).filter(({ id }) => done.has(id));
      const chosen = named.filter(({ free }) => !free);
      return named.length >= (rule.min ?? 0) && (rule.max === undefined || chosen.length <= rule.max);
    }
    case 'line':
      return threeInARow(board, done, rule.length);
    case 'perSection':
      if (board.sections.length === 0) return done.size >= rule.min;
      return board.sections.every(({ id }) => inSection(board, id).filter((each) => done.has(each.id)).length >= rule.min);
    case 'points':
      return [...done].map((id) => option(board, id)?.points ?? 0).reduce((a, b) => a + b, 0) + 1e-9 >= rule.min;
    case 'done':
      return done.has(rule.optionId);
    case 'mastery':
      return knows(rule);
  }
}

export const mustsDone = (board: Board, done: Set<string>): boolean =>
  board.layout !== 'mustAndMay' ||
  board.sections
    .filter(({ kind }) => kind === 'must')
    .every(({ id, max }) => {
      const inside = inSection(board, id);
      const asked = inside.filter(({ free }) => !free);
      const doneHere = asked.filter((each) => done.has(each.id)).length;
      return doneHere >= Math.min(asked.length, max ?? asked.length);
    });

export function isCompleteSlow(board: Board, done: Set<string>, knows: Knows): boolean {
  const hasMusts = board.layout === 'mustAndMay' && board.sections.some(({ id, kind }) => kind === 'must' && inSection(board, id).length > 0);
  if (board.rule) return mustsDone(board, done) && meets(board, board.rule, done, knows);
  return hasMusts ? mustsDone(board, done) : done.size > 0;
}

/** Whether this option could be done next: needs first, musts first. Limits are looked at on the whole set. */
export const opens = (board: Board, each: BoardOption, done: Set<string>): boolean =>
  each.needs.every((need) => !option(board, need) || done.has(need)) &&
  (mustsDone(board, done) || board.layout !== 'mustAndMay' || board.sections.find(({ id }) => id === each.sectionId)?.kind !== 'may');

const keepsSections = (board: Board, done: Set<string>) =>
  board.sections.every(({ id, max }) => max === undefined || inSection(board, id).filter((each) => !each.free && done.has(each.id)).length <= max);

/** Every state a learner can come to, one option at a time, from nothing or from what is done. */
export function reachable(board: Board, start = new Set(freeOnes(board))): Set<string>[] {
  const key = (done: Set<string>) => [...done].sort().join(' ');
  const seen = new Map([[key(start), start]]);
  for (const done of seen.values()) {
    for (const each of board.options) {
      if (done.has(each.id) || !opens(board, each, done)) continue;
      const more = new Set([...done, each.id]);
      if (keepsSections(board, more) && !seen.has(key(more))) seen.set(key(more), more);
    }
  }
  return [...seen.values()];
}

export function levelsIn(rule: BoardRule | undefined): Level[] {
  if (!rule) return [];
  if (rule.kind === 'mastery') return [rule];
  if (rule.kind === 'not') return levelsIn(rule.rule);
  return rule.kind === 'all' || rule.kind === 'any' ? rule.rules.flatMap(levelsIn) : [];
}

export function canCompleteSlow(board: Board): boolean {
  const names = [...new Set(levelsIn(board.rule).map(({ standardId, levelId }) => `${standardId}/${levelId}`))];
  const worlds = Array.from({ length: 2 ** names.length }, (_, world) => (level: Level) => ((world >> names.indexOf(`${level.standardId}/${level.levelId}`)) & 1) === 1);
  return reachable(board).some((done) => worlds.some((knows) => isCompleteSlow(board, done, knows)));
}
