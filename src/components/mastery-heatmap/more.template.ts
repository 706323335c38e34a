/** Settings of the view that are not needed at a glance. */
import { html, type TemplateResult } from 'lit';
import type { Words } from './heatmap-words.js';
import { NAMES, type NamesShown } from './shown-names.js';

export interface MoreScene {
  readonly names: NamesShown;
  readonly words: Words;
  setNames(names: NamesShown): void;
  policy(opener: HTMLElement): void;
}

export function renderMore({ names, words: { say }, setNames, policy }: MoreScene): TemplateResult {
  return html`<div class="tools more no-print">
    <label class="tool"
      >${say('names')}
      <select @change=${(event: Event) => setNames((event.target as HTMLSelectElement).value as NamesShown)}>
        ${NAMES.map((name) => html`<option value=${name} ?selected=${name === names}>${say(`names_${name}`)}</option>`)}
      </select>
    </label>
    <button type="button" class="btn toggle" @click=${(event: Event) => policy(event.currentTarget as HTMLElement)}>${say('policyTitle')}</button>
  </div>`;
}
