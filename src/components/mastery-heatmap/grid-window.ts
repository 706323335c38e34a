/**
 * The grid: only what can be seen is in the document, whatever the size of the class. Rows and cells are recycled as they scroll past; the
 * focused cell never is. Written by hand rather than as templates: a template per cell is the cost that other grids pay (bench/README.md).
 * One tab stop; keys as in the ARIA grid pattern (FAULTS section 8).
 */
import { keyTarget } from './grid-keys.js';
import { CODE, MARK, type GridDeeds, type GridSource, type Place } from './grid-source.js';

interface RowSlot {
  readonly element: HTMLElement;
  readonly head: HTMLElement;
  readonly name: HTMLElement;
  readonly note: HTMLElement;
  readonly cells: Map<number, HTMLElement>;
  row: number;
}

/** Rows and columns kept beyond the edge, so that a short scroll shows no gap. */
const OVERSCAN = 3;
/** The look and the sign of a cell, once for both ways to draw it. */
const signOf = (marks: number): string => (marks & MARK.overridden ? '✎' : marks & MARK.rising ? '↗' : marks & MARK.falling ? '↘' : '');
const textOf = ({ levels }: GridSource, code: number): string => levels[code]?.short ?? (code >= CODE.share ? String(code - CODE.share) : code === CODE.none ? '–' : '…');

const make = (className: string, role?: string): HTMLElement => {
  const element = document.createElement('div');
  element.className = className;
  if (role) element.setAttribute('role', role);
  return element;
};
const setText = (element: HTMLElement, text: string) => {
  if (element.textContent !== text) element.textContent = text;
};
const setName = (element: HTMLElement, name: string) => {
  if (element.getAttribute('aria-label') !== name) element.setAttribute('aria-label', name);
};

export class GridWindow {
  #view: GridSource | undefined;
  #sizer = make('sizer');
  #headRow = make('heads', 'row');
  #corner = make('corner', 'columnheader');
  #heads = new Map<number, HTMLElement>();
  #slots = new Map<number, RowSlot>();
  #spareRows: RowSlot[] = [];
  #spareCells: HTMLElement[] = [];
  #spareHeads: HTMLElement[] = [];
  #width = 0;
  #size = { row: 36, column: 64, rowHead: 200, head: 64 };
  #active: Place = { row: 0, column: 0 };
  #activeKeys = { row: '', column: '' };
  #frame = 0;
  #typed = '';
  #typedAt = 0;
  #observer: ResizeObserver | undefined;

