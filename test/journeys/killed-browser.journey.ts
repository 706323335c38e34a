/** The browser dies in the middle of a thousand writes. Whatever it said was saved is there when it is opened again (FAULTS 50). */
import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from 'puppeteer-core';
import type * as Sdk from 'waymark/sdk';
import { launchOptions } from '../../scripts/browser.mjs';
import { serveFolder, siteWith } from './harness.js';

const WRITES = 1000;
/** The kill comes after so many: far from the first and from the last. */
const SEEN = 250;

let origin: string;
let server: Server;
let folder: string;
before(async () => {
  folder = siteWith({ 'index.html': '<!doctype html><title>Writes</title>' });
  ({ origin, server } = await serveFolder(folder));
});
after(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

async function openBrowser() {
  const browser = await launch({ ...(await launchOptions()), userDataDir: join(folder, 'profile') });
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(origin);
  return { browser, page };
}

test('no write that was acknowledged is missing after the browser was killed', async () => {
  const { browser, page } = await openBrowser();
  const acknowledged: string[] = [];
  let isEnough = (): void => undefined;
  const enough = new Promise<void>((resolve) => (isEnough = resolve));
  await page.exposeFunction('acknowledged', (id: string) => {
    if (acknowledged.push(id) === SEEN) isEnough();
  });
  const writing = page.evaluate(async (sdk, writes) => {
    const { createClient, indexedDbSource } = (await import(sdk)) as typeof Sdk;
    const client = createClient({ source: indexedDbSource({ name: 'killed' }) });
    const report = (globalThis as unknown as { acknowledged: (id: string) => void }).acknowledged;
    for (let i = 0; i < writes; i++) report((await client.goals.create({ learnerId: 's-1', title: `Goal ${i}` })).id);
  }, `${origin}/cdn/sdk.js`, WRITES);
  // What goes wrong before the kill is said; afterwards it ends with the browser, which is the point.
  await Promise.race([enough, writing]);
  writing.catch(() => undefined);
  const dead = new Promise((resolve) => browser.process()!.once('exit', resolve));
  browser.process()!.kill('SIGKILL');
  await dead;
  assert.ok(acknowledged.length < WRITES, 'it died in the middle');

  const again = await openBrowser();
  const kept = await again.page.evaluate(async (sdk) => {
    const { createClient, indexedDbSource } = (await import(sdk)) as typeof Sdk;
    const client = createClient({ source: indexedDbSource({ name: 'killed' }) });
    return (await client.goals.list()).map(({ id, title, version }) => ({ id, title, version }));
  }, `${origin}/cdn/sdk.js`);
  await again.browser.close();
  assert.deepEqual(acknowledged.filter((id) => !kept.some((goal) => goal.id === id)), []);
  assert.ok(kept.every(({ title, version }) => /^Goal \d+$/.test(title) && version === 1), 'none is half written');
});
