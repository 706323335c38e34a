/**
 * `waymark/domain/records`: what a record is. Schemas and types of every collection, the checks at the door of data that comes from outside, and
 * changes to records. A new field or collection is exported here.
 */
export * from './board.js';
export * from './evidence.js';
export * from './framework.js';
export * from './goal.js';
export * from './learner.js';
export * from './mastery.js';
export * from './rubric.js';
export * from './scale.js';
export { FORMAT_VERSION, schemas, type AnyRecord, type CollectionName, type RecordSet, type RecordTypes } from './collections.js';
export { ENTRY_KEYS, type Change } from './change.js';
export { applyChanges } from './apply-changes.js';
export { checkRecordSet, checkRecords, type CheckedRecords, type SchemaSet } from './check.js';
export { linkRecords } from './links.js';
export type { ImportReport, ReportCode, ReportEntry } from './report.js';
export { WaymarkError, type ErrorCode } from '../errors/waymark-error.js';
