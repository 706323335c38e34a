/** What a cell means, strictly. `Number()` makes 0 of `''` and 3 of `[3]`; here only a written-out number is one (FAULTS 66). */
import { isInstant, isLocalDate } from '../../../domain/calendar/calendar.js';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * The number a cell holds; NaN for anything else, `1e309` too.
 * @param decimalComma whether `3,5` is a number, as in files that spreadsheets separate by semicolons because the comma is their decimal sign
 */
export function strictNumber(cell: string, decimalComma = false): number {
  const written = cell.trim();
  const text = decimalComma && !written.includes('.') ? written.replace(',', '.') : written;
  if (!NUMBER.test(text)) return NaN;
  const value = Number(text);
  // -0 is 0.
  return Number.isFinite(value) ? value + 0 : NaN;
}

/** A day that exists or a moment with an offset. `03/04/2026` is March to some readers and April to others: no date (FAULTS 76). */
export const isDate = (text: string): boolean => isLocalDate(text) || isInstant(text);

export const isBlank = (cell: string | undefined): boolean => cell === undefined || cell.trim() === '';
