import { css } from 'lit';

/** Forms, dialogs, tables and small buttons: what most elements load with their dialogs. */
export const forms = css`
  .btn.square {
    inline-size: var(--_target);
    padding: 0;
    flex: none;
  }
  .btn.dense {
    --_target: 32px;
    padding: 2px 10px;
    font-size: var(--_size-s);
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
    text-align: -webkit-match-parent;
    text-align: match-parent;
    vertical-align: top;
    border-block-end: 1px solid var(--_hairline);
  }
`;
