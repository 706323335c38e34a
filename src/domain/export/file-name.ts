/** Names that Windows keeps for devices, whatever follows the dot. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
const LONGEST = 100;
const LONE_SURROGATE = /\p{Cs}/gu;

/**
 * A file name made from data, safe on every system (FAULTS 107): no folders, no control or direction characters, no device names, at most
 * 100 characters.
 * @param extension without the dot
 * @param fallback used where nothing of the name is left
 */
export function cleanFileName(name: string, extension: string, fallback = 'waymark'): string {
  const clean = Array.from(name.replace(LONE_SURROGATE, '').replace(/[\p{Cc}\p{Cf}]/gu, '').replace(/[\\/:*?"<>|\uFFFD]+/g, '-'))
    .slice(0, LONGEST)
    .join('')
    .replace(/^[\s.-]+|[\s.-]+$/g, '')
    .replace(DEVICES, '_$&');
  return `${clean || fallback}.${extension}`;
}
