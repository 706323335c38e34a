import { css } from 'lit';

export const detailStyles = css`
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
  }
  .ways span,
  .picked-way {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }
  .dialog-head {
    border-block-end: 1px solid var(--_hairline);
  }
  .dialog-head > div {
    display: grid;
    gap: 10px;
    justify-items: start;
    min-inline-size: 0;
    padding-block-end: 4px;
  }
  .dialog-head h2 {
    max-block-size: 6em;
    overflow: auto;
  }
  .detail {
    display: grid;
    gap: 16px;
    padding-block-start: 16px !important;
  }
  .detail section {
    display: grid;
    gap: 6px;
    min-inline-size: 0;
  }
  .detail h3 {
    font-size: var(--_size-s);
    color: var(--_muted);
  }
  .detail .work {
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_hairline);
  }
  .detail .work:first-child {
    padding: 0;
    border: 0;
  }
  .detail .work > h3 {
    font-size: var(--_size-l);
    color: var(--_text);
  }
  .helps {
    padding-inline-start: 20px;
    list-style: disc;
  }
  .full-standards,
  .resources,
  .unlocks,
  .takers {
    display: grid;
    gap: 8px;
  }
  .resources a,
  .link a {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    min-block-size: 32px;
    color: var(--_accent);
    font-weight: 600;
    text-underline-offset: 3px;
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 4px;
  }
  .detail .field {
    margin-block-end: 8px;
  }
  .detail .field > .check {
    font-weight: 400;
  }
  .quote {
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_hairline);
    white-space: pre-line;
  }
  .feedback {
    display: grid;
    gap: 4px;
    padding: 12px 16px;
    border-radius: var(--_radius-panel);
    background: var(--_accent-soft);
  }
  .feedback h4 {
    font-size: var(--_size-s);
    color: var(--_text);
  }
  .feedback p {
    white-space: pre-line;
  }
  .feedback.again {
    background: var(--_caution-soft);
  }
  .look-back {
    margin-block-start: 8px;
  }
`;
