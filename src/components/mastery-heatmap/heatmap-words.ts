/** Turns the model's figures into sentences. */
import { scaleMax } from '../../domain/mastery/levels.js';
import { FLAG } from '../../domain/mastery/matrix.js';
import type { Summary } from '../../domain/mastery/summaries.js';
import { readable } from '../../ui/learner-name.js';
import { signsAs } from './mark-words.js';
import type { HeatmapModel } from './mastery-heatmap.model.js';
import type { MessageParams } from '../../locales/message.types.js';
import { formatPercent } from '../../ui/locale/message.js';

export type Say = (key: string, params?: MessageParams) => string;
export interface Words {
  readonly say: Say;
  readonly lang: string;
}

export const levelLabel = ({ scale }: HeatmapModel, index: number): string => readable(scale.levels[index]?.label) || readable(scale.levels[index]?.shortLabel) || String(index + 1);
/** Latin letters, digits and signs, none of which joins another: each is a grapheme. */
const SINGLE = /^[ -~\u00a1-\u00ac\u00ae-\u02ff]*$/;
let segmenter: Intl.Segmenter | undefined;
/** At most three characters, by grapheme: an emoji is one (FAULTS 86). A page's first segmenter takes 15 ms, which plain letters need not wait for. */
export function shortLabel(short: string | undefined, label: string, index: number): string {
  const text = readable(short) || readable(label);
  const parts = SINGLE.test(text) ? text.slice(0, 3) : [...(segmenter ??= new Intl.Segmenter()).segment(text)].slice(0, 3).map(({ segment }) => segment).join('');
  return parts || String(index + 1);
}
export const levelShort = ({ scale }: HeatmapModel, index: number): string => shortLabel(scale.levels[index]?.shortLabel, scale.levels[index]?.label ?? '', index);

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
  const signs = cellSigns(flags, { say });
  if (signs) parts.push(signs);
  return parts.join(', ');
}

/** The flags of a cell in words. */
export const cellSigns = signsAs(FLAG);

/** "Starting 3, Growing 9, Meeting 14, Beyond 2, no level yet 1". Levels that nobody has are left out. */
export function spreadWords(model: HeatmapModel, { distribution, without }: Summary, { say }: Words): string {
  const parts = distribution.flatMap((count, level) => (count > 0 ? [say('spreadPart', { level: levelLabel(model, level), count })] : []));
  if (without > 0) parts.push(say('spreadNone', { count: without }));
  return parts.join(', ');
}

/** The policy in one or two sentences. */
export function policyWords(model: HeatmapModel, { say, lang }: Words): string {
  const { method, dateBasis } = model.policy;
  const level = levelLabel(model, model.proficient);
  const figures: MessageParams =
    method.kind === 'weightedAverage'
      ? { percent: formatPercent(method.weight, lang) }
      : method.kind === 'decayingAverage'
        ? { percent: formatPercent(method.rate, lang) }
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
