/** `?board`: the element's class view. `?table`: the same words in a plain table. Both from records in hand to what a reader sees. */
import { whenPainted } from './painted.js';

const data = await (await fetch('/board.json')).json();
const [board] = data.boards;

async function element() {
  await import('../cdn/waymark.all.js');
  await customElements.whenDefined('way-choice-board');
  const choiceBoard = document.createElement('way-choice-board');
  const attributes = { 'viewer-role': 'teacher', 'viewer-id': 't-1', group: 'g' };
  for (const name of Object.keys(attributes)) choiceBoard.setAttribute(name, attributes[name]);
  const start = performance.now();
  choiceBoard.data = data;
  document.body.append(choiceBoard);
  whenPainted(start, () => (choiceBoard.shadowRoot?.querySelectorAll('table.class tbody tr').length ?? 0) >= 10);
}

function table() {
  const start = performance.now();
  const words = { chosen: 'Chosen', started: 'Started', submitted: 'Handed in', done: 'Done' };
  const states = new Map(data.choices.map(({ learnerId, optionId, status }) => [`${learnerId} ${optionId}`, status]));
  const plain = document.createElement('table');
  const head = plain.createTHead().insertRow();
  for (const text of ['Learner', ...board.options.map(({ title }) => title)]) {
    const cell = document.createElement('th');
    cell.textContent = text;
    head.append(cell);
  }
  const body = plain.createTBody();
  const nameOf = ({ givenName, familyName }) => `${givenName} ${familyName}`;
  const { compare } = new Intl.Collator('en');
  for (const learner of data.learners.toSorted((a, b) => compare(nameOf(a), nameOf(b)))) {
    const row = body.insertRow();
    const name = document.createElement('th');
    name.textContent = nameOf(learner);
    row.append(name);
    for (const { id } of board.options) row.insertCell().textContent = words[states.get(`${learner.id} ${id}`)] ?? '';
  }
  document.body.append(plain);
  whenPainted(start, () => plain.rows.length > 10);
}

if (location.search === '?table') table();
else await element();
