import { html, nothing, type TemplateResult } from 'lit';
import type { Board } from '../../domain/records/board.js';
import { iconBack } from '../../ui/icons.js';
import { cardTemplate, type CardActions } from './card.template.js';
import type { Act, BoardContext } from './choice-board.context.js';
import type { CardGroup, LearnerBoard } from './choice-board.model.js';
import type { Words } from './choice-board.words.js';

/** What comes with the part that is loaded after the first drawing. */
export interface Around {
  readonly left?: TemplateResult;
  readonly next?: TemplateResult;
  readonly actions?: CardActions;
  readonly above?: TemplateResult | typeof nothing;
  readonly below?: TemplateResult;
}

/** The header that both views share. */
export function headTemplate(board: Board, boards: readonly Board[], line: string, back: boolean, words: Words, act: Act): TemplateResult {
  const { say, textOf } = words;
  return html`<header class="head">
    <div>
      <h2 part="heading" id="heading" tabindex="-1"><bdi>${textOf(board.title)}</bdi></h2>
      ${line ? html`<p class="muted">${line}</p>` : nothing} ${board.description.trim() ? html`<p class="muted"><bdi>${board.description}</bdi></p>` : nothing}
    </div>
    <div class="actions">
      ${back ? html`<button type="button" class="btn quiet" @click=${() => act('showLearner', undefined)}>${iconBack}${say('backToClass')}</button>` : nothing}
      ${boards.length > 1
        ? html`<label class="which"
            ><span class="visually-hidden">${say('whichBoard')}</span>
            <select @change=${(event: Event) => act('showBoard', (event.target as HTMLSelectElement).value)}>
              ${boards.map(({ id, title }) => html`<option value=${id} ?selected=${id === board.id}>${textOf(title)}</option>`)}
            </select></label
          >`
        : nothing}
    </div>
  </header>`;
}

function group({ section, tier, single, chosen, cards }: CardGroup, index: number, named: boolean, context: BoardContext, actions: CardActions | undefined): TemplateResult {
  const { board, words } = context;
  const { say, textOf } = words;
  const id = `section-${index}`;
  const list = html`<ul class="cards ${board.layout}" part="cards" aria-labelledby=${named ? id : nothing}>
    ${cards.map((card) => html`<li>${cardTemplate(card, single ? id : undefined, named ? 4 : 3, context, actions)}</li>`)}
  </ul>`;
  if (!named) return list;
  return html`<section class="group" part="section">
    <div class="group-head">
      <h3 id=${id}><bdi>${section ? textOf(section.title) : say(tier ? `challenge_${tier}` : 'more')}</bdi></h3>
      ${section?.max !== undefined ? html`<output class="small muted"><bdi>${say('chosenOf', { chosen, count: section.max })}</bdi></output>` : nothing}
    </div>
    ${section?.max !== undefined && chosen > section.max ? html`<p class="refusal">${say('tooMany', { count: section.max })}</p>` : nothing}
    ${single && context.acts ? html`<div role="radiogroup" aria-labelledby=${id}>${list}</div>` : list}
  </section>`;
}

/** One learner's board: what is left, then the cards. */
export function learnerTemplate(view: LearnerBoard, context: BoardContext, { left, next, actions, above, below }: Around): TemplateResult {
  const { say } = context.words;
  if (view.groups.length === 0) return html`<p class="empty muted">${say('noOptions')}</p>${below}`;
  const named = view.groups.length > 1 || view.groups[0]?.section !== undefined || view.groups[0]?.tier !== undefined;
  return html`${left ?? html`<div class="left waiting"></div>`} ${context.own && context.acts ? html`<div class="next" part="next">${next}</div>` : nothing} ${above} ${view.groups.map((each, i) => group(each, i, named, context, actions))} ${below}`;
}
