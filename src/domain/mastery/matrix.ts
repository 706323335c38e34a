/** Learners × standards as columns of numbers: one pass over the evidence, then every view reads typed arrays. */
import { dayNumber, dayOf } from '../calendar/calendar.js';
import type { Evidence } from '../records/evidence.js';
import type { MasteryOverride } from '../records/mastery.js';
import { computeCell, type Cell, type CellContext } from './compute-cell.js';

export const FLAG = { stale: 1, overridden: 2, newerThanOverride: 4, outOfRange: 8, notEnough: 16, rising: 32, falling: 64, steady: 128 } as const;
/** `lastDay` of a cell without a dated piece. */
export const NO_DAY = -2147483648;

export interface MatrixInput {
  readonly learnerIds: readonly string[];
  readonly standardIds: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly overrides?: readonly MasteryOverride[];
  readonly context: CellContext;
}

const indexed = (ids: readonly string[]): ReadonlyMap<string, number> => new Map(ids.map((id, i) => [id, i]));

/** All cells, row-major: `row * columns + column`. */
export class MasteryMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly rowOf: ReadonlyMap<string, number>;
  readonly columnOf: ReadonlyMap<string, number>;
  /** Index into the scale's levels; -1 where there is none. */
  readonly level: Int16Array;
  /** The computed value on the scale; NaN where there is none. */
  readonly value: Float64Array;
  /** Pieces that count. */
  readonly count: Uint32Array;
  /** Days since 1970-01-01 of the newest piece, or `NO_DAY`. */
  readonly lastDay: Int32Array;
  /** Bits of `FLAG`. */
  readonly flags: Uint8Array;
  readonly levels: number;
  /** Raised by every change. */
  version = 0;
  #start = new Uint32Array(1);
  #order = new Uint32Array(0);
  #evidence: readonly Evidence[];
  /** Cells whose evidence was replaced after the build. */
  #replaced = new Map<number, readonly Evidence[]>();
  #overrides = new Map<number, MasteryOverride[]>();

  /** Computes everything at once. Some hundred thousand pieces take long enough to be felt: see `inSteps`. */
  constructor(input: MatrixInput);
  /** @internal `computed: false` leaves that to `inSteps`. */
  constructor(input: MatrixInput, computed: boolean);
  constructor(
    private readonly input: MatrixInput,
    computed = true,
  ) {
    const { learnerIds, standardIds, evidence, context } = input;
    this.rows = learnerIds.length;
    this.columns = standardIds.length;
    this.rowOf = indexed(learnerIds);
    this.columnOf = indexed(standardIds);
    this.levels = context.scale.levels.length;
    const cells = this.rows * this.columns;
    this.level = new Int16Array(cells).fill(-1);
    this.value = new Float64Array(cells).fill(NaN);
    this.count = new Uint32Array(cells);
    this.lastDay = new Int32Array(cells).fill(NO_DAY);
    this.flags = new Uint8Array(cells);
    this.#evidence = evidence;
    if (computed) for (const _ of this.#build(Infinity)) void _;
  }

  /**
   * The same matrix in steps, so that a page stays alive while it is made: after each one the caller may let others work, tell how far it is, or
   * stop for good by asking no further.
   * @param size pieces of evidence per step
   * @yields how much is done, from 0 to 1
   */
  static *inSteps(input: MatrixInput, size = 5000): Generator<number, MasteryMatrix> {
    const matrix = new MasteryMatrix(input, false);
    yield* matrix.#build(size);
    return matrix;
  }

  *#build(size: number): Generator<number, void> {
    const evidence = this.#evidence;
    const cells = this.level.length;
    // A piece is looked at three times: to find its cell, to lay it beside the others of its cell, to compute. An empty cell costs little.
    const emptyCell = 1 / 16;
    const all = 3 * evidence.length + cells * emptyCell || 1;
    let done = 0;
    let next = size;
    const stepIsFull = (pieces: number) => {
      done += pieces;
      if (done < next) return false;
      next = done + size;
      return true;
    };
    // Counting sort of the evidence by cell: positions of a cell's pieces lie together, in the order given.
    const cellOf = new Int32Array(evidence.length);
    const start = new Uint32Array(cells + 1);
    for (let i = 0; i < evidence.length; i++) {
      const cell = this.#cellOf(evidence[i]!);
      cellOf[i] = cell;
      if (cell >= 0) start[cell + 1]!++;
      if (stepIsFull(1)) yield done / all;
    }
    for (let cell = 0; cell < cells; cell++) start[cell + 1]! += start[cell]!;
    const fill = start.slice();
    const order = new Uint32Array(start[cells]!);
    for (let i = 0; i < evidence.length; i++) {
      if (cellOf[i]! >= 0) order[fill[cellOf[i]!]!++] = i;
      if (stepIsFull(1)) yield done / all;
    }
    this.#start = start;
    this.#order = order;
    for (const override of this.input.overrides ?? []) {
      const cell = this.#cellOf(override);
      if (cell >= 0) this.#overrides.set(cell, [...(this.#overrides.get(cell) ?? []), override]);
    }
    for (let cell = 0; cell < cells; cell++) {
      const pieces = start[cell + 1]! - start[cell]!;
      if (pieces > 0 || this.#overrides.has(cell)) this.#compute(cell);
      if (stepIsFull(pieces + emptyCell)) yield done / all;
    }
  }

  #cellOf({ learnerId, standardId }: { learnerId: string; standardId: string }): number {
    const row = this.rowOf.get(learnerId);
    const column = this.columnOf.get(standardId);
    return row === undefined || column === undefined ? -1 : row * this.columns + column;
  }

  /** All pieces of a cell, in the order given. */
  evidenceAt(row: number, column: number): readonly Evidence[] {
    const cell = row * this.columns + column;
    const replaced = this.#replaced.get(cell);
    if (replaced) return replaced;
    return Array.from(this.#order.subarray(this.#start[cell], this.#start[cell + 1]), (i) => this.#evidence[i]!);
  }

  overridesAt(row: number, column: number): readonly MasteryOverride[] {
    return this.#overrides.get(row * this.columns + column) ?? [];
  }

  cellAt(row: number, column: number): Cell {
    return computeCell(this.evidenceAt(row, column), this.input.context, this.overridesAt(row, column));
  }

  /** Gives one cell other evidence or overrides and computes it anew, in place. */
  updateCell(row: number, column: number, evidence: readonly Evidence[], overrides: readonly MasteryOverride[] = this.overridesAt(row, column)): void {
    const cell = row * this.columns + column;
    this.#replaced.set(cell, evidence);
    this.#overrides.set(cell, [...overrides]);
    this.#compute(cell);
    this.version++;
  }

  #compute(cell: number): void {
    const row = Math.floor(cell / this.columns);
    const result = this.cellAt(row, cell - row * this.columns);
    this.level[cell] = result.level;
    this.value[cell] = result.computed?.value ?? NaN;
    this.count[cell] = result.count;
    this.lastDay[cell] = result.lastDate === undefined ? NO_DAY : dayNumber(dayOf(result.lastDate));
    this.flags[cell] =
      (result.stale ? FLAG.stale : 0) |
      (result.state === 'overridden' ? FLAG.overridden : 0) |
      (result.newerThanOverride ? FLAG.newerThanOverride : 0) |
      (result.outOfRange ? FLAG.outOfRange : 0) |
      (result.state === 'notEnough' ? FLAG.notEnough : 0) |
      (result.trend === 'rising' ? FLAG.rising : 0) |
      (result.trend === 'falling' ? FLAG.falling : 0) |
      (result.trend === 'level' ? FLAG.steady : 0);
  }
}
