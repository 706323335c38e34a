import { css } from 'lit';

/** The list of boards and of templates. */
export const boardEditorStyles = css`
  .boards {
    display: grid;
    gap: 0;
    margin-block-end: 32px;
  }
  .board {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
    padding-block: 12px;
    border-block-end: 1px solid var(--_hairline);
  }
  .board > :first-child {
    flex: 1 1 14em;
    min-inline-size: 0;
  }
  .board .chip {
    margin-inline-start: 8px;
  }
  .new > h3 {
    margin-block-end: 12px;
  }
  .templates {
    display: grid;
    gap: 12px;
    grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr));
  }
  .template {
    display: flex;
    gap: 16px;
    justify-content: flex-start;
    inline-size: 100%;
    block-size: 100%;
    padding: 14px 16px;
    color: var(--_text);
    font-weight: 400;
  }
  .template b {
    display: block;
    font-weight: 600;
  }
  .picture {
    display: grid;
    flex: none;
    gap: 2px;
    align-content: center;
    inline-size: 44px;
    block-size: 44px;
  }
  .picture span {
    display: flex;
    gap: 2px;
    justify-content: center;
  }
  .picture i {
    inline-size: 12px;
    block-size: 12px;
    border: 1px solid var(--_accent);
    border-radius: 2px;
    background: var(--_accent-soft);
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
