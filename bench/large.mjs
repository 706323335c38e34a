/**
 * `node bench/large.mjs`: 100,000 learners × 1,000 standards (100 M cells) in one heatmap: first paint, the exact last row, keys, scrolling.
 * `node bench/large.mjs --portal` instead: all 50 real ratings of 21,409 children on the portal's page, where the portal was built beside them;
 * `--portal --items`: the same as evidence of 7 standards. Frames without a limit: they take what they cost.
 */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import sirv from 'sirv';
import { launchOptions } from '../scripts/browser.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const portal = process.argv.includes('--portal');
const items = process.argv.includes('--items');
const files = sirv(portal ? 'portal/dist' : 'dist', { dev: true });
const empty = '<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title><body></body></html>';
const server = createServer((request, response) => (request.url === '/' && !portal ? response.setHeader('Content-Type', 'text/html').end(empty) : files(request, response)));
await new Promise((ready) => {
  server.listen(0, '127.0.0.1', ready);
});
const options = await launchOptions();
const browser = await launch({ ...options, args: [...(options.args ?? []), '--disable-frame-rate-limit'], protocolTimeout: 240_000 });

/** In the page: what both kinds are asked once the heatmap is there. */
async function ask(heatmap) {
  const afterFrame = () =>
    new Promise((go) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => go(performance.now()), { once: true });
        port1.start();
        port2.postMessage(0);
      });
    });
  const wait = (ms) => new Promise((go) => setTimeout(go, ms));
  const at = (values, share) => values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))];
  const root = heatmap.shadowRoot;
  const grid = root.querySelector('[part=grid]');
  const names = () => [...root.querySelectorAll('[role=rowheader]')].map((head) => head.textContent);
  /** Frame by frame; each position is set between frames. */
  async function scroll(frames, positionOf) {
    const stamps = [];
    for (let frame = 0; frame <= frames; frame++) {
      stamps.push(await afterFrame());
      grid.scrollTop = positionOf(frame / frames, frame);
    }
    const taken = stamps.slice(1).map((stamp, i) => stamp - stamps[i]);
    return { p50: at(taken, 0.5), p95: at(taken, 0.95), worst: Math.max(...taken) };
  }
  const most = grid.scrollHeight - grid.clientHeight;
  const sweep = await scroll(120, (share) => share * most);
  grid.scrollTop = 0;
  await wait(300);
  const wheel = await scroll(120, (_, frame) => frame * 84);
  grid.scrollTop = 0;
  await wait(300);
  grid.scrollTop = grid.scrollHeight;
  await afterFrame();
  const lastByScrolling = names().at(-1);
  const isWhole = [...root.querySelectorAll('[role=row]')].every((row) => row.getBoundingClientRect().bottom <= grid.getBoundingClientRect().bottom + 2);
  grid.scrollTop = 0;
  await wait(300);
  root.querySelector('[part=grid] [tabindex="0"]')?.focus();
  const keys = {};
  const press = async (key, more = {}) => {
    const start = performance.now();
    root.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }));
    const took = (await afterFrame()) - start;
    await wait(60);
    return took;
  };
  const controlled = { ctrlKey: true };
  for (const [name, key, more, back] of [['ArrowDown', 'ArrowDown'], ['PageDown', 'PageDown'], ['End', 'End', {}, 'Home'], ['Ctrl+End', 'End', controlled, 'Home'], ['Ctrl+Home', 'Home', controlled, 'End']]) {
    const taken = [];
    for (let turn = 0; turn < 5; turn++) {
      if (back) await press(back, more);
      taken.push(await press(key, more));
    }
    keys[name] = at(taken, 0.5);
  }
  await press('End', { ctrlKey: true });
  await wait(500);
  return { rows: grid.getAttribute('aria-rowcount'), columns: grid.getAttribute('aria-colcount'), sweep, wheel, lastByScrolling, isWhole, lastByKey: root.activeElement.getAttribute('aria-label'), keys };
}

async function fromMatrix(page, origin) {
  await page.goto(origin);
  return page.evaluate(`(async () => {
    await import('/cdn/waymark.js');
    const [learners, standards] = [100_000, 1000];
    const cells = new Uint8Array(learners * standards);
    for (let cell = 0, state = 1; cell < cells.length; cell++) cells[cell] = ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 16) % 5;
    const heatmap = document.createElement('way-mastery-heatmap');
    heatmap.matrix = { learners, standards, cells, levels: [1, 2, 3, 4, 5].map((level) => ({ label: 'Level ' + level })), learnerName: (row) => 'Learner ' + (row + 1), standardCode: (col) => 'S.' + (col + 1) };
    const start = performance.now();
    document.body.append(heatmap);
    await heatmap.updateComplete;
    await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
    const firstPaint = performance.now() - start;
    const sortStart = performance.now();
    heatmap.sortMatrix(3, true);
    await heatmap.updateComplete;
    await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
    const sort = performance.now() - sortStart;
    heatmap.sortMatrix();
    await heatmap.updateComplete;
    await new Promise((go) => setTimeout(go, 500));
    return { firstPaint, sort, ...(await (${ask.toString()})(heatmap)) };
  })()`);
}

async function fromPortal(page, origin) {
  await page.evaluateOnNewDocument(() => {
    window.tasks = [];
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  });
  await page.goto(`${origin}/real.html`);
  if (await page.evaluate("fetch('real/files.json').then((answer) => answer.json()).then((files) => files.length === 0)")) throw new Error('the real records were not beside the portal when it was built');
  await page.waitForSelector('#ratings:not([hidden])');
  return page.evaluate(`(async () => {
    const children = document.querySelector('#children');
    children.value = [...(children.options ?? [])].at(-1)?.value ?? children.max;
    document.querySelector('#columns').value = '${items ? 'items' : 'ratings'}';
    const start = performance.now();
    document.querySelector('#show-ratings').click();
    let heatmap;
    while (!(heatmap = document.querySelector('#ratings-view way-mastery-heatmap'))?.shadowRoot?.querySelector('canvas')) {
      if (performance.now() - start > 60_000) throw new Error(document.querySelector('#ratings-said').textContent || 'no heatmap in 60 s');
      await new Promise((go) => setTimeout(go, 20));
    }
    const shown = performance.now() - start;
    await heatmap.updateComplete;
    await new Promise((go) => setTimeout(go, 1500));
    const longestTask = Math.max(0, ...window.tasks);
    return { shown, longestTask, said: document.querySelector('#ratings-said').textContent, ...(await (${ask.toString()})(heatmap)) };
  })()`);
}

try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const origin = `http://localhost:${server.address().port}`;
  const figures = await (portal ? fromPortal : fromMatrix)(page, origin);
  console.log(JSON.stringify(figures, (_, value) => (typeof value === 'number' ? Number(value.toFixed(1)) : value), 2));
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
