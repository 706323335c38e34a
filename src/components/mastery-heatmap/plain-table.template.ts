/** The same cells as a plain table, paged, not windowed: the surest reading for a screen reader, and, in blocks of columns, what is printed. */
import { html, nothing, type TemplateResult } from 'lit';
import { codeOf, levelClass, lookAt, marksOf, signOf, textOf } from './grid-look.js';
import { MARK, type GridSource } from './grid-source.js';
import type { Words } from './heatmap-words.js';
import { markWords } from './mark-words.js';
import { codeWords } from './source-words.js';

export const ROWS_PER_PAGE = 25;
/** So many columns fit beside the names on upright paper. */
const PRINTED_COLUMNS = 10;
/** A head with a longer word than this is broken anywhere, so that its column stays on the sheet. */
const LONG_WORD = 12;
/** More cells than this are not laid out on paper: the browser would stand still. */
const PRINTED_CELLS = 60_000;

export interface TableScene {
  readonly source: GridSource;
  /** Levels in words, lowest first. */
  readonly labels: readonly string[];
  /** Heads the figures of each row; empty: there are none. */
  readonly summary: string;
  readonly words: Words;
}

export interface PageScene extends TableScene {
  readonly from: number;
  turn(from: number): void;
}

export function renderPlainTable({ from, turn, ...scene }: PageScene): TemplateResult {
  const { source, words } = scene;
  const { say } = words;
  const to = Math.min(source.rowCount, from + ROWS_PER_PAGE);
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${say('title')}>${renderTable(scene, [from, to], [0, source.columnCount])}</div>
    ${source.rowCount <= ROWS_PER_PAGE
      ? nothing
      : html`<div class="actions pages">
          <button type="button" class="btn dense" ?disabled=${from === 0} @click=${() => turn(Math.max(0, from - ROWS_PER_PAGE))}>${say('previous')}</button>
          <span class="small">${say('page', { from: from + 1, to, total: source.rowCount })}</span>
          <button type="button" class="btn dense" ?disabled=${to === source.rowCount} @click=${() => turn(to)}>${say('next')}</button>
        </div>`}`;
}

/** Every line that the screen could scroll to, and no other (FAULTS 110). Names and heads stand on each sheet. */
export function renderPrint(scene: TableScene): TemplateResult {
  const { source, words } = scene;
  const { rowCount, columnCount } = source;
  const rows = Math.min(rowCount, Math.max(1, Math.floor(PRINTED_CELLS / Math.max(1, columnCount))));
  const blocks = Array.from({ length: Math.ceil(columnCount / PRINTED_COLUMNS) }, (_, block) => block * PRINTED_COLUMNS);
  return html`<div class="printed">
    ${rows < rowCount ? html`<p>${words.say('printedOf', { count: rows, total: rowCount })}</p>` : nothing}
    ${blocks.map((first) => renderTable(scene, [0, rows], [first, Math.min(columnCount, first + PRINTED_COLUMNS)]))}
  </div>`;
}

type Span = readonly [from: number, to: number];
const numbers = ([from, to]: Span): number[] => Array.from({ length: to - from }, (_, i) => from + i);

function renderTable({ source, labels, summary, words }: TableScene, rows: Span, columns: Span): TemplateResult {
  const wordsOf = codeWords(labels, words);
  return html`<table class="plain levels">
    <thead>
      <tr>
        <th scope="col">${source.corner}</th>
        ${summary ? html`<th scope="col">${summary}</th>` : nothing} ${numbers(columns).map((column) => {
          const { text } = source.columnHeader(column);
          return html`<th scope="col" class=${text.split(/\s/).some((word) => word.length > LONG_WORD) ? 'long' : ''}><bdi>${text}</bdi></th>`;
        })}
      </tr>
    </thead>
    <tbody>
      ${numbers(rows).map((row) => {
        const { text, note } = source.rowHeader(row);
        return html`<tr>
          <th scope="row"><bdi>${text}</bdi></th>
          ${summary ? html`<td>${note}</td>` : nothing}
          ${numbers(columns).map((column) => {
            const look = lookAt(source, row, column);
            const [code, marks] = [codeOf(look), marksOf(look)];
            const signs = markWords(marks, words);
            return html`<td class="${levelClass(source, code)} ${marks & MARK.stale ? 'stale' : ''}">
              <span aria-hidden="true">${textOf(source, code)}${signOf(marks)}</span><span class="visually-hidden">${wordsOf(code)}${signs ? `, ${signs}` : ''}</span>
            </td>`;
          })}
        </tr>`;
      })}
    </tbody>
  </table>`;
}
