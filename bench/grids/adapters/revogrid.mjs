import { defineCustomElement } from '@revolist/revogrid/standalone';
import { addStyle, asObjects, pointOf } from '../matrix.mjs';

export const meta = { name: 'RevoGrid', kind: 'dom' };
defineCustomElement();

export async function mount(host, data) {
  const { cols, levels, colName } = data;
  addStyle('revo-grid { position: absolute; inset: 0 } revo-grid .rgCell { padding: 0 !important; line-height: 28px !important; text-align: center }');
  const rows = asObjects(data);
  const grid = document.createElement('revo-grid');
  const cellProperties = ({ value }) => ({ class: `level-${value}` });
  grid.source = rows;
  grid.rowSize = 28;
  grid.readonly = true;
  grid.theme = 'compact';
  grid.hideAttribution = true;
  grid.columns = [{ prop: 'name', name: '', size: 160, pin: 'colPinStart' }, ...Array.from({ length: cols }, (_, col) => ({ prop: `c${col}`, name: colName(col), size: 40, sortable: true, cellProperties }))];
  host.append(grid);
  await grid.componentOnReady?.();
  const down = () => grid.querySelector('revogr-viewport-scroll.rgCol .vertical-inner');
  const along = () => grid.querySelector('revogr-viewport-scroll.rgCol');
  return {
    setCell(row, col, level) {
      rows[row][`c${col}`] = level;
      return grid.refresh('rgRow');
    },
    setCells(cells) {
      for (const cell of cells) rows[Math.floor(cell / cols)][`c${cell % cols}`] = levels[cell];
      return grid.refresh('rgRow');
    },
    sort: (col, direction) => grid.updateColumnSorting({ prop: `c${col}` }, direction < 0 ? 'desc' : 'asc', false),
    extent: () => ({ x: along().scrollWidth - along().clientWidth, y: down().scrollHeight - down().clientHeight }),
    scrollTo(x, y) {
      down().scrollTop = y;
      along().scrollLeft = x;
    },
    at: (row, col) => pointOf(along()?.querySelector(`[data-rgrow="${row}"][data-rgcol="${col}"]`)),
  };
}
