import { WaymarkError } from '../domain/errors/waymark-error.js';

/** How long a page may take to answer a request. */
const LIMIT = 15_000;

/** The answer, or an error where none comes in time (FAULTS 100). */
export function withinLimit<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new WaymarkError('timeout', 'no answer within 15 seconds', { retryable: true })), LIMIT);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
