import { css } from 'lit';

export const compareStyles = css`
  .voices {
    margin-block-start: 8px;
  }
  .feedback-row + .voices,
  .replies + .voices {
    margin-block-start: 32px;
  }
  .voices-row {
    display: grid;
    gap: 8px;
    padding-block: 16px;
    margin-block-start: 12px;
    border-block-start: 1px solid var(--_hairline);
    break-inside: avoid;
  }
  .overlay {
    display: grid;
    gap: 4px;
  }
  .overlay > li {
    display: grid;
    gap: 4px;
    align-content: start;
    min-inline-size: 0;
    padding: 8px 12px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    color: var(--_muted);
  }
  .overlay > .chosen {
    color: var(--_text);
    border-color: var(--_border);
  }
  .overlay .level-name {
    display: flex;
    gap: 8px;
    align-items: center;
    font-weight: 600;
    min-inline-size: 0;
  }
  .overlay .swatch {
    flex: none;
    inline-size: 8px;
    block-size: 18px;
    border: 1px solid var(--_level-border);
    border-radius: 4px;
  }
  .on {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .voice {
    padding: 1px 10px;
    font-size: var(--_size-s);
    font-weight: 600;
    color: var(--_text);
    background: var(--_accent-soft);
    border: 1px solid var(--_accent);
    border-radius: 12px;
  }
  .apart {
    font-weight: 600;
  }
  .voice-words {
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_hairline);
  }
  @container (min-width: 640px) {
    .overlay {
      grid-auto-columns: minmax(0, 1fr);
      grid-auto-flow: column;
    }
    .overlay:has(> :nth-child(7)) {
      grid-auto-flow: row;
      grid-template-columns: repeat(auto-fit, minmax(120px, 1fr));
    }
  }
  @media (forced-colors: active) {
    .overlay .swatch {
      display: none;
    }
    .overlay > .chosen {
      border: 3px solid Highlight;
    }
  }
`;
