import { css } from 'lit';

/** Buttons, fields, chips, panels, dialogs and the focus ring: one family. */
export const controls = css`
  :focus-visible {
    outline: 2px solid var(--_text);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_surface);
  }
  .btn {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    justify-content: center;
    min-block-size: var(--_target);
    max-inline-size: 100%;
    padding: 6px 14px;
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-align: start;
    color: var(--_accent);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    cursor: pointer;
    transition: background-color var(--_motion);
  }
  .btn:hover {
    background: var(--_accent-soft);
  }
  .btn.primary {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }
  .btn.primary:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_text));
  }
  .btn.quiet {
    border-color: transparent;
    background: transparent;
  }
  .btn.quiet:hover {
    background: var(--_accent-soft);
  }
  .btn.square {
    inline-size: var(--_target);
    padding: 0;
    flex: none;
  }
  .btn[aria-pressed='true'],
  .btn[aria-current='true'] {
    color: var(--_accent);
    background: var(--_accent-soft);
    border-color: var(--_accent);
  }
  .btn:disabled,
  .btn[aria-disabled='true'] {
    color: var(--_muted);
    background: var(--_sunken);
    border-color: var(--_hairline);
    cursor: default;
  }
  .btn.dense {
    --_target: 32px;
    padding: 2px 10px;
    font-size: var(--_size-s);
  }
  .chip {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    padding: 1px 10px;
    font-size: var(--_size-s);
    line-height: 1.5;
    border-radius: 999px;
    color: var(--_text);
    background: var(--_sunken);
  }
  .chip .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  .chip.positive {
    color: var(--_positive);
    background: var(--_positive-soft);
  }
  .chip.caution {
    color: var(--_caution);
    background: var(--_caution-soft);
  }
  .chip.accent {
    color: var(--_accent);
    background: var(--_accent-soft);
  }
  .field {
    display: grid;
    gap: 4px;
    margin-block-end: 16px;
  }
  .field > label,
  .field > legend {
    font-weight: 600;
  }
  .hint {
    font-size: var(--_size-s);
    color: var(--_muted);
  }
  .problem {
    display: flex;
    gap: 6px;
    align-items: center;
    font-size: var(--_size-s);
    color: var(--_error);
  }
  input:not([type='checkbox'], [type='radio'], [type='range']),
  textarea,
  select {
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: 8px 12px;
    font: inherit;
    font-variant-numeric: inherit;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  textarea {
    min-block-size: 5em;
    resize: vertical;
    field-sizing: content;
    max-block-size: 20em;
  }
  [aria-invalid='true'] {
    border-color: var(--_error) !important;
    border-inline-start-width: 4px !important;
  }
  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    flex: none;
    accent-color: var(--_accent);
  }
  .check {
    display: flex;
    gap: 12px;
    align-items: center;
    min-block-size: var(--_target);
    cursor: pointer;
  }
  .panel {
    padding: 16px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius-panel);
    background: var(--_surface);
  }
  dialog {
    inline-size: min(40rem, calc(100vw - 32px));
    max-block-size: calc(100dvh - 32px);
    padding: 0;
    overflow: auto;
    overscroll-behavior: contain;
    font-size: var(--_size-m);
    color: var(--_text);
    background: var(--_raised);
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius-panel);
    box-shadow: 0 12px 40px rgb(0 0 0 / 0.25);
  }
  dialog::backdrop {
    background: rgb(15 19 23 / 0.5);
  }
  dialog > .dialog-head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    gap: 12px;
    align-items: flex-start;
    justify-content: space-between;
    padding: 16px 16px 8px;
    background: var(--_raised);
  }
  dialog > .dialog-body {
    padding: 8px 16px 16px;
  }
  .bar {
    position: relative;
    block-size: 10px;
    overflow: hidden;
    border-radius: 999px;
    background: var(--_sunken);
    border: 1px solid var(--_border);
  }
  .bar > i {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: var(--_part, 0%);
    background: var(--_accent);
  }
  .table-scroll {
    /* Visually hidden words inside must scroll with it, not widen the page. */
    position: relative;
    overflow-x: auto;
  }
  table.plain {
    border-collapse: collapse;
    font-size: var(--_size-s);
    text-align: start;
    overflow-wrap: break-word;
  }
  table.plain th,
  table.plain td {
    padding: 6px 12px 6px 0;
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid var(--_hairline);
  }
  @media (forced-colors: active) {
    .bar > i {
      background: Highlight;
      forced-color-adjust: none;
    }
    .btn[aria-pressed='true'],
    .btn[aria-current='true'] {
      border: 3px solid Highlight;
    }
  }
`;
