import type { LaunchOptions } from 'puppeteer-core';

export interface BrowserPlace {
  /** Where it was found: `CHROMIUM`, `system` or the npm package. */
  name: string;
  executablePath: string;
  args: string[];
  headless: boolean | 'shell';
}
/** Finds a Chromium. Set `WAYMARK_NPM_CHROMIUM=1` to pass over the system's one. */
export function findBrowser(env?: NodeJS.ProcessEnv): Promise<BrowserPlace>;
export function launchOptions(): Promise<LaunchOptions>;
