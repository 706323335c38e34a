import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Locale } from '../../locales/message.types.js';
import { findLocale, onLocaleAdded } from './registry.js';

/** A tag that Intl takes, or `en`: pages say `C`, `en_US` and worse, and Intl throws on them (FAULTS 77). */
export function safeLang(tag: string | null | undefined): string {
  try {
    return Intl.getCanonicalLocales((tag ?? '').trim().replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** The nearest `lang` around an element, through shadow roots. */
function nearestLang(element: Element): string | undefined {
  for (let node: Element | null = element; node; ) {
    const found: Element | null = node.closest('[lang]');
    if (found) return found.getAttribute('lang') ?? undefined;
    const root = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}

/** Follows the language of the page around its host. */
export class LocaleController implements ReactiveController {
  /** The language the page asks for; dates and numbers in English where there are no sentences in it, so that one view speaks one language. */
  lang = 'en';
  #locale: Locale | undefined;
  #stop: (() => void)[] = [];

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#read();
    const observer = new MutationObserver(() => this.#read());
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
    observer.observe(this.host, { attributes: true, attributeFilter: ['lang'] });
    this.#stop = [() => observer.disconnect(), onLocaleAdded(() => this.#read())];
  }

  hostDisconnected(): void {
    for (const stop of this.#stop) stop();
    this.#stop = [];
  }

  /** The language's sentences for one element, if it is known. */
  part(name: string) {
    return this.#locale?.parts[name];
  }

  #read(): void {
    const asked = safeLang(nearestLang(this.host) ?? navigator.language);
    this.#locale = findLocale(asked);
    this.lang = asked.startsWith('en') || this.#locale ? asked : 'en';
    this.host.requestUpdate();
  }
}
