import { css } from 'lit';
import { controls } from './controls.styles.js';
import { tokens } from './tokens.styles.js';

const host = css`
  :host {
    display: block;
    container-type: inline-size;
    font: inherit;
    color: var(--_text);
    background: var(--_surface);
    font-variant-numeric: tabular-nums;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  /* Here and not on the host, where rules of the page would win (FAULTS 91). Visibility is left to the page: it may hide us. */
  .way {
    padding: 16px;
    font-size: var(--_size-m);
    line-height: 1.5;
    letter-spacing: normal;
    text-transform: none;
    text-align: start;
    overflow-wrap: anywhere;
  }
  @container (min-width: 640px) {
    .way {
      padding: 24px;
    }
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2 {
    font-size: var(--_size-l);
    line-height: 1.25;
    font-weight: 600;
  }
  h3 {
    font-size: var(--_size-m);
    line-height: 1.3;
    font-weight: 600;
  }
  h4 {
    font-size: var(--_size-s);
    line-height: 1.3;
    font-weight: 600;
  }
  p {
    max-inline-size: 68ch;
  }
  /* A sentence keeps its own direction and stands where the page begins. */
  h2,
  h3,
  h4,
  h5,
  p,
  li,
  dd,
  label,
  legend,
  output,
  [dir] {
    /* Chromium knows it by the old name alone. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  /* Sentences in a left-to-right language on a right-to-left page: the layout is mirrored, the sentence is not. */
  .way:not(:lang(ar), :lang(fa), :lang(he), :lang(ur)):dir(rtl) :is(h2, h3, h4, p, th, td, label, legend, button, output, .code, .note) {
    unicode-bidi: plaintext;
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: var(--_size-s);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: flex-start;
    justify-content: space-between;
    margin-block-end: 16px;
  }
  .head > :first-child {
    flex: 1 1 16em;
    min-inline-size: 0;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .footer {
    margin-block-start: 16px;
    font-size: var(--_size-s);
  }
  .icon {
    flex: none;
    vertical-align: middle;
  }
  .flip {
    display: inline-flex;
  }
  .flip:dir(rtl) {
    transform: scaleX(-1);
  }
  .band {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    padding: 12px 16px;
    margin-block-end: 16px;
    border-radius: var(--_radius);
    color: var(--_text);
    background: var(--_caution-soft);
  }
  .band > p {
    flex: 1 1 14em;
  }
  .band.error {
    background: var(--_error-soft);
  }
  .band.error > .icon {
    color: var(--_error);
  }
  .band.positive {
    background: var(--_positive-soft);
  }
  .empty {
    padding: 24px 0;
    max-inline-size: 52ch;
  }
  .empty .btn {
    margin-block-start: 12px;
  }
  .loading .skeleton,
  .loading .slow {
    animation: way-appear 0s 200ms both;
  }
  .loading .slow {
    animation-delay: 2s;
  }
  @keyframes way-appear {
    from {
      visibility: hidden;
    }
    to {
      visibility: visible;
    }
  }
  .skeleton {
    display: grid;
    gap: 12px;
  }
  .skeleton i {
    display: block;
    block-size: 44px;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .skeleton i:first-child {
    inline-size: 45%;
    block-size: 24px;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition: none !important;
      animation-duration: 0s !important;
      scroll-behavior: auto !important;
    }
  }
  @media (forced-colors: active) {
    .band {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    :host {
      color: #000;
      background: #fff;
    }
    .actions,
    .btn,
    .no-print {
      display: none !important;
    }
    .way {
      padding: 0;
    }
    a[href]::after {
      content: ' (' attr(href) ')';
    }
  }
`;

/** What every element adopts: tokens, host rules, controls. Levels, bars and forms are added by those that show some. */
export const baseStyles = [tokens, host, controls];
