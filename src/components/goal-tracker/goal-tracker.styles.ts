import { css } from 'lit';

export const goalTrackerStyles = css`
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
  h4,
  h5 {
    margin: 0;
    font-weight: 600;
    line-height: 1.3;
  }
  h4 {
    font-size: var(--_size-l);
  }
  h5 {
    font-size: var(--_size-m);
  }
  h2:focus,
  h4:focus,
  h5:focus {
    outline-offset: 4px;
  }
  .eyebrow {
    display: block;
    font-size: var(--_size-s);
    font-weight: 600;
    color: var(--_muted);
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
  .clip:focus,
  .goal:has([aria-expanded='true']) .clip {
    -webkit-line-clamp: 60;
  }
  .back {
    margin-block-end: 8px;
    padding-inline-start: 4px;
  }
  .group + .group {
    margin-block-start: 24px;
  }
  .group > h3 {
    margin-block-end: 4px;
  }
  .group > h3 .btn,
  .inside > .btn {
    margin-inline-start: -14px;
  }
  .goals > li {
    padding-block: 20px;
    border-block-start: 1px solid var(--_hairline);
  }
  .goals > li:last-child {
    padding-block-end: 4px;
  }
  .goal {
    display: grid;
    gap: 12px;
    min-inline-size: 0;
  }
  .goal > [hidden],
  ul[hidden] {
    display: none;
  }
  .goal-head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: baseline;
    justify-content: space-between;
  }
  .goal-head > h4 {
    flex: 1 1 12em;
  }
  .chip {
    flex: none;
  }
  .track {
    position: relative;
    max-inline-size: 34rem;
  }
  .now {
    position: relative;
    display: block;
    block-size: 1.5em;
    color: var(--_muted);
  }
  .now::before {
    content: '';
    position: absolute;
    inset-block-start: -12px;
    inset-inline-start: calc(var(--_part) - 1px);
    inline-size: 2px;
    block-size: 14px;
    background: var(--_text);
  }
  .now > span {
    position: absolute;
    inset-inline-start: clamp(0px, calc(var(--_part) - 1.4em), calc(100% - 3em));
  }
  .next {
    max-inline-size: 34rem;
    padding: 8px 14px;
    color: var(--_text);
    background: var(--_accent-soft);
    border-radius: var(--_radius-panel);
  }
  .next .eyebrow {
    color: var(--_accent);
  }
  .next > .icon,
  .next > .flip {
    color: var(--_accent);
  }
  .next input,
  .step input {
    inline-size: 24px;
    block-size: 24px;
  }
  .goal > .actions > .more {
    margin-inline-start: auto;
  }
  .more > .icon,
  .inside > .btn > .icon,
  h3 > .btn > .icon {
    transition: rotate var(--_motion);
  }
  [aria-expanded='true'] > .icon:first-child {
    rotate: 180deg;
  }
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
  .step {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    justify-content: space-between;
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
  .inside > ul {
    padding-inline-start: 14px;
    border-inline-start: 2px solid var(--_hairline);
  }
  .inside > ul > li {
    padding-block: 12px;
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
    margin-inline-start: -14px;
  }
  /* Class */
  .filters {
    margin-block-end: 16px;
  }
  .filters b {
    font-weight: 600;
  }
  .filters > .find {
    flex: 1 1 10em;
    min-block-size: 32px;
    max-inline-size: 18em;
    padding-block: 2px;
  }
  .learner {
    display: grid;
    gap: 0 16px;
    padding-block: 8px;
    border-block-start: 1px solid var(--_hairline);
  }
  .learner .name {
    --_target: 32px;
    margin-inline-start: -14px;
  }
  .lines > li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: baseline;
    padding-block: 4px;
  }
  .lines > li > :first-child {
    flex: 1 1 14em;
  }
  .lines .late {
    font-weight: 600;
    color: var(--_caution);
  }
  .others {
    margin-block-start: 16px;
  }
  @container (min-width: 640px) {
    .learner {
      grid-template-columns: minmax(9em, 1fr) 4fr;
    }
    .lines > li {
      display: grid;
      grid-template-columns: 3fr 4fr 8.5em;
    }
    .lines > li > .chip {
      justify-self: start;
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
    .next,
    .detail,
    .chip {
      border: 1px solid CanvasText;
    }
    .choice:has(:checked) {
      border: 3px solid Highlight;
    }
    .now::before {
      background: CanvasText;
    }
    .chart line {
      stroke: CanvasText;
    }
  }
  @media print {
    .detail,
    .next {
      padding: 0;
      background: none;
    }
    .add,
    .status,
    dialog {
      display: none;
    }
    .goals > li {
      break-inside: avoid;
    }
    .clip {
      -webkit-line-clamp: none;
    }
  }
`;
