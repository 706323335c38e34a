/** A teacher's page: one class at a time. */
import { make } from './make.js';
import { startPage } from './shell.js';

const choice = document.getElementById('class');
const shown = document.querySelectorAll('#records [group]');

function showClass() {
  for (const element of shown) element.setAttribute('group', choice.value);
  document.getElementById('title').textContent = choice.selectedOptions[0]?.text ?? 'Class';
}

choice.addEventListener('change', showClass);

startPage(async ({ client }) => {
  if (choice.options.length === 0) {
    const groups = await client.groups.list();
    choice.append(...groups.map((group) => make('option', { value: group.id, text: group.title })));
  }
  showClass();
});
