/** The peer: the same levels as plain cells, worked out as simply as can be. */
import { whenPainted } from './painted.js';

const data = await (await fetch('/class.json')).json();

const start = performance.now();
const { levels } = data.scales[0];
const latest = new Map(data.evidence.map((one) => [`${one.learnerId} ${one.standardId}`, levels[one.points - 1]]));
const table = document.createElement('table');
const head = table.createTHead().insertRow();
head.append(document.createElement('th'));
for (const { code } of data.standards) {
  const cell = document.createElement('th');
  cell.textContent = code;
  head.append(cell);
}
const body = table.createTBody();
for (const learner of data.learners) {
  const row = body.insertRow();
  const name = document.createElement('th');
  name.textContent = learner.givenName;
  row.append(name);
  for (const standard of data.standards) {
    const level = latest.get(`${learner.id} ${standard.id}`);
    const cell = row.insertCell();
    cell.textContent = level?.shortLabel ?? '';
    if (level) cell.className = level.id;
  }
}
document.body.append(table);
whenPainted(start, () => table.rows.length > 10);
