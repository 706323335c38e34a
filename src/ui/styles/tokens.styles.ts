import { css } from 'lit';

/**
 * The look as private custom properties, each taken from a public `--way-*` token with a checked default. `light-dark()` follows the page's
 * `color-scheme`: a page that is only light keeps light elements whatever the system says. Same values as themes/waymark.css.
 */
export const tokens = css`
  :host {
    --_surface: var(--way-color-surface, light-dark(#fff, #151a20));
    --_sunken: var(--way-color-sunken, light-dark(#f5f6f3, #0f1317));
    --_raised: var(--way-color-raised, light-dark(#fff, #1c232b));
    --_text: var(--way-color-text, light-dark(#1b232e, #edf0f3));
    --_muted: var(--way-color-muted, light-dark(#465162, #b5bfca));
    --_hairline: var(--way-color-hairline, light-dark(#d3d8d2, #36404b));
    --_border: var(--way-color-border, light-dark(#6b7482, #8d99a7));
    --_accent: var(--way-color-accent, light-dark(#0b5567, #7fcedd));
    --_on-accent: var(--way-color-on-accent, light-dark(#fff, #06272e));
    --_accent-soft: var(--way-color-accent-soft, light-dark(#e1f0f2, #12353d));
    --_positive: var(--way-color-positive, light-dark(#1b6540, #8ad3a8));
    --_positive-soft: var(--way-color-positive-soft, light-dark(#e3f3e8, #14301f));
    --_caution: var(--way-color-caution, light-dark(#7a4f00, #e9c06b));
    --_caution-soft: var(--way-color-caution-soft, light-dark(#fbf0d9, #33270c));
    --_error: var(--way-color-error, light-dark(#9e1f2c, #f2a0a6));
    --_error-soft: var(--way-color-error-soft, light-dark(#fbe9ea, #3a1519));
    --_size-xs: var(--way-font-size-xs, 12px);
    --_size-s: var(--way-font-size-s, 14px);
    --_size-m: var(--way-font-size-m, 16px);
    --_size-l: var(--way-font-size-l, 19px);
    --_size-xl: var(--way-font-size-xl, 23px);
    --_radius: var(--way-radius-control, 6px);
    --_radius-panel: var(--way-radius-panel, 10px);
    --_target: var(--way-target, 44px);
    --_motion: var(--way-motion, 150ms);
  }
`;
