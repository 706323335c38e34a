/** Files: buttons in the list, and the formats that one rubric can be written in. */
import { html, nothing, type TemplateResult } from 'lit';
import { RUBRIC_FORMATS } from '../../domain/rubric/files/formats.js';
import type { Say } from '../../ui/edit/editor-scene.js';
import { iconDown, iconPlus } from '../../ui/icons.js';
import type { RubricLine } from './rubric-editor.model.js';
import type { RubricScene } from './rubric-scene.js';

/** More buttons of one rubric in the list. */
export const lineButtons = (line: RubricLine, title: string, say: Say, live: boolean, duplicate: () => void, share: () => void): TemplateResult => html`
  ${live ? html`<button type="button" class="btn quiet" data-focus="duplicate ${line.rubric.id}" aria-label=${say('duplicateOf', { title })} @click=${duplicate}>${iconPlus}${say('duplicate')}</button>` : nothing}
  <button type="button" class="btn quiet" data-focus="share-line ${line.rubric.id}" aria-label=${say('shareOf', { title })} @click=${share}>${iconDown}${say('share')}</button>
`;

export function takeAway({ say, share, written }: RubricScene): TemplateResult {
  return html`<section class="take" part="share" aria-labelledby="take-head">
    <h3 id="take-head">${say('takeHead')}</h3>
    <p class="hint">${say('takeHint')}</p>
    <div class="actions">${RUBRIC_FORMATS.map((format) => html`<button type="button" class="btn" data-focus="share ${format}" @click=${() => share(format)}>${iconDown}${say(`format_${format}`)}</button>`)}</div>
    ${written ?? nothing}
  </section>`;
}
