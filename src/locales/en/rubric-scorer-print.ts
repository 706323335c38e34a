import type { Messages } from '../message.types.js';

/** What is said where a class is printed. */
export const rubricScorerPrint = {
  noSheets: 'No work here is scored yet. Sheets show here when it is.',
  sheetsLine: { one: '{count} sheet, with every level.', other: '{count} sheets, with every level.' },
  print: 'Print',
} satisfies Messages;
