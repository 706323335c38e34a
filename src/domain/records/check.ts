/**
 * The door: unknown data in, typed records out. One bad record never hides the good ones; a bad field is cleared where the record can
 * live without it; everything dropped or mended is listed with its place (FAULTS 64 to 80).
 */
import * as v from 'valibot';
import { WaymarkError } from '../errors/waymark-error.js';
import { FORMAT_VERSION, type CollectionName, type RecordSet } from './collections.js';
import { inOneGo } from './steps.js';
import { summarize, type ImportReport, type ReportCode, type ReportEntry } from './report.js';

export type SchemaSet = { readonly [K in CollectionName]?: v.GenericSchema<unknown, unknown> };
export interface CheckedRecords {
  records: RecordSet;
  report: ImportReport;
}

/** Deeper data is refused: `JSON.stringify` and `structuredClone` throw on it later (FAULTS 65). */
export const MAX_DEPTH = 64;
/** One record with more faults than this is dropped rather than mended field by field. */
const MAX_MENDS = 50;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A plain copy on null prototypes: later changes by the host, frozen objects and inherited keys cannot reach us (FAULTS 79, 101). */
function copyPlain(value: unknown, depth = 0): unknown {
  if (depth > MAX_DEPTH) throw new WaymarkError('too-deep', `the data is nested deeper than ${MAX_DEPTH} levels`);
  if (Array.isArray(value)) return value.map((item) => copyPlain(item, depth + 1));
  if (!isObject(value)) return typeof value === 'function' || typeof value === 'symbol' ? undefined : value;
  const copy = Object.create(null) as Record<string, unknown>;
  for (const key of Object.keys(value)) copy[key] = copyPlain(value[key], depth + 1);
  return copy;
}

const dotted = (path: readonly (string | number)[]) => path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');

type Keys = (string | number)[];
function parentOf(root: unknown, path: Keys): Record<string | number, unknown> | undefined {
  let parent: unknown = root;
  for (const key of path.slice(0, -1)) parent = (parent as Record<string | number, unknown> | undefined)?.[key];
  return typeof parent === 'object' && parent !== null ? (parent as Record<string | number, unknown>) : undefined;
}

/** Clears the innermost thing at `path` that can go; says what went, or nothing where the record itself is at fault. */
function clearAt(root: unknown, path: Keys, keepItems: boolean): { path: Keys; wasNull: boolean } | undefined {
  for (let at = path; at.length > 0; at = at.slice(0, -1)) {
    const parent = parentOf(root, at);
    const key = at[at.length - 1]!;
    if (Array.isArray(parent)) {
      // A list where a record should be: the list itself is the fault.
      if (typeof key !== 'number') continue;
      if (keepItems) return undefined;
      parent.splice(key, 1);
      return { path: at, wasNull: false };
    }
    if (parent && parent[key] !== undefined) {
      const wasNull = parent[key] === null;
      delete parent[key];
      return { path: at, wasNull };
    }
  }
  return undefined;
}

/** Checks one record. Returns it, or `undefined` where it had to be dropped; what happened goes to `say`. */
export function checkRecord<T>(
  schema: v.GenericSchema<unknown, T>,
  input: unknown,
  say: (outcome: ReportEntry['outcome'], code: ReportCode, field?: string) => void,
  keepItems = false,
): T | undefined {
  if (!isObject(input)) return void say('dropped', 'not-a-record');
  try {
    const first = v.safeParse(schema, input);
    if (first.success) return first.output;
    const draft = copyPlain(input);
    const mends: [code: ReportCode, field: string][] = [];
    for (let tries = 0; tries < MAX_MENDS; tries++) {
      const result = v.safeParse(schema, draft);
      if (result.success) {
        for (const [code, field] of mends) say('mended', code, field);
        return result.output;
      }
      const issue = result.issues[0];
      const path = (issue.path ?? []).map((item) => item.key as string | number);
      const cleared = clearAt(draft, path, keepItems);
      if (!cleared) {
        const field = dotted(path).replace(/^\./, '');
        return void say('dropped', path.length === 0 ? 'rule-broken' : field === 'id' ? 'no-id' : 'field-missing', field);
      }
      // null is how many systems write "nothing here": cleared without a word.
      if (!cleared.wasNull) mends.push([typeof cleared.path[cleared.path.length - 1] === 'number' ? 'item-invalid' : 'field-invalid', dotted(cleared.path).replace(/^\./, '')]);
    }
  } catch {
    // A getter that throws, a proxy, or data nested without end.
  }
  return void say('dropped', 'unreadable');
}

