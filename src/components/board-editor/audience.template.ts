/** Whose board it is: everybody's, or that of some learners. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { withLearners } from '../../domain/board/edit-board.js';
import { check, select, valueOf } from '../../ui/edit/fields.template.js';
import { iconAlert, iconPlus } from '../../ui/icons.js';
import { audienceOf } from './audience.model.js';
import type { EditScene } from './edit-scene.js';

const SEARCH = 'audience search';
const GROUP = 'audience group';

export function audience(scene: EditScene): TemplateResult | typeof nothing {
  const { board, say, live, desk, draft, records } = scene;
  const picked = board.learnerIds;
  if (picked === undefined && (records.learners ?? []).length === 0) return nothing;
  const take = (ids: readonly string[] | undefined, focus?: string) => desk.edit(draft, (before) => withLearners(before, ids), { focus });
  const radio = (some: boolean) => html`<label class="check"><input type="radio" name="audience" data-focus="audience ${some ? 'some' : 'all'}" .checked=${(picked !== undefined) === some} ?disabled=${!live} @change=${() => take(some ? [] : undefined)} /><span>${say(some ? 'audienceSome' : 'audienceAll')}</span></label>`;
  return html`<section class="audience" part="audience" aria-labelledby="audience-head">
    <h3 id="audience-head">${say('audienceHead')}</h3>
    <div class="ways" role="radiogroup" aria-labelledby="audience-head">${radio(false)} ${radio(true)}</div>
    ${picked ? learnerPicker(picked, take, scene) : nothing}
  </section>`;
}

function learnerPicker(picked: readonly string[], take: (ids: readonly string[], focus?: string) => void, scene: EditScene): TemplateResult {
  const { say, live, desk, draft, records, lang, sayShared } = scene;
  const { shown, more, many, unknown } = audienceOf(records, picked, draft.scratch.get(SEARCH) ?? '', lang, sayShared('noName'));
  const groups = (records.groups ?? []).filter((group) => group.learnerIds.length > 0);
  const group = groups.find(({ id }) => id === draft.scratch.get(GROUP)) ?? groups[0];
  const put = (key: string, value: string) => {
    draft.scratch.set(key, value);
    desk.redraw();
  };
  return html`<fieldset class="field">
    <legend class="small">${say('audiencePicked', { count: picked.length })}</legend>
    ${picked.length === 0 ? html`<p class="problem hint">${iconAlert}<span>${say('audienceNobody')}</span></p>` : nothing}
    ${live && group
      ? html`<div class="points-all">
          ${select({ name: say('audienceGroup'), value: group.id, live, focus: GROUP, take: (id) => put(GROUP, id) }, groups.map(({ id, title }) => ({ value: id, label: scene.titleOf(title) })))}
          <button type="button" class="btn dense" data-focus="audience add" @click=${() => take([...picked, ...group.learnerIds], 'audience add')}>${iconPlus}${say('audienceAdd')}</button>
        </div>`
      : nothing}
    ${many
      ? html`<div class="field find">
          <label for="audience-search">${say('audienceFind')}</label>
          <input id="audience-search" type="search" data-focus=${SEARCH} autocomplete="off" .value=${draft.scratch.get(SEARCH) ?? ''} @input=${(event: Event) => put(SEARCH, valueOf(event))} />
        </div>`
      : nothing}
    <div class="checks">${repeat(shown, ({ id }) => id, ({ id, name }) => check(html`<bdi>${name}</bdi>`, picked.includes(id), live, (on) => take(on ? [...picked, id] : picked.filter((other) => other !== id))))}</div>
    ${more > 0 ? html`<p class="hint" role="status">${say('audienceMore', { count: more })}</p>` : nothing}
    ${unknown > 0 ? html`<p class="hint">${say('audienceUnknown', { count: unknown })}</p>` : nothing}
  </fieldset>`;
}
