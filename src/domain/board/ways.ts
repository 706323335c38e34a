/** Ways of showing learning: what an option offers, and what a learner picked. */
import type { BoardOption, Choice, Modality } from '../records/board.js';

type Ways = Pick<BoardOption, 'modality' | 'modalities'>;

/** Each once, in the order given. */
export const waysOf = ({ modality, modalities = [] }: Ways): readonly Modality[] => [...new Set(modality ? [modality, ...modalities] : modalities)];

/** The way that the learner picked, where the option offers several and this one still. */
export const pickedWay = (option: Ways, choice: Pick<Choice, 'modality'> | undefined): Modality | undefined => {
  const ways = waysOf(option);
  return ways.length > 1 ? ways.find((way) => way === choice?.modality) : undefined;
};

/** The way it is shown, where that is decided: the one picked, or the only one. */
export function wayOf(option: Ways, choice: Pick<Choice, 'modality'> | undefined): Modality | undefined {
  const ways = waysOf(option);
  return ways.length < 2 ? ways[0] : pickedWay(option, choice);
}

/** The fields that hold these ways. */
export const withWays = (ways: readonly Modality[]): Ways => ({ modality: ways[0], modalities: ways.length > 1 ? [...ways] : undefined });
