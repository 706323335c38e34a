/** A family's page, in English or Spanish. The elements follow the page's `lang`; the page's own few sentences are here. */
import { addLocale } from './cdn/waymark.js';
import { spanish } from './words-es.js';
import { make } from './make.js';
import { firstName, startPage } from './shell.js';

const KEY = 'family language';
const english = new Map([...document.querySelectorAll('[data-word]')].map((element) => [element.dataset.word, element.textContent]));
let child = '';

function speak(lang) {
  document.documentElement.lang = lang;
  const words = lang === 'es' ? spanish : {};
  for (const element of document.querySelectorAll('[data-word]')) {
    const { word } = element.dataset;
    if (!english.has(word)) english.set(word, element.textContent);
    element.textContent = words[word] ?? english.get(word);
  }
  document.getElementById('title').textContent = lang === 'es' ? `${child} en la escuela` : `${child} at school`;
  for (const button of document.querySelectorAll('[data-lang]')) button.setAttribute('aria-pressed', String(button.dataset.lang === lang));
}

async function choose(lang) {
  sessionStorage.setItem(KEY, lang);
  if (lang === 'es') addLocale((await import('./cdn/locales/es.js')).es);
  speak(lang);
}

const box = make('div', { class: 'languages push', role: 'group', 'aria-label': 'Language, idioma' });
for (const [lang, name] of [
  ['en', 'English'],
  ['es', 'Español'],
]) {
  const button = make('button', { type: 'button', class: 'btn quiet', lang, 'data-lang': lang, 'aria-pressed': 'false', text: name });
  button.addEventListener('click', () => choose(lang));
  box.append(button);
}

startPage(async ({ client, viewer }) => {
  document.getElementById('tools').append(box);
  child = firstName(await client.learners.get(viewer.learnerIds?.[0] ?? 's-01'));
  await choose(sessionStorage.getItem(KEY) ?? 'en');
});
