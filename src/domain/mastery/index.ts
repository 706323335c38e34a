/** `waymark/domain/mastery`: every rule about mastery, from one cell to a folded matrix; what explains it, previews a policy or makes groups. */
export { blockersOf, prerequisitesOf, type Blockers, type Prerequisites } from './blockers.js';
export { decayingAverages, groupByCell, levelsOfValues, type EvidenceColumns, type GroupedScores } from './columnar.js';
export { computeCell, type Cell, type CellContext, type Contribution } from './compute-cell.js';
export { explain, type ExplainedPiece, type Explanation } from './explain.js';
export { FoldCounts } from './fold-counts.js';
export { FoldTree, type FoldBranch, type FoldLine } from '../graph/fold-tree.js';
export { levelIndex, levelIndexOf, proficientIndex, scaleMax } from './levels.js';
export { MasteryMatrix, type MatrixInput } from './matrix.js';
export { cellNeed, groupsByBlocker, learnerNeed, suggestGroups, NEEDS } from './needs.js';
export { previewPolicy, type LevelMoves, type PolicyPreview } from './policy-preview.js';
export { statementFor } from './statement-for.js';
export { summarizeCells, type Summary } from './summaries.js';
