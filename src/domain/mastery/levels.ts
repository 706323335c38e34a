/** The one place that turns a score into a level, and a mark of any kind into a score on the scale. */
import type { Evidence } from '../records/evidence.js';
import type { MasteryPolicy } from '../records/mastery.js';
import type { Level, Scale } from '../records/scale.js';

/** Scores closer than this are the same: 0.1 + 0.2 reaches a cut of 0.3 (FAULTS 67). */
export const TOLERANCE = 1e-9;

/** The highest score of a scale. */
export const scaleMax = (scale: Scale): number => scale.max ?? scale.levels[scale.levels.length - 1]!.cut;

/** Index of the level from which a learner counts as proficient: the one named, else the second highest, or the only one. */
export function proficientIndex(scale: Scale): number {
  const named = scale.levels.findIndex((level) => level.id === scale.proficientLevelId);
  return named >= 0 ? named : Math.max(0, scale.levels.length - 2);
}

export const levelIndex = (scale: Scale, levelId: string): number => scale.levels.findIndex((level) => level.id === levelId);

/** Cut scores for a computed value: the policy's own where it has one for every level and they rise, else the scale's. */
export function aggregateCuts(scale: Scale, policy?: Pick<MasteryPolicy, 'cuts'>): readonly number[] {
  const cuts = policy?.cuts;
  const usable = cuts?.length === scale.levels.length && cuts.every((cut, i) => i === 0 || cut > cuts[i - 1]!);
  return usable ? cuts : scale.levels.map((level) => level.cut);
}

/** Index of the highest level whose cut the score reaches; -1 below the lowest cut. */
export function levelIndexOf(cuts: readonly number[], score: number): number {
  let index = -1;
  while (index + 1 < cuts.length && score >= cuts[index + 1]! - TOLERANCE) index++;
  return index;
}

export type PieceScore =
  | { readonly counts: true; readonly score: number }
  | { readonly counts: false; readonly because: 'notScored' | 'excused' | 'missing' | 'notEnough' | 'notApplicable' | 'outOfRange' | 'unknownLevel' | 'noMaximum' | 'noWeight' };

/**
 * The score of one piece on the scale, or why it does not count. A level counts as its cut; points of a maximum are stretched to the scale's
 * maximum; points without one are on the scale already. Not scored is never 0 (FAULTS 66).
 */
export function scoreOf(piece: Evidence, scale: Scale): PieceScore {
  if (piece.status !== 'scored') return { counts: false, because: piece.status };
  if (!(piece.weight > 0)) return { counts: false, because: 'noWeight' };
  if (piece.levelId != null) {
    const level: Level | undefined = scale.levels.find(({ id }) => id === piece.levelId);
    return level ? { counts: true, score: level.cut } : { counts: false, because: 'unknownLevel' };
  }
  if (piece.points == null) return { counts: false, because: 'notScored' };
  const max = scaleMax(scale);
  const most = piece.maxPoints ?? max;
  if (!(most > 0)) return { counts: false, because: 'noMaximum' };
  // Written so that NaN is out of range too.
  if (!(piece.points >= -TOLERANCE && piece.points <= most + TOLERANCE)) return { counts: false, because: 'outOfRange' };
  return { counts: true, score: piece.maxPoints == null ? piece.points : (piece.points / most) * max };
}
