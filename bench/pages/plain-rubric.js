/** The peer, as Sakai draws a rubric: a table of buttons, one for each level, made by hand; a key chooses in a row and goes on to the next one. */
import { painted } from './goals-painted.js';
import { nextKey } from './keyed.js';

const data = await (await fetch('/rubric.json')).json();
const make = (tag, text) => {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  return element;
};

function draw() {
  const { criteria } = data.rubrics[0];
  const chosen = new Map();
  const whole = make('div');
  const table = make('table');
  const total = make('output', `0 of ${criteria.length}`);
  for (const criterion of criteria) {
    const row = make('tr');
    const head = make('th');
    head.append(make('b', criterion.title), make('p', criterion.description));
    row.append(head);
    for (const level of criterion.levels) {
      const cell = make('td');
      const button = make('button');
      button.append(make('b', level.label), make('p', `${level.points} points`), make('p', level.descriptor));
      button.addEventListener('click', () => {
        for (const other of row.querySelectorAll('[aria-pressed]')) other.removeAttribute('aria-pressed');
        button.setAttribute('aria-pressed', 'true');
        button.style.background = '#cfe3ee';
        chosen.set(criterion.id, level.points);
        total.textContent = `${chosen.size} of ${criteria.length}, ${[...chosen.values()].reduce((sum, points) => sum + points, 0)} points`;
      });
      cell.append(button);
      row.append(cell);
    }
    row.addEventListener('keydown', ({ key }) => {
      if (!/^[0-9]$/.test(key)) return;
      row.querySelectorAll('button')[(Number(key) + 9) % 10]?.click();
      row.nextElementSibling?.querySelector('button').focus();
    });
    table.append(row);
  }
  whole.append(table, make('textarea'), total, make('button', 'Submit'));
  return whole;
}

const start = performance.now();
let table = draw();
document.body.append(table);
window.firstPaint = (await painted()) - start;

window.allThere = () => Promise.resolve(window.firstPaint);
window.paintAgain = async () => {
  const from = performance.now();
  const second = draw();
  table.replaceWith(second);
  table = second;
  return (await painted()) - from;
};
window.focusFirst = () => table.querySelector('button').focus();
window.nextKey = nextKey;
window.marked = () => table.querySelectorAll('[aria-pressed]').length;
