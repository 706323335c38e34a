import { WaymarkError } from '../errors/waymark-error.js';
import { jsonFault } from './json-fault.js';

/** Longer files of boards or rubrics are refused before they are read: one is some kilobytes. */
export const MOST_LETTERS = 5_000_000;

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws WaymarkError `too-large`, `not-json` */
export function parseJsonFile(text: string): unknown {
  if (text.length > MOST_LETTERS) throw new WaymarkError('too-large', `more than ${MOST_LETTERS} letters`);
  const plain = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(plain);
  } catch (cause) {
    throw new WaymarkError('not-json', 'this is not valid JSON', { cause, details: jsonFault(plain) });
  }
}
