/** What stands above and below every view: title and context with what can be taken away, and the key to the looks. */
import { html, nothing, type TemplateResult } from 'lit';
import { iconDownload, iconPrint } from '../../ui/icons.js';
import { levelStep } from '../../ui/level-step.js';
import { levelLabel, levelShort, policyWords, type Words } from './heatmap-words.js';
import type { HeatmapModel } from './mastery-heatmap.model.js';

export interface HeadScene {
  readonly model: HeatmapModel;
  readonly words: Words;
  readonly staff: boolean;
  /** The one learner who is shown, by name; `mine`: a student looks at their own. */
  readonly one?: { readonly name: string; readonly mine: boolean } | undefined;
  download(): void;
}

export function renderHead({ model, words, staff, one, download }: HeadScene): TemplateResult {
  const { say } = words;
  const { rows, columns } = model;
  return html`<div class="head">
    <div>
      <h2>${one ? say(one.mine ? 'titleMine' : 'titleLearner', { name: one.name }) : say('title')}</h2>
      ${staff && !one && rows.length > 0
        ? html`<p class="muted small">${say('context', { count: rows.length, standards: say('countAt', { count: columns.length }), policy: policyWords(model, words) })}</p>`
        : nothing}
    </div>
    ${staff && rows.length > 0 && columns.length > 0
      ? html`<div class="actions">
          <button type="button" class="btn quiet dense" @click=${() => download()}>${iconDownload}${say('download')}</button>
          <button type="button" class="btn quiet dense" @click=${() => window.print()}>${iconPrint}${say('print')}</button>
        </div>`
      : nothing}
  </div>`;
}

export function renderLegend(model: HeatmapModel, { say }: Words): TemplateResult {
  const { levels } = model.scale;
  return html`<ul class="legend" aria-label=${say('legend')}>
    ${levels.length > 12 ? nothing : levels.map((_, i) => html`<li><span class="swatch level-${levelStep(i, levels.length)}">${levelShort(model, i)}</span>${levelLabel(model, i) === levelShort(model, i) ? nothing : levelLabel(model, i)}</li>`)}
    <li><span class="swatch level-none">–</span>${say('noEvidence')}</li>
    <li><span class="swatch stale"></span>${say('staleMark')}</li>
    <li><span aria-hidden="true">↗</span>${say('risingMark')}</li>
    <li><span aria-hidden="true">→</span>${say('steadyMark')}</li>
    <li><span aria-hidden="true">↘</span>${say('fallingMark')}</li>
    <li><span aria-hidden="true">✎</span>${say('overriddenMark')}</li>
  </ul>`;
}
