/** The far ends of the grid, in a browser whose scroll bars take room. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openJourney, shown, type Journey } from './harness.js';

let journey: Journey;
before(async () => (journey = await openJourney('portal/dist', { scrollBars: true })));
after(() => journey.close());

/** Scrolls to the far corner and says how far the last cell reaches past what is seen. Runs in the page. */
async function pastTheEnd(learners: number, standards: number): Promise<{ bar: number; right: number; down: number }> {
  const heatmap = document.querySelector<HTMLElement & { matrix: object; updateComplete: Promise<unknown> }>('way-mastery-heatmap')!;
  heatmap.matrix = { learners, standards, cells: new Uint8Array(learners * standards), levels: [{ label: 'Level' }], learnerName: (i: number) => `Learner ${i + 1}`, standardCode: (j: number) => `S.${j + 1}` };
  await heatmap.updateComplete;
  const grid = heatmap.shadowRoot!.querySelector<HTMLElement>('[part=grid]')!;
  grid.scrollTo(1e7, 1e7);
  await new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
  const box = grid.getBoundingClientRect();
  const last = (role: string) => [...grid.querySelectorAll(`[role=${role}]`)].at(-1)!.getBoundingClientRect();
  return { bar: grid.offsetHeight - grid.clientHeight, right: last('columnheader').right - (box.left + grid.clientLeft + grid.clientWidth), down: last('row').bottom - (box.top + grid.clientTop + grid.clientHeight) };
}

for (const [learners, standards] of [[8, 30], [30, 40], [40, 3], [1000, 200]] as const)
  test(`${learners} × ${standards}: the last column and the last row come out from behind the scroll bars`, async () => {
    const page = await journey.page('/class.html', { width: 1280 });
    await shown(page, 'way-mastery-heatmap >>> [part=grid]');
    const { bar, right, down } = await page.evaluate(pastTheEnd, learners, standards);
    if (standards > 3) assert.ok(bar > 8, `the bar takes ${bar} px: this test would prove nothing without one`);
    assert.ok(right <= 1, `the last column ends ${right} px behind the bar`);
    assert.ok(down <= 1, `the last row ends ${down} px behind the bar`);
    await page.close();
  });
