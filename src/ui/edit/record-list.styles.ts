import { css } from 'lit';

/** The list of records and of templates in an editor. */
export const recordListStyles = css`
  .records {
    margin-block-end: 32px;
  }
  .record {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
    padding-block: 12px;
    border-block-end: 1px solid var(--_hairline);
  }
  .record > :first-child {
    flex: 1 1 14em;
    min-inline-size: 0;
  }
  .record .chip {
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
    text-align: start;
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
    border: 1px solid var(--_accent);
    border-radius: 2px;
    background: var(--_accent-soft);
  }
`;
