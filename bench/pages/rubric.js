/** The scorer: a rubric in hand to what is in view painted; to all of it in the page; a second one; then keys. */
import '../cdn/waymark.js';
import { painted } from './goals-painted.js';
import { nextKey } from './keyed.js';

await customElements.whenDefined('way-rubric-scorer');
const data = await (await fetch('/rubric.json')).json();
const { length } = data.rubrics[0].criteria;
const make = () => {
  const scorer = document.createElement('way-rubric-scorer');
  for (const [name, value] of Object.entries({ 'viewer-role': 'teacher', 'viewer-id': 't-1', learner: 's-1', today: '2026-03-20' })) scorer.setAttribute(name, value);
  return scorer;
};
let scorer = make();
const criteria = () => scorer.shadowRoot?.querySelectorAll('fieldset') ?? [];
const fills = () => criteria().length > 0 && (criteria().length === length || criteria()[criteria().length - 1].getBoundingClientRect().top > innerHeight);

const start = performance.now();
scorer.data = data;
document.body.append(scorer);
window.firstPaint = (await painted(fills)) - start;

window.allThere = async () => {
  while (criteria().length < length) await new Promise((later) => requestAnimationFrame(later));
  return performance.now() - start;
};

/** The same rubric in a second element: its parts are here by now. */
window.paintAgain = async () => {
  const second = make();
  const from = performance.now();
  second.data = data;
  scorer.replaceWith(second);
  scorer = second;
  return (await painted(fills)) - from;
};

window.focusFirst = () => criteria()[0].querySelector('input').focus();
window.nextKey = nextKey;
window.marked = () => scorer.shadowRoot.querySelectorAll('input:checked').length;
