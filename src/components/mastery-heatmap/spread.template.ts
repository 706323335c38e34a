/** How the cells of a column, or of a row, are spread over the levels: a bar, lowest first. The words for it are `spreadWords`. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Summary } from '../../domain/mastery/summaries.js';
import { levelStep } from '../../ui/level-step.js';

export function renderSpread(summary: Summary): TemplateResult | typeof nothing {
  const { distribution, without } = summary;
  const all = summary.withLevel + without;
  if (all === 0) return nothing;
  let from = 0;
  const parts = [...distribution.map((count, level) => ({ count, look: `step-${levelStep(level, distribution.length)}` })), { count: without, look: 'step-none' }];
  return html`<svg class="spread" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    ${parts.map(({ count, look }) => {
      const part = svg`<rect class=${look} x=${from} y="0" width=${(100 * count) / all} height="8" />`;
      from += (100 * count) / all;
      return part;
    })}
  </svg>`;
}
