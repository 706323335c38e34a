/** What stands below the cards of one learner's board. Loaded after the board is drawn. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BoardStanding } from '../../domain/board/standing.js';
import type { Say } from './choice-board.words.js';

/** What was chosen on options that the board no longer has. */
export function goneList({ gone }: BoardStanding, say: Say): TemplateResult | typeof nothing {
  if (gone.length === 0) return nothing;
  return html`<section class="group gone">
    <h3>${say('goneHead')}</h3>
    <p class="muted">${say('goneWords', { count: gone.length })}</p>
    <ul>
      ${gone.map(({ status, evidenceNote }) => html`<li>${say('goneTitle')} <span class="chip">${say(`state_${status}`)}</span>${evidenceNote ? html` <bdi class="muted">${evidenceNote}</bdi>` : nothing}</li>`)}
    </ul>
  </section>`;
}
