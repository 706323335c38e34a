import { css } from 'lit';

export const rubricScorerStyles = css`
  .student {
    --_size-xs: var(--way-font-size-s, 14px);
    --_size-s: var(--way-font-size-m, 16px);
    --_size-m: var(--way-font-size-l, 19px);
    --_size-l: var(--way-font-size-xl, 23px);
    --_size-xl: var(--way-font-size-xxl, 28px);
    font-size: var(--_size-m);
  }
  h2 {
    font-size: var(--_size-xl);
  }
  h3 {
    font-size: var(--_size-l);
  }
  h4 {
    margin: 0;
    font-size: var(--_size-m);
  }
  /* Sentences of a left-to-right language begin where a right-to-left page begins. */
  .scorer :is(p, h2, h3, h4, label, legend, th, td, output, .cell-words > *) {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .clip {
    display: -webkit-box;
    min-inline-size: 0;
    overflow: hidden;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 6;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  :focus > .clip {
    -webkit-line-clamp: 60;
  }
  .pick {
    display: grid;
    gap: 2px;
    font-weight: 600;
    min-inline-size: 0;
  }
  .pick > select {
    max-inline-size: 100%;
    font-weight: 400;
  }
  .pile {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: end;
    margin-block-end: 20px;
  }
  .pile > .pick {
    flex: 0 1 18em;
  }
  .steps {
    display: flex;
    gap: 8px;
  }
  .pile-line {
    padding-block: 8px;
  }
  .whose {
    margin-block-end: 4px;
  }
  .keys {
    margin-block-end: 12px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 8px;
  }
  /* One criterion */
  .criterion {
    min-inline-size: 0;
    padding-block: 20px;
    border-block-start: 1px solid var(--_hairline);
  }
  .criterion > legend {
    float: inline-start;
    inline-size: 100%;
    font-size: var(--_size-l);
    font-weight: 600;
    line-height: 1.3;
  }
  .criterion > legend + * {
    clear: both;
  }
  .about {
    margin-block-start: 4px;
  }
  .levels {
    padding-block: 12px 8px;
  }
  .cells {
    display: grid;
    gap: 8px;
  }
  .cell {
    display: flex;
    gap: 10px;
    align-items: flex-start;
    min-block-size: var(--_target);
    min-inline-size: 0;
    padding: 10px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    cursor: pointer;
    transition: background-color var(--_motion);
  }
  .cell:hover {
    background: var(--_sunken);
  }
  .cell:has(:checked) {
    background: var(--_accent-soft);
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .cell-words {
    display: grid;
    flex: 1 1 auto;
    gap: 2px;
    align-content: start;
    min-inline-size: 0;
  }
  .cell .muted {
    color: inherit;
  }
  .level-name {
    display: flex;
    gap: 8px;
    align-items: center;
    font-weight: 600;
    min-inline-size: 0;
  }
  .swatch {
    flex: none;
    inline-size: 8px;
    block-size: 18px;
    border: 1px solid var(--_level-border);
    border-radius: 4px;
  }
  .descriptor {
    display: -webkit-box;
    overflow: hidden;
    font-size: var(--_size-s);
    line-height: 1.4;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 12;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .cell:focus-within .descriptor,
  .cell:has(:checked) .descriptor {
    -webkit-line-clamp: 200;
  }
  .scorer:not(.student) .tools {
    --_target: 36px;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    align-items: center;
  }
  .tools label {
    flex: none;
    max-inline-size: 100%;
    font-size: var(--_size-s);
    color: var(--_muted);
  }
  .points,
  .reason {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    align-items: center;
    min-inline-size: 0;
  }
  .points > input {
    flex: 0 1 5em;
  }
  .points > .problem {
    flex-basis: 100%;
  }
  .reason > select {
    flex: 0 1 13em;
    min-inline-size: 0;
  }
  .tool-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-inline-start: auto;
  }
  .problem:empty,
  .hint:empty {
    display: none;
  }
  .odd {
    margin-block-end: 8px;
  }
  .chip {
    border-radius: 12px;
  }
  .single {
    display: grid;
    gap: 8px;
  }
  .side {
    display: grid;
    gap: 4px;
    align-content: start;
  }
  .comment {
    display: grid;
    gap: 4px;
    margin-block-start: 8px;
  }
  .comment > label {
    font-weight: 600;
  }
  .bank {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .bank > .btn {
    font-weight: 400;
    max-inline-size: 100%;
  }
  .overall {
    padding-block: 12px 20px;
    border-block-start: 1px solid var(--_hairline);
  }
  .sum {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_hairline);
  }
  .total {
    font-size: var(--_size-l);
    font-weight: 600;
  }
  .sum > .actions {
    margin-inline-start: auto;
  }
  .after {
    margin-block-start: 16px;
  }
  /* Marks as a table */
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
  .level-chip {
    display: inline-block;
    max-inline-size: 100%;
    padding: 1px 10px;
    font-size: var(--_size-s);
    font-weight: 600;
    border: 1px solid var(--_level-border);
    border-radius: 12px;
  }
  .every {
    display: none;
    gap: 4px;
    margin-block-start: 8px;
    font-size: var(--_size-s);
  }
  .every.shown {
    display: grid;
  }
  .every > li {
    padding-inline-start: 28px;
    color: var(--_muted);
  }
  .every > .chosen {
    padding-inline-start: 0;
    color: var(--_text);
  }
  .every .icon {
    margin-inline-end: 8px;
  }
  .said {
    white-space: pre-line;
  }
  .marks + h4 {
    margin-block-start: 16px;
  }
  .row > .btn {
    margin-inline-end: -14px;
  }
  blockquote {
    margin: 4px 0 0;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_accent);
    max-inline-size: 68ch;
  }
  p.total {
    margin-block-start: 16px;
  }
  /* Feedback */
  .well,
  .next,
  .words {
    margin-block-end: 16px;
  }
  .well {
    background: var(--_positive-soft);
    border-color: transparent;
  }
  .next {
    background: var(--_accent-soft);
    border-color: transparent;
  }
  .panel > h3 {
    display: flex;
    gap: 8px;
    align-items: center;
    margin-block-end: 8px;
  }
  .well > ul {
    display: grid;
    gap: 8px;
  }
  .well li {
    display: flex;
    gap: 8px;
  }
  .well li > .icon {
    margin-block-start: 4px;
    color: var(--_positive);
  }
  .line {
    display: block;
  }
  .parts {
    margin-block-start: 24px;
  }
  .feedback-row {
    display: grid;
    gap: 8px 24px;
    padding-block: 16px;
    border-block-start: 1px solid var(--_hairline);
  }
  .feedback-row > * {
    min-inline-size: 0;
  }
  .mark-line {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    margin-block: 4px;
  }
  .beside:not(:empty) {
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_accent);
  }
  .beside:not(:has(*)) {
    display: none;
  }
  .read {
    display: flex;
    gap: 8px;
    align-items: center;
    color: var(--_positive);
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
    .row > .btn {
      margin-inline-start: -14px;
    }
    .marks .blank {
      display: none;
    }
    .reason > select {
      flex-grow: 1;
    }
    .pile > .pick {
      flex-basis: 100%;
    }
  }
  @container (min-width: 640px) {
    .cells[data-count='2'] {
      grid-template-columns: repeat(2, 1fr);
    }
    .cells[data-count='3'] {
      grid-template-columns: repeat(3, 1fr);
    }
    .cells[data-count='4'] {
      grid-template-columns: repeat(4, 1fr);
    }
    .cells[data-count='5'] {
      grid-template-columns: repeat(5, 1fr);
    }
    .cells[data-count='6'] {
      grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
    }
    .cells:is([data-count='5'], [data-count='6']) .cell {
      flex-direction: column;
    }
    .single {
      grid-template-columns: 1fr 1.2fr 1fr;
    }
    .feedback-row {
      grid-template-columns: 3fr 2fr;
    }
    .feedback-row > .every {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .swatch {
      display: none;
    }
    .cell:has(:checked) {
      border: 3px solid Highlight;
    }
    .panel {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .every {
      display: grid;
    }
    .pile,
    .tools,
    .bank,
    .pick {
      display: none;
    }
    .criterion,
    .feedback-row,
    .marks tr {
      break-inside: avoid;
    }
    .descriptor,
    .clip {
      -webkit-line-clamp: 500;
    }
    thead {
      display: table-header-group;
    }
  }
`;
