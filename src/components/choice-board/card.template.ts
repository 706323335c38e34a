import { html, nothing, type TemplateResult } from 'lit';
import type { OptionStanding, OptionState } from '../../domain/board/standing.js';
import { wayOf, waysOf } from '../../domain/board/ways.js';
import type { BoardOption, Choice, Modality } from '../../domain/records/board.js';
import { iconCheck, iconClock, iconFlag, iconLock, iconPerson, iconPlay, iconPlus, iconRetry, iconSend, iconSpark, iconTalk, iconEdit, iconGrid, iconRising } from '../../ui/icons.js';
import { iconBook, iconBrush, iconCamera } from './choice-board.icons.js';
import type { BoardContext } from './choice-board.context.js';
import { joined, lockWords } from './choice-board.words.js';

export const stateIcons: Record<OptionState, TemplateResult> = { open: iconPlus, locked: iconLock, chosen: iconFlag, started: iconPlay, submitted: iconSend, done: iconCheck };
export const modalityIcons: Record<Modality, TemplateResult> = {
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
export function facts(option: BoardOption, choice: Choice | undefined, { words: { say, lang, showPoints } }: BoardContext): TemplateResult {
  const { grouping, minutes, challenge, points } = option;
  const picked = wayOf(option, choice);
  const ways = picked ? [picked] : waysOf(option);
  const fact = (icon: TemplateResult, text: string) => html`<li>${icon}<bdi>${text}</bdi></li>`;
  return html`<ul class="facts">
    ${ways[0] ? fact(modalityIcons[ways[0]], joined(ways.map((way) => say(`modality_${way}`)), 'disjunction', lang)) : nothing}
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

/** What a learner can do with a card on the board itself. Comes after the first drawing; its place is kept. */
export type CardActions = (card: OptionStanding, single: string | undefined, context: BoardContext) => TemplateResult;
const hasActions = ({ option, state }: OptionStanding, { acts }: BoardContext) => acts && !option.free && state !== 'submitted' && state !== 'done';

export function cardTemplate(card: OptionStanding, single: string | undefined, heading: 3 | 4, context: BoardContext, actions: CardActions | undefined): TemplateResult {
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
    ${facts(option, card.choice, context)} ${standardList(option, context)}
    ${reasons[0] ? html`<p class="reason" id="why-${index}"><bdi>${lockWords(reasons[0], standing, words)}</bdi></p>` : nothing}
    ${hasActions(card, context) ? html`<div class="card-actions">${actions?.(card, single, context)}</div>` : nothing}
  </div>`;
}
