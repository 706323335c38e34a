/** How many criteria of a long rubric are drawn at once: what is in view comes first, the rest right after it. */
const FIRST = 8;
const MORE = 14;

/** Draws a long list in pieces, so that what is in view is there before what is not. In the end all of it is in the page and can be found. */
export class DrawInPieces {
  #of: string | undefined;
  #drawn = 0;
  #wanted = 0;
  #next: Promise<void> | undefined;

  constructor(private readonly redraw: () => void) {}

  /** How many to draw now. Another list begins anew. */
  of(list: string, count: number): number {
    if (list !== this.#of) {
      this.#of = list;
      this.#drawn = Math.min(FIRST, count);
    }
    this.#wanted = count;
    return this.#drawn;
  }

  /** After a drawing: the next piece, once what is drawn can be seen. */
  goOn(): void {
    if (this.#drawn >= this.#wanted || this.#next) return;
    this.#next = new Promise((ready) => {
      // A frame where there are frames: a hidden page has none.
      const later = document.visibilityState === 'hidden' ? setTimeout : (work: () => void) => requestAnimationFrame(() => setTimeout(work));
      later(() => {
        this.#next = undefined;
        this.#drawn = Math.min(this.#wanted, this.#drawn + MORE);
        this.redraw();
        ready();
      });
    });
  }

  get isUnderWay(): boolean {
    return this.#next !== undefined;
  }
  async done(): Promise<void> {
    await this.#next;
  }
}
