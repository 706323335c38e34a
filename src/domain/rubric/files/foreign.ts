/** Reads the files of other systems, and lists what has no place here. */
import { isObject } from '../../editing/json-file.js';
import type { ReportCode, ReportEntry } from '../../records/report.js';
import { plainText } from './plain-text.js';

/** Nothing to take over: nobody wrote it. */
const isNothing = (value: unknown): boolean => value === null || value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0);

/** One object of a foreign file, with the place it has there. Fields are asked for by name; what nobody asked for is reported at the end. */
export class ForeignObject {
  readonly #asked = new Set<string>();

  constructor(
    private readonly from: Record<string, unknown>,
    readonly place: string,
    private readonly entries: ReportEntry[],
  ) {}

  #get(name: string): unknown {
    this.#asked.add(name);
    return Object.hasOwn(this.from, name) ? this.from[name] : undefined;
  }

  has(name: string): boolean {
    return !isNothing(this.#get(name));
  }

  report(outcome: ReportEntry['outcome'], code: ReportCode, name?: string): void {
    this.entries.push({ outcome, code, place: name ? this.#within(name) : this.place, ...(name ? { field: name } : {}) });
  }

  #within(name: string): string {
    return this.place ? `${this.place}.${name}` : name;
  }

  text(name: string, html = false): string {
    const value = this.#get(name);
    if (isNothing(value)) return '';
    if (typeof value === 'string') return html ? plainText(value) : value;
    if (typeof value === 'number') return String(value);
    this.report('mended', 'field-invalid', name);
    return '';
  }

  /** A number, also where it is written as text; none where it is no number. */
  number(name: string): number | undefined {
    const value = this.#get(name);
    if (isNothing(value)) return undefined;
    const number = typeof value === 'number' ? value : typeof value === 'string' && /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(value) ? Number(value) : NaN;
    if (Number.isFinite(number)) return number;
    this.report('mended', 'bad-number', name);
    return undefined;
  }

  yes(name: string): boolean {
    const value = this.#get(name);
    return value === true || value === 1 || value === '1' || value === 'true';
  }

  object(name: string): ForeignObject | undefined {
    const value = this.#get(name);
    return isObject(value) ? new ForeignObject(value, this.#within(name), this.entries) : undefined;
  }

  list(name: string): ForeignObject[] {
    const value = this.#get(name);
    if (isNothing(value)) return [];
    if (Array.isArray(value)) return objectsIn(value, this.#within(name), this.entries);
    this.report('dropped', 'not-a-list', name);
    return [];
  }

  /**
   * Reports what was written and has no counterpart here.
   * @param known what the other system keeps for itself: ids, times, sums that follow from the rest
   */
  rest(known: readonly string[] = []): void {
    for (const name of Object.keys(this.from)) if (!this.#asked.has(name) && !known.includes(name) && !isNothing(this.from[name])) this.report('dropped', 'no-counterpart', name.slice(0, 60));
  }
}

export function objectsIn(list: readonly unknown[], place: string, entries: ReportEntry[]): ForeignObject[] {
  return list.flatMap((item, i) => {
    if (isObject(item)) return [new ForeignObject(item, `${place}[${i}]`, entries)];
    entries.push({ outcome: 'dropped', code: 'not-a-record', place: `${place}[${i}]`, index: i });
    return [];
  });
}
