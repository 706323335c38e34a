import { css } from 'lit';

export const tableStyles = css`
  table.marks {
    inline-size: 100%;
  }
  table.marks th,
  table.marks td {
    min-inline-size: 0;
    max-inline-size: 40ch;
    padding: 12px 16px 12px 0;
    font-size: var(--_size-m);
  }
  table.marks:dir(rtl) :is(th, td) {
    padding: 12px 0 12px 16px;
  }
  table.marks thead th {
    font-size: var(--_size-s);
    color: var(--_muted);
  }
  .marks .group th {
    padding-block-start: 24px;
    color: var(--_muted);
    text-align: start;
  }
  .marks + h4 {
    margin-block-start: 16px;
  }
  @container (max-width: 639px) {
    .marks,
    .marks tbody,
    .marks tr,
    .marks th,
    .marks td {
      display: block;
      max-inline-size: none;
    }
    .marks thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .marks tr {
      padding-block: 12px;
      border-block-end: 1px solid var(--_hairline);
    }
    table.marks tr :is(th, td) {
      padding: 2px 0;
      border: 0;
    }
    .marks .blank {
      display: none;
    }
  }
  .level-chip + .descriptor {
    margin-block-start: 2px;
  }
  @media print {
    /* Every level is listed there: the wider, the fewer pages. */
    .marks thead th:nth-child(2) {
      inline-size: 52%;
    }
    table.marks :is(th, td) {
      max-inline-size: none;
      padding-block: 8px;
      font-size: var(--_size-s);
    }
    .marks .every {
      gap: 2px;
      margin-block-start: 4px;
    }
    /* The list of levels says it. */
    .marks .descriptor {
      display: none;
    }
    .marks tr {
      break-inside: avoid;
    }
    thead {
      display: table-header-group;
    }
  }
`;
