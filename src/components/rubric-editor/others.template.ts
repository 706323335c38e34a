/** Others who are touched: marks given before, and somebody who changed the rubric at the same time. */
import { html, type TemplateResult } from 'lit';
import type { Rubric } from '../../domain/records/rubric.js';
import type { RubricConflict } from '../../domain/rubric/merge-rubrics.js';
import { bothValues, conflictBand } from '../../ui/edit/head.template.js';
import { iconClose } from '../../ui/icons.js';
import { reviewList } from './check.template.js';
import { levelName } from './problem-words.js';
import type { Consequences } from './rubric-desk.js';
import type { RubricScene } from './rubric-scene.js';

/** Asked before saving what leaves marks given before in doubt. */
export function confirmDialog(scene: RubricScene, { severity, toReview }: Consequences, answer: (save: boolean) => void): TemplateResult {
  const { say, sayShared } = scene;
  return html`<div class="dialog-head">
      <h3 id="confirm-head">${say('confirmHead', { count: toReview.length })}</h3>
      <button type="button" class="btn quiet square" aria-label=${sayShared('close')} @click=${() => answer(false)}>${iconClose}</button>
    </div>
    <div class="dialog-body">
      <p>${say(`severity_${severity}`)} ${say('marksKept')}</p>
      ${reviewList(scene, toReview, false)}
      <div class="actions">
        <button type="button" class="btn primary" data-focus="confirm" @click=${() => answer(true)}>${say('saveAnyway')}</button>
        <button type="button" class="btn" @click=${() => answer(false)}>${say('goOnEditing')}</button>
      </div>
    </div>`;
}

/** Somebody else saved the same rubric: what both changed. */
export function rubricConflict(scene: RubricScene, theirs: Rubric, conflicts: readonly RubricConflict[]): TemplateResult {
  const { say, rubric } = scene;
  const criterionIn = (from: Rubric, id: string | undefined) => from.criteria.find((criterion) => criterion.id === id);
  const levelIn = (from: Rubric, { criterionId, levelId }: RubricConflict) => criterionIn(from, criterionId)?.levels.find(({ id }) => id === levelId);
  const place = (conflict: RubricConflict) => {
    const { criterionId, levelId, field } = conflict;
    if (criterionId === undefined) return say(`field_${field}`);
    const criterion = criterionIn(rubric, criterionId) ?? criterionIn(theirs, criterionId);
    const level = levelId === undefined ? undefined : (levelIn(rubric, conflict) ?? levelIn(theirs, conflict));
    const names = [criterion?.title.trim() ? criterion.title : say('criterionNumber', { number: (criterion ? rubric.criteria.indexOf(criterion) : 0) + 1 }), ...(level ? [levelName(level, criterion?.levels.indexOf(level) ?? 0, scene)] : [])];
    const title = say('quote', { title: names.join(', ') });
    return field === 'removed' ? say('field_removed', { title }) : say('field_of', { title, field: say(`field_${field}`) });
  };
  const value = (from: Rubric, conflict: RubricConflict): unknown => (conflict.criterionId === undefined ? from : conflict.levelId === undefined ? criterionIn(from, conflict.criterionId) : levelIn(from, conflict))?.[conflict.field as never];
  return conflictBand(scene, conflicts.map((conflict) => html`${place(conflict)}${bothValues(value(rubric, conflict), value(theirs, conflict), scene)}`));
}
