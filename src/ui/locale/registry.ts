import type { Locale } from '../../locales/message.types.js';

const locales = new Map<string, Locale>();
const listeners = new Set<() => void>();

/** Makes a language known to every element on the page; elements under that `lang` say their sentences anew. */
export function addLocale(locale: Locale): void {
  locales.set(locale.lang.toLowerCase(), locale);
  for (const listener of listeners) listener();
}

export function onLocaleAdded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The best known language for a tag: `es-MX`, else `es`, else none (English is built in). */
export function findLocale(lang: string): Locale | undefined {
  for (let tag = lang.toLowerCase(); tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const locale = locales.get(tag);
    if (locale) return locale;
  }
  return undefined;
}
