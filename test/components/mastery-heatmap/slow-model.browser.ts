import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import '../../../src/components/mastery-heatmap/define.js';
import type { MasteryHeatmapElement } from '../../../src/components/mastery-heatmap/mastery-heatmap.element.js';
import { memorySource } from '../../../src/sdk/sources/memory-source.js';
import { createClient } from '../../../src/sdk/client/create-client.js';

const learners = Array.from({ length: 600 }, (_, i) => ({ id: `s${i}`, version: 1, givenName: `Learner ${i}`, familyName: '' }));
const standards = Array.from({ length: 10 }, (_, i) => ({ id: `x${i}`, version: 1, code: `X.${i}`, order: i }));
const results = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `e${i}`, version: 1, learnerId: `s${i % 600}`, standardId: `x${i % 10}`, points: 1 + (i % 4), kind: 'quiz', weight: 1, status: 'scored', assessedAt: '2026-03-01' }));
/** Enough for several slices on a quick machine. */
const MANY = 240_000;
const root = (element: Element) => element.shadowRoot!;
const band = (element: Element) => root(element).querySelector('.band.slow');

async function withMany(count: number) {
  const client = createClient({ source: memorySource({ learners, standards, evidence: results(count) }), viewer: { id: 't', role: 'teacher' } });
  const element = await fixture<MasteryHeatmapElement>(html`<way-mastery-heatmap today="2026-03-20"></way-mastery-heatmap>`);
  element.client = client;
  return { client, element };
}

describe('very many results', () => {
  it('are worked out in slices, with progress; the page goes on; then the grid is there', async () => {
    const { element } = await withMany(MANY);
    await waitUntil(() => band(element), 'the band comes', { timeout: 8000 });
    expect(band(element)!.textContent).to.contain('240,000');
    let frames = 0;
    const count = () => {
      frames++;
      if (band(element)) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    const seen = new Set<number>();
    while (band(element)) {
      const bar = root(element).querySelector('progress');
      if (bar) seen.add(bar.value);
      await nextFrame();
    }
    expect(frames, 'frames were drawn meanwhile').to.be.greaterThan(2);
    expect(seen.size, 'the bar moved').to.be.greaterThan(2);
    await waitUntil(() => root(element).querySelectorAll('[role=gridcell]').length > 10, 'the grid comes');
  });

  it('can be stopped and begun again', async () => {
    const { element } = await withMany(MANY);
    await waitUntil(() => band(element)?.querySelector('progress'), 'the band comes', { timeout: 8000 });
    band(element)!.querySelector('button')!.click();
    await waitUntil(() => band(element)?.textContent?.includes('Stopped'), 'it says so');
    expect(root(element).querySelector('[role=gridcell]')).to.equal(null);
    band(element)!.querySelector('button')!.click();
    await waitUntil(() => root(element).querySelector('[role=gridcell]'), 'the grid comes', { timeout: 8000 });
    expect(band(element)).to.equal(null);
  });

  it('keep what was there on screen while they are worked out anew, and one more result changes its cell at once', async () => {
    const { element, client } = await withMany(MANY);
    await waitUntil(() => root(element).querySelector('[role=gridcell]'), 'the grid comes', { timeout: 8000 });
    await element.updateComplete;
    const name = () => root(element).querySelector('[role=gridcell]')!.getAttribute('aria-label')!;
    const before = name();
    await client.evidence.create({ id: 'new', learnerId: 's0', standardId: 'x0', points: 4, status: 'scored', assessedAt: '2026-03-19' } as never);
    await waitUntil(() => name() !== before, 'the cell changes');
    expect(band(element), 'without working all out again').to.equal(null);
    element.method = 'highest';
    await nextFrame();
    await waitUntil(() => band(element), 'another method is worked out in slices');
    expect(root(element).querySelector('[role=gridcell]'), 'the grid stays').not.to.equal(null);
    await waitUntil(() => !band(element), 'and is there', { timeout: 8000 });
  });

  it('handed in by the page are checked in slices; stopped, they say so and can be asked for again', async () => {
    const element = await fixture<MasteryHeatmapElement>(html`<way-mastery-heatmap today="2026-03-20"></way-mastery-heatmap>`);
    const data = { learners, standards, evidence: results(40_000) } as never;
    const checking = () => root(element).querySelector<HTMLElement>('.band [max="1"]:not(.slow *)')?.closest('.band');
    element.data = data;
    await waitUntil(checking, 'how far the check is', { interval: 1, timeout: 8000 });
    checking()!.querySelector('button')!.click();
    await waitUntil(() => root(element).querySelector('[part=error]')?.textContent.includes('Stopped'), 'it says so');
    expect(checking(), 'the bar is gone').to.equal(undefined);
    expect(root(element).querySelector('[role=gridcell]')).to.equal(null);
    element.retry();
    let frames = 0;
    while (!root(element).querySelector('[role=gridcell]')) {
      frames++;
      await nextFrame();
    }
    expect(frames, 'frames were drawn meanwhile').to.be.greaterThan(3);
    expect(root(element).querySelector('[part=error]')).to.equal(null);
    expect(element.getDataReport().dropped).to.equal(0);
  });
});
