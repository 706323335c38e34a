/** The editor of one board: what it is, its squares, its rule, and what is still in the way. */
import { html, nothing, type TemplateResult } from 'lit';
import { withLayout } from '../../domain/board/edit-board.js';
import type { Board } from '../../domain/records/board.js';
import { iconAlert, iconBack, iconNext, iconRetry, iconUndo } from '../../ui/icons.js';
import { isDirty } from './board-draft.js';
import { conflictBand } from './affected.template.js';
import { checkOf } from './check.model.js';
import { checkPanel } from './check.template.js';
import { numberOf, type EditScene } from './edit-scene.js';
import { linesOf } from './lines.js';
import { check, field, selectField } from './fields.template.js';
import { ruleBuilder } from './rule.template.js';
import { squares } from './squares.template.js';

export function deskTemplate(scene: EditScene): TemplateResult {
  const { draft, board, say, sayShared, live, titleOf, back, desk } = scene;
  const dirty = isDirty(draft);
  const found = checkOf(draft);
  const { history } = draft;
  const previewButton = html`<button type="button" class="btn" data-focus="preview" @click=${() => scene.preview()}>${iconNext}${say('preview')}</button>`;
  return html`<div class="editor" @keydown=${(event: KeyboardEvent) => shortcuts(event, scene)} @focusout=${() => history.rest()}>
    ${back ? html`<button type="button" class="btn quiet back" @click=${back}>${iconBack}${say('allBoards')}</button>` : nothing}
    <header class="head">
      <div>
        <h2 id="heading" part="heading" tabindex="-1" data-focus="heading"><bdi>${titleOf(board.title)}</bdi></h2>
        <p class="muted">
          ${say(`layout_${board.layout}`)} · ${say('squares', { count: board.options.length })} ${dirty && live ? html`<span class="chip caution" part="draft">${say('draft')}</span>` : nothing}
        </p>
      </div>
      ${live
        ? html`<div class="actions">
            <button type="button" class="btn square quiet" data-focus="undo" aria-label=${say('undo')} aria-disabled=${history.canUndo ? nothing : 'true'} @click=${() => history.canUndo && desk.undo(draft)}>${iconUndo}</button>
            <button type="button" class="btn square quiet" aria-label=${say('redo')} aria-disabled=${history.canRedo ? nothing : 'true'} @click=${() => history.canRedo && desk.redo(draft)}><span class="mirror">${iconUndo}</span></button>
            ${previewButton}
            <button type="button" class="btn primary" data-focus="save" aria-disabled=${dirty && !draft.saving ? nothing : 'true'} @click=${() => void desk.save(draft)}>${sayShared('save')}</button>
          </div>`
        : html`<div class="actions">${previewButton}</div>`}
    </header>
    ${draft.trouble ? html`<div class="band" role="alert">${iconAlert}<p>${say(`trouble_${draft.trouble}`)}</p></div>` : nothing}
    ${draft.note ? html`<div class="band" role="status">${iconAlert}<p>${say(draft.note)}</p></div>` : nothing}
    ${live && draft.conflict ? conflictBand(scene, draft.conflict.theirs, draft.conflict.conflicts, (side) => desk.settle(draft, side)) : nothing}
    <div class="desk">
      <div class="main">${about(scene)} ${squares(scene)} ${ruleBuilder(scene, found)}</div>
      ${checkPanel(scene, found)}
    </div>
    ${live && dirty
      ? html`<p class="throw"><button type="button" class="btn quiet" data-focus="throw" @click=${() => desk.throwAway(draft.id)}>${iconRetry}${say(draft.base ? 'backToSaved' : 'throwAway')}</button></p>`
      : nothing}
  </div>`;
}

/** Ctrl or Command with Z and Y, where no text field has an undo of its own to offer. */
function shortcuts(event: KeyboardEvent, { draft, desk, live }: EditScene): void {
  if (!live || !(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key === 's') {
    event.preventDefault();
    void desk.save(draft);
  } else if (key === 'z' || key === 'y') {
    event.preventDefault();
    if (key === 'y' || event.shiftKey) desk.redo(draft);
    else desk.undo(draft);
  }
}

const LAYOUTS = ['grid', 'menu', 'mustAndMay', 'tiers', 'list'] as const satisfies Board['layout'][];

function about(scene: EditScene): TemplateResult {
  const { board, say, live, desk, draft } = scene;
  const edit = (fields: Partial<Board>, name?: string) => desk.edit(draft, (before) => ({ ...before, ...fields }), name ? { field: name } : {});
  return html`<section class="about" part="about" aria-labelledby="about-head">
    <h3 id="about-head">${say('aboutHead')}</h3>
    ${field({ id: 'about-title', label: say('title'), value: board.title, live, take: (title) => edit({ title }, 'title') })}
    ${field({ id: 'about-description', label: say('boardDescription'), type: 'area', value: board.description, live, take: (description) => edit({ description }, 'description') })}
    <div class="pair">
      ${selectField({ id: 'about-layout', label: say('layout'), value: board.layout, live, take: (layout) => desk.edit(draft, (before) => withLayout(before, layout as Board['layout'])) }, LAYOUTS.map((value) => ({ value, label: say(`layout_${value}`) })))}
      ${board.layout === 'grid' ? field({ id: 'about-columns', label: say('columns'), type: 'number', live, ...numberOf(scene, 'about-columns', board.columns, (before, columns) => ({ ...before, columns: columns! }), { least: 1, most: 12, whole: true, needed: true }) }) : nothing}
    </div>
    ${check(say('showPoints'), board.showPoints, live, (showPoints) => edit({ showPoints }))}
    ${field({ id: 'about-supports', label: say('supports'), hint: say('supportsHint'), type: 'area', value: (board.supports ?? []).join('\n'), live, take: (text) => edit({ supports: linesOf(text) }, 'supports') })}
  </section>`;
}
