import { css } from 'lit';

/** What the first drawing can wait for: forced colours, print, and what stands below the cards. */
export const lateStyles = css`
  .gone ul {
    margin-block-start: 8px;
  }
  .gone h3 {
    font-size: var(--_size-m);
  }
  @media (forced-colors: active) {
    .dots i,
    .map td {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: Canvas;
      box-shadow: none;
    }
    .dots i.done,
    .map .done {
      color: Canvas;
      background: CanvasText;
    }
    .dots i.begun,
    .map .chosen,
    .map .started,
    .map .submitted {
      border: 4px double CanvasText;
    }
    .left {
      border: 1px solid CanvasText;
    }
    .card.chosen,
    .card.started,
    .card.submitted {
      border: 3px solid Highlight;
    }
    .card.done {
      border: 3px double CanvasText;
    }
    .card.locked {
      border: 1px dashed GrayText;
    }
  }
  @media print {
    :host {
      --_size-s: 10px;
      --_size-m: 12px;
      --_size-l: 13px;
      --_size-xl: 18px;
    }
    .student {
      --_size-s: 10px;
      --_size-m: 12px;
      --_size-l: 13px;
    }
    .left,
    .group,
    .cards {
      margin-block-end: 10px;
      gap: 6px;
    }
    .left {
      padding: 8px;
      border: 1px solid #000;
    }
    .pick,
    .which,
    .refusal,
    dialog {
      display: none !important;
    }
    .card {
      gap: 3px;
      padding: 6px 8px;
      border: 1px solid #000 !important;
      background: #fff;
      box-shadow: none;
    }
    .card.open .chip.state {
      display: inline-flex;
    }
    .chip.state {
      background: transparent;
      padding: 0;
    }
    .card .what {
      -webkit-line-clamp: 3;
    }
  }
`;
