/** The front page: the school can be put back, and that can be undone. */
import { freshSchool, replaceSchool } from './school.js';

const reset = document.getElementById('reset');
const undo = document.getElementById('undo');
const said = document.getElementById('reset-said');
let before;

async function replace(school, sentence) {
  reset.disabled = undo.disabled = true;
  said.textContent = 'One moment …';
  try {
    before = await replaceSchool(school);
    said.textContent = sentence;
    return true;
  } catch (error) {
    console.error(error);
    said.textContent = 'This browser could not write the records. Nothing has changed.';
    return false;
  } finally {
    reset.disabled = undo.disabled = false;
  }
}

reset.addEventListener('click', async () => {
  if (await replace(freshSchool(), 'The sample school is as it was on the first day.')) undo.hidden = false;
});

undo.addEventListener('click', async () => {
  if (!(await replace(before, 'Your changes are back.'))) return;
  undo.hidden = true;
  reset.focus();
});
