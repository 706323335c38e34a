import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { iconClock, iconDownload, iconEdit, iconOpen, iconPlus } from '../../ui/icons.js';
import { goalCard } from './goal-card.template.js';
import type { GoalView, Sections } from './goal-tracker.model.js';
import type { GoalScene, GoalWord } from './goal-tracker.scene.js';

export interface ListNeeds {
  readonly sections: Sections;
  readonly name: string;
  /** The way back, where a teacher came from the class. */
  readonly back: TemplateResult | undefined;
  /** A goal was begun and not saved. */
  readonly writing: boolean;
  /** How many goals of one list are drawn. */
  readonly limit: number;
  /** The children a family can choose among; empty where there is one. */
  readonly children: readonly { readonly id: string; readonly name: string; readonly shown: boolean }[];
}

const cards = (scene: GoalScene, views: readonly GoalView[], limit: number) => html`<ul class="goals">
    ${views.slice(0, limit).map((view) => html`<li>${keyed(view.goal.id, goalCard(scene, view))}</li>`)}
  </ul>
  ${views.length > limit ? html`<button type="button" class="btn" data-focus="show-more" @click=${() => scene.deeds.showMore()}>${scene.say('showMoreGoals', { count: views.length - limit })}</button>` : nothing}`;

const section = (scene: GoalScene, title: GoalWord, views: readonly GoalView[], limit: number) =>
  views.length === 0 ? nothing : html`<section class="group"><h3 class="eyebrow">${scene.say(title)}</h3>${cards(scene, views, limit)}</section>`;

/** What is over and what was put away stay behind a button. */
function folded(scene: GoalScene, id: 'finished' | 'putAway', views: readonly GoalView[], limit: number) {
  if (views.length === 0) return nothing;
  const open = scene.isOpen(` ${id}`);
  return html`<section class="group">
    <h3><button type="button" class="btn quiet" data-focus=${id} aria-expanded=${open ? 'true' : 'false'} aria-controls=${id} @click=${() => scene.deeds.toggle(` ${id}`)}>${iconOpen}${scene.say(id)} (${views.length})</button></h3>
    <div id=${id} ?hidden=${!open}>${open ? cards(scene, views, limit) : nothing}</div>
  </section>`;
}

/** One learner's goals: what I am doing and what comes next, first. */
export function goalList(scene: GoalScene, { sections, name, back, writing, limit, children }: ListNeeds): TemplateResult {
  const { say, deeds } = scene;
  const { doing, waiting, finished, putAway } = sections;
  const none = doing.length + waiting.length + finished.length === 0;
  const family = scene.viewer.role === 'guardian';
  const mayWrite = scene.editable && scene.mayChange;
  const write = (word: GoalWord) => html`<button type="button" class="btn primary" part="new" data-focus="new" @click=${() => deeds.write()}>${writing ? iconEdit : iconPlus}${say(writing ? 'goOnWriting' : word)}</button>`;
  const keep = doing.length + finished.length > 0 && (scene.own || family || back);
  return html`${children.length > 0 ? html`<label class="child"><span>${say('whichChild')}</span><select data-focus="child" @change=${(event: Event) => deeds.openLearner((event.target as HTMLSelectElement).value)}>${children.map(({ id, name: child, shown }) => html`<option value=${id} ?selected=${shown}>${child}</option>`)}</select></label>` : nothing}
    ${back}
    <header class="head" part="header">
      <div>
        <h2 data-focus="heading" tabindex="-1">${scene.own ? say('title') : say('titleOf', { name })}</h2>
        ${none ? nothing : html`<p class="muted">${doing.length === 0 ? say('introNone') : say(scene.own ? 'introDoing' : 'introDoingOf', { count: doing.length })}</p>`}
      </div>
      ${mayWrite && !none ? html`<div class="actions">${write('newGoal')}</div>` : nothing}
    </header>
    ${none ? html`<div class="empty"><p>${say(family ? 'emptyFamily' : scene.own ? 'empty' : 'emptyOf')}</p>${mayWrite ? write(scene.own ? 'firstGoal' : 'newGoal') : nothing}</div>` : nothing}
    ${section(scene, 'doing', doing, limit)} ${section(scene, 'waiting', waiting, limit)} ${folded(scene, 'finished', finished, limit)} ${family ? nothing : folded(scene, 'putAway', putAway, limit)}
    ${keep
      ? html`<div class="actions keep no-print">
          ${doing.length > 0 ? html`<button type="button" class="btn quiet" @click=${() => deeds.saveReminders(doing.map(({ goal }) => goal))}>${iconClock}${say('saveReminders')}</button>` : nothing}
          ${finished.some(({ goal }) => goal.status === 'met') ? html`<button type="button" class="btn quiet" @click=${() => deeds.saveRecord()}>${iconDownload}${say('saveRecord')}</button>` : nothing}
        </div>`
      : nothing}`;
}
