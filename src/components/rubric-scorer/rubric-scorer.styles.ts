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
  /* What the base does for sentences, for what only the scorer has. */
  .scorer :is(th, td, .cell-words > *),
  .clip,
  .descriptor {
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
  /* Titles of works are longer than names. */
  .works > .pick {
    flex: 0 1 auto;
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
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 8px;
  }
  .descriptor {
    display: block;
    font-size: var(--_size-s);
    line-height: 1.4;
  }
  .long {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 12;
  }
  .chip {
    border-radius: 12px;
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
  .views {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-block: -8px 16px;
    border-block-end: 1px solid var(--_hairline);
  }
  .views > .btn {
    border-radius: 0;
    border-block-end: 3px solid transparent;
  }
  .views > [aria-current] {
    border-block-end-color: var(--_accent);
  }
  .group:is(h4, li) {
    margin-block-start: 24px;
    font-size: var(--_size-m);
    color: var(--_muted);
  }
  .coded {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: baseline;
  }
  .codes {
    font-weight: 400;
    white-space: normal;
  }
  .goal {
    display: flex;
    gap: 8px;
    margin-block-start: 8px;
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
    color: var(--_text);
  }
  .every .icon {
    margin-inline: -28px 8px;
  }
  .said {
    white-space: pre-line;
  }
  .row > .quiet {
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
    .row > .quiet {
      margin-inline-start: -14px;
    }
    .pile > .pick {
      flex-basis: 100%;
    }
  }
  @container (min-width: 640px) {
    .feedback-row {
      grid-template-columns: 3fr 2fr;
    }
    .feedback-row > .every {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .panel {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .level-chip {
      color: #000;
      background: none;
    }
    .every {
      display: grid;
    }
    .pile,
    .pick {
      display: none;
    }
    h3,
    .row {
      break-after: avoid;
    }
    .feedback-row {
      break-inside: avoid;
    }
    .long,
    .clip {
      -webkit-line-clamp: 500;
    }
  }
`;
