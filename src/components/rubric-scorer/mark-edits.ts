/** What one act makes of one mark. */
import type { Criterion, CriterionLevel, Mark } from '../../domain/records/rubric.js';
import { isBlank } from '../../domain/goal/problems.js';
import { levelOfPoints, rangeOf } from '../../domain/rubric/ranges.js';

export type MarkEdit = (mark: Mark) => Mark;
export type NoMarkState = Exclude<Mark['state'], 'scored'>;
export const NO_MARK_STATES = ['notApplicable', 'notEnoughEvidence', 'excused'] as const satisfies readonly NoMarkState[];
/** The texts of a mark. */
export type TextField = 'comment' | 'growing' | 'beyond';

export const isSameMark = (a: Mark, b: Mark): boolean =>
  a.state === b.state && (a.levelId ?? null) === (b.levelId ?? null) && (a.points ?? null) === (b.points ?? null) && a.comment === b.comment && (a.growing ?? '') === (b.growing ?? '') && (a.beyond ?? '') === (b.beyond ?? '');

/** Points already inside the level stay; else a level stands for its points, a range for its top. */
export const chooseLevel = (level: CriterionLevel): MarkEdit => (mark) => {
  const range = rangeOf(level);
  const kept = range && mark.state === 'scored' && typeof mark.points === 'number' && mark.points >= range.min && mark.points <= range.max;
  return { ...mark, state: 'scored', levelId: level.id, points: kept ? mark.points : (level.points ?? null) };
};

/** The level follows the points. */
export const givePoints = (criterion: Criterion, points: number): MarkEdit => (mark) => {
  const named = criterion.levels.find(({ id }) => id === mark.levelId);
  const range = named && rangeOf(named);
  const stays = range && points >= range.min && points <= range.max;
  return { ...mark, state: 'scored', points, levelId: (stays ? named : levelOfPoints(criterion.levels, points))?.id ?? null };
};

/** A reason for no mark. Choosing none goes back to "not yet scored". */
export const giveState = (state: NoMarkState): MarkEdit => (mark) => ({ ...mark, state, levelId: null, points: null });
export const clearMark: MarkEdit = giveState('notYetScored');

/** In a single-point rubric words are the mark: it needs no level to count as scored. */
export const writeText = (field: TextField, text: string): MarkEdit => (mark) => {
  const next: Mark = { ...mark, [field]: text };
  if (field === 'comment') return next;
  const hasWords = !isBlank(next.growing ?? '') || !isBlank(next.beyond ?? '');
  if (hasWords && mark.state === 'notYetScored') return { ...next, state: 'scored' };
  return !hasWords && mark.state === 'scored' && !mark.levelId ? { ...next, state: 'notYetScored' } : next;
};
/** What was before, with the texts as they are now where only the mark is to go back. */
export const putBack = (before: Mark): MarkEdit => (mark) => ({ ...before, version: mark.version });

const sameChoice = (a: Mark, b: Mark): boolean => a.state === b.state && (a.levelId ?? null) === (b.levelId ?? null) && (a.points ?? null) === (b.points ?? null);

/**
 * Two people changed one mark. The choice (state, level and points together) and each text are taken from whoever changed them; where both changed
 * the same part in different ways, ours stands in `mark` and `clash` says so.
 */
export function mergeMark(before: Mark, mine: Mark, theirs: Mark): { readonly mark: Mark; readonly clash: boolean } {
  const choice = sameChoice(before, mine) ? theirs : mine;
  let clash = !sameChoice(before, mine) && !sameChoice(before, theirs) && !sameChoice(mine, theirs);
  const text = (field: TextField) => {
    const [was, own, other] = [before[field] ?? '', mine[field] ?? '', theirs[field] ?? ''];
    if (own !== was && other !== was && own !== other) clash = true;
    return own === was ? theirs[field] : mine[field];
  };
  const mark: Mark = { ...theirs, state: choice.state, levelId: choice.levelId, points: choice.points, comment: text('comment') ?? '', growing: text('growing'), beyond: text('beyond') };
  return { mark, clash };
}
