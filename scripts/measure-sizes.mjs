/** Bundles an entry of dist/ as an integrator's bundler would, minifies it and weighs it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import { minify, resolvePlugins } from '../rollup.config.mjs';
import { sizeGoals } from './size-goals.mjs';

/** `import()` stays outside: what an entry needs from the first moment. */
const leaveLazyOut = { name: 'leave-lazy-out', resolveDynamicImport: (specifier) => ({ id: String(specifier), external: true }) };

async function weigh(file, withLazy) {
  const bundle = await rollup({ input: file, plugins: [...(withLazy ? [] : [leaveLazyOut]), ...resolvePlugins(), minify()], onwarn: () => undefined });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
  await bundle.close();
  const code = Buffer.from(output[0].code);
  return { gzip: gzipSync(code, { level: 9 }).length, brotli: brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length };
}

/**
 * @returns {Promise<{ entry: string, gzip: number, brotli: number, goal?: number, lazy: number }[]>} bytes; `lazy` is what `import()` adds to gzip;
 * an entry that is not built yet is left out
 */
export async function measureSizes(dist = 'dist') {
  const sizes = [];
  for (const { entry, file, goal, withLazy } of sizeGoals) {
    const path = join(dist, file);
    if (!existsSync(path)) continue;
    const all = await weigh(path, true);
    const first = withLazy ? all : await weigh(path, false);
    sizes.push({ entry, gzip: first.gzip, brotli: first.brotli, ...(goal ? { goal: goal * 1000 } : {}), lazy: all.gzip - first.gzip });
  }
  return sizes;
}
