/** What a learner reads first: what went well, then one next step. No Lit, no DOM. */
import type { Criterion, CriterionLevel, Mark, Rubric, Scoring } from '../../domain/records/rubric.js';
import { criteriaOf, levelOfMark, marksByCriterion, pointsOfMark } from '../../domain/rubric/mark-points.js';
import { maxPoints } from '../../domain/rubric/ranges.js';

export interface FeedbackRow {
  readonly criterion: Criterion;
  readonly mark: Mark | undefined;
  readonly level: CriterionLevel | undefined;
}
export interface NextStep {
  readonly row: FeedbackRow;
  /** The level to reach; none where a single-point rubric says it in words. */
  readonly level: CriterionLevel | undefined;
}
export interface Feedback {
  readonly rows: readonly FeedbackRow[];
  readonly strengths: readonly FeedbackRow[];
  readonly next: NextStep | undefined;
  /** Something was marked, and all of it at the top. */
  readonly topInAll: boolean;
}

/** How far up a mark is, 0 to 1: by points where there are some, else by the place of its level. */
function height({ criterion, mark, level }: FeedbackRow): number | undefined {
  const points = pointsOfMark(criterion, mark);
  if (points !== undefined) return points / maxPoints(criterion)!;
  if (!level) return undefined;
  return criterion.levels.length < 2 ? 1 : criterion.levels.indexOf(level) / (criterion.levels.length - 1);
}

const MOST_STRENGTHS = 3;
/** From the third of four levels on it went well; where nothing is that far, what is furthest went best. */
const WELL = 0.65;

/** Criteria compared with each other, never learners. */
export function feedbackOf(rubric: Rubric, scoring: Scoring): Feedback {
  const marks = marksByCriterion(scoring.marks);
  const rows = criteriaOf(rubric).map((criterion): FeedbackRow => {
    const mark = marks.get(criterion.id);
    return { criterion, mark, level: levelOfMark(criterion, mark) };
  });
  if (rubric.kind === 'singlePoint') {
    const strengths = rows.filter(({ mark, level }) => level || mark?.beyond);
    const row = rows.find(({ mark }) => mark?.state === 'scored' && mark.growing);
    return { rows, strengths, next: row && { row, level: undefined }, topInAll: strengths.length === rows.length && rows.length > 0 && !row };
  }
  const heights = new Map(rows.map((row) => [row, height(row)]));
  const marked = rows.filter((row) => heights.get(row) !== undefined && row.level).sort((a, b) => heights.get(b)! - heights.get(a)!);
  const well = marked.filter((row) => heights.get(row)! >= WELL);
  // The lowest with a level above it; of equals the one that counts most.
  const below = marked.filter(({ criterion, level }) => criterion.levels.indexOf(level!) < criterion.levels.length - 1);
  const lowest = Math.min(...below.map((row) => heights.get(row)!));
  const row = below.filter((each) => heights.get(each) === lowest).sort((a, b) => b.criterion.weight - a.criterion.weight)[0];
  return {
    rows,
    strengths: (well.length > 0 ? well : marked).slice(0, well.length > 0 ? MOST_STRENGTHS : 1),
    next: row && { row, level: row.criterion.levels[row.criterion.levels.indexOf(row.level!) + 1] },
    topInAll: marked.length > 0 && below.length === 0,
  };
}
