/** Steps kept for going back; older ones are forgotten. */
const MOST_STEPS = 200;

/** What was done to one value, step by step, and the way back. Values are never changed, only replaced. Typing in one field is one step. */
export class EditHistory<T> {
  #past: T[] = [];
  #future: T[] = [];
  #field: string | undefined;

  constructor(private current: T) {}

  get now(): T {
    return this.current;
  }
  get canUndo(): boolean {
    return this.#past.length > 0;
  }
  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** @param field names a field that is being typed in: edits of the same field right after each other are one step */
  do(next: T, field?: string): void {
    if (next === this.current) return;
    if (field === undefined || field !== this.#field) this.#past.push(this.current);
    if (this.#past.length > MOST_STEPS) this.#past.shift();
    this.#field = field;
    this.#future = [];
    this.current = next;
  }

  /** The next letter is a step of its own: the person left the field. */
  rest(): void {
    this.#field = undefined;
  }

  undo(): void {
    this.#go(this.#past, this.#future);
  }
  redo(): void {
    this.#go(this.#future, this.#past);
  }

  /** The same change to every step: what somebody else did meanwhile stays, however far one goes back. */
  rebase(change: (value: T) => T): void {
    this.#past = this.#past.map(change);
    this.#future = this.#future.map(change);
    this.current = change(this.current);
    this.rest();
  }

  #go(from: T[], to: T[]): void {
    if (from.length === 0) return;
    to.push(this.current);
    this.current = from.pop()!;
    this.rest();
  }
}
