/** A gradebook as records. Every record is built here field by field, so it needs no further check. */
import { WaymarkError } from '../../../domain/errors/waymark-error.js';
import { EVIDENCE_KINDS, type Evidence } from '../../../domain/records/evidence.js';
import type { Standard } from '../../../domain/records/framework.js';
import type { Learner } from '../../../domain/records/learner.js';
import type { RecordSet } from '../../../domain/records/collections.js';
import type { ReportCode, ReportEntry } from '../../../domain/records/report.js';
import { isBlank, isDate, strictNumber } from './cells.js';
import { findColumns, plain, type ColumnContent, type FoundColumns, type Role } from './csv-columns.js';
import { delimiterOf, parseCsv, startsWithDelimiterLine } from './parse-csv.js';
import { scaleFor, scaleOfWords } from './scale-for.js';

const STATUSES: readonly string[] = ['scored', 'excused', 'missing', 'notEnough', 'notApplicable'];

/** Of a wide file, a row may be hundreds of pieces. */
const ROWS_PER_STEP = 20;

type Cell = (role: Role) => string | undefined;

/** Everything that is read off the rows, and what was wrong with them. */
class Gradebook {
  readonly learners = new Map<string, Learner>();
  readonly standards = new Map<string, Standard>();
  readonly evidence: Evidence[] = [];
  #lowest = Infinity;
  #highest = -Infinity;
  #hasMax = false;

  constructor(
    private readonly headers: readonly string[],
    private readonly entries: ReportEntry[],
    private readonly decimalComma: boolean,
  ) {}

  number(cell: string): number {
    return strictNumber(cell, this.decimalComma);
  }

  say(outcome: ReportEntry['outcome'], code: ReportCode, row: number, column?: number): void {
    const header = column === undefined ? '' : `, column "${(this.headers[column] ?? '').slice(0, 60)}"`;
    this.entries.push({ outcome, code, place: `row ${row}${header}`, collection: 'evidence' });
  }

  /** Id of the student of a row; nothing where the row names none. */
  learner(cell: Cell): string | undefined {
    const [givenName, familyName] = [(cell('givenName') ?? '').trim(), (cell('familyName') ?? '').trim()];
    const id = cell('student') ?? `${givenName} ${familyName}`.trim();
    if (isBlank(id)) return undefined;
    if (this.learners.has(id)) return id;
    const named = givenName || familyName ? { givenName, familyName } : { givenName: cell('studentName') ?? id, familyName: '' };
    this.learners.set(id, { id, version: 0, ...named, languages: [], strengths: [], interests: [], needs: [], accommodations: [] });
    return id;
  }

  standard(id: string, title: string): void {
    if (this.standards.has(id)) return;
    this.standards.set(id, { id, version: 0, code: id, statement: title, grades: [], parentIds: [], precedes: [], order: this.standards.size });
  }

