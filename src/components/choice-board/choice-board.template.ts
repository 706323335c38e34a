import { html, nothing, type TemplateResult } from 'lit';
import type { Board } from '../../domain/records/board.js';
import { iconBack, iconCheck } from '../../ui/icons.js';
import { cardTemplate } from './card.template.js';
import type { Act, BoardContext } from './choice-board.context.js';
import type { CardGroup, LearnerBoard } from './choice-board.model.js';
import { leftWords, type Words } from './choice-board.words.js';

/** What comes with the part that is loaded after the first drawing. */
export interface Around {
  readonly count?: TemplateResult;
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

/** What next: always there, and in view while the cards scroll. */
function nextLine({ next }: LearnerBoard, context: BoardContext): TemplateResult | typeof nothing {
  const { words, act, standing } = context;
  const { say, titleOf } = words;
  if (!context.own || !context.acts) return nothing;
  const button = (key: string, id: string, go: (event: MouseEvent) => void, tone = 'primary') => html`<button type="button" class="btn ${tone}" @click=${go}>${say(key, { title: say('quote', { title: titleOf(id) }) })}</button>`;
  const what = () => {
    switch (next.kind) {
      case 'tryAgain':
        return button('nextTryAgain', next.optionId, () => act('open', next.optionId));
      case 'goOn':
        return button('nextGoOn', next.optionId, () => act('open', next.optionId));
      case 'start':
        return button('nextStart', next.optionId, (event) => act('go', standing.options.find(({ option }) => option.id === next.optionId)!, event));
      case 'choose':
        return button('nextChoose', next.optionIds[0]!, () => act('goTo', next.optionIds[0]!), '');
      default:
        return html`<p>${say(`next_${next.kind}`)}</p>`;
    }
  };
  return html`<div class="next" part="next"><h3>${say('nextHead')}</h3>${what()}</div>`;
}

/** The grid in small, for narrow views in which the squares stand one under the other. */
const miniMap = ({ board, standing }: BoardContext) =>
  board.layout !== 'grid' || board.columns < 2
    ? nothing
    : html`<table class="map" aria-hidden="true">
        ${Array.from({ length: Math.ceil(standing.options.length / board.columns) }, (_, row) => html`<tr>${standing.options.slice(row * board.columns, (row + 1) * board.columns).map(({ state }) => html`<td class=${state}></td>`)}</tr>`)}
      </table>`;

function leftPanel({ left, standing }: LearnerBoard, context: BoardContext, refusal: string, count: TemplateResult | undefined): TemplateResult {
  const { words } = context;
  const { say } = words;
  const sentence = left ? leftWords(left, standing, words) : context.own ? say('complete') : say('completeOf', { name: context.learnerName });
  return html`<section class="left ${left ? '' : 'complete'}" part="left" aria-labelledby="left-head">
    ${miniMap(context)}
    <div class="left-text">
      <h3 id="left-head" class="${left ? '' : 'visually-hidden'}">${say('leftHead')}</h3>
      <p class="left-words">${left ? nothing : iconCheck}<bdi>${sentence}</bdi></p>
      <p class="count">${count}</p>
      ${refusal ? html`<p class="refusal" part="refusal"><bdi>${refusal}</bdi></p>` : nothing}
    </div>
  </section>`;
}

function group({ section, tier, single, chosen, cards }: CardGroup, index: number, named: boolean, context: BoardContext): TemplateResult {
  const { board, words } = context;
  const { say, textOf } = words;
  const id = `section-${index}`;
  const list = html`<ul class="cards ${board.layout}" part="cards" aria-labelledby=${named ? id : nothing}>
    ${cards.map((card) => html`<li>${cardTemplate(card, single ? id : undefined, named ? 4 : 3, context)}</li>`)}
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
export function learnerTemplate(view: LearnerBoard, context: BoardContext, refusal: string, { count, above, below }: Around): TemplateResult {
  const { say } = context.words;
  if (view.groups.length === 0) return html`<p class="empty muted">${say('noOptions')}</p>${below}`;
  const named = view.groups.length > 1 || view.groups[0]?.section !== undefined || view.groups[0]?.tier !== undefined;
  return html`${leftPanel(view, context, refusal, count)} ${nextLine(view, context)} ${above} ${view.groups.map((each, i) => group(each, i, named, context))} ${below}`;
}
