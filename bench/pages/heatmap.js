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
const levels = new Set(data.scales[0].levels.map(({ shortLabel }) => shortLabel));
/** Rows that show a level in words, wherever the element draws them; an element may draw only what the window shows. */
whenPainted(start, () => {
  const rows = [...(heatmap.shadowRoot?.querySelectorAll('tr, [role=row]') ?? [])];
  const told = rows.filter((row) => [...row.querySelectorAll('td, [role=gridcell]')].some((cell) => levels.has(cell.textContent.trim()) || [...levels].some((label) => cell.textContent.includes(label))));
  return told.length >= 10;
});
