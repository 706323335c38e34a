import { css } from 'lit';
import { cardStyles } from './card.styles.js';

const boardStyles = css`
  .student,
  dialog {
    --_size-s: calc(var(--way-font-size-s, 14px) * 15 / 14);
    --_size-m: calc(var(--way-font-size-m, 16px) * 17 / 16);
    --_size-l: calc(var(--way-font-size-l, 19px) * 21 / 19);
    font-size: var(--_size-m);
  }
  .head h2 {
    font-size: var(--_size-xl);
  }
  .head p {
    margin-block-start: 4px;
  }
  /* A sentence in a left-to-right language still begins where the page begins. */
  :is(.student, .staff, dialog):dir(rtl) :is(h2, h3, h4, p, th, td, label, .title, .link, .who) {
    text-align: right;
  }
  .left {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 20px;
    align-items: center;
    padding: 16px;
    margin-block-end: 24px;
    border-radius: var(--_radius-panel);
    background: var(--_sunken);
  }
  .left.waiting {
    min-block-size: 108px;
  }
  .next {
    position: sticky;
    inset-block-start: var(--way-sticky-start, 0px);
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    min-block-size: calc(var(--_target) + 16px);
    padding-block: 8px;
    margin-block: -12px 16px;
    background: var(--_surface);
  }
  .group {
    margin-block-end: 32px;
  }
  .group-head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: baseline;
    margin-block-end: 12px;
  }
  .group-head h3 {
    font-size: var(--_size-l);
  }
  .cards {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    margin-block-end: 24px;
  }
  .group .cards {
    margin-block-end: 0;
  }
  .cards > li {
    min-inline-size: 0;
  }
  .tile {
    min-block-size: 120px;
  }
  @container (min-width: 560px) {
    .cards:not(.list, .grid) {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container (min-width: 860px) {
    .cards:not(.list, .grid) {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .cards,
    .group .cards {
      gap: 16px;
    }
  }
  /* A long list would be rows as wide as the page, with little in each. */
  @container (min-width: 720px) {
    [data-many] .cards.list {
      grid-template-columns: repeat(auto-fill, minmax(17em, 1fr));
    }
  }
`;

/** A grid is drawn as one where its squares are wide enough to read; below that they stand one under the other, with the grid in small above. */
const gridFrom = (columns: number, width: number) => css`
  @container (min-width: ${width}px) {
    [data-columns='${columns}'] .cards.grid {
      grid-template-columns: repeat(${columns}, minmax(0, 1fr));
    }
    [data-columns='${columns}'] .map,
    [data-columns='${columns}'] .place {
      display: none;
    }
  }
`;
const grids = [gridFrom(2, 440), gridFrom(3, 560), gridFrom(4, 720), gridFrom(5, 900), gridFrom(6, 1060)];

export const choiceBoardStyles = [boardStyles, ...grids, cardStyles];
