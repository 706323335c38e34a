import '../cdn/waymark.js';
import { whenPainted } from './painted.js';

await customElements.whenDefined('way-mastery-heatmap');
const data = await (await fetch('/class.json')).json();
const heatmap = document.createElement('way-mastery-heatmap');
heatmap.setAttribute('viewer-role', 'teacher');
heatmap.setAttribute('viewer-id', 't-1');
heatmap.setAttribute('group', 'g');
heatmap.setAttribute('today', '2026-04-01');

const start = performance.now();
heatmap.data = data;
document.body.append(heatmap);
const levels = data.scales[0].levels.map(({ label }) => label);
/** Rows whose cells tell their level; the words come after the paint, in the same frame or later, so that this is never too early. */
whenPainted(start, () => {
  const rows = [...(heatmap.shadowRoot?.querySelectorAll('tr, [role=row]') ?? [])];
  const told = rows.filter((row) => [...row.querySelectorAll('td, [role=gridcell]')].some((cell) => levels.some((label) => (cell.getAttribute('aria-label') ?? cell.textContent).includes(label))));
  return told.length >= 10;
});
