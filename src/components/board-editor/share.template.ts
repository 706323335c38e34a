import { html, nothing, type TemplateResult } from 'lit';
import { iconDown, iconPlus } from '../../ui/icons.js';
import type { Say } from '../../ui/edit/editor-scene.js';
import type { BoardLine } from './board-editor.model.js';

/** More buttons of one board in the list. */
export const lineButtons = (line: BoardLine, title: string, say: Say, live: boolean, duplicate: () => void, share: () => void): TemplateResult => html`
  ${live ? html`<button type="button" class="btn quiet" data-focus="duplicate ${line.board.id}" aria-label=${say('duplicateOf', { title })} @click=${duplicate}>${iconPlus}${say('duplicate')}</button>` : nothing}
  <button type="button" class="btn quiet" aria-label=${say('shareOf', { title })} @click=${share}>${iconDown}${say('share')}</button>
`;
