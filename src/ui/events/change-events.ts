import type { Change } from '../../domain/records/change.js';

/** What an analytics script on the page may see of a change: ids, never words or marks. */
export interface ChangeDetail {
  readonly changes: readonly { readonly collection: string; readonly action: 'create' | 'update' | 'remove'; readonly id: string }[];
}

const detailOf = (changes: readonly Change[]): ChangeDetail => ({ changes: changes.map(({ collection, action, id }) => ({ collection, action, id })) });

/**
 * `way-<kind>-request`: a person asked for a change. Cancelable. A host that keeps the records itself calls `respondWith`; one that only
 * calls `preventDefault` refuses, and the person's text stays where it was.
 */
export class ChangeRequestEvent extends CustomEvent<ChangeDetail> {
  #answer: Promise<unknown> | undefined;
  constructor(
    kind: string,
    /** The proposed changes with the records. Kept out of `detail`, which loggers copy. */
    readonly changes: readonly Change[],
  ) {
    super(`way-${kind}-request`, { bubbles: true, composed: true, cancelable: true, detail: detailOf(changes) });
  }
  /** The host saves it: the change counts as done when the promise resolves, as failed when it rejects. */
  respondWith(answer: Promise<unknown>): void {
    this.preventDefault();
    this.#answer = answer;
  }
  get answer(): Promise<unknown> | undefined {
    return this.#answer;
  }
}

/** `way-<kind>-change`: the change is made. */
export class ChangeEvent extends CustomEvent<ChangeDetail> {
  constructor(kind: string, changes: readonly Change[]) {
    super(`way-${kind}-change`, { bubbles: true, composed: true, detail: detailOf(changes) });
  }
}
