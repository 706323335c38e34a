/**
 * The grid: a window that stays where it is while its content scrolls beneath, so that a fast scroll can show it late but never blank. Only the
 * window is in the document, whatever the size of the data. Larger grids are painted (grid-painter.ts) under cells that are empty but real:
 * role, full name, true place, focus, hover; their names follow when scrolling rests. Small grids, forced colours and high contrast have the
 * text in the cells. One tab stop; keys as in the ARIA grid pattern (FAULTS section 8).
 */
import { make, setAttribute, setText } from './grid-elements.js';
import { keyTarget, TypeAhead } from './grid-keys.js';
import { GridPainter } from './grid-painter.js';
import { firstSlot, MOST, ScrollMap, slotsFor } from './grid-scroll.js';
import { clearText, fillColumnHead, fillRowHead, fillText, makeColumnHead, makeRow, nameRow, setCells, type RowSlot } from './grid-slots.js';
import type { GridDeeds, GridSource, Place } from './grid-source.js';

/** Up to so many cells, text is as quick as paint. */
const FEW_CELLS = 400;
/** After so many milliseconds without scrolling, names are brought up to date. */
const REST = 100;
/** Names are made in slices of so many milliseconds, so that a key never waits for them. */
const SLICE = 6;
const NEEDS_TEXT = '(forced-colors: active), (prefers-contrast: more), print';

export class GridWindow {
  #source: GridSource | undefined;
  #sizer = make('sizer');
  #view = make('view');
  #headRow = make('heads', 'row');
  #corner = make('corner', 'columnheader');
  #headStrip = make('strip');
  #rowBox = make('rows');
  #heads: HTMLElement[] = [];
  #headColumns: number[] = [];
  #rows: RowSlot[] = [];
  #size = { row: 36, column: 64, rowHead: 200, head: 64, width: 0, height: 0, room: 0, rtl: false };
  #scroll = new ScrollMap();
  #x = 0;
  /** The first row and column seen, and how far the headers stand to the side. */
  #base: Place = { row: 0, column: 0 };
  #shift = NaN;
  /** The same of the cells: painted ones follow when scrolling rests. */
  #cellShift = NaN;
  /** The row that stands, or would stand, where the first slot is. */
  #origin = 0;
  #columns = 0;
  #version = 0;
  #painter: GridPainter | undefined;
  /** The browser gives no canvas: cells have text. */
  #noPaint = false;
  #active: Place = { row: 0, column: 0 };
  #activeKeys = { row: '', column: '' };
  /** The tab stop, and the slots it stands in. */
  #stop: HTMLElement | undefined;
  #stopSlot: Place = { row: 0, column: 0 };
  /** Holds the active cell while it is out of the window: a focused cell is never taken away. */
  #kept: RowSlot | undefined;
  #keptHead: HTMLElement | undefined;
  #settling = false;
  #restTimer = 0;
  #typeAhead = new TypeAhead();
  /** In a frame of its own: what changes sizes while sizes are being told makes the browser report an error to the page. */
  #observer = new ResizeObserver(() => requestAnimationFrame(() => this.#resized()));
  #needsText = matchMedia(NEEDS_TEXT);
  #stopListening = new AbortController();

