import { html, nothing, type TemplateResult } from 'lit';
import type { NextOnBoard } from '../../domain/board/next.js';
import type { Board } from '../../domain/records/board.js';
import { iconBack, iconCheck } from '../../ui/icons.js';
import { cardTemplate } from './card.template.js';
import type { Act, BoardContext } from './choice-board.context.js';
import type { CardGroup, LearnerBoard } from './choice-board.model.js';
import { leftWords, progressWords, type Words } from './choice-board.words.js';
import { dots } from './dots.template.js';
import { supportList } from './supports.template.js';

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

function nextButton(next: NextOnBoard, context: BoardContext): TemplateResult | typeof nothing {
  const { words: { say, titleOf }, act, standing } = context;
  if (!context.own || !context.acts) return nothing;
  const button = (key: string, id: string, go: (event: MouseEvent) => void) => html`<button type="button" class="btn primary" @click=${go}>${say(key, { title: say('quote', { title: titleOf(id) }) })}</button>`;
  switch (next.kind) {
    case 'tryAgain':
      return button('nextTryAgain', next.optionId, () => act('open', next.optionId));
    case 'goOn':
      return button('nextGoOn', next.optionId, () => act('open', next.optionId));
    case 'start':
      return button('nextStart', next.optionId, (event) => act('go', standing.options.find(({ option }) => option.id === next.optionId)!, event));
    case 'wait':
      return html`<p class="muted">${say('nextWait')}</p>`;
    default:
      return nothing;
  }
}

/** The grid in small, for narrow views in which the squares stand one under the other. */
const miniMap = ({ board, standing }: BoardContext) =>
  board.layout !== 'grid' || board.columns < 2
    ? nothing
    : html`<table class="map" aria-hidden="true">
        ${Array.from({ length: Math.ceil(standing.options.length / board.columns) }, (_, row) => html`<tr>${standing.options.slice(row * board.columns, (row + 1) * board.columns).map(({ state }) => html`<td class=${state}></td>`)}</tr>`)}
      </table>`;

function leftPanel({ left, next, progress, standing, compiled }: LearnerBoard, context: BoardContext, refusal: string): TemplateResult {
  const { words } = context;
  const { say } = words;
  const chosen = standing.options.filter(({ choice }) => choice).length;
  const whole = compiled.limits.find(({ section, of }) => !section && of.length === compiled.options.length);
  const count = whole ? say('chosenOf', { chosen, count: whole.max }) : progress ? progressWords(progress, words) : say('chosenCount', { count: chosen });
  const sentence = left ? leftWords(left, standing, words) : context.own ? say('complete') : say('completeOf', { name: context.learnerName });
  return html`<section class="left ${left ? '' : 'complete'}" part="left" aria-labelledby="left-head">
    ${miniMap(context)}
    <div class="left-text">
      <h3 id="left-head" class="${left ? '' : 'visually-hidden'}">${say('leftHead')}</h3>
      <p class="left-words">${left ? nothing : iconCheck}<bdi>${sentence}</bdi></p>
      <p class="count">${progress && !whole ? dots(progress) : nothing}<output><bdi>${count}</bdi></output></p>
      ${refusal ? html`<p class="refusal" part="refusal"><bdi>${refusal}</bdi></p>` : nothing}
    </div>
    ${nextButton(next, context)}
  </section>`;
}

function group({ section, single, chosen, cards }: CardGroup, index: number, named: boolean, context: BoardContext): TemplateResult {
  const { board, words } = context;
  const { say, textOf } = words;
  const id = `section-${index}`;
  const list = html`<ul class="cards ${board.layout}" part="cards" aria-labelledby=${named ? id : nothing}>
    ${cards.map((card) => html`<li>${cardTemplate(card, single ? id : undefined, named ? 4 : 3, context)}</li>`)}
  </ul>`;
  if (!named) return list;
  return html`<section class="group" part="section">
    <div class="group-head">
      <h3 id=${id}><bdi>${section ? textOf(section.title) : say('more')}</bdi></h3>
      ${section?.max !== undefined ? html`<output class="small muted"><bdi>${say('chosenOf', { chosen, count: section.max })}</bdi></output>` : nothing}
    </div>
    ${single && context.acts ? html`<div role="radiogroup" aria-labelledby=${id}>${list}</div>` : list}
  </section>`;
}

/** One learner's board: what is left, then the cards. */
export function learnerTemplate(view: LearnerBoard, context: BoardContext, refusal: string, below: TemplateResult | typeof nothing): TemplateResult {
  const { say } = context.words;
  if (view.groups.length === 0) return html`<p class="empty muted">${say('noOptions')}</p>${below}`;
  const named = view.groups.length > 1 || view.groups[0]?.section !== undefined;
  return html`${leftPanel(view, context, refusal)} ${supportList(view.supports, context)} ${view.groups.map((each, i) => group(each, i, named, context))} ${below}`;
}
