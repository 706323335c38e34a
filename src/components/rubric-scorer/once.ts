/** The same act twice at once (a double click) is done once. */
export class Once {
  #busy = new Set<string>();

  async do(key: string, work: () => Promise<unknown>): Promise<void> {
    if (this.#busy.has(key)) return;
    this.#busy.add(key);
    try {
      await work();
    } finally {
      this.#busy.delete(key);
    }
  }
}
