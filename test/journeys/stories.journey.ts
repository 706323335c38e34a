/** Every story of the built Storybook: drawn, without an error, without an accessibility violation. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { newestChange } from '../../scripts/find-files.mjs';
import { openJourney, type Journey } from './harness.js';

const folder = 'storybook-static';
const index = `${folder}/index.json`;
if (!existsSync(index) || statSync(index).mtimeMs < newestChange(['stories', '.storybook', 'dist/index.js', 'dist/components'])) {
  const built = spawnSync(process.execPath, ['node_modules/storybook/dist/bin/dispatcher.js', 'build', '-o', folder, '--quiet'], { encoding: 'utf8', env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' } });
  if (built.status !== 0) console.error(built.stdout, built.stderr);
}
const { entries } = existsSync(index) ? (JSON.parse(readFileSync(index, 'utf8')) as { entries: Record<string, { id: string; type: string; title: string; name: string }> }) : { entries: {} };
const stories = Object.values(entries).filter(({ type }) => type === 'story');
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A story about failing may fail to load its file; nothing else may. */
const meantErrors = (id: string) => (/error/.test(id) ? [/Failed to load resource/, /request failed/] : []);

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(node: Element, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    const found = await axe.run(document.querySelector('#storybook-root')!, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  });
}

describe('stories', () => {
  let journey: Journey;
  before(async () => {
    journey = await openJourney(folder);
  });
  after(() => journey.close());

  async function open(id: string): Promise<Page> {
    const page = await journey.page(`/iframe.html?id=${encodeURIComponent(id)}&viewMode=story&globals=a11y.manual:!true`, { expectErrors: meantErrors(id) });
    await page.waitForSelector('.sb-show-main, .sb-show-errordisplay, .sb-show-nopreview');
    await page.waitForFunction(() => document.querySelector('#storybook-root')?.childElementCount);
    await page.evaluate(async () => {
      for (const element of document.querySelectorAll('#storybook-root *')) await (element as Partial<{ updateComplete: Promise<boolean> }>).updateComplete;
      await new Promise((drawn) => {
        requestAnimationFrame(() => requestAnimationFrame(drawn));
      });
    });
    return page;
  }

  it('are there', () => {
    assert.ok(stories.length > 0, 'the Storybook build holds no story');
  });

  for (const { id, title, name } of stories) {
    it(`${title}: ${name}`, async () => {
      const page = await open(id);
      const isShown = await page.evaluate(() => document.body.classList.contains('sb-show-main'));
      assert.ok(isShown, 'Storybook shows its error page');
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(journey.takeProblems(), []);
      await page.close();
    });
  }

  it('would be caught with a violation', async () => {
    const page = await open(stories[0]!.id);
    await page.evaluate(() => {
      const picture = document.createElement('img');
      picture.width = picture.height = 20;
      document.querySelector('#storybook-root')!.append(picture);
    });
    assert.match((await violations(page)).join(), /image-alt/);
  });
});
