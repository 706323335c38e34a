import 'regular-table';
import container from 'regular-table/dist/css/container.css';
import subCell from 'regular-table/dist/css/sub-cell-scrolling.css';
import { addStyle, orderBy, pointOf } from '../matrix.mjs';

export const meta = { name: 'regular-table', kind: 'dom' };

export async function mount(host, data) {
  const { rows, cols, levels, rowName, colName } = data;
  addStyle(`${container} ${subCell} regular-table { position: absolute; inset: 0 } regular-table table { border-spacing: 0 } regular-table :is(td, th) { box-sizing: border-box; min-width: 40px; max-width: 40px; height: 28px; padding: 0; overflow: hidden; text-align: center } regular-table tbody th { min-width: 160px; max-width: 160px } regular-table thead th { height: 40px }`);
  const table = document.createElement('regular-table');
  let order;
  const rowAt = (row) => order?.[row] ?? row;
  const span = (from, to) => Array.from({ length: to - from }, (_, i) => from + i);
  table.setDataListener(
    (x0, y0, x1, y1) => ({
      num_rows: rows,
      num_columns: cols,
      row_headers: span(y0, y1).map((row) => [rowName(rowAt(row))]),
      column_headers: span(x0, x1).map((col) => [colName(col)]),
      data: span(x0, x1).map((col) => span(y0, y1).map((row) => levels[rowAt(row) * cols + col])),
    }),
    { virtual_mode: 'both' },
  );
  table.addStyleListener(() => {
    for (const td of table.querySelectorAll('tbody td')) td.className = `level-${String(table.getMeta(td)?.value)}`;
  });
  host.append(table);
  await table.draw();
  return {
    setCell: () => table.draw(),
    setCells: () => table.draw(),
    sort(col, direction) {
      order = orderBy(data, col, direction);
      return table.draw();
    },
    extent: () => ({ x: table.scrollWidth - table.clientWidth, y: table.scrollHeight - table.clientHeight }),
    scrollTo: (x, y) => table.scrollTo(x, y),
    at: (row, col) => pointOf(table.querySelector(`tbody tr:nth-child(${row + 1}) td:nth-of-type(${col + 1})`)),
  };
}
