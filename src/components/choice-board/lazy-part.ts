import type { CSSResult } from 'lit';
import type { Messages } from '../../locales/message.types.js';

/** A part of the element that is loaded when it is first needed, with its styles and its English. */
export interface LoadedPart {
  readonly styles: readonly CSSResult[];
  readonly english: Messages;
}

export class LazyPart<T extends LoadedPart> {
  failed = false;
  /** The part where it is there already. Does not ask for it. */
  part: T | undefined;
  #loading: Promise<void> | undefined;
  #wanted = false;

  constructor(
    private readonly load: () => Promise<T>,
    /** Called when it is there, or could not be had. */
    private readonly arrived: (part: LoadedPart | undefined) => void,
  ) {}

  /** The part, or nothing while it is on its way. */
  get(): T | undefined {
    this.#wanted = true;
    if (!this.failed) this.prefetch();
    return this.part;
  }

  /** Begins loading before anybody asks. */
  prefetch(): void {
    if (this.part || this.#loading) return;
    this.failed = false;
    this.#loading = this.load()
      .then(
        (part) => (this.part = part),
        () => {
          this.failed = true;
          return undefined;
        },
      )
      .then((part) => {
        this.#loading = undefined;
        this.arrived(part);
      });
  }

  /** The part once it is there; nothing where it could not be had. Asking again tries again. */
  async ready(): Promise<T | undefined> {
    this.#wanted = true;
    this.prefetch();
    await this.#loading;
    return this.part;
  }

  /** Resolves when nothing that was asked for is on its way. */
  async settled(): Promise<void> {
    if (this.#wanted) await this.#loading;
  }
}
