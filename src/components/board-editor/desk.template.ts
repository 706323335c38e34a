/** The editor of one board: what it is, its squares, its rule, and what is still in the way. */
import { html, nothing, type TemplateResult } from 'lit';
import { withLayout } from '../../domain/board/edit-board.js';
import type { Board } from '../../domain/records/board.js';
import { editorHead, shortcuts, throwAwayLine } from '../../ui/edit/head.template.js';
import { boardConflict } from './affected.template.js';
import { audience } from './audience.template.js';
import { badges } from './badges.template.js';
import { checkOf } from './check.model.js';
import { checkPanel } from './check.template.js';
import { numberOf } from '../../ui/edit/typed-number.js';
import type { EditScene } from './edit-scene.js';
import { linesOf } from './lines.js';
import { check, field, selectField } from '../../ui/edit/fields.template.js';
import { ruleBuilder } from './rule.template.js';
import { squares } from './squares.template.js';

export function deskTemplate(scene: EditScene): TemplateResult {
  const { draft, board, say, live } = scene;
  const found = checkOf(draft);
  return html`<div class="editor" @keydown=${(event: KeyboardEvent) => shortcuts(event, scene)} @focusout=${() => draft.history.rest()}>
    ${editorHead(scene, { title: board.title, line: html`${say(`layout_${board.layout}`)} · ${say('squares', { count: board.options.length })}`, all: say('allBoards') })}
    ${live && draft.conflict ? boardConflict(scene, draft.conflict.theirs, draft.conflict.conflicts) : nothing}
    <div class="desk">
      <div class="main">${about(scene)} ${squares(scene)} ${ruleBuilder(scene, found)} ${badges(scene)} ${audience(scene)}</div>
      ${checkPanel(scene, found)}
    </div>
    ${throwAwayLine(scene)}
  </div>`;
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
