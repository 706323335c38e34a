/** Settings of the view that are not needed at a glance. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from './heatmap-words.js';
import { NAMES, type NamesShown } from './shown-names.js';

export interface MoreScene {
  readonly names: NamesShown;
  readonly words: Words;
  setNames(names: NamesShown): void;
  policy(opener: HTMLElement): void;
  /** What can be folded here, and whether it is; left out: nothing can. */
  readonly folds?: readonly { readonly what: 'groups' | 'standards'; readonly on: boolean }[];
  fold(what: 'groups' | 'standards', on: boolean): void;
  /** Left out: this view has no cells to make small. */
  readonly compact?: boolean;
  setCompact(compact: boolean): void;
}

export function renderMore({ names, words: { say }, setNames, policy, folds = [], fold, compact, setCompact }: MoreScene): TemplateResult {
  return html`<div class="tools more no-print">
    <label class="tool"
      >${say('names')}
      <select @change=${(event: Event) => setNames((event.target as HTMLSelectElement).value as NamesShown)}>
        ${NAMES.map((name) => html`<option value=${name} ?selected=${name === names}>${say(`names_${name}`)}</option>`)}
      </select>
    </label>
    ${folds.map(({ what, on }) => html`<button type="button" class="btn toggle" aria-pressed=${on} @click=${() => fold(what, !on)}>${say(`fold_${what}`)}</button>`)}
    ${compact === undefined ? nothing : html`<button type="button" class="btn toggle" aria-pressed=${compact} @click=${() => setCompact(!compact)}>${say('compact')}</button>`}
    <button type="button" class="btn toggle" @click=${(event: Event) => policy(event.currentTarget as HTMLElement)}>${say('policyTitle')}</button>
  </div>`;
}
