import { css } from 'lit';

/** The editor of one board. */
export const deskStyles = css`
  .section {
    margin-block: 16px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_hairline);
  }
  .section-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: flex-end;
  }
  .section-head > .field:first-child {
    flex: 1 1 12em;
  }
  .section-head > .field.number {
    flex: 0 1 6em;
  }
  .section-head > .tools {
    margin-block-end: 12px;
  }
  .rows {
    display: grid;
    gap: 4px;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: flex-end;
  }
  .line > .field:first-child {
    flex: 1 1 12em;
    margin-block-end: 0;
  }
  .line > .field:first-child > label:not(.visually-hidden) {
    font-size: var(--_size-s);
    font-weight: 400;
    color: var(--_muted);
  }
  .row-points {
    inline-size: 5.5em;
  }
  .row-points .field {
    margin: 0;
  }
  .row.free input {
    background: var(--_sunken);
  }
  .add {
    margin-block-start: 4px;
  }
  .list > .resource {
    display: grid;
    gap: 0 12px;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
    align-items: center;
  }
  @container (max-width: 599.9px) {
    .list > .resource {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .list > .resource > :nth-child(2) {
      grid-row: 2;
    }
  }
  .list > .resource > .btn {
    margin-block-start: 12px;
  }
  .list > .btn {
    justify-self: start;
  }
  .needs > summary {
    min-block-size: 36px;
    font-weight: 600;
    cursor: pointer;
  }
  .sentence {
    padding: 12px 16px;
    margin-block-end: 16px;
    border-inline-start: 3px solid var(--_accent);
    background: var(--_sunken);
  }
  .joins {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    margin-block-end: 8px;
  }
  .words select,
  .joins select {
    inline-size: auto;
    max-inline-size: 100%;
    padding-inline: 8px;
  }
  .parts {
    display: grid;
    gap: 8px;
  }
  .piece {
    padding: 8px 12px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
  }
  .piece.clash {
    border-color: var(--_caution);
    border-inline-start-width: 4px;
  }
  .piece .problem {
    margin-block-start: 6px;
    color: var(--_caution);
  }
  .piece-line {
    display: flex;
    gap: 4px 8px;
    align-items: flex-start;
  }
  .piece-line > .number {
    flex: none;
    line-height: 40px;
    font-size: var(--_size-s);
  }
  .words {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
    min-inline-size: 0;
  }
  .blank {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
  }
  .blank input {
    inline-size: 5em !important;
  }
  .inside {
    margin-block-start: 8px;
    padding-inline-start: 12px;
  }
  .inside .parts {
    margin-block-end: 4px;
  }
  @container (max-width: 599.9px) {
    .piece-line {
      flex-wrap: wrap;
    }
    .piece-line > .words {
      flex-basis: calc(100% - 3em);
    }
    .piece {
      padding-inline: 8px;
    }
    .inside {
      padding-inline-start: 4px;
    }
  }
  .adding,
  .points-all {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    margin-block-start: 12px;
  }
  .badges .parts,
  .audience .points-all {
    margin-block: 12px;
  }
  .audience .points-all select {
    inline-size: auto;
  }
  .badges .words {
    margin-block-start: 4px;
  }
  .badges .line + .hint {
    margin-block-start: 8px;
  }
  .these {
    margin-block: 8px 0 !important;
  }
  .conflict ul {
    margin-block: 4px;
  }
  .conflict .btn {
    font-weight: 400;
    text-align: start;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
  }
  /* Names stand at the edge of what they name, in whatever language they are. */
  .editor:dir(rtl) :is(h2, h3, h4, p, label, legend) {
    text-align: right;
  }
  .editor :is(input, textarea, select):disabled {
    color: var(--_text);
    background: var(--_sunken);
    border-color: var(--_hairline);
    opacity: 1;
  }
  .pair {
    align-items: start;
  }
  .dialog-body > .actions {
    margin-block-start: 16px;
  }
  .brought {
    align-items: flex-start;
  }
  @container (min-width: 600px) {
    /* What has the focus is never under the heading that stays. */
    .desk :is(input, select, textarea, button, summary) {
      scroll-margin-block-start: 80px;
    }
  }
  @container (min-width: 900px) {
    /* The one at the top stays in view. */
    .check-panel > .btn {
      display: none;
    }
  }
`;
