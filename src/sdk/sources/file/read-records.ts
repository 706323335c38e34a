import { WaymarkError } from '../../../domain/errors/waymark-error.js';
import { checkRecordSetInSteps, type CheckedRecords } from '../../../domain/records/check.js';
import { schemas } from '../../../domain/records/collections.js';
import { linkRecordsInSteps } from '../../../domain/records/links.js';
import { summarize, type ReportEntry } from '../../../domain/records/report.js';
import { inSlices } from '../../slices.js';
import { looksLikeHtml, textOf } from './file-text.js';
import { parseJson } from './json-text.js';

export interface ReadOptions {
  /** Left out: told from the first character. */
  format?: 'json' | 'csv';
  /** Which CSV columns hold what, where their headers do not say so: a `CsvColumns`. It may come from an attribute, so anything else is ignored. */
  columns?: unknown;
  /** Stops the work, which is then rejected with `closed`. Large files are read in slices, so that the page goes on meanwhile. */
  signal?: AbortSignal | undefined;
}

async function whole<T>(steps: Generator<number, T>, signal: AbortSignal | undefined): Promise<T> {
  const result = await inSlices(steps, signal);
  if (result === undefined) throw new WaymarkError('closed', 'reading was stopped');
  return result;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The package inside an answer, wrapped or not; nothing where this is no CASE. */
function casePackageIn(input: Record<string, unknown>): Record<string, unknown> | undefined {
  if (isObject(input['CFPackage'])) return input['CFPackage'];
  return Array.isArray(input['CFItems']) || isObject(input['CFDocument']) ? input : undefined;
}

/** An object of lists of records, or a CASE package. */
async function readObject(input: unknown, signal: AbortSignal | undefined): Promise<CheckedRecords> {
  const entries: ReportEntry[] = [];
  const pack = isObject(input) ? casePackageIn(input) : undefined;
  // Readers of the rarer formats are loaded with the first file that needs them.
  const set = pack ? (await import('../case/read-case-package.js')).readCasePackage(pack, entries) : input;
  const { records, report } = await whole(checkRecordSetInSteps(set, schemas), signal);
  if (Object.keys(records).length === 0) throw new WaymarkError('wrong-shape', 'expected an object with lists of records, such as { "goals": [...] }');
  entries.push(...report.entries);
  if (!pack) {
    for (const name of Object.keys(input as object)) {
      if (name !== 'version' && name !== '$schema' && !Object.hasOwn(schemas, name)) entries.push({ outcome: 'noted', code: 'unknown-collection', place: name.slice(0, 60) });
    }
  }
  const linked = await whole(linkRecordsInSteps(records, entries), signal);
  return { records: linked, report: summarize(entries) };
}

/**
 * Reads records from the text or the bytes of a JSON or CSV file, or from an object: a record set `{ "learners": [...], "goals": [...] }`, a
 * 1EdTech CASE package, or a gradebook as CSV. One bad record never hides the good ones; the report lists what was dropped or mended.
 * @throws WaymarkError `not-data`, `not-json`, `not-csv`, `no-column`, `wrong-shape`, `too-deep`, `too-large`, `version-from-future`, `closed`
 */
export async function readRecords(input: unknown, { format, columns, signal }: ReadOptions = {}): Promise<CheckedRecords> {
  const isText = typeof input === 'string' || input instanceof ArrayBuffer || ArrayBuffer.isView(input);
  if (!isText) return readObject(input, signal);
  const text = textOf(input);
  if (looksLikeHtml(text)) throw new WaymarkError('not-data', 'this is a page, not a file of records');
  if (format === 'json' || (format !== 'csv' && /^\s*[{[]/.test(text))) return readObject(parseJson(text), signal);
  const entries: ReportEntry[] = [];
  if (text.trim() === '') {
    entries.push({ outcome: 'noted', code: 'unreadable', place: 'row 1' });
    return { records: {}, report: summarize(entries) };
  }
  const { readCsvInSteps } = await import('../csv/read-csv.js');
  const records = await whole(await readCsvInSteps(text, columns, entries), signal);
  return { records, report: summarize(entries) };
}
