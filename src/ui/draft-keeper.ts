import type { DraftStore } from '../sdk/client/client.types.js';

/**
 * Keeps what was begun and not saved where the integrator chose to keep records on the device, from the first letter on; without such a place,
 * drafts live in memory alone (docs/decisions/0010). One write at a time, and of several letters the last state.
 */
export class DraftKeeper<D> {
  #waiting = new Map<string, D | undefined>();
  #writing = false;
  /** The last write did not work: what is typed is in memory alone. */
  failed = false;

  /** @param owner whose drafts these are: the element and the reader, so that nobody finds another's */
  constructor(
    private readonly store: DraftStore,
    private readonly owner: string,
  ) {}

  /** What was kept before. A place that cannot be read holds nothing. */
  async restore(): Promise<readonly (readonly [key: string, draft: D])[]> {
    const found = await this.store.list(this.owner).catch(() => []);
    return found.map(([key, draft]) => [key.slice(this.owner.length), draft as D] as const);
  }

  /** @param draft left out: it was saved or thrown away */
  keep(key: string, draft?: D): void {
    this.#waiting.set(this.owner + key, draft);
    if (!this.#writing) void this.#write();
  }

  async #write(): Promise<void> {
    this.#writing = true;
    window.addEventListener('pagehide', this.#leave);
    for (const [key, draft] of this.#waiting) {
      this.#waiting.delete(key);
      this.failed = await this.#put(key, draft).then(() => false, () => true);
    }
    window.removeEventListener('pagehide', this.#leave);
    this.#writing = false;
  }

  #put(key: string, draft: D | undefined): Promise<void> {
    return draft === undefined ? this.store.remove(key) : this.store.put(key, draft);
  }

  /** A page that is left in the middle of a word has no time for one write after the other. */
  #leave = (): void => {
    for (const [key, draft] of this.#waiting) void this.#put(key, draft).catch(() => undefined);
    this.#waiting.clear();
  };
}
