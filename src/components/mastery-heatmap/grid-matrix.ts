/** A matrix of levels that the page already has, as the grid asks for it: of any size, read in place, never copied. */
import { WaymarkError } from '../../domain/errors/waymark-error.js';
import { FLAG } from '../../domain/mastery/matrix.js';
import { levelStep } from '../../ui/level-step.js';
import { countingOrder } from './grid-order.js';
import { CODE, type GridSource } from './grid-source.js';
import { marksOfFlags } from './grid-model-source.js';
import { shortLabel, type Words } from './heatmap-words.js';
import { markWords } from './mark-words.js';

/**
 * Levels of learners by standards for `matrix` of `way-mastery-heatmap`, instead of records. Everything is asked for when it is seen: 100,000 ×
 * 1,000 cells need their 100 MB of levels and nothing more.
 */
export interface HeatmapMatrix {
  /** How many learners (rows). */
  readonly learners: number;
  /** How many standards (columns). */
  readonly standards: number;
  /**
   * Row by row (`learner * standards + standard`): the index of the level, 0 for the lowest. Any other number, such as -1 or 255: no evidence.
   * `Uint8Array` is the smallest; the `level` of a `MasteryMatrix` fits as well. May be changed in place: call `cellsChanged()` afterwards.
   */
  readonly cells: Uint8Array | Uint16Array | Int8Array | Int16Array;
  /** For each cell bits of `MasteryMatrix.flags` (stale 1, overridden 2, newer than override 4, not enough 16, rising 32, falling 64, steady 128). */
  readonly flags?: Uint8Array;
  /** Lowest first. */
  readonly levels: readonly { readonly label: string; readonly shortLabel?: string }[];
  /** Asked for the learners in sight, and of all when a name is typed. */
  learnerName(learner: number): string;
  standardCode(standard: number): string;
  /** The standard in words. */
  standardStatement?(standard: number): string;
}

export interface MatrixOrder {
  /** Left out: as the learners are given. */
  readonly standard?: number;
  readonly descending: boolean;
}

/** @throws WaymarkError `wrong-shape`, saying which field, what it holds and what it should. */
export function checkMatrix({ learners, standards, cells, flags, levels, learnerName, standardCode }: HeatmapMatrix): void {
  const wrong = (field: string, is: unknown, want: string): never => {
    throw new WaymarkError('wrong-shape', `matrix.${field} is ${String(is)}, not ${want}`, { details: { field } });
  };
  for (const [field, value] of Object.entries({ learners, standards })) if (!Number.isSafeInteger(value) || value < 0) wrong(field, value, 'a whole number from 0');
  if (!Array.isArray(levels) || levels.length === 0 || levels.length > 200) wrong('levels', Array.isArray(levels) ? `of ${levels.length}` : typeof levels, 'a list of 1 to 200');
  if (!ArrayBuffer.isView(cells) || cells.length < learners * standards) wrong('cells', ArrayBuffer.isView(cells) ? `of ${cells.length}` : typeof cells, `a typed array of ${learners * standards}`);
  if (flags && flags.length < learners * standards) wrong('flags', `of ${flags.length}`, `of ${learners * standards}`);
  if (typeof learnerName !== 'function') wrong('learnerName', typeof learnerName, 'a function');
  if (typeof standardCode !== 'function') wrong('standardCode', typeof standardCode, 'a function');
}

/** Learners by their level in one standard, a stable counting sort; without a level they stay last both ways. */
export function matrixOrder({ learners, standards, cells, levels }: HeatmapMatrix, { standard, descending }: MatrixOrder): Uint32Array | undefined {
  if (standard === undefined) return descending ? Uint32Array.from({ length: learners }, (_, i) => learners - 1 - i) : undefined;
  const count = levels.length;
  return countingOrder(learners, count + 1, (learner) => {
    const level = cells[learner * standards + standard]!;
    return level >= 0 && level < count ? (descending ? count - 1 - level : level) : count;
  });
}

export interface MatrixSourceNeeds {
  readonly matrix: HeatmapMatrix;
  readonly order: MatrixOrder;
  readonly words: Words;
  readonly noName: string;
  /** What a learner is called on screen; left out: by name. */
  readonly nameOf?: (learner: number) => string;
}

export function matrixSource({ matrix, order, words: { say }, noName, nameOf: asked = (learner) => matrix.learnerName(learner) }: MatrixSourceNeeds): GridSource {
  const { learners, standards, cells, flags, levels } = matrix;
  const rows = matrixOrder(matrix, order);
  const learnerAt = rows ? (row: number) => rows[row]! : (row: number) => row;
  // Where each learner stands: made when it is first asked for.
  let places: Uint32Array | undefined;
  const placeOf = (learner: number): number => {
    if (!rows) return learner;
    if (!places) {
      places = new Uint32Array(learners);
      for (let row = 0; row < learners; row++) places[rows[row]!] = row;
    }
    return places[learner]!;
  };
  const nameOf = (learner: number) => asked(learner).trim() || noName;
  const known = (key: string, count: number) => (Number(key) < count ? Number(key) : -1);
  const marksOf = (flag: number) => marksOfFlags[flag]!;
  return {
    rowCount: learners,
    columnCount: standards,
    levels: levels.map(({ label, shortLabel: short }, i) => ({ short: shortLabel(short, label, i), step: levelStep(i, levels.length) })),
    sortColumn: order.standard ?? -1,
    sortDirection: order.descending ? 'descending' : 'ascending',
    corner: say('learners'),
    levelAt(row, column) {
      const cell = learnerAt(row) * standards + column;
      const level = cells[cell]!;
      return level >= 0 && level < levels.length ? level : flags && flags[cell]! & FLAG.notEnough ? CODE.notEnough : CODE.none;
    },
    marksAt: flags ? (row, column) => marksOf(flags[learnerAt(row) * standards + column]!) : () => 0,
    rowKey: (row) => String(learnerAt(row)),
    columnKey: String,
    rowOfKey: (key) => {
      const learner = known(key, learners);
      return learner < 0 ? -1 : placeOf(learner);
    },
    columnOfKey: (key) => known(key, standards),
    rowHeader(row) {
      const name = nameOf(learnerAt(row));
      return { text: name, note: '', name };
    },
    columnHeader(column) {
      const code = matrix.standardCode(column);
      const statement = matrix.standardStatement?.(column) ?? '';
      return { text: code, note: '', name: statement ? `${code}. ${statement}` : code, hint: statement };
    },
    cellName(row, column) {
      const code = this.levelAt(row, column);
      const level = levels[code]?.label.trim() || this.levels[code]?.short || say(code === CODE.notEnough ? 'notEnough' : 'noEvidence');
      const name = say('cellLevel', { name: nameOf(learnerAt(row)), code: matrix.standardCode(column), statement: matrix.standardStatement?.(column) ?? '', level });
      const signs = markWords(this.marksAt(row, column), { say });
      return signs ? `${name}, ${signs}` : name;
    },
    rowText: (row) => asked(learnerAt(row)),
  };
}
