/** The elements of the window: a fixed number of rows and cells in the order of the screen. Scrolling changes what they say, never which they are. */
import { make, setAttribute, setCode, setText } from './grid-elements.js';
import { classOf, codeOf, lookAt, marksOf, signOf, textOf } from './grid-look.js';
import { CODE, MARK, type GridHead, type GridSource } from './grid-source.js';

export interface RowSlot {
  readonly element: HTMLElement;
  readonly head: HTMLElement;
  readonly name: HTMLElement;
  readonly note: HTMLElement;
  /** Holds the cells; moved sideways as one. */
  readonly strip: HTMLElement;
  readonly cells: HTMLElement[];
  /** What each cell looks like now; -1: nothing yet. */
  looks: Int32Array;
  /** The row that stands here, and the one that the header shows. */
  row: number;
  headRow: number;
  /** How many rows it stands below its place in the document: slots go round while the window scrolls. */
  round: number;
  /** The row and the first column that the names speak of, and of which state of the data. */
  namedRow: number;
  namedColumn: number;
  namedVersion: number;
}

export function makeRow(): RowSlot {
  const element = make('row', 'row');
  const head = make('row-head', 'rowheader');
  const name = make('name');
  const note = make('note');
  const strip = make('strip');
  name.dir = 'auto';
  head.tabIndex = -1;
  head.setAttribute('aria-colindex', '1');
  head.append(name, note);
  element.append(head, strip);
  return { element, head, name, note, strip, cells: [], looks: new Int32Array(0), row: -1, headRow: -1, round: 0, namedRow: -1, namedColumn: -1, namedVersion: -1 };
}

export function makeColumnHead(): HTMLElement {
  const element = make('column-head', 'columnheader');
  element.tabIndex = -1;
  element.append(make('code'), make('note'));
  return element;
}

/** Brings the number of cells in line. Copies of one cell: cheaper than making each. */
export function setCells(slot: RowSlot, count: number): void {
  const { cells, strip } = slot;
  if (cells.length === count) return;
  if (cells.length < count) {
    const first = cells[0] ?? make('cell', 'gridcell');
    first.tabIndex = -1;
    const added = document.createDocumentFragment();
    while (cells.length < count) {
      const cell = cells.length === 0 ? first : (first.cloneNode() as HTMLElement);
      cells.push(cell);
      added.append(cell);
    }
    strip.append(added);
  } else for (const cell of cells.splice(count)) cell.remove();
  slot.looks = new Int32Array(count).fill(-1);
  slot.namedRow = -1;
}

function fillHead(element: HTMLElement, note: HTMLElement, head: GridHead): void {
  setText(note, head.note);
  setAttribute(element, 'aria-label', head.name);
  setAttribute(element, 'title', head.hint || null);
  setAttribute(element, 'data-depth', head.depth ? String(Math.min(6, head.depth)) : null);
  setAttribute(element, 'aria-expanded', head.expanded === undefined ? null : String(head.expanded));
}

export function fillRowHead(source: GridSource, slot: RowSlot): void {
  const { row } = slot;
  slot.headRow = row;
  const kind = source.rowKind?.(row);
  if (slot.element.classList.contains('group') !== (kind === 'group')) slot.element.classList.toggle('group', kind === 'group');
  const head = source.rowHeader(row);
  setText(slot.name, head.text);
  fillHead(slot.head, slot.note, head);
}

export function fillColumnHead(source: GridSource, element: HTMLElement, column: number): void {
  element.classList.toggle('branch', source.columnKind?.(column) === 'branch');
  const head = source.columnHeader(column);
  setCode(element.firstElementChild as HTMLElement, head.text);
  fillHead(element, element.lastElementChild as HTMLElement, head);
  drawBar(source, element, head.spread ?? []);
  setAttribute(element, 'aria-colindex', String(column + 2));
  setAttribute(element, 'aria-sort', column === source.sortColumn ? source.sortDirection : 'none');
}

/** The cells as real text. Only what looks otherwise than before is touched. */
export function fillText(source: GridSource, slot: RowSlot, first: number): void {
  const { row } = slot;
  for (let i = 0; i < slot.cells.length; i++) {
    const cell = slot.cells[i]!;
    const look = lookAt(source, row, first + i);
    if (codeOf(look) >= CODE.share) drawBar(source, cell, source.distributionAt?.(row, first + i) ?? []);
    if (slot.looks[i] === look) continue;
    slot.looks[i] = look;
    setText(cell, textOf(source, codeOf(look)));
    cell.className = classOf(source, look);
    setAttribute(cell, 'data-mark', signOf(marksOf(look)) || null);
  }
}

/** A painted window has empty cells: the paint shows, the names speak. */
export function clearText(slot: RowSlot): void {
  for (const cell of slot.cells) {
    setText(cell, '');
    cell.className = 'cell';
    cell.removeAttribute('data-mark');
  }
  slot.looks.fill(-1);
}

/** The distribution of a group's cell, or of a column, lightest to darkest, along the lower edge. */
function drawBar(source: GridSource, cell: HTMLElement, counts: ArrayLike<number>): void {
  const stops = distributionStops(source, counts).map(({ step, from, to }) => `var(${step ? `--_level-${step}` : '--_sunken'}) ${from * 100}% ${to * 100}%`);
  const bar = stops.length > 0 ? `linear-gradient(to right, ${stops.join(', ')})` : '';
  if (cell.style.getPropertyValue('--_bar') !== bar) cell.style.setProperty('--_bar', bar);
}

export function distributionStops(source: GridSource, distribution: ArrayLike<number>): { step: number; from: number; to: number }[] {
  const counts = Array.from(distribution);
  const total = counts.reduce((sum, count) => sum + count, 0);
  let from = 0;
  return counts.map((count, i) => {
    const part = { step: source.levels[i]?.step ?? 0, from, to: from + count / (total || 1) };
    from = part.to;
    return part;
  });
}

function nameCell(source: GridSource, cell: HTMLElement, row: number, column: number, moved: boolean): void {
  if (moved) setAttribute(cell, 'aria-colindex', String(column + 2));
  setAttribute(cell, 'aria-label', source.cellName(row, column));
  setAttribute(cell, 'aria-selected', source.marksAt(row, column) & MARK.selected ? 'true' : null);
}

/** Names and places of one row, for readers. */
export function nameRow(source: GridSource, slot: RowSlot, row: number, first: number, version: number): void {
  if (slot.namedRow === row && slot.namedColumn === first && slot.namedVersion === version) return;
  if (slot.namedRow !== row) {
    setAttribute(slot.element, 'aria-rowindex', String(row + 2));
    const head = source.folds ? source.rowHeader(row) : undefined;
    setAttribute(slot.element, 'aria-level', head ? String((head.depth ?? 0) + 1) : null);
    setAttribute(slot.element, 'aria-expanded', head?.expanded === undefined ? null : String(head.expanded));
  }
  const moved = slot.namedColumn !== first || slot.namedRow < 0;
  for (let i = 0; i < slot.cells.length; i++) nameCell(source, slot.cells[i]!, row, first + i, moved);
  slot.namedRow = row;
  slot.namedColumn = first;
  slot.namedVersion = version;
}
