/** Sections and squares: named one after the other, moved by buttons and keys. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { neighbourOf, newSection, nextUnnamed, optionsIn, withOption, withOptionMoved, withSection, withSectionAdded, withSectionMoved, withoutSection } from '../../domain/board/edit-board.js';
import type { BoardOption, BoardSection } from '../../domain/records/board.js';
import { newId } from '../../ui/clock.js';
import { iconDown, iconOpen, iconPlus, iconTrash, iconUp } from '../../ui/icons.js';
import { numberOf } from '../../ui/edit/typed-number.js';
import { usesPoints, type EditScene } from './edit-scene.js';
import { field, selectField } from '../../ui/edit/fields.template.js';
import { optionDetails } from './option.template.js';
import { tool } from '../../ui/edit/tool.template.js';

export function squares(scene: EditScene): TemplateResult {
  const { board, say, live, desk, draft } = scene;
  const flat = board.layout === 'grid';
  const sections: readonly (BoardSection | undefined)[] = flat ? [] : board.sections;
  const homeless = flat ? board.options : optionsIn(board, undefined);
  return html`<section class="squares" part="squares" aria-labelledby="squares-head">
    <h3 id="squares-head">${say('squaresHead')}</h3>
    ${live ? html`<p class="hint">${say('squaresHint')}</p>` : nothing}
    ${repeat(sections, (section) => section!.id, (section, i) => sectionTemplate(section!, i, scene))}
    ${homeless.length > 0 || sections.length === 0
      ? html`<div class="section" part="section">
          ${sections.length > 0 ? html`<h4>${say('noSection')}</h4>` : nothing} ${rows(homeless, undefined, scene)}
        </div>`
      : nothing}
    ${live && !flat
      ? html`<button type="button" class="btn" data-focus="add-section" @click=${() => { const id = newId(); desk.edit(draft, (before) => withSectionAdded(before, newSection(id, before.layout === 'mustAndMay' ? { kind: 'may' } : {})), { focus: `section ${id}`, said: 'saidSectionAdded' }); }}>${iconPlus}${say('addSection')}</button>`
      : nothing}
    ${flat && board.sections.length > 0 ? html`<p class="hint">${say('gridSections')}</p>` : nothing}
  </section>`;
}

function sectionTemplate(section: BoardSection, index: number, scene: EditScene): TemplateResult {
  const { board, say, live, desk, draft, titleOf } = scene;
  const id = `section-${index}`;
  const title = say('quote', { title: titleOf(section.title) });
  const move = (by: -1 | 1) => desk.edit(draft, (before) => withSectionMoved(before, section.id, by), { focus: `section-${by < 0 ? 'up' : 'down'} ${section.id}`, said: 'saidMoved' });
  return html`<div class="section" part="section" role="group" aria-label=${say('sectionNamed', { title })}>
    <div class="section-head">
      ${field({ id, label: say('sectionTitle'), value: section.title, live, focus: `section ${section.id}`, take: (text) => desk.edit(draft, (before) => withSection(before, section.id, { title: text }), { field: id }) })}
      ${board.layout === 'mustAndMay'
        ? selectField({ id: `${id}-kind`, label: say('sectionKind'), value: section.kind === 'must' ? 'must' : 'may', live, take: (kind) => desk.edit(draft, (before) => withSection(before, section.id, { kind: kind as BoardSection['kind'] })) }, [{ value: 'must', label: say('kind_must') }, { value: 'may', label: say('kind_may') }])
        : nothing}
      ${field({ id: `${id}-max`, label: say('sectionMax'), type: 'number', live, ...numberOf(scene, `${id}-max`, section.max, (before, max) => withSection(before, section.id, { max }), { whole: true }) })}
      ${live
        ? html`<div class="tools">
            ${tool(iconUp, say('moveUp', { title }), index > 0, `section-up ${section.id}`, () => move(-1))} ${tool(iconDown, say('moveDown', { title }), index < board.sections.length - 1, `section-down ${section.id}`, () => move(1))}
            ${tool(iconTrash, say('removeSection', { title }), true, `section-remove ${section.id}`, () => desk.edit(draft, (before) => withoutSection(before, section.id), { focus: board.sections[index + 1] ? `section ${board.sections[index + 1]!.id}` : 'add-section', said: 'saidSectionRemoved' }))}
          </div>`
        : nothing}
    </div>
    ${rows(optionsIn(board, section.id), section.id, scene)}
  </div>`;
}

function rows(options: readonly BoardOption[], sectionId: string | undefined, scene: EditScene): TemplateResult {
  const { say, live, desk, draft } = scene;
  return html`${options.length > 0 ? html`<ol class="rows">${repeat(options, ({ id }) => id, (option) => row(option, scene))}</ol>` : html`<p class="muted small none">${say('sectionEmpty')}</p>`}
    ${live ? html`<button type="button" class="btn quiet add" data-focus="add ${sectionId ?? ''}" @click=${() => desk.add(draft, sectionId)}>${iconPlus}${say('addSquare')}</button>` : nothing}`;
}

function row(option: BoardOption, scene: EditScene): TemplateResult {
  const { board, say, live, desk, draft, titleOf } = scene;
  const index = board.options.indexOf(option);
  const id = `o${index}`;
  const open = draft.open.has(option.id);
  const place = board.layout === 'grid' ? say('place', { row: Math.floor(index / board.columns) + 1, column: (index % board.columns) + 1 }) : undefined;
  const name = say('quote', { title: option.title.trim() ? option.title : (place ?? titleOf('')) });
  const move = (by: -1 | 1, focus: string) => desk.edit(draft, (before) => withOptionMoved(before, option.id, by), { focus, said: 'saidMoved' });
  const keys = (event: KeyboardEvent) => {
    if (!live || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? -1 : 1, `title ${option.id}`);
  };
  const toggle = () => {
    if (!draft.open.delete(option.id)) draft.open.add(option.id);
    desk.edit(draft, (before) => before, { focus: `more ${option.id}` });
  };
  const next = () => {
    // At the end of a section: to where there is still something to name, else a new one.
    const below = neighbourOf(board, option.id, 1) ?? nextUnnamed(board, option.id);
    if (below) desk.edit(draft, (before) => before, { focus: `title ${below.id}` });
    else desk.add(draft, option.sectionId, option.id);
  };
  return html`<li class="row ${option.free ? 'free' : ''}" part="square">
    <div class="line" @keydown=${keys}>
      ${field({ id, label: place ? say('squareAt', { place }) : say('square'), bare: place === undefined, value: option.title, live, focus: `title ${option.id}`, placeholder: say(option.free ? 'freeSquare' : 'squarePlaceholder'), take: (title) => desk.edit(draft, (before) => withOption(before, option.id, { title }), { field: `${option.id} title` }), enter: next })}
      ${usesPoints(board) && !option.free
        ? html`<div class="row-points">${field({ id: `${id}-points`, label: say('points'), bare: true, placeholder: say('points'), type: 'number', live, focus: `${option.id} points`, ...numberOf(scene, `${option.id} points`, option.points, (before, points) => withOption(before, option.id, { points })) })}</div>`
        : nothing}
      <div class="tools">
        ${live ? html`${tool(iconUp, say('moveUp', { title: name }), neighbourOf(board, option.id, -1) !== undefined, `up ${option.id}`, () => move(-1, `up ${option.id}`))} ${tool(iconDown, say('moveDown', { title: name }), neighbourOf(board, option.id, 1) !== undefined, `down ${option.id}`, () => move(1, `down ${option.id}`))}` : nothing}
        <button type="button" class="btn quiet more" data-focus="more ${option.id}" aria-expanded=${open ? 'true' : 'false'} aria-controls="${id}-details" aria-label=${say('detailsOf', { title: name })} @click=${toggle}><span class="turn ${open ? 'open' : ''}">${iconOpen}</span><span class="more-word">${say('details')}</span></button>
      </div>
    </div>
    <div id="${id}-details" class="details" ?hidden=${!open}>${open ? optionDetails(option, id, name, scene) : nothing}</div>
  </li>`;
}
