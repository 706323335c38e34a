/** Every error Waymark gives has a code from this list. The text of an error never holds names, marks or free text of a person. */
export type ErrorCode =
  | 'not-json'
  | 'not-csv'
  | 'not-data'
  | 'wrong-shape'
  | 'no-column'
  | 'empty-file'
  | 'too-deep'
  | 'too-large'
  | 'version-from-future'
  | 'not-found'
  | 'not-allowed'
  | 'signed-out'
  | 'offline'
  | 'timeout'
  | 'http'
  | 'blocked-by-page'
  | 'read-only'
  | 'refused'
  | 'conflict'
  | 'storage-unavailable'
  | 'storage-full'
  | 'storage-newer'
  | 'storage-blocked'
  | 'wiped'
  | 'closed'
  | 'not-found-record'
  | 'exists-already'
  | 'unreadable'
  | 'render'
  | 'stopped'
  | 'unknown';

/** Details for a developer or a sentence: numbers and field names, never a person's words. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

export class WaymarkError extends Error {
  override readonly name = 'WaymarkError';
  constructor(
    readonly code: ErrorCode,
    /** What is wrong and where, in English, for a developer's console. Readers see the sentence of `code` from `locales`. */
    message: string,
    readonly options: { retryable?: boolean; details?: ErrorDetails; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
  }
  /** Whether trying the same again can help. */
  get retryable(): boolean {
    return this.options.retryable ?? false;
  }
  get details(): ErrorDetails {
    return this.options.details ?? {};
  }
}

export const asWaymarkError = (error: unknown): WaymarkError =>
  error instanceof WaymarkError ? error : new WaymarkError('unknown', 'an unexpected error', { cause: error });
