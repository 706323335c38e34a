/** The row above the view: find, narrow, order, and the ways to look. Its room is kept until it is there. */
import { html, nothing, type TemplateResult } from 'lit';
import { iconGrid, iconList, iconTable } from '../../ui/icons.js';
import { levelLabel, type Words } from './heatmap-words.js';
import { isNarrowed, type Arrangement, type Filter, type HeatmapModel } from './mastery-heatmap.model.js';
import { VIEWS, type View } from './views.js';

const FILTERS: readonly Filter[] = ['all', 'support', 'onTrack', 'readyForMore', 'noEvidence'];
const ICONS = { grid: iconGrid, list: iconList, table: iconTable } as const;

export interface ToolsScene {
  readonly model: HeatmapModel;
  readonly arrangement: Arrangement;
  readonly view: View;
  readonly words: Words;
  /** Code of a standard, by id. */
  readonly codeOf: (standardId: string) => string;
  /** Learners shown. */
  readonly count: number;
  readonly more: boolean;
  /** Whether a tap selects; left out: there is nothing to select here. */
  readonly selecting?: boolean;
  arrange(change: Partial<Arrangement>): void;
  clear(): void;
  look(view: View): void;
  toggleMore(): void;
  toggleSelecting(): void;
}

const valueOf = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;

export function renderTools(scene: ToolsScene): TemplateResult {
  const { model, arrangement, view, words, arrange, codeOf } = scene;
  const { say } = words;
  const { search, filter, stale, domainId, groupId, sort } = arrangement;
  // In a narrow place they wait behind "More", but never one that is in use.
  const folded = (kind: string, inUse: boolean) => (inUse || scene.more ? kind : `${kind} folded`);
  const choice = (label: string, list: readonly { id: string; title: string }[], chosen: string | undefined, all: string, choose: (id: string | undefined) => void) =>
    list.length < 2
      ? nothing
      : html`<label class=${folded('tool', chosen !== undefined)}
          >${label}
          <select @change=${(event: Event) => choose(valueOf(event) || undefined)}>
            <option value="" ?selected=${chosen === undefined}>${all}</option>
            ${list.map(({ id, title }) => html`<option value=${id} ?selected=${id === chosen}>${title}</option>`)}
          </select>
        </label>`;
  return html`<div class="tools no-print">
      <label class="tool">${say('search')}<input type="search" .value=${search} @input=${(event: Event) => arrange({ search: valueOf(event) })} /></label>
      <label class="tool"
        >${say('filter')}
        <select @change=${(event: Event) => arrange({ filter: valueOf(event) as Filter })}>
          ${FILTERS.map((name) => html`<option value=${name} ?selected=${name === filter}>${say(name === 'all' ? 'filterAll' : `filter_${name}`)}</option>`)}
        </select>
      </label>
      ${choice(say('group'), model.groups, groupId, say('groupAll'), (id) => arrange({ groupId: id }))}
      ${choice(say('domain'), model.domains, domainId, say('domainAll'), (id) => arrange({ domainId: id }))}
      <label class=${folded('tool', sort.by !== 'name')}
        >${say('sort')}
        <select
          @change=${(event: Event) => {
            const by = valueOf(event);
            if (by !== 'standard') arrange({ sort: { by: by as 'name' | 'proficient' }, descending: by === 'proficient' });
          }}
        >
          <option value="name" ?selected=${sort.by === 'name'}>${say('sortName')}</option>
          <option value="proficient" ?selected=${sort.by === 'proficient'}>${say('sortProficient', { level: levelLabel(model, model.proficient) })}</option>
          ${sort.by === 'standard' ? html`<option value="standard" selected>${say('sortStandard', { code: codeOf(sort.standardId) })}</option>` : nothing}
        </select>
      </label>
      <button type="button" class=${folded('btn toggle', stale)} aria-pressed=${stale} @click=${() => arrange({ stale: !stale })}>${say('filter_stale')}</button>
      ${scene.selecting === undefined ? nothing : html`<button type="button" class=${folded('btn toggle', scene.selecting)} aria-pressed=${scene.selecting} @click=${() => scene.toggleSelecting()}>${say('select')}</button>`}
      <button type="button" class="btn toggle" aria-expanded=${scene.more} @click=${() => scene.toggleMore()}>${say('more')}</button>
      <div class="views" role="group" aria-label=${say('views')}>
        ${VIEWS.map(
          (name, i) => html`<button type="button" class="btn" aria-pressed=${view === name} aria-keyshortcuts=${i + 1} title=${say('viewKey', { key: String(i + 1) })} @click=${() => scene.look(name)}>
            ${ICONS[name]}${say(`view_${name}`)}
          </button>`,
        )}
      </div>
    </div>
    ${isNarrowed(arrangement)
      ? html`<p class="narrowed no-print">
          <span>${say('shownOf', { count: scene.count, total: model.rows.length })}</span>
          <button type="button" class="btn quiet dense" @click=${() => scene.clear()}>${say('clearFilters')}</button>
        </p>`
      : nothing}`;
}