  /** The points in a cell; nothing, and a note, where it holds something else. */
  points(cell: string, max: number | undefined, row: number, column: number): number | undefined {
    const points = this.number(cell);
    if (Number.isNaN(points)) {
      this.say('mended', 'bad-number', row, column);
      return undefined;
    }
    if (points < 0 || (max !== undefined && points > max)) this.say('noted', 'out-of-range', row, column);
    else if (points < this.#lowest) this.#lowest = points;
    if (points > this.#highest) this.#highest = points;
    if (max !== undefined) this.#hasMax = true;
    return points;
  }

  /** What was read, with a scale that fits it. */
  records(levels: readonly string[] | undefined): RecordSet {
    const scale = levels ? scaleOfWords(levels) : scaleFor(Math.max(0, this.#lowest), this.#highest, this.#hasMax);
    return { learners: [...this.learners.values()], standards: [...this.standards.values()], scales: [scale], evidence: this.evidence };
  }
}

function readLongRow(book: Gradebook, row: number, cell: Cell, { at, max, levels }: FoundColumns): void {
  const standard = cell('standard');
  if (isBlank(standard)) return book.say('dropped', 'blank-id', row, at.standard);
  const student = book.learner(cell);
  if (student === undefined) return book.say('dropped', 'blank-id', row, at.student ?? at.givenName);
  book.standard(standard!, cell('standardTitle') ?? standard!);
  const piece: Evidence = { id: `row-${row}`, version: 0, learnerId: student, standardId: standard!, kind: 'observation', weight: 1, status: 'scored' };
  const maxCell = cell('maxScore');
  let maxPoints = max;
  if (!isBlank(maxCell)) {
    maxPoints = book.number(maxCell!);
    if (!(maxPoints > 0)) {
      book.say('mended', 'bad-number', row, at.maxScore);
      maxPoints = max;
    }
  }
  const score = cell('score');
  if (!isBlank(score)) {
    const points = book.points(score!, maxPoints, row, at.score!);
    if (points !== undefined) piece.points = points;
    if (points !== undefined && maxPoints !== undefined) piece.maxPoints = maxPoints;
  }
  const level = cell('level')?.trim();
  if (level && levels) {
    const index = levels.indexOf(level);
    if (index < 0) book.say('mended', 'field-invalid', row, at.level);
    else piece.levelId = `level-${index + 1}`;
  }
  const date = cell('date')?.trim();
  if (date) {
    if (isDate(date)) piece.assessedAt = date;
    else book.say('mended', 'bad-date', row, at.date);
  }
  const title = cell('title');
  if (!isBlank(title)) piece.title = title!;
  const kind = cell('kind')?.trim();
  if (kind) {
    const known = EVIDENCE_KINDS.find((name) => name.toLowerCase() === kind.toLowerCase().replace(/[^a-z]/g, ''));
    if (known) piece.kind = known;
    else book.say('mended', 'field-invalid', row, at.kind);
  }
  const status = cell('status')?.trim();
  if (status) {
    const known = STATUSES.find((name) => name.toLowerCase() === status.toLowerCase().replace(/[^a-z]/g, ''));
    if (known) piece.status = known as Evidence['status'];
    else book.say('mended', 'field-invalid', row, at.status);
  }
  const weight = cell('weight');
  if (!isBlank(weight)) {
    const value = book.number(weight!);
    if (Number.isNaN(value)) book.say('mended', 'bad-number', row, at.weight);
    else piece.weight = value;
  }
  book.evidence.push(piece);
}

/** Canvas writes the most points of each column into a row of its own, in the place of a student. */
const isMaxRow = (cell: Cell) => [cell('student'), cell('studentName')].some((text) => text !== undefined && plain(text) === 'pointspossible');

function readMaxRow(book: Gradebook, cells: readonly string[], { standards }: FoundColumns): void {
  for (const standard of standards) {
    const max = book.number(cells[standard.column] ?? '');
    if (max > 0) standard.max ??= max;
  }
}

function readWideRow(book: Gradebook, row: number, cells: readonly string[], cell: Cell, found: FoundColumns): void {
  const { at, standards, max } = found;
  if (isMaxRow(cell)) return readMaxRow(book, cells, found);
  const student = book.learner(cell);
  if (student === undefined) return book.say('dropped', 'blank-id', row, at.student ?? at.givenName);
  for (const { column, id, date, max: own } of standards) {
    const score = cells[column];
    // A blank cell is not scored: no evidence, never 0.
    if (isBlank(score)) continue;
    const maxPoints = own ?? max;
    const points = book.points(score!, maxPoints, row, column);
    const piece: Evidence = { id: `row-${row}-column-${column + 1}`, version: 0, learnerId: student, standardId: id, kind: 'observation', weight: 1, status: 'scored' };
    if (points !== undefined) piece.points = points;
    if (points !== undefined && maxPoints !== undefined) piece.maxPoints = maxPoints;
    if (date !== undefined) piece.assessedAt = date;
    book.evidence.push(piece);
  }
}

/** What is in a column below its header; one number is enough to make it a column of numbers. */
function contentOf(rows: readonly string[][], from: number, column: number, decimalComma: boolean): ColumnContent {
  let content: ColumnContent = 'nothing';
  for (let i = from; i < rows.length; i++) {
    const cell = rows[i]![column];
    if (isBlank(cell)) continue;
    if (!Number.isNaN(strictNumber(cell!, decimalComma))) return 'numbers';
    content = 'words';
  }
  return content;
}

/** Files that are written with a space after each delimiter, as "student, standard, score": the space is no part of the cells. */
function withoutPadding(rows: string[][], headers: readonly string[]): void {
  if (headers.length < 2 || !headers.every((header, i) => i === 0 || header.startsWith(' '))) return;
  for (const row of rows) for (let i = 1; i < row.length; i++) row[i] = row[i]!.trimStart();
}

/**
 * Reads a "student, standard, score, date" file, or a wide one with a column per standard (see `CsvColumns`). Row 1 is the header. The scale
 * is made by `scaleFor`.
 * @returns the steps of the work, which throw WaymarkError `wrong-shape`
 * @throws WaymarkError `not-csv`
 */
export async function readCsvInSteps(text: string, columns: unknown, entries: ReportEntry[]): Promise<Generator<number, RecordSet>> {
  const delimiter = delimiterOf(text);
  return readRowsInSteps(await parseCsv(text, delimiter), startsWithDelimiterLine(text), delimiter === ';', columns, entries);
}

/** @yields after some rows how many have been read */
function* readRowsInSteps(rows: string[][], tellsDelimiter: boolean, decimalComma: boolean, columns: unknown, entries: ReportEntry[]): Generator<number, RecordSet> {
  const first = rows.findIndex((row, i) => row.some((cell) => !isBlank(cell)) && !(i === 0 && tellsDelimiter));
  if (first < 0) throw new WaymarkError('wrong-shape', 'the file has no header row');
  withoutPadding(rows, rows[first]!);
  const headers = rows[first]!.map((header) => header.trim());
  const book = new Gradebook(headers, entries, decimalComma);
  const found = findColumns(headers, columns, (column) => contentOf(rows, first + 1, column, decimalComma));
  for (const column of found.passedOver) book.say('noted', 'bad-number', first + 1, column);
  for (const [i, header] of headers.entries()) if (header !== '' && headers.indexOf(header) < i) book.say('noted', 'duplicate-header', first + 1, i);
  for (const standard of found.standards) {
    book.standard(standard.id, standard.title);
    if (standard.date !== undefined && !isDate(standard.date)) {
      book.say('mended', 'bad-date', first + 1, standard.column);
      delete standard.date;
    }
  }
  for (let i = first + 1; i < rows.length; i++) {
    if (i % ROWS_PER_STEP === 0) yield i;
    const cells = rows[i]!;
    if (cells.every(isBlank)) continue;
    if (cells.length !== headers.length) book.say('noted', 'ragged-row', i + 1);
    const cell: Cell = (role) => (found.at[role] === undefined ? undefined : cells[found.at[role]]);
    if (found.layout === 'wide') readWideRow(book, i + 1, cells, cell, found);
    else readLongRow(book, i + 1, cell, found);
  }
  return book.records(found.levels);
}
