/**
 * `goals.html?what=list|class`: the tracker waits in the page for its records; then from text in hand to goals painted. With `&cold`, there is no
 * tracker before, and its further parts are still to load. On the list also from Save in a check-in to the new figure painted.
 */
import '../cdn/waymark.js';
import { goalsText, painted, quiet, until } from './goals-painted.js';

const query = new URLSearchParams(location.search);
const isClass = query.get('what') === 'class';
await customElements.whenDefined('way-goal-tracker');
const attributes = isClass ? { 'viewer-role': 'teacher', 'viewer-id': 't-1', group: 'g' } : { 'viewer-role': 'student', 'viewer-id': 's-1', learner: 's-1' };
const make = () => {
  const tracker = document.createElement('way-goal-tracker');
  for (const name of Object.keys(attributes)) tracker.setAttribute(name, attributes[name]);
  tracker.setAttribute('today', '2026-03-20');
  return tracker;
};
let tracker = make();
const inside = (selector) => tracker.shadowRoot?.querySelectorAll(selector) ?? [];
/** The first screen is full. */
const drawn = () => (inside(isClass ? '.learner:last-of-type' : '.goals > li:last-of-type')[0]?.getBoundingClientRect().top ?? 0) > innerHeight - 200;

const cold = query.has('cold');
if (!cold) document.body.append(tracker);
const text = await goalsText();
await quiet();
const start = performance.now();
tracker.data = JSON.parse(text);
if (cold) document.body.append(tracker);
const firstPaint = (await painted(drawn)) - start;
// Rows of the class below the first screen follow; of the list, a button draws more.
window.allPainted = isClass ? (await painted(() => inside('.learner').length === 35)) - start : firstPaint;
window.firstPaint = firstPaint;

/** The same records in a second element. */
window.paintAgain = async () => {
  await quiet();
  const first = tracker;
  const from = performance.now();
  tracker = make();
  tracker.data = JSON.parse(text);
  first.replaceWith(tracker);
  return (await painted(drawn)) - from;
};

/** Opens the dialog of the first goal, ticks a step, and saves. */
window.checkIn = async () => {
  inside('[data-focus^=check-in]')[0].click();
  await until(() => inside('dialog[open] form')[0]);
  inside('dialog input[type=checkbox]')[0].click();
  await tracker.updateComplete;
  await quiet();
  const before = inside('.goal .facts')[0].textContent;
  const pressed = performance.now();
  inside('dialog .btn.primary')[0].click();
  return (await painted(() => inside('.goal .facts')[0].textContent !== before)) - pressed;
};
