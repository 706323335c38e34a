import { html, nothing } from 'lit';
import type { BoardProgress } from '../../domain/board/progress.js';
import { iconCheck } from '../../ui/icons.js';

export const MOST_DOTS = 12;

/** One dot per thing that is asked for: done, on the way, to come. The words beside it say the same. */
export const dots = ({ done, begun, wanted }: BoardProgress) =>
  wanted > MOST_DOTS
    ? nothing
    : html`<span class="dots" aria-hidden="true">${Array.from({ length: wanted }, (_, i) => html`<i class=${i < done ? 'done' : i < done + begun ? 'begun' : ''}>${i < done ? iconCheck : nothing}</i>`)}</span>`;
