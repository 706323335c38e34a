/** The sentences of "Why this level?". */
import type { Cell, Contribution } from '../../domain/mastery/compute-cell.js';
import type { Explanation } from '../../domain/mastery/explain.js';
import { aggregateCuts, scaleMax, TOLERANCE } from '../../domain/mastery/levels.js';
import { formatDay } from '../../ui/locale/dates.js';
import { formatNumber } from '../../ui/locale/message.js';
import { levelLabel, type Words } from './heatmap-words.js';
import type { HeatmapHost } from './heatmap-host.js';
import type { HeatmapModel } from './mastery-heatmap.model.js';

/** A comment or a reason may be this long; what is longer says so before it is sent, and is never cut (FAULTS 85). */
export const MOST_LETTERS = 10_000;

/** Who wrote or set something: the reader, the learner, a member of staff the page can name, else "A teacher". */
export function whoWords(host: HeatmapHost, by: string | undefined): string {
  const { say } = host.words();
  if (by === undefined) return say('someone');
  if (by === host.readerId()) return say('you');
  const { matrix } = host.model();
  const row = matrix.rowOf.get(by);
  return row === undefined ? host.staffName(by)?.trim() || say('someone') : host.nameOf(row);
}

/** How the level came about. */
export function stateWords(model: HeatmapModel, { cell, piecesMissing }: Explanation, host: HeatmapHost, { say, lang }: Words): string[] {
  const words: string[] = [];
  if (cell.override) {
    const { by, at } = cell.override;
    const date = formatDay(at, lang);
    words.push(by !== undefined && by === host.readerId() ? say('stateOverriddenByYou', { date }) : say('stateOverridden', { who: whoWords(host, by), date }));
    if (cell.override.reason.trim()) words.push(say('overriddenReason', { reason: cell.override.reason }));
    if (cell.computed) words.push(say('computedBeside', { level: levelLabel(model, cell.computed.level) }));
    if (cell.newerThanOverride) words.push(`${say('newerThanOverride')}.`);
  } else if (cell.state === 'noEvidence') words.push(say('stateNoEvidence'));
  else if (cell.state === 'notEnough') {
    words.push(say('stateNotEnough', { count: cell.count }));
    if (piecesMissing) words.push(say('piecesMissing', { count: piecesMissing }));
    if (cell.noResult === 'zeroHasNoLogarithm') words.push(say('zeroHasNoLogarithm'));
  } else words.push(say('stateComputed', { count: cell.count }));
  if (cell.stale && cell.lastDate) words.push(say('stale', { date: formatDay(cell.lastDate, lang) }));
  return words;
}

/** "The result is 2.65. Growing starts at 2. Meeting starts at 3.": a teacher who would round sees what the level goes by. */
export function workingWords(model: HeatmapModel, cell: Cell, { say }: Words): string {
  if (!cell.computed) return '';
  const { value, level } = cell.computed;
  const cuts = aggregateCuts(model.scale, model.policy);
  const params = { value, level: levelLabel(model, level), cut: cuts[level]! };
  // Nothing lies below the lowest level: where it starts says nothing.
  const working = say(level === 0 || value < cuts[level]! ? 'workingLowest' : 'working', params);
  return level + 1 < cuts.length ? `${working} ${say('workingAbove', { level: levelLabel(model, level + 1), cut: cuts[level + 1]! })}` : working;
}

export function nextWords(model: HeatmapModel, { cell, next }: Explanation, { say, lang }: Words): string {
  if (next && cell.computed) {
    // A level names the mark only where the mark is its cut: above the top cut, reaching the level is not enough.
    const level = model.scale.levels.findIndex(({ cut }) => cut === next.score);
    // Nothing is better than the top.
    const top = level === model.scale.levels.length - 1 || next.score >= scaleMax(model.scale) - TOLERANCE;
    return say(top ? 'nextStepTop' : 'nextStep', { score: level >= 0 ? levelLabel(model, level) : formatNumber(next.score, lang), level: levelLabel(model, next.becomes) });
  }
  if (!cell.computed) return '';
  return say(cell.computed.level === model.scale.levels.length - 1 ? 'nextTop' : 'nextNone');
}

/** The mark as it was given: a level's name, or points of a maximum. Out of range is shown, not hidden (FAULTS 67). */
export function scoreWords(model: HeatmapModel, { evidence }: Contribution, { say, lang }: Words): string {
  if (evidence.levelId != null) {
    const index = model.scale.levels.findIndex(({ id }) => id === evidence.levelId);
    return index >= 0 ? levelLabel(model, index) : evidence.levelId;
  }
  if (evidence.points == null) return '';
  return evidence.maxPoints == null ? formatNumber(evidence.points, lang) : say('scoreOf', { points: evidence.points, max: evidence.maxPoints });
}
