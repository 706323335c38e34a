/** The first view: the boards that are there, and templates for a new one. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { BoardTemplate } from '../../domain/board/templates.js';
import { iconEdit, iconNext } from '../../ui/icons.js';
import type { Say } from '../../ui/edit/editor-scene.js';
import type { BoardLine } from './board-editor.model.js';

/** The templates, in the order of the list. Named here so that the first view needs no rules. */
const TEMPLATES: readonly BoardTemplate[] = ['ticTacToe', 'bingo', 'menu', 'mustAndMay', 'tiers', 'list'];

export interface ListScene {
  readonly say: Say;
  /** Whether the reader may change boards. */
  readonly live: boolean;
  readonly lines: readonly BoardLine[];
  readonly titleOf: (text: string) => string;
  /** More buttons of one board, and of the list: they come with the part that is loaded on demand. */
  readonly extras?: ((line: BoardLine) => unknown) | undefined;
  readonly headExtras?: unknown;
  readonly below?: unknown;
  open(id: string): void;
  create(template: BoardTemplate): void;
}

export function boardList(scene: ListScene): TemplateResult {
  const { say, live, lines, titleOf } = scene;
  return html`<header class="head">
      <div>
        <h2 id="heading" part="heading" tabindex="-1">${say('boards')}</h2>
        <p class="muted">${say('boardsLine')}</p>
      </div>
      <div class="actions">${scene.headExtras ?? nothing}</div>
    </header>
    ${scene.below ?? nothing}
    ${lines.length === 0
      ? html`<p class="empty muted">${say(live ? 'noBoards' : 'noBoardsReadOnly')}</p>`
      : html`<ul class="boards" part="boards">
          ${repeat(lines, ({ board }) => board.id, (line) => boardLine(line, scene, titleOf(line.board.title)))}
        </ul>`}
    ${live
      ? html`<section class="new" aria-labelledby="new-head">
          <h3 id="new-head">${say('newBoard')}</h3>
          <ul class="templates">
            ${TEMPLATES.map(
              (template) => html`<li>
                <button type="button" class="btn template" part="template" @click=${() => scene.create(template)}>
                  ${picture(template)}<span><b>${say(`template_${template}`)}</b><span class="hint">${say(`template_${template}_hint`)}</span></span>
                </button>
              </li>`,
            )}
          </ul>
        </section>`
      : nothing}`;
}

function boardLine(line: BoardLine, { say, live, open, extras }: ListScene, title: string): TemplateResult {
  const { board, learners, draft } = line;
  return html`<li class="board" part="board">
    <div>
      <h3><bdi>${title}</bdi></h3>
      <p class="muted small">
        ${say(`layout_${board.layout}`)} · ${say('squares', { count: board.options.length })}${learners > 0 ? html` · ${say('learnersOn', { count: learners })}` : nothing}
        ${draft ? html`<span class="chip caution">${say('draft')}</span>` : nothing}
      </p>
    </div>
    <div class="actions">
      ${extras?.(line) ?? nothing}
      <button type="button" class="btn" data-focus="edit ${board.id}" aria-label=${say(live ? 'editOf' : 'lookOf', { title })} @click=${() => open(board.id)}>${live ? iconEdit : iconNext}${say(live ? 'edit' : 'look')}</button>
    </div>
  </li>`;
}

/** The shape of a template in small, for the eye alone. */
function picture(template: BoardTemplate): TemplateResult {
  const rows: Record<BoardTemplate, readonly number[]> = { ticTacToe: [3, 3, 3], bingo: [5, 5, 5, 5, 5], menu: [3, 3, 3], mustAndMay: [2, 4], tiers: [1, 2, 3], list: [1, 1, 1, 1] };
  return html`<span class="picture ${template}" aria-hidden="true">${rows[template].map((count) => html`<span>${Array.from({ length: count }, () => html`<i></i>`)}</span>`)}</span>`;
}
