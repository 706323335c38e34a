import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { guard } from 'lit/directives/guard.js';
import type { Criterion, Mark } from '../../domain/records/rubric.js';
import { criteriaOf } from '../../domain/rubric/mark-points.js';
import { rubricTotal } from '../../domain/rubric/totals.js';
import { iconAlert, iconNext, iconSend, iconUndo } from '../../ui/icons.js';
import { commentField } from './comment.template.js';
import { criterionForm } from './criterion.template.js';
import type { ScorerScene } from './rubric-scorer.scene.js';
import { startsGroup, totalWords } from './rubric-words.js';

/** From here on each criterion is laid out by itself. */
const MANY = 12;

/** Everything a criterion is drawn from: where all of it is as it was, so is the criterion (one mark of fifty is one drawing). */
function whatShows({ scoring, desk, snippets, rubric, isCommentOpen, callName, lang, codesOf }: ScorerScene, words: string, criterion: Criterion, mark: Mark): unknown[] {
  const { state, levelId, points, comment, growing, beyond } = mark;
  return [rubric, scoring.id, state, levelId, points, comment, growing, beyond, desk.stampOf(scoring, criterion.id), isCommentOpen(criterion.id), snippets, callName, lang, words, codesOf(criterion).join()];
}

/** The rubric as a form: every level of every criterion in view, one act for one mark. */
export function scorerForm(scene: ScorerScene): TemplateResult {
  const { say, rubric, desk, scoring, deeds } = scene;
  const criteria = criteriaOf(rubric);
  const marks = desk.marksOf(scoring, criteria);
  const total = rubricTotal(rubric, marks);
  // Tells one language from another, and its words from those that stand in for them.
  const words = say('clear');
  const old = scoring.rubricVersion !== undefined && scoring.rubricVersion < rubric.version && scoring.marks.length > 0;
  return html`${old ? html`<div class="band">${iconAlert}<p>${say('changedRubric')}</p></div>` : nothing}
    <p class="hint keys no-print">${scene.line ? html`<span>${say(scene.line)}</span> ` : nothing}${say('keysHint')}</p>
    <div class="criteria ${criteria.length > MANY ? 'many' : ''}" part="criteria">${repeat(criteria.slice(0, scene.drawn), ({ id }) => id, (criterion, i) => html`${startsGroup(criteria, i) ? html`<h4 class="group" dir="auto">${criterion.group}</h4>` : nothing}${guard(whatShows(scene, words, criterion, marks[i]!), () => criterionForm(scene, criterion))}`)}</div>
    <div class="overall">${commentField(scene, { criterionId: undefined, field: 'comment' }, say('overall'))}</div>
    ${scene.missing > 0 ? missingBand(scene) : nothing}
    <div class="sum">
      <output part="total" class="total">${totalWords(scene, rubric, total)}</output>
      <div class="actions">
        ${desk.canUndo(scoring) ? html`<button type="button" class="btn" data-focus="undo" @click=${() => deeds.undo()}>${iconUndo}${scene.sayShared('undo')}</button>` : nothing}
        <button type="button" class="btn ${scene.goesOn ? '' : 'primary'}" part="submit" data-focus="submit" @click=${() => deeds.submit(false)}>${iconSend}${say('submit')}</button>
        ${scene.goesOn ? html`<button type="button" class="btn primary" part="submit-next" data-focus="submit-next" @click=${(event: MouseEvent) => event.detail < 2 && deeds.submit(true)}>${say(scene.scoring.role === 'second' ? 'submitNextWork' : 'submitNext')}${iconNext}</button>` : nothing}
      </div>
    </div>`;
}

const missingBand = ({ say, missing, deeds }: ScorerScene) => html`<div class="band missing" id="missing">
  ${iconAlert}
  <p>${say('missing', { count: missing })}</p>
  <button type="button" class="btn" data-focus="anyway" @click=${() => deeds.submitAnyway()}>${say('submitAnyway')}</button>
</div>`;
