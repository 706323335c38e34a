/** Criteria: named one after the other, moved by buttons and keys, each with a cell for every level. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Criterion } from '../../domain/records/rubric.js';
import { withCriterion, withCriterionMoved } from '../../domain/rubric/edit-rubric.js';
import { field } from '../../ui/edit/fields.template.js';
import { tool } from '../../ui/edit/tool.template.js';
import { iconDown, iconOpen, iconPlus, iconUp } from '../../ui/icons.js';
import { criterionBody } from './criterion.template.js';
import { criterionName } from './problem-words.js';
import { isOpen, problemAt, type RubricScene } from './rubric-scene.js';

export function criteria(scene: RubricScene): TemplateResult {
  const { rubric, say, live, desk, draft } = scene;
  return html`<section class="criteria" part="criteria" aria-labelledby="criteria-head">
    <h3 id="criteria-head">${say('criteriaHead')}</h3>
    ${live ? html`<p class="hint">${say('criteriaHint')}</p>` : nothing}
    ${rubric.criteria.length > 0 ? html`<ol class="rows">${repeat(rubric.criteria, ({ id }) => id, (criterion, at) => row(criterion, at, scene))}</ol>` : html`<p class="muted small none">${say('noCriteriaYet')}</p>`}
    ${live ? html`<button type="button" class="btn" data-focus="add-criterion" @click=${() => desk.add(draft, rubric.criteria.at(-1)?.id)}>${iconPlus}${say('addCriterion')}</button>` : nothing}
  </section>`;
}

function row(criterion: Criterion, at: number, scene: RubricScene): TemplateResult {
  const { rubric, say, live, desk, draft } = scene;
  const key = `c${at}`;
  const { id } = criterion;
  const open = isOpen(scene, id);
  const name = criterionName(scene, id);
  const move = (by: -1 | 1, focus: string) => desk.edit(draft, (before) => withCriterionMoved(before, id, by), { focus, said: 'saidMoved' });
  const keys = (event: KeyboardEvent) => {
    if (!live || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? -1 : 1, `title ${id}`);
  };
  const toggle = () => {
    if (open) draft.open.add(`shut ${id}`).delete(id);
    else draft.open.add(id).delete(`shut ${id}`);
    desk.redraw(`more ${id}`);
  };
  const next = () => {
    const below = rubric.criteria[at + 1];
    if (below) desk.redraw(`title ${below.id}`);
    else desk.add(draft, id);
  };
  const groupHead = criterion.group?.trim() && criterion.group !== rubric.criteria[at - 1]?.group ? html`<h4 class="group"><bdi>${criterion.group}</bdi></h4>` : nothing;
  return html`<li class="row criterion" part="criterion">
    ${groupHead}
    <div role="group" aria-label=${say('criterionNamed', { title: name })}>
    <div class="line" @keydown=${keys}>
      ${field({ id: key, label: say('criterionNumber', { number: at + 1 }), value: criterion.title, live, focus: `title ${id}`, problem: problemAt(scene, `title ${id}`), take: (title) => desk.edit(draft, (before) => withCriterion(before, id, { title }), { field: `${id} title` }), enter: next })}
      <div class="tools">
        ${live ? html`${tool(iconUp, say('moveUp', { title: name }), at > 0, `up ${id}`, () => move(-1, `up ${id}`))} ${tool(iconDown, say('moveDown', { title: name }), at < rubric.criteria.length - 1, `down ${id}`, () => move(1, `down ${id}`))}` : nothing}
        <button type="button" class="btn quiet more" data-focus="more ${id}" aria-expanded=${open ? 'true' : 'false'} aria-controls="${key}-body" aria-label=${say('detailsOf', { title: name })} @click=${toggle}><span class="turn ${open ? 'open' : ''}">${iconOpen}</span></button>
      </div>
    </div>
    <div id="${key}-body" ?hidden=${!open}>${open ? criterionBody(criterion, key, name, scene) : nothing}</div>
    </div>
  </li>`;
}
