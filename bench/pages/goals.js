/** `goals.html?what=list|class`: the tracker. Records in hand to goals painted; then, on the list, from Save to the new figure painted. */
import '../cdn/waymark.js';
import { whenPainted } from './painted.js';

const isClass = new URLSearchParams(location.search).get('what') === 'class';
await customElements.whenDefined('way-goal-tracker');
const data = await (await fetch(`/${isClass ? 'class' : 'list'}-goals.json`)).json();
const tracker = document.createElement('way-goal-tracker');
const attributes = isClass ? { 'viewer-role': 'teacher', 'viewer-id': 't-1', group: 'g' } : { 'viewer-role': 'student', 'viewer-id': 's-1', learner: 's-1' };
for (const name of Object.keys(attributes)) tracker.setAttribute(name, attributes[name]);
tracker.setAttribute('today', '2026-03-20');
const inside = (selector) => tracker.shadowRoot?.querySelectorAll(selector) ?? [];

const start = performance.now();
tracker.data = data;
document.body.append(tracker);
whenPainted(start, () => inside(isClass ? '.learner' : '.goal').length > 10);

/** The same records in a second element: its parts are here by now. */
window.paintAgain = () =>
  new Promise((painted) => {
    const second = tracker.cloneNode();
    const from = performance.now();
    second.data = data;
    tracker.replaceWith(second);
    const look = () => (second.shadowRoot?.querySelectorAll(isClass ? '.learner' : '.goal').length > 10 ? requestAnimationFrame(() => requestAnimationFrame(() => painted(performance.now() - from))) : requestAnimationFrame(look));
    look();
  });

/** Opens the dialog of the first goal, ticks a step, and saves. */
window.checkIn = async () => {
  const until = async (found) => {
    while (!found()) await new Promise((later) => requestAnimationFrame(later));
  };
  const button = inside('[data-focus^=check-in]')[0];
  button.click();
  await until(() => inside('dialog[open] form')[0]);
  const box = inside('dialog input[type=checkbox]')[0];
  box.click();
  await tracker.updateComplete;
  const before = inside('.goal .facts')[0].textContent;
  const pressed = performance.now();
  inside('dialog .btn.primary')[0].click();
  const changed = () => inside('.goal .facts')[0].textContent !== before;
  // The change runs in microtasks: the figure may be there before the first frame, as the plain list's is.
  for (let turn = 0; turn < 100 && !changed(); turn++) await Promise.resolve();
  await until(changed);
  await new Promise((later) => requestAnimationFrame(later));
  return performance.now() - pressed;
};
