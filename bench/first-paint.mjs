/**
 * First paint of the mastery heatmap from records, 30 learners × 40 standards, beside a plain HTML table of the same cells, in the same run. Each
 * measurement has a fresh browser page; the two take turns, so that a busy machine is busy for both.
 */
import { launch } from 'puppeteer-core';
import { launchOptions } from '../scripts/browser.mjs';
import { classOf } from './class-of.mjs';
import { servePages } from './serve.mjs';

const size = { learners: 30, standards: 40 };
const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

/** Milliseconds from records in hand to the frame in which the cells were there to see. */
async function measure(browser, origin, kind) {
  const page = await browser.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  try {
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`${origin}/${kind}.html`, { waitUntil: 'load' });
    await page.waitForFunction('window.firstPaint !== undefined', { timeout: 20_000 });
    return await page.evaluate('window.firstPaint');
  } catch (error) {
    throw new Error(`${kind} showed no cells in 20 s: ${problems.join('; ') || error.message}`, { cause: error });
  } finally {
    await page.close();
  }
}

/** In the project's folder, after a build. */
export async function measureFirstPaint(reps) {
  const data = JSON.stringify(classOf(size));
  const { origin, close } = await servePages({ '/class.json': data });
  const browser = await launch(await launchOptions());
  const taken = { heatmap: [], table: [] };
  try {
    // One of each unmeasured: the first page of a browser pays for starting it.
    for (const kind of Object.keys(taken)) await measure(browser, origin, kind);
    for (let rep = 0; rep < reps; rep++) {
      const order = rep % 2 === 0 ? ['heatmap', 'table'] : ['table', 'heatmap'];
      for (const kind of order) taken[kind].push(await measure(browser, origin, kind));
    }
  } finally {
    await browser.close();
    close();
  }
  const figures = Object.entries(taken).map(([what, values]) => ({ what, median: median(values), least: Math.min(...values), most: Math.max(...values), reps }));
  return { size, figures, ratio: median(taken.heatmap) / median(taken.table) };
}

export function printFirstPaint({ figures, ratio }) {
  console.log(`first paint from records, ${size.learners} learners × ${size.standards} standards, ${figures[0].reps} fresh pages each, ms`);
  for (const { what, median: middle, least, most } of figures) console.log(`  ${what.padEnd(8)} median ${middle.toFixed(1)}  (${least.toFixed(1)} to ${most.toFixed(1)})`);
  console.log(`  ratio    ${ratio.toFixed(2)} times the plain table`);
}
