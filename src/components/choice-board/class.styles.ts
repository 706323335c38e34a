import { css } from 'lit';

export const classStyles = css`
  .glance {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 32px;
    padding: 12px 16px;
    margin-block-end: 24px;
    border-radius: var(--_radius-panel);
    background: var(--_sunken);
  }
  .problems {
    display: block;
  }
  .problems summary {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 32px;
    font-weight: 600;
    cursor: pointer;
  }
  .problems ul {
    padding-block: 8px;
    padding-inline-start: 28px;
    list-style: disc;
  }
  .staff .group > h3 {
    margin-block-end: 8px;
    font-size: var(--_size-l);
  }
  .reviews {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19em), 1fr));
    gap: 8px 24px;
    margin-block-end: 8px;
  }
  .reviews li {
    display: flex;
    gap: 12px;
    align-items: center;
    justify-content: space-between;
    padding: 6px 0;
    border-block-end: 1px solid var(--_hairline);
  }
  .reviews input {
    inline-size: 24px;
    block-size: 24px;
  }
  .reviews .who {
    flex: 1;
  }
  .batch {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    min-block-size: 44px;
    margin-block-end: 8px;
  }
  .batch-level {
    display: inline-flex;
    gap: 8px;
    align-items: center;
  }
  .batch-level select {
    inline-size: auto;
  }
  .staff .group-head {
    justify-content: space-between;
    align-items: center;
    margin-block-end: 8px;
  }
  .conflict {
    padding-inline-start: 20px;
    font-weight: 600;
  }
  .coverage summary {
    min-block-size: 32px;
    cursor: pointer;
  }
  .coverage summary h3 {
    display: inline;
    font-size: var(--_size-l);
  }
  .coverage table {
    min-inline-size: 30em;
  }
  .coverage th[scope='row'] {
    font-weight: 400;
  }
  .who {
    display: grid;
    min-inline-size: 0;
    line-height: 1.35;
  }
  .who > :first-child {
    font-weight: 600;
  }
  .who .muted {
    font-size: var(--_size-s);
  }
  .table-scroll:focus-visible {
    outline-offset: -2px;
  }
  table.class {
    inline-size: 100%;
    line-height: 1.3;
    border-collapse: separate;
    border-spacing: 0;
  }
  table.class th,
  table.class td {
    padding: 6px 8px;
  }
  table.class tbody > tr > *,
  table.class tfoot > tr > * {
    vertical-align: middle;
  }
  tfoot td {
    white-space: nowrap;
  }
  table.class thead th {
    vertical-align: bottom;
  }
  table.class th:first-child {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    min-inline-size: 7.5em;
    padding-inline-start: 0;
    background: var(--_surface);
  }
  table.class .option {
    min-inline-size: 5.5em;
    max-inline-size: 9em;
    font-weight: 600;
  }
  .so-far {
    min-inline-size: 7em;
  }
  table.class tbody tr:hover > * {
    background: var(--_sunken);
  }
  .link {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
    min-block-size: 24px;
    padding: 2px 0;
    font: inherit;
    font-weight: 600;
    text-align: start;
    color: var(--_accent);
    background: none;
    border: 0;
    cursor: pointer;
  }
  .link:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  table.class .chip,
  .mark {
    white-space: nowrap;
  }
  .mark {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    min-block-size: 24px;
    font: inherit;
    color: var(--_muted);
  }
  .mark .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  .chosen .mark,
  .started .mark {
    color: var(--_text);
  }
  td.done .mark,
  td.free {
    color: var(--_positive);
  }
  button.mark {
    padding: 2px 10px;
    font-weight: 600;
    color: var(--_accent);
    background: var(--_accent-soft);
    border: 1px solid var(--_accent);
    border-radius: 999px;
    cursor: pointer;
  }
  td.none {
    color: var(--_muted);
  }
  tfoot th,
  tfoot td {
    border-block-end: 0 !important;
    color: var(--_muted);
  }
  @container (min-width: 860px) {
    table.class th:first-child {
      min-inline-size: 10em;
    }
  }
  @media print {
    .reviews {
      display: none;
    }
    table.class th,
    table.class td {
      padding: 2px 4px;
    }
    thead {
      display: table-header-group;
    }
  }
`;
