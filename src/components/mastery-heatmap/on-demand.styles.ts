import { css } from 'lit';

/** Looks of "Why this level?" and of the plain table. */
export const onDemandStyles = css`
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
  @media print {
    table.levels {
      font-size: 9pt;
    }
    table.levels thead {
      display: table-header-group;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
