import { css } from 'lit';

/** A level in words. */
export const levelChip = css`
  .level-chip {
    display: inline-block;
    padding: 3px 12px;
    font-size: var(--_size-s);
    font-weight: 600;
    border: 1px solid var(--_level-border);
    border-radius: 999px;
  }
  .level-chip.level-none {
    font-weight: 400;
    color: var(--_text);
    background: var(--_surface);
    border-style: dashed;
  }
`;
