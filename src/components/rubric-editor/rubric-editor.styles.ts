import { css } from 'lit';

/** The figures of the templates: levels of a rubric, criterion by criterion. */
export const rubricEditorStyles = css`
  .picture {
    gap: 3px;
    inline-size: 48px;
  }
  .picture i {
    flex: 1;
    block-size: 8px;
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
