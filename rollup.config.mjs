/**
 * From dist/ (compiled by tsc) to dist/cdn/:
 * - `waymark.js` (elements), `sdk.js`, `domain.js`, which share `parts/` and fetch more of them when a dialog, a table or a reader of files is
 *   first needed;
 * - `waymark.all.js`, all of it in one file, for places that can hold only one;
 * - one file for each language besides English.
 */
import { basename, dirname, join, posix, resolve } from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { findFiles } from './scripts/find-files.mjs';

const dist = process.env.WAYMARK_DIST ?? 'dist';
const { version } = (await import('./package.json', { with: { type: 'json' } })).default;

/** Shared with the size figures, so that what is measured is what is shipped. */
export const resolvePlugins = (more = {}) => [nodeResolve({ browser: true, exportConditions: ['production'], ...more }), commonjs()];
export const minify = () => terser({ ecma: 2022, module: true, compress: { passes: 3, pure_getters: false }, format: { comments: false } });
/** `sideEffects` in package.json names files below dist/; while it is built elsewhere, the registrations would count as pure and be dropped. */
const plugins = [...resolvePlugins({ ignoreSideEffectsForRoot: true }), minify()];

/** `en/…` is in the bundle; `en.js` and the other languages stand at the top of locales/. */
const languages = findFiles(join(dist, 'locales'), '.js').filter((file) => file === join(dist, 'locales', basename(file)) && !/(^|[/\\])(en|[\w.-]+\.types)\.js$/.test(file));

const shared = { format: 'es', sourcemap: true, banner: `/* Waymark ${version}, MIT */` };
const oneFile = (file) => ({ ...shared, file, inlineDynamicImports: true });

/** The check of records that are handed in: in one file with the rules it is made of, so that it takes one answer of the network. */
const door = resolve(dist, 'ui/records/door.js');

/** Entries that share code with each other and with what they fetch later. */
const entries = { waymark: 'cdn.js', sdk: 'sdk/index.js', domain: 'cdn-domain.js' };

/**
 * What entries need at once goes into parts named by the entries that share it, and an entry only passes exports on. Parts import parts, never
 * an entry: a page may load `waymark.js?v=2`, and the browser would take `waymark.js` for another module and run it twice.
 */
function partsByEntries() {
  let needs;
  return (id, { getModuleInfo }) => {
    needs ??= Object.entries(entries).map(([name, file]) => [name, allNeeded(resolve(dist, file), (module) => getModuleInfo(module)?.importedIds)]);
    if (id === door) return 'sdk-domain';
    const sharing = needs.filter(([, found]) => found.has(id)).map(([name]) => name);
    return sharing.length > 0 && !Object.values(entries).some((file) => id === resolve(dist, file)) ? sharing.join('-') : undefined;
  };
}

/** A module or a part, first, and all that it imports, and so on. */
function allNeeded(id, importsOf, found = new Set()) {
  if (found.has(id)) return found;
  found.add(id);
  for (const next of importsOf(id) ?? []) allNeeded(next, importsOf, found);
  return found;
}

/** A part that is fetched later is asked for together with what it needs besides, and not one after the other. */
const fetchTogether = {
  name: 'fetch-together',
  renderChunk(code, { fileName }, _options, { chunks }) {
    const importsOf = (file) => chunks[file]?.imports;
    const here = allNeeded(fileName, importsOf);
    // Nothing is added to the lines, so the source map still holds.
    return code.replace(/\bimport\('(\.[^']+)'\)/g, (own, path) => {
      const besides = [...allNeeded(posix.join(dirname(fileName), path), importsOf)].slice(1).filter((file) => !here.has(file));
      return besides.length > 0 ? `Promise.all([${own}, ${besides.map((file) => `import('./${posix.relative(dirname(fileName), file)}')`).join(', ')}]).then(([part]) => part)` : own;
    });
  },
};

export default [
  {
    input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(dist, file)])),
    output: { ...shared, dir: join(dist, 'cdn'), chunkFileNames: 'parts/[name]-[hash].js', manualChunks: partsByEntries() },
    plugins: [fetchTogether, ...plugins],
  },
  { input: join(dist, 'cdn-all.js'), output: oneFile(join(dist, 'cdn', 'waymark.all.js')), plugins },
  ...languages.map((file) => ({ input: file, output: oneFile(join(dist, 'cdn', 'locales', basename(file))), plugins })),
];
