import { checkRecordSet, type CheckedRecords } from '../../domain/records/check.js';
import { schemas, type CollectionName } from '../../domain/records/collections.js';
import { linkRecords } from '../../domain/records/links.js';
import { summarize } from '../../domain/records/report.js';

/** Checks data that a page hands to an element. Loaded on demand: records that come through a client are checked there. */
export function checkData(data: unknown, names: readonly CollectionName[]): CheckedRecords {
  const { records, report } = checkRecordSet(data, Object.fromEntries(names.map((name) => [name, schemas[name]])));
  const entries = [...report.entries];
  return { records: linkRecords(records, entries), report: summarize(entries) };
}

/** Changes to an element's own copy are made where that copy is checked: a page with a client needs neither. */
export { applyChanges } from '../../domain/records/apply-changes.js';
