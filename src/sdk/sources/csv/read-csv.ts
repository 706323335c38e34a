/** A gradebook as records. Every record is built here field by field, so it needs no further check. */
import { EVIDENCE_KINDS, type Evidence } from '../../../domain/records/evidence.js';
import type { Standard } from '../../../domain/records/framework.js';
import type { Learner } from '../../../domain/records/learner.js';
import type { RecordSet } from '../../../domain/records/collections.js';
import type { ReportCode, ReportEntry } from '../../../domain/records/report.js';
import { isBlank, isDate, strictNumber } from './cells.js';
import { findColumns, type FoundColumns, type Role } from './csv-columns.js';
import { parseCsv } from './parse-csv.js';
import { scaleFor, scaleOfWords } from './scale-for.js';

const STATUSES: readonly string[] = ['scored', 'excused', 'missing', 'notEnough', 'notApplicable'];

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
  ) {}

  say(outcome: ReportEntry['outcome'], code: ReportCode, row: number, column?: number): void {
    const header = column === undefined ? '' : `, column "${(this.headers[column] ?? '').slice(0, 60)}"`;
    this.entries.push({ outcome, code, place: `row ${row}${header}`, collection: 'evidence' });
  }

  learner(id: string, name: string): void {
    if (this.learners.has(id)) return;
    this.learners.set(id, { id, version: 0, givenName: name, familyName: '', languages: [], strengths: [], interests: [], needs: [], accommodations: [] });
  }

  standard(id: string, title: string): void {
    if (this.standards.has(id)) return;
    this.standards.set(id, { id, version: 0, code: id, statement: title, grades: [], parentIds: [], precedes: [], order: this.standards.size });
  }

  /** The points in a cell; nothing, and a note, where it holds something else. */
  points(cell: string, max: number | undefined, row: number, column: number): number | undefined {
    const points = strictNumber(cell);
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

type Cell = (role: Role) => string | undefined;

function readLongRow(book: Gradebook, row: number, cell: Cell, { at, max, levels }: FoundColumns): void {
  const student = cell('student');
  const standard = cell('standard');
  if (isBlank(student) || isBlank(standard)) return book.say('dropped', 'blank-id', row, isBlank(student) ? at.student : at.standard);
  book.learner(student!, cell('studentName') ?? student!);
  book.standard(standard!, cell('standardTitle') ?? standard!);
  const piece: Evidence = { id: `row-${row}`, version: 0, learnerId: student!, standardId: standard!, kind: 'observation', weight: 1, status: 'scored' };
  const maxCell = cell('maxScore');
  let maxPoints = max;
  if (!isBlank(maxCell)) {
    maxPoints = strictNumber(maxCell!);
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
    const value = strictNumber(weight!);
    if (Number.isNaN(value)) book.say('mended', 'bad-number', row, at.weight);
    else piece.weight = value;
  }
  book.evidence.push(piece);
}

function readWideRow(book: Gradebook, row: number, cells: readonly string[], { at, standards, max }: FoundColumns): void {
  const student = cells[at.student!];
  if (isBlank(student)) return book.say('dropped', 'blank-id', row, at.student);
  book.learner(student!, (at.studentName === undefined ? undefined : cells[at.studentName]) ?? student!);
  for (const { column, id, date, max: own } of standards) {
    const score = cells[column];
    // A blank cell is not scored: no evidence, never 0.
    if (isBlank(score)) continue;
    const maxPoints = own ?? max;
    const points = book.points(score!, maxPoints, row, column);
    const piece: Evidence = { id: `row-${row}-column-${column + 1}`, version: 0, learnerId: student!, standardId: id, kind: 'observation', weight: 1, status: 'scored' };
    if (points !== undefined) piece.points = points;
    if (points !== undefined && maxPoints !== undefined) piece.maxPoints = maxPoints;
    if (date !== undefined) piece.assessedAt = date;
    book.evidence.push(piece);
  }
}

/**
 * Reads a "student, standard, score, date" file, or a wide one with a column per standard (see `CsvColumns`). Row 1 is the header. The scale
 * is made by `scaleFor`.
 * @throws WaymarkError `not-csv`, `wrong-shape`
 */
export async function readCsv(text: string, columns: unknown, entries: ReportEntry[]): Promise<RecordSet> {
  const rows = await parseCsv(text);
  const first = rows.findIndex((row) => row.some((cell) => !isBlank(cell)));
  const headers = rows[first]!.map((header) => header.trim());
  const found = findColumns(headers, columns);
  const book = new Gradebook(headers, entries);
  for (const [i, header] of headers.entries()) if (header !== '' && headers.indexOf(header) < i) book.say('noted', 'duplicate-header', first + 1, i);
  for (const standard of found.standards) {
    book.standard(standard.id, standard.title);
    if (standard.date !== undefined && !isDate(standard.date)) {
      book.say('mended', 'bad-date', first + 1, standard.column);
      delete standard.date;
    }
  }
  for (let i = first + 1; i < rows.length; i++) {
    const cells = rows[i]!;
    if (cells.every(isBlank)) continue;
    if (cells.length !== headers.length) book.say('noted', 'ragged-row', i + 1);
    if (found.layout === 'wide') readWideRow(book, i + 1, cells, found);
    else readLongRow(book, i + 1, (role) => (found.at[role] === undefined ? undefined : cells[found.at[role]]), found);
  }
  return book.records(found.levels);
}
