import type { Standard, TranslatedStatement } from '../records/framework.js';

const baseOf = (tag: string): string => tag.trim().toLowerCase().split('-')[0]!;

/**
 * The standard in a learner's own words: the first of their languages, strongest first, that it is written or translated in.
 * @returns nothing where that is the language it is written in, or there is none
 */
export function statementFor({ language, translations = [] }: Pick<Standard, 'language' | 'translations'>, languages: readonly string[]): TranslatedStatement | undefined {
  for (const wanted of languages) {
    // A framework that does not say is read as written for this school.
    if (language !== undefined && baseOf(language) === baseOf(wanted)) return undefined;
    const found = translations.find((translation) => translation.language.toLowerCase() === wanted.toLowerCase()) ?? translations.find((translation) => baseOf(translation.language) === baseOf(wanted));
    if (found && (found.shortStatement?.trim() || found.statement.trim())) return found;
  }
  return undefined;
}