/** Checks a list of records of one collection. */
export const checkRecords = <T>(collection: CollectionName, schema: v.GenericSchema<unknown, T>, rows: unknown, entries: ReportEntry[]): T[] => inOneGo(checkRecordsInSteps(collection, schema, rows, entries, Infinity));

/** @yields after each `size` records how many have been checked */
export function* checkRecordsInSteps<T>(collection: CollectionName, schema: v.GenericSchema<unknown, T>, rows: unknown, entries: ReportEntry[], size = 200): Generator<number, T[]> {
  if (!Array.isArray(rows)) {
    entries.push({ outcome: 'dropped', code: 'not-a-list', place: collection, collection });
    return [];
  }
  const records: T[] = [];
  // A scale that lost a level silently would move every level above it.
  const keepItems = collection === 'scales';
  for (let i = 0; i < rows.length; i++) {
    const record = checkRecord(
      schema,
      rows[i],
      (outcome, code, field) => entries.push({ outcome, code, place: `${collection}[${i}]${field ? `.${field}` : ''}`, collection, index: i, ...(field ? { field } : {}) }),
      keepItems,
    );
    if (record !== undefined) records.push(record);
    if ((i + 1) % size === 0) yield i + 1;
  }
  return records;
}

/**
 * Checks a whole set of records: `{ version: 1, learners: [...], goals: [...] }`.
 * @throws WaymarkError `wrong-shape` where it is no object, `version-from-future` where it names a newer format
 */
export const checkRecordSet = (input: unknown, schemas: SchemaSet): CheckedRecords => inOneGo(checkRecordSetInSteps(input, schemas, Infinity));

/**
 * The same in steps, so that a page stays alive meanwhile.
 * @param size records per step
 * @yields how much is done, from 0 to 1
 */
export function* checkRecordSetInSteps(input: unknown, schemas: SchemaSet, size = 200): Generator<number, CheckedRecords> {
  if (!isObject(input)) throw new WaymarkError('wrong-shape', 'expected an object with lists of records, such as { "goals": [...] }');
  let version: unknown;
  const lists = new Map<CollectionName, unknown>();
  try {
    version = input['version'];
    for (const name of Object.keys(schemas) as CollectionName[]) if (Object.hasOwn(input, name) && input[name] !== undefined) lists.set(name, input[name]);
  } catch (cause) {
    throw new WaymarkError('unreadable', 'reading the records threw', { cause });
  }
  if (typeof version === 'number' && version > FORMAT_VERSION) {
    throw new WaymarkError('version-from-future', `the data is in format ${version}; this version reads up to ${FORMAT_VERSION}`, { details: { version } });
  }
  const entries: ReportEntry[] = [];
  const records: Record<string, unknown> = {};
  const all = [...lists.values()].reduce<number>((sum, rows) => sum + (Array.isArray(rows) ? rows.length : 0), 0) || 1;
  let done = 0;
  for (const [name, rows] of lists) {
    const steps = checkRecordsInSteps(name, schemas[name]!, rows, entries, size);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield (done + step.value) / all;
    records[name] = step.value;
    if (Array.isArray(rows)) done += rows.length;
  }
  return { records: records, report: summarize(entries) };
}
