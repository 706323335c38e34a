/** A sentence with `{placeholders}`, or its plural forms, chosen by `{count}` through `Intl.PluralRules`. */
export type Message = string | ({ readonly other: string } & { readonly [K in Intl.LDMLPluralRule]?: string });
/** The sentences of one element. */
export type Messages = { readonly [key: string]: Message };
/** The same keys in another language. A key left out is said in English. */
export type Translation<M extends Messages> = { readonly [K in keyof M]?: Message };
export type MessageParams = Readonly<Record<string, string | number>>;

/** One language: a plain object, one part per element. */
export interface Locale {
  /** BCP 47 tag: `es`, `pt-BR`. */
  readonly lang: string;
  readonly parts: { readonly [part: string]: { readonly [key: string]: Message | undefined } };
}
