import { expect, fixture, nextFrame, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import type { HeatmapMatrix } from '../../../src/components/mastery-heatmap/grid-matrix.js';
import type { MasteryHeatmapElement } from '../../../src/components/mastery-heatmap/mastery-heatmap.element.js';
import '../../../src/components/mastery-heatmap/define.js';

const levels = ['Starting', 'Growing', 'Meeting'].map((label) => ({ label }));
const matrixOf = (learners: number, standards: number, levelAt = (cell: number) => cell % 3): HeatmapMatrix => ({
  learners,
  standards,
  cells: new Uint8Array(learners * standards).map((_, cell) => levelAt(cell)),
  levels,
  learnerName: (i) => `Learner ${i + 1}`,
  standardCode: (j) => `S${j + 1}`,
});
async function show(matrix: HeatmapMatrix): Promise<{ element: MasteryHeatmapElement; grid: HTMLElement }> {
  const element = await fixture<MasteryHeatmapElement>(html`<way-mastery-heatmap .matrix=${matrix}></way-mastery-heatmap>`);
  await element.updateComplete;
  return { element, grid: element.shadowRoot!.querySelector('.grid')! };
}
const cells = (grid: HTMLElement) => [...grid.querySelectorAll<HTMLElement>('.cell[aria-label]')];
const named = async (grid: HTMLElement, name: string) => {
  await waitUntil(() => cells(grid).some((cell) => cell.getAttribute('aria-label') === name), `no cell is named ${name}`);
  return cells(grid).find((cell) => cell.getAttribute('aria-label') === name)!;
};
const press = (grid: HTMLElement, key: string, ctrlKey = false) => grid.querySelector('[tabindex="0"]')!.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, composed: true, cancelable: true }));
const focused = (element: Element) => element.shadowRoot!.activeElement?.getAttribute('aria-label');

