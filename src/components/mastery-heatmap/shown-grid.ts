/** The grid that is in the document now, and what it shows. */
import type * as gridModule from './grid.js';
import type { GridDeeds, GridSource, Place } from './grid-source.js';
import type { GridWindow } from './grid-window.js';
import { same } from './model-keeper.js';

export class ShownGrid {
  /** What the grid draws now. */
  source: GridSource | undefined;
  #window: GridWindow | undefined;
  #place: HTMLElement | undefined;
  #drawn: readonly unknown[] = [];

  /** After each drawing of the element: the grid follows its place in the document. */
  attach(place: HTMLElement | null, part: typeof gridModule | undefined, deeds: GridDeeds): void {
    if (place === (this.#place ?? null)) return;
    this.#window?.disconnect();
    this.#window = place && part ? new part.GridWindow(place, deeds) : undefined;
    this.#place = place ?? undefined;
    this.#drawn = [];
  }

  detach(): void {
    this.#window?.disconnect();
    this.#window = undefined;
    this.#place = undefined;
  }

  /** @param key what the source comes from: the same parts show nothing new */
  show(key: readonly unknown[], makeSource: () => GridSource): void {
    if (!this.#window || same(key, this.#drawn)) return;
    this.#drawn = key;
    this.source = makeSource();
    this.#window.show(this.source);
  }

  get isThere(): boolean {
    return this.#window !== undefined;
  }

  /** The next drawing makes another source. */
  forget(): void {
    this.#drawn = [];
  }

  update(): void {
    this.#window?.update();
  }

  focus(keys?: { row: string; column: string }): void {
    this.#window?.focus(keys);
  }

  moveTo({ row, column }: Place): void {
    const source = this.source!;
    this.focus({ row: row < 0 ? '' : source.rowKey(row), column: column < 0 ? '' : source.columnKey(column) });
  }
}

/** What an element of the grid stands for, by what it tells readers. */
export function placeOf(target: EventTarget | null): Place | undefined {
  const cell = target instanceof Element ? target.closest('[aria-colindex]') : null;
  const row = cell?.closest('[aria-rowindex]')?.getAttribute('aria-rowindex');
  return cell && row ? { row: Number(row) - 2, column: Number(cell.getAttribute('aria-colindex')) - 2 } : undefined;
}
