/** The same cells as a plain table, paged, not windowed: the surest reading for a screen reader, and what is printed. */
import { html, nothing, type TemplateResult } from 'lit';
import { levelStep } from '../../ui/level-step.js';
import { levelLabel, levelShort, type Words } from './heatmap-words.js';
import { rowSummary, type HeatmapModel, type Shown } from './mastery-heatmap.model.js';

export const ROWS_PER_PAGE = 25;

export interface TableScene {
  readonly model: HeatmapModel;
  readonly shown: Shown;
  readonly nameOf: (row: number) => string;
  readonly words: Words;
  /** First row of the page; left out: every row, for print. */
  readonly from?: number;
  turn(from: number): void;
}

export function renderPlainTable({ model, shown, nameOf, words, from, turn }: TableScene): TemplateResult {
  const { say } = words;
  const { matrix } = model;
  const rows = from === undefined ? shown.rows : shown.rows.slice(from, from + ROWS_PER_PAGE);
  const label = levelLabel(model, model.proficient);
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${say('title')}>
      <table class="plain levels">
        <thead>
          <tr>
            <th scope="col">${say('learners')}</th>
            <th scope="col">${label}</th>
            ${shown.columns.map((column) => html`<th scope="col"><bdi>${model.columns[column]!.code}</bdi></th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => {
            const summary = rowSummary(model, row, shown.columns);
            return html`<tr>
              <th scope="row"><bdi>${nameOf(row)}</bdi></th>
              <td>${say('rowSummary', { proficient: summary.proficient, known: summary.withLevel })}</td>
              ${shown.columns.map((column) => {
                const level = matrix.level[row * matrix.columns + column]!;
                return level < 0
                  ? html`<td class="level-none"><span aria-hidden="true">–</span><span class="visually-hidden">${say('noEvidence')}</span></td>`
                  : html`<td class="level-${levelStep(level, model.scale.levels.length)}"><span aria-hidden="true">${levelShort(model, level)}</span><span class="visually-hidden">${levelLabel(model, level)}</span></td>`;
              })}
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
    ${from === undefined || shown.rows.length <= ROWS_PER_PAGE
      ? nothing
      : html`<div class="actions pages">
          <button type="button" class="btn dense" ?disabled=${from === 0} @click=${() => turn(Math.max(0, from - ROWS_PER_PAGE))}>${say('previous')}</button>
          <span class="small">${say('page', { from: from + 1, to: from + rows.length, total: shown.rows.length })}</span>
          <button type="button" class="btn dense" ?disabled=${from + ROWS_PER_PAGE >= shown.rows.length} @click=${() => turn(from + ROWS_PER_PAGE)}>${say('next')}</button>
        </div>`}`;
}
