export interface ErrorDetail {
  readonly code: string;
  readonly retryable: boolean;
  /** `load`, `save` or `render`. */
  readonly operation: string;
}

/** `way-error`: cancelable, for a host that shows its own message. No names, marks or free text. */
export class WayErrorEvent extends CustomEvent<ErrorDetail> {
  constructor(detail: ErrorDetail) {
    super('way-error', { bubbles: true, composed: true, cancelable: true, detail });
  }
}
