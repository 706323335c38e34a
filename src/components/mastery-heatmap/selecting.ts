/** Selecting in the grid: keys as in the ARIA grid pattern, clicks, dragging, and a mode in which a tap selects. */
import { keyTarget } from './grid-keys.js';
import type { Place } from './grid-source.js';
import type { HeatmapHost } from './heatmap-host.js';
import { chosenAmong, isSelected, type Chosen, type Reach, type Selection } from './selection.js';

const samePlace = (one: Place | undefined, other: Place | undefined): boolean => one !== undefined && other !== undefined && one.row === other.row && one.column === other.column;
/** Rows that a page key passes while it selects. */
const PAGE = 10;
/** So near the edge, dragging scrolls. */
const EDGE = 24;

export class Selecting {
  /** A tap or click selects instead of opening. */
  taps = false;
  #selection: Selection = [];
  /** Where the range that grows began, where it ends, and what was chosen before it. */
  #anchor: Place | undefined;
  #end: Place | undefined;
  #before: Selection = [];
  #pressed: Place | undefined;
  #dragged = false;

  constructor(private readonly host: HeatmapHost) {}

  /** By ids of a learner and a standard. */
  has(rowId: string, columnId: string): boolean {
    return this.#selection.length > 0 && isSelected(this.#selection, rowId, columnId);
  }

  get any(): boolean {
    return this.#selection.length > 0;
  }

  /** What is chosen of what is shown: hidden learners are never acted on. */
  chosen(): Chosen {
    const { host } = this;
    const { rows, columns } = host.model();
    const shown = host.shown();
    return chosenAmong(
      this.#selection,
      shown.rows.map((row) => rows[row]!.id),
      shown.columns.map((column) => columns[column]!.id),
    );
  }

  clear(): void {
    this.#anchor = this.#end = undefined;
    this.#become([]);
    this.host.announce(this.host.words().say('selectionCleared'));
  }

  /** True where the key was for selecting. */
  key(event: KeyboardEvent, place: Place): boolean {
    const { key, shiftKey } = event;
    const control = event.ctrlKey || event.metaKey;
    if (event.altKey) return false;
    if (key === ' ') {
      if (shiftKey && !control) this.#choose({ row: place.row, column: -1 }, false);
      else if (control && !shiftKey) this.#choose({ row: -1, column: place.column }, false);
      else this.#choose(place, true);
      return true;
    }
    if (control && !shiftKey && key.toLowerCase() === 'a') {
      this.#choose({ row: -1, column: -1 }, false);
      return true;
    }
    if (control && !shiftKey && key.toLowerCase() === 'c' && this.any) {
      this.host.copy();
      return true;
    }
    if (key === 'Escape' && this.any) {
      this.clear();
      return true;
    }
    if (!shiftKey) return false;
    const source = this.host.gridSource();
    const target = source && keyTarget({ key, ctrlKey: control }, place, { rows: source.rowCount, columns: source.columnCount, page: PAGE, rtl: this.host.isRightToLeft() });
    if (!target) return false;
    if (!samePlace(this.#end, place)) this.#begin(place, []);
    this.#extend(target);
    this.host.moveTo(target);
    this.#say();
    return true;
  }

  /** True where the click was for selecting. */
  click(place: Place, event: Event): boolean {
    if (this.#dragged) {
      this.#dragged = false;
      return true;
    }
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    if (!(event instanceof MouseEvent)) return false;
    if (shiftKey) {
      if (!this.#anchor) this.#begin(place, []);
      this.#extend(place);
      this.#say();
      return true;
    }
    if (!this.taps && !ctrlKey && !metaKey) return false;
    this.#choose(place, true);
    return true;
  }

  pointerDown(event: PointerEvent): void {
    this.#dragged = false;
    const free = event.pointerType === 'mouse' && event.button === 0 && !event.shiftKey;
    this.#pressed = free ? this.host.placeOf(event.target) : undefined;
  }

  pointerMove(event: PointerEvent): void {
    if (!this.#pressed || event.buttons !== 1) return;
    const place = this.host.placeOf(event.target);
    if (!place || (!this.#dragged && samePlace(place, this.#pressed))) return;
    if (!this.#dragged) {
      this.#dragged = true;
      this.#begin(this.#pressed, event.ctrlKey || event.metaKey ? this.#selection : []);
    }
    event.preventDefault();
    getSelection()?.removeAllRanges();
    scrollAtEdge(event);
    if (!samePlace(place, this.#end)) this.#extend(place);
  }

  pointerUp(): void {
    this.#pressed = undefined;
    if (this.#dragged) this.#say();
  }

  /** Names of the learners and standards at a place; a header stands for its whole row or column. */
  #reach({ row, column }: Place, end: Place = { row, column }): Reach {
    const { idsAt } = this.host;
    const keys = (from: number, to: number, kind: 'row' | 'column') => {
      if (from < 0 && to < 0) return 'all';
      const found = new Set<string>();
      for (let at = Math.max(0, Math.min(from, to)); at <= Math.max(from, to); at++) for (const id of idsAt(kind, at)) found.add(id);
      return found;
    };
    return { rows: keys(row, end.row, 'row'), columns: keys(column, end.column, 'column') };
  }

  #choose(place: Place, toggles: boolean): void {
    const reach = this.#reach(place);
    const first = { row: Math.max(0, place.row), column: Math.max(0, place.column) };
    const { idsAt } = this.host;
    const on = !toggles || !this.has(idsAt('row', first.row)[0] ?? '', idsAt('column', first.column)[0] ?? '');
    const before = toggles ? this.#selection : [];
    this.#anchor = this.#end = place;
    this.#before = before;
    this.#become([...before, { ...reach, on }]);
    this.#say();
  }

  #begin(place: Place, before: Selection): void {
    this.#anchor = this.#end = place;
    this.#before = before;
  }

  #extend(place: Place): void {
    this.#end = place;
    this.#become([...this.#before, { ...this.#reach(this.#anchor!, place), on: true }]);
  }

  #become(selection: Selection): void {
    this.#selection = selection;
    this.host.redraw('marks');
  }

  #say(): void {
    const { host } = this;
    const chosen = this.chosen();
    if (chosen.cells === 0) this.#become([]);
    host.announce(selectionWords(host, chosen));
  }
}

/** "6 cells are selected: 2 learners, 3 standards." */
export function selectionWords(host: HeatmapHost, { cells, rowIds, columnIds }: Chosen): string {
  const { say } = host.words();
  return cells === 0 ? say('selectionCleared') : say('selection', { count: cells, learners: say('learnerCount', { count: rowIds.length }), standards: say('countAt', { count: columnIds.length }) });
}

function scrollAtEdge({ currentTarget, clientX, clientY }: PointerEvent): void {
  const scroller = currentTarget as HTMLElement;
  const { left, right, top, bottom } = scroller.getBoundingClientRect();
  const by = (at: number, low: number, high: number) => (at > high - EDGE ? EDGE : at < low + EDGE ? -EDGE : 0);
  scroller.scrollBy(by(clientX, left, right), by(clientY, top, bottom));
}
