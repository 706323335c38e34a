/**
 * A browser and a folder to look at, for journeys: whole tasks as a person does them, on the built files.
 *
 * ```ts
 * const journey = await openJourney('portal/dist');      // before(): one browser, one server
 * const page = await journey.page('/learner.html', { width: 720 });
 * await (await shown(page, 'aria/Add a goal[role="button"]')).click();
 * await journey.close();                                  // after(): fails when a page logged an error
 * ```
 *
 * Selectors see through shadow roots: `way-goal-tracker >>> button.primary`, `aria/Save[role="button"]`, `::-p-text(Saved)`.
 */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { launch, type Browser, type BrowserContext, type ElementHandle, type Page } from 'puppeteer-core';
import sirv from 'sirv';
import { launchOptions } from '../../scripts/browser.mjs';

export interface PageOptions {
  /** CSS pixels; default 1080. */
  width?: number;
  height?: number;
  /** The reader's language as the browser says it, e.g. `es`. Default `en-US`. */
  language?: string;
  /** Errors that are the point of the journey (a file that is not there). */
  expectErrors?: readonly RegExp[];
  /** Runs before the page's own scripts. */
  beforeScripts?: () => void;
}

export interface Journey {
  /** The address of the served folder, without a slash at the end. */
  readonly origin: string;
  readonly browser: Browser;
  /** Opens a page of the folder. Pages of one journey share their storage, as the tabs of one reader do. */
  page(path: string, options?: PageOptions): Promise<Page>;
  /** A reader of their own: other storage, other tabs. */
  reader(): Promise<BrowserContext>;
  pageOf(reader: BrowserContext, path: string, options?: PageOptions): Promise<Page>;
  /** What pages said went wrong since the last call: errors on the console, thrown errors, failed requests. */
  takeProblems(): string[];
  /** Closes everything, then fails on problems nobody took. */
  close(): Promise<void>;
}

/** A new folder with the bundles and these files, for a journey on a page of its own. Whoever made it removes it. */
export function siteWith(files: Readonly<Record<string, string>>): string {
  mkdirSync('test-results', { recursive: true });
  const folder = mkdtempSync(join('test-results', 'site-'));
  cpSync('dist/cdn', join(folder, 'cdn'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** What a server says beside a file, such as its content security policy. */
export type HeadersOf = (path: string) => Readonly<Record<string, string>>;

/** A static server on a free loopback port. */
export async function serveFolder(folder: string, headersOf: HeadersOf = () => ({})): Promise<{ origin: string; server: Server }> {
  const path = resolve(folder);
  assert.ok(existsSync(path), `${folder} is not there: run \`npm run build\` first`);
  const server = createServer(sirv(path, {
    dev: true,
    setHeaders(response, file) {
      for (const [name, value] of Object.entries(headersOf(file))) response.setHeader(name, value);
    },
  }));
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, server };
}

export interface JourneyOptions {
  /** A browser without a window hides them; shown, they take room. */
  scrollBars?: boolean;
  /** Pages that are left stay as they are, and come back so: tools turn that off, readers have it. */
  keepsPages?: boolean;
  headersOf?: HeadersOf;
}

export async function openJourney(folder: string, { scrollBars = false, keepsPages = false, headersOf }: JourneyOptions = {}): Promise<Journey> {
  const { origin, server } = await serveFolder(folder, headersOf);
  const browser = await launch({ ...(await launchOptions()), ignoreDefaultArgs: [...(scrollBars ? ['--hide-scrollbars'] : []), ...(keepsPages ? ['--disable-back-forward-cache'] : [])] });
  const problems: string[] = [];

  async function open(reader: BrowserContext, path: string, options: PageOptions = {}): Promise<Page> {
    const page = await reader.newPage();
    const note = (text: string) => {
      if (!options.expectErrors?.some((expected) => expected.test(text))) problems.push(`${path}: ${text}`);
    };
    page.on('pageerror', (error) => note(`threw ${error instanceof Error ? error.message : String(error)}`));
    page.on('console', (message) => {
      // The browser's own request for an icon is nobody's fault; every other error line is.
      if (message.type() === 'error' && !message.location().url?.endsWith('/favicon.ico')) note(`console: ${message.text()} ${message.location().url ?? ''}`);
    });
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? '';
      if (why !== 'net::ERR_ABORTED') note(`request failed: ${request.url()} ${why}`);
    });
    page.setDefaultTimeout(15_000);
    await page.setViewport({ width: options.width ?? 1080, height: options.height ?? 900 });
    if (options.language) await page.setExtraHTTPHeaders({ 'Accept-Language': options.language });
    // The TypeScript runner wraps inner functions in a call of this name, also in those that run in the page.
    await page.evaluateOnNewDocument('globalThis.__name = (inner) => inner');
    if (options.beforeScripts) await page.evaluateOnNewDocument(options.beforeScripts);
    await page.goto(new URL(path, origin).href, { waitUntil: 'load' });
    return page;
  }

  return {
    origin,
    browser,
    page: (path, options) => open(browser.defaultBrowserContext(), path, options),
    reader: () => browser.createBrowserContext(),
    pageOf: open,
    takeProblems: () => problems.splice(0),
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((closed) => {
        server.close(closed);
      });
      assert.deepEqual(problems, [], 'a page logged an error');
    },
  };
}

