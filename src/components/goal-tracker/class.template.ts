import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { asksForHelp, lastCheckIn } from '../../domain/goal/attention.js';
import { iconBack, iconEdit, iconFlag, iconList, iconNext, iconPlus, iconTalk, iconTrash } from '../../ui/icons.js';
import { formatDay } from '../../ui/locale/dates.js';
import type { Classroom } from './class-on-demand.js';
import { CLASS_FILTERS, QUIET_CHOICES, type ClassFilter, type LearnerRow } from './class-view.model.js';
import { paceChip } from './goal-card.template.js';
import type { GoalView } from './goal-tracker.model.js';
import type { GoalScene, GoalWord } from './goal-tracker.scene.js';
import { nameOf, progressWords, titleOf } from './goal-words.js';

/** Goals of one learner in the class; more than these are one tap away. */
const GOALS_EACH = 12;
/** A field to find a name is worth its place from this many learners on. */
const SEARCH_FROM = 12;

function goalLine(scene: GoalScene, view: GoalView) {
  const { say } = scene;
  const last = lastCheckIn(view.goal);
  const when = last ? say('lastCheckIn', { day: formatDay(last.at, scene.lang, 'short') }) : say('noCheckIn');
  return html`<li><span class="clip" dir="auto">${titleOf(scene, view.goal)}</span><span class="facts muted small"><bdi>${progressWords(scene, view)}</bdi><span aria-hidden="true"> · </span><bdi class=${view.stale ? 'late' : ''}>${when}</bdi></span><span class="chips">${paceChip(scene, view)}${asksForHelp(view.goal) ? html`<span class="chip accent">${iconTalk}${say('asksHelp')}</span>` : nothing}</span></li>`;
}

function learnerLine(scene: GoalScene, row: LearnerRow, name: string) {
  const { say } = scene;
  return html`<li class="learner">
    <h3><button type="button" class="btn quiet name" data-focus="learner-${scene.key(row.learnerId)}" aria-label=${say('openLearner', { name })} @click=${() => scene.deeds.openLearner(row.learnerId)}><bdi class="clip">${name}</bdi>${iconNext}</button></h3>
    <div>
      ${row.doing.length > 0 ? html`<ul class="lines">${row.doing.slice(0, GOALS_EACH).map((view) => goalLine(scene, view))}</ul>
          ${row.doing.length > GOALS_EACH ? html`<button type="button" class="btn quiet dense rest" @click=${() => scene.deeds.openLearner(row.learnerId)}>${say('showMoreGoals', { count: row.doing.length - GOALS_EACH })}</button>` : nothing}` : html`<p class="muted small">${say('filter_noGoal')}</p>`}
      ${row.waiting.length > 0 ? html`<p><span class="chip accent">${say('asksForYes')}</span></p>` : nothing}
      ${row.met.length > 0 ? html`<p class="small"><span class="chip positive">${iconFlag}${say('metLately', { count: row.met.length })}</span></p>` : nothing}
    </div>
  </li>`;
}

function templates(scene: GoalScene, room: Classroom) {
  const { say } = scene;
  const list = room.templates;
  if (list.length === 0) return nothing;
  return html`<section class="group"><h3 class="eyebrow">${say('templates')}</h3>
    <ul class="lines">${list.map((template) => html`<li><span class="clip" dir="auto">${titleOf(scene, template)}</span><span class="actions">
      <button type="button" class="btn quiet dense square" aria-label=${say('editOf', { title: nameOf(scene, template) })} @click=${() => room.editTemplate(template)}>${iconEdit}</button>
      <button type="button" class="btn quiet dense square" aria-label=${say('removeOf', { title: nameOf(scene, template) })} @click=${() => room.removeTemplate(template)}>${iconTrash}</button></span></li>`)}</ul>
  </section>`;
}

/** From one learner, or from the agenda, to the class. */
export const wayBack = (scene: GoalScene, go: () => void): TemplateResult => html`<button type="button" class="btn quiet back no-print" data-focus="back" @click=${go}>${iconBack}${scene.say('allStudents')}</button>`;

/** The class at a glance: by name, with filters for who may need a word. No rank, no averages. */
export function classList(scene: GoalScene, room: Classroom): TemplateResult {
  const { say } = scene;
  const { view, filter, search, limit, rows, quietDays } = room;
  const mayAct = scene.editable && scene.viewer.role === 'teacher';
  const some = rows.some(({ doing }) => doing.length > 0);
  const choice = (name: ClassFilter, word: GoalWord) => html`<button type="button" class="btn dense" data-focus="filter-${name}" aria-pressed=${filter === name ? 'true' : 'false'} @click=${() => room.choose(name)}>${say(word)} <b>${view.counts.get(name) ?? 0}</b></button>`;
  const quietFrom = html`<label class="quiet-from small"><span class="visually-hidden">${say('quietFrom')}</span><select @change=${(event: Event) => room.countQuietFrom(Number((event.target as HTMLSelectElement).value))}>${QUIET_CHOICES.map((days) => html`<option value=${days} ?selected=${days === quietDays}>${say('quietDays', { count: days })}</option>`)}</select></label>`;
  return html`<header class="head" part="header">
      <div><h2 data-focus="heading" tabindex="-1">${view.title ? say('titleClass', { name: view.title }) : say('titleClassNoName')}</h2></div>
      ${view.rows.length > 0
        ? html`<div class="actions no-print">
            <button type="button" class="btn dense" data-focus="confer" @click=${() => room.confer(true)}>${iconList}${say('agenda')}</button>
            ${mayAct && some ? html`<button type="button" class="btn dense" data-focus="batch" @click=${() => room.sayToShown()}>${iconTalk}${say('batchWrite')}</button>` : nothing}
            ${mayAct && view.title !== undefined ? html`<button type="button" class="btn dense" data-focus="template" @click=${() => room.writeTemplate()}>${iconPlus}${say('newTemplate')}</button>` : nothing}
          </div>`
        : nothing}
    </header>
    ${view.rows.length === 0
      ? html`<p class="empty muted">${say(view.found ? 'emptyOf' : 'classMissing')}</p>`
      : html`<div class="filters actions no-print" role="group" aria-label=${say('filterName')}>
            ${CLASS_FILTERS.map((name) => (name === 'quiet' ? html`<span class="pair">${choice(name, 'quiet_filter')}${quietFrom}</span>` : choice(name, `filter_${name}`)))}
            ${view.rows.length >= SEARCH_FROM ? html`<input type="search" class="find" aria-label=${say('findName')} placeholder=${say('findName')} .value=${search} @input=${(event: Event) => room.find((event.target as HTMLInputElement).value)} />` : nothing}
          </div>
          ${rows.length === 0 ? html`<p class="empty muted">${say('noMatch')}</p>` : nothing}
          <ul class="learners">${repeat(room.drawn, ({ learnerId }) => learnerId, (row) => learnerLine(scene, row, room.nameOf(row)))}</ul>
          ${rows.length > limit ? html`<button type="button" class="btn" @click=${() => room.showMore()}>${say('showMore')}</button>` : nothing}
          ${templates(scene, room)}`}
    ${view.goalsOfOthers > 0 ? html`<p class="muted small others">${say('goalsOfOthers', { count: view.goalsOfOthers })}</p>` : nothing}`;
}
