import { css } from 'lit';

/** What the editors of one record have in common: the desk with its check beside it, fields, tools, what came of a file. */
export const editorStyles = css`
  .back {
    margin-block-end: 8px;
    margin-inline-start: -14px;
  }
  .mirror {
    display: inline-flex;
    transform: scaleX(-1);
  }
  .desk {
    display: grid;
    gap: 32px 24px;
  }
  .main {
    display: grid;
    gap: 32px;
    min-inline-size: 0;
  }
  .main > section > h3 {
    margin-block-end: 8px;
    font-size: var(--_size-l);
  }
  @container (min-width: 600px) {
    .editor > .head {
      position: sticky;
      inset-block-start: 0;
      z-index: 2;
      padding-block: 8px;
      margin-block-end: 8px;
      background: var(--_surface);
    }
  }
  @container (min-width: 900px) {
    .desk {
      grid-template-columns: minmax(0, 1fr) 18rem;
      align-items: start;
    }
    .check-panel {
      position: sticky;
      inset-block-start: 72px;
    }
  }
  .editor .field {
    margin-block-end: 12px;
    min-inline-size: 0;
  }
  .editor input:not([type='checkbox'], [type='radio']),
  .editor select {
    --_target: 40px;
  }
  /* Not under the head, which stays in view. */
  .editor :is(input, textarea, select, button, summary) {
    scroll-margin-block: 96px 24px;
  }
  .pair {
    display: grid;
    gap: 0 16px;
    grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr));
    align-items: end;
  }
  .pair:has(.problem) {
    align-items: start;
  }
  .tools {
    display: flex;
  }
  .tools .btn {
    --_target: 40px;
  }
  .editor .btn.quiet[aria-disabled='true'] {
    background: transparent;
    border-color: transparent;
    color: var(--_border);
  }
  .more {
    padding-inline: 8px;
  }
  .turn {
    display: inline-flex;
  }
  .turn.open {
    transform: rotate(180deg);
  }
  @container (max-width: 479.9px) {
    .more-word {
      display: none;
    }
  }
  .details:not([hidden]) {
    padding: 16px;
    margin-block: 4px 12px;
    border-inline-start: 3px solid var(--_accent);
    background: var(--_sunken);
    border-radius: 0 var(--_radius) var(--_radius) 0;
  }
  .none {
    margin-block: 8px;
  }
  .checks {
    display: grid;
    gap: 0 16px;
    max-block-size: 18em;
    overflow: auto;
    grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr));
  }
  .editor .check {
    --_target: 36px;
  }
  .chosen {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
  }
  .chosen .chip {
    padding-inline-end: 2px;
    background: var(--_surface);
    border: 1px solid var(--_hairline);
  }
  .chosen .btn {
    --_target: 28px;
    padding: 2px;
    border-radius: 999px;
  }
  .find {
    margin-block-start: 8px;
  }
  .check-panel {
    padding: 16px;
    border-radius: var(--_radius-panel);
    background: var(--_sunken);
  }
  .check-panel > * + * {
    margin-block-start: 12px;
  }
  .verdict {
    display: flex;
    gap: 8px;
    align-items: flex-start;
    font-weight: 600;
  }
  .verdict.fine {
    color: var(--_positive);
  }
  .verdict.stop {
    color: var(--_caution);
  }
  .problems {
    display: grid;
    gap: 8px;
    font-size: var(--_size-s);
  }
  .problems li {
    display: flex;
    gap: 8px;
    align-items: flex-start;
  }
  .problems .icon {
    color: var(--_muted);
  }
  .problems .stop .icon {
    color: var(--_caution);
  }
  dialog.wide {
    inline-size: min(64rem, calc(100vw - 32px));
  }
  dialog.wide > .dialog-body {
    padding: 0;
  }
  .brought > div {
    flex: 1 1 14em;
  }
  .import {
    position: relative;
  }
  .import:focus-within {
    outline: 2px solid var(--_text);
    outline-offset: 2px;
  }
  .report,
  .effects {
    display: grid;
    gap: 4px;
    margin-block: 8px;
  }
  .affected > * + * {
    margin-block-start: 6px;
  }
  .conflict-band > div:not(.actions) {
    flex: 1 1 16em;
  }
  .throw {
    margin-block-start: 24px;
  }
  @media print {
    .check-panel,
    .tools {
      display: none;
    }
  }
`;
