import { html, nothing, type TemplateResult } from 'lit';
import { isBlank } from '../../domain/goal/problems.js';
import { pointsOfMark } from '../../domain/rubric/mark-points.js';
import { maxPoints } from '../../domain/rubric/ranges.js';
import type { Rubric, Scoring } from '../../domain/records/rubric.js';
import { rubricTotal } from '../../domain/rubric/totals.js';
import { iconCheck, iconRising, iconSpark } from '../../ui/icons.js';
import { formatDay } from '../../ui/locale/dates.js';
import { feedbackOf, type FeedbackRow } from './feedback.model.js';
import { everyLevel, levelChip, markWords } from './marks-table.template.js';
import type { ScorerDeeds, Speech } from './rubric-scorer.scene.js';
import { criterionTitle, levelText, markStateWord } from './rubric-words.js';

export interface FeedbackNeeds {
  readonly rubric: Rubric;
  readonly scoring: Scoring;
  /** The learner reads; else a family does. */
  readonly own: boolean;
  readonly mayAcknowledge: boolean;
  readonly levelsShown: boolean;
  readonly deeds: Pick<ScorerDeeds, 'acknowledge' | 'showLevels'>;
}

/** Strengths first, then one next step, the teacher's words, and then part by part. */
export function feedbackView(speech: Speech, needs: FeedbackNeeds): TemplateResult {
  const { say } = speech;
  const { rubric, scoring, own } = needs;
  const { rows, strengths, next, topInAll } = feedbackOf(rubric, scoring);
  const strength = ({ criterion, mark, level }: FeedbackRow) => {
    const words = !isBlank(mark?.beyond ?? '') ? mark!.beyond! : level ? levelText(level, true) : '';
    return html`<li>${iconCheck}<span><b dir="auto">${criterionTitle(speech, rubric, criterion)}</b>${isBlank(words) ? nothing : html`<span class="line" dir="auto">${words}</span>`}</span></li>`;
  };
  const nextWords = next && (next.level ? levelText(next.level, true) : (next.row.mark?.growing ?? ''));
  return html`${strengths.length === 0 ? nothing : html`<section class="panel well" part="strengths"><h3>${iconSpark}${say('strengths')}</h3><ul>${strengths.map(strength)}</ul></section>`}
    ${next || topInAll
      ? html`<section class="panel next" part="next-step"><h3>${iconRising}${say(own ? 'nextStep' : 'nextStepOf')}</h3>
          ${next ? html`<p><b dir="auto">${criterionTitle(speech, rubric, next.row.criterion)}</b>${isBlank(nextWords!) ? nothing : html`${next.level ? html`<span class="line muted">${say('nextLooks')}</span>` : nothing}<span class="line" dir="auto">${nextWords}</span>`}</p>` : html`<p>${say(own ? 'topAll' : 'topAllOf')}</p>`}
        </section>`
      : nothing}
    ${isBlank(scoring.comment) ? nothing : html`<section class="words"><h3>${say(scoring.role === 'peer' ? 'wordsPeer' : own ? 'words' : 'wordsOf')}</h3><blockquote class="said" dir="auto">${scoring.comment}</blockquote></section>`}
    <section class="parts">
      <div class="row"><h3>${say('eachCriterion')}</h3>
        <button type="button" class="btn quiet" data-focus="levels" aria-expanded=${needs.levelsShown ? 'true' : 'false'} @click=${() => needs.deeds.showLevels()}>${say(needs.levelsShown ? 'hideLevels' : 'showLevels')}</button>
      </div>
      <ul class="rows">${rows.map((row) => criterionRow(speech, needs, row))}</ul>
    </section>
    ${sumLine(speech, needs)}`;
}

function criterionRow(speech: Speech, { rubric, levelsShown }: FeedbackNeeds, { criterion, mark, level }: FeedbackRow): TemplateResult {
  const points = rubric.showPoints ? pointsOfMark(criterion, mark) : undefined;
  const words = level ? levelText(level, true) : '';
  const state = mark ? markStateWord(speech, mark) : speech.say('notYetScored');
  return html`<li class="feedback-row" part="criterion">
    <div>
      <h4 class="clip" dir="auto">${criterionTitle(speech, rubric, criterion)}</h4>
      <p class="mark-line">
        ${level ? levelChip(speech, criterion, level) : state ? html`<span class="chip">${state}</span>` : nothing}
        ${points === undefined ? nothing : html`<span class="muted small">${speech.say('totalPoints', { points, max: maxPoints(criterion)! })}</span>`}
      </p>
      ${isBlank(words) ? nothing : html`<p dir="auto">${words}</p>`}
    </div>
    ${mark ? html`<div class="beside">${markWords(speech, mark)}</div>` : nothing}
    ${everyLevel(speech, criterion, level, levelsShown, true, rubric.showPoints)}
  </li>`;
}

function sumLine({ say, lang }: Speech, { rubric, scoring, own, mayAcknowledge, deeds }: FeedbackNeeds): TemplateResult {
  const total = rubricTotal(rubric, scoring.marks);
  const read = scoring.status === 'acknowledged';
  const day = scoring.acknowledgedAt ? formatDay(scoring.acknowledgedAt, lang) : '';
  return html`<div class="sum">
    ${total.result && rubric.showPoints ? html`<p class="total" part="total">${say('totalPoints', { points: total.points, max: total.maxPoints })}</p>` : nothing}
    ${read ? html`<p class="read" data-focus="read" tabindex="-1">${iconCheck}${own ? (day ? say('acknowledged', { day }) : say('acknowledgedPlain')) : day ? say('acknowledgedOf', { day }) : say('state_acknowledged')}</p>` : nothing}
    ${!read && mayAcknowledge ? html`<div class="actions"><button type="button" class="btn primary" part="acknowledge" data-focus="acknowledge" @click=${() => deeds.acknowledge(scoring)}>${iconCheck}${say('acknowledge')}</button></div>` : nothing}
  </div>`;
}
