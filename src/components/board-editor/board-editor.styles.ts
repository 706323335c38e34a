import { css } from 'lit';

/** The figures of the templates: squares of a board. */
export const boardEditorStyles = css`
  .picture i {
    inline-size: 12px;
    block-size: 12px;
  }
  .picture.bingo i {
    inline-size: 7px;
    block-size: 7px;
  }
  .picture.bingo span:nth-child(3) i:nth-child(3),
  .picture.mustAndMay span:first-child i {
    background: var(--_accent);
  }
  .picture.mustAndMay i {
    inline-size: 9px;
  }
  .picture.list i {
    inline-size: 40px;
    block-size: 8px;
  }
  .picture.menu span + span {
    border-block-start: 1px solid var(--_accent);
    padding-block-start: 2px;
  }
`;
