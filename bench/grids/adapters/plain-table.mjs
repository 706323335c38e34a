import { addStyle, orderBy, pointOf } from '../matrix.mjs';

export const meta = { name: 'plain table', kind: 'dom', most: 50_000 };

export function mount(host, data) {
  const { rows, cols, levels, rowName, colName } = data;
  addStyle('.plain { position: absolute; inset: 0; overflow: auto } .plain table { border-spacing: 0; table-layout: fixed } .plain td, .plain th { padding: 0; inline-size: 40px; block-size: 28px; text-align: center } .plain tbody th { inline-size: 160px }');
  const box = document.createElement('div');
  box.className = 'plain';
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  const corner = document.createElement('th');
  corner.style.width = '160px';
  head.append(corner);
  for (let col = 0; col < cols; col++) {
    const th = document.createElement('th');
    th.scope = 'col';
    th.textContent = colName(col);
    head.append(th);
  }
  const body = table.createTBody();
  for (let row = 0; row < rows; row++) {
    const tr = body.insertRow();
    const th = document.createElement('th');
    th.scope = 'row';
    th.textContent = rowName(row);
    tr.append(th);
    for (let col = 0; col < cols; col++) tr.insertCell();
  }
  box.append(table);
  const trs = [...body.rows];
  const fill = (row, col) => {
    const td = trs[row].cells[col + 1];
    const level = levels[row * cols + col];
    td.textContent = level;
    td.className = `level-${level}`;
  };
  for (let row = 0; row < rows; row++) for (let col = 0; col < cols; col++) fill(row, col);
  host.append(box);
  return {
    setCell: fill,
    setCells: (cells) => cells.forEach((cell) => fill(Math.floor(cell / cols), cell % cols)),
    sort: (col, direction) => body.append(...Array.from(orderBy(data, col, direction), (row) => trs[row])),
    extent: () => ({ x: box.scrollWidth - box.clientWidth, y: box.scrollHeight - box.clientHeight }),
    scrollTo: (x, y) => box.scrollTo(x, y),
    at: (row, col) => pointOf(body.rows[row]?.cells[col + 1]),
  };
}
