import { WaymarkError } from '../../../domain/errors/waymark-error.js';
import type { CheckedRecords } from '../../../domain/records/check.js';
import { looksLikeHtml, refuseLarge } from './file-text.js';
import { readRecords, type ReadOptions } from './read-records.js';

export interface FetchOptions extends ReadOptions {
  /** Milliseconds until a server that does not answer is given up. */
  timeout?: number;
}

function refuseStatus(status: number): never {
  const details = { status };
  if (status === 401) throw new WaymarkError('signed-out', 'the server asks to sign in', { details });
  if (status === 403) throw new WaymarkError('not-allowed', 'the server does not allow this', { details });
  if (status === 404 || status === 410) throw new WaymarkError('not-found', 'there is no file at this address', { details });
  throw new WaymarkError('http', `the server answered ${status}`, { retryable: status >= 500 || status === 408 || status === 425 || status === 429, details });
}

/** Engines word these differently, so they are told apart by kind only (FAULTS 7). */
function networkError(cause: unknown, operation: string): WaymarkError {
  if (cause instanceof WaymarkError) return cause;
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  if (name === 'TimeoutError') return new WaymarkError('timeout', 'the server did not answer in time', { retryable: true });
  if (name === 'AbortError') return new WaymarkError('closed', 'reading was stopped');
  return new WaymarkError('offline', operation, { retryable: true });
}

/** Fifty elements of one page that name the same file fetch and check it once (FAULTS 63). */
const onTheWay = new Map<string, Promise<CheckedRecords>>();
function keyOf(address: string, options: FetchOptions): string | undefined {
  // Whoever may stop it has it alone.
  if (options.signal) return undefined;
  try {
    return JSON.stringify([address, options]);
  } catch {
    // Columns may be anything.
    return undefined;
  }
}

/**
 * Reads a JSON or CSV file by its address.
 * @throws WaymarkError as `readRecords`, and `empty-file`, `offline`, `timeout`, `http`, `not-found`, `not-allowed`, `signed-out` (also for a sign-in page
 * that comes in the place of the file, FAULTS 9)
 */
export function fetchRecords(address: string, options: FetchOptions = {}): Promise<CheckedRecords> {
  const key = keyOf(address, options);
  if (key === undefined) return fetched(address, options);
  const running = onTheWay.get(key) ?? fetched(address, options).finally(() => onTheWay.delete(key));
  onTheWay.set(key, running);
  return running;
}

async function fetched(address: string, { timeout = 15_000, signal, ...options }: FetchOptions): Promise<CheckedRecords> {
  const limit = AbortSignal.timeout(timeout);
  const stop = signal ? anyOf(signal, limit) : limit;
  let answer: Response;
  try {
    answer = await fetch(address, { headers: { accept: 'application/json, text/csv;q=0.9, text/*;q=0.5' }, cache: 'no-cache', signal: stop });
  } catch (cause) {
    throw networkError(cause, 'the file could not be fetched: no connection, or the server or the page does not allow it');
  }
  if (!answer.ok) refuseStatus(answer.status);
  refuseLarge(Number(answer.headers.get('content-length') ?? 0));
  let bytes: ArrayBuffer;
  try {
    bytes = await answer.arrayBuffer();
  } catch (cause) {
    throw networkError(cause, 'the file was cut short');
  }
  const type = (answer.headers.get('content-type') ?? '').toLowerCase();
  if (type.includes('html') || looksLikeHtml(new TextDecoder().decode(bytes.slice(0, 1000)))) throw new WaymarkError('signed-out', 'a page came in the place of the file: the session may be over');
  const format = options.format ?? (type.includes('json') ? 'json' : type.includes('csv') ? 'csv' : undefined);
  if (bytes.byteLength === 0) throw new WaymarkError('empty-file', 'the file is empty');
  return readRecords(bytes, { ...options, signal, ...(format ? { format } : {}) });
}

/** `AbortSignal.any` where it is not there yet. */
function anyOf(...signals: AbortSignal[]): AbortSignal {
  const controller = new AbortController();
  for (const signal of signals) {
    if (signal.aborted) controller.abort(signal.reason);
    else signal.addEventListener('abort', () => controller.abort(signal.reason), { once: true, signal: controller.signal });
  }
  return controller.signal;
}
