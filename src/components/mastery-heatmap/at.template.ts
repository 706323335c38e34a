/** The line below the grid: the active cell, learner or standard in full words. What a compact grid cannot print is read here. */
import { html, nothing, type TemplateResult } from 'lit';
import { iconPerson } from '../../ui/icons.js';
import type { Place } from './grid-source.js';
import { columnSummary } from './mastery-heatmap.model.js';
import { spreadWords } from './heatmap-words.js';
import { renderSpread } from './spread.template.js';
import type { HeatmapHost } from './heatmap-host.js';

export interface AtScene {
  readonly at: Place;
  readonly host: HeatmapHost;
  suggest(standardId: string, opener: HTMLElement): void;
}

export function renderAt({ at, host, suggest }: AtScene): TemplateResult | typeof nothing {
  const source = host.gridSource();
  const { row, column } = at;
  if (!source || row >= source.rowCount || column >= source.columnCount || (row < 0 && column < 0)) return nothing;
  const { say } = host.words();
  const { matrix, columns, rows } = host.model();
  if (row >= 0 && column >= 0) return html`<div class="at no-print"><p>${source.cellName(row, column)}</p></div>`;
  if (row >= 0) {
    const learner = rows[matrix.rowOf.get(source.rowKey(row)) ?? -1]?.learner;
    return html`<div class="at no-print">
      <p>${source.rowHeader(row).name}${learner?.pronunciation?.trim() ? html` <span class="muted">${say('pronounced', { sound: learner.pronunciation })}</span>` : nothing}</p>
    </div>`;
  }
  const standard = columns[matrix.columnOf.get(source.columnKey(column)) ?? -1];
  if (!standard) return html`<div class="at no-print"><p>${source.columnHeader(column).name}</p></div>`;
  const summary = columnSummary(host.model(), matrix.columnOf.get(standard.id)!, host.shown().rows);
  return html`<div class="at no-print">
    <p><strong><bdi>${standard.code}</bdi></strong> <bdi>${standard.statement}</bdi><br />${renderSpread(summary)} <span class="muted">${spreadWords(host.model(), summary, host.words())}</span></p>
    <button type="button" class="btn dense" @click=${(event: Event) => suggest(standard.id, event.currentTarget as HTMLElement)}>${iconPerson}${say('suggestGroups', { code: standard.code })}</button>
  </div>`;
}
