import { css } from 'lit';

/** How the class and its agenda look: comes with them. */
export const roomStyles = css`
  .back {
    margin-block-end: 8px;
    padding-inline-start: 4px;
  }
  .filters {
    margin-block-end: 16px;
  }
  .filters b {
    font-weight: 600;
  }
  .filters > .find {
    flex: 1 1 10em;
    min-block-size: 32px;
    max-inline-size: 18em;
    padding-block: 2px;
  }
  .learner {
    display: grid;
    gap: 0 16px;
    padding-block: 8px;
    border-block-start: 1px solid var(--_hairline);
  }
  /* Rows out of sight are laid out when somebody comes near. The margin is for the ring of what has the focus. */
  .learners > .learner {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 8em;
    overflow-clip-margin: 16px;
  }
  .learner .name,
  .agenda li > .btn {
    --_target: 32px;
    margin-inline-start: var(--_pull);
  }
  .lines > li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: baseline;
    padding-block: 4px;
  }
  .lines > li > :first-child {
    flex: 1 1 14em;
  }
  .lines ~ p {
    padding-block: 4px;
  }
  .lines .clip {
    -webkit-line-clamp: 2;
  }
  .lines .late {
    font-weight: 600;
    color: var(--_caution);
  }
  .others {
    margin-block-start: 16px;
  }
  @container (min-width: 640px) {
    .learner {
      grid-template-columns: minmax(9em, 1fr) 4fr;
    }
    .lines > li {
      display: grid;
      grid-template-columns: minmax(0, 5fr) minmax(0, 4fr) 8.5em;
    }
    .lines > li > .chip {
      justify-self: start;
    }
  }
  .lines .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  /* A filter and how many days it takes: one thing, where there is room. */
  .filters > .pair {
    display: flex;
    flex-wrap: wrap;
  }
  .filters > .pair > .btn {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .quiet-from > select {
    min-block-size: 32px;
    padding-block: 2px;
    inline-size: auto;
    margin-inline-start: -1px;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  .agenda {
    display: grid;
    gap: 24px;
  }
  .talk-with {
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_hairline);
  }
  .talk-with > h3 {
    display: flex;
    gap: 8px;
    align-items: center;
    margin-block-end: 8px;
    font-size: var(--_size-l);
  }
  .talk-with > ul {
    display: grid;
    gap: 20px;
  }
  .talk-with h4 {
    font-size: var(--_size-m);
  }
  .talk {
    display: grid;
    gap: 4px;
    margin-block: 8px;
  }
  .talk > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
  }
  .agenda .ask {
    max-inline-size: 34rem;
    margin-block: 4px;
    font-style: italic;
  }
  .agenda blockquote {
    margin: 8px 0 0;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_accent);
  }
  .print-only {
    display: none;
  }
  @media print {
    .learners > .learner {
      content-visibility: visible;
    }
    .print-only {
      display: block;
    }
    .write-here {
      block-size: 3em;
      border-block-end: 1px solid #000;
    }
    .talk-with li,
    .talk-with > h3 {
      break-inside: avoid;
    }
    .talk-with > h3 {
      break-after: avoid;
    }
  }
`;
