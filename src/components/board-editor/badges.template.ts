/** Badges: what they are called and what they are given for. Off until a teacher wants them. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { withBadge, withBadgeAdded, withBadgeMoved, withoutBadge } from '../../domain/board/edit-board.js';
import type { Badge, Board } from '../../domain/records/board.js';
import { newId } from '../../ui/clock.js';
import { check, field } from '../../ui/edit/fields.template.js';
import { tool } from '../../ui/edit/tool.template.js';
import { iconDown, iconPlus, iconTrash, iconUp } from '../../ui/icons.js';
import { badgeCheckOf } from './check.model.js';
import type { EditScene } from './edit-scene.js';
import { badgeRule } from './rule.template.js';
import { ruleClause } from './rule-words.js';

export function badges(scene: EditScene): TemplateResult {
  const { board, say, live, desk, draft } = scene;
  const given = board.showBadges === true;
  const list = board.badges ?? [];
  const add = (before: Board): Board => withBadgeAdded(before, { id: newId(), title: '', rule: { kind: 'count', min: Math.max(1, Math.min(3, before.options.length)) } });
  const turn = (on: boolean) => desk.edit(draft, (before) => ({ ...(on && list.length === 0 ? add(before) : before), showBadges: on }), on && list.length === 0 ? { focus: 'badge-title 0' } : {});
  return html`<section class="badges" part="badges" aria-labelledby="badges-head">
    <h3 id="badges-head" tabindex="-1" data-focus="badges">${say('badgesHead')}</h3>
    ${check(say('showBadges'), given, live, turn, 'show-badges')}
    <p class="hint">${say('badgesHint')}</p>
    ${given
      ? html`${list.length > 0 ? html`<ol class="parts">${repeat(list, ({ id }) => id, (badge, index) => html`<li>${badgeTemplate(badge, index, scene)}</li>`)}</ol>` : nothing}
          ${live ? html`<button type="button" class="btn" data-focus="add-badge" @click=${() => desk.edit(draft, add, { focus: `badge-title ${list.length}`, said: 'saidBadgeAdded' })}>${iconPlus}${say('addBadge')}</button>` : nothing}`
      : nothing}
  </section>`;
}

function badgeTemplate(badge: Badge, index: number, scene: EditScene): TemplateResult {
  const { board, say, live, desk, draft, titleOf } = scene;
  const last = (board.badges ?? []).length - 1;
  const name = say('quote', { title: titleOf(badge.title) });
  const key = `badge-${index}`;
  // Numbers half typed belong to places that move.
  const place = (edit: (before: Board) => Board, focus: string, said: string) => {
    for (const typed of draft.typed.keys()) if (typed.startsWith('badge-')) draft.typed.delete(typed);
    desk.edit(draft, edit, { focus, said });
  };
  const move = (by: -1 | 1) => place((before) => withBadgeMoved(before, badge.id, by), `badge-${by < 0 ? 'up' : 'down'} ${index + by}`, 'saidMoved');
  return html`<div class="piece" part="badge" role="group" aria-label=${say('badgeNamed', { title: name, rule: ruleClause(badge.rule, scene) })}>
    <div class="line">
      ${field({ id: `${key}-title`, label: say('badgeTitle'), value: badge.title, live, focus: `badge-title ${index}`, placeholder: say('badgePlaceholder'), take: (title) => desk.edit(draft, (before) => withBadge(before, badge.id, { title }), { field: `badge ${badge.id} title` }) })}
      ${live
        ? html`<div class="tools">
            ${tool(iconUp, say('moveUp', { title: name }), index > 0, `badge-up ${index}`, () => move(-1))} ${tool(iconDown, say('moveDown', { title: name }), index < last, `badge-down ${index}`, () => move(1))}
            ${tool(iconTrash, say('removeOf', { title: name }), true, `badge-remove ${index}`, () => place((before) => withoutBadge(before, badge.id), last > 0 ? `badge-title ${Math.min(index, last - 1)}` : 'add-badge', 'saidBadgeRemoved'))}
          </div>`
        : nothing}
    </div>
    <p class="hint">${say('badgeFor')}</p>
    ${badgeRule(scene, { key, rule: badge.rule, found: badgeCheckOf(board, badge), of: (of) => of.badges?.find(({ id }) => id === badge.id)?.rule ?? badge.rule, put: (of, rule) => withBadge(of, badge.id, { rule }) })}
  </div>`;
}
