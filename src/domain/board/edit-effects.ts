/** What a change of a board means for those who work on it. Their choices are never touched: what they chose is kept, whatever becomes of it. */
import type { Board, BoardOption, Choice } from '../records/board.js';
import { compileBoard, type CompiledBoard } from './compile.js';
import { boardStanding, type BoardStanding } from './standing.js';

/** What changes for one learner. Ids are of squares that this learner has chosen. */
export interface LearnerEffect {
  readonly learnerId: string;
  /** Taken off the board: kept, shown as gone, counted no more. */
  readonly gone: readonly string[];
  /** Other words, standards or rubric: what was chosen is no longer quite the same. */
  readonly changed: readonly string[];
  /** Now waits for something first. What is chosen stays chosen. */
  readonly locked: readonly string[];
  /** More is chosen than the board takes now. It stays chosen; nothing more can be. */
  readonly overFull: boolean;
  /** Was complete, and is no more. */
  readonly reopens: boolean;
  /** Is complete now without doing anything. */
  readonly completes: boolean;
  /** The board was for this learner, and is not any more. */
  readonly leaves: boolean;
}

const isFor = ({ learnerIds }: Board, learnerId: string) => learnerIds?.includes(learnerId) ?? true;

const WHAT_IT_IS = ['title', 'description', 'standardIds', 'rubricId'] as const satisfies (keyof BoardOption)[];
const isOther = (before: BoardOption, after: BoardOption) => WHAT_IT_IS.some((field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null));

const isOverFull = ({ limits, options }: CompiledBoard, { options: standings }: BoardStanding) => limits.some(({ of, max }) => of.filter((i) => !options[i]!.free && standings[i]!.choice).length > max);

/**
 * Learners for whom the edit changes something, in the order of their first choice.
 * @param choices of any boards; those of others are passed over
 */
export function editEffects(before: Board, after: Board, choices: readonly Choice[]): LearnerEffect[] {
  const [was, now] = [compileBoard(before), compileBoard(after)];
  const byLearner = new Map<string, Choice[]>();
  for (const choice of choices) {
    if (choice.boardId !== before.id) continue;
    const own = byLearner.get(choice.learnerId);
    if (own) own.push(choice);
    else byLearner.set(choice.learnerId, [choice]);
  }
  const effects: LearnerEffect[] = [];
  for (const [learnerId, own] of byLearner) {
    const [then, next] = [boardStanding(was, own), boardStanding(now, own)];
    const chosen = then.options.flatMap(({ choice }, i) => (choice ? [{ choice, option: was.options[i]! }] : []));
    const afterOf = (id: string) => now.options[now.indexOf.get(id) ?? -1];
    const doneThere = (id: string) => next.done[now.indexOf.get(id) ?? -1] === 1;
    const waits = ({ option, choice }: (typeof chosen)[number]) => {
      const at = now.indexOf.get(option.id);
      return choice.status !== 'done' && at !== undefined && now.needs[at]!.some((need) => next.done[need] !== 1 && !was.needs[was.indexOf.get(option.id)!]!.some((old) => was.options[old]!.id === now.options[need]!.id)) && !doneThere(option.id);
    };
    const effect: LearnerEffect = {
      learnerId,
      gone: chosen.filter(({ option }) => !afterOf(option.id)).map(({ option }) => option.id),
      changed: chosen.filter(({ option }) => afterOf(option.id) && isOther(option, afterOf(option.id)!)).map(({ option }) => option.id),
      locked: chosen.filter(waits).map(({ option }) => option.id),
      overFull: !isOverFull(was, then) && isOverFull(now, next),
      reopens: then.complete && !next.complete,
      completes: !then.complete && next.complete,
      leaves: isFor(before, learnerId) && !isFor(after, learnerId),
    };
    if (effect.gone.length + effect.changed.length + effect.locked.length > 0 || effect.overFull || effect.reopens || effect.completes || effect.leaves) effects.push(effect);
  }
  return effects;
}

/** Whether somebody should think twice: work is taken off, or somebody who had finished has not any more. */
export const isGrave = ({ gone, overFull, reopens, leaves }: LearnerEffect): boolean => gone.length > 0 || overFull || reopens || leaves;
