/** The published records, where the folder was beside the repository when the portal was built. */
import { createClient, fileSource, readRecords } from './cdn/sdk.js';
import { make } from './make.js';
import { firstRows, ratingColumns, ratingFrame, ratingMatrix, readFractions } from './real-data.js';

const fetchText = async (name) => {
  const answer = await fetch(`real/${name}`);
  if (!answer.ok) throw new Error(`real/${name}: ${answer.status}`);
  return answer.text();
};

const number = (value) => value.toLocaleString('en');

/** What a set of records holds, in words. */
function countsOf({ learners, standards, evidence }) {
  const [rowOf, columnOf] = [learners, standards].map((list) => new Map(list.map(({ id }, at) => [id, at])));
  const seen = new Uint8Array(learners.length * standards.length);
  let filled = 0;
  for (const { learnerId, standardId } of evidence) {
    const cell = rowOf.get(learnerId) * standards.length + columnOf.get(standardId);
    if (seen[cell] === 0) filled++;
    seen[cell] = 1;
  }
  return `${number(learners.length)} learners, ${number(standards.length)} standards, ${number(evidence.length)} pieces of evidence. ${number(seen.length - filled)} of ${number(seen.length)} cells have no evidence.`;
}

/** Shows one heatmap, and says how much there is in words. */
async function show(name, read) {
  const button = document.getElementById(`show-${name}`);
  const said = document.getElementById(`${name}-said`);
  const view = document.getElementById(`${name}-view`);
  button.disabled = true;
  said.textContent = 'Reading …';
  try {
    const { words, element } = await read();
    said.textContent = words;
    view.replaceChildren(element);
    view.hidden = false;
  } catch (error) {
    console.error(error);
    said.textContent = 'These records could not be read.';
  } finally {
    button.disabled = false;
  }
}

/** Records that are evidence: levels, and why. */
function ofRecords(records) {
  const element = make('way-data', {}, make('way-mastery-heatmap', { readonly: '' }));
  element.client = createClient({ source: fileSource({ data: records }), viewer: { id: 'reader', role: 'teacher' } });
  return { words: countsOf(records), element };
}

/** Ratings as they are. */
function ofMatrix(matrix) {
  const element = make('way-mastery-heatmap', { 'viewer-role': 'teacher' });
  element.matrix = matrix;
  const blank = matrix.cells.reduce((sum, rating) => sum + (rating === 255 ? 1 : 0), 0);
  return { words: `${number(matrix.learners)} children, ${number(matrix.standards)} ratings each. ${number(blank)} of ${number(matrix.cells.length)} are blank.`, element };
}

const files = await (await fetch('real/files.json')).json();
const there = files.length > 0;
document.getElementById('absent').hidden = there;
for (const id of ['ratings', 'fractions']) document.getElementById(id).hidden = !there;

document.getElementById('show-ratings').addEventListener('click', () =>
  show('ratings', async () => {
    const csv = firstRows(await fetchText('nces-eclsk-approaches-to-learning-2010070.csv'), Number(document.getElementById('children').value));
    const wording = await fetchText('nces-eclsk-teacher-items.txt');
    if (document.getElementById('columns').value === 'ratings') return ofMatrix(ratingMatrix(csv, wording, await fetchText('nces-eclsk-parent-items.txt')));
    const { records } = await readRecords(csv, { format: 'csv', columns: ratingColumns(csv, wording) });
    return ofRecords({ ...records, ...ratingFrame });
  }),
);
document.getElementById('show-fractions').addEventListener('click', () =>
  show('fractions', async () => ofRecords(readFractions(await fetchText('tatsuoka-fraction-items-536x20.txt'), await fetchText('tatsuoka-fraction-qmatrix-20x8.csv'), await fetchText('tatsuoka-fraction-labels.txt')))),
);
