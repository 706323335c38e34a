/** From dist/ (compiled by tsc) to dist/cdn/: one file with everything and English, and one file for each other language. */
import { basename, join } from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { findFiles } from './scripts/find-files.mjs';

const dist = process.env.WAYMARK_DIST ?? 'dist';
const { version } = (await import('./package.json', { with: { type: 'json' } })).default;

/** Shared with the size figures, so that what is measured is what is shipped. */
export const resolvePlugins = (more = {}) => [nodeResolve({ browser: true, exportConditions: ['production'], ...more }), commonjs()];
/** `sideEffects` in package.json names files below dist/; while it is built elsewhere, the registrations would count as pure and be dropped. */
const asBuilt = { ignoreSideEffectsForRoot: true };
export const minify = () => terser({ ecma: 2022, module: true, compress: { passes: 3, pure_getters: false }, format: { comments: false } });

/** `en/…` is in the bundle; `en.js` and the other languages stand at the top of locales/. */
const languages = findFiles(join(dist, 'locales'), '.js').filter((file) => file === join(dist, 'locales', basename(file)) && !/(^|[/\\])(en|[\w.-]+\.types)\.js$/.test(file));

const output = (file) => ({ file, format: 'es', sourcemap: true, inlineDynamicImports: true, banner: `/* Waymark ${version}, MIT */` });

export default [
  { input: join(dist, 'cdn.js'), output: output(join(dist, 'cdn', 'waymark.js')), plugins: [...resolvePlugins(asBuilt), minify()] },
  ...languages.map((file) => ({ input: file, output: output(join(dist, 'cdn', 'locales', basename(file))), plugins: [...resolvePlugins(asBuilt), minify()] })),
];
