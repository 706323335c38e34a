/** From the bytes of a file to its text. Refuses what is no text before any parser sees it (FAULTS 75, 109). */
import { WaymarkError } from '../../../domain/errors/waymark-error.js';

/** Files larger than this are refused unread. */
export const MAX_BYTES = 50_000_000;

/** How archives, images and documents begin, as bytes and as the text that they become when read as UTF-8. */
const NO_TEXT = ['PK\u0003\u0004', 'PK\u0005\u0006', '\u0089PNG', '\uFFFDPNG', '\u00FF\u00D8\u00FF', '\uFFFD\uFFFD\uFFFD\uFFFD', 'GIF8', '%PDF-', 'RIFF', '\u001F\u008B', '\u001F\uFFFD', '\u00D0\u00CF\u0011\u00E0', '\uFFFD\uFFFD\u0011'];

export function refuseLarge(size: number): void {
  if (size > MAX_BYTES) throw new WaymarkError('too-large', `the file is larger than ${MAX_BYTES / 1_000_000} MB`, { details: { size } });
}

function refuseBinary(start: string): void {
  if (NO_TEXT.some((signature) => start.startsWith(signature))) throw new WaymarkError('not-data', 'this is an archive, an image or a document, not a text file');
}

/** UTF-16 without a mark shows as a NUL in every second byte of Latin text. */
function encodingOf(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if ((first === 0xff && second === 0xfe) || (first! > 0 && second === 0 && third! > 0 && fourth === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second! > 0 && third === 0 && fourth! > 0)) return 'utf-16be';
  return undefined;
}

function decode(bytes: Uint8Array): string {
  refuseBinary(String.fromCharCode(...bytes.subarray(0, 8)));
  const encoding = encodingOf(bytes);
  if (encoding) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * @throws WaymarkError `too-large`, `not-data`
 */
export function textOf(input: string | ArrayBuffer | ArrayBufferView): string {
  if (typeof input === 'string') {
    refuseLarge(input.length);
    refuseBinary(input.slice(0, 8));
    return input.replace(/^\uFEFF/, '');
  }
  refuseLarge(input.byteLength);
  return decode(ArrayBuffer.isView(input) ? new Uint8Array(input.buffer, input.byteOffset, input.byteLength) : new Uint8Array(input));
}

export const looksLikeHtml = (text: string): boolean => /^\s*<(?:!doctype|html|head|body|\?xml|!--)/i.test(text.slice(0, 1000));
