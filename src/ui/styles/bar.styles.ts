import { css } from 'lit';

/** How full something is: `<div class="bar"><i ${part(0.4)}></i></div>`. */
export const bar = css`
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
  @media (forced-colors: active) {
    .bar > i {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
