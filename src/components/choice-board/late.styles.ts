import { css } from 'lit';

/** What the first drawing can wait for: forced colours, print, and what stands below the cards. */

/** On paper a grid is a grid, however narrow its squares are. */
const printed = (columns: number) => css`
  @media print {
    [data-columns='${columns}'] .cards.grid {
      grid-template-columns: repeat(${columns}, minmax(0, 1fr)) !important;
    }
  }
`;
export const printedGrids = Array.from({ length: 12 }, (_, i) => printed(i + 1));

export const lateStyles = css`
  .refusal {
    padding: 8px 12px;
    margin-block-start: 12px;
    border-radius: var(--_radius);
    background: var(--_caution-soft);
  }
  h2:focus-visible,
  h3:focus-visible {
    outline-offset: 4px;
  }
  @media (max-height: 480px) {
    .next {
      position: static;
    }
  }
  /* What is focused is not under the line that stays. */
  .card :is(button, input) {
    scroll-margin-block: 84px 16px;
  }
  .card:hover {
    border-color: var(--_border);
  }
  .card.done:hover {
    border-color: var(--_positive);
  }
  .card:hover .title {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .pick:hover {
    background: var(--_accent-soft);
  }
  .which select {
    inline-size: auto;
    max-inline-size: 100%;
  }
  .left-words {
    text-wrap: pretty;
  }
  .supports {
    display: grid;
    gap: 4px;
    padding: 12px 16px;
    border-radius: var(--_radius-panel);
    background: var(--_accent-soft);
  }
  .student > .supports,
  .staff > .supports {
    margin-block-end: 24px;
  }
  .supports h3 {
    font-size: var(--_size-s);
    color: var(--_text);
  }
  .dots {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .dots i {
    display: inline-grid;
    place-items: center;
    inline-size: 18px;
    block-size: 18px;
    border: 1.5px solid var(--_border);
    border-radius: 50%;
    background: var(--_surface);
  }
  .dots i.begun {
    border-color: var(--_accent);
    background: linear-gradient(var(--_accent) 0 0) center / 8px 8px no-repeat var(--_surface);
    background-clip: content-box, border-box;
  }
  .dots i.done {
    color: var(--_surface);
    border-color: var(--_positive);
    background: var(--_positive);
  }
  .dots .icon {
    inline-size: 12px;
    block-size: 12px;
    stroke-width: 3;
  }
  .gone ul {
    margin-block-start: 8px;
  }
  .gone h3 {
    font-size: var(--_size-m);
  }
  .ideas ul {
    display: grid;
    gap: 8px;
    margin-block: 8px 12px;
  }
  .ideas h3,
  .badges h3,
  .contract h3 {
    font-size: var(--_size-l);
  }
  .badges ul {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 8px;
  }
  .contract {
    display: grid;
    gap: 16px;
  }
  .contract table {
    inline-size: 100%;
    min-inline-size: 34em;
  }
  .signatures {
    display: grid;
    gap: 16px;
    margin-block-start: 16px;
  }
  .signatures li {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
  }
  .sign-who {
    flex: 0 0 10em;
    font-weight: 600;
  }
  .sign-line {
    flex: 1 1 14em;
    min-block-size: 40px;
    padding-block: 8px;
    border-block-end: 1px solid var(--_border);
  }
  @media (forced-colors: active) {
    .dots i,
    .map td {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: Canvas;
      box-shadow: none;
    }
    .dots i.done,
    .map .done {
      color: Canvas;
      background: CanvasText;
    }
    .dots i.begun,
    .map .chosen,
    .map .started,
    .map .submitted {
      border: 4px double CanvasText;
    }
    .left {
      border: 1px solid CanvasText;
    }
    .card.chosen,
    .card.started,
    .card.submitted {
      border: 3px solid Highlight;
    }
    .card.done {
      border: 3px double CanvasText;
    }
    .card.locked {
      border: 1px dashed GrayText;
    }
  }
  @media print {
    :host {
      --_size-s: 10px;
      --_size-m: 12px;
      --_size-l: 13px;
      --_size-xl: 18px;
    }
    .student {
      --_size-s: 10px;
      --_size-m: 12px;
      --_size-l: 13px;
    }
    .left,
    .group,
    .cards {
      margin-block-end: 10px;
      gap: 6px;
    }
    .left {
      padding: 8px;
      border: 1px solid #000;
    }
    .pick,
    .which,
    .refusal,
    dialog {
      display: none !important;
    }
    .card {
      gap: 3px;
      padding: 6px 8px;
      border: 1px solid #000 !important;
      background: #fff;
      box-shadow: none;
    }
    .card.open .chip.state {
      display: inline-flex;
    }
    .chip.state {
      background: transparent;
      padding: 0;
    }
    .card .what {
      -webkit-line-clamp: 3;
    }
    .map,
    .next,
    .card-actions,
    .ideas,
    .place {
      display: none !important;
    }
    :focus-visible {
      outline: none !important;
      box-shadow: none !important;
    }
    .card .icon {
      inline-size: 1.2em;
      block-size: 1.2em;
    }
    .card .facts {
      gap: 0 8px;
    }
    .card .standard {
      -webkit-line-clamp: 1;
    }
    /* The whole board on one page: as many cards beside each other as there is room for, less on each where there are many. */
    .cards:not(.grid) {
      grid-template-columns: repeat(3, minmax(0, 1fr)) !important;
    }
    [data-many] {
      --_size-s: 8px;
      --_size-m: 10px;
    }
    [data-many] .card .what {
      -webkit-line-clamp: 2;
    }
    [data-many] .cards:not(.grid) {
      grid-template-columns: repeat(4, minmax(0, 1fr)) !important;
    }
    [data-many='most'] {
      --_size-s: 7px;
      --_size-m: 8px;
    }
    [data-many='most'] .what,
    [data-many='most'] .facts,
    [data-many='most'] .standard bdi {
      display: none;
    }
    [data-many='most'] .cards:not(.grid) {
      grid-template-columns: repeat(6, minmax(0, 1fr)) !important;
    }
    .contract table {
      min-inline-size: 0;
    }
    .sign-line {
      min-block-size: 48px;
    }
    .sign-line .muted {
      visibility: hidden;
    }
  }
`;
