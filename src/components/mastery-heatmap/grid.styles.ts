import { css } from 'lit';

/** Looks of the grid. */
export const gridStyles = css`
  .grid {
    --_row: var(--way-heatmap-row, 36px);
    --_column-least: var(--way-heatmap-column, 60px);
    --_column-most: var(--way-heatmap-column, 120px);
    --_row-head: var(--way-heatmap-row-head, 216px);
    --_head: var(--way-heatmap-head, 68px);
    position: relative;
    inline-size: fit-content;
    max-inline-size: 100%;
    max-block-size: min(75vh, 720px);
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-gutter: stable;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius-panel);
    background: var(--_surface);
  }
  .grid.short {
    scrollbar-gutter: auto;
  }
  @container (max-width: 520px) {
    .grid {
      --_row-head: var(--way-heatmap-row-head, 124px);
      --_column-least: var(--way-heatmap-column, 52px);
    }
    .row-head .note {
      display: none;
    }
  }
  .sizer {
    position: relative;
  }
  .view {
    position: sticky;
    inset-block-start: 0;
    inset-inline-start: 0;
    overflow: clip;
    contain: strict;
  }
  .view canvas {
    position: absolute;
    inset-block-start: var(--_head);
    inset-inline-start: var(--_row-head);
    pointer-events: none;
  }
  .rows,
  .strip {
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--_row-head);
  }
  .strip {
    display: flex;
  }
  .rows {
    inset-block-start: var(--_head);
    inset-inline-start: 0;
    inline-size: 100%;
  }
  .heads {
    position: absolute;
    inset-inline: 0;
    z-index: 2;
    block-size: var(--_head);
    overflow: clip;
    background: var(--_surface);
    border-block-end: 1px solid var(--_border);
  }
  .corner {
    position: relative;
    z-index: 1;
    display: flex;
    align-items: end;
    inline-size: var(--_row-head);
    block-size: 100%;
    padding: 6px 12px;
    font-size: var(--_size-s);
    font-weight: 600;
    background: var(--_surface);
    cursor: pointer;
  }
  .column-head {
    display: flex;
    flex: none;
    flex-direction: column;
    justify-content: end;
    gap: 2px;
    inline-size: var(--_column);
    padding: 4px 3px 8px;
    font-size: var(--_size-xs);
    line-height: 1.15;
    text-align: center;
    background: var(--_bar, none) bottom center / calc(100% - 8px) 5px no-repeat;
    cursor: pointer;
  }
  .column-head:hover,
  .corner:hover {
    background-color: var(--_accent-soft);
  }
  .column-head .code {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .column-head .note,
  .row-head .note {
    font-size: var(--_size-xs);
    color: var(--_muted);
    white-space: nowrap;
  }
  .column-head[aria-sort='ascending'] .note::after,
  .corner[aria-sort='ascending']::after {
    content: '\\a0▲';
  }
  .column-head[aria-sort='descending'] .note::after,
  .corner[aria-sort='descending']::after {
    content: '\\a0▼';
  }
  .row {
    position: relative;
    block-size: var(--_row);
    contain: layout style;
  }
  .row.kept {
    position: absolute;
    inset-inline: 0;
  }
  .column-head.kept {
    position: absolute;
    inset-block: 0;
  }
  .row-head {
    position: relative;
    z-index: 1;
    contain: layout style paint;
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
    inline-size: var(--_row-head);
    block-size: 100%;
    padding: 0 12px;
    font-size: var(--_size-s);
    background: var(--_surface);
    cursor: pointer;
  }
  .row-head:hover {
    background: var(--_accent-soft);
  }
  .row-head .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .cell {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: center;
    inline-size: calc(var(--_column) - 4px);
    margin: 2px;
    overflow: hidden;
    font-size: var(--_size-s);
    font-weight: 600;
    line-height: 1;
    white-space: nowrap;
    border: 1px solid var(--_level-border);
    border-radius: 4px;
    contain: strict;
    cursor: pointer;
  }
  /* Empty, and many: no layers of their own. */
  .painted .rows .cell {
    overflow: visible;
    contain: size style;
    background: none;
    border-color: transparent;
  }
  .cell.selected {
    box-shadow: 0 0 0 2px var(--_accent);
  }
  .cell.share {
    border-color: var(--_hairline);
    background: var(--_bar, none) bottom / 100% 6px no-repeat;
  }
  .row.group,
  .row.group .row-head,
  .column-head.branch {
    font-weight: 600;
    background-color: var(--_sunken);
  }
  .row-head[data-depth] {
    padding-inline-start: 24px;
  }
  .probe {
    position: absolute;
    inset: 0 auto auto 0;
    block-size: 0;
    visibility: hidden;
    outline-color: var(--_accent);
    transition: color 1ms, background-color 1ms, border-color 1ms, outline-offset 1ms !important;
  }
  .probe:dir(rtl) {
    outline-offset: 1px;
  }
  .cell.level-none {
    font-weight: 400;
    border-color: var(--_hairline);
  }
  .cell.stale {
    border-style: dashed;
    border-width: 2px;
  }
  .cell.stale.level-4,
  .cell.stale.level-5 {
    border-color: var(--_level-2);
  }
  .cell[data-mark]::after {
    content: attr(data-mark);
    margin-inline-start: 3px;
    font-size: 11px;
    font-weight: 400;
  }
  .cell:hover,
  .painted .rows .cell:hover {
    border-color: var(--_text);
  }
  .cell:focus-visible,
  .row-head:focus-visible,
  .column-head:focus-visible,
  .corner:focus-visible {
    z-index: 1;
    outline: 2px solid #1a1a1a;
    outline-offset: -2px;
    box-shadow: inset 0 0 0 4px #ffffff;
  }
  @media (forced-colors: active) {
    .cell:focus-visible,
    .row-head:focus-visible,
    .column-head:focus-visible,
    .corner:focus-visible {
      outline-color: Highlight;
      box-shadow: none;
    }
    .cell.selected {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
  }
`;
