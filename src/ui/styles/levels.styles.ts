import { css } from 'lit';

/** The colours of levels, for elements that show some. Same values as themes/waymark.css. */
export const levels = css`
  :host {
    --_level-1: var(--way-color-level-1, #f7f4e9);
    --_level-2: var(--way-color-level-2, #cfe3ee);
    --_level-3: var(--way-color-level-3, #8cbbdd);
    --_level-4: var(--way-color-level-4, #2f74b0);
    --_level-5: var(--way-color-level-5, #0b2f66);
    --_level-1-ink: var(--way-color-level-1-ink, #1a1a1a);
    --_level-2-ink: var(--way-color-level-2-ink, #1a1a1a);
    --_level-3-ink: var(--way-color-level-3-ink, #1a1a1a);
    --_level-4-ink: var(--way-color-level-4-ink, #ffffff);
    --_level-5-ink: var(--way-color-level-5-ink, #ffffff);
    --_level-border: var(--way-color-level-border, #5b6470);
  }
  .level-none {
    color: var(--_muted);
    background: repeating-linear-gradient(135deg, transparent 0 5px, var(--_hairline) 5px 6px) var(--_surface);
  }
  .level-1 {
    color: var(--_level-1-ink);
    background: var(--_level-1);
  }
  .level-2 {
    color: var(--_level-2-ink);
    background: var(--_level-2);
  }
  .level-3 {
    color: var(--_level-3-ink);
    background: var(--_level-3);
  }
  .level-4 {
    color: var(--_level-4-ink);
    background: var(--_level-4);
  }
  .level-5 {
    color: var(--_level-5-ink);
    background: var(--_level-5);
  }
  @media (forced-colors: active) {
    .level-none,
    .level-1,
    .level-2,
    .level-3,
    .level-4,
    .level-5 {
      border: 1px solid CanvasText;
      background: Canvas;
      color: CanvasText;
    }
  }
`;
