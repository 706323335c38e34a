import type { BoardOption, BoardSection, Choice } from '../records/board.js';
import type { CompiledBoard, Limit, MasteryNeed } from './compile.js';
import { DONE, NOTHING_KNOWN, judge, type Reached } from './judge.js';

export type OptionState = 'open' | 'locked' | Choice['status'];

/** Why an option cannot be chosen now. */
export type LockReason =
  | { readonly code: 'needs'; readonly optionIds: readonly string[] }
  | { readonly code: 'mustFirst'; readonly sections: readonly BoardSection[] }
  | { readonly code: 'mastery'; readonly needs: readonly MasteryNeed[] }
  | { readonly code: 'sectionMax'; readonly section: BoardSection; readonly max: number; readonly chosen: readonly string[] }
  | { readonly code: 'ruleMax'; readonly max: number; readonly chosen: readonly string[] };

export interface OptionStanding {
  readonly option: BoardOption;
  readonly state: OptionState;
  /** The learner's choice; none for a free square. */
  readonly choice: Choice | undefined;
  /** What comes first first. Empty unless `state` is `locked`: what was chosen once stays chosen. */
  readonly reasons: readonly LockReason[];
  /** Options that wait for this one. */
  readonly unlocks: readonly string[];
  /** Where one is chosen of a section that takes one: the choice that this one would take the place of. */
  readonly replaces: Choice | undefined;
}

export interface BoardStanding {
  readonly options: readonly OptionStanding[];
  /** Per option: 1 where it is done or free. */
  readonly done: Uint8Array;
  readonly complete: boolean;
  /** Choices of options that the board no longer has: kept, shown, not counted. */
  readonly gone: readonly Choice[];
  readonly reached: Reached;
}

const FURTHEST: readonly Choice['status'][] = ['chosen', 'started', 'submitted', 'done'];

/** One learner's choice per option. Of several choices of one option (two devices) the furthest counts. */
function choicesByOption({ indexOf, options }: CompiledBoard, choices: readonly Choice[], gone: Choice[]): (Choice | undefined)[] {
  const found: (Choice | undefined)[] = options.map(() => undefined);
  for (const choice of choices) {
    const at = indexOf.get(choice.optionId);
    if (at === undefined) gone.push(choice);
    else if (!found[at] || FURTHEST.indexOf(choice.status) > FURTHEST.indexOf(found[at].status)) found[at] = choice;
  }
  return found;
}

/** Per option: 1 where this learner has done it. The light way, for classes and districts. */
export function doneFlags({ options, indexOf }: CompiledBoard, choices: Iterable<Choice>): Uint8Array {
  const done = Uint8Array.from(options, ({ free }) => (free ? DONE : 0));
  for (const { optionId, status } of choices) {
    const at = status === 'done' ? indexOf.get(optionId) : undefined;
    if (at !== undefined) done[at] = DONE;
  }
  return done;
}

/** Whether the board's rule is met. Never true where a level of mastery decides and is not known. */
export const isComplete = (compiled: CompiledBoard, done: Uint8Array, reached: Reached = NOTHING_KNOWN): boolean => judge(compiled, compiled.rule, done, reached) === true;

const canBePutBack = ({ status }: Choice) => status === 'chosen' || status === 'started';

/**
 * Where one learner stands on a board.
 * @param choices that learner's choices on this board
 */
export function boardStanding(compiled: CompiledBoard, choices: readonly Choice[], reached: Reached = NOTHING_KNOWN): BoardStanding {
  const { options, needs, neededBy, sections, sectionOf, musts, limits } = compiled;
  const gone: Choice[] = [];
  const chosen = choicesByOption(compiled, choices, gone);
  const done = doneFlags(compiled, choices);
  const idsOf = (indexes: readonly number[]) => indexes.map((i) => options[i]!.id);
  const openMusts = musts.filter((must) => judge(compiled, must, done, reached) !== true).map((must) => must.section!);
  const full = limits
    .map((limit) => ({ limit, taken: limit.of.filter((i) => chosen[i] && !options[i]!.free) }))
    .filter(({ limit, taken }) => taken.length >= limit.max);
  const swapOf = (limit: Limit, taken: readonly number[]) => {
    const only = limit.section && limit.max === 1 && taken.length === 1 ? chosen[taken[0]!] : undefined;
    return only && canBePutBack(only) ? only : undefined;
  };

  const standings = options.map((option, i): OptionStanding => {
    const unlocks = idsOf(neededBy[i]!.filter((next) => done[next] !== DONE));
    if (option.free) return { option, state: 'done', choice: undefined, reasons: [], unlocks, replaces: undefined };
    const choice = chosen[i];
    if (choice) return { option, state: choice.status, choice, reasons: [], unlocks, replaces: undefined };
    const reasons: LockReason[] = [];
    if (openMusts.length > 0 && sections[sectionOf[i]!]?.section.kind === 'may') reasons.push({ code: 'mustFirst', sections: openMusts });
    const first = needs[i]!.filter((need) => done[need] !== DONE);
    if (first.length > 0) reasons.push({ code: 'needs', optionIds: idsOf(first) });
    const levels = (option.needsMastery ?? []).filter((need) => reached(need) !== true);
    if (levels.length > 0) reasons.push({ code: 'mastery', needs: levels });
    let replaces: Choice | undefined;
    for (const { limit, taken } of full) {
      if (!limit.of.includes(i)) continue;
      const swap = swapOf(limit, taken);
      if (swap) replaces = swap;
    }
    const swapped = replaces && compiled.indexOf.get(replaces.optionId)!;
    for (const { limit, taken } of full) {
      // Taking the place of another choice frees its place in every other limit, too.
      if (!limit.of.includes(i) || (swapped !== undefined && taken.includes(swapped) && taken.length <= limit.max)) continue;
      const ids = idsOf(taken);
      reasons.push(limit.section ? { code: 'sectionMax', section: limit.section, max: limit.max, chosen: ids } : { code: 'ruleMax', max: limit.max, chosen: ids });
    }
    return { option, state: reasons.length > 0 ? 'locked' : 'open', choice, reasons, unlocks, replaces: reasons.length > 0 ? undefined : replaces };
  });
  return { options: standings, done, complete: isComplete(compiled, done, reached), gone, reached };
}
