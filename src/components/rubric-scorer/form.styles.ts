import { css } from 'lit';

/** Looks of the form, loaded with it. */
export const formStyles = css`
  .keys {
    margin-block-end: 12px;
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
  }
  .cell:hover {
    background: var(--_sunken);
  }
  .cell.chosen {
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
  .cell:focus-within .long,
  .cell.chosen .long {
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
    flex: 0 1 14em;
    min-inline-size: 0;
  }
  .tool-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-inline-start: auto;
  }
  /* A long rubric: a mark lays out its own criterion and no other. Leaving out what is not in view (content-visibility) would cost each key more: the focus goes there next. */
  .many > .criterion {
    contain: content;
    padding-inline: 6px;
    margin-inline: -6px;
  }
  .theirs {
    flex: 1 1 14em;
    min-inline-size: 0;
  }
  .waits {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
  }
  .problem:empty,
  .hint:empty {
    display: none;
  }
  .odd {
    margin-block-end: 8px;
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
    align-items: center;
  }
  .bank > .btn {
    font-weight: 400;
    max-inline-size: 100%;
  }
  .bank > input,
  .bank > .hint {
    flex-basis: 100%;
  }
  .comment-head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    justify-content: space-between;
  }
  .overall {
    padding-block: 12px 20px;
    border-block-start: 1px solid var(--_hairline);
  }
  @container (max-width: 639px) {
    .reason > select {
      flex-grow: 1;
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
  }
  @media (forced-colors: active) {
    .swatch {
      display: none;
    }
    .cell.chosen {
      border: 3px solid Highlight;
    }
  }
  @media print {
    .many > .criterion {
      contain: none;
    }
    .tools,
    .bank {
      display: none;
    }
    .criterion {
      break-inside: avoid;
    }
  }
`;
