import { afterFrame } from '../../ui/after-frame.js';

/** Longer rubrics than this come in pieces: what is in view first, then some at a time. */
const AT_ONCE = 12;
const FIRST = 4;
const MORE = 8;

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
      this.#drawn = count > AT_ONCE ? FIRST : count;
    }
    this.#wanted = count;
    if (count <= AT_ONCE) this.#drawn = count;
    return this.#drawn;
  }

  /** After a drawing: the next piece, once what is drawn can be seen. */
  goOn(): void {
    if (this.#drawn >= this.#wanted || this.#next) return;
    this.#next = afterFrame().then(() => {
      this.#next = undefined;
      this.#drawn = Math.min(this.#wanted, this.#drawn + MORE);
      this.redraw();
    });
  }

  get isUnderWay(): boolean {
    return this.#next !== undefined;
  }
  async done(): Promise<void> {
    await this.#next;
  }
}
