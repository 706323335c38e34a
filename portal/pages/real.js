/** The published records, where the folder was beside the repository when the portal was built. */
import { createClient, fileSource, readRecords } from './cdn/sdk.js';
import { make } from './make.js';
import { firstRows, ratingColumns, ratingFrame, readFractions } from './real-data.js';

const fetchText = async (name) => {
  const answer = await fetch(`real/${name}`);
  if (!answer.ok) throw new Error(`real/${name}: ${answer.status}`);
  return answer.text();
};

/** Shows one set of records as a heatmap, and says how much there is in words. */
async function show(name, read) {
  const button = document.getElementById(`show-${name}`);
  const said = document.getElementById(`${name}-said`);
  const view = document.getElementById(`${name}-view`);
  button.disabled = true;
  said.textContent = 'Reading …';
  try {
    const records = await read();
    const cells = records.learners.length * records.standards.length;
    const filled = new Set(records.evidence.map((piece) => `${piece.learnerId} ${piece.standardId}`)).size;
    const number = (value) => value.toLocaleString('en');
    said.textContent = `${number(records.learners.length)} learners, ${number(records.standards.length)} standards, ${number(records.evidence.length)} pieces of evidence. ${number(cells - filled)} of ${number(cells)} cells have no evidence.`;
    const data = make('way-data', {}, make('way-mastery-heatmap', { readonly: '' }));
    data.client = createClient({ source: fileSource({ data: records }), viewer: { id: 'reader', role: 'teacher' } });
    view.replaceChildren(data);
    view.hidden = false;
  } catch (error) {
    console.error(error);
    said.textContent = 'These records could not be read.';
  } finally {
    button.disabled = false;
  }
}

const files = await (await fetch('real/files.json')).json();
const there = files.length > 0;
document.getElementById('absent').hidden = there;
for (const id of ['ratings', 'fractions']) document.getElementById(id).hidden = !there;

document.getElementById('show-ratings').addEventListener('click', () =>
  show('ratings', async () => {
    const csv = firstRows(await fetchText('nces-eclsk-approaches-to-learning-2010070.csv'), Number(document.getElementById('children').value));
    const { records } = await readRecords(csv, { format: 'csv', columns: ratingColumns(csv, await fetchText('nces-eclsk-teacher-items.txt')) });
    return { ...records, ...ratingFrame };
  }),
);
document.getElementById('show-fractions').addEventListener('click', () =>
  show('fractions', async () => readFractions(await fetchText('tatsuoka-fraction-items-536x20.txt'), await fetchText('tatsuoka-fraction-qmatrix-20x8.csv'), await fetchText('tatsuoka-fraction-labels.txt'))),
);
