import type { Message, MessageParams } from '../../locales/message.types.js';

const numberFormats = new Map<string, Intl.NumberFormat>();
const pluralRules = new Map<string, Intl.PluralRules>();

function cached<T>(cache: Map<string, T>, lang: string, make: () => T): T {
  let found = cache.get(lang);
  if (!found) cache.set(lang, (found = make()));
  return found;
}

export const formatNumber = (value: number, lang: string): string => cached(numberFormats, lang, () => new Intl.NumberFormat(lang, { maximumFractionDigits: 2 })).format(value);

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
