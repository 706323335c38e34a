import { css } from 'lit';

/** Buttons, plain fields, chips, panels and the focus ring: one family. */
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
    text-align: -webkit-match-parent;
    text-align: match-parent;
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
  @media (forced-colors: active) {
    .btn[aria-pressed='true'],
    .btn[aria-current='true'] {
      border: 3px solid Highlight;
    }
  }
`;
