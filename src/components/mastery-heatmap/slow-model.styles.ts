import { css } from 'lit';

export const slowStyles = css`
  .slow progress {
    flex: 1 1 8em;
    block-size: 12px;
    accent-color: var(--_accent);
  }
  .slow > span {
    min-inline-size: 4ch;
    text-align: end;
  }
`;
