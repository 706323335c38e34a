import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { criteriaOf } from '../../domain/rubric/mark-points.js';
import { rubricTotal } from '../../domain/rubric/totals.js';
import { iconAlert, iconNext, iconSend, iconUndo } from '../../ui/icons.js';
import { commentField } from './comment.template.js';
import { criterionForm } from './criterion.template.js';
import type { ScorerScene } from './rubric-scorer.scene.js';
import { totalWords } from './rubric-words.js';

/** The rubric as a form: every level of every criterion in view, one act for one mark. */
export function scorerForm(scene: ScorerScene): TemplateResult {
  const { say, rubric, desk, scoring, deeds } = scene;
  const criteria = criteriaOf(rubric);
  const total = rubricTotal(rubric, desk.marksOf(scoring, criteria));
  const old = scoring.rubricVersion !== undefined && scoring.rubricVersion < rubric.version && scoring.marks.length > 0;
  return html`${old ? html`<div class="band">${iconAlert}<p>${say('changedRubric')}</p></div>` : nothing}
    <p class="hint keys no-print">${say('keysHint')} ${scene.student ? nothing : say('draftLine')}</p>
    <div class="criteria" part="criteria">${repeat(criteria, ({ id }) => id, (criterion) => criterionForm(scene, criterion))}</div>
    <div class="overall">${commentField(scene, { criterionId: undefined, field: 'comment' }, say('overall'))}</div>
    ${scene.missing > 0 ? missingBand(scene) : nothing}
    <div class="sum">
      <output part="total" class="total">${totalWords(scene, rubric, total)}</output>
      <div class="actions">
        ${desk.canUndo(scoring) ? html`<button type="button" class="btn" data-focus="undo" @click=${() => deeds.undo()}>${iconUndo}${scene.sayShared('undo')}</button>` : nothing}
        <button type="button" class="btn ${scene.goesOn ? '' : 'primary'}" part="submit" data-focus="submit" @click=${() => deeds.submit(false)}>${iconSend}${say('submit')}</button>
        ${scene.goesOn ? html`<button type="button" class="btn primary" part="submit-next" data-focus="submit-next" @click=${(event: MouseEvent) => event.detail < 2 && deeds.submit(true)}>${say('submitNext')}${iconNext}</button>` : nothing}
      </div>
    </div>`;
}

const missingBand = ({ say, missing, deeds }: ScorerScene) => html`<div class="band missing" id="missing">
  ${iconAlert}
  <p>${say('missing', { count: missing })}</p>
  <button type="button" class="btn" data-focus="anyway" @click=${() => deeds.submitAnyway()}>${say('submitAnyway')}</button>
</div>`;
