/** What is selected, and what can be done with it. */
import { html, nothing, type TemplateResult } from 'lit';
import { iconClose, iconDownload, iconPerson, iconPlus, iconSend, iconTable } from '../../ui/icons.js';
import type { Say } from './heatmap-words.js';

export interface SelectionBarScene {
  readonly words: string;
  readonly say: Say;
  /** The code of the one standard that is selected. */
  readonly onlyStandard?: string;
  readonly mayGroup: boolean;
  readonly empty: boolean;
  /** What became of the last deed, for people who see. */
  readonly note: string;
  group(opener: HTMLElement): void;
  suggest(opener: HTMLElement): void;
  plan(): void;
  copy(): void;
  download(): void;
  clear(): void;
}

export function renderSelectionBar(scene: SelectionBarScene): TemplateResult {
  const { words, say, onlyStandard, mayGroup, empty, note } = scene;
  const opener = (event: Event) => event.currentTarget as HTMLElement;
  return html`<div class="selection no-print" role="group" aria-label=${say('selectionBar')}>
    <p><strong>${empty ? say('selectHint') : words}</strong>${note ? html` <span class="muted">${note}</span>` : nothing}</p>
    ${empty
      ? nothing
      : html`<div class="actions">
          ${mayGroup ? html`<button type="button" class="btn dense" @click=${(event: Event) => scene.group(opener(event))}>${iconPlus}${say('makeGroup')}</button>` : nothing}
          ${onlyStandard ? html`<button type="button" class="btn dense" @click=${(event: Event) => scene.suggest(opener(event))}>${iconPerson}${say('suggestGroups', { code: onlyStandard })}</button>` : nothing}
          <button type="button" class="btn dense" @click=${() => scene.plan()}>${iconSend}${say('planNext')}</button>
          <button type="button" class="btn dense" @click=${() => scene.copy()}>${iconTable}${say('copyTable')}</button>
          <button type="button" class="btn dense" @click=${() => scene.download()}>${iconDownload}${say('downloadSelection')}</button>
          <button type="button" class="btn quiet dense" @click=${() => scene.clear()}>${iconClose}${say('clearSelection')}</button>
        </div>`}
  </div>`;
}
