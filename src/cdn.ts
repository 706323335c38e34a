/** The one bundled file for pages without a build step: every element registered, the SDK, English. */
import './define.js';
export * from './index.js';
export * from './sdk/index.js';
