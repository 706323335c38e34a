import { css } from 'lit';

export const answersStyles = css`
  .replies {
    display: grid;
    gap: 8px;
    margin-block-start: 24px;
  }
  .replies > ol {
    display: grid;
    gap: 12px;
  }
  .reply {
    display: grid;
    gap: 4px;
    font-weight: 600;
  }
  .replies > .actions {
    justify-self: start;
  }
`;
