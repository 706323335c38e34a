import type { Message, MessageParams } from '../../locales/message.types.js';

const numberFormats = new Map<string, Intl.NumberFormat>();
const percentFormats = new Map<string, Intl.NumberFormat>();
const pluralRules = new Map<string, Intl.PluralRules>();

function cached<T>(cache: Map<string, T>, lang: string, make: () => T): T {
  let found = cache.get(lang);
  if (!found) cache.set(lang, (found = make()));
  return found;
}

/** Languages whose whole numbers are written as below. The first formatter of a page costs 15 to 70 ms: longer than most first paints. */
const PLAIN = /^e[ns](-(US|GB|ES|MX))?$/;
const isPlain = (value: number, lang: string): boolean => value >= 0 && value < 1e6 && value % 1 === 0 && PLAIN.test(lang);

export const formatNumber = (value: number, lang: string): string =>
  isPlain(value, lang) && (value < 1000 || lang[1] === 'n') ? String(value).replace(/\B(?=...$)/, ',') : cached(numberFormats, lang, () => new Intl.NumberFormat(lang, { maximumFractionDigits: 2 })).format(value);

/** Without decimals: 65%. */
export const formatPercent = (share: number, lang: string): string => {
  const whole = Math.round(share * 100);
  if (lang.startsWith('en') && whole < 1000 && isPlain(whole, lang) && Math.abs(share * 100 - whole) < 1e-9) return `${whole}%`;
  return cached(percentFormats, lang, () => new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 })).format(share);
};

/** Right-to-left letters or direction marks: text that would turn the words around it. */
const TURNS = /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const RTL_LANGUAGE = /^(ar|arc|ckb|dv|fa|ha-Arab|he|khw|ks|ps|sd|ug|ur|yi)\b/;

/** Wraps text in Unicode isolates where its direction may differ from the sentence around it (FAULTS 82). */
const isolate = (text: string, lang: string): string => (TURNS.test(text) || RTL_LANGUAGE.test(lang) ? `\u2068${text}\u2069` : text);

/** The sentence in words: plural form chosen, numbers written as the language writes them, names kept from turning the line. */
export function formatMessage(message: Message, params: MessageParams, lang: string): string {
  const { count } = params;
  const form = typeof message === 'string' ? message : typeof count === 'number' ? (message[cached(pluralRules, lang, () => new Intl.PluralRules(lang)).select(count)] ?? message.other) : message.other;
  return form.replace(/\{(\w+)\}/g, (whole, key: string) => {
    const value = params[key];
    if (value === undefined) return whole;
    return typeof value === 'number' ? formatNumber(value, lang) : isolate(value, lang);
  });
}
