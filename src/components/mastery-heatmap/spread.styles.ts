import { css } from 'lit';

/** The bar of levels. Its words stand beside it. */
export const spread = css`
  .spread {
    flex: none;
    inline-size: 120px;
    block-size: 10px;
    border: 1px solid var(--_border);
    border-radius: 3px;
  }
  .spread .step-1 {
    fill: var(--_level-1);
  }
  .spread .step-2 {
    fill: var(--_level-2);
  }
  .spread .step-3 {
    fill: var(--_level-3);
  }
  .spread .step-4 {
    fill: var(--_level-4);
  }
  .spread .step-5 {
    fill: var(--_level-5);
  }
  .spread .step-none {
    fill: var(--_surface);
  }
`;
