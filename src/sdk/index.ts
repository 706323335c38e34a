/** The SDK's door: records from wherever they live, without Lit. Runs in browsers and in Node. */
export { createClient, type ClientOptions } from './client/create-client.js';
export type { Client, Collection, CollectionView, Fields, Filter, NewRecord, Refusal, ViewStatus } from './client/client.types.js';
export { memorySource } from './sources/memory-source.js';
export { indexedDbSource, type IndexedDbOptions } from './sources/indexed-db-source.js';
export { fileSource, type FileSourceOptions } from './sources/file/file-source.js';
export { readRecords, type ReadOptions } from './sources/file/read-records.js';
export { fetchRecords, type FetchOptions } from './sources/file/fetch-records.js';
export type { CsvColumns, LongColumns, WideColumn, WideColumns } from './sources/csv/csv-columns.js';
export type { Mutation, ReadAnswer, Source, SourceChange, WriteAnswer } from './sources/source.types.js';
export { WaymarkError, type ErrorCode } from '../domain/errors/waymark-error.js';
export type { CheckedRecords } from '../domain/records/check.js';
export type { ImportReport, ReportCode, ReportEntry } from '../domain/records/report.js';
export type { Change } from '../domain/records/change.js';
export type { AnyRecord, CollectionName, RecordSet, RecordTypes } from '../domain/records/collections.js';
export type { Capability, Viewer, ViewerRole } from '../domain/records/viewer.js';
