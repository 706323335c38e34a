import type { Plugin, RollupOptions } from 'rollup';

/** Shared with the size figures, so that what is measured is what is shipped. */
export function resolvePlugins(): Plugin[];
export function minify(): Plugin;
declare const options: RollupOptions[];
export default options;
