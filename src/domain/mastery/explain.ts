/** "Why this level?": the working of one cell, as data. */
import type { Evidence } from '../records/evidence.js';
import type { MasteryMethod, MasteryOverride } from '../records/mastery.js';
import { computeCell, computeLevel, contributionsOf, type Cell, type CellContext, type Contribution } from './compute-cell.js';
import { proficientIndex, scaleMax, TOLERANCE } from './levels.js';

export interface ExplainedPiece extends Contribution {
  /** How much of the value this piece makes up, 0 to 1; only where the method is a weighted sum. */
  readonly share?: number;
  /** The value after this piece and all before it; left out where the method gave none yet. */
  readonly valueAfter?: number;
}

export interface Explanation {
  readonly cell: Cell;
  /** From first to last, also what does not count. */
  readonly pieces: readonly ExplainedPiece[];
  /** One more piece with `score` makes the level `becomes` (indexes into the levels). Left out: no single piece lifts it. */
  readonly next?: { readonly score: number; readonly becomes: number };
  /** How many more pieces until there is a level, where that is what is missing; for `nTimes` pieces at the proficient cut or above. */
  readonly piecesMissing?: number;
}

/** The share of each counted piece in the value, for the methods that are weighted sums. */
export function sharesOf(method: MasteryMethod, weights: readonly number[]): readonly number[] | undefined {
  const n = weights.length;
  const parts = (list: readonly number[], of = 1) => {
    const sum = list.reduce((a, b) => a + b, 0);
    return list.map((weight) => (weight / sum) * of);
  };
  switch (method.kind) {
    case 'average':
      return parts(weights);
    case 'latest':
      return weights.map((_, i) => (i === n - 1 ? 1 : 0));
    case 'weightedAverage':
      return n === 1 ? [1] : [...parts(weights.slice(0, -1), 1 - method.weight), method.weight];
    case 'decayingAverage':
      return weights.map((_, i) => (i === 0 ? 1 : method.rate) * (1 - method.rate) ** (n - 1 - i));
    default:
      return undefined;
  }
}

/** Pieces a method needs before it gives anything. */
const leastFor = (method: MasteryMethod): number => (method.kind === 'powerLaw' ? 3 : method.kind === 'streak' ? method.length : method.kind === 'mOfN' ? Math.min(method.m, method.n) : 1);

/** Explains a cell by the very functions that computed it. */
export function explain(evidence: readonly Evidence[], context: CellContext, overrides: readonly MasteryOverride[] = []): Explanation {
  const { policy } = context;
  const cell = computeCell(evidence, context, overrides);
  const all = contributionsOf(evidence, context);
  const counted = all.filter(({ counts }) => counts);
  const shares = cell.computed
    ? sharesOf(
        policy.method,
        counted.map((piece) => piece.evidence.weight),
      )
    : undefined;
  let seen = 0;
  const pieces = all.map((piece): ExplainedPiece => {
    if (!piece.counts) return piece;
    const share = shares?.[seen];
    seen++;
    const after = computeLevel(counted.slice(0, seen), context);
    return { ...piece, ...(share === undefined ? {} : { share }), ...('value' in after ? { valueAfter: after.value } : {}) };
  });
  const next = nextStep(counted, context, cell.computed?.level ?? -1);
  const { method } = policy;
  const right = method.kind === 'nTimes' ? counted.filter(({ score }) => score! >= context.scale.levels[proficientIndex(context.scale)]!.cut - TOLERANCE).length : 0;
  const missing = cell.computed ? 0 : Math.max(policy.leastEvidence - counted.length, method.kind === 'nTimes' ? method.times - right : leastFor(method) - counted.length);
  return { cell, pieces, ...(next ? { next } : {}), ...(missing > 0 ? { piecesMissing: missing } : {}) };
}

/** The lowest mark at a cut of the scale that, as one more piece of weight 1, lifts the computed level. */
function nextStep(counted: readonly Contribution[], context: CellContext, level: number): Explanation['next'] {
  const { scale } = context;
  const marks = [...new Set([...scale.levels.map(({ cut }) => cut), scaleMax(scale)])].sort((a, b) => a - b);
  for (const score of marks) {
    const piece: Contribution = { evidence: { weight: 1 } as Evidence, date: undefined, score, counts: true };
    const result = computeLevel([...counted, piece], context);
    if ('value' in result && result.level > level) return { score, becomes: result.level };
  }
  return undefined;
}
