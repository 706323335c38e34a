import { MOST_LETTERS } from '../../domain/editing/json-file.js';
import { WaymarkError, asWaymarkError } from '../../domain/errors/waymark-error.js';

/** A letter is four bytes at most. */
const MOST_BYTES = MOST_LETTERS * 4;

/** What is in a file, or why it could not be read. A file that is too large is refused by its size, before it is read (FAULTS 109). */
export async function readFile<T>(file: Blob, read: (text: string) => T): Promise<T | WaymarkError> {
  try {
    if (file.size > MOST_BYTES) throw new WaymarkError('too-large', `more than ${MOST_BYTES} bytes`);
    return read(await file.text());
  } catch (error) {
    return asWaymarkError(error);
  }
}
