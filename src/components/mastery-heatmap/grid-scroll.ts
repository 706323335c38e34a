/**
 * Scroll positions past the height that a browser lets an element have (33.5 million px in Chromium, 17.9 in Firefox; transforms go wrong past
 * 8.9). Up to `MOST` the scroller is as high as its rows and its position is the position. Above, the scroller stays `MOST` high: a wheel, a
 * finger or a key moves by real pixels, which the scroll bar is brought in line with when scrolling rests; a drag of the scroll bar (a leap)
 * is read as a share of the whole, whose end is the last row exactly.
 */
export const MOST = 8_000_000;

export class ScrollMap {
  /** Exact pixels above the window, from 0 to `most`. */
  offset = 0;
  #total = 0;
  #window = 0;
  #top = 0;

  /** `total`: all rows; `window`: what is seen of them. In px. */
  resize(total: number, window: number): void {
    this.#total = total;
    this.#window = window;
    this.moveTo(this.offset);
  }

  /** What the rows take of the scroller. */
  get height(): number {
    return Math.min(this.#total, MOST);
  }
  get most(): number {
    return Math.max(0, this.#total - this.#window);
  }
  get #mostTop(): number {
    return Math.max(0, this.height - this.#window);
  }
  get #exact(): boolean {
    return this.#total <= MOST;
  }

  moveTo(offset: number): void {
    this.offset = Math.max(0, Math.min(this.most, offset));
  }

  /** Where the scroller should stand for the offset. */
  get top(): number {
    return this.#exact ? this.offset : (this.offset / this.most) * this.#mostTop;
  }

  /** The scroller has been put at `top` for the sake of the offset; browsers round it. */
  placed(top: number): void {
    this.#top = top;
  }

  /** The reader has scrolled. True where the scroller has to be placed at once, because it ran into an end that the rows have not reached. */
  scrolled(top: number): boolean {
    const by = top - this.#top;
    this.#top = top;
    if (this.#exact) {
      this.moveTo(top);
      return false;
    }
    if (Math.abs(by) > 2 * this.#window) {
      this.moveTo((top / this.#mostTop) * this.most);
      return false;
    }
    this.moveTo(this.offset + by);
    return by !== 0 && ((top <= 0 && this.offset > 0) || (top >= this.#mostTop - 1 && this.offset < this.most));
  }
}

/** The slots of one direction: how many are seen at once (a cut one at each edge), and which row or column the first of them holds. */
export function slotsFor(count: number, size: number, room: number): number {
  return Math.min(count, Math.ceil(room / size) + 1);
}
export function firstSlot(count: number, size: number, slots: number, offset: number): number {
  return Math.max(0, Math.min(count - slots, Math.floor(offset / size)));
}
