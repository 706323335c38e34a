import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';
import { addStyle, pointOf } from '../matrix.mjs';

export const meta = { name: 'AG Grid Community', kind: 'dom' };
ModuleRegistry.registerModules([AllCommunityModule]);

/** Its cheapest way: rows are numbers, values are asked for. */
export function mount(host, data) {
  const { rows, cols, levels, rowName, colName } = data;
  addStyle('.ag-cell { padding: 0 !important; text-align: center } .ag-header-cell { padding: 0 2px !important }');
  const box = document.createElement('div');
  box.style.height = '100%';
  host.append(box);
  const cellClass = ({ value }) => `level-${value}`;
  const column = (col) => ({ colId: `c${col}`, headerName: colName(col), width: 40, minWidth: 40, valueGetter: (cell) => levels[cell.data.row * cols + col], cellClass, resizable: false, suppressMovable: true });
  const api = createGrid(box, {
    rowHeight: 28,
    headerHeight: 40,
    animateRows: false,
    rowData: Array.from({ length: rows }, (_, row) => ({ row })),
    getRowId: (row) => String(row.data.row),
    columnDefs: [{ colId: 'name', headerName: '', pinned: 'left', width: 160, valueGetter: (cell) => rowName(cell.data.row) }, ...Array.from({ length: cols }, (_, col) => column(col))],
  });
  const down = () => box.querySelector('.ag-body-viewport') ?? box.querySelector('.ag-grid-viewport');
  const along = () => box.querySelector('.ag-center-cols-viewport') ?? down();
  return {
    setCell: (row, col) => api.refreshCells({ rowNodes: [api.getRowNode(String(row))], columns: [`c${col}`] }),
    setCells: () => api.refreshCells(),
    sort: (col, direction) => api.applyColumnState({ state: [{ colId: `c${col}`, sort: direction < 0 ? 'desc' : 'asc' }], defaultState: { sort: null } }),
    extent: () => ({ x: along().scrollWidth - along().clientWidth, y: down().scrollHeight - down().clientHeight }),
    scrollTo(x, y) {
      down().scrollTop = y;
      along().scrollLeft = x;
    },
    at: (row, col) => pointOf(box.querySelector(`[row-index="${row}"] [col-id="c${col}"]`)),
  };
}
