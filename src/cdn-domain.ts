/** For pages without a build step: every rule, by all doors of the domain. */
export * from './domain/index.js';
export * from './domain/records/index.js';
export * from './domain/mastery/index.js';
export * from './domain/goal/index.js';
export * from './domain/board/index.js';
export * from './domain/rubric/index.js';
export * from './domain/rubric/files/index.js';
export * from './domain/export/index.js';
