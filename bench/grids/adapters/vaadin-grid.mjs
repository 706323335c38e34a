import '@vaadin/grid/vaadin-grid.js';
import { addStyle, COLOURS, orderBy, pointOf } from '../matrix.mjs';

export const meta = { name: 'Vaadin Grid', kind: 'dom' };

export function mount(host, data) {
  const { rows, cols, levels, rowName, colName } = data;
  addStyle(`vaadin-grid { position: absolute; inset: 0; height: 100%; --vaadin-padding-block-container: 0; --vaadin-padding-inline-container: 0 } vaadin-grid::part(cell) { min-height: 28px; padding: 0 } vaadin-grid::part(header-cell) { min-height: 40px } vaadin-grid-cell-content { padding: 0 !important; line-height: 28px; text-align: center }${COLOURS.map((colour, level) => ` vaadin-grid::part(level-${level}) { background: ${colour} }`).join('')}`);
  const grid = document.createElement('vaadin-grid');
  grid.columnRendering = 'lazy';
  const columns = [-1, ...Array.from({ length: cols }, (_, col) => col)].map((col) => {
    const column = document.createElement('vaadin-grid-column');
    const text = col < 0 ? rowName : (row) => String(levels[row * cols + col]);
    column.level = col;
    column.header = col < 0 ? '' : colName(col);
    column.width = col < 0 ? '160px' : '40px';
    column.flexGrow = 0;
    column.frozen = col < 0;
    column.renderer = (root, _, { item }) => (root.textContent = text(item.row));
    return column;
  });
  grid.append(...columns);
  grid.cellPartNameGenerator = ({ level }, { item }) => (level >= 0 ? `level-${levels[item.row * cols + level]}` : '');
  const items = Array.from({ length: rows }, (_, row) => ({ row }));
  grid.items = items;
  host.append(grid);
  const table = () => grid.shadowRoot.querySelector('#table');
  const refresh = () => grid.requestContentUpdate();
  return {
    setCell: refresh,
    setCells: refresh,
    sort: (col, direction) => (grid.items = Array.from(orderBy(data, col, direction), (row) => items[row])),
    extent: () => ({ x: table().scrollWidth - table().clientWidth, y: table().scrollHeight - table().clientHeight }),
    scrollTo: (x, y) => table().scrollTo(x, y),
    at: (row, col) => pointOf([...(grid.shadowRoot.querySelector(`#items [aria-rowindex="${row + 2}"]`)?.children ?? [])].find((cell) => cell._column?.level === col)),
  };
}
