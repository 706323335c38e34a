/** Turns the model's figures into sentences. */
import type { Cell, Contribution } from '../../domain/mastery/compute-cell.js';
import type { Explanation } from '../../domain/mastery/explain.js';
import { aggregateCuts, levelIndexOf, scaleMax } from '../../domain/mastery/levels.js';
import { FLAG } from '../../domain/mastery/matrix.js';
import { formatDay } from '../../ui/locale/dates.js';
import { formatNumber } from '../../ui/locale/message.js';
import type { HeatmapModel } from './mastery-heatmap.model.js';
import type { MessageParams } from '../../locales/message.types.js';

export type Say = (key: string, params?: MessageParams) => string;
export interface Words {
  readonly say: Say;
  readonly lang: string;
}

export const levelLabel = ({ scale }: HeatmapModel, index: number): string => scale.levels[index]?.label.trim() || scale.levels[index]?.shortLabel.trim() || String(index + 1);
/** At most three characters, by grapheme: an emoji is one (FAULTS 86). */
export function levelShort(model: HeatmapModel, index: number): string {
  const short = model.scale.levels[index]?.shortLabel.trim() || (model.scale.levels[index]?.label.trim() ?? '');
  const parts = [...new Intl.Segmenter().segment(short)].slice(0, 3).map(({ segment }) => segment);
  return parts.join('') || String(index + 1);
}

/** "Ana, 5.NF.A.1 Add fractions: Meeting, 3.2 of 4, 5 pieces of evidence, rising". */
export function cellName(model: HeatmapModel, name: string, row: number, column: number, { say }: Words): string {
  const { matrix } = model;
  const cell = row * matrix.columns + column;
  const { code, statement } = model.columns[column]!;
  const [level, value, count, flags] = [matrix.level[cell]!, matrix.value[cell]!, matrix.count[cell]!, matrix.flags[cell]!];
  const state = level >= 0 ? levelLabel(model, level) : say(flags & FLAG.notEnough ? 'notEnough' : 'noEvidence');
  const parts = [say('cellLevel', { name, code, statement, level: state })];
  if (!Number.isNaN(value)) parts.push(say('cellValue', { value, max: scaleMax(model.scale) }));
  if (count > 0) parts.push(say('cellCount', { count }));
  if (flags & FLAG.rising) parts.push(say('risingMark'));
  if (flags & FLAG.falling) parts.push(say('fallingMark'));
  if (flags & FLAG.stale) parts.push(say('staleMark'));
  if (flags & FLAG.overridden) parts.push(say('overriddenMark'));
  if (flags & FLAG.newerThanOverride) parts.push(say('newerThanOverride'));
  if (flags & FLAG.outOfRange) parts.push(say('outOfRange'));
  return parts.join(', ');
}

/** The policy in one or two sentences. */
export function policyWords(model: HeatmapModel, { say, lang }: Words): string {
  const { method, dateBasis } = model.policy;
  const level = levelLabel(model, model.proficient);
  const percent = (share: number) => new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 }).format(share);
  const figures: MessageParams =
    method.kind === 'weightedAverage'
      ? { percent: percent(method.weight) }
      : method.kind === 'decayingAverage'
        ? { percent: percent(method.rate) }
        : method.kind === 'nTimes'
          ? { count: method.times }
          : method.kind === 'meanOfTop'
            ? { count: method.top }
            : method.kind === 'streak'
              ? { count: method.length }
              : method.kind === 'mOfN'
                ? { m: method.m, n: method.n }
                : {};
  return `${say(`method_${method.kind}`, { level, ...figures })} ${say(`orderedBy_${dateBasis}`)}`;
}

/** How the level came about. */
export function stateWords(model: HeatmapModel, { cell, piecesMissing }: Explanation, staffName: (id: string | undefined) => string | undefined, { say, lang }: Words): string[] {
  const words: string[] = [];
  if (cell.override) {
    words.push(say('stateOverridden', { who: staffName(cell.override.by) ?? say('someone'), date: formatDay(cell.override.at, lang) }));
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

/** "The result is 3.48. Meeting starts at 3." */
export function workingWords(model: HeatmapModel, cell: Cell, { say }: Words): string {
  if (!cell.computed) return '';
  const { value, level } = cell.computed;
  const cuts = aggregateCuts(model.scale, model.policy);
  const params = { value, level: levelLabel(model, level), cut: cuts[level]! };
  return say(value < cuts[level]! ? 'workingLowest' : 'working', params);
}

export function nextWords(model: HeatmapModel, { cell, next }: Explanation, { say, lang }: Words): string {
  if (next && cell.computed) {
    const level = levelIndexOf(
      model.scale.levels.map(({ cut }) => cut),
      next.score,
    );
    return say('nextStep', { score: level >= 0 ? levelLabel(model, level) : formatNumber(next.score, lang), level: levelLabel(model, next.becomes) });
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