  constructor(
    private readonly scroller: HTMLElement,
    private readonly deeds: GridDeeds,
  ) {
    this.#headRow.setAttribute('aria-rowindex', '1');
    this.#corner.setAttribute('aria-colindex', '1');
    this.#headRow.append(this.#corner);
    this.#sizer.append(this.#headRow);
    scroller.append(this.#sizer);
    scroller.addEventListener('scroll', () => this.#later(), { passive: true });
    scroller.addEventListener('keydown', (event) => this.#keydown(event));
    scroller.addEventListener('click', (event) => this.#click(event));
    scroller.addEventListener('focusin', (event) => this.#focused(event));
    this.#observer = new ResizeObserver(() => {
      if (this.#view && this.#room !== this.#width) this.show(this.#view);
      else this.#later();
    });
    this.#observer.observe(scroller);
  }

  disconnect(): void {
    this.#observer?.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  /** Shows another view. Focus stays with the learner and the standard it was on, where both are still shown. */
  show(view: GridSource): void {
    const hadFocus = this.#holdsFocus();
    this.#view = view;
    this.#readSizes();
    this.scroller.setAttribute('aria-rowcount', String(view.rowCount + 1));
    this.scroller.setAttribute('aria-colcount', String(view.columnCount + 1));
    this.#follow();
    for (const slot of this.#slots.values()) this.#retire(slot);
    this.#slots.clear();
    for (const head of this.#heads.values()) this.#spareHeads.push(head);
    for (const head of this.#heads.values()) head.remove();
    this.#heads.clear();
    this.#draw();
    if (hadFocus) this.focus();
  }

  /** Moves focus to the active cell, or to that of the named learner and standard, scrolled into sight. */
  focus(keys?: { row: string; column: string }): void {
    if (keys) {
      this.#activeKeys = keys;
      this.#follow();
    }
    this.#reveal(this.#active);
    this.#draw();
    this.#element(this.#active)?.focus({ preventScroll: true });
  }

  /** The width that there is, whatever the grid itself takes of it. */
  get #room(): number {
    return this.scroller.parentElement?.clientWidth ?? 0;
  }

  #holdsFocus(): boolean {
    const root = this.scroller.getRootNode() as ShadowRoot | Document;
    return root.activeElement !== null && this.scroller.contains(root.activeElement);
  }

  #follow(): void {
    const view = this.#view!;
    const find = (count: number, keyOf: (i: number) => string, placeOf: ((key: string) => number) | undefined, key: string, at: number) => {
      if (at < 0) return at;
      if (at < count && keyOf(at) === key) return at;
      const found = key && placeOf ? placeOf(key) : -1;
      if (found >= 0) return found;
      if (key && !placeOf) for (let i = 0; i < count; i++) if (keyOf(i) === key) return i;
      return Math.max(-1, Math.min(at, count - 1));
    };
    this.#active = {
      row: find(view.rowCount, (i) => view.rowKey(i), view.rowOfKey, this.#activeKeys.row, this.#active.row),
      column: find(view.columnCount, (i) => view.columnKey(i), view.columnOfKey, this.#activeKeys.column, this.#active.column),
    };
    this.#remember();
  }

  #remember(): void {
    const { row, column } = this.#active;
    this.#activeKeys = { row: row >= 0 ? this.#view!.rowKey(row) : this.#activeKeys.row, column: column >= 0 ? this.#view!.columnKey(column) : this.#activeKeys.column };
  }

  #readSizes(): void {
    const style = getComputedStyle(this.scroller);
    const read = (name: string, otherwise: number) => parseFloat(style.getPropertyValue(name)) || otherwise;
    const rowHead = read('--_row-head', 200);
    const least = read('--_column-least', 60);
    this.#width = this.#room;
    // Few standards share the room that there is, so that longer codes can be read.
    const share = Math.floor((this.#width - rowHead - 24) / Math.max(1, this.#view!.columnCount));
    const column = Math.max(least, Math.min(share, read('--_column-most', 120)));
    this.scroller.style.setProperty('--_column', `${column}px`);
    this.#size = { row: read('--_row', 36), column, rowHead, head: read('--_head', 64) };
  }

  #later(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    const view = this.#view;
    if (!view) return;
    const { row: height, column: width, rowHead, head } = this.#size;
    const { scroller } = this;
    this.#sizer.style.blockSize = `${head + view.rowCount * height}px`;
    this.#sizer.style.inlineSize = `${rowHead + view.columnCount * width}px`;
    // Right-to-left scrolls below zero.
    const [x, y] = [Math.abs(scroller.scrollLeft), scroller.scrollTop];
    const first = Math.max(0, Math.floor(y / height) - OVERSCAN);
    const last = Math.min(view.rowCount, Math.ceil((y + (scroller.clientHeight || 600) - head) / height) + OVERSCAN);
    const firstColumn = Math.max(0, Math.floor(x / width) - OVERSCAN);
    const lastColumn = Math.min(view.columnCount, Math.ceil((x + (scroller.clientWidth || 800) - rowHead) / width) + OVERSCAN);
    const columns: number[] = [];
    for (let column = firstColumn; column < lastColumn; column++) columns.push(column);
    const { row: activeRow, column: activeColumn } = this.#active;
    if (activeColumn >= 0 && activeColumn < view.columnCount && (activeColumn < firstColumn || activeColumn >= lastColumn)) columns.push(activeColumn);
    const rows: number[] = [];
    for (let row = first; row < last; row++) rows.push(row);
    if (activeRow >= 0 && activeRow < view.rowCount && (activeRow < first || activeRow >= last)) rows.push(activeRow);
    this.#drawHeads(view, columns);
    this.#drawRows(view, rows, columns);
    this.#mark();
  }

  #drawHeads(view: GridSource, columns: readonly number[]): void {
    setText(this.#corner, view.corner);
    this.#corner.setAttribute('aria-sort', view.sortColumn === -1 ? view.sortDirection : 'none');
    const wanted = new Set(columns);
    for (const [column, element] of this.#heads) {
      if (wanted.has(column)) continue;
      element.remove();
      this.#heads.delete(column);
      this.#spareHeads.push(element);
    }
    for (const column of columns) {
      if (this.#heads.has(column)) continue;
      const element = this.#spareHeads.pop() ?? this.#makeHead();
      const { text, note, name, hint } = view.columnHeader(column);
      element.title = hint ?? '';
      setText(element.firstElementChild as HTMLElement, text);
      setText(element.lastElementChild as HTMLElement, note);
      setName(element, name);
      element.setAttribute('aria-colindex', String(column + 2));
      element.setAttribute('aria-sort', column === view.sortColumn ? view.sortDirection : 'none');
      element.dataset['column'] = String(column);
      element.style.insetInlineStart = `${this.#size.rowHead + column * this.#size.column}px`;
      this.#headRow.append(element);
      this.#heads.set(column, element);
    }
  }

  #makeHead(): HTMLElement {
    const element = make('column-head', 'columnheader');
    element.append(make('code'), make('note'));
    return element;
  }

  #drawRows(view: GridSource, rows: readonly number[], columns: readonly number[]): void {
    const wanted = new Set(rows);
    for (const [row, slot] of this.#slots) {
      if (wanted.has(row)) continue;
      this.#slots.delete(row);
      this.#retire(slot);
    }
    const wantedColumns = new Set(columns);
    const added = document.createDocumentFragment();
    for (const row of rows) {
      const drawn = this.#slots.get(row);
      const slot = drawn ?? this.#spareRows.pop() ?? this.#makeRow();
      // First of all: a row kept from a wider view may hold cells of columns that this one does not have.
      for (const [column, cell] of slot.cells) {
        if (wantedColumns.has(column)) continue;
        cell.remove();
        slot.cells.delete(column);
        this.#spareCells.push(cell);
      }
      if (!drawn) {
        this.#fillRow(view, slot, row);
        this.#slots.set(row, slot);
        if (!slot.element.isConnected) added.append(slot.element);
        slot.element.hidden = false;
      }
      for (const column of columns) {
        if (slot.cells.has(column)) continue;
        const cell = this.#spareCells.pop() ?? make('cell', 'gridcell');
        this.#fillCell(view, cell, row, column);
        slot.cells.set(column, cell);
        slot.element.append(cell);
      }
    }
    this.#sizer.append(added);
  }

  #makeRow(): RowSlot {
    const element = make('row', 'row');
    const head = make('row-head', 'rowheader');
    const name = make('name');
    const note = make('note');
    name.dir = 'auto';
    head.setAttribute('aria-colindex', '1');
    head.append(name, note);
    element.append(head);
    return { element, head, name, note, cells: new Map(), row: -1 };
  }

  #fillRow(view: GridSource, slot: RowSlot, row: number): void {
    slot.row = row;
    const { text, note, name } = view.rowHeader(row);
    slot.element.setAttribute('aria-rowindex', String(row + 2));
    slot.element.dataset['row'] = String(row);
    slot.element.style.insetBlockStart = `${this.#size.head + row * this.#size.row}px`;
    setText(slot.name, text);
    setText(slot.note, note);
    setName(slot.head, name);
    for (const [column, cell] of slot.cells) this.#fillCell(view, cell, row, column);
  }

  #fillCell(view: GridSource, cell: HTMLElement, row: number, column: number): void {
    const code = view.levelAt(row, column);
    const marks = view.marksAt(row, column);
    const mark = signOf(marks);
    setText(cell, textOf(view, code));
    cell.className = `cell level-${view.levels[code]?.step ?? 'none'}${marks & MARK.stale ? ' stale' : ''}`;
    if (mark) cell.dataset['mark'] = mark;
    else delete cell.dataset['mark'];
    setName(cell, view.cellName(row, column));
    cell.dataset['column'] = String(column);
    cell.setAttribute('aria-colindex', String(column + 2));
    cell.style.insetInlineStart = `${this.#size.rowHead + column * this.#size.column}px`;
  }

  /** A retired row stays in the document, hidden, with its cells: putting it back costs no layout of new elements. */
  #retire(slot: RowSlot): void {
    slot.element.hidden = true;
    slot.row = -1;
    this.#spareRows.push(slot);
  }

