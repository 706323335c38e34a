import { html, nothing, type TemplateResult } from 'lit';
import type { PreviewAs, RubricScene } from './rubric-scene.js';

/** The rubric as others see it, drawn anew with every change. What is tried in it is kept nowhere. */
export function previewSection({ say, previewAs, previewElement, showAs }: RubricScene): TemplateResult | typeof nothing {
  if (previewAs === undefined) return nothing;
  const choice = (as: PreviewAs) => html`<button type="button" class="btn dense" data-focus="preview-${as}" aria-pressed=${previewAs === as ? 'true' : 'false'} @click=${() => showAs(as)}>${say(`preview_${as}`)}</button>`;
  return html`<section class="preview" part="preview" aria-labelledby="preview-head">
    <h3 id="preview-head" tabindex="-1" data-focus="preview-head">${say('previewHead')}</h3>
    <div class="actions">${choice('scorer')} ${choice('student')}</div>
    <p class="hint">${say(`preview_${previewAs}_hint`)}</p>
    <div class="stage">${previewElement === 'failed' ? html`<p class="problem">${say('previewFailed')}</p>` : (previewElement ?? nothing)}</div>
  </section>`;
}
