import { html, nothing, type TemplateResult } from 'lit';
import type { OptionStanding, OptionState } from '../../domain/board/standing.js';
import type { BoardOption } from '../../domain/records/board.js';
import { iconCheck, iconClock, iconFlag, iconLock, iconPerson, iconPlay, iconPlus, iconRetry, iconSend, iconSpark, iconTalk, iconEdit, iconGrid, iconRising } from '../../ui/icons.js';
import { iconBook, iconBrush, iconCamera } from './choice-board.icons.js';
import type { BoardContext } from './choice-board.context.js';
import { lockWords } from './choice-board.words.js';

export const stateIcons: Record<OptionState, TemplateResult> = { open: iconPlus, locked: iconLock, chosen: iconFlag, started: iconPlay, submitted: iconSend, done: iconCheck };
const modalityIcons: Record<NonNullable<BoardOption['modality']>, TemplateResult> = {
  speak: iconTalk,
  write: iconEdit,
  draw: iconBrush,
  build: iconGrid,
  perform: iconSpark,
  media: iconCamera,
  read: iconBook,
};

/** The state of an option: icon and word, colour besides. */
export function stateChip({ state, choice }: Pick<OptionStanding, 'state' | 'choice'>, { words: { say } }: BoardContext): TemplateResult {
  const again = state === 'started' && choice?.feedback;
  const tone = state === 'done' ? 'positive' : again ? 'caution' : state === 'chosen' || state === 'started' || state === 'submitted' ? 'accent' : '';
  return html`<span class="chip state ${tone}" part="state">${again ? iconRetry : stateIcons[state]}${say(again ? 'again' : `state_${state}`)}</span>`;
}

/** How this way of learning is: by what means, with whom, how long, how hard. */
export function facts({ modality, grouping, minutes, challenge, points }: BoardOption, { words: { say, showPoints } }: BoardContext): TemplateResult {
  const fact = (icon: TemplateResult, text: string) => html`<li>${icon}<bdi>${text}</bdi></li>`;
  return html`<ul class="facts">
    ${modality ? fact(modalityIcons[modality], say(`modality_${modality}`)) : nothing}
    ${grouping ? fact(iconPerson, say(`grouping_${grouping}`)) : nothing}
    ${minutes ? fact(iconClock, say('minutes', { count: minutes })) : nothing}
    ${challenge ? fact(iconRising, say(`challenge_${challenge}`)) : nothing}
    ${showPoints && points ? fact(iconSpark, say('points', { count: points })) : nothing}
  </ul>`;
}

/** Means are flexible, the standard is not: it is on every option. */
export function standardList(option: BoardOption, { words: { say }, standards }: BoardContext): TemplateResult | typeof nothing {
  if (option.standardIds.length === 0) return option.free ? nothing : html`<p class="standard small muted">${say('noStandard')}</p>`;
  return html`<ul class="standards" part="standards">
    ${standards(option.standardIds).map(({ code, statement, shortStatement = statement }) => html`<li class="standard"><span class="code">${code}</span> <bdi>${shortStatement}</bdi></li>`)}
  </ul>`;
}

/** Choose and put back: a radio where the section takes one, else a button that stays pressed. Locked ones say why and stay reachable. */
function chooser(card: OptionStanding, single: string | undefined, context: BoardContext): TemplateResult | typeof nothing {
  const { option, state } = card;
  const { words: { say, titleOf }, acts } = context;
  if (!acts || option.free || state === 'submitted' || state === 'done') return nothing;
  const locked = state === 'locked';
  const taken = state === 'chosen' || state === 'started';
  const tab = context.inTabOrder(context.indexOf(option.id)) ? nothing : '-1';
  const describedBy = locked ? `why-${context.indexOf(option.id)}` : nothing;
  const name = html`${say(taken ? 'chosen' : 'choose')}<span class="visually-hidden"> ${titleOf(option.id)}</span>`;
  if (single !== undefined) {
    return html`<label class="pick ${taken ? 'taken' : ''} ${locked ? 'locked' : ''}">
      <input
        type="radio"
        name=${single}
        tabindex=${tab}
        data-taken=${taken}
        .checked=${taken}
        aria-disabled=${locked ? 'true' : nothing}
        aria-describedby=${describedBy}
        @click=${(event: MouseEvent) => context.act('pick', card, event)}
      />
      <span>${name}</span>
    </label>`;
  }
  return html`<button type="button" class="btn choose" tabindex=${tab} aria-pressed=${taken ? 'true' : 'false'} aria-disabled=${locked ? 'true' : nothing} aria-describedby=${describedBy} @click=${(event: MouseEvent) => context.act('toggle', card, event)}>
    ${locked ? iconLock : taken ? iconCheck : iconPlus}<span>${name}</span>
  </button>`;
}

/** What can be done next with an option that is chosen, without opening it first. */
function nextAction(card: OptionStanding, single: boolean, context: BoardContext): TemplateResult | typeof nothing {
  const { option, state } = card;
  const { words: { say, titleOf }, acts, act } = context;
  if (!acts || !context.own || (state !== 'chosen' && state !== 'started')) return nothing;
  const hidden = html`<span class="visually-hidden"> ${titleOf(option.id)}</span>`;
  const start = state === 'chosen';
  const tab = context.inTabOrder(context.indexOf(option.id)) ? nothing : '-1';
  return html`<button type="button" class="btn go" tabindex=${tab} @click=${(event: MouseEvent) => act('go', card, event)}>${start ? iconPlay : iconSend}<span>${say(start ? 'start' : 'handInOpen')}${hidden}</span></button>
  ${single ? html`<button type="button" class="btn quiet" tabindex=${tab} @click=${(event: MouseEvent) => act('move', card, 'putBack', event)}>${say('putBack')}${hidden}</button>` : nothing}`;
}

export function cardTemplate(card: OptionStanding, single: string | undefined, heading: 3 | 4, context: BoardContext): TemplateResult {
  const { option, state, reasons } = card;
  const { words, standing } = context;
  const { say, textOf } = words;
  const index = context.indexOf(option.id);
  const title = html`<button type="button" class="title" id="title-${index}" data-card=${index} tabindex=${context.inTabOrder(index) ? nothing : '-1'} @click=${() => context.act('open', option.id)} @focus=${() => context.visit(index)}>
    <bdi>${textOf(option.title)}</bdi>
  </button>`;
  const { layout, columns } = context.board;
  return html`<div class="card ${state} ${option.free ? 'free' : ''}" part="card">
    <div class="card-head">
      ${heading === 3 ? html`<h3>${title}</h3>` : html`<h4>${title}</h4>`}
      ${option.free ? html`<span class="chip positive state">${iconCheck}${say('freeSquare')}</span>` : stateChip(card, context)}
    </div>
    ${layout === 'grid' ? html`<p class="place small muted">${say('place', { row: Math.floor(index / columns) + 1, column: (index % columns) + 1 })}</p>` : nothing}
    ${option.description.trim() ? html`<p class="what"><bdi>${option.description}</bdi></p>` : nothing}
    ${facts(option, context)} ${standardList(option, context)}
    ${reasons[0] ? html`<p class="reason" id="why-${index}"><bdi>${lockWords(reasons[0], standing, words)}</bdi></p>` : nothing}
    <div class="card-actions">${chooser(card, single, context)} ${nextAction(card, single !== undefined, context)}</div>
  </div>`;
}
