import { css } from 'lit';

/** The editor of one board. */
export const deskStyles = css`
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
  .pair {
    display: grid;
    gap: 0 16px;
    grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr));
  }
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
  .row.free input {
    background: var(--_sunken);
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
  .needs > summary {
    min-block-size: 36px;
    font-weight: 600;
    cursor: pointer;
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
