/** Control characters, spaces of every kind, zero-width characters and apostrophes: a spreadsheet may skip them before it looks for a formula. */
const SKIPPED = /^[\p{Cc}\p{Cf}\p{Z}']+/u;
/** The characters that start a formula (`=` `+` `-` `@`), a command (`|`) or an encoded line break (`%`). */
const FORMULA = /^[=+\-@|%]/;
const BREAKS = /^'*[\t\r\n]/;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Whether a spreadsheet could take this text for more than text. */
export function needsFormulaGuard(text: string): boolean {
  return !PLAIN_NUMBER.test(text) && (BREAKS.test(text) || FORMULA.test(text.normalize('NFKC').replace(SKIPPED, '')));
}

/** The text as it was before the export put an apostrophe in front of it. */
export const withoutFormulaGuard = (text: string): string => (text.startsWith("'") && needsFormulaGuard(text.slice(1)) ? text.slice(1) : text);
