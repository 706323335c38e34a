import { css } from 'lit';

export const goalTrackerStyles = css`
  /* Words of a button without a border stand where other words begin. */
  .tracker {
    --_pull: -14px;
  }
  .student {
    --_size-xs: var(--way-font-size-s, 14px);
    --_size-s: var(--way-font-size-m, 16px);
    --_size-m: var(--way-font-size-l, 19px);
    --_size-l: var(--way-font-size-xl, 23px);
    --_size-xl: var(--way-font-size-xxl, 28px);
    font-size: var(--_size-m);
  }
  h2 {
    font-size: var(--_size-xl);
  }
  h4,
  h5 {
    margin: 0;
    font-weight: 600;
    line-height: 1.3;
  }
  h4 {
    font-size: var(--_size-l);
  }
  h5 {
    font-size: var(--_size-m);
  }
  h2:focus,
  h4:focus,
  h5:focus {
    outline-offset: 2px;
  }
  .head h2 + p {
    margin-block-start: 4px;
  }
  .eyebrow {
    display: block;
    font-size: var(--_size-s);
    font-weight: 600;
    color: var(--_muted);
  }
  .clip {
    display: -webkit-box;
    min-inline-size: 0;
    overflow: hidden;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 6;
  }
  .clip:focus,
  .goal:has([aria-expanded='true']) .clip {
    -webkit-line-clamp: 60;
  }
  .group + .group {
    margin-block-start: 24px;
  }
  .group > h3 {
    display: flex;
    margin-block-end: 4px;
  }
  .group > h3 .btn,
  .inside > .btn,
  .goal > .actions > .more:only-child {
    margin-inline-start: var(--_pull);
  }
  .goals > li {
    padding-block: 20px;
    border-block-start: 1px solid var(--_hairline);
  }
  .goals > li:last-child {
    padding-block-end: 4px;
  }
  .goal {
    display: grid;
    gap: 12px;
    min-inline-size: 0;
  }
  .goal > [hidden],
  ul[hidden] {
    display: none;
  }
  .goal-head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: baseline;
    justify-content: space-between;
  }
  .goal-head > h4 {
    flex: 1 1 12em;
  }
  .chip {
    flex: none;
  }
  .track {
    position: relative;
    max-inline-size: 34rem;
  }
  .now {
    position: relative;
    display: block;
    block-size: 1.5em;
    color: var(--_muted);
  }
  .now::before {
    content: '';
    position: absolute;
    inset-block-start: -12px;
    inset-inline-start: calc(var(--_part) - 1px);
    inline-size: 2px;
    block-size: 14px;
    background: var(--_text);
  }
  .now > span {
    position: absolute;
    inset-inline-start: clamp(0px, calc(var(--_part) - 1.4em), calc(100% - 3em));
  }
  .next {
    max-inline-size: 34rem;
    padding: 8px 14px;
    color: var(--_text);
    background: var(--_accent-soft);
    border-radius: var(--_radius-panel);
  }
  .next .eyebrow {
    color: var(--_accent);
  }
  .next > .icon,
  .next > .flip {
    color: var(--_accent);
  }
  .next input,
  .step input {
    inline-size: 24px;
    block-size: 24px;
  }
  .goal > .actions > .more {
    margin-inline-start: auto;
  }
  .more > .icon,
  .inside > .btn > .icon,
  h3 > .btn > .icon {
    transition: rotate var(--_motion);
  }
  [aria-expanded='true'] > .icon:first-child {
    rotate: 180deg;
  }
  .child {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    margin-block-end: 12px;
  }
  .child > select {
    flex: 1 1 10em;
    inline-size: auto;
    max-inline-size: 20em;
  }
  .keep {
    margin-block-start: 16px;
    margin-inline-start: var(--_pull);
  }
  @media (forced-colors: active) {
    .tracker {
      --_pull: 0px;
    }
    .next,
    .chip {
      border: 1px solid CanvasText;
    }
    .now::before {
      background: CanvasText;
    }
  }
  @media print {
    .next {
      padding: 0;
      background: none;
    }
    .goals > li {
      break-inside: avoid;
    }
    .clip {
      -webkit-line-clamp: none;
    }
  }
`;