  constructor(
    private readonly scroller: HTMLElement,
    private readonly deeds: GridDeeds,
  ) {
    setAttribute(this.#headRow, 'aria-rowindex', '1');
    setAttribute(this.#corner, 'aria-colindex', '1');
    this.#corner.tabIndex = -1;
    this.#headRow.append(this.#corner, this.#headStrip);
    this.#view.append(this.#headRow, this.#rowBox);
    this.#sizer.append(this.#view);
    scroller.append(this.#sizer);
    const { signal } = this.#stopListening;
    scroller.addEventListener('scroll', () => this.#scrolled(), { passive: true, signal });
    scroller.addEventListener('keydown', (event) => this.#keydown(event), { signal });
    scroller.addEventListener('click', (event) => this.#click(event), { signal });
    scroller.addEventListener('focusin', (event) => this.#focused(event), { signal });
    this.#needsText.addEventListener('change', () => this.#source && this.show(this.#source), { signal });
    this.#observer.observe(scroller);
  }

  disconnect(): void {
    this.#observer.disconnect();
    this.#stopListening.abort();
    this.#painter?.disconnect();
    clearTimeout(this.#restTimer);
  }

  /** Shows another source or another order of it. Focus stays with the learner and the standard it was on, where both are still shown. */
  show(source: GridSource): void {
    const hadFocus = this.#holdsFocus;
    const { scroller } = this;
    this.#source = source;
    setAttribute(scroller, 'role', source.folds ? 'treegrid' : 'grid');
    setAttribute(scroller, 'aria-rowcount', String(source.rowCount + 1));
    setAttribute(scroller, 'aria-colcount', String(source.columnCount + 1));
    setText(this.#corner, source.corner);
    setAttribute(this.#corner, 'aria-sort', source.sortColumn === -1 ? source.sortDirection : 'none');
    this.#follow();
    this.#choosePaint();
    this.#fit();
    this.update();
    if (hadFocus) this.focus();
  }

  /** Levels, marks or selection of the same source have changed: only what looks otherwise is drawn again. */
  update(): void {
    if (!this.#source) return;
    this.#version++;
    this.#draw(true);
    const { row, column } = this.#active;
    if (row >= 0 && column >= 0 && this.#stop) setAttribute(this.#stop, 'aria-label', this.#source.cellName(row, column));
    if (!this.#painter) this.#rest();
    else if (!this.#restTimer) this.#later(REST);
  }

  /** Moves focus to the active cell, or to that of the named learner and standard, scrolled into sight. */
  focus(keys?: { row: string; column: string }): void {
    if (!this.#source) return;
    if (keys) {
      this.#activeKeys = keys;
      this.#follow();
    }
    this.#buildCells();
    this.#reveal(this.#active);
    this.#draw();
    this.#markStop();
    this.#stop?.focus({ preventScroll: true });
  }

  /** The cell, or header, that has the tab stop. */
  get active(): Place {
    return this.#active;
  }

  get #holdsFocus(): boolean {
    const { activeElement } = this.scroller.getRootNode() as ShadowRoot | Document;
    return activeElement !== null && this.scroller.contains(activeElement);
  }

  /** Puts the active place where its learner and its standard are now. */
  #follow(): void {
    const source = this.#source!;
    const find = (count: number, keyOf: (i: number) => string, placeOf: ((key: string) => number) | undefined, key: string, at: number) => {
      if (at < 0 || (at < count && keyOf(at) === key)) return at;
      let found = key && placeOf ? placeOf(key) : -1;
      if (key && !placeOf) for (let i = 0; i < count && found < 0; i++) if (keyOf(i) === key) found = i;
      return found >= 0 ? found : Math.max(-1, Math.min(at, count - 1));
    };
    const { row, column } = this.#activeKeys;
    this.#setActive({
      row: find(source.rowCount, (i) => source.rowKey(i), source.rowOfKey && ((key) => source.rowOfKey!(key)), row, this.#active.row),
      column: find(source.columnCount, (i) => source.columnKey(i), source.columnOfKey && ((key) => source.columnOfKey!(key)), column, this.#active.column),
    });
  }

  #setActive(place: Place): void {
    const moved = place.row !== this.#active.row || place.column !== this.#active.column;
    this.#active = place;
    const { row, column } = place;
    this.#activeKeys = { row: row >= 0 ? this.#source!.rowKey(row) : this.#activeKeys.row, column: column >= 0 ? this.#source!.columnKey(column) : this.#activeKeys.column };
    if (moved) this.deeds.moved?.(place);
  }

  #choosePaint(): void {
    if (this.#fewOrText) return this.#stopPainting();
    if (this.#painter) return;
    this.#painter = new GridPainter(this.#view, () => {
      this.#turn();
      this.#draw();
      this.#later(0);
    });
    this.#noPaint = !this.#painter.works;
    if (this.#noPaint) return this.#stopPainting();
    this.scroller.classList.add('painted');
    for (const slot of this.#rows) clearText(slot);
  }

  #stopPainting(): void {
    this.#painter?.disconnect();
    this.#painter = undefined;
    this.scroller.classList.remove('painted');
  }

  get #fewOrText(): boolean {
    const { rowCount, columnCount } = this.#source!;
    return this.#noPaint || rowCount * columnCount <= FEW_CELLS || this.#needsText.matches;
  }

  #resized(): void {
    const { scroller } = this;
    const { width, height, room } = this.#size;
    if (!this.#source || !scroller.isConnected || (scroller.clientWidth === width && scroller.clientHeight === height && this.#room === room)) return;
    const hadFocus = this.#holdsFocus;
    this.#fit();
    this.#draw();
    this.#rest();
    if (hadFocus && !this.#holdsFocus) this.focus();
  }

  /** The page may have turned round. */
  #turn(): void {
    if ((getComputedStyle(this.scroller).direction === 'rtl') !== this.#size.rtl) this.#fit();
  }

  /** The width that there is, whatever the grid itself takes of it. */
  get #room(): number {
    const around = this.scroller.parentElement!;
    const { paddingLeft, paddingRight } = getComputedStyle(around);
    return around.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
  }

  /** Reads the sizes and brings the number of slots in line with them. */
  #fit(): void {
    const source = this.#source!;
    const { scroller } = this;
    const style = getComputedStyle(scroller);
    const read = (name: string, otherwise: number) => parseFloat(style.getPropertyValue(name)) || otherwise;
    const [row, rowHead, head, room] = [read('--_row', 36), read('--_row-head', 200), read('--_head', 64), this.#room];
    const least = read('--_column-least', 60);
    // Few standards share the room that there is, so that longer codes can be read.
    const share = Math.floor((room - rowHead - 24) / Math.max(1, source.columnCount));
    const column = Math.max(least, Math.min(share, read('--_column-most', 120)));
    const rtl = style.direction === 'rtl';
    // Before anything is written: one reckoning of styles for all that is read.
    this.#painter?.readLooks();
    scroller.style.setProperty('--_column', `${column}px`);
    this.#sizer.style.blockSize = `${head + Math.min(MOST, source.rowCount * row)}px`;
    this.#sizer.style.inlineSize = `${rowHead + source.columnCount * column}px`;
    // Room kept for a bar that never comes would be left out where the scrolling ends, and would hide the last column (Chromium).
    scroller.classList.toggle('short', scroller.scrollHeight <= scroller.clientHeight);
    const [width, height] = [scroller.clientWidth, scroller.clientHeight];
    this.#view.style.inlineSize = `${width}px`;
    this.#view.style.blockSize = `${height}px`;
    this.#size = { row, column, rowHead, head, width, height, room, rtl };
    this.#scroll.resize(source.rowCount * row, Math.max(row, height - head));
    this.#readScroll();
    const rows = slotsFor(source.rowCount, row, Math.max(row, height - head));
    this.#columns = slotsFor(source.columnCount, column, Math.max(column, width - rowHead));
    for (const slot of this.#rows.splice(rows)) slot.element.remove();
    for (const element of this.#heads.splice(this.#columns)) element.remove();
    while (this.#rows.length < rows) {
      const slot = makeRow();
      this.#rows.push(slot);
      this.#rowBox.append(slot.element);
    }
    while (this.#heads.length < this.#columns) this.#heads.push(this.#headStrip.appendChild(makeColumnHead()));
    this.#headColumns = [];
    this.#shift = this.#cellShift = NaN;
    if (!this.#painter || this.#rows[0]?.cells.length) this.#buildCells();
  }

  #buildCells(): void {
    for (const slot of this.#rows) setCells(slot, this.#columns);
  }

  #readScroll(): boolean {
    // Right-to-left scrolls below zero.
    this.#x = Math.abs(this.scroller.scrollLeft);
    return this.#scroll.scrolled(this.scroller.scrollTop);
  }

  #scrolled(): void {
    if (!this.#source) return;
    if (this.#readScroll()) this.#placeScroll();
    // Within the frame of the scroll event itself: what is seen is never a frame old.
    this.#draw(false, this.#painter !== undefined);
    this.#later(REST);
  }

  #placeScroll(): void {
    const { scroller } = this;
    if (Math.abs(scroller.scrollTop - this.#scroll.top) >= 1) scroller.scrollTop = this.#scroll.top;
    this.#scroll.placed(scroller.scrollTop);
  }

  /** @param moving while a painted window scrolls: rows that stay keep their slots, cells wait for the rest */
  #draw(all = false, moving = false): void {
    const source = this.#source;
    if (!source) return;
    const { row: height, column: width, rowHead, head, rtl } = this.#size;
    const ratio = window.devicePixelRatio || 1;
    const x = Math.round(this.#x * ratio) / ratio;
    const y = Math.round(this.#scroll.offset * ratio) / ratio;
    const row = firstSlot(source.rowCount, height, this.#rows.length, y);
    const column = firstSlot(source.columnCount, width, this.#columns, x);
    this.#placeRows(row, moving);
    this.#base = { row, column };
    this.#rowBox.style.transform = `translateY(${this.#origin * height - y}px)`;
    this.#placeColumns((column * width - x) * (rtl ? -1 : 1), moving);
    this.#fillHeads(source, column, all);
    this.#painter?.paint({ source, x, y, row, column, rows: this.#rows.length, columns: this.#columns, rowSize: height, columnSize: width, width: this.#size.width - rowHead, height: this.#size.height - head, rtl });
    this.#carryStop();
  }

  /** Gives each slot its row. While scrolling, the slots go round: those that leave at one edge come in at the other. At rest they stand in order. */
  #placeRows(first: number, moving: boolean): void {
    const count = this.#rows.length;
    const far = Math.abs(first - this.#base.row) >= count || Math.abs(first - this.#origin) * this.#size.row > 100_000;
    if (!moving || far) this.#origin = first;
    for (let i = 0; i < count; i++) {
      const slot = this.#rows[i]!;
      const round = Math.ceil((first - this.#origin - i) / count) * count;
      slot.row = this.#origin + i + round;
      if (slot.round === round) continue;
      slot.round = round;
      slot.element.style.transform = round ? `translateY(${round * this.#size.row}px)` : '';
    }
  }

  #fillHeads(source: GridSource, column: number, all: boolean): void {
    for (let i = 0; i < this.#heads.length; i++) {
      if (!all && this.#headColumns[i] === column + i) continue;
      this.#headColumns[i] = column + i;
      fillColumnHead(source, this.#heads[i]!, column + i);
    }
    for (const slot of this.#rows) {
      if (all || slot.row !== slot.headRow) fillRowHead(source, slot);
      if (!this.#painter) fillText(source, slot, column);
    }
  }

  #placeColumns(shift: number, moving: boolean): void {
    const transform = `translateX(${shift}px)`;
    if (shift !== this.#shift) this.#headStrip.style.transform = transform;
    this.#shift = shift;
    if (moving || shift === this.#cellShift) return;
    this.#cellShift = shift;
    for (const { strip } of this.#rows) strip.style.transform = transform;
  }

  /** Until names are brought up to date, the focused cell goes with its learner and standard. */
  #carryStop(): void {
    const stop = this.#stop;
    if (!stop) return;
    const { row: height, column: width, rtl } = this.#size;
    const { row, column } = this.#active;
    if (this.#kept) this.#kept.element.style.insetBlockStart = `${(row - this.#origin) * height}px`;
    const slot = this.#rows[this.#stopSlot.row];
    const down = row < 0 || this.#kept || !slot ? 0 : (row - slot.row) * height;
    const shift = row < 0 ? 0 : this.#shift - (this.#kept ? 0 : this.#cellShift);
    const along = column < 0 ? 0 : (column - this.#base.column - this.#stopSlot.column) * width * (rtl ? -1 : 1) + shift;
    const translate = down || along ? `${along}px ${down}px` : '';
    if (stop.style.translate !== translate) stop.style.translate = translate;
  }

  #later(wait: number): void {
    clearTimeout(this.#restTimer);
    this.#restTimer = window.setTimeout(() => this.#rest(), wait);
  }

  /** Scrolling rests: cells, names, places and the tab stop are brought up to date, a slice at a time. */
  #rest(): void {
    const source = this.#source;
    if (!source) return;
    clearTimeout(this.#restTimer);
    this.#restTimer = 0;
    this.#placeScroll();
    const end = performance.now() + SLICE;
    if (this.#origin !== this.#base.row || this.#cellShift !== this.#shift) this.#draw();
    for (const slot of this.#rows) {
      if (this.#painter && performance.now() > end) return this.#later(0);
      setCells(slot, this.#columns);
      nameRow(source, slot, slot.row, this.#base.column, this.#version);
    }
    const held = this.#holdsFocus;
    this.#markStop();
    if (!held || this.#stop === (this.scroller.getRootNode() as ShadowRoot).activeElement) return;
    this.#settling = true;
    this.#stop?.focus({ preventScroll: true });
    this.#settling = false;
  }

  /** Gives the tab stop to the element of the active place, which is named at once. */
  #markStop(): void {
    const source = this.#source!;
    const { row, column } = this.#active;
    const k = column - this.#base.column;
    const i = row >= 0 ? this.#rows.findIndex((candidate) => candidate.row === row) : -1;
    const slot = this.#rows[i];
    let stop: HTMLElement | undefined;
    let at: Place = { row: i, column: k };
    if (slot) {
      nameRow(source, slot, row, this.#base.column, this.#version);
      stop = column < 0 ? slot.head : slot.cells[k];
    } else if (row < 0) stop = column < 0 ? this.#corner : this.#heads[k];
    const keepsHead = !stop && row < 0;
    const keepsRow = !stop && row >= 0;
    if (keepsHead) {
      this.#keptHead ??= this.#headStrip.appendChild(makeColumnHead());
      this.#keptHead.classList.add('kept');
      fillColumnHead(source, this.#keptHead, column);
      at = { row: -1, column: 0 };
      stop = this.#keptHead;
    }
    if (keepsRow) {
      this.#kept ??= makeRow();
      setCells(this.#kept, 1);
      this.#kept.element.classList.add('kept');
      this.#kept.row = row;
      fillRowHead(source, this.#kept);
      nameRow(source, this.#kept, row, Math.max(0, column), this.#version);
      if (!this.#kept.element.isConnected) this.#rowBox[row < this.#base.row ? 'prepend' : 'append'](this.#kept.element);
      at = { row: 0, column: 0 };
      stop = column < 0 ? this.#kept.head : this.#kept.cells[0];
    }
    if (stop !== this.#stop) {
      if (this.#stop) {
        this.#stop.style.translate = '';
        this.#stop.tabIndex = -1;
      }
      this.#stop = stop;
      if (stop) stop.tabIndex = 0;
    }
    this.#stopSlot = at;
    this.#carryStop();
    // Only now: focus goes from the kept element to the other one first.
    if (!keepsRow && this.#kept) this.#drop(this.#kept.element, () => (this.#kept = undefined));
    if (!keepsHead && this.#keptHead) this.#drop(this.#keptHead, () => (this.#keptHead = undefined));
  }

  #drop(element: HTMLElement, forget: () => void): void {
    if (element.contains((this.scroller.getRootNode() as ShadowRoot).activeElement)) {
      this.#settling = true;
      this.#stop?.focus({ preventScroll: true });
      this.#settling = false;
    }
    element.remove();
    forget();
  }

  #reveal({ row, column }: Place): void {
    const { row: height, column: width, rowHead, head, rtl } = this.#size;
    const { scroller } = this;
    if (row >= 0) {
      const top = row * height;
      const room = this.#size.height - head - height;
      if (top < this.#scroll.offset) this.#scroll.moveTo(top);
      else if (top > this.#scroll.offset + room) this.#scroll.moveTo(top - Math.max(0, room));
      this.#placeScroll();
    }
    if (column >= 0) {
      const start = column * width;
      const room = this.#size.width - rowHead - width;
      const x = start < this.#x ? start : start > this.#x + room ? Math.max(0, start - Math.max(0, room)) : this.#x;
      if (x !== this.#x) scroller.scrollLeft = rtl ? -x : x;
      this.#x = Math.abs(scroller.scrollLeft);
    }
  }

  /** What an element stands for, by what it was last named. */
  #placeOf(target: EventTarget | null): Place | undefined {
    const element = (target as Element | null)?.closest<HTMLElement>('.cell, .row-head, .column-head, .corner');
    if (!element) return undefined;
    if (element === this.#corner) return { row: -1, column: -1 };
    if (element === this.#keptHead || this.#kept?.element.contains(element)) return this.#active;
    const head = this.#heads.indexOf(element);
    if (head >= 0) return { row: -1, column: this.#headColumns[head]! };
    const slot = this.#rows.find((candidate) => candidate.element.contains(element));
    if (!slot || slot.namedRow < 0) return undefined;
    return { row: element === slot.head ? slot.row : slot.namedRow, column: element === slot.head ? -1 : slot.namedColumn + slot.cells.indexOf(element) };
  }

  /** What is seen at a point of the screen: names may be a moment behind the paint. */
  #placeAt({ clientX, clientY }: MouseEvent): Place | undefined {
    const source = this.#source!;
    const { row: height, column: width, rowHead, head, rtl } = this.#size;
    const box = this.#view.getBoundingClientRect();
    const along = rtl ? box.right - clientX : clientX - box.left;
    const down = clientY - box.top;
    const row = down < head ? -1 : Math.floor((down - head + this.#scroll.offset) / height);
    const column = along < rowHead ? -1 : Math.floor((along - rowHead + this.#x) / width);
    return row < source.rowCount && column < source.columnCount ? { row, column } : undefined;
  }

  #moveTo(place: Place): void {
    this.#setActive(place);
    this.focus();
  }

  #focused(event: FocusEvent): void {
    if (this.#settling || event.target === this.#stop) {
      // Tabbing in brings a cell that was scrolled away back into sight.
      if (!this.#settling && (this.#kept || this.#keptHead)) this.focus();
      return;
    }
    const place = this.#placeOf(event.target);
    if (!place) return;
    this.#setActive(place);
    this.#markStop();
  }

  #click(event: MouseEvent): void {
    // `detail` is 0 for clicks that a reader or a program makes on an element.
    const place = this.#source && (event.detail > 0 ? this.#placeAt(event) : this.#placeOf(event.target));
    if (!place) return;
    this.#moveTo(place);
    this.deeds.activate(place, event);
  }

  #keydown(event: KeyboardEvent): void {
    const source = this.#source;
    if (!source || event.defaultPrevented) return;
    if (this.deeds.key?.(event, this.#active)) return event.preventDefault();
    if (event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return this.deeds.activate(this.#active, event);
    }
    const page = Math.max(1, Math.floor((this.#size.height - this.#size.head) / this.#size.row) - 1);
    this.#turn();
    const target = keyTarget(event, this.#active, { rows: source.rowCount, columns: source.columnCount, page, rtl: this.#size.rtl }) ?? this.#typeAhead.target(event, source, this.#active);
    if (!target) return;
    event.preventDefault();
    this.#moveTo(target);
  }
}
