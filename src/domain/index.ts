/**
 * `waymark/domain`: the rules that say where somebody stands, for scripts and pages that read records: levels and who needs what, totals, progress
 * and pace, standing on a board. Pure: no DOM, no clock; `today`, `now` and ids come in as arguments.
 *
 * Each subject has a door of its own with all its rules: `waymark/domain/mastery`, `/goal`, `/board`, `/rubric`, `/rubric/files`, `/export`;
 * schemas and checks are in `waymark/domain/records`. A new rule is exported by the door of its folder. Here stands only what reads, and what
 * most scripts need: this door has a size goal (docs/decisions/0009-doors-of-the-domain.md).
 */
export type * from './records/index.js';
export { WaymarkError } from './errors/waymark-error.js';
export { can, isStaff, type Capability, type Viewer, type ViewerRole } from './records/viewer.js';
export { addDays, dayInZone, daysBetween, isInstant, isLocalDate } from './calendar/calendar.js';

export { blockersOf, prerequisitesOf, type Blockers, type Prerequisites } from './mastery/blockers.js';
export { computeCell, type Cell, type CellContext, type Contribution } from './mastery/compute-cell.js';
export { explain, type ExplainedPiece, type Explanation } from './mastery/explain.js';
export { levelIndex, levelIndexOf, proficientIndex, scaleMax } from './mastery/levels.js';
export { MasteryMatrix, type MatrixInput } from './mastery/matrix.js';
export { NEEDS, cellNeed, groupsByBlocker, learnerNeed, suggestGroups } from './mastery/needs.js';
export { summarizeCells, type Summary } from './mastery/summaries.js';

export { asksForHelp, isStale, nextMove, type NextMove } from './goal/attention.js';
export { paceOf, shareOfTimeGone, type Pace, type PaceResult } from './goal/pace.js';
export { goalProgress, type GoalProgress } from './goal/progress.js';
export { goalFor, maySeeNote } from './goal/visibility.js';

export { mayChoose, type ChooseAnswer } from './board/choosing.js';
export { compileBoard, type CompiledBoard } from './board/compile.js';
export { boardProgress, type BoardProgress } from './board/progress.js';
export { boardStanding, isComplete, type BoardStanding, type OptionStanding } from './board/standing.js';

export { levelOfMark, pointsOfMark } from './rubric/mark-points.js';
export { levelOfPoints, maxPoints, rangeOf } from './rubric/ranges.js';
export { rubricTotal, type RubricTotal } from './rubric/totals.js';
