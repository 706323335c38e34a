import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { iconNext } from '../../ui/icons.js';
import { formatDay } from '../../ui/locale/dates.js';
import { lastCheckIn } from '../../domain/goal/attention.js';
import { paceChip } from './goal-card.template.js';
import { CLASS_FILTERS, type ClassFilter, type ClassView, type GoalView, type LearnerRow } from './goal-tracker.model.js';
import type { GoalScene } from './goal-tracker.scene.js';
import { progressWords, titleOf } from './goal-words.js';

export interface ClassNeeds {
  readonly view: ClassView;
  readonly filter: ClassFilter;
  readonly search: string;
  /** How many rows are drawn at most. */
  readonly limit: number;
  nameOf(row: LearnerRow): string;
}

/** A field to find a name is worth its place from this many learners on. */
const SEARCH_FROM = 12;

function goalLine(scene: GoalScene, view: GoalView) {
  const last = lastCheckIn(view.goal);
  const when = last ? scene.say('lastCheckIn', { day: formatDay(last.at, scene.lang, 'short') }) : scene.say('noCheckIn');
  return html`<li><span class="clip" dir="auto">${titleOf(scene, view.goal)}</span><span class="facts muted small"><bdi>${progressWords(scene, view)}</bdi><span aria-hidden="true"> · </span><bdi class=${view.stale ? 'late' : ''}>${when}</bdi></span>${paceChip(scene, view)}</li>`;
}

function learnerLine(scene: GoalScene, row: LearnerRow, name: string) {
  const { say } = scene;
  return html`<li class="learner">
    <h3><button type="button" class="btn quiet name" data-focus="learner-${scene.key(row.learnerId)}" aria-label=${say('openLearner', { name })} @click=${() => scene.deeds.openLearner(row.learnerId)}><bdi class="clip">${name}</bdi>${iconNext}</button></h3>
    <div>
      ${row.doing.length > 0 ? html`<ul class="lines">${row.doing.map((view) => goalLine(scene, view))}</ul>` : html`<p class="muted small">${say('filter_noGoal')}</p>`}
      ${row.flags.has('waiting') ? html`<p><span class="chip accent">${say('asksForYes')}</span></p>` : nothing}
    </div>
  </li>`;
}

/** The class at a glance: by name, with filters for who may need a word. No rank, no averages. */
export function classList(scene: GoalScene, { view, filter, search, limit, nameOf }: ClassNeeds): TemplateResult {
  const { say, deeds } = scene;
  const wanted = search.trim().toLocaleLowerCase(scene.lang);
  const rows = view.rows.filter((row) => row.flags.has(filter) && (!wanted || nameOf(row).toLocaleLowerCase(scene.lang).includes(wanted)));
  return html`<header class="head" part="header">
      <div><h2 data-focus="heading" tabindex="-1">${view.title ? say('titleClass', { name: view.title }) : say('titleClassNoName')}</h2></div>
    </header>
    ${view.rows.length === 0
      ? html`<p class="empty muted">${say(view.found ? 'emptyOf' : 'classMissing')}</p>`
      : html`<div class="filters actions no-print" role="group" aria-label=${say('filterName')}>
            ${CLASS_FILTERS.map((name) => html`<button type="button" class="btn dense" data-focus="filter-${name}" aria-pressed=${filter === name ? 'true' : 'false'} @click=${() => deeds.filter(name)}>${say(`filter_${name}`)} <b>${view.counts.get(name) ?? 0}</b></button>`)}
            ${view.rows.length >= SEARCH_FROM ? html`<input type="search" class="find" aria-label=${say('findName')} placeholder=${say('findName')} .value=${search} @input=${(event: Event) => deeds.find((event.target as HTMLInputElement).value)} />` : nothing}
          </div>
          ${rows.length === 0 ? html`<p class="empty muted">${say('noMatch')}</p>` : nothing}
          <ul class="learners">${repeat(rows.slice(0, limit), ({ learnerId }) => learnerId, (row) => learnerLine(scene, row, nameOf(row)))}</ul>
          ${rows.length > limit ? html`<button type="button" class="btn" @click=${() => deeds.showMore()}>${say('showMore')}</button>` : nothing}`}
    ${view.goalsOfOthers > 0 ? html`<p class="muted small others">${say('goalsOfOthers', { count: view.goalsOfOthers })}</p>` : nothing}`;
}
