/** What can be done on the board itself: choosing, the next step of each card, and the line that says what next. Comes after the first drawing. */
import { html, nothing, type TemplateResult } from 'lit';
import { nextOnBoard } from '../../domain/board/next.js';
import type { OptionStanding } from '../../domain/board/standing.js';
import { iconCheck, iconLock, iconPlay, iconPlus, iconSend } from '../../ui/icons.js';
import type { CardActions } from './card.template.js';
import type { BoardContext } from './choice-board.context.js';
import type { LearnerBoard } from './choice-board.model.js';
import { leftOf } from './left-words.js';

/** What next: always there, and in view while the cards scroll. */
export function nextLine(view: LearnerBoard, { words, act, standing }: BoardContext): TemplateResult {
  const { say, titleOf } = words;
  const next = nextOnBoard(view.compiled, standing, leftOf(view));
  const button = (key: string, id: string, go: (event: MouseEvent) => void, tone = 'primary') => html`<button type="button" class="btn ${tone}" @click=${go}>${say(key, { title: say('quote', { title: titleOf(id) }) })}</button>`;
  const what = () => {
    switch (next.kind) {
      case 'tryAgain':
        return button('nextTryAgain', next.optionId, () => act('open', next.optionId));
      case 'goOn':
        return button('nextGoOn', next.optionId, () => act('open', next.optionId));
      case 'start':
        return button('nextStart', next.optionId, (event) => act('go', standing.options.find(({ option }) => option.id === next.optionId)!, event));
      case 'choose':
        return button('nextChoose', next.optionIds[0]!, () => act('goTo', next.optionIds[0]!), '');
      default:
        return html`<p>${say(`next_${next.kind}`)}</p>`;
    }
  };
  return html`<h3>${say('nextHead')}</h3>${what()}`;
}

/** Choose and put back: a radio where the section takes one, else a button that stays pressed. Locked ones say why and stay reachable. */
function chooser(card: OptionStanding, single: string | undefined, context: BoardContext): TemplateResult {
  const { option, state } = card;
  const { words: { say, titleOf } } = context;
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
  const { words: { say, titleOf }, act } = context;
  if (!context.own || (state !== 'chosen' && state !== 'started')) return nothing;
  const hidden = html`<span class="visually-hidden"> ${titleOf(option.id)}</span>`;
  const start = state === 'chosen';
  const tab = context.inTabOrder(context.indexOf(option.id)) ? nothing : '-1';
  return html`<button type="button" class="btn go" tabindex=${tab} @click=${(event: MouseEvent) => act('go', card, event)}>${start ? iconPlay : iconSend}<span>${say(start ? 'start' : 'handInOpen')}${hidden}</span></button>
  ${single ? html`<button type="button" class="btn quiet" tabindex=${tab} @click=${(event: MouseEvent) => act('move', card, 'putBack', event)}>${say('putBack')}${hidden}</button>` : nothing}`;
}

export const cardActions: CardActions = (card, single, context) => html`${chooser(card, single, context)} ${nextAction(card, single !== undefined, context)}`;
