/** Others who are touched: learners who work on the board, and somebody who changed it at the same time. */
import { html, nothing, type TemplateResult } from 'lit';
import { isGrave, type LearnerEffect } from '../../domain/board/edit-effects.js';
import type { MergeConflict } from '../../domain/board/merge-boards.js';
import type { Board } from '../../domain/records/board.js';
import { bothValues, conflictBand } from '../../ui/edit/head.template.js';
import { iconClose } from '../../ui/icons.js';
import { learnerName } from '../../ui/learner-name.js';
import type { EditScene } from './edit-scene.js';

/** Learners named one by one; more are counted. */
const MOST_NAMED = 5;

interface Line {
  readonly key: string;
  readonly of: (effect: LearnerEffect) => boolean;
}
const LINES: readonly Line[] = [
  { key: 'effect_gone', of: ({ gone }) => gone.length > 0 },
  { key: 'effect_leaves', of: ({ leaves }) => leaves },
  { key: 'effect_reopens', of: ({ reopens }) => reopens },
  { key: 'effect_overFull', of: ({ overFull }) => overFull },
  { key: 'effect_changed', of: ({ changed }) => changed.length > 0 },
  { key: 'effect_locked', of: ({ locked }) => locked.length > 0 },
  { key: 'effect_completes', of: ({ completes }) => completes },
];

function names(effects: readonly LearnerEffect[], { records, say, sayShared, lang }: EditScene): string {
  const named = effects.slice(0, MOST_NAMED).map(({ learnerId }) => learnerName(records.learners?.find(({ id }) => id === learnerId)) || sayShared('noName'));
  const rest = effects.length - named.length;
  return new Intl.ListFormat(lang).format(rest > 0 ? [...named, say('andMore', { count: rest })] : named);
}

const effectList = (scene: EditScene, effects: readonly LearnerEffect[]) => html`<ul class="effects small">
  ${LINES.map(({ key, of }) => {
    const found = effects.filter(of);
    return found.length === 0 ? nothing : html`<li>${scene.say(key, { count: found.length })} <bdi class="muted">${names(found, scene)}</bdi></li>`;
  })}
</ul>`;

/** In the check: who works on the board, and what the changes so far mean for them. */
export function affected(scene: EditScene, learners: number, effects: readonly LearnerEffect[]): TemplateResult | typeof nothing {
  const { say } = scene;
  if (learners === 0) return nothing;
  return html`<section class="affected" part="affected" aria-labelledby="affected-head">
    <h4 id="affected-head">${say('workingOn', { count: learners })}</h4>
    <p class="small">${say(effects.length === 0 ? 'noneAffected' : 'choicesKept')}</p>
    ${effects.length > 0 ? effectList(scene, effects) : nothing}
  </section>`;
}

/** Asked before saving what takes something away from learners. */
export function confirmDialog(scene: EditScene, effects: readonly LearnerEffect[], answer: (save: boolean) => void): TemplateResult {
  const { say, sayShared } = scene;
  return html`<div class="dialog-head">
      <h3 id="confirm-head">${say('confirmHead', { count: effects.filter(isGrave).length })}</h3>
      <button type="button" class="btn quiet square" aria-label=${sayShared('close')} @click=${() => answer(false)}>${iconClose}</button>
    </div>
    <div class="dialog-body">
      ${effectList(scene, effects)}
      <p>${say('choicesKept')}</p>
      <div class="actions">
        <button type="button" class="btn primary" data-focus="confirm" @click=${() => answer(true)}>${say('saveAnyway')}</button>
        <button type="button" class="btn" @click=${() => answer(false)}>${say('goOnEditing')}</button>
      </div>
    </div>`;
}

/** Somebody else saved the same board: what both changed. */
export function boardConflict(scene: EditScene, theirs: Board, conflicts: readonly MergeConflict[]): TemplateResult {
  const { say, board, titleOf } = scene;
  const place = ({ place: where, id, field }: MergeConflict) => {
    if (where === 'board') return say(`field_${field}`);
    const items: readonly { id: string; title: string }[] = where === 'option' ? [...board.options, ...theirs.options] : [...board.sections, ...theirs.sections];
    const title = say('quote', { title: titleOf(items.find((item) => item.id === id)?.title ?? '') });
    return field === 'removed' ? say('field_removed', { title }) : say('field_of', { title, field: say(`field_${field}`) });
  };
  const value = (from: Board, { place: where, id, field }: MergeConflict): unknown => (where === 'board' ? from : (where === 'option' ? from.options : from.sections).find((item) => item.id === id))?.[field as never];
  return conflictBand(scene, conflicts.map((conflict) => html`${place(conflict)}${bothValues(value(board, conflict), value(theirs, conflict), scene)}`));
}
