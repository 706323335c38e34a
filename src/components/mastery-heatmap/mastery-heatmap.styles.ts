import { css } from 'lit';

export const heatmapStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: end;
    min-block-size: 62px;
    margin-block-end: 12px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 16px;
    align-items: center;
    margin-block-start: 12px;
    font-size: var(--_size-s);
  }
  .legend li {
    display: flex;
    gap: 6px;
    align-items: center;
  }
  .swatch {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-inline-size: 28px;
    block-size: 24px;
    padding: 0 4px;
    font-size: var(--_size-xs);
    font-weight: 600;
    border: 1px solid var(--_level-border);
    border-radius: 4px;
  }
  .swatch.stale {
    border: 2px dashed var(--_level-border);
  }
  @media print {
    .tools {
      display: none;
    }
    .swatch {
      color: #000;
      background: none;
      border-color: #777;
    }
  }
`;
