import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { iconBack, iconEdit, iconOpen, iconPlus } from '../../ui/icons.js';
import { goalCard } from './goal-card.template.js';
import type { GoalView, Sections } from './goal-tracker.model.js';
import type { GoalScene, GoalWord } from './goal-tracker.scene.js';

export interface ListNeeds {
  readonly sections: Sections;
  readonly name: string;
  /** A teacher came from the class and can go back. */
  readonly fromClass: boolean;
  /** A goal was begun and not saved. */
  readonly writing: boolean;
}

const cards = (scene: GoalScene, views: readonly GoalView[]) => html`<ul class="goals">
  ${repeat(views, ({ goal }) => goal.id, (view) => html`<li>${goalCard(scene, view)}</li>`)}
</ul>`;

const section = (scene: GoalScene, title: GoalWord, views: readonly GoalView[]) =>
  views.length === 0 ? nothing : html`<section class="group"><h3 class="eyebrow">${scene.say(title)}</h3>${cards(scene, views)}</section>`;

/** What is over and what was put away stay behind a button. */
function folded(scene: GoalScene, id: 'finished' | 'putAway', views: readonly GoalView[]) {
  if (views.length === 0) return nothing;
  const open = scene.isOpen(` ${id}`);
  return html`<section class="group">
    <h3><button type="button" class="btn quiet" data-focus=${id} aria-expanded=${open ? 'true' : 'false'} aria-controls=${id} @click=${() => scene.deeds.toggle(` ${id}`)}>${iconOpen}${scene.say(id)} (${views.length})</button></h3>
    <div id=${id} ?hidden=${!open}>${open ? cards(scene, views) : nothing}</div>
  </section>`;
}

/** One learner's goals: what I am doing and what comes next, first. */
export function goalList(scene: GoalScene, { sections, name, fromClass, writing }: ListNeeds): TemplateResult {
  const { say, deeds } = scene;
  const { doing, waiting, finished, putAway } = sections;
  const none = doing.length + waiting.length + finished.length === 0;
  const family = scene.viewer.role === 'guardian';
  const mayWrite = scene.editable && scene.mayChange;
  const write = (word: GoalWord) => html`<button type="button" class="btn primary" part="new" data-focus="new" @click=${() => deeds.write()}>${writing ? iconEdit : iconPlus}${say(writing ? 'goOnWriting' : word)}</button>`;
  return html`${fromClass ? html`<button type="button" class="btn quiet back" data-focus="back" @click=${() => deeds.openLearner(undefined)}>${iconBack}${say('allStudents')}</button>` : nothing}
    <header class="head" part="header">
      <div>
        <h2 data-focus="heading" tabindex="-1">${scene.own ? say('title') : say('titleOf', { name })}</h2>
        ${none ? nothing : html`<p class="muted">${doing.length === 0 ? say('introNone') : say(scene.own ? 'introDoing' : 'introDoingOf', { count: doing.length })}</p>`}
      </div>
      ${mayWrite && !none ? html`<div class="actions">${write('newGoal')}</div>` : nothing}
    </header>
    ${none ? html`<div class="empty"><p>${say(family ? 'emptyFamily' : scene.own ? 'empty' : 'emptyOf')}</p>${mayWrite ? write(scene.own ? 'firstGoal' : 'newGoal') : nothing}</div>` : nothing}
    ${section(scene, 'doing', doing)} ${section(scene, 'waiting', waiting)} ${folded(scene, 'finished', finished)} ${family ? nothing : folded(scene, 'putAway', putAway)}`;
}
