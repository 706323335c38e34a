/**
 * `way-mastery-heatmap` for the neutral bench (`--extra bench/peers`). The whole element is mounted and pays for its heading and its key; its
 * grid is given the 1,280 × 800 px that every peer has. Fed by `matrix`, changed in place. Needs `npm run build`.
 */
import 'waymark/mastery-heatmap/define';

export const meta = { name: 'way-mastery-heatmap', pkg: 'waymark', kind: 'canvas' };

const LOOK = `way-mastery-heatmap {
  position: absolute; inset: 0;
  --way-heatmap-row: 28px; --way-heatmap-column: 40px; --way-heatmap-row-head: 160px; --way-heatmap-head: 40px;
  --way-color-level-1: #e5e7eb; --way-color-level-2: #fca5a5; --way-color-level-3: #fde047; --way-color-level-4: #6ee7b7; --way-color-level-5: #60a5fa;
}
way-mastery-heatmap::part(grid) {
  position: absolute; inset: 0 auto auto 0; z-index: 1; inline-size: 1280px; max-inline-size: none; block-size: 800px; max-block-size: none; border: 0; border-radius: 0;
}`;

export async function mount(host, data) {
  const style = document.createElement('style');
  style.textContent = LOOK;
  document.head.append(style);
  const element = document.createElement('way-mastery-heatmap');
  element.matrix = {
    learners: data.rows,
    standards: data.cols,
    cells: data.levels,
    levels: [0, 1, 2, 3, 4].map((level) => ({ label: `Level ${level}`, shortLabel: String(level) })),
    learnerName: data.rowName,
    standardCode: data.colName,
  };
  host.append(element);
  await element.updateComplete;
  const grid = element.shadowRoot.querySelector('[part=grid]');
  return {
    setCell: () => element.cellsChanged(),
    setCells: () => element.cellsChanged(),
    sort: (column, direction) => element.sortMatrix(column, direction < 0),
    extent: () => ({ x: grid.scrollWidth - grid.clientWidth, y: grid.scrollHeight - grid.clientHeight }),
    scrollTo(x, y) {
      grid.scrollLeft = x;
      grid.scrollTop = y;
    },
  };
}
