/** Figures and records in words: one place says "8 of 12 points". */
import { html, nothing, type TemplateResult } from 'lit';
import { isBlank } from '../../domain/goal/problems.js';
import type { Criterion, CriterionLevel, Mark, Rubric } from '../../domain/records/rubric.js';
import { markProblems } from '../../domain/rubric/check-mark.js';
import { levelOfMark } from '../../domain/rubric/mark-points.js';
import { isRange, rangeOf } from '../../domain/rubric/ranges.js';
import type { RubricTotal } from '../../domain/rubric/totals.js';
import { formatNumber } from '../../ui/locale/message.js';
import type { Speech } from './rubric-scorer.scene.js';

export const titleOr = (speech: Speech, text: string): string => (isBlank(text) ? speech.sayShared('noTitle') : text.trim());

const LONGEST_IN_NAME = 80;
/** For names of buttons, options and spoken sentences: cut by grapheme (FAULTS 86); the whole title stays in its heading. */
export function shortTitle(speech: Speech, text: string): string {
  const title = titleOr(speech, text);
  if (title.length <= LONGEST_IN_NAME) return title;
  const piece = title.slice(0, LONGEST_IN_NAME * 4);
  const letters = typeof Intl.Segmenter === 'function' ? Array.from(new Intl.Segmenter(speech.lang).segment(piece), ({ segment }) => segment) : Array.from(piece);
  return `${letters.slice(0, LONGEST_IN_NAME).join('').slice(0, LONGEST_IN_NAME * 4)}…`;
}

/** A criterion's name; the one criterion of a holistic rubric may leave its name to the rubric. */
export const criterionTitle = (speech: Speech, rubric: Rubric, criterion: Criterion, student = false): string => {
  const own = student && criterion.studentWording && !isBlank(criterion.studentWording) && isBlank(criterion.title) ? criterion.studentWording : criterion.title;
  return titleOr(speech, isBlank(own) && rubric.criteria.length === 1 ? rubric.title : own);
};

/** What a level says, in the reader's words. */
export const levelText = (level: CriterionLevel, student: boolean): string => {
  const own = student ? level.studentWording : undefined;
  return own !== undefined && !isBlank(own) ? own : level.descriptor;
};

/** From here on a description may be more lines than fit a cell. */
const LONG_DESCRIPTION = 240;
/** Only a long one is cut to some lines: laying such a box out costs more, and again whenever the focus comes or goes. */
export const descriptorTemplate = (text: string): TemplateResult => html`<span class="descriptor ${text.length > LONG_DESCRIPTION ? 'long' : ''}" dir="auto">${text}</span>`;

export function levelPoints({ say, lang }: Speech, level: CriterionLevel): string {
  const range = rangeOf(level);
  if (!range) return '';
  return isRange(level) ? say('levelRange', { min: formatNumber(range.min, lang), max: formatNumber(range.max, lang) }) : say('levelPoints', { count: range.max });
}

/** "3 of 4 criteria scored, so far 8 of 12 points (67%)". */
export function totalWords({ say, lang }: Speech, rubric: Rubric, total: RubricTotal): string {
  const done = say('scoredOf', { done: total.decided, count: total.of });
  if (!total.result || !rubric.showPoints) return done;
  const figures = { points: total.points, max: total.maxPoints, percent: formatNumber(Math.round(total.percent), lang) };
  return `${done}, ${say(total.decided < total.of ? 'totalSoFar' : 'total', figures)}`;
}

export function weightWords({ say }: Speech, rubric: Rubric, criterion: Criterion): string {
  if (!(criterion.weight > 0)) return say('feedbackOnly');
  const [first, ...rest] = rubric.criteria.filter(({ weight }) => weight > 0);
  return rest.every(({ weight }) => weight === first!.weight) || criterion.weight === 1 ? '' : say('weight', { weight: criterion.weight });
}

export function markStateWord({ say }: Speech, mark: Mark): string {
  return mark.state === 'scored' ? '' : say(mark.state);
}

/** A mark in a word: its level, its points, or why there is none. */
export function markWord(speech: Speech, criterion: Criterion, mark: Mark): string {
  const level = levelOfMark(criterion, mark);
  return markStateWord(speech, mark) || (level ? shortTitle(speech, level.label) : typeof mark.points === 'number' ? formatNumber(mark.points, speech.lang) : speech.say('comment'));
}

/** What is odd about a recorded mark, said plainly; it is shown and not counted (FAULTS 67). */
export function oddWords({ say }: Speech, criterion: Criterion, mark: Mark): string {
  const problems = markProblems(criterion, mark);
  // Points and level that differ still count by their points.
  const grave = problems.filter((code) => code !== 'outside-level');
  if (grave.length === 0) return '';
  const points = grave.some((code) => code === 'above-max' || code === 'below-zero');
  return points ? say('outOfRange', { points: mark.points! }) : say('oddMark');
}

/** The codes of standards, beside what they belong to. */
export const codeChips = (codes: readonly string[]): TemplateResult | typeof nothing => (codes.length === 0 ? nothing : html` <span class="codes small muted" dir="auto">${codes.join(', ')}</span>`);

/** Whether a heading stands before this criterion: neighbours of one group share theirs. */
export const startsGroup = (criteria: readonly Criterion[], at: number): boolean => {
  const { group } = criteria[at]!;
  return group !== undefined && !isBlank(group) && group !== criteria[at - 1]?.group;
};
