/** Everything in one file, for pages that can hold only one: every element registered, the SDK, the rules, English. */
import './define.js';
export * from './index.js';
export * from './sdk/index.js';
export * from './cdn-domain.js';
