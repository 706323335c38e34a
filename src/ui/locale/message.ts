import type { Message, MessageParams } from '../../locales/message.types.js';

const numberFormats = new Map<string, Intl.NumberFormat>();
const percentFormats = new Map<string, Intl.NumberFormat>();
const pluralRules = new Map<string, Intl.PluralRules>();

function cached<T>(cache: Map<string, T>, lang: string, make: () => T): T {
  let found = cache.get(lang);
  if (found === undefined) cache.set(lang, (found = make()));
  return found;
}

/** Languages whose whole numbers are written, and whose plurals are chosen, as below. The first formatter of a page costs 15 to 70 ms: longer than most first paints. */
const PLAIN = new Set(['en', 'en-US', 'en-GB', 'en-CA', 'en-AU', 'en-NZ', 'en-IE', 'es', 'es-ES', 'es-MX', 'es-419', 'es-US']);
const isPlain = (value: number, lang: string, below: number): boolean => Number.isInteger(value) && value >= 0 && value < below && PLAIN.has(lang);

export const formatNumber = (value: number, lang: string): string => {
  if (isPlain(value, lang, 1000)) return String(value);
  if (lang.startsWith('en') && isPlain(value, lang, 1_000_000)) return `${Math.floor(value / 1000)},${String(value % 1000).padStart(3, '0')}`;
  return cached(numberFormats, lang, () => new Intl.NumberFormat(lang, { maximumFractionDigits: 2 })).format(value);
};

/** Without decimals: 65%. */
export const formatPercent = (share: number, lang: string): string => {
  const whole = Math.round(share * 100);
  if (lang.startsWith('en') && isPlain(whole, lang, 1000) && Math.abs(share * 100 - whole) < 1e-9) return `${whole}%`;
  return cached(percentFormats, lang, () => new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 })).format(share);
};

const pluralOf = (count: number, lang: string): Intl.LDMLPluralRule =>
  isPlain(count, lang, 1_000_000) ? (count === 1 ? 'one' : 'other') : cached(pluralRules, lang, () => new Intl.PluralRules(lang)).select(count);

/** Right-to-left letters or direction marks: text that would turn the words around it. */
const TURNS = /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const RTL_LANGUAGES = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'ha-Arab', 'he', 'khw', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);
const isRightToLeft = (lang: string): boolean => RTL_LANGUAGES.has(lang.startsWith('ha-Arab') ? 'ha-Arab' : lang.split('-', 1)[0]!);

/** Wraps text in Unicode isolates where its direction may differ from the sentence around it (FAULTS 82). */
const isolate = (text: string, rightToLeft: boolean): string => (rightToLeft || TURNS.test(text) ? `\u2068${text}\u2069` : text);

/** A sentence in parts: text, the name of a placeholder, text, the name of a placeholder … text. */
const partsOf = new Map<string, readonly string[]>();
const rightToLeft = new Map<string, boolean>();

/** The sentence in words: plural form chosen, numbers written as the language writes them, names kept from turning the line. */
export function formatMessage(message: Message, params: MessageParams, lang: string): string {
  const { count } = params;
  const form = typeof message === 'string' ? message : typeof count === 'number' ? (message[pluralOf(count, lang)] ?? message.other) : message.other;
  const parts = cached(partsOf, form, () => form.split(/\{(\w+)\}/));
  let text = parts[0]!;
  for (let i = 1; i < parts.length; i += 2) {
    const value = params[parts[i]!];
    if (value === undefined) text += `{${parts[i]!}}`;
    else text += typeof value === 'number' ? formatNumber(value, lang) : isolate(value, cached(rightToLeft, lang, () => isRightToLeft(lang)));
    text += parts[i + 1]!;
  }
  return text;
}
