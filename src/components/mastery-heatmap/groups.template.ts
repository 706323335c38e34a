/** The panel in which flexible groups are made. Moving is a choice in a list: by keys and by touch as well as by mouse. */
import { html, nothing, type TemplateResult } from 'lit';
import { iconClose } from '../../ui/icons.js';
import { levelStep } from '../../ui/level-step.js';
import type { DraftGroup } from './groups-panel.js';
import { levelLabel, type Say } from './heatmap-words.js';
import type { HeatmapColumn, HeatmapModel } from './mastery-heatmap.model.js';

export const GROUPED_BY = ['need', 'beginning'] as const;
export type GroupedBy = (typeof GROUPED_BY)[number];

export interface GroupsScene {
  readonly drafts: readonly DraftGroup[];
  readonly say: Say;
  readonly nameOf: (learnerId: string) => string;
  /** Where groups are suggested for one standard. */
  readonly standard?: HeatmapColumn;
  /** The level on it; -1 for none. */
  readonly cellOf?: (learnerId: string) => number;
  /** Left out: nothing comes before this standard that somebody still needs. */
  readonly groupedBy?: GroupedBy;
  groupBy?(by: GroupedBy): void;
  readonly model: HeatmapModel;
  readonly problem: 'titleNeeded' | 'groupEmpty' | undefined;
  readonly closeLabel: string;
  close(): void;
  write(id: string, change: Partial<Pick<DraftGroup, 'title' | 'wanted'>>): void;
  move(learnerId: string, to: string | undefined): void;
  save(): void;
}

export function renderGroups(scene: GroupsScene): TemplateResult {
  const { drafts, say, standard, problem } = scene;
  const wanted = drafts.filter((draft) => draft.wanted).length;
  return html`<div class="dialog-head">
      <div>
        <h2 id="panel-title">${standard ? say('groupsFor', { code: standard.code }) : say('makeGroup')}</h2>
        ${standard?.statement ? html`<p class="muted"><bdi>${standard.statement}</bdi></p>` : nothing}
      </div>
      <button type="button" class="btn quiet square" aria-label=${scene.closeLabel} @click=${() => scene.close()}>${iconClose}</button>
    </div>
    <form
      class="dialog-body groups"
      @submit=${(event: Event) => {
        event.preventDefault();
        scene.save();
      }}
    >
      ${standard ? html`<p class="hint">${say('groupsHint')}</p>` : nothing}
      ${scene.groupedBy
        ? html`<label class="field"
            >${say('groupedBy')}
            <select @change=${(event: Event) => scene.groupBy?.((event.target as HTMLSelectElement).value as GroupedBy)}>
              ${GROUPED_BY.map((by) => html`<option value=${by} ?selected=${by === scene.groupedBy}>${say(`groupedBy_${by}`)}</option>`)}
            </select>
          </label>`
        : nothing}
      ${drafts.map((draft) => renderDraft(scene, draft))}
      ${problem ? html`<p class="problem" id="groups-problem">${say(problem)}</p>` : nothing}
      <div class="actions"><button type="submit" class="btn primary">${say('saveGroups', { count: Math.max(1, wanted) })}</button></div>
    </form>`;
}

function renderDraft(scene: GroupsScene, draft: DraftGroup): TemplateResult {
  const { drafts, say, nameOf, cellOf, model, problem, standard, write, move } = scene;
  const lacksTitle = problem === 'titleNeeded' && draft.wanted && !draft.title.trim();
  return html`<section class="draft">
    ${drafts.length > 1
      ? html`<label class="check"><input type="checkbox" .checked=${draft.wanted} @change=${(event: Event) => write(draft.id, { wanted: (event.target as HTMLInputElement).checked })} />${say('saveThis', { title: draft.title })}</label>`
      : nothing}
    <div class="field">
      <label for=${`title-${draft.id}`}>${say('groupName')}</label>
      <input
        id=${`title-${draft.id}`}
        class="group-title"
        ?autofocus=${!standard}
        dir="auto"
        .value=${draft.title}
        aria-invalid=${lacksTitle ? 'true' : 'false'}
        aria-describedby=${lacksTitle ? 'groups-problem' : nothing}
        @input=${(event: Event) => write(draft.id, { title: (event.target as HTMLInputElement).value })}
      />
    </div>
    <p class="small muted">${say('learnerCount', { count: draft.learnerIds.length })}</p>
    <ul>
      ${draft.learnerIds.map((id) => {
        const level = cellOf?.(id);
        return html`<li>
          <bdi class="who">${nameOf(id)}</bdi>
          ${level === undefined ? nothing : html`<span class="level-chip ${level < 0 ? 'level-none' : `level-${levelStep(level, model.scale.levels.length)}`}">${level < 0 ? say('noEvidence') : levelLabel(model, level)}</span>`}
          ${drafts.length > 1
            ? html`<select
                data-learner=${id}
                aria-label=${say('moveLearner', { name: nameOf(id) })}
                @change=${(event: Event) => move(id, (event.target as HTMLSelectElement).value || undefined)}
              >
                ${drafts.map((other) => html`<option value=${other.id} ?selected=${other.id === draft.id}>${other.title || say('groupName')}</option>`)}
                <option value="">${say('noGroup')}</option>
              </select>`
            : html`<button type="button" class="btn quiet dense" aria-label=${say('takeOut', { name: nameOf(id) })} @click=${() => move(id, undefined)}>${iconClose}</button>`}
        </li>`;
      })}
    </ul>
  </section>`;
}
