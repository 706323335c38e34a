import { html, type TemplateResult } from 'lit';
import type { uiWords } from '../../locales/en/ui.js';
import { iconClose } from '../../ui/icons.js';
import type { Say } from '../../ui/edit/editor-scene.js';

/** The board as a learner sees it; closing it throws away what was tried. */
export const previewDialog = (preview: HTMLElement | 'failed', say: Say, sayShared: (key: keyof typeof uiWords) => string, close: () => void): TemplateResult => html`<div class="dialog-head">
    <div>
      <h3 id="preview-head">${say('previewHead')}</h3>
      <p class="hint">${say('previewHint')}</p>
    </div>
    <button type="button" class="btn quiet square" aria-label=${sayShared('close')} @click=${close}>${iconClose}</button>
  </div>
  <div class="dialog-body" part="preview">${preview === 'failed' ? html`<p class="problem">${say('previewFailed')}</p>` : preview}</div>`;
