import { css } from 'lit';
import { spread } from './spread.styles.js';
import { levelChip } from './level-chip.styles.js';

/** Looks of "Why this level?" and of the plain table. */
export const onDemandStyles = css`
  ${levelChip}
  ${spread}
  .at .spread {
    display: inline-block;
    vertical-align: middle;
  }
  .comments .said {
    margin-block-end: 12px;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .comments li > p:first-child {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    align-items: center;
  }
  .why > p {
    margin-block-end: 8px;
  }
  .why h3 {
    margin-block: 20px 6px;
  }
  .why .next {
    padding: 8px 12px;
    border-radius: var(--_radius);
    background: var(--_accent-soft);
  }
  .why td .small {
    display: block;
  }
  .why .before li {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    margin-block-end: 6px;
  }
  .policy .preview {
    padding: 8px 12px;
    margin-block-end: 12px;
    background: var(--_accent-soft);
    border-radius: var(--_radius);
  }
  .policy > .actions {
    margin-block-start: 16px;
  }
  .override .hint {
    margin-block-end: 12px;
  }
  .why .not-counted {
    color: var(--_muted);
  }
  .why a {
    color: var(--_accent);
  }
  .chart {
    display: block;
    inline-size: 100%;
    max-inline-size: 420px;
    block-size: auto;
    margin-block-end: 8px;
  }
  .chart .cut {
    stroke: var(--_hairline);
  }
  .chart .proficient {
    stroke: var(--_border);
    stroke-dasharray: 4 3;
  }
  .chart .result {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .chart .score {
    fill: var(--_surface);
    stroke: var(--_text);
    stroke-width: 2;
  }
  .at,
  .selection {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    margin-block-start: 8px;
    font-size: var(--_size-s);
  }
  .at {
    min-block-size: 32px;
  }
  .at p {
    flex: 1 1 16em;
    max-inline-size: none;
  }
  .selection {
    position: sticky;
    inset-block-end: 0;
    z-index: 4;
    padding: 8px 12px;
    background: var(--_accent-soft);
    border-radius: var(--_radius);
  }
  /* Headings are words, not codes. */
  .grid[data-wide] {
    --_column-least: 96px;
  }
  .grid[data-compact] {
    --_row: 14px;
    --_column-least: 14px;
    --_column-most: 14px;
    --_head: 30px;
    --_row-head: 120px;
  }
  .grid[data-compact] .cell {
    font-size: 0;
    border-radius: 2px;
  }
  .grid[data-compact] .column-head > *,
  .grid[data-compact] .note,
  .grid[data-compact] .cell::after {
    display: none;
  }
  .grid[data-compact] .column-head {
    background: none;
  }
  .grid[data-compact] .row-head {
    font-size: 11px;
    line-height: 14px;
  }
  .grid .cell,
  .grid .row-head,
  .grid .column-head {
    user-select: none;
  }
  .tools .tool {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
    flex: 0 1 auto;
    font-size: var(--_size-s);
  }
  .tools input[type='search'],
  .tools select {
    --_target: 36px;
    inline-size: auto;
    max-inline-size: 12em;
    padding: 4px 8px;
    font-size: var(--_size-s);
  }
  .views {
    display: flex;
    margin-inline-start: auto;
  }
  .views .btn {
    --_target: 36px;
    padding: 4px 10px;
    font-size: var(--_size-s);
    border-radius: 0;
    margin-inline-start: -1px;
  }
  .views .btn:first-child {
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
  }
  .views .btn:last-child {
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  .views .btn[aria-pressed='true'] {
    position: relative;
    z-index: 1;
  }
  .tools .toggle {
    --_target: 36px;
    padding: 4px 10px;
    font-size: var(--_size-s);
  }
  .narrowed {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    max-inline-size: none;
    margin-block-end: 8px;
    font-size: var(--_size-s);
  }
  @container (max-width: 520px) {
    .tools > .tool,
    .tools > .toggle {
      flex: 1 1 8em;
    }
    .tools > .toggle[aria-expanded] {
      flex: none;
    }
    .tools > .folded {
      display: none;
    }
    .tools input[type='search'],
    .tools select {
      inline-size: 100%;
    }
    .selection .actions {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 4px;
      inline-size: 100%;
    }
    .selection .btn {
      padding-inline: 6px;
      font-size: var(--_size-xs);
    }
    .views {
      flex: 1 1 100%;
      margin-inline-start: 1px;
    }
    .views .btn {
      flex: auto;
      padding-inline: 6px;
      white-space: nowrap;
    }
  }
  .tools.more {
    min-block-size: 0;
    padding: 12px;
    background: var(--_sunken);
    border-radius: var(--_radius);
  }
  .groups .draft {
    padding-block: 12px;
    border-block-start: 1px solid var(--_hairline);
  }
  .groups .field {
    margin-block: 4px 8px;
  }
  .groups li {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    min-block-size: 40px;
  }
  .groups .who {
    flex: 1 1 8em;
  }
  .groups li select {
    --_target: 32px;
    flex: 0 1 14em;
    inline-size: auto;
    padding: 2px 8px;
    font-size: var(--_size-s);
  }
  .groups > .actions {
    position: sticky;
    inset-block-end: 0;
    padding-block: 12px;
    background: var(--_raised);
  }
  table.levels {
    white-space: nowrap;
  }
  table.levels td {
    padding-inline: 8px;
    text-align: center;
    border: 1px solid var(--_hairline);
  }
  table.levels th {
    position: sticky;
    inset-inline-start: 0;
    background: var(--_surface);
  }
  table.levels thead th:not(:first-child) {
    position: static;
    font-size: var(--_size-xs);
  }
  table.levels td.stale {
    border: 2px dashed var(--_level-border);
  }
  table.levels .level-none {
    background: none;
  }
  .pages {
    margin-block-start: 12px;
  }
  @media (forced-colors: active) {
    .chart .result,
    .chart .score {
      stroke: CanvasText;
    }
  }
  .printed {
    display: none;
  }
  .grid [aria-expanded] > .name::before,
  .grid [aria-expanded] > .note::before {
    content: '▸\\a0';
  }
  .grid:dir(rtl) [aria-expanded='false'] > .name::before,
  .grid:dir(rtl) [aria-expanded='false'] > .note::before {
    content: '◂\\a0';
  }
  .grid [aria-expanded='true'] > .name::before,
  .grid [aria-expanded='true'] > .note::before {
    content: '▾\\a0';
  }
  .grid .name ~ .note::before {
    display: none;
  }
  .grid .column-head.branch {
    padding-block-end: 4px;
  }
  .grid .column-head.branch .note {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  @media print {
    .grid {
      display: none;
    }
    .printed {
      display: block;
    }
    .printed table.levels {
      inline-size: auto;
      margin-block-end: 16pt;
      font-size: 8pt;
      border-collapse: collapse;
    }
    .printed table.levels :is(th, td) {
      position: static;
      padding: 2pt 4pt;
      color: #000;
      background: none;
      border: 0.5pt solid #777;
    }
    .printed table.levels thead th {
      white-space: normal;
      overflow-wrap: break-word;
      vertical-align: bottom;
    }
    .printed table.levels thead th.long {
      overflow-wrap: anywhere;
    }
    .printed table.levels td.stale {
      border: 1pt dashed #000;
    }
    table.levels thead {
      display: table-header-group;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