  #element({ row, column }: Place): HTMLElement | undefined {
    if (row < 0) return column < 0 ? this.#corner : this.#heads.get(column);
    const slot = this.#slots.get(row);
    return column < 0 ? slot?.head : slot?.cells.get(column);
  }

  /** The one tab stop. */
  #mark(): void {
    const element = this.#element(this.#active);
    for (const other of this.scroller.querySelectorAll('[tabindex="0"]')) if (other !== element) other.setAttribute('tabindex', '-1');
    element?.setAttribute('tabindex', '0');
  }

  #reveal({ row, column }: Place): void {
    const { row: height, column: width, rowHead, head } = this.#size;
    const { scroller } = this;
    if (row >= 0) {
      const top = row * height;
      const room = scroller.clientHeight - head - height;
      if (top < scroller.scrollTop) scroller.scrollTop = top;
      else if (top > scroller.scrollTop + room) scroller.scrollTop = top - room;
    }
    if (column >= 0) {
      const sign = getComputedStyle(scroller).direction === 'rtl' ? -1 : 1;
      const start = column * width;
      const room = scroller.clientWidth - rowHead - width;
      const x = Math.abs(scroller.scrollLeft);
      if (start < x) scroller.scrollLeft = sign * start;
      else if (start > x + room) scroller.scrollLeft = sign * Math.max(0, start - room);
    }
  }

  #placeOf(target: EventTarget | null): Place | undefined {
    const cell = (target as Element | null)?.closest<HTMLElement>('.cell, .row-head, .column-head, .corner');
    if (!cell || !this.scroller.contains(cell)) return undefined;
    const row = cell.closest<HTMLElement>('.row')?.dataset['row'];
    const column = cell.dataset['column'];
    return { row: row === undefined ? -1 : Number(row), column: column === undefined ? -1 : Number(column) };
  }

  #moveTo(place: Place): void {
    this.#active = place;
    this.#remember();
    this.focus();
  }

  #focused(event: FocusEvent): void {
    const place = this.#placeOf(event.target);
    if (!place) return;
    this.#active = place;
    this.#remember();
    this.#mark();
    this.deeds.moved?.(place);
  }

  #click(event: MouseEvent): void {
    const place = this.#placeOf(event.target);
    if (!place) return;
    this.#moveTo(place);
    this.deeds.activate(place, event);
  }

  #keydown(event: KeyboardEvent): void {
    const view = this.#view;
    if (!view || event.defaultPrevented) return;
    if (this.deeds.key?.(event, this.#active)) return event.preventDefault();
    if (event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return this.deeds.activate(this.#active, event);
    }
    const page = Math.max(1, Math.floor((this.scroller.clientHeight - this.#size.head) / this.#size.row) - 1);
    const rtl = getComputedStyle(this.scroller).direction === 'rtl';
    const target = keyTarget(event, this.#active, { rows: view.rowCount, columns: view.columnCount, page, rtl });
    if (target) {
      event.preventDefault();
      this.#moveTo(target);
    } else if (!event.ctrlKey && /^.$/u.test(event.key)) this.#typeAhead(event.key);
  }

  /** Typing letters goes to the next learner whose name begins with them. */
  #typeAhead(letter: string): void {
    const view = this.#view!;
    const now = performance.now();
    this.#typed = (now - this.#typedAt < 800 ? this.#typed : '') + letter.toLocaleLowerCase();
    this.#typedAt = now;
    const from = Math.max(0, this.#active.row) + (this.#typed.length === 1 ? 1 : 0);
    for (let step = 0; step < view.rowCount; step++) {
      const row = (from + step) % view.rowCount;
      if ((view.rowText?.(row) ?? view.rowHeader(row).text).toLocaleLowerCase().startsWith(this.#typed)) return this.#moveTo({ row, column: this.#active.column });
    }
  }
}
