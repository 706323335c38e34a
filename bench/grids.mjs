/** The mastery heatmap beside grids and charts that people would pick instead: each in its own page, in turns, so that a busy machine is busy for all. */
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { launchOptions } from '../scripts/browser.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const adapters = { waymark: './peers/waymark.mjs', ...Object.fromEntries(readdirSync(`${here}grids/adapters`).map((file) => [file.replace('.mjs', ''), `./grids/adapters/${file}`])) };
/** What is compared, and how each figure comes out of all repetitions. */
export const METRICS = { firstPaint: 'first paint', oneCell: 'one cell', onePercent: '1 % of cells', sort: 'sort', sweep: 'sweep p95', heap: 'JS heap MB' };

export const areInstalled = () => existsSync(`${here}grids/node_modules/esbuild`);

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title><style>
html, body { margin: 0; overflow: hidden; font: 13px/1.2 sans-serif } #host { position: absolute; inset: 0 auto auto 0; width: 1280px; height: 800px; overflow: hidden; background: #fff }
${['#e5e7eb', '#fca5a5', '#fde047', '#6ee7b7', '#60a5fa'].map((colour, level) => `.level-${level} { background: ${colour} !important; color: #111 }`).join(' ')}
</style><div id="host"></div><script type="module" src="/grid.js"></script>`;

async function bundleOf(adapter) {
  const { build } = await import('./grids/node_modules/esbuild/lib/main.js');
  const code = `import { meta, mount } from '${adapter}'; import { run } from './grids/driver.mjs'; window.meta = meta; window.run = (rows, cols) => run({ kind: meta.kind, mount }, rows, cols);`;
  const { outputFiles } = await build({ stdin: { contents: code, resolveDir: here }, bundle: true, minify: true, write: false, format: 'esm', target: 'es2022', loader: { '.css': 'text' }, conditions: ['production'], define: { 'process.env.NODE_ENV': '"production"' }, logLevel: 'error' });
  return outputFiles[0].text;
}

/** One grid, one size, one fresh browser. */
async function measure(bundle, [rows, cols]) {
  const server = createServer((request, response) => {
    const isScript = request.url === '/grid.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html').setHeader('Cross-Origin-Opener-Policy', 'same-origin').setHeader('Cross-Origin-Embedder-Policy', 'require-corp').end(isScript ? bundle : page);
  });
  await new Promise((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  const options = await launchOptions();
  // Without a limit a frame takes what it costs, not the next sixtieth of a second.
  const browser = await launch({ ...options, args: [...(options.args ?? []), '--disable-frame-rate-limit'] });
  try {
    const tab = await browser.newPage();
    await tab.setViewport({ width: 1280, height: 820 });
    const cdp = await tab.createCDPSession();
    let before = 0;
    await tab.exposeFunction('heap', async () => {
      await cdp.send('HeapProfiler.collectGarbage');
      const { usedSize } = await cdp.send('Runtime.getHeapUsage');
      const grown = usedSize - before;
      before = usedSize;
      return grown / 1e6;
    });
    await tab.goto(`http://localhost:${server.address().port}/`);
    await tab.waitForFunction('window.run');
    const most = Number(await tab.evaluate('window.meta.most ?? 1e12'));
    if (rows * cols > most) return { left: `not tried above ${most} cells` };
    return await tab.evaluate(`run(${rows}, ${cols})`);
  } catch (error) {
    return { left: error.message.split('\n')[0] };
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

const at = (values, share) => values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))];

function figuresOf(runs) {
  const all = (metric) => runs.flatMap((run) => run[metric]);
  return Object.fromEntries(Object.keys(METRICS).map((metric) => [metric, at(all(metric), metric === 'sweep' ? 0.95 : 0.5)]));
}

/** @returns by size: the figures of each grid, and of the heatmap the ratio to the best other */
export async function measureGrids({ sizes, reps, only, said }) {
  const names = Object.keys(adapters).filter((name) => name === 'waymark' || !only || only.includes(name));
  const bundles = {};
  for (const name of names) bundles[name] = await bundleOf(adapters[name]);
  const out = [];
  for (const size of sizes) {
    const runs = Object.fromEntries(names.map((name) => [name, []]));
    const left = {};
    for (let rep = 0; rep < reps; rep++) {
      for (const name of rep % 2 === 0 ? names : names.toReversed()) {
        if (left[name]) continue;
        const run = await measure(bundles[name], size.split('x').map(Number));
        if (run.left) left[name] = run.left;
        else runs[name].push(run);
        said?.(`${size} ${rep + 1}/${reps} ${name} ${run.left ?? run.firstPaint.toFixed(0)}`);
      }
    }
    const grids = Object.fromEntries(names.filter((name) => runs[name].length > 0).map((name) => [name, { ...figuresOf(runs[name]), blank: Math.max(...runs[name].map(({ blank }) => blank)) }]));
    const best = (metric) => Math.min(...Object.entries(grids).filter(([name]) => name !== 'waymark').map(([, figures]) => figures[metric]));
    const ratios = grids.waymark && Object.fromEntries(Object.keys(METRICS).map((metric) => [metric, grids.waymark[metric] / best(metric)]));
    out.push({ size, reps, grids, left, ratios });
  }
  return out;
}

export function printGrids(results) {
  for (const { size, reps, grids, left, ratios } of results) {
    console.log(`\n${size.replace('x', ' learners × ')} standards, ${reps} runs each, ms`);
    console.log(['', ...Object.values(METRICS), 'blank'].map((text, i) => (i === 0 ? text.padEnd(16) : text.padStart(13))).join(''));
    for (const [name, figures] of Object.entries(grids)) console.log([name.padEnd(16), ...Object.keys(METRICS).map((metric) => figures[metric].toFixed(metric === 'heap' ? 2 : 1).padStart(13)), `${Math.round(figures.blank * 100)} %`.padStart(13)].join(''));
    if (ratios) console.log(['ratio to best'.padEnd(16), ...Object.keys(METRICS).map((metric) => ratios[metric].toFixed(2).padStart(13))].join(''));
    for (const [name, why] of Object.entries(left)) console.log(`${name}: ${why}`);
  }
}
