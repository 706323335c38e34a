import { css } from 'lit';

/** How details and dialogs look: comes with them. */
export const dialogStyles = css`
  .detail,
  .detail > div {
    display: grid;
    gap: 20px;
    align-content: start;
    min-inline-size: 0;
  }
  .detail > .ends {
    gap: 8px;
  }
  .detail {
    padding: 16px;
    border-radius: var(--_radius-panel);
    background: var(--_sunken);
  }
  .detail .btn:not(.quiet, .primary),
  .detail input:not([type='checkbox']) {
    background: var(--_surface);
  }
  .inside > ul {
    padding-inline-start: 14px;
    border-inline-start: 2px solid var(--_hairline);
  }
  .inside > ul > li {
    padding-block: 12px;
  }
  .words {
    display: grid;
    gap: 12px;
  }
  dd {
    white-space: pre-line;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: center;
    justify-content: space-between;
  }
  .row > .btn {
    margin-inline: var(--_pull);
  }
  .add + .ties {
    margin-block-start: 4px;
  }
  .step {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    justify-content: space-between;
  }
  .step:has(> .actions) ~ .step {
    padding-block-start: 4px;
    border-block-start: 1px solid var(--_hairline);
  }
  .step .btn[aria-disabled='true'] {
    background: transparent;
    border-color: transparent;
    opacity: 0.5;
  }
  .ties,
  .ends > .actions,
  .ask-box > .btn,
  [aria-controls^='story-'],
  .page > .actions > .back {
    margin-inline-start: var(--_pull);
  }
  .step > .check {
    flex: 1 1 10em;
    min-inline-size: 0;
  }
  .step > .actions {
    gap: 0;
    margin-inline-start: auto;
  }
  .step input:checked + span {
    color: var(--_muted);
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }
  .add {
    display: flex;
    gap: 8px;
    margin-block-start: 8px;
  }
  .add > input {
    flex: 1 1 8em;
    min-inline-size: 0;
  }
  .add > .btn {
    flex: none;
  }
  .status {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
  }
  .status > select {
    flex: 1 1 9em;
    inline-size: auto;
  }
  .agreed {
    display: flex;
    gap: 6px;
    align-items: center;
  }
  .ask {
    font-style: italic;
  }
  blockquote {
    margin: 8px 0 0;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_accent);
  }
  table.plain th {
    overflow-wrap: normal;
    white-space: nowrap;
  }
  .chart {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 4px 8px;
    max-inline-size: 34rem;
  }
  .chart .scale {
    display: grid;
    align-content: space-between;
    max-inline-size: 7em;
  }
  .chart svg {
    inline-size: 100%;
    block-size: 96px;
    overflow: visible;
    background: var(--_surface);
    border-radius: var(--_radius);
  }
  .chart svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .chart polyline {
    fill: none;
    stroke: var(--_border);
    stroke-width: 1.5px;
  }
  .chart line {
    stroke: var(--_accent);
    stroke-width: 10px;
    stroke-linecap: round;
  }
  .chart .days {
    grid-column: 2;
    display: flex;
    justify-content: space-between;
  }
  /* Dialogs */
  .dialog-body > form {
    display: grid;
    gap: 4px;
  }
  .foot {
    justify-content: flex-end;
    margin-block-start: 12px;
  }
  .foot > .btn:first-child:not(:last-child) {
    margin-inline-end: auto;
  }
  .dialog-head > h2 {
    padding-block: 8px;
    font-size: var(--_size-l);
  }
  .question {
    font-weight: 600;
  }
  fieldset.field > .check {
    font-weight: 400;
  }
  .dialog-body .ask {
    margin-block-end: 12px;
  }
  .choices {
    display: grid;
    gap: 8px;
    margin-block-start: 8px;
  }
  .choices.flow {
    display: flex;
    flex-wrap: wrap;
  }
  .choice {
    display: flex;
    gap: 10px;
    align-items: center;
    min-block-size: var(--_target);
    padding: 8px 14px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-panel);
    cursor: pointer;
  }
  .choice .hint {
    display: block;
  }
  .choice:has(:checked) {
    background: var(--_accent-soft);
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  @container (min-width: 480px) {
    .choices.two {
      grid-template-columns: 1fr 1fr;
    }
  }
  @container (min-width: 640px) {
    .choices.sure {
      grid-template-columns: repeat(5, 1fr);
    }
    .choices.sure > .choice {
      flex-direction: column;
      padding: 10px 6px;
      text-align: center;
    }
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr));
    gap: 0 12px;
  }
  .pair > .hint {
    grid-column: 1 / -1;
    margin-block-end: 8px;
  }
  .quick {
    margin-block: 8px 12px;
  }
  .review {
    display: grid;
    gap: 12px;
    margin-block-end: 8px;
    background: var(--_sunken);
  }
  .big {
    font-size: var(--_size-l);
    font-weight: 600;
  }
  .other {
    justify-self: start;
    margin-block-end: 12px;
    margin-inline-start: var(--_pull);
  }
  .foot {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    padding-block: 8px 16px;
    margin-block-end: -16px;
    background: var(--_raised);
  }
  .starts {
    display: grid;
    gap: 8px;
  }
  .start {
    justify-content: space-between;
    padding-block: 8px;
    text-align: start;
  }
  .start .hint {
    display: block;
    font-weight: 400;
  }
  .more-fields {
    margin-block-end: 16px;
  }
  .more-fields > summary {
    min-block-size: var(--_target);
    align-content: center;
    font-weight: 600;
    color: var(--_accent);
    cursor: pointer;
  }
  .clash {
    margin-block-end: 16px;
    border-color: var(--_caution);
  }
  .pieces > li {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    justify-content: space-between;
    min-block-size: var(--_target);
  }
  .piece {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
  }
  .piece a {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    min-block-size: var(--_target);
    color: var(--_accent);
    overflow-wrap: anywhere;
  }
  .ask-box {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    justify-content: space-between;
  }
  .story {
    display: grid;
    gap: 8px;
    padding-inline-start: 14px;
    margin-block-start: 8px;
    border-inline-start: 2px solid var(--_hairline);
    list-style: none;
  }
  .story > li {
    display: grid;
  }
  .page > .actions {
    justify-content: space-between;
  }
  .detail h5 + ul {
    margin-block-start: 4px;
  }
  .page {
    display: grid;
    gap: 16px;
    max-inline-size: 44rem;
  }
  .page .plain-list {
    display: grid;
    gap: 4px;
  }
  .print-only {
    display: none;
  }
  .cheer {
    color: var(--_positive);
    background: var(--_positive-soft);
  }
  .cheer .icon {
    inline-size: 28px;
    block-size: 28px;
  }
  @media (prefers-reduced-motion: no-preference) {
    .cheer .star {
      animation: cheer 600ms ease-out;
    }
  }
  @keyframes cheer {
    from {
      opacity: 0;
      transform: scale(0.2) rotate(-90deg);
    }
  }
  @container (min-width: 720px) {
    .detail {
      grid-template-columns: 3fr 2fr;
      column-gap: 32px;
    }
    .detail > .ends {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .detail {
      border: 1px solid CanvasText;
    }
    .choice:has(:checked) {
      border: 3px solid Highlight;
    }
    .chart line {
      stroke: CanvasText;
    }
  }
  @media print {
    .detail {
      padding: 0;
      background: none;
    }
    .print-only {
      display: block;
    }
    .add,
    .status,
    .detail .actions,
    dialog {
      display: none;
    }
  }
`;
