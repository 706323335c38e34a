import { css } from 'lit';

export const cardStyles = css`
  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 8px;
    block-size: 100%;
    padding: 16px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius-panel);
    background: var(--_surface);
    transition: border-color var(--_motion);
    break-inside: avoid;
  }
  .card.chosen,
  .card.started {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .card.submitted {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }
  .card.done {
    border-color: var(--_positive-soft);
    background: var(--_positive-soft);
  }
  .card.locked {
    border: 1px dashed var(--_border);
    background: var(--_sunken);
  }
  .card:has(.title:focus-visible) {
    outline: 2px solid var(--_text);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_surface);
  }
  .card-head {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 12px;
    align-items: flex-start;
    justify-content: space-between;
  }
  .card-head h3,
  .card-head h4 {
    flex: 1 1 9em;
    min-inline-size: 0;
    font-size: var(--_size-m);
  }
  .title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
    min-block-size: 24px;
    max-inline-size: 100%;
    padding: 0;
    font: inherit;
    line-height: 1.3;
    color: var(--_text);
    text-align: start;
    background: none;
    border: 0;
    outline: none;
    box-shadow: none;
    cursor: pointer;
  }
  /* The whole card opens it. */
  .title::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_radius-panel);
  }
  .chip.state {
    flex: none;
    margin-block-start: -1px;
    padding-inline-start: 7px;
    font-weight: 600;
    white-space: nowrap;
  }
  .card.done .chip.positive,
  .card.submitted .chip.accent,
  .card.locked .chip {
    padding-inline: 0;
    background: transparent;
  }
  .card.open .chip.state:not(.positive) {
    display: none;
  }
  .readonly .card.open .chip.state {
    display: inline-flex;
  }
  .card .what {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 5;
    overflow: hidden;
    font-size: var(--_size-s);
    line-height: 1.45;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    font-size: var(--_size-s);
    color: var(--_muted);
  }
  .facts li {
    display: inline-flex;
    gap: 5px;
    align-items: center;
  }
  .facts .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  .standards {
    display: grid;
    gap: 4px;
    font-size: var(--_size-s);
    line-height: 1.4;
    color: var(--_muted);
  }
  .standard {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .code {
    display: inline-block;
    padding: 0 6px;
    font-weight: 600;
    color: var(--_text);
    border: 1px solid var(--_hairline);
    border-radius: 4px;
    background: var(--_surface);
  }
  .reason {
    font-size: var(--_size-s);
    line-height: 1.4;
    font-weight: 600;
  }
  .card-actions {
    position: relative;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-self: flex-start;
    margin-block-start: auto;
    /* The place is kept while what stands in it is on its way. */
    min-block-size: calc(var(--_target) + 4px);
    padding-block-start: 4px;
  }
`;
