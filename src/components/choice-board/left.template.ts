/** What is left: the first thing to read above the cards. Comes after the first drawing; its place is kept. */
import { html, nothing, type TemplateResult } from 'lit';
import { iconCheck } from '../../ui/icons.js';
import { countLine } from './below.template.js';
import type { BoardContext } from './choice-board.context.js';
import type { LearnerBoard } from './choice-board.model.js';
import { leftOf, leftWords } from './left-words.js';

/** The grid in small, for narrow views in which the squares stand one under the other. */
const miniMap = ({ board, standing }: BoardContext) =>
  board.layout !== 'grid' || board.columns < 2
    ? nothing
    : html`<table class="map" aria-hidden="true">
        ${Array.from({ length: Math.ceil(standing.options.length / board.columns) }, (_, row) => html`<tr>${standing.options.slice(row * board.columns, (row + 1) * board.columns).map(({ state }) => html`<td class=${state}></td>`)}</tr>`)}
      </table>`;

/** The sentence that says what is left, and how far it is. */
export function leftPanel(view: LearnerBoard, context: BoardContext, refusal: string): TemplateResult {
  const left = leftOf(view);
  const { standing } = view;
  const { words } = context;
  const { say } = words;
  const sentence = left ? leftWords(left, standing, words) : context.own ? say('complete') : say('completeOf', { name: context.learnerName });
  return html`<section class="left ${left ? '' : 'complete'}" part="left" aria-labelledby="left-head">
    ${miniMap(context)}
    <div class="left-text">
      <h3 id="left-head" class="${left ? '' : 'visually-hidden'}">${say('leftHead')}</h3>
      <p class="left-words">${left ? nothing : iconCheck}<bdi>${sentence}</bdi></p>
      <p class="count">${countLine(view, context)}</p>
      ${refusal ? html`<p class="refusal" part="refusal"><bdi>${refusal}</bdi></p>` : nothing}
    </div>
  </section>`;
}
