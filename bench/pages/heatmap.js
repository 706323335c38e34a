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
const levels = data.scales[0].levels.map(({ shortLabel }) => shortLabel);
/**
 * Levels to see: painted, or as text in ten rows where the grid draws text. Names for readers of the screen come just after, and are not waited for.
 */
whenPainted(start, () => {
  const root = heatmap.shadowRoot;
  const canvas = root?.querySelector('canvas');
  if (canvas?.width) return canvas.getContext('2d').getImageData(canvas.width >> 1, canvas.height >> 1, 1, 1).data.some((part) => part > 0);
  const rows = [...(root?.querySelectorAll('[role=row]') ?? [])];
  return rows.filter((row) => [...row.querySelectorAll('[role=gridcell]')].some((cell) => levels.some((label) => cell.textContent.includes(label)))).length >= 10;
});
