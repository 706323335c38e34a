/** A learner's page: the learner sees their own; a teacher may choose whose. */
import { make } from './make.js';
import { firstName, fullName, startPage } from './shell.js';

const languages = new Intl.DisplayNames('en', { type: 'language' });
const shown = document.querySelectorAll('#records [learner]');
const choice = document.getElementById('learner');
let learners = [];

function showLearner(id) {
  const learner = learners.find((one) => one.id === id);
  for (const element of shown) element.setAttribute('learner', id);
  if (!learner) return;
  document.getElementById('hello').textContent = `${firstName(learner)}'s page`;
  const facts = [
    ['Say it', learner.pronunciation],
    ['Good at', learner.strengths.join(', ')],
    ['Likes', learner.interests.join(', ')],
    ['Speaks', learner.languages.map((tag) => languages.of(tag)).join(', ')],
  ].filter(([, value]) => value);
  document.getElementById('facts').replaceChildren(...facts.map(([name, value]) => make('div', {}, make('dt', { text: name }), make('dd', { text: value }))));
}

choice.addEventListener('change', () => showLearner(choice.value));

startPage(async ({ client, viewer }) => {
  learners = await client.learners.list();
  const own = viewer.learnerIds?.[0];
  document.getElementById('who').hidden = own !== undefined;
  if (own === undefined && choice.options.length === 0) {
    const groups = await client.groups.list({ kind: 'class' });
    for (const group of groups) {
      const members = group.learnerIds.map((id) => learners.find((one) => one.id === id)).filter(Boolean);
      choice.append(make('optgroup', { label: group.title }, ...members.map((learner) => make('option', { value: learner.id, text: fullName(learner) }))));
    }
    choice.value = 's-01';
  }
  showLearner(own ?? choice.value);
});
