import { css } from 'lit';

/** The list of rubrics and of templates. */
export const rubricEditorStyles = css`
  .rubrics {
    margin-block-end: 32px;
  }
  .rubric {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
    padding-block: 12px;
    border-block-end: 1px solid var(--_hairline);
  }
  .rubric > :first-child {
    flex: 1 1 14em;
    min-inline-size: 0;
  }
  .rubric .chip {
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
    gap: 3px;
    align-content: center;
    inline-size: 48px;
    block-size: 44px;
  }
  .picture span {
    display: flex;
    gap: 2px;
    justify-content: center;
  }
  .picture i {
    flex: 1;
    block-size: 8px;
    border: 1px solid var(--_accent);
    border-radius: 2px;
    background: var(--_accent-soft);
  }
  .picture.analytic i:last-child,
  .picture.ranges i:nth-child(n + 3),
  .picture.singlePoint i:nth-child(2),
  .picture.holistic span:first-child i,
  .picture.yesNotYet i:last-child {
    background: var(--_accent);
  }
  .picture.words i {
    block-size: 5px;
    border-width: 0 0 2px;
    border-radius: 0;
    background: none;
  }
  .picture.singlePoint i:not(:nth-child(2)) {
    border-style: dashed;
    background: none;
  }
`;