/** The first element that matches and can be seen; waits for it. */
export async function shown(page: Page, selector: string): Promise<ElementHandle> {
  const handle = await page.waitForSelector(selector, { visible: true });
  assert.ok(handle, `${selector} is shown`);
  return handle;
}

/** Waits until no visible element matches. */
export async function gone(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector, { hidden: true });
}

/** The first element that matches, seen or not. Asked for again and again: puppeteer's own wait hears nothing of changes inside shadow roots. */
async function there(page: Page, selector: string): Promise<ElementHandle> {
  for (const until = Date.now() + 15_000; Date.now() < until; ) {
    const handle = await page.$(selector);
    if (handle) return handle;
    await new Promise((later) => {
      setTimeout(later, 50);
    });
  }
  return assert.fail(`${selector} never came`);
}

/** All text a reader could see below an element, shadow roots and slots as they are drawn, blanks made single. */
export async function textOf(page: Page, selector = 'body'): Promise<string> {
  const handle = await there(page, selector);
  const text = await handle.evaluate((start) => {
    const read = (node: Node): string => {
      if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
      if (!(node instanceof Element) || node.matches('style, script, template')) return '';
      const { display } = getComputedStyle(node);
      // A slot and way-data draw no box of their own, which counts as invisible, but what they hold is drawn.
      if (display !== 'contents' && !node.checkVisibility({ visibilityProperty: true })) return '';
      if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) return ` ${node.type === 'checkbox' || node.type === 'radio' ? '' : node.value} `;
      const inside = node instanceof HTMLSlotElement && node.assignedNodes().length > 0 ? node.assignedNodes({ flatten: true }) : [...(node.shadowRoot ?? node).childNodes];
      const text = inside.map(read).join('');
      return /^(inline|contents)/.test(display) ? text : ` ${text} `;
    };
    return read(start);
  });
  return text.replace(/\s+/g, ' ').trim();
}

/** Waits until the text below an element holds this. Says what it held when it never came. */
export async function waitForText(page: Page, text: string | RegExp, selector = 'body'): Promise<void> {
  const holds = (seen: string) => (typeof text === 'string' ? seen.includes(text) : text.test(seen));
  const until = Date.now() + 15_000;
  let seen = '';
  while (Date.now() < until) {
    seen = await textOf(page, selector);
    if (holds(seen)) return;
    await new Promise((later) => {
      setTimeout(later, 50);
    });
  }
  assert.fail(`"${String(text)}" never came; the text was: ${seen.slice(0, 600)}`);
}

/** Clicks a field, replaces what it holds, and leaves it as a person would. */
export async function fill(page: Page, selector: string, text: string): Promise<void> {
  const field = await shown(page, selector);
  await field.click({ count: 3 });
  await page.keyboard.press('Backspace');
  await field.type(text);
}

/** The element that has the focus, through all shadow roots, as `tag "name"`. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active ? `${active.localName} "${(active.getAttribute('aria-label') ?? active.textContent).replace(/\s+/g, ' ').trim().slice(0, 80)}"` : '';
  });
}

/** Presses Tab until the focused element reads like this; fails after `limit` stops. For journeys by keyboard. */
export async function tabTo(page: Page, what: RegExp, limit = 80): Promise<void> {
  const stops: string[] = [];
  for (let stop = 0; stop < limit; stop++) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (what.test(now)) return;
    stops.push(now);
  }
  assert.fail(`Tab never reached ${String(what)}; it stopped at: ${[...new Set(stops)].join(' · ')}`);
}
