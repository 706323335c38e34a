/** Finds a Chromium for the tests, the journeys and the bench: CHROMIUM, then the system's, then the one npm ships. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const systemPlaces = ['/usr/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {Promise<import('./browser.mjs').BrowserPlace>} */
export async function findBrowser(env = process.env) {
  if (env.CHROMIUM) {
    if (!runnable(env.CHROMIUM)) throw new Error(`CHROMIUM names ${env.CHROMIUM}, which cannot be run`);
    return { name: 'CHROMIUM', executablePath: env.CHROMIUM, args: sandboxArgs(), headless: true };
  }
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((folder) => systemNames.map((name) => join(folder, name)));
  const system = env.WAYMARK_NPM_CHROMIUM ? undefined : [...systemPlaces, ...onPath].find(runnable);
  if (system) return { name: 'system', executablePath: system, args: sandboxArgs(), headless: true };
  const { default: shipped } = await import('@sparticuz/chromium');
  // Never its default arguments: they turn web security off, and a test that passes then proves nothing.
  return { name: '@sparticuz/chromium', executablePath: await shipped.executablePath(), args: ['--no-sandbox', '--no-zygote'], headless: 'shell' };
}

/** Chromium refuses its sandbox to root, which is who runs in most containers. */
const sandboxArgs = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/** @returns {Promise<import('puppeteer-core').LaunchOptions>} what puppeteer-core's `launch` takes */
export async function launchOptions() {
  const { executablePath, args, headless } = await findBrowser();
  return { executablePath, headless, args: [...args, '--disable-dev-shm-usage', '--force-color-profile=srgb'] };
}
