/** One standard at a time: who needs what, as lists of learners. For phones and screen readers. */
import { html, nothing, type TemplateResult } from 'lit';
import { FLAG } from '../../domain/mastery/matrix.js';
import { NEEDS, suggestGroups } from '../../domain/mastery/needs.js';
import { levelStep } from '../../ui/level-step.js';
import { cellSigns, levelLabel, spreadWords, type Words } from './heatmap-words.js';
import { renderPick } from './learner-list.template.js';
import { renderSpread } from './spread.template.js';
import { columnSummary, type HeatmapModel, type Shown } from './mastery-heatmap.model.js';

export interface StandardListScene {
  readonly model: HeatmapModel;
  readonly shown: Shown;
  readonly column: number;
  readonly nameOf: (row: number) => string;
  readonly words: Words;
  open(row: number, column: number, opener: HTMLElement): void;
  choose(column: number): void;
  byLearner(): void;
}

export function renderStandardList(scene: StandardListScene): TemplateResult {
  const { model, shown, column, nameOf, words, open, choose, byLearner } = scene;
  const { say } = words;
  const { matrix } = model;
  const { code, statement } = model.columns[column]!;
  const groups = suggestGroups(matrix, shown.rows, column, model.proficient);
  const summary = columnSummary(model, column, shown.rows);
  const { proficient, withLevel } = summary;
  const titled = (at: number) => [model.columns[at]!.code, model.columns[at]!.statement].filter(Boolean).join(' ');
  return html`<div class="pick no-print">
      ${renderPick({ label: say('pickStandard'), entries: shown.columns, chosen: column, textOf: titled, words, choose })}
      <button type="button" class="btn dense" @click=${() => byLearner()}>${say('listByLearner')}</button>
    </div>
    <p class="summary"><bdi>${code}</bdi> <bdi>${statement}</bdi></p>
    <p class="muted">${say('standardSummary', { proficient, count: withLevel, level: levelLabel(model, model.proficient) })}</p>
    <p class="muted spread-line">${renderSpread(summary)} ${spreadWords(model, summary, words)}</p>
    ${NEEDS.filter((need) => groups[need].length > 0).map(
      (need) =>
        html`<section class="heap">
          <h3>${say(`filter_${need}`)} <span class="muted small">${say('learnerCount', { count: groups[need].length })}</span></h3>
          <ul>
            ${groups[need].map((row) => {
              const cell = row * matrix.columns + column;
              const level = matrix.level[cell]!;
              const signs = cellSigns(matrix.flags[cell]!, words);
              return html`<li>
                <button type="button" class="standard" @click=${(event: Event) => open(row, column, event.currentTarget as HTMLElement)}>
                  <span class="what"><bdi>${nameOf(row)}</bdi></span>
                  ${signs ? html`<span class="sign small">${signs}</span>` : nothing}
                  <span class="level-chip ${level < 0 ? 'level-none' : `level-${levelStep(level, model.scale.levels.length)}`}">${level < 0 ? say(matrix.flags[cell]! & FLAG.notEnough ? 'notEnough' : 'noEvidence') : levelLabel(model, level)}</span>
                  <span class="visually-hidden">${say('open')}</span>
                </button>
              </li>`;
            })}
          </ul>
        </section>`,
    )}`;
}
