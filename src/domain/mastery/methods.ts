/** The mastery methods of MASTERY.md, by its names: scores in time order in, one value on the scale out. Each is pure. */
import type { MasteryMethod } from '../records/mastery.js';
import { TOLERANCE } from './levels.js';

export interface Weighted {
  readonly score: number;
  /** Above 0. Counts in means; a mode, a maximum or a decay has its own order of importance. */
  readonly weight: number;
}

export interface MethodResult {
  readonly value: number;
  /** For `streak` and `mOfN`: the run is not there yet, so the level stays below proficient whatever the mean says. */
  readonly belowProficient?: boolean;
}

/** Why a method gives nothing although there is evidence. */
export type NoResult = 'tooFew' | 'zeroHasNoLogarithm';

const mean = (pieces: readonly Weighted[]): number => {
  let sum = 0;
  let weights = 0;
  for (const { score, weight } of pieces) {
    sum += score * weight;
    weights += weight;
  }
  return sum / weights;
};

function mode(pieces: readonly Weighted[], tie: 'higher' | 'recent'): number {
  const seen = new Map<number, { score: number; count: number; last: number }>();
  pieces.forEach(({ score }, i) => {
    const key = Math.round(score / TOLERANCE);
    const entry = seen.get(key) ?? { score, count: 0, last: i };
    seen.set(key, { score: entry.score, count: entry.count + 1, last: i });
  });
  return [...seen.values()].sort((a, b) => b.count - a.count || (tie === 'recent' ? b.last - a.last : b.score - a.score))[0]!.score;
}

/** Least squares of ln s on ln x for x = 1…n, read at x = n. May exceed every score given. */
function powerLaw(pieces: readonly Weighted[]): number {
  const n = pieces.length;
  let [sx, sy, sxx, sxy] = [0, 0, 0, 0];
  pieces.forEach(({ score }, i) => {
    const x = Math.log(i + 1);
    const y = Math.log(score);
    sx += x;
    sy += y;
    sxx += x * x;
    sxy += x * y;
  });
  const slope = (n * sxy - sx * sy) / (n * sxx - sx * sx);
  return Math.exp((sy - slope * sx) / n + slope * Math.log(n));
}

/**
 * @param pieces at least one, in time order
 * @param proficientCut the score from which a piece counts as right, for `nTimes`, `streak` and `mOfN`
 */
export function applyMethod(method: MasteryMethod, pieces: readonly Weighted[], proficientCut: number): MethodResult | NoResult {
  const n = pieces.length;
  const last = pieces[n - 1]!.score;
  const isRight = ({ score }: Weighted) => score >= proficientCut - TOLERANCE;
  const run = (recent: readonly Weighted[], needed: number): MethodResult => ({ value: mean(recent), ...(recent.filter(isRight).length < needed ? { belowProficient: true } : {}) });
  switch (method.kind) {
    case 'weightedAverage':
      return { value: n === 1 ? last : method.weight * last + (1 - method.weight) * mean(pieces.slice(0, -1)) };
    case 'decayingAverage':
      return { value: pieces.slice(1).reduce((value, { score }) => (1 - method.rate) * value + method.rate * score, pieces[0]!.score) };
    case 'nTimes': {
      const right = pieces.filter(isRight);
      return right.length < method.times ? 'tooFew' : { value: mean(right) };
    }
    case 'highest':
      return { value: pieces.reduce((most, { score }) => Math.max(most, score), -Infinity) };
    case 'latest':
      return { value: last };
    case 'average':
      return { value: mean(pieces) };
    case 'mostCommon':
      return { value: mode(pieces, method.tie) };
    case 'meanOfTop':
      return { value: mean([...pieces].sort((a, b) => b.score - a.score).slice(0, method.top)) };
    case 'powerLaw':
      if (n < 3) return 'tooFew';
      return pieces.some(({ score }) => score <= 0) ? 'zeroHasNoLogarithm' : { value: powerLaw(pieces) };
    case 'streak':
      return n < method.length ? 'tooFew' : run(pieces.slice(-method.length), method.length);
    case 'mOfN':
      return n < Math.min(method.m, method.n) ? 'tooFew' : run(pieces.slice(-method.n), Math.min(method.m, method.n));
  }
}