describe('a matrix in place of records', () => {
  it('goes to the last cell of 100,000 × 1,000 exactly, by key and by scroll bar', async () => {
    const { element, grid } = await show({ ...matrixOf(1, 1), learners: 100_000, standards: 1000, cells: new Uint8Array(100_000_000) });
    expect(grid.getAttribute('aria-rowcount')).to.equal('100001');
    expect(grid.getAttribute('aria-colcount')).to.equal('1001');
    (await named(grid, 'Learner 1, S1 : Starting')).focus();
    press(grid, 'End', true);
    expect(focused(element)).to.equal('Learner 100000, S1000 : Starting');
    expect(element.shadowRoot!.activeElement!.getAttribute('aria-colindex')).to.equal('1001');
    press(grid, 'Home', true);
    expect(focused(element)).to.equal('Learner 1, S1 : Starting');
    grid.scrollTop = grid.scrollHeight;
    await waitUntil(() => [...grid.querySelectorAll('.row')].some((row) => row.getAttribute('aria-rowindex') === '100001'));
    expect(focused(element), 'focus stays with its cell').to.equal('Learner 1, S1 : Starting');
    expect(grid.querySelectorAll('.cell').length).to.be.lessThan(1500);
  });

  it('says its names in the order of the screen once scrolling rests', async () => {
    const { grid } = await show(matrixOf(500, 60));
    await named(grid, 'Learner 1, S1 : Starting');
    grid.scrollTop = 3600;
    const row = () => grid.querySelector('.row[aria-rowindex="102"]');
    await waitUntil(row);
    const rows = [...grid.querySelectorAll('.row')].map((row) => Number(row.getAttribute('aria-rowindex')));
    expect(rows).to.deep.equal([...rows].sort((a, b) => a - b));
    expect(row()!.querySelector('.name')!.textContent).to.equal('Learner 101');
  });

  it('is painted wherever it is scrolled to, in the frame of the scroll', async () => {
    const { grid } = await show(matrixOf(2000, 200));
    const canvas = grid.querySelector('canvas')!;
    for (const top of [500, 40_000, 12_345, 71_000]) {
      grid.scrollTop = top;
      grid.scrollLeft = top / 10;
      await nextFrame();
      const { data, width } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      const colours = new Set<number>();
      for (let x = 5; x < canvas.width - 5; x += 7) colours.add(data[(Math.floor(canvas.height / 2) * width + x) * 4]!);
      expect(colours.size, `at ${top}`).to.be.greaterThan(2);
    }
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`paints after scrolling up and down what it paints anew, sorted and changed on the way (${dir})`, async () => {
      const matrix = matrixOf(2000, 20, (cell) => (cell * 7) % 11 % 3);
      const around = await fixture<HTMLElement>(html`<div dir=${dir} style="inline-size: 900px"><way-mastery-heatmap .matrix=${matrix}></way-mastery-heatmap></div>`);
      const element = around.querySelector('way-mastery-heatmap')!;
      await element.updateComplete;
      const grid = element.shadowRoot!.querySelector<HTMLElement>('.grid')!;
      await named(grid, 'Learner 1, S1 : Starting');
      const canvas = grid.querySelector('canvas')!;
      const pixels = () => canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data;
      const to = async (top: number, left = 0) => {
        grid.scrollTop = top;
        grid.scrollLeft = dir === 'rtl' ? -left : left;
        await nextFrame();
        await nextFrame();
      };
      for (const top of [84, 168, 250, 20_000, 19_990]) await to(top);
      element.sortMatrix(3, true);
      await element.updateComplete;
      await to(20_074);
      for (let cell = 0; cell < matrix.cells.length; cell += 5) matrix.cells[cell] = 2;
      element.cellsChanged();
      await to(20_158);
      const scrolled = pixels();
      await to(20_158, 90);
      await to(20_158);
      const anew = pixels();
      expect(anew.length).to.be.greaterThan(100_000);
      expect(scrolled.findIndex((value, i) => value !== anew[i]), 'first pixel that differs').to.equal(-1);
    });
  }

  it('turns with the page: levels stay under their standards', async () => {
    const { element, grid } = await show(matrixOf(100, 40, (cell) => (cell % 40 === 0 ? 2 : 0)));
    await named(grid, 'Learner 1, S1 : Meeting');
    const canvas = grid.querySelector('canvas')!;
    const red = (x: number) => canvas.getContext('2d')!.getImageData(x, 7, 1, 1).data.join();
    const [first, second] = [red(12), red(72)];
    expect(first).to.not.equal(second);
    element.parentElement!.dir = 'rtl';
    try {
      await waitUntil(() => red(canvas.width - 12) === first, 'the first standard stands at the right');
      expect(red(12)).to.equal(second);
    } finally {
      element.parentElement!.dir = '';
    }
  });

  it('touches nothing but the cell that changed', async () => {
    const matrix = matrixOf(20, 10);
    const { element, grid } = await show(matrix);
    const touched = new Set<Node>();
    const observer = new MutationObserver((records) => records.forEach(({ target }) => touched.add(target.parentElement?.closest('.cell') ?? target)));
    const cell = await named(grid, 'Learner 1, S1 : Starting');
    observer.observe(grid.querySelector('.rows')!, { subtree: true, childList: true, characterData: true, attributes: true });
    matrix.cells[0] = 2;
    element.cellsChanged();
    await nextFrame();
    observer.disconnect();
    expect(cell.textContent).to.equal('Mee');
    expect([...touched].filter((node) => (node as Element).classList.contains('cell'))).to.deep.equal([cell]);
  });

  it('sorts by a standard and back, learners without a level last, focus with its learner', async () => {
    const matrix = matrixOf(6, 3, (cell) => (cell === 0 ? 255 : cell % 3 === 0 ? (cell / 3) % 3 : 1));
    const { element, grid } = await show(matrix);
    (await named(grid, 'Learner 3, S1 : Meeting')).focus();
    element.sortMatrix(0, true);
    await element.updateComplete;
    expect([...grid.querySelectorAll('.name')].map((name) => name.textContent)).to.deep.equal([3, 6, 2, 5, 4, 1].map((n) => (n === 6 ? 'Learner 6' : `Learner ${n}`)));
    expect(focused(element)).to.equal('Learner 3, S1 : Meeting');
    element.sortMatrix();
    await element.updateComplete;
    expect(grid.querySelector('.name')!.textContent).to.equal('Learner 1');
  });

  it('refuses a matrix that is too short, and shows no learner to students', async () => {
    const element = await fixture<MasteryHeatmapElement>(html`<way-mastery-heatmap></way-mastery-heatmap>`);
    const codes: string[] = [];
    element.addEventListener('way-error', (event) => codes.push((event as CustomEvent<{ code: string }>).detail.code));
    element.matrix = { ...matrixOf(2, 2), learners: 3 };
    await element.updateComplete;
    await waitUntil(() => codes.length > 0);
    element.viewerRole = 'student';
    element.matrix = matrixOf(2, 2);
    await element.updateComplete;
    expect(element.shadowRoot!.textContent).to.not.contain('Learner 1');
  });
});
