import { html, nothing, type TemplateResult } from 'lit';
import type { BoardContext } from './choice-board.context.js';

/** Help for one learner. Drawn only where the model says that this viewer may see it. */
export function supportList(supports: readonly string[], { words: { say }, own, learnerName }: BoardContext): TemplateResult | typeof nothing {
  if (supports.length === 0) return nothing;
  return html`<section class="supports" part="supports">
    <h3>${own ? say('supports') : say('supportsOf', { name: learnerName })}</h3>
    <ul>${supports.map((text) => html`<li><bdi>${text}</bdi></li>`)}</ul>
    <p class="small muted">${own ? say('supportsPrivate') : say('supportsPrivateStaff', { name: learnerName })}</p>
  </section>`;
}
