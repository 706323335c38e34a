import { css } from 'lit';
import { spread } from './spread.styles.js';
import { levelChip } from './level-chip.styles.js';

/** Looks of the lists of one learner or one standard. */
export const listStyles = css`
  ${levelChip}
  ${spread}
  .spread-line {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    max-inline-size: none;
  }
  .summary {
    font-size: var(--_size-l);
    line-height: 1.35;
    margin-block-end: 16px;
  }
  .pick {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    margin-block-end: 16px;
  }
  .pick select {
    flex: 1 1 8em;
    inline-size: auto;
    min-inline-size: 0;
    max-inline-size: 22em;
  }
  .heap {
    margin-block-start: 24px;
  }
  .heap ul {
    margin-block-start: 8px;
    border-block-start: 1px solid var(--_hairline);
  }
  .standard {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: 8px 4px;
    font: inherit;
    text-align: start;
    color: inherit;
    background: none;
    border: 0;
    border-block-end: 1px solid var(--_hairline);
    cursor: pointer;
  }
  .standard:hover {
    background: var(--_accent-soft);
  }
  .standard .what {
    flex: 1 1 14em;
    min-inline-size: 0;
  }
  .sign {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    color: var(--_muted);
  }
`;
