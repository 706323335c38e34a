import { css } from 'lit';

/** The editor of one rubric. */
export const rubricDeskStyles = css`
  .rows {
    display: grid;
    gap: 24px;
    margin-block-end: 24px;
  }
  .voices {
    margin-block-start: 20px;
  }
  .criterion {
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_hairline);
  }
  .group {
    margin-block-end: 8px;
    color: var(--_muted);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: flex-end;
    justify-content: flex-end;
  }
  .line > .field:first-child {
    flex: 1 1 14em;
  }
  .line > .field > label {
    font-size: var(--_size-s);
    font-weight: 400;
    color: var(--_muted);
  }
  .line > .field > input {
    font-weight: 600;
  }
  .line > .tools {
    margin-block-end: 12px;
  }
  .line:has(.problem) > .tools {
    align-self: flex-start;
    margin-block-start: 24px;
  }
  .cells {
    display: grid;
    gap: 0 8px;
    grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
    margin-block: 4px 8px;
  }
  .cell {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
  }
  .cell .field {
    margin-block-end: 8px;
  }
  .cell .field > label {
    font-size: var(--_size-s);
  }
  /* What stands side by side begins on one line and ends on one, however long each text is. */
  @supports (grid-template-rows: subgrid) {
    .cell {
      display: grid;
      grid-row: span 5;
      grid-template-rows: subgrid;
    }
    .cell .field {
      align-content: start;
    }
    .cell .area {
      grid-template-rows: auto 1fr;
      align-content: normal;
    }
  }
  .cell textarea {
    min-block-size: 4.5em;
    font-size: var(--_size-s);
    line-height: 1.4;
  }
  .cell > .tools {
    align-self: end;
    margin-block-start: auto;
  }
  .heads {
    margin-block-start: 12px;
  }
  .heads .cell {
    padding: 8px 12px 4px;
    background: var(--_sunken);
    border-radius: var(--_radius);
    margin-block-end: 8px;
  }
  .range {
    display: grid;
    gap: 8px;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    align-items: start;
  }
  .needs {
    margin-block: 4px;
  }
  .needs > summary {
    min-block-size: 32px;
    font-weight: 600;
    cursor: pointer;
  }
  .needs[open] > summary {
    margin-block-end: 8px;
  }
  .criterion .actions .btn {
    --_target: 36px;
    padding-inline: 8px;
    font-size: var(--_size-s);
  }
  .stage {
    margin-block-start: 12px;
    border: 1px dashed var(--_border);
    border-radius: var(--_radius-panel);
    overflow: hidden;
  }
  .review {
    display: grid;
    gap: 8px;
    margin-block: 8px;
  }
  .review li {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: flex-start;
    justify-content: space-between;
  }
  .review li > div {
    flex: 1 1 9em;
    min-inline-size: 0;
  }
  .take .actions,
  .preview .actions,
  .written {
    margin-block: 8px;
  }
  dialog .actions {
    margin-block-start: 16px;
  }
`;
