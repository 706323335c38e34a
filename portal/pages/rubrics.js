/** A teacher's page: the rubrics of the school, or one work that is to be looked at again. */
import './cdn/waymark.js';
import { make } from './make.js';
import { startPage } from './shell.js';

const scoring = new URLSearchParams(location.search).get('scoring');
if (scoring) {
  document.getElementById('title').textContent = 'Look at this work again';
  document.getElementById('about').textContent = 'The rubric has changed since. The marks are shown by the words they were given with; take them back to score by the words of today.';
  document.getElementById('back').hidden = false;
  document.getElementById('panel').replaceChildren(make('way-rubric-scorer', { scoring }));
}
startPage(() => undefined);
