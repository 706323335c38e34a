/** What stands around the cards of one learner's board and can wait until they are drawn. */
import { html, nothing, type TemplateResult } from 'lit';
import { boardProgress } from '../../domain/board/progress.js';
import type { BoardStanding } from '../../domain/board/standing.js';
import type { Badge } from '../../domain/records/board.js';
import { iconEdit, iconSpark } from '../../ui/icons.js';
import type { BoardContext } from './choice-board.context.js';
import type { LearnerBoard } from './choice-board.model.js';
import type { Say } from './choice-board.words.js';
import { progressWords } from './left-words.js';
import { dots } from './dots.template.js';

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

/** Badges that are earned; one that is not says nothing. */
export function badgeList(badges: readonly Badge[], { words: { say, textOf } }: BoardContext): TemplateResult | typeof nothing {
  if (badges.length === 0) return nothing;
  return html`<section class="group badges" part="badges">
    <h3>${say('badgesHead')}</h3>
    <ul>${badges.map(({ title }) => html`<li class="chip positive">${iconSpark}<bdi>${textOf(title)}</bdi></li>`)}</ul>
  </section>`;
}

/** The way to the contract, once there is something to sign for. */
export function contractButton({ options }: BoardStanding, { act, words: { say } }: BoardContext): TemplateResult | typeof nothing {
  if (options.every(({ choice }) => !choice)) return nothing;
  return html`<p class="group no-print"><button type="button" class="btn" @click=${() => act('showContract', true)}>${iconEdit}${say('contractOpen')}</button></p>`;
}

/** Points of what is done: of this learner, never beside another's. */
const pointsOf = ({ options, done }: BoardStanding) => options.reduce((sum, { option: { points = 0 } }, i) => sum + (done[i] ? points : 0), 0);

/** How far it is, in numbers and dots, below the sentence that says what is left. */
export function countLine({ standing, compiled }: LearnerBoard, { words }: BoardContext): TemplateResult {
  const { say, showPoints } = words;
  const chosen = standing.options.filter(({ choice }) => choice).length;
  const whole = compiled.limits.find(({ section, of }) => !section && of.length === compiled.options.length);
  const progress = whole ? undefined : boardProgress(compiled, standing);
  const count = whole ? say('chosenOf', { chosen, count: whole.max }) : progress ? progressWords(progress, words) : say('chosenCount', { count: chosen });
  return html`${progress ? dots(progress) : nothing}<output><bdi>${count}</bdi></output>${showPoints ? html`<bdi>${say('points', { count: pointsOf(standing) })}</bdi>` : nothing}`;
}
