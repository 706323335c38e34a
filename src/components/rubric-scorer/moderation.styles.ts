import { css } from 'lit';

export const moderationStyles = css`
  .verdict {
    margin-block-end: 16px;
    font-size: var(--_size-l);
    line-height: 1.4;
  }
  table.figures,
  table.months {
    inline-size: 100%;
    margin-block-end: 8px;
  }
  table.months {
    inline-size: auto;
  }
  .report :is(th, td) {
    padding-block: 8px;
    padding-inline: 0 16px;
    text-align: start;
    vertical-align: top;
  }
  .report tbody th {
    font-weight: 600;
  }
  .report .number {
    font-variant-numeric: tabular-nums;
  }
  .means {
    display: block;
    font-weight: 400;
    unicode-bidi: plaintext;
  }
  .head > .actions {
    align-items: end;
  }
  .all > * {
    border-block-start: 2px solid var(--_border);
  }
  .cell-label {
    display: none;
  }
  .report > h3 {
    margin-block: 24px 8px;
  }
  [part='sample'] {
    padding-block-start: 24px;
    margin-block-start: 24px;
    border-block-start: 1px solid var(--_hairline);
  }
  .samples {
    display: grid;
    gap: 16px;
    margin-block: 12px 24px;
  }
  .samples > li {
    display: grid;
    gap: 4px;
    justify-items: start;
  }
  .draw {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: end;
    margin-block-start: 12px;
  }
  .draw > label {
    display: grid;
    gap: 2px;
  }
  .draw > p {
    flex-basis: 100%;
  }
  @container (max-width: 679px) {
    .figures,
    .figures tbody,
    .figures tr,
    .figures th,
    .figures td {
      display: block;
    }
    .figures thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .figures tr {
      padding-block: 12px;
      border-block-end: 1px solid var(--_hairline);
    }
    .figures td {
      display: flex;
      gap: 12px;
      justify-content: space-between;
    }
    .report .figures tr :is(th, td) {
      padding: 2px 0;
      border: 0;
    }
    .cell-label {
      display: inline;
      color: var(--_muted);
    }
  }
`;
