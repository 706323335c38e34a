/** A file of the reader's own: read here, shown here, sent nowhere. */
import { readRecords } from './cdn/sdk.js';
import { make } from './make.js';
import { samples } from './samples.js';

const form = document.getElementById('form');
const text = document.getElementById('text');
const file = document.getElementById('file');
const views = document.getElementById('views');

/** Which views fit the records that were found. */
const fits = [
  ['way-mastery-heatmap', ['evidence']],
  ['way-goal-tracker', ['goals']],
  ['way-rubric-scorer', ['rubrics', 'scorings']],
  ['way-choice-board', ['boards']],
];

const happened = { dropped: 'Left out', mended: 'Kept, but one field was cleared', noted: 'Noted, nothing was lost' };
const reasons = {
  'not-a-list': 'this should be a list',
  'not-a-record': 'this is no record',
  unreadable: 'this could not be read',
  'no-id': 'it has no id',
  'field-missing': 'something that it needs is missing',
  'field-invalid': 'the value is not one that this field can have',
  'item-invalid': 'one item of a list is not valid',
  'rule-broken': 'it breaks a rule of its kind, such as levels that do not rise',
  'duplicate-id': 'the same id was there before',
  'unknown-link': 'it points to somebody or something that is not in the file',
  ring: 'things pointed at each other in a ring',
  'unknown-collection': 'this list is not one that Waymark knows',
  'ragged-row': 'the row has more or fewer cells than the first row',
  'duplicate-header': 'two columns have the same name',
  'bad-number': 'this is not a number',
  'bad-date': 'this is not a day that exists',
  'out-of-range': 'the score is below 0 or above the highest one: shown, but not counted',
  'blank-id': 'the student or the standard is blank',
};
const troubles = {
  'not-json': 'This looks like JSON, but it breaks off or has a mark too many or too few.',
  'not-data': 'This is not a file of records.',
  'wrong-shape': 'There are no records in this file: neither a table (CSV) nor an object with lists of records, such as { "goals": [ … ] }.',
  'no-column': 'This looks like a table, but it has no column for the students, or none for scores. Its first row must name the columns.',
  'empty-file': 'This file is empty.',
  'version-from-future': 'This file was written by a newer Waymark than this one.',
  'too-deep': 'This file is nested too deeply to be read safely.',
  'too-large': 'This file is too large to be read safely.',
};

function say(summary, entries = [], isProblem = false) {
  document.getElementById('report').hidden = false;
  const note = document.getElementById('summary');
  note.textContent = summary;
  note.classList.toggle('problem', isProblem);
  document.getElementById('details').hidden = entries.length === 0;
  document.getElementById('lines').replaceChildren(
    ...entries.slice(0, 200).map((entry) => make('tr', {}, make('td', { text: entry.place }), make('td', { text: `${happened[entry.outcome]}: ${reasons[entry.code] ?? entry.code}` }))),
  );
  document.getElementById('report-title').focus();
}

const count = (number, one, many) => `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

async function show(content) {
  views.replaceChildren();
  let read;
  try {
    read = await readRecords(content);
  } catch (error) {
    if (error.code === 'not-csv') return say(`A quotation mark in row ${error.details.row} is opened and never closed. Nothing was shown.`, [], true);
    return say(troubles[error.code] ?? 'This file is neither CSV nor JSON that Waymark can read. Nothing was shown.', [], true);
  }
  const { records, report } = read;
  const found = Object.values(records).reduce((sum, rows) => sum + rows.length, 0);
  const parts = [`${count(found, 'record was', 'records were')} read.`];
  if (report.dropped > 0) parts.push(`${count(report.dropped, 'was', 'were')} left out.`);
  if (report.mended > 0) parts.push(`${count(report.mended, 'was', 'were')} kept with one field cleared.`);
  if (report.dropped + report.mended === 0) parts.push('Nothing had to be left out.');
  for (const [tag, collections] of fits) {
    if (!collections.some((name) => records[name]?.length > 0)) continue;
    const view = document.createElement(tag);
    view.setAttribute('viewer-role', 'teacher');
    view.setAttribute('readonly', '');
    view.data = records;
    views.append(make('div', { class: 'panel' }, view));
  }
  if (views.childElementCount === 0) parts.push('There is nothing in it that one of the four views can show.');
  say(parts.join(' '), report.entries);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (text.value.trim() === '') return say('Choose a file first, or paste one into the field.', [], true);
  void show(text.value);
});

file.addEventListener('change', async () => {
  const chosen = file.files?.[0];
  if (!chosen) return;
  await show(await chosen.arrayBuffer());
});

for (const button of document.querySelectorAll('[data-sample]')) {
  button.addEventListener('click', () => {
    text.value = samples[button.dataset.sample];
    void show(text.value);
  });
}
