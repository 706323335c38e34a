/** The SDK's door: data in and out, without Lit. Runs in browsers and in Node. */
export { createClient, type ClientOptions } from './client/create-client.js';
export type { Client, Collection, CollectionView, Fields, Filter, NewRecord, ViewStatus } from './client/client.types.js';
export { memorySource } from './sources/memory-source.js';
export { indexedDbSource, type IndexedDbOptions } from './sources/indexed-db-source.js';
export type { Mutation, ReadAnswer, Source, SourceChange, WriteAnswer } from './sources/source.types.js';
export { WaymarkError, type ErrorCode } from '../domain/errors/waymark-error.js';
