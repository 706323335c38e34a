/** For pages without a build step: every element registered, with English. The SDK stands beside it and is fetched when a tag needs it. */
import './define.js';
export * from './index.js';
