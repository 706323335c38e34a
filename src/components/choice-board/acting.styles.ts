import { css } from 'lit';

/** What is left and what next; choosing: buttons that stay pressed, and radios. */
export const actingStyles = css`
  .left-text {
    flex: 1 1 15em;
    min-inline-size: 0;
  }
  .left h3 {
    font-size: var(--_size-s);
    color: var(--_muted);
  }
  .left-words {
    font-size: var(--_size-l);
    font-weight: 600;
    line-height: 1.35;
  }
  .left.complete {
    background: var(--_positive-soft);
  }
  .left.complete .left-words .icon {
    margin-inline-end: 8px;
    color: var(--_positive);
  }
  .count {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    min-block-size: 1.6em;
    margin-block-start: 6px;
    font-size: var(--_size-s);
    color: var(--_muted);
  }
  .next h3 {
    font-size: var(--_size-s);
    color: var(--_muted);
  }
  .map {
    border-spacing: 3px;
    flex: none;
  }
  .map td {
    padding: 8px;
    border: 1.5px solid var(--_border);
    border-radius: 4px;
    background: var(--_surface);
  }
  .map .locked {
    border-style: dashed;
    background: transparent;
  }
  .map .chosen,
  .map .started,
  .map .submitted {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 3px var(--_accent-soft), inset 0 0 0 20px var(--_accent);
  }
  .map .done {
    border-color: var(--_positive);
    background: var(--_positive);
  }
  .choose[aria-pressed='true'] {
    color: var(--_on-accent);
    background: var(--_accent);
  }
  .choose[aria-disabled='true'] {
    border: 1px dashed var(--_border);
  }
  .pick {
    display: inline-flex;
    gap: 10px;
    align-items: center;
    min-block-size: var(--_target);
    padding: 6px 14px 6px 12px;
    font-weight: 600;
    line-height: 1.25;
    color: var(--_accent);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
  }
  .pick.taken {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }
  .pick.locked {
    color: var(--_muted);
    border: 1px dashed var(--_border);
    background: var(--_sunken);
    cursor: default;
  }
  .pick:has(:focus-visible) {
    outline: 2px solid var(--_text);
    outline-offset: 2px;
  }
  .pick input:focus-visible {
    outline: none;
    box-shadow: none;
  }
`;
