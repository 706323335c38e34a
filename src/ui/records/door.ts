import { checkRecordSet, type CheckedRecords } from '../../domain/records/check.js';
import { schemas, type CollectionName } from '../../domain/records/collections.js';
import { linkRecords } from '../../domain/records/links.js';
import { summarize } from '../../domain/records/report.js';

/** Fewer records than this are checked and shown in one go. */
const MANY = 10_000;
export const schemasOf = (names: readonly CollectionName[]) => Object.fromEntries(names.map((name) => [name, schemas[name]]));

/**
 * Checks data that a page hands to an element. Loaded on demand: records that come through a client are checked there. It needs nothing but the
 * rules, so that on the CDN it is in one file with them, and the first records wait for one answer of the network.
 */
export function checkData(data: unknown, names: readonly CollectionName[]): CheckedRecords {
  const { records, report } = checkRecordSet(data, schemasOf(names));
  const entries = [...report.entries];
  return { records: linkRecords(records, entries), report: summarize(entries) };
}

export function isMany(data: unknown, names: readonly CollectionName[]): boolean {
  try {
    return names.reduce((sum, name) => sum + ((data as Record<string, unknown[] | undefined>)[name]?.length ?? 0), 0) >= MANY;
  } catch {
    // No object, or a getter that throws: the check says what is wrong.
    return false;
  }
}

/** Changes to an element's own copy are made where that copy is checked: a page with a client needs neither. */
export { applyChanges } from '../../domain/records/apply-changes.js';
