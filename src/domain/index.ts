/** The domain's door: records, their schemas, and the rules. Pure: no DOM, no clock; `today`, `now` and ids come in as arguments. */
export * from './records/board.js';
export * from './records/evidence.js';
export * from './records/framework.js';
export * from './records/goal.js';
export * from './records/learner.js';
export * from './records/mastery.js';
export * from './records/rubric.js';
export * from './records/scale.js';
export { can, isStaff, type Capability, type Viewer, type ViewerRole } from './records/viewer.js';
export { FORMAT_VERSION, schemas, type AnyRecord, type CollectionName, type RecordSet, type RecordTypes } from './records/collections.js';
export type { Change } from './records/change.js';
export { applyChanges } from './records/apply-changes.js';
export { checkRecordSet, checkRecords, type CheckedRecords, type SchemaSet } from './records/check.js';
export { linkRecords } from './records/links.js';
export type { ImportReport, ReportCode, ReportEntry } from './records/report.js';
export { WaymarkError, type ErrorCode } from './errors/waymark-error.js';
export { addDays, dayInZone, daysBetween, isInstant, isLocalDate } from './calendar/calendar.js';

export { blockersOf, prerequisitesOf, type Blockers, type Prerequisites } from './mastery/blockers.js';
export { decayingAverages, groupByCell, levelsOfValues, type EvidenceColumns, type GroupedScores } from './mastery/columnar.js';
export { computeCell, type Cell, type CellContext, type Contribution } from './mastery/compute-cell.js';
export { explain, type ExplainedPiece, type Explanation } from './mastery/explain.js';
export { FoldCounts } from './mastery/fold-counts.js';
export { FoldTree, type FoldBranch, type FoldLine } from './graph/fold-tree.js';
export { levelIndex, levelIndexOf, proficientIndex, scaleMax } from './mastery/levels.js';
export { MasteryMatrix, type MatrixInput } from './mastery/matrix.js';
export { cellNeed, groupsByBlocker, learnerNeed, suggestGroups, NEEDS } from './mastery/needs.js';
export { previewPolicy, type LevelMoves, type PolicyPreview } from './mastery/policy-preview.js';
export { summarizeCells, type Summary } from './mastery/summaries.js';

export { asksForHelp, isStale, nextMove, type NextMove } from './goal/attention.js';
export { mergeGoalEdit, type Clash } from './goal/merge.js';
export { goalForest, rollUpGoals, type GoalForest, type RollUp } from './goal/nesting.js';
export { paceOf, shareOfTimeGone, type Pace, type PaceResult } from './goal/pace.js';
export { goalProblems, type GoalProblem, type GoalProblemCode } from './goal/problems.js';
export { goalProgress, type GoalProgress } from './goal/progress.js';
export { remindersOf, type ReminderWords } from './goal/reminders.js';
export { standingOf, standingsOf } from './goal/standing.js';
export { GOAL_MOVES, mayAgree, mayMove, type MoveAnswer } from './goal/status.js';
export { storyOf, type StoryEvent } from './goal/story.js';
export { suggestGoals, type GoalSuggestion } from './goal/suggestions.js';
export { goalFor, maySeeNote } from './goal/visibility.js';

export { canComplete } from './board/can-complete.js';
export { mayChoose, type ChooseAnswer } from './board/choosing.js';
export { compileBoard, type CompiledBoard } from './board/compile.js';
export { whatIsLeft } from './board/left.js';
export { nextOnBoard, type NextOnBoard } from './board/next.js';
export { boardProblems, type BoardProblem, type BoardProblemCode } from './board/problems.js';
export { boardProgress, type BoardProgress } from './board/progress.js';
export { boardStanding, isComplete, type BoardStanding, type OptionStanding } from './board/standing.js';

export { krippendorffAlpha, pairAgreement, ratingsOf, type Alpha, type Metric, type PairAgreement, type Ratings } from './rubric/agreement.js';
export { checkPoints, markProblems, type MarkCode, type PointsAnswer, type PointsCode } from './rubric/check-mark.js';
export { levelOfMark, pointsOfMark } from './rubric/mark-points.js';
export { rubricProblems, type RubricProblem, type RubricProblemCode } from './rubric/problems.js';
export { levelOfPoints, maxPoints, rangeOf } from './rubric/ranges.js';
export { evidenceChanges, evidenceFromScoring, type EvidenceTerms } from './rubric/scoring-evidence.js';
export { SEVERITIES, compareRubrics, scoringsToReview, type RubricEdit, type ScoringToReview, type Severity } from './rubric/severity.js';
export { structureHash } from './rubric/structure-hash.js';
export { rubricTotal, type RubricTotal } from './rubric/totals.js';

export { writeCalendar, type CalendarEvent } from './export/calendar-file.js';
export { writeCsv, type CsvCell } from './export/csv.js';
export { cleanFileName } from './export/file-name.js';
export { goalBadge, learnerRecord, type RecordNeeds } from './export/learner-record.js';
