/** What is wrong with a board, for the teacher who makes it. A board with problems is still shown. */
import { ringClosingLinks } from '../graph/rings.js';
import type { Board, BoardRule } from '../records/board.js';
import { canComplete } from './can-complete.js';
import { MAX_RULE_DEPTH, compileBoard, ruleDepth, type CompiledBoard } from './compile.js';
import { POINTS_TOLERANCE } from './judge.js';
import { linesOf } from './lines.js';
import { boardStanding } from './standing.js';

export type BoardProblemCode =
  | 'noOptions'
  | 'doubleOption'
  | 'doubleSection'
  | 'needsMissing'
  | 'needsRing'
  | 'noStandards'
  | 'emptySection'
  | 'unknownSection'
  | 'noPlaces'
  | 'ruleTooDeep'
  | 'ruleEmpty'
  | 'ruleMissingOption'
  | 'ruleWantsTooMany'
  | 'ruleMinOverMax'
  | 'lineTooLong'
  | 'lineWithoutGrid'
  | 'completeFromStart'
  | 'neverComplete';

export interface BoardProblem {
  readonly code: BoardProblemCode;
  /** `stop`: no learner can complete the board, or a rule is not what it says. `hint`: worth a look. */
  readonly weight: 'stop' | 'hint';
  readonly optionId?: string;
  readonly sectionId?: string;
  /** What is asked for, and of how many: "wants 3 of 2". */
  readonly wants?: number;
  readonly of?: number;
}

type Say = (code: BoardProblemCode, weight: BoardProblem['weight'], more?: Omit<BoardProblem, 'code' | 'weight'>) => void;

function ruleProblems(compiled: CompiledBoard, rule: BoardRule, say: Say): void {
  const { board, indexOf, options, sections } = compiled;
  const inBoard = (id: string) => {
    if (!indexOf.has(id)) say('ruleMissingOption', 'stop', { optionId: id });
  };
  const wants = (wanted: number, of: number, sectionId?: string) => {
    if (wanted > of + POINTS_TOLERANCE) say('ruleWantsTooMany', 'stop', { wants: wanted, of, ...(sectionId === undefined ? {} : { sectionId }) });
  };
  switch (rule.kind) {
    case 'all':
    case 'any':
      if (rule.rules.length === 0) say('ruleEmpty', rule.kind === 'any' ? 'stop' : 'hint');
      for (const inside of rule.rules) ruleProblems(compiled, inside, say);
      return;
    case 'not':
      return ruleProblems(compiled, rule.rule, say);
    case 'count':
      for (const id of rule.of ?? []) inBoard(id);
      if (rule.min === undefined && rule.max === undefined) say('ruleEmpty', 'hint');
      if (rule.min === undefined) return;
      wants(rule.min, rule.of ? new Set(rule.of.filter((id) => indexOf.has(id))).size : options.length);
      if (rule.max !== undefined && rule.min > rule.max) say('ruleMinOverMax', 'stop', { wants: rule.min, of: rule.max });
      return;
    case 'line':
      if (board.layout !== 'grid') say('lineWithoutGrid', 'hint');
      if (rule.length > 0 && linesOf(options.length, board.columns, rule.length).length === 0) say('lineTooLong', 'stop', { wants: rule.length });
      return;
    case 'perSection':
      for (const { section, options: inside } of sections) wants(rule.min, placesIn(compiled, inside, section.max), section.id);
      if (sections.length === 0) wants(rule.min, options.length);
      return;
    case 'points':
      return wants(rule.min, options.reduce((sum, { points = 0 }) => sum + Math.max(0, points), 0));
    case 'done':
      return inBoard(rule.optionId);
    case 'mastery':
  }
}

/** How many options of a section one learner can have done: free squares take no place. */
const placesIn = ({ options }: CompiledBoard, inside: readonly number[], max = Infinity) => Math.min(inside.length, max + inside.filter((i) => options[i]!.free).length);

/** Links that the rings among the options' needs are cut at. */
const ringsOf = (board: Board) => {
  const needs = new Map(board.options.map((option) => [option.id, option.needs]));
  return ringClosingLinks(needs.keys(), (id) => needs.get(id) ?? []);
};

/**
 * Everything that is wrong with a board, in the order of its parts.
 * @param budget how long to search whether it can be completed at all, see `canComplete`
 */
export function boardProblems(board: Board, budget?: number): readonly BoardProblem[] {
  const compiled = compileBoard(board);
  const found: BoardProblem[] = [];
  const say: Say = (code, weight, more) => found.push({ code, weight, ...more });
  const seen = new Set<string>();
  const sectionIds = new Set(board.sections.map(({ id }) => id));
  if (board.options.length === 0) say('noOptions', 'stop');
  for (const { id: optionId, needs, standardIds, sectionId, free } of board.options) {
    if (seen.has(optionId)) say('doubleOption', 'hint', { optionId });
    seen.add(optionId);
    if (needs.some((need) => !compiled.indexOf.has(need))) say('needsMissing', 'hint', { optionId });
    // Means are flexible, the standard is not. A free square is a gift.
    if (standardIds.length === 0 && !free) say('noStandards', 'hint', { optionId });
    if (sectionId !== undefined && !sectionIds.has(sectionId)) say('unknownSection', 'hint', { optionId, sectionId });
  }
  for (const [optionId] of ringsOf(board)) say('needsRing', 'hint', { optionId });
  if (compiled.sections.length < board.sections.length) say('doubleSection', 'hint');
  for (const { section, options } of compiled.sections) {
    if (options.length === 0) say('emptySection', 'hint', { sectionId: section.id });
    else if (section.max === 0) say('noPlaces', 'hint', { sectionId: section.id });
  }
  if (board.rule && ruleDepth(board.rule) > MAX_RULE_DEPTH) say('ruleTooDeep', 'stop');
  else if (board.rule) ruleProblems(compiled, board.rule, say);
  if (board.options.length > 0) {
    if (boardStanding(compiled, []).complete) say('completeFromStart', 'hint');
    else if (canComplete(compiled, budget) === false) say('neverComplete', 'stop');
  }
  return found;
}
