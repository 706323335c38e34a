/** What stands around the grid of a `matrix`: how large it is, and what the looks mean. */
import { html, nothing, type TemplateResult } from 'lit';
import { levelStep } from '../../ui/level-step.js';
import type { HeatmapMatrix } from './grid-matrix.js';
import { shortLabel, type Words } from './heatmap-words.js';

export function renderMatrixHead({ learners, standards }: HeatmapMatrix, { say }: Words): TemplateResult {
  return html`<div class="head">
    <div>
      <h2>${say('title')}</h2>
      <p class="muted small">${say('context', { count: learners, standards: say('countAt', { count: standards }), policy: '' }).trim()}</p>
    </div>
  </div>`;
}

export function renderMatrixLegend({ levels, flags }: HeatmapMatrix, { say }: Words): TemplateResult {
  return html`<ul class="legend" aria-label=${say('legend')}>
    ${levels.length > 12 ? nothing : levels.map(({ label, shortLabel: short }, i) => html`<li><span class="swatch level-${levelStep(i, levels.length)}">${shortLabel(short, label, i)}</span>${label}</li>`)}
    <li><span class="swatch level-none">–</span>${say('noEvidence')}</li>
    ${flags
      ? html`<li><span class="swatch stale"></span>${say('staleMark')}</li>
          <li><span aria-hidden="true">↗</span>${say('risingMark')}</li>
          <li><span aria-hidden="true">→</span>${say('steadyMark')}</li>
          <li><span aria-hidden="true">↘</span>${say('fallingMark')}</li>`
      : nothing}
  </ul>`;
}
